"""Dates as people write them."""

from __future__ import annotations

from summitcli.reading import dates, words


def test_a_date_is_read_as_precise_as_it_is_written() -> None:
    for text, begin, finish in [
        ("on Jan. 5, officials", "--01-05", "--01-05"),
        ("the fifth of January 2026", "2026-01-05", "2026-01-05"),
        ("13–14 January", "--01-13", "--01-14"),
        ("January 13 and 14, 2026", "2026-01-13", "2026-01-14"),
        ("11 and 12 October 1986", "1986-10-11", "1986-10-12"),
        ("31 October to 1 November 2025", "2025-10-31", "2025-11-01"),
        ("from January 30 to February 2", "--01-30", "--02-02"),
        ("2026-01-05", "2026-01-05", "2026-01-05"),
        ("13/1/2026", "2026-01-13", "2026-01-13"),
        ("last August", "--08", "--08"),
        ("in May", "--05", "--05"),
        ("Dec. 2017", "2017-12", "2017-12"),
        ("in 2016", "2016", "2016"),
        ("January twenty twenty-six", "2026-01", "2026-01"),
        ("on 5 May nineteen ninety-two", "1992-05-05", "1992-05-05"),
        ("in two thousand and seven", "2007", "2007"),
    ]:
        (span,) = dates(words(text))

        assert (span.begin.iso, span.finish.iso) == (begin, finish)


def test_what_only_looks_like_a_date_is_none() -> None:
    for text in [
        "twenty twenty-six people",
        "by two thousand",
        "it may rain",
        "on 5/1/2026",
        "they march 5 miles",
        "2000 people",
        "file 2026-017",
        "Level 4",
    ]:
        assert not [span for span in dates(words(text)) if span.begin.day]


def test_a_date_has_its_place() -> None:
    text = "met on 13–14 January 2026, in Nara"
    (span,) = dates(words(text))

    assert text[span.start : span.end] == "13–14 January 2026"
