"""A document's text as words, numbers and dates, each with the places it stands at.

A place is a range of lines. All look-ups go by indexes made once, so that the time grows with the text and
with what is looked for, never with both multiplied.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

from summitcli.matching import fold
from summitcli.reading import dates_and_numbers, fraction_at, ordinal_at, words
from summitcli.reading.dates import DateSpan, Day
from summitcli.reading.numbers import Number
from summitcli.reading.words import Word

Lines = tuple[int, int]
"""A range of lines, from 0, without its last."""

Index = dict[Any, list[int]]
"""The lines in which each thing stands, in order."""

# Scripts that are written without spaces have a word a character.
_UNSPACED = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3105-\u312f\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff"
    r"\U00020000-\U0003ffff"
)
_TOKEN = rf"\d+(?:[.,]\d+)*|[{_UNSPACED}]|[^\W\d_{_UNSPACED}]+"
_BROKEN = r"[^\W\d_][-\u2010\u2011\u00ad]\s*$"
_NUMBERISH = (
    r"(?i)\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|twenty|thirty"
    r"|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen|half)\b"
    r"|\b(?:jan|feb|mar|apr|may|june|july|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{3,6})?\b"
)
_ORDINAL = r"(?i)\b(?:first|second|third|[a-z]{3,9}th|twenty-[a-z]+|thirty-[a-z]+|\d+\s?(?:st|nd|rd|th))\b"
_FRACTION = r"(?i)\b(?:an?|one|two|three|four|five)[\s-](?:half|third|quarter|fifth|sixth|eighth|tenth)s?\b"
_BEFORE, _AFTER = 32, 40
"""How many characters about a figure or month may belong to it."""
_NUMERIC_DATE = r"(?<![\d.])(\d{1,4})\s*([./年년-])\s*(\d{1,2})\s*[./月월-]\s*(\d{1,4})(?![\d])"
_MONTH_AND_DAY = r"(?<!\d)(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]"
_AND = frozenset({",", "and", "&", "or"})


def tokens(text: str) -> list[str]:
    """Return the words and numbers of a text, folded, without signs."""
    return re.findall(_TOKEN, fold(text))


class Text:
    """A text, indexed."""

    def __init__(self, text: str) -> None:
        self.lines = re.split(r"\r\n|[\n\r\f\v\x85\u2028\u2029]", text)
        self._ids: dict[str, int] = {}
        self._words = array("L")
        self.starts = array("L")
        """The number of each line's first word."""
        self._joined: dict[int, int] = {}
        self._read()

    def _read(self) -> None:
        ids, broken = self._ids, ""
        for line in self.lines:
            self.starts.append(len(self._words))
            found = tokens(line)
            if found and broken:
                self._joined[len(self._words) - 1] = ids.setdefault(broken + found[0], len(ids))
            self._words.extend([ids.setdefault(word, len(ids)) for word in found])
            if found or line.strip():
                is_broken = line.rstrip().endswith(("-", "‐", "‑", "\u00ad")) and re.search(_BROKEN, line)
                broken = found[-1] if found and is_broken else ""
        self.starts.append(len(self._words))

    @cached_property
    def _positions(self) -> dict[int, array[int]]:
        positions: dict[int, array[int]] = defaultdict(lambda: array("L"))
        for position, word in enumerate(self._words):
            positions[word].append(position)
        for position, word in self._joined.items():
            positions[word].append(position)
        for word in set(self._joined.values()):
            positions[word] = array("L", sorted(positions[word]))
        return dict(positions)

    def line_of(self, position: int) -> int:
        """Return the line that a word stands in."""
        return bisect_right(self.starts, position) - 1

    def holds(self, phrase: Sequence[str], places: Iterable[Lines]) -> bool:
        """Tell whether the words stand in one of the places, one after the other."""
        return any(next(self.find(phrase, place), None) is not None for place in places)

    def find(self, phrase: Sequence[str], place: Lines) -> Iterator[tuple[int, int]]:
        """Yield where the words stand in a place: the first word, and the one after the last."""
        wanted = [self._ids.get(word, -1) for word in phrase]
        if not wanted or -1 in wanted:
            return
        counts = [len(self._positions.get(word, ())) for word in wanted]
        anchor = counts.index(min(counts))
        positions = self._positions.get(wanted[anchor], array("L"))
        first, after = self.starts[place[0]], self.starts[place[1]]
        for position in positions[bisect_left(positions, first) : bisect_left(positions, after)]:
            # A word before the anchor may be broken over two lines, and count as two.
            for start in range(position - anchor, position - 2 * anchor - 1, -1):
                end = self._match(wanted, start) if start >= first else 0
                if end:
                    yield start, end
                    break
                if not self._joined:
                    break

    def _match(self, wanted: Sequence[int], position: int) -> int:
        """Return the number of the word after those wanted, where they stand at a position; else 0."""
        for word in wanted:
            if position < len(self._words) and self._words[position] == word:
                position += 1
            elif self._joined.get(position) == word:
                position += 2
            else:
                return 0
        return position

    def has_number(self, value: float, places: Sequence[Lines], *, ordinal: bool = False) -> bool:
        """Tell whether a number stands in one of the places, in digits or words."""
        if value > 31 and any(self.holds([digits], places) for digits in {f"{value}", f"{value:,}"}):
            return True
        found = [self._numbers.get(_key(value))]
        if ordinal:
            found.append(self._ordinals.get(int(value)))
        return any(_within(lines, place) for lines in found if lines for place in places)

    def has_date(self, date: str, places: Sequence[Lines]) -> bool:
        """Tell whether a date stands in one of the places; its year may stand elsewhere in the text."""
        year, month, day = ([int(part) for part in date.split("-")] + [0, 0])[:3]
        if not month:
            return self.holds([date], places)
        keys = [(year, month, day)]
        if self.holds([f"{year:04}"], [self.whole]):
            keys.append((0, month, day))
        return any(_within(self._dates[key], place) for key in keys if key in self._dates for place in places)

    @property
    def whole(self) -> Lines:
        """The place that is all of the text."""
        return 0, len(self.lines)

    @property
    def _numbers(self) -> Index:
        return self._quantities[0]

    @property
    def _dates(self) -> Index:
        return self._quantities[1]

    @cached_property
    def _quantities(self) -> tuple[Index, Index]:
        """The lines of each number, and of each date by year (0 where it has none), month and day."""
        numbers: Index = defaultdict(list)
        dates: Index = defaultdict(list)
        for line, text, last in self._pieces(_NUMBERISH):
            spans, counts = dates_and_numbers(text)
            for value in _values(spans, counts, last):
                numbers[_key(value)].append(line)
            for day in (day for span in spans if span.start < last for day in _days(text, span)):
                for key in _precisions(day):
                    dates[key].append(line)
        for line, text, _ in self._pieces(_FRACTION):
            fractions = filter(None, (fraction_at(text, at) for at in range(len(text))))
            for value, _after in fractions:
                numbers[_key(value)].append(line)
        for line, raw in enumerate(self.lines):
            for key in (key for day in _numeric_dates(raw) for key in _precisions(day)):
                dates[key].append(line)
            for value in _other_digits(raw):
                numbers[_key(value)].append(line)
        return _sorted(numbers), _sorted(dates)

    @cached_property
    def _ordinals(self) -> Index:
        """The lines of each ordinal."""
        ordinals: Index = defaultdict(list)
        for line, text, _ in self._pieces(_ORDINAL):
            for at in range(len(text)):
                ordinal = ordinal_at(text, at)
                if ordinal:
                    ordinals[ordinal[0]].append(line)
        return _sorted(ordinals)

    def _pieces(self, pattern: str) -> Iterator[tuple[int, list[Word], int]]:
        """Yield what stands about each match of a pattern: the line, the words, and the end of the line.

        What begins in a line may end in the next that is not blank.
        """
        following = ""
        for number in range(len(self.lines) - 1, -1, -1):
            line = self.lines[number]
            whole = f"{line} {following[:_AFTER]}"
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
            following = line.strip() or following


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
    for match in re.finditer(r"(?<![\d.,])\d{1,3}(?:[. ]\d{3})+(?![\d.,]\d)", line):
        yield int(re.sub(r"\D", "", match[0]))
    for match in re.finditer(r"(?<![\d.,])(\d+),(\d{1,2}|\d{4,6})(?![\d.,]\d|\d)", line):
        yield round(float(f"{match[1]}.{match[2]}"), 9)
