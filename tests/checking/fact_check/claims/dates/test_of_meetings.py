"""Dates held against the meeting that a clause tells of."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_a_date_is_borne_out_beside_a_word_that_only_its_meeting_has() -> None:
    assert_verdicts(
        "supported",
        "They used the Grieg Centre on «9 April 2031».",
        "On «2 November 2030» the State House was full.",
    )
    assert_verdicts("unconfirmed", "On «2 November 2030» Haakon Hall was full.")


def test_a_date_is_not_that_of_a_meeting_of_other_people_or_of_the_next_one() -> None:
    assert_verdicts(
        "unconfirmed",
        "Astrid Lunde and Pablo Rivas met on «8 April 2031».",
        "Lunde met Rivas in Bergen on «8 April 2031».",
        "The Bergen energy week before this was in the autumn of «2027».",
        "| Next meetings | Date |\n|---|---|\n| Norway-Kenya summit | «May 2033» |",
        "Lunde met Mwangi in Bergen on «3 April», and on the 8th in the Grieg Centre.",
        "At the Norway-Kenya summit, Lunde and Rivas met on «8 April 2031».",
        "Fjord Power was there. The next summit, planned for «8 April», is in Lima.",
    )
