"""Places in the names of events."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_a_place_is_held_against_that_in_an_event_s_name() -> None:
    assert_verdicts("supported", "The next Norway-Kenya summit will be held in «Mombasa».")
    assert_verdicts(
        "place-differs",
        "The next Norway-Kenya summit will be held in «Kisumu» in March 2033.",
        "The next Norway-Kenya summit takes place in «Stavanger».",
    )


def test_a_place_of_another_event_or_told_in_doubt_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "Will the next Norway-Kenya summit be held in «Kisumu»?",
        "The next Norway-Kenya summit could be held in «Kisumu».",
        "The Norway-Kenya summit came next, in «Kisumu».",
        "The next Norway-Chile summit will be held in «Valdivia».",
        "The next Norway-Kenya summit, in May 2035, will be held in «Kisumu».",
    )


def test_the_place_of_one_in_a_row_is_borne_out_by_its_number() -> None:
    assert_verdicts(
        "supported",
        "Lunde met Mwangi in Bergen. The first time they had been in «Eldoret».",
        "Lunde met Mwangi in Bergen. They will meet again in «Mombasa».",
    )
    assert_verdicts(
        "unconfirmed",
        "Lunde met Mwangi in Bergen. The fish comes from «Eldoret».",
        "The next Norway-Kenya summit will be held in «Eldoret».",
    )
