"""Days from one to another."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_the_days_of_a_meeting_are_borne_out_by_its_place() -> None:
    assert_verdicts(
        "supported",
        "Astrid Lunde was in Bergen on «8–9 April 2031».",
        "On «13–14 July» Grace Otieno was in Voss.",
    )
    assert_verdicts("unconfirmed", "It rained on «8–9 April 2031».")


def test_other_days_are_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "On «12–13 July» it rained in Voss.",
        "Before the workshop, on «12–13 July», Grace Otieno was in Voss.",
        "On «12–16 July» Grace Otieno was in Voss.",
        "On «12–13 July» Astrid Lunde was in Voss.",
    )
