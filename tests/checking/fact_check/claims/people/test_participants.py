"""Who met: the two sides of a meeting, and others that are named with it."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_who_took_part_is_borne_out() -> None:
    assert_verdicts(
        "supported",
        "The Norway-Kenya summit in Bergen was between Astrid Lunde and «Joseph Mwangi».",
    )


def test_somebody_else_in_the_place_of_the_other_side_differs() -> None:
    assert_verdicts(
        "participant-differs",
        "At the Norway-Kenya summit in Bergen, Astrid Lunde met «Pablo Rivas».",
        "At the Norway-Kenya summit in Bergen, Astrid Lunde sat down with «Pablo Rivas».",
        "At the Norway-Kenya summit in Bergen, Astrid Lunde sat across from «Pablo Rivas».",
        "At the Norway-Kenya summit in Bergen, Astrid Lunde held talks with President «Pablo Rivas».",
        "- Norway-Kenya summit in Bergen: Astrid Lunde, «Pablo Rivas»",
        "Astrid Lunde and «Pablo Rivas» at the Norway-Kenya summit in Bergen.",
    )


def test_who_may_have_been_there_too_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "At the Norway-Kenya summit in Bergen, Astrid Lunde met «Lars Brekke».",
        "At the Norway-Kenya summit in Bergen, Astrid Lunde did not meet «Pablo Rivas».",
        "At the Norway-Kenya summit in Bergen, Astrid Lunde spoke of «Pablo Rivas».",
        "At the Norway-Kenya summit in Bergen, Astrid Lunde met «Pablo Rivas»'s minister.",
        "Astrid Lunde and «Grace Otieno» took part in the Norway-Kenya summit in Bergen.",
    )


def test_somebody_of_a_third_country_was_not_at_a_meeting_of_two() -> None:
    assert_verdicts(
        "participant-differs",
        "At the Norway-Kenya summit in Bergen, Astrid Lunde and «Pablo Rivas» looked on.",
        "At the Norway-Kenya summit in Bergen, Astrid Lunde sat across the table from «Pablo Rivas».",
    )
    assert_verdicts(
        "unconfirmed",
        "At the Norway-Kenya summit in Bergen, Astrid Lunde said that «Pablo Rivas» would come.",
        "At the Norway-Kenya summit in Bergen, Astrid Lunde and «Grace Otieno» looked on.",
    )


def test_people_at_the_venue_of_another_meeting_are_not_those_who_met() -> None:
    assert_verdicts("unconfirmed", "«Astrid Lunde» and Joseph Mwangi met at the Grieg Centre.")


def test_the_other_side_of_a_meeting_may_be_told_in_many_words() -> None:
    assert_verdicts(
        "participant-differs",
        "The Norway-Kenya summit in Bergen brought Astrid Lunde together with «Pablo Rivas».",
        "For the Norway-Kenya summit in Bergen, Astrid Lunde came to see «Pablo Rivas».",
        "The Norway-Kenya summit in Bergen was held between Prime Minister Astrid Lunde and «Pablo Rivas».",
        "Astrid Lunde and «Pablo Rivas» held the Norway-Kenya summit in Bergen.",
        "At the Norway-Kenya summit in Bergen, Astrid Lunde and «Pablo Rivas» spoke of fish.",
        "Facing Lunde at the Norway-Kenya summit in Bergen was «Pablo Rivas».",
    )
    assert_verdicts(
        "unconfirmed",
        "After the Norway-Kenya summit in Bergen, «Pablo Rivas» told Astrid Lunde what he thought.",
        "Astrid Lunde, who was at the Norway-Kenya summit in Bergen, and «Pablo Rivas» wrote a letter.",
    )


def test_two_who_opened_a_meeting_of_two_are_its_sides() -> None:
    assert_verdicts("participant-differs", "Astrid Lunde and «Pablo Rivas» opened the Nairobi summit.")
