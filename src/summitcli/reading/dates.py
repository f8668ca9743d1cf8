"""Dates as people write them: "Jan. 5", "the fifth of January", "13–14 January 2026", "last August"."""

from __future__ import annotations

from msgspec import Struct

from summitcli.reading.letters import listed
from summitcli.reading.numbers import number_of, ordinal_at
from summitcli.reading.words import Word, read_all

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
_WEEKDAYS = frozenset(
    listed(
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
    )
)
_DASHES = frozenset("-–—/")
_JOINS = _DASHES | {"to", "and", "through", "until", "till", "&"}
_BEFORE_MONTH = frozenset(
    listed("in last next of early late mid since by until from during this and to before after")
)
_BEFORE_YEAR = _BEFORE_MONTH | frozenset(listed("year summer spring autumn winter fall around back ("))
_VERBS = frozenset(listed("may march mar"))
"""Names of months that are verbs too: without a capital they are taken for those."""
_FIRST_YEAR, _LAST_YEAR = 1800, 2199


class Day(Struct, frozen=True):
    """A date as precise as it is written; parts that are not written are None."""

    year: int | None
    month: int | None
    day: int | None

    @property
    def iso(self) -> str:
        """The date in ISO 8601, as precise as it is; `--01-05` where the year is not written."""
        if self.month is None:
            return f"{self.year:04}"
        month = f"{self.year:04}-{self.month:02}" if self.year else f"--{self.month:02}"
        return f"{month}-{self.day:02}" if self.day else month


class DateSpan(Struct, frozen=True):
    """A date or a range of dates in a text."""

    begin: Day
    finish: Day
    """The same as `begin` for a single date."""
    first: int
    """The index of its first word."""
    after: int
    """The index of the word after its last."""
    start: int
    """Where it begins in the text."""
    end: int

    @property
    def is_range(self) -> bool:
        """Whether it names a first and a last day."""
        return self.begin != self.finish


class _Read(Struct, frozen=True):
    begin: Day
    finish: Day
    after: int


def month_of(word: str) -> int | None:
    """Return the number of the month that a folded word names: "january", "jan"."""
    return _MONTHS.get(word)


def dates(text: list[Word]) -> list[DateSpan]:
    """Return the dates of a text in order, each as long as it goes."""
    return read_all(text, date_at)


def date_at(text: list[Word], at: int) -> DateSpan | None:
    """Return the date whose first word stands at an index."""
    key = text[at].key
    if key[:1].isdecimal():
        read = _iso(text, at) or _numeric(text, at) or _day_first(text, at) or _year(text, at)
    elif key in _MONTHS:
        read = _month_first(text, at)
    else:
        read = (_day_first(text, at) if key in _ORDINAL_STARTS else None) or _year_in_words(text, at)
    if not read or not (_exists(read.begin) and _exists(read.finish)):
        return None
    return DateSpan(read.begin, read.finish, at, read.after, text[at].start, text[read.after - 1].end)


_ORDINAL_STARTS = frozenset(
    listed(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
        "twenty thirtieth thirty"
    )
)
DATE_BEGINNINGS = _ORDINAL_STARTS | _MONTHS.keys() | {"two", "eighteen", "nineteen"}
"""The words with which dates begin that don't begin with a digit."""


def _exists(day: Day) -> bool:
    return (day.month is None or 1 <= day.month <= 12) and (day.day is None or 1 <= day.day <= 31)


def _key(text: list[Word], at: int) -> str:
    return text[at].key if 0 <= at < len(text) else ""


def _number(text: list[Word], at: int, digits: tuple[int, ...]) -> int | None:
    key = _key(text, at)
    return int(key) if key.isdecimal() and len(key) in digits else None


def _year_at(text: list[Word], at: int) -> int | None:
    year = _number(text, at, (4,))
    return year if year is not None and _FIRST_YEAR <= year <= _LAST_YEAR else None


def _iso(text: list[Word], at: int) -> _Read | None:
    """Read 2026-01-05, 2026/01/05 and 2026-01."""
    sign = _key(text, at + 1)
    if sign not in {"-", "/"}:
        return None
    year = _year_at(text, at)
    month = _number(text, at + 2, (1, 2))
    if year is None or month is None or not (text[at + 1].glued and text[at + 2].glued):
        return None
    day = _number(text, at + 4, (1, 2))
    if _key(text, at + 3) == sign and day is not None and text[at + 3].glued and text[at + 4].glued:
        date = Day(year, month, day)
        return _Read(date, date, at + 5)
    if len(text[at + 2].key) != 2 or sign != "-" or not 1 <= month <= 12 or _goes_on(text, at + 3):
        return None
    date = Day(year, month, None)
    return _Read(date, date, at + 3)


def _goes_on(text: list[Word], at: int) -> bool:
    return _key(text, at) == "-" and text[at].glued


def _numeric(text: list[Word], at: int) -> _Read | None:
    """Read 5/1/2026 and 13.1.2026, where day and month cannot be confused."""
    if _key(text, at + 1) == _key(text, at + 3) == "/":
        parts = [_number(text, at + step, (1, 2, 4)) for step in (0, 2, 4)]
        after = at + 5
    else:
        dotted = text[at].key.split(".")
        if len(dotted) != 3 or not all(part.isdecimal() and len(part) < 5 for part in dotted):
            return None
        parts, after = [int(part) for part in dotted], at + 1
    one, two, year = parts
    if one is None or two is None or year is None or not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    if two > 12 >= one:
        one, two = two, one
    elif one <= 12 and one != two:
        return None
    date = Day(year, two, one)
    return _Read(date, date, after)


def _is_month(text: list[Word], at: int) -> bool:
    """Tell whether a month's name stands at an index, with a capital where it is a verb too."""
    if _key(text, at) not in _MONTHS:
        return False
    name = text[at].text
    return name[0].isupper() or name.lower() not in _VERBS


def _after_month(text: list[Word], at: int) -> int:
    """Return the index after a month's name and the dot of its abbreviation."""
    short = len(text[at].key) <= 4 and text[at].key not in {"may", "june", "july"}
    return at + 2 if short and _key(text, at + 1) == "." and text[at + 1].glued else at + 1


def _day(text: list[Word], at: int) -> tuple[int, int] | None:
    """Read the day of a month: 5, 5th, fifth. Returns it with the index after it."""
    if at >= len(text):
        return None
    ordinal = ordinal_at(text, at)
    if ordinal and ordinal[0] <= 31:
        return ordinal
    day = _number(text, at, (1, 2))
    return (day, at + 1) if day is not None and 1 <= day <= 31 else None


def _with_year(text: list[Word], at: int) -> tuple[int | None, int]:
    """Read the year after a day and month, with or without a comma."""
    for first in (at, at + 1) if _key(text, at) in {",", "of"} else (at,):
        year = _year_at(text, first)
        if year is not None and not _iso(text, first):
            return year, first + 1
        spelt = _spelt_year(text, first)
        if spelt:
            return spelt
    return None, at


def _spelt_year(text: list[Word], at: int) -> tuple[int, int] | None:
    """Read a year in words: "nineteen ninety-two", "two thousand and seven". Returns the index after it."""
    key = _key(text, at)
    if key == "two" and _key(text, at + 1) == "thousand":
        rest = at + 2 + (_key(text, at + 2) == "and")
        ends = _two_digits(text, rest)
        return (2000 + ends[0], ends[1]) if ends else (2000, at + 2)
    ends = _two_digits(text, at + 1) if key in _CENTURIES else None
    return (_CENTURIES[key] * 100 + ends[0], ends[1]) if ends and ends[0] >= _FEWEST_TENS else None


_CENTURIES = {"eighteen": 18, "nineteen": 19, "twenty": 20}
_FEWEST_TENS = 10


def _two_digits(text: list[Word], at: int) -> tuple[int, int] | None:
    """Read a number of up to two digits in words, with the index after it."""
    key = _key(text, at)
    tens = number_of(key) if key.isalpha() else None
    if tens is None or tens >= 100:
        return None
    ones = number_of(_key(text, at + 1)) if tens >= 20 and at + 1 < len(text) else None
    joined = ones is not None and 0 < ones < 10 and text[at + 1].glued
    return (tens + (ones or 0), at + 2) if joined else (tens, at + 1)


def _month_first(text: list[Word], at: int) -> _Read | None:
    """Read January 5, Jan. 13-14, January 30 to February 2, 2026; a month with its year, or alone."""
    if not _is_month(text, at):
        return None
    month = _MONTHS[text[at].key]
    after = _after_month(text, at)
    day = _day(text, after)
    if not day or _is_month(text, day[1]) or _counts(text, day[1]):
        return _month_alone(text, at, month, after)
    last_month, last_day, after = month, day[0], day[1]
    if _key(text, after) in _JOINS:
        other = after + 1
        if _is_month(text, other):
            end = _day(text, _after_month(text, other))
            if end:
                last_month, last_day, after = _MONTHS[text[other].key], *end
        else:
            end = _day(text, other)
            if end and end[0] > last_day and not _counts(text, end[1]) and not _is_month(text, end[1]):
                last_day, after = end
    year, after = _with_year(text, after)
    return _Read(Day(year, month, day[0]), Day(year, last_month, last_day), after)


def _counts(text: list[Word], at: int) -> bool:
    """Tell whether the number before an index counts things: "In January 14 memoranda were signed"."""
    key = _key(text, at)
    return len(key) > 4 and key.endswith(("s", "people", "memoranda")) and key not in _WEEKDAYS


def _month_alone(text: list[Word], at: int, month: int, after: int) -> _Read | None:
    year, end = _with_year(text, after)
    if year is None:
        before = _key(text, at - 1)
        ambiguous = text[at].key in _VERBS or text[at].key == "august"
        if ambiguous and before not in _BEFORE_MONTH:
            return None
        if not text[at].text[0].isupper() or (len(text[at].key) < 4 and text[at].key != "may"):
            return None
        end = after if _key(text, after - 1) == "." else at + 1
    date = Day(year, month, None)
    return _Read(date, date, end)


def _day_first(text: list[Word], at: int) -> _Read | None:
    """Read 5 January 2026, the fifth of January, 13–14 January, 31 October to 1 November 2025."""
    day = _day(text, at)
    if not day:
        return None
    first_day, after = day
    last_day = first_day
    if _key(text, after) in _JOINS:
        end = _day(text, after + 1)
        if end and end[0] > first_day:
            last_day, after = end
    after += _key(text, after) == "of"
    if not _is_month(text, after):
        return None
    month = last_month = _MONTHS[text[after].key]
    after = _after_month(text, after)
    year, after = _with_year(text, after)
    if last_day == first_day and _key(text, after) in _JOINS:
        later = _later_day(text, after + 1)
        if later:
            last_day, last_month, last_year, after = later
            finish = Day(last_year, last_month, last_day)
            return _Read(Day(year or last_year, month, first_day), finish, after)
    return _Read(Day(year, month, first_day), Day(year, last_month, last_day), after)


def _later_day(text: list[Word], at: int) -> tuple[int, int, int | None, int] | None:
    """Read the last day of a range that names both months."""
    end = _day(text, at)
    if not end:
        return None
    day, after = end
    after += _key(text, after) == "of"
    if not _is_month(text, after):
        return None
    month = _MONTHS[text[after].key]
    year, after = _with_year(text, _after_month(text, after))
    return day, month, year, after


def _year(text: list[Word], at: int) -> _Read | None:
    """Read a year: after a preposition, or where no noun follows that it could count."""
    year = _year_at(text, at)
    if year is None:
        return None
    if _key(text, at - 1) not in _BEFORE_YEAR and (_joined(text, at) or _counted(text, at)):
        return None
    date = Day(year, None, None)
    return _Read(date, date, at + 1)


def _year_in_words(text: list[Word], at: int) -> _Read | None:
    """Read a year in words after a preposition: "in twenty twenty-six"."""
    spelt = _spelt_year(text, at) if _key(text, at - 1) in _BEFORE_YEAR else None
    if spelt is None or spelt[0] == _ROUND:
        return None
    date = Day(spelt[0], None, None)
    return _Read(date, date, spelt[1])


_ROUND = 2000  # "by two thousand" may be of anything


def _joined(text: list[Word], at: int) -> bool:
    """Tell whether digits are part of something longer: a file number, a score, a share."""
    follows = text[at + 1] if at + 1 < len(text) else None
    after = follows is not None and follows.glued and follows.text[0] in "-–%/"
    return after or (at > 0 and text[at].glued and text[at - 1].key not in {"(", "/"})


def _counted(text: list[Word], at: int) -> bool:
    """Tell whether digits count the noun that follows: "2000 people"."""
    follows = text[at + 1] if at + 1 < len(text) else None
    return follows is not None and not follows.glued and follows.key.endswith(("s", "people"))
