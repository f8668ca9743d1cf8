"""How many days a meeting took."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_days_are_those_from_the_first_to_the_last_of_the_meeting() -> None:
    assert_verdicts(
        "supported",
        "Astrid Lunde and Joseph Mwangi had «two days» of talks in Bergen.",
        "The Norway-Kenya summit in Bergen lasted «two days».",
        "The «two-day» Norway-Kenya summit in Bergen was short.",
        "Astrid Lunde hosted the Norway-Kenya summit in Bergen. It took «two days».",
    )
    assert_verdicts("date-differs", "The Norway-Kenya summit in Bergen lasted «three days».")


def test_days_of_something_else_are_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "At the Norway-Kenya summit in Bergen it rained for «two days».",
        "Astrid Lunde was in Bergen for «two days».",
        "Before the Norway-Kenya summit in Bergen, Lunde was ill for «three days».",
        "Did the Norway-Kenya summit in Bergen last «two days»?",
        "How many days did the Norway-Kenya summit in Bergen last? «Two»",
    )
