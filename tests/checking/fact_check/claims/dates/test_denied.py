"""Dates other than that of the meeting or event which is meant without doubt."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_another_date_of_what_is_meant_without_doubt_differs() -> None:
    assert_verdicts(
        "date-differs",
        "Lunde met Mwangi in Bergen on «10 April 2031».",
        "The Norway-Kenya summit in Nairobi was held in «December 2030».",
        "Delegates remember the Norway-Kenya summit in Bergen of «April 2030».",
        "The Norway-Kenya summit in Bergen opened on «9 April 2031».",
        "The Norway-Chile summit in Santiago was held in «July 2031».",
        "The Geothermal business forum was held on «7 April 2031».",
        "Oslo Energy Week begins on «15 September 2031».",
        "They met in Bergen. The forum was held in Bergen on «7 April 2031».",
        "| Meeting | Date |\n|---|---|\n| Norway-Kenya summit in Nairobi | «4 November 2030» |",
    )


def test_another_date_differs_whatever_is_told_after_it() -> None:
    assert_verdicts(
        "date-differs",
        "The Norway-Kenya summit in Bergen ended on «10 April 2031».",
        "Astrid Lunde and Joseph Mwangi at Haakon Hall on «10 April 2031».",
    )


def test_another_date_than_that_of_the_meeting_at_a_venue_differs() -> None:
    assert_verdicts("date-differs", "Joseph Mwangi sat down for talks in Haakon Hall on «12 April 2031».")
    assert_verdicts("unconfirmed", "Joseph Mwangi sat down for talks in Haakon Hall on «2 November 2030».")


def test_what_a_text_put_wrongly_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "An article put the Norway-Kenya summit in Bergen on «10 April 2031».",
        "Our infographic put the Norway-Kenya summit in Bergen on «10 April 2031».",
        "A rival paper wrote that Lunde and Mwangi met in Bergen on «10 April 2031».",
        "The Norway-Kenya summit in Bergen was on «10 April 2031». That date is wrong.",
        "You write that the Norway-Kenya summit in Bergen was on «10 April 2031». It was not; it was short.",
        "The Norway-Kenya summit in Bergen was on «10 April 2031». Not so.",
    )


def test_a_polite_if_makes_nothing_depend_on_it() -> None:
    assert_verdicts("date-differs", "Lunde met Mwangi in Bergen on «10 April 2031», if you please.")


def test_what_an_earlier_version_said_or_runs_to_another_meeting_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "The same article gave the date of the Norway-Kenya summit in Bergen as «10 April 2031».",
        "She went from the Norway-Kenya summit in Bergen to the one in Nairobi on «2 November 2030».",
        "QUESTION HOUR, «10 April 2031»: the Norway-Kenya summit in Bergen",
        "An earlier version of this article said that Lunde and Mwangi met in Bergen on «10 April 2031».",
        "From «2 November 2030 to 9 April 2031» Lunde and Mwangi met for two summits.",
        "Lunde and Rivas met, says the «July» issue of a journal on Santiago.",
    )


def test_another_day_of_the_only_meeting_that_two_people_had_differs() -> None:
    assert_verdicts(
        "date-differs",
        "Marta Soto Vidal was in Bergen. Lars Brekke met Amina Yusuf for talks on «10 April 2031».",
    )


def test_a_meeting_pointed_at_has_its_date() -> None:
    assert_verdicts(
        "date-differs",
        "Astrid Lunde was the host. The summit took place on «10 April 2031» in Bergen.",
    )


def test_how_many_sides_or_what_kind_of_meeting_says_whether_it_can_be_meant() -> None:
    assert_verdicts("date-differs", "The bilateral summit was held in Bergen on «10 April 2031».")
    assert_verdicts(
        "unconfirmed",
        "The trilateral summit was held in Bergen on «10 April 2031».",
        "The forum was held in Nairobi on «6 November 2030».",
    )


def test_the_side_after_with_says_which_meeting_is_meant() -> None:
    assert_verdicts("date-differs", "The summit with Chile was held in «May 2031».")
    assert_verdicts(
        "unconfirmed",
        "The summit with Peru was held in «May 2031».",
        "The summit with Chile, in Lima, was held in «May 2031».",
    )


def test_what_a_meeting_is_compared_with_may_have_another_date() -> None:
    assert_verdicts("unconfirmed", "It was huge compared with a fair in Bergen of «10 April 2031».")
