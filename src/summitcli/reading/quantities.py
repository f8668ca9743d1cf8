"""Dates and numbers of a text, told apart, without what only looks like one: telephone and file numbers."""

from __future__ import annotations

from summitcli.reading.dates import DATE_BEGINNINGS, DateSpan, date_at
from summitcli.reading.numbers import NUMBER_BEGINNINGS, Number, number_at
from summitcli.reading.words import Word

_BEGINNINGS = DATE_BEGINNINGS | NUMBER_BEGINNINGS | {"+"}


def dates_and_numbers(text: list[Word]) -> tuple[list[DateSpan], list[Number]]:
    """Return the dates of a text, and the numbers that are part of none."""
    dates: list[DateSpan] = []
    numbers: list[Number] = []
    after = 0  # the index after what was read last
    for at, word in enumerate(text):
        if at < after or not (word.key in _BEGINNINGS or word.key[:1].isdecimal()):
            continue
        date = date_at(text, at)
        after = date.after if date else _after_code(text, at)
        if date:
            dates.append(date)
        elif after == at:
            number = number_at(text, at)
            if number:
                numbers.append(number)
                after = number.after
    return dates, numbers


def _after_code(text: list[Word], at: int) -> int:
    """Return the index after a telephone, file or model number at an index; else the index itself."""
    key = text[at].key
    if key == "+" and at + 1 < len(text) and text[at + 1].glued and text[at + 1].key[:1].isdecimal():
        return _after_digits(text, at + 1)
    if not key[:1].isdecimal():
        return at
    if at and text[at].start == text[at - 1].end and text[at - 1].key[-1:].isalpha():
        return _after_digits(text, at)  # L4, G7
    after = _after_digits(text, at)
    groups = [word.key for word in text[at:after] if word.key[:1].isdecimal()]
    begins = len(key) > 1 and key[:1] == "0" and key[1].isdecimal()
    joined = len(groups) > 1 and any(word.key in "-/." for word in text[at:after]) and _is_code(groups)
    apart = len(groups) > 1 and all(word.key.isdecimal() for word in text[at:after])
    return after if begins or joined or apart else at


def _is_code(groups: list[str]) -> bool:
    return len(groups) > 2 or any(len(group) > 1 and group[0] == "0" for group in groups)


def _after_digits(text: list[Word], at: int) -> int:
    """Return the index after a run of digits, parted by single spaces, hyphens, slashes and brackets."""
    after = at + 1
    while after < len(text):
        word = text[after]
        joins = word.key in {"-", "/", ")", "("} and word.glued
        if joins and after + 1 < len(text) and text[after + 1].key[:1].isdecimal() and text[after + 1].glued:
            after += 2
        elif word.key.isdecimal() and (word.start - text[after - 1].end) <= 1:  # not a table's 05 1,700
            after += 1
        else:
            break
    return after
