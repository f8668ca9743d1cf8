"""Buildings in which people are said to have met."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_another_building_than_the_venue_differs() -> None:
    assert_verdicts(
        "place-differs",
        "Lunde and Mwangi met at the «Temple of Science» in Bergen on 8 April 2031.",
        "Lunde and Mwangi sat down at «Lake Palace» on 8 April 2031.",
        "Lunde and Mwangi shook hands at the «Fish Hall» in Bergen on 8 April 2031.",
    )


def test_a_building_of_nobody_s_meeting_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "Lunde slept at «Lake Palace» on 8 April 2031.",
        "Lunde and Mwangi did not meet at «Lake Palace» on 8 April 2031.",
    )
