"""The numbers and dates that a text holds, each with the lines it begins in.

Most stand plainly among other words: "about 1,700 tonnes", "on 4 May 2031". These are read from the index of
words. Only lines with others ("forty-one", "3, 4 and 5 June", "4.6 million") are read word by word, which
takes some twenty times as long.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

from summitcli.checking.verify.text import Lines, Text
from summitcli.reading import (
    DateSpan,
    Day,
    Number,
    Word,
    dates_and_numbers,
    fraction_at,
    month_of,
    number_of,
    ordinal_at,
    value_of,
    words,
)

Index = dict[Any, list[int]]
"""The lines in which each thing stands, in order."""

_NUMBERISH = (
    r"(?i)\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|twenty|thirty"
    r"|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|half)\b"
    r"|\b(?:jan|feb|mar|apr|may|june|july|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{3,6})?\b"
)
_ORDINAL = r"(?i)\b(?:first|second|third|[a-z]{3,9}th|twenty-[a-z]+|thirty-[a-z]+|\d+\s?(?:st|nd|rd|th))\b"
_ORDINAL_WORD = r"first|second|third|[a-z]{3,9}th|st|nd|rd|th"
_FRACTION = r"(?i)\b(?:an?|one|two|three|four|five)[\s-](?:half|third|quarter|fifth|sixth|eighth|tenth)s?\b"
_FRACTION_WORD = r"(?:half|third|quarter|fifth|sixth|eighth|tenth)s?"
_BEFORE, _AFTER = 32, 40
"""How many characters about a figure or month may belong to it."""
_NUMERIC_DATE = r"(?<![\d.])(\d{1,4})\s*([./年년-])\s*(\d{1,2})\s*[./月월-]\s*(\d{1,4})(?![\d])"
_MONTH_AND_DAY = r"(?<!\d)(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]"
_AND = frozenset({",", "and", "&", "or"})

_PLAIN_DIGITS = (
    r"(?:0|[1-9][0-9]*)(?:\.(?:[0-9]{1,2}|[0-9]{4,9}))?|[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]{1,2})?"
)
"""Digits that are the same number however they are read."""
_MONTH = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?|September"
    "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
_PLAIN_DATE = (
    rf"(?<![\w.,/+-])(?:([1-9]\d?) (?:{_MONTH})\b(?:,? ((?:18|19|20|21)\d\d))?"
    rf"|(?:{_MONTH}) ([1-9]\d?)(?:(?=[.,;:)])|,? ((?:18|19|20|21)\d\d)))(?![\w/-]|[.,]\d)"
)
_AMOUNTS = frozenset({"hundred", "thousand", "million", "billion", "trillion", "dozen", "half"})
_JOINING = frozenset(
    {"mn", "mln", "bn", "bln", "trn", "tn", "and", "or", "to", "of", "through", "until", "till"}
)
"""Words that make another number, or a date, of the number beside them."""
_GLUED = r"[^\W\d_]\d|\+\d"
"""Digits that are no number: "G7", "+82"."""


class Values:
    """The numbers and dates of a text."""

    def __init__(self, text: Text) -> None:
        self._text = text

    def has_number(self, value: float, places: Sequence[Lines], *, ordinal: bool = False) -> bool:
        """Tell whether a number stands in one of the places, in digits or words."""
        if value > 31 and any(self._text.holds([digits], places) for digits in {f"{value}", f"{value:,}"}):
            return True
        found = [self.index[0].get(_key(value))]
        if ordinal:
            found.append(self._ordinals.get(int(value)))
        return any(_within(lines, place) for lines in found if lines for place in places)

    def has_date(self, date: str, places: Sequence[Lines]) -> bool:
        """Tell whether a date stands in one of the places; its year may stand elsewhere in the text."""
        year, month, day = ([int(part) for part in date.split("-")] + [0, 0])[:3]
        if not month:
            return self._text.holds([date], places)
        keys = [(year, month, day)]
        if self._text.holds([f"{year:04}"], [self._text.whole]):
            keys.append((0, month, day))
        dates = self.index[1]
        return any(_within(dates[key], place) for key in keys if key in dates for place in places)

    @cached_property
    def index(self) -> tuple[Index, Index]:
        """The lines of each number, and of each date by year (0 where it has none), month and day."""
        plain = _Plain(self._text)
        numbers, dates = read_fully(self._text, sorted(plain.others))
        return _merged(plain.numbers, numbers), _merged(plain.dates, dates)

    @cached_property
    def _ordinals(self) -> Index:
        """The lines of each ordinal."""
        ordinals: Index = defaultdict(list)
        for line, text, _ in _pieces(self._text, _ORDINAL, _lines_with(self._text, _ORDINAL_WORD)):
            for at in range(len(text)):
                ordinal = ordinal_at(text, at)
                if ordinal:
                    ordinals[ordinal[0]].append(line)
        return _sorted(ordinals)


class _Plain:
    """The numbers and dates that stand plainly in a text, and the lines in which others may stand."""

    def __init__(self, text: Text) -> None:
        self.numbers: Index = defaultdict(list)
        self.dates: Index = defaultdict(list)
        self.others: set[int] = set()
        self._text = text
        self._special: set[int] = set()
        """The words that are, or change, a number or date."""
        self._dated: set[int] = set()
        """The places of words that are part of a date."""
        self._glued: dict[int, bool] = {}
        self._read()

    def _read(self) -> None:
        numbers: dict[int, float] = {}
        months: dict[int, int] = {}
        for word, id in self._text.ids.items():
            value = _plain_value(word)
            if value is not None:
                numbers[id] = value
            elif month := month_of(word):
                months[id] = month
            elif word in _AMOUNTS or word[0].isdecimal():
                self.others.update(self._text.line_of(at) for at in self._places(id))
            elif not _is_special(word):
                continue
            self._special.add(id)
        self.others.update(_lines_with(self._text, _FRACTION_WORD))
        self._read_dates(months)
        for id, value in numbers.items():
            self._read_number(id, self.numbers[_key(value)])

    def _places(self, id: int) -> Iterator[int]:
        """Yield where a word stands, but for those broken over two lines."""
        return (at for at in self._text.positions.get(id, ()) if self._text.words[at] == id)

    def _read_number(self, id: int, found: list[int]) -> None:
        for at in self._places(id):
            line = self._text.line_of(at)
            if at in self._dated:
                continue
            if self._stands_apart(at, at + 1) and not self._is_glued(line):
                found.append(line)
            else:
                self.others.add(line)

    def _read_dates(self, months: dict[int, int]) -> None:
        by_line: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for id, month in months.items():
            for at in self._places(id):
                by_line[self._text.line_of(at)].append((at, month))
        for line, named in by_line.items():
            if len(named) > 1 or not self._read_date(line, *named[0]):
                self.others.add(line)

    def _read_date(self, line: int, at: int, month: int) -> bool:
        """Read the date about the one month that a line names; return whether it stands plainly."""
        match = re.search(_PLAIN_DATE, self._text.lines[line])
        if not match:
            return False
        first = at - 1 if match[1] else at
        year = match[2] or match[4]
        after = first + (3 if year else 2)
        if not self._stands_apart(first, after):
            return False
        self._dated.update(range(first, after))
        for key in _precisions(Day(int(year) if year else None, month, int(match[1] or match[3]))):
            self.dates[key].append(line)
        return True

    def _stands_apart(self, first: int, after: int) -> bool:
        """Tell whether neither word beside a run of words belongs to it."""
        words, special = self._text.words, self._special
        return not (
            (first > 0 and words[first - 1] in special) or (after < len(words) and words[after] in special)
        )

    def _is_glued(self, line: int) -> bool:
        """Tell whether digits of a line may belong to what is before them: "G7", "+82"."""
        if line not in self._glued:
            self._glued[line] = bool(re.search(_GLUED, self._text.lines[line]))
        return self._glued[line]


def _plain_value(word: str) -> float | None:
    """Return the number that a word is where nothing beside it makes it another."""
    if word[0].isdecimal():
        return value_of(word) if re.fullmatch(_PLAIN_DIGITS, word) else None
    return number_of(word)


def _is_special(word: str) -> bool:
    """Tell whether a word that is no number may change the one beside it."""
    if len(word) == 1:
        return word != "a"
    return word in _JOINING or bool(re.fullmatch(f"{_ORDINAL_WORD}|{_FRACTION_WORD}", word))


def read_fully(text: Text, lines: Sequence[int]) -> tuple[Index, Index]:
    """Read lines word by word; return the lines of each number and of each date."""
    numbers: Index = defaultdict(list)
    dates: Index = defaultdict(list)
    for line, piece, last in _pieces(text, _NUMBERISH, lines):
        spans, counts = dates_and_numbers(piece)
        for value in _values(spans, counts, last):
            numbers[_key(value)].append(line)
        for day in (day for span in spans if span.start < last for day in _days(piece, span)):
            for key in _precisions(day):
                dates[key].append(line)
    for line, piece, _ in _pieces(text, _FRACTION, lines):
        fractions = filter(None, (fraction_at(piece, at) for at in range(len(piece))))
        for value, _after in fractions:
            numbers[_key(value)].append(line)
    for line in lines:
        raw = text.lines[line]
        for key in (key for day in _numeric_dates(raw) for key in _precisions(day)):
            dates[key].append(line)
        for value in _other_digits(raw):
            numbers[_key(value)].append(line)
    return numbers, dates


def _lines_with(text: Text, pattern: str) -> list[int]:
    """Return the lines that hold a word of a pattern, in order."""
    found = [id for word, id in text.ids.items() if re.fullmatch(pattern, word)]
    return sorted({text.line_of(at) for id in found for at in text.positions.get(id, ())})


def _pieces(text: Text, pattern: str, lines: Iterable[int]) -> Iterator[tuple[int, list[Word], int]]:
    """Yield what stands about each match of a pattern in lines: the line, the words, and the line's end.

    What begins in a line may end in the next that is not blank.
    """
    for number in lines:
        line = text.lines[number]
        following = next(
            (text.lines[n] for n in range(number + 1, len(text.lines)) if text.lines[n].strip()), ""
        )
        whole = f"{line} {following.strip()[:_AFTER]}"
        start = end = 0
        for match in re.finditer(pattern, line):
            if end and match.start() - _BEFORE > end:
                yield number, words(whole, start, end), len(line)
                end = 0
            if not end:
                start = _between_words(whole, max(0, match.start() - _BEFORE))
            end = _between_words(whole, match.end() + _AFTER)
        if end:
            yield number, words(whole, start, end), len(line)


def _between_words(text: str, place: int) -> int:
    """Return the place, or the next space after it."""
    if place == 0 or place >= len(text):
        return min(place, len(text))
    space = text.find(" ", place)
    return len(text) if space < 0 else space


def _values(spans: list[DateSpan], counts: list[Number], last: int) -> Iterator[float]:
    """Yield the numbers that begin before a place, and the years that stand alone: they may be numbers."""
    for count in counts:
        if count.start < last:
            yield from (count.low, count.high)
    for span in spans:
        if span.start < last and span.begin.month is None:
            yield span.begin.year or 0


def _key(value: float) -> float:
    return round(abs(value), 9)


def _precisions(day: Day) -> Iterator[tuple[int, int, int]]:
    """Yield a date as it is told and by its month, where it has one."""
    if day.month:
        yield day.year or 0, day.month, day.day or 0
        if day.day:
            yield day.year or 0, day.month, 0


def _sorted(index: Index) -> Index:
    return {key: sorted(lines) for key, lines in index.items()}


def _merged(one: Index, other: Index) -> Index:
    return _sorted({key: [*one.get(key, ()), *other.get(key, ())] for key in {**one, **other}})


def _within(lines: Sequence[int], place: Lines) -> bool:
    at = bisect_left(lines, place[0])
    return at < len(lines) and lines[at] < place[1]


def _days(text: list[Word], span: DateSpan) -> Iterator[Day]:
    """Yield the first and last day of a date, and those listed before it: "3, 4 and 5 June"."""
    yield from (span.begin, span.finish)
    first = span.first
    while first > 1 and text[first - 1].key in _AND and text[first - 2].key.isdecimal() and span.begin.day:
        first -= 2
        if len(text[first].key) > 2:
            break
        yield Day(span.begin.year, span.begin.month, int(text[first].key))


def _numeric_dates(line: str) -> Iterator[Day]:
    """Yield the dates that are written in digits: where day and month may be confused, both."""
    for match in re.finditer(_NUMERIC_DATE, line):
        one, two, three = int(match[1]), int(match[3]), int(match[4])
        for year, month, day in [(one, two, three)] if one > 31 else [(three, two, one), (three, one, two)]:
            if 1 <= month <= 12 and 1 <= day <= 31:
                yield Day(year + 2000 if year < 100 else year, month, day)
    for match in re.finditer(_MONTH_AND_DAY, line):
        yield Day(None, int(match[1]), int(match[2]))


def _other_digits(line: str) -> Iterator[float]:
    """Yield numbers with the signs of other countries: "1.700", "14,5", "1 700"."""
    for match in re.finditer(r"(?<![\d.,])\d{1,3}(?:[. ]\d{3})+(?![.,]?\d)", line):
        yield int(re.sub(r"\D", "", match[0]))
    for match in re.finditer(r"(?<![\d.,])(\d+),(\d{1,2}|\d{4,6})(?![.,]?\d)", line):
        yield round(float(f"{match[1]}.{match[2]}"), 9)
