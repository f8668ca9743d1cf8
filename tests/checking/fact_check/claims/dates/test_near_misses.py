"""Dates that are nearly that of the one record told."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_a_date_that_is_nearly_that_of_the_one_record_told_differs() -> None:
    assert_verdicts(
        "date-differs",
        "Astrid Lunde was in Oslo for its week of energy, on «16 September 2031».",
        "Astrid Lunde spoke in Oslo, at a week of energy, on «14 October 2031».",
        "Astrid Lunde went to Chile: they met in Santiago in «May 2031».",
        "The forum of geothermal firms met on «11 April 2031».",
    )


def test_a_date_far_from_it_or_told_by_something_else_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "Astrid Lunde was in Oslo for its week of energy, on «2 December 2031».",
        "Astrid Lunde wants Oslo to have its week of energy on «16 September 2031» if it rains.",
        "Oslo has its week of energy every year, on «16 September».",
        "Two days after the forum of geothermal firms they met again, on «11 April 2031».",
        "A forum of other firms met in Bergen on «11 April 2031».",
        "Nairobi hosts an antiques fair on «4 November 2030».",
        "Astrid Lunde sold ships to Oslo for a week in «July».",
    )


def test_a_year_beside_it_or_a_number_that_is_no_day_makes_no_other_date() -> None:
    assert_verdicts(
        "date-differs",
        "Astrid Lunde was in Oslo for its week of energy of 2031 on «16 September 2031».",
        "The Geothermal business forum met on «11 April 2031», and spent much on the 240 guests.",
    )


def test_a_slip_in_the_date_of_an_event_that_a_text_would_bear_out_differs() -> None:
    assert_verdicts(
        "date-differs",
        "Astrid Lunde went to Bergen. The previous energy week there was in «May 2026».",
        "Astrid Lunde went to Mombasa, where the next summit is to be in «March 2034».",
    )
    assert_verdicts(
        "unconfirmed",
        "Astrid Lunde went to Bergen. A fish market there was opened in «May 2026».",
        "Astrid Lunde went to Bergen. The previous energy week there was long before «May 2026».",
    )
