"""Numbers as people write them."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from summitcli.reading import Number, dates_and_numbers, fraction_at, includes, numbers, ordinal_at, words


def only(text: str) -> Number:
    (number,) = numbers(words(text))
    return number


def test_a_number_is_read_with_its_scale_and_unit() -> None:
    for text, value, unit in [
        ("1,700 leaders", 1700, None),
        ("four hundred and sixteen", 416, None),
        ("two thousand and three hundred", 2300, None),
        ("twenty-three memoranda", 23, None),
        ("a dozen economies", 12, None),
        ("half a million", 500_000, None),
        ("fourteen and a half per cent", 14.5, "%"),
        ("$350 billion", 350e9, "USD"),
        ("US$5bn", 5e9, "USD"),
        ("N$5bn", 5e9, "NAD"),
        ("R$ 5 bn", 5e9, "BRL"),
        ("J$5bn", 5e9, None),
        ("70 trillion won", 70e12, "KRW"),
        ("2.3 billion Norwegian kroner", 2.3e9, "NOK"),
        ("25 million Omani rials", 25e6, "OMR"),
        ("OMR 25 million", 25e6, "OMR"),
        ("45 million lari", 45e6, "GEL"),
        ("45 million dinars", 45e6, "RSD"),
        ("14 All Nippon flights", 14, None),
        ("4.6 billion euros", 4.6e9, "EUR"),
        ("EUR 5 million", 5e6, "EUR"),
        ("USD 950 m", 950e6, "USD"),
        ("950 m", 950, None),
        ("416k likes", 416_000, None),
    ]:
        assert (only(text).value, only(text).unit) == (value, unit)


def test_spaces_that_do_not_break_part_thousands() -> None:
    for space in "\u00a0\u2007\u2009\u202f":
        assert only(f"1{space}420 people").value == 1420


def test_bounds_ranges_and_about_are_part_of_a_number() -> None:
    assert only("more than 400 people").bound == "more-than"
    assert only("at least 5 billion dollars").bound == "at-least"
    assert only("600+ people").bound == "at-least"
    assert only("about 600").approximate
    assert only("600 or so").approximate
    assert only("600-odd people").approximate
    assert only("fifty or thereabouts").approximate
    assert only("20 or fewer").bound == "at-most"
    assert only("handed over one certificate").bound is None
    assert only("brought over 400 people").bound is None
    between = only("between four hundred and four hundred and fifty")
    assert (between.low, between.high) == (400, 450)
    assert (only("40–45 minutes").low, only("40–45 minutes").high) == (40, 45)


def test_hyphens_and_hours_are_part_of_a_number() -> None:
    assert (only("a 64-billion-yen credit").value, only("a 64-billion-yen credit").unit) == (64e9, "JPY")
    assert only("an hour and thirty-five minutes").value == 95
    assert only("2 hours 5 minutes").value == 125


def test_telephone_and_file_numbers_and_times_of_day_are_none() -> None:
    for text in ["+81 742 555 0161", "02-2100-1416", "file 2026-017", "L4 driving", "the G7", "at 18:20"]:
        assert dates_and_numbers(words(text)) == ([], [])


def test_numbers_are_intervals() -> None:
    assert includes(only("more than 400"), 416)
    assert includes(only("about 420"), 416)
    assert not includes(only("more than 400"), 4160)
    assert not includes(only("up to 99"), 90)  # a bound is rounder than what it bounds
    assert not includes(only("about 700"), 600)
    assert not includes(only("about 200"), 161)
    assert includes(only("40–45"), 40, 45)
    assert includes(only("$40 million to $45 million"), 40e6, 45e6)
    assert includes(only("about 42"), 40, 45)
    assert not includes(only("42"), 40, 45)


def test_fractions_and_ordinals() -> None:
    tenth = fraction_at(words("a tenth of trade"), 0)
    assert tenth is not None
    assert (tenth.value, tenth.unit, tenth.after) == (10, "%", 2)
    half = fraction_at(words("more than half of it"), 2)
    assert half is not None
    assert (half.value, half.bound, half.start) == (50, "more-than", 0)
    assert ordinal_at(words("third in the hierarchy"), 0) == (3, 1)
    assert ordinal_at(words("the 104th person"), 1) == (104, 3)


@given(st.integers(min_value=0, max_value=10**12))
def test_digits_are_read_with_and_without_separators(value: int) -> None:
    assert only(f"{value:,} people").value == only(f"{value} people").value == value


@given(st.text(max_size=200))
def test_any_text_is_read_in_order_and_in_place(text: str) -> None:
    read = words(text)
    found_dates, found_numbers = dates_and_numbers(read)

    assert all(text[word.start : word.end] == word.text for word in read)
    found: list[Any] = [*found_dates, *found_numbers]
    spans = sorted((span.first, span.after) for span in found)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
