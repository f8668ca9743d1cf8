"""Days of the week."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_a_day_of_the_week_is_held_against_the_day_of_the_meeting() -> None:
    assert_verdicts(
        "supported",
        "Lunde and Mwangi met in Bergen on «Tuesday».",
    )


def test_another_day_of_the_week_or_of_nothing_on_record_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "Lunde and Mwangi met in Bergen on «Sunday».",
        "Shops in Nairobi close on «Saturday».",
        "Lunde and Mwangi met in Bergen. The shops open next «Tuesday».",
    )
