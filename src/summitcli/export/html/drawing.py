"""The timeline drawn to scale: a year that is told as a year is a bar of a year, a day is a dot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct

from summitcli.dates import first_day
from summitcli.export.html.items import period_words
from summitcli.model import Period
from summitcli.wording import spelled_date, table_name

_MOST_LINES = 40
"""Above it, what is of one table shares a line."""
_MOST_TICKS = 8
_DOT = 1.0
"""What is narrower, in per cent of the width, is drawn as a dot."""
_DAY = len("2026-01-05")
_YEARS = 3 * 366
_MONTHS = 62
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
_MONTH_STEPS = (1, 2, 3, 4, 6)
_LAST = date.max.toordinal()


class Happening(Struct, frozen=True):
    """Something with a time: what the drawing needs to know of it."""

    id: str
    table: str
    title: str
    period: Period
    is_planned: bool = False


class Mark(Struct, frozen=True):
    """A bar from `x` on, or a dot at it; in per cent of the width."""

    x: str
    width: str
    table: str
    is_dot: bool
    is_planned: bool


class Line(Struct, frozen=True):
    """A line of the drawing: what it is about, the record it leads to, if it is one, and its marks."""

    label: str
    when: str
    id: str | None
    marks: Sequence[Mark]


class Tick(Struct, frozen=True):
    """A place on the scale."""

    x: str
    label: str
    anchor: str


class Drawing(Struct, frozen=True):
    """Lines over a scale."""

    lines: Sequence[Line]
    ticks: Sequence[Tick]
    title: str
    tables: Mapping[str, str]
    """The tables that its marks are of, each with what its records are called."""


def drawings(happenings: Sequence[Happening]) -> list[Drawing]:
    """Return the whole time, and the month in which most is dated to the day; nothing of one moment alone."""
    if len({each.period for each in happenings}) < 2:
        return []
    first = min(_start(each.period) for each in happenings)
    end = max(_end(each.period) for each in happenings)
    whole = _drawing(happenings, *_rounded(first, end))
    month = _fullest_month(happenings)
    if month is None or end - first <= _MONTHS:
        return [whole]
    start = date.fromisoformat(f"{month}-01").toordinal()
    in_month = [
        each for each in happenings if _by_days(each) and _overlaps(each, start, _end((month, month)))
    ]
    return [whole, _drawing(in_month, start, _end((month, month)))]


def percent(part: float, whole: float) -> str:
    """Return a share of a width as SVG takes it, of at most all."""
    share = min(max(part / whole * 100, 0.0), 100.0)
    return f"{share:.2f}".rstrip("0").rstrip(".") + "%"


def _drawing(happenings: Sequence[Happening], start: int, end: int) -> Drawing:
    lines = (
        [_line(each, start, end) for each in happenings]
        if len(happenings) <= _MOST_LINES
        else list(_shared_lines(happenings, start, end))
    )
    tables = {each.table: table_name(each.table) for each in happenings}
    return Drawing(lines, list(_ticks(start, end)), _title(start, end), tables)


def _line(each: Happening, start: int, end: int) -> Line:
    return Line(each.title, period_words(each.period), each.id, [_mark(each, start, end)])


def _shared_lines(happenings: Sequence[Happening], start: int, end: int) -> Iterator[Line]:
    for table in dict.fromkeys(each.table for each in happenings):
        own = [each for each in happenings if each.table == table]
        marks = dict.fromkeys(_mark(each, start, end) for each in own)
        yield Line(table_name(table), f"{len(own):,}", None, list(marks))


def _mark(each: Happening, start: int, end: int) -> Mark:
    first, last = max(_start(each.period), start), min(_end(each.period), end)
    length = end - start
    is_dot = (last - first) / length * 100 < _DOT
    x = (first + last) / 2 if is_dot else first
    return Mark(
        percent(x - start, length), percent(last - first, length), each.table, is_dot, each.is_planned
    )


def _rounded(start: int, end: int) -> tuple[int, int]:
    """Return a time with whole years, whole months or a day at either end."""
    if end - start > _YEARS:
        return _floor(start, len("2026")), _ceiling(end, len("2026"))
    if end - start > _MONTHS:
        return _floor(start, len("2026-01")), _ceiling(end, len("2026-01"))
    return max(start - 1, 1), min(end + 1, _LAST)


def _floor(day: int, precision: int) -> int:
    return _start((date.fromordinal(day).isoformat()[:precision],) * 2)


def _ceiling(end: int, precision: int) -> int:
    last = date.fromordinal(end - 1).isoformat()[:precision]
    return _end((last, last))


def _ticks(start: int, end: int) -> Iterator[Tick]:
    for day, label in _scale(start, end):
        share = (day - start) / (end - start)
        anchor = "start" if share < 0.04 else "end" if share > 0.96 else "middle"
        yield Tick(percent(day - start, end - start), label, anchor)


def _scale(start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield the days that the scale names: round years, months or days, and no more than fit."""
    first, last = date.fromordinal(start), date.fromordinal(end - 1)
    if end - start > _YEARS:
        years = range(first.year, last.year + 1)
        step = _step(len(years), _YEAR_STEPS)
        yield from ((date(year, 1, 1).toordinal(), str(year)) for year in years if year % step == 0)
    elif end - start > _MONTHS:
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        step = _step(len(months), _MONTH_STEPS)
        for month in months:
            if month % step == 0:
                day = date(month // 12, month % 12 + 1, 1)
                yield day.toordinal(), f"{_month_name(day)} {day.year}"
    else:
        days = [date.fromordinal(day) for day in range(start, end)]
        for day in days:
            if day == days[0] or (day.day % 5 == 0 and day != days[1]):
                yield day.toordinal(), f"{day.day} {_month_name(day)}" if day == days[0] else str(day.day)


def _step(count: int, steps: Iterable[int]) -> int:
    return next(step for step in steps if count / step <= _MOST_TICKS)


def _month_name(day: date) -> str:
    """Return a month in short, in English whatever the locale."""
    return spelled_date(day.isoformat()[: len("2026-01")])[:3]


def _title(start: int, end: int) -> str:
    first, last = (date.fromordinal(day).isoformat() for day in (start, end - 1))
    if first[:7] == last[:7]:
        return spelled_date(first[:7])
    return first[:4] if first[:4] == last[:4] else f"{first[:4]}–{last[:4]}"


def _fullest_month(happenings: Sequence[Happening]) -> str | None:
    months = Counter(each.period[0][: len("2026-01")] for each in happenings if _by_days(each))
    if not months:
        return None
    most = max(months.values())
    return max(month for month, count in months.items() if count == most) if most > 1 else None


def _by_days(each: Happening) -> bool:
    return all(len(told) == _DAY for told in each.period)


def _overlaps(each: Happening, start: int, end: int) -> bool:
    return _start(each.period) < end and _end(each.period) > start


def _start(period: Period) -> int:
    return date.fromisoformat(first_day(period[0])).toordinal()


def _end(period: Period) -> int:
    """Return the day after the last one of a time."""
    told = period[1]
    first = date.fromisoformat(first_day(told))
    after: dict[int, Callable[[], date]] = {
        len("2026"): lambda: first.replace(year=first.year + 1),
        len("2026-01"): lambda: (first + timedelta(days=31)).replace(day=1),
        _DAY: lambda: first + timedelta(days=1),
    }
    return _LAST + 1 if first.year == date.max.year else after[len(told)]().toordinal()
