"""The numbers and dates that are looked for in a text.

Nearly all stand there as anybody would guess: "1,700", "4.6 billion", "on 4 May 2031". These are found by the
index of words. Where one is not, the lines are read word by word that hold the digits or words which it could
be made of; that takes some twenty times as long, and no line is read twice.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache

from summitcli.checking.verify.text import Lines, Text
from summitcli.matching import fold
from summitcli.reading import (
    SCALES,
    DateSpan,
    Day,
    Number,
    Word,
    dates_and_numbers,
    fraction_at,
    month_of,
    number_of,
    number_word,
    ordinal_words,
    words,
)

_NUMBERISH = (
    r"(?i)\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|twenty|thirty"
    r"|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|half)\b"
    r"|\b(?:jan|feb|mar|apr|may|june|july|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b"
)
_ORDINAL_WORD = r"first|second|third|[a-z]{3,9}th|st|nd|rd|th"
_FRACTION = r"(?i)\b(?:an?|one|two|three|four|five)[\s-](?:half|third|quarter|fifth|sixth|eighth|tenth)s?\b"
_FRACTION_WORD = r"(?:half|third|quarter|fifth|sixth|eighth|tenth)s?"
_PARTS = frozenset({"a", "an", "one", "two", "three", "four", "five"})
"""How many parts a fraction has: "two thirds"."""
_BEFORE, _AFTER = 32, 40
"""How many characters about a figure or month may belong to it."""
_NUMERIC_DATE = r"(?<![\d.])(\d{1,4})\s*([./年년-])\s*(\d{1,2})\s*[./月월-]\s*(\d{1,4})(?![\d])"
_MONTH_AND_DAY = r"(?<!\d)(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]"
_AND = frozenset({",", "and", "&", "or"})

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_AMOUNTS = frozenset({*SCALES, "dozen", "half"})
_LETTER_SCALES = ("k", "m", "b", "bn", "t", "tn")
_JOINING = frozenset({"and", "or", "to", "of", "through", "until", "till"})
"""Words that make another number, or a date, of the number beside them."""
_PRINTED = r"\s*[(\[]?\d{1,3}[.)\]](?=\s)"
"""A paragraph's number, as it is printed before it."""
_GLUED = r"[^\W\d_]\d|\+\d"
"""Digits that are no number: "G7", "+82"."""
_COUNTERS = frozenset("年月日년월일")
"""Characters that make a date of the number before them."""
_LARGEST_DAY = 31
_EXACT_DIGITS = 14
_LONG_LINE = 2000
"""Characters of a line that is not searched again for every date: it is read."""


class Values:
    """The numbers and dates of a text."""

    def __init__(self, text: Text) -> None:
        self._text = text
        # Where whole texts are cited, the same is looked for in the same place again and again.
        self._in_place = cache(self._number_in)
        self._on_day = cache(self._date_in)
        self._lines = cache(self._lines_with)
        self._read = cache(lambda line: read_line(text, line))

    def has_number(self, value: float, places: Sequence[Lines], *, ordinal: bool = False) -> bool:
        """Tell whether a number stands in one of the places, in digits or words."""
        value = _key(value)
        if ordinal and any(self._text.holds(form, places) for form in ordinal_words(int(value))):
            return True
        return any(self._in_place(value, place) for place in places)

    def has_date(self, date: str, places: Sequence[Lines]) -> bool:
        """Tell whether a date stands in one of the places; its year may stand elsewhere in the text."""
        return any(self._on_day(date, place) for place in places)

    def _number_in(self, value: float, place: Lines) -> bool:
        if value > _LARGEST_DAY:
            plain = any(self._stands_whole(form, place) for form in _spellings(value))
        else:
            plain = self._stands_plainly(value, place)
        return plain or any(value in self._read(line)[0] for line in self._lines_of_number(value, place))

    def _date_in(self, date: str, place: Lines) -> bool:
        year, month, day = ([int(part) for part in date.split("-")] + [0, 0])[:3]
        if not month:
            return self._text.holds([date], [place])
        keys = {(year, month, day)}
        if f"{year:04}" in self._text.ids:
            keys.add((0, month, day))
            if day and self._is_written_out(year, month, day, place):
                return True
        lines = self._lines_of_date(year, month, day, place)
        return any(not keys.isdisjoint(self._read(line)[1]) for line in lines)

    def _stands_whole(self, form: Sequence[str], place: Lines) -> bool:
        """Tell whether a number stands in a place, and neither what is before nor after it changes it."""
        if not self._text.holds(form, [place]):
            return False
        return any(
            self._scales.isdisjoint(self._text.words[after : after + 1]) and not self._is_glued(first)
            for first, after in self._text.find(form, place)
        )

    def _is_glued(self, at: int) -> bool:
        """Tell whether the line of a word has digits that are no number, or is too long to look."""
        line = self._text.lines[self._text.line_of(at)]
        return len(line) >= _LONG_LINE or re.search(_GLUED, line) is not None

    @cached_property
    def _scales(self) -> frozenset[int]:
        """The words that may make another number of the one before them: "million", the m of "$70m"."""
        return frozenset(self._ids(*SCALES, *_LETTER_SCALES))

    def _stands_plainly(self, value: float, place: Lines) -> bool:
        """Tell whether a small number stands in a place, and nothing beside it makes it another or a date."""
        for form in _small(value):
            for first, after in self._text.find([form], place):
                number = self._text.line_of(first)
                opens = first == self._text.starts[number] and _after_printed(self._text, number)
                if self._stands_apart(first, after) and not opens and not self._is_glued(first):
                    return True
        return False

    def _is_written_out(self, year: int, month: int, day: int, place: Lines) -> bool:
        """Tell whether a date stands in a place as most write it: "4 May 2031", "May 4, 2031", "on 4 May"."""
        name = _MONTHS[month - 1]
        day_first, month_first = [f"{day}", name.lower()], [name.lower(), f"{day}"]
        own_year = self._text.ids[f"{year:04}"]
        for phrase, written in ((day_first, f"{day} {name}"), (month_first, f"{name} {day},")):
            for first, after in self._text.find(phrase, place):
                line = self._text.lines[self._text.line_of(first)]
                if len(line) < _LONG_LINE and written in line:
                    has_year = self._text.words[after : after + 1].count(own_year)
                    if self._stands_apart(first, after + has_year):
                        return True
        return False

    def _stands_apart(self, first: int, after: int) -> bool:
        """Tell whether neither word beside a run of words belongs to it."""
        beside = self._text.words[max(0, first - 1) : first] + self._text.words[after : after + 1]
        return not any(_may_change(self._vocabulary[id]) for id in beside)

    def _lines_of_number(self, value: float, place: Lines) -> Iterable[int]:
        """Return the lines of a place that hold digits, or words, that a number may be made of."""
        digits = f"{value}" if isinstance(value, int) else f"{value:.14e}".partition("e")[0]
        telling = _significant(digits)
        alike = self._by_digits.get(telling, ())
        last_group = f"{value:,.0f}"[-3:]  # of "1 700"
        scaled = _small(int(telling or 0))  # "one to four thousand"
        lines = self._lines((*alike, *self._ids(*_small(value), *scaled, last_group)), place)
        return lines.union(
            self._spelt[bisect_left(self._spelt, place[0]) : bisect_left(self._spelt, place[1])]
        )

    def _lines_of_date(self, year: int, month: int, day: int, place: Lines) -> Iterable[int]:
        """Return the lines of a place that hold what a date may be made of."""
        months = (*self._ids(f"{month}", f"{month:02}"), *self._dotted[month])
        if day:
            days = self._ids(f"{day}", f"{day:02}", ordinal_words(day)[0][-1])
            beside = self._lines((*days, *self._dotted[day]), place)
            return self._lines((*self._month_names[month], *months), place) & beside
        years = self._ids(f"{year}", f"{year % 100:02}")
        in_digits = self._lines(months, place) & self._lines((*years, *self._dotted[year]), place)
        return in_digits | self._lines(tuple(self._month_names[month]), place)

    def _ids(self, *words: str) -> tuple[int, ...]:
        return tuple(self._text.ids[word] for word in words if word in self._text.ids)

    def _lines_with(self, ids: tuple[int, ...], place: Lines) -> frozenset[int]:
        """Return the lines of a place in which words stand, and those that what they end may begin in."""
        text, (first, last) = self._text, place
        # What begins in a place may end in the line behind it.
        end = text.starts[min(text.line_of(text.starts[last]) + 1, len(text.lines))]
        found: set[int] = set()
        for positions in (text.positions[id] for id in ids if id in text.positions):
            within = slice(bisect_left(positions, text.starts[first]), bisect_left(positions, end))
            for at in positions[within]:
                found.update(self._begun_in(at))
        return frozenset(line for line in found if first <= line < last)

    def _begun_in(self, position: int) -> tuple[int, int]:
        """Return the line that a word stands in, and the one with words before it."""
        line = self._text.line_of(position)
        return line, self._text.line_of(max(0, self._text.starts[line] - 1))

    @cached_property
    def _vocabulary(self) -> list[str]:
        """The words by their numbers."""
        return list(self._text.ids)

    @cached_property
    def _by_digits(self) -> dict[str, list[int]]:
        """The words in digits, by those that tell: "4.6" and "4,600" by 46."""
        found: dict[str, list[int]] = defaultdict(list)
        for word, id in self._text.ids.items():
            if word[0].isdecimal():
                found[_significant(word)].append(id)
        return found

    @cached_property
    def _dotted(self) -> dict[int, list[int]]:
        """The words that may be dates in digits, by the numbers in them: "4.5.2031"."""
        found: dict[int, list[int]] = defaultdict(list)
        for word, id in self._text.ids.items():
            if word[0].isdecimal() and "." in word:
                for part in {int(part) for part in re.split("[.,]", word) if len(part) < 5}:
                    found[part].append(id)
        return found

    @cached_property
    def _month_names(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for word, id in self._text.ids.items():
            if month := month_of(word):
                found[month].append(id)
        return found

    @cached_property
    def _spelt(self) -> list[int]:
        """The lines, in order, with numbers of several words: "forty-one", "a tenth"; not "4.6 billion"."""
        tens = {id for word, id in self._text.ids.items() if _is_ten(word)}
        amounts = {id for word, id in self._text.ids.items() if word in _AMOUNTS}
        fractions = {id for word, id in self._text.ids.items() if re.fullmatch(_FRACTION_WORD, word)}
        found: set[int] = set()
        for at in (at for id in tens | amounts | fractions for at in self._text.positions.get(id, ())):
            before = self._vocabulary[self._text.words[at - 1]] if at else ""
            word = self._text.words[at]
            if before in _PARTS or word in tens or (word in amounts and not before[:1].isdecimal()):
                found.update(self._begun_in(at))
        return sorted(found)


def _is_ten(word: str) -> bool:
    return word.isalpha() and (number_of(word) or 0) >= 20


@lru_cache(maxsize=1 << 12)
def _may_change(word: str) -> bool:
    """Tell whether a word may make another number, or a date, of the number beside it."""
    if len(word) == 1:  # scripts without spaces have a word a character, and few of them count
        return word != "a" if word.isascii() else word.isnumeric() or word in _COUNTERS
    return (
        word[0].isdecimal()
        or number_of(word) is not None
        or month_of(word) is not None
        or word in _AMOUNTS
        or word in _JOINING
        or bool(re.fullmatch(f"{_ORDINAL_WORD}|{_FRACTION_WORD}", word))
    )


def _small(value: float) -> tuple[str, ...]:
    """Return how a number is written in one word."""
    word = number_word(value)
    return (f"{value}", word) if word else (f"{value}",)


def _spellings(value: float) -> Iterator[list[str]]:
    """Yield the ways to write a number that is not taken for a day or the like: "1,700", "4.6 billion"."""
    yield [f"{value}"]
    yield [f"{value:,}"]
    for word in ("thousand", "million", "billion", "trillion"):
        times = value / SCALES[word]
        written = f"{times:.3f}".rstrip("0").rstrip(".")
        if 1 <= times < 1000 and float(written) == times:
            yield [written, word]


def _significant(digits: str) -> str:
    """Return the digits that tell, whatever the scale; those beyond what a float holds exactly don't."""
    return re.sub(r"\D", "", digits).strip("0")[:_EXACT_DIGITS]


def read_line(text: Text, number: int) -> tuple[set[float], set[tuple[int, int, int]]]:
    """Read a line; return its numbers, and its dates as year (0 where it has none), month and day."""
    numbers: set[float] = set()
    days: list[Day] = []
    for piece, last in _pieces(text, _NUMBERISH, number):
        spans, counts = dates_and_numbers(piece)
        numbers.update(_values(spans, counts, last))
        days += (day for span in spans if span.start < last for day in _days(piece, span))
    for piece, _ in _pieces(text, _FRACTION, number):
        fractions = filter(None, (fraction_at(piece, at) for at in range(len(piece))))
        numbers.update(round(one.value, places) for one in fractions for places in range(4))
    raw = text.lines[number][_after_printed(text, number) :]
    numbers.update(_other_digits(raw))
    dates = {key for day in [*days, *_numeric_dates(raw)] for key in _precisions(day)}
    return {_key(value) for value in numbers}, dates


def _pieces(text: Text, pattern: str, number: int) -> Iterator[tuple[list[Word], int]]:
    """Yield what stands about each match of a pattern in a line: the words, and the line's end.

    What begins in a line may end in the next that is not blank.
    """
    line = text.lines[number][_after_printed(text, number) :]
    following = next((text.lines[n] for n in range(number + 1, len(text.lines)) if text.lines[n].strip()), "")
    whole = _run_on(line, following.strip()[:_AFTER])
    start = end = 0
    for match in re.finditer(pattern, line):
        if end and match.start() - _BEFORE > end:
            yield words(whole, start, end), len(line)
            end = 0
        if not end:
            start = _between_words(whole, max(0, match.start() - _BEFORE))
        end = _between_words(whole, match.end() + _AFTER)
    if end:
        yield words(whole, start, end), len(line)


def _after_printed(text: Text, number: int) -> int:
    """Return where the text of a line begins: after the paragraph's number, which is none of its own."""
    before = text.lines[number - 1] if number else ""
    printed = re.match(_PRINTED, text.lines[number])
    return printed.end() if printed and (not before.strip() or before.startswith("#")) else 0


def _run_on(line: str, following: str) -> str:
    """Return a line with what follows; a word broken between them is whole: "No-vember", "ninety-four"."""
    begun = re.search(r"([^\W\d_]+)[-\u2010\u2011\u00ad]\s*$", line[-_AFTER:])
    rest = re.match(r"[^\W\d_]+", following)
    if not (begun and rest):
        return f"{line} {following}"
    word = fold(begun[1] + rest[0])
    hyphen = "" if month_of(word) or number_of(word) is not None or word in _AMOUNTS else "-"
    return f"{line.rstrip()[:-1]}{hyphen}{following}"


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
    """Return a number by which it is compared: 4.1 billion is a whole one, whatever floats make of it."""
    exact = value if isinstance(value, int) else float(f"{value:.15g}")
    return abs(int(exact) if exact == exact // 1 else exact)


def _precisions(day: Day) -> Iterator[tuple[int, int, int]]:
    """Yield a date as it is told and by its month, where it has one."""
    if day.month:
        yield day.year or 0, day.month, day.day or 0
        if day.day:
            yield day.year or 0, day.month, 0


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
            written = match[1] if one > 31 else match[4]
            if 1 <= month <= 12 and 1 <= day <= 31 and len(written) in (2, 4):
                yield Day(year + 2000 if year < 100 else year, month, day)
    for match in re.finditer(_MONTH_AND_DAY, line):
        yield Day(None, int(match[1]), int(match[2]))


def _other_digits(line: str) -> Iterator[float]:
    """Yield numbers with the signs of other countries: "1.700", "14,5", "1 700"."""
    for match in re.finditer(r"(?<![\d.,])\d{1,3}(?:[. ]\d{3}){1,9}(?![.,]?\d)", line):
        yield int(re.sub(r"\D", "", match[0]))
    for match in re.finditer(r"(?<![\d.,])(\d+),(\d{1,2}|\d{4,6})(?![.,]?\d)", line):
        yield round(float(f"{match[1]}.{match[2]}"), 9)
