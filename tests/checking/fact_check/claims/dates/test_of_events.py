"""Dates of what is no meeting."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_an_event_is_on_its_day() -> None:
    assert_verdicts(
        "supported",
        "Oslo Energy Week begins on «14 September 2031».",
        "In «September 2031» there is an Energy Week in Oslo.",
    )


def test_the_one_before_is_the_previous_one() -> None:
    assert_verdicts(
        "supported", "The energy week had no equal. The last one, the Bergen energy week, was in «May 2027»."
    )


def test_another_day_differs_where_it_is_the_event_s_own() -> None:
    assert_verdicts(
        "date-differs",
        "Oslo Energy Week begins on «15 September 2031».",
        "The Oslo Energy Week of «16 October 2031» is soon.",
    )


def test_what_is_to_be_done_is_due_by_its_month() -> None:
    assert_verdicts("supported", "The first turbine, said Joseph Mwangi, will turn by «October 2033».")
    assert_verdicts("unconfirmed", "By «October 2033», said Joseph Mwangi, the lake will be clean.")


def test_a_vaguer_date_or_one_of_what_came_later_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "The Oslo Energy Week of «2030» was rainy.",
        "Since the Oslo Energy Week, trade has grown; on «15 March 2032» it doubled.",
    )


def test_a_date_is_borne_out_beside_a_word_that_only_its_event_has() -> None:
    assert_verdicts(
        "supported",
        "Astrid Lunde goes to Oslo on «14 September 2031».",
        "Astrid Lunde remembers Oslo. She was there on «14 September 2031».",
    )
    assert_verdicts("unconfirmed", "Astrid Lunde goes to Paris on «14 September 2031».")


def test_the_date_of_the_previous_one_differs() -> None:
    assert_verdicts("date-differs", "The previous energy week of «March 2026» was in Bergen.")
    assert_verdicts("unconfirmed", "Before the energy week of «March 2026» it rained in Bergen.")


def test_another_date_of_an_event_or_since_the_one_before_differs() -> None:
    assert_verdicts(
        "date-differs",
        "Oslo Energy Week was on «15 August 2031».",
        "It was the first energy week in Bergen since «May 2026».",
    )
    assert_verdicts("supported", "It was the first energy week in Bergen since «May 2027».")
