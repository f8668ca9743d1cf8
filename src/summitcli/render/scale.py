"""A scale of time that is drawn beside rows: each date marked on it as precisely as it is told."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from summitcli.dates import first_day, last_day
from summitcli.model import Period

_LEAST = 30
_MOST = 48
_YEAR = 5
"""Characters that a year's name needs, with the space after it."""
_DAYS = 12 * 31
"""Days of a year, as if all months were of one length."""


class Scale(Struct, frozen=True):
    """A line of so many characters for so many years; the years between them are left out."""

    years: tuple[int, ...]
    width: int
    ascii_only: bool = False

    @property
    def header(self) -> str:
        """The years' names where they begin, as many as there is room for."""
        line = ""
        for number, year in enumerate(self.years):
            start = number * self.width // len(self.years)
            if start >= len(line):
                line = f"{line.ljust(start)}{year} "
        return line.rstrip()

    def drawn(self, span: Period | None) -> str:
        """Return the line of a row: a point, or a stroke as long as the time told."""
        if span is None:
            return ""
        start, end = self._place(first_day(span[0])), self._place(last_day(span[1]))
        is_day = span[0] == span[1] and span[0] == first_day(span[0]) == last_day(span[0])
        point, stroke = ("*", "=") if self.ascii_only else ("●", "━")
        return " " * start + (point if is_day else stroke * (end - start + 1))

    def _place(self, day: str) -> int:
        year, month, of_month = map(int, day.split("-"))
        days = self.years.index(year) * _DAYS + (month - 1) * 31 + of_month - 1
        return days * self.width // (len(self.years) * _DAYS)


def scale_of(spans: Iterable[Period], spare: int, *, ascii_only: bool) -> Scale:
    """Return the scale for these dates, wider where there are columns to spare.

    Years in which nothing is marked are left out while the others can be named; of more years, all are there.
    """
    told = list(spans)
    width = max(_LEAST, min(_LEAST + spare, _MOST))
    marked = {year for first, last in told for year in range(_year(first), _year(last) + 1)}
    if len(marked) * _YEAR > width:
        marked = set(range(min(marked), max(marked) + 1))
    return Scale(tuple(sorted(marked)), width, ascii_only)


def _year(date: str) -> int:
    return int(date[:4])
