"""Whether a date that is written is that of a meeting or of another record."""

from __future__ import annotations

from datetime import date

from summitcli.checking.fact_check.facts import Meeting
from summitcli.reading import DateSpan, Day


def holds(meeting: Meeting, span: DateSpan) -> bool:
    """Tell whether a date is that of a meeting, or within it, at the precision written."""
    if not meeting.start:
        return False
    last = meeting.end or meeting.start
    if span.is_range:
        return _same(span.begin, meeting.start) and _same(span.finish, last)
    return _within(span.begin, meeting.start, last)


def same_date(span: DateSpan, day: Day) -> bool:
    """Tell whether a date is one on record, which is as precise or more so."""
    return not span.is_range and _same(span.begin, day)


def is_apart(span: DateSpan, day: Day) -> bool:
    """Tell whether a date cannot be one on record, whichever of the two is more precise."""
    written = span.begin
    pairs = ((written.year, day.year), (written.month, day.month), (written.day, day.day))
    return span.is_range or any(None not in pair and pair[0] != pair[1] for pair in pairs)


def calendar_day(day: Day | None) -> date | None:
    """Return the day of the calendar that is told, where nothing of it is left out."""
    if day is None or day.year is None or day.month is None or day.day is None:
        return None
    return date(day.year, day.month, day.day)


def is_slip(written: Day, known: Day) -> bool:
    """Tell whether a date is nearly another one: all the same but a few days, the month, or the year."""
    same_year = written.year in {None, known.year}
    if not same_year and abs((written.year or 0) - (known.year or 0)) > _CLOSE:
        return False  # something like it, long ago
    if written.month is None or known.month is None:
        return written.month is None and not same_year
    same_month = written.month == known.month
    if written.day is None or known.day is None:
        precise = written.day is not None and written.year is None  # a day, of a month told without one
        return same_month != same_year and not precise
    if same_month and same_year:
        return 0 < abs(written.day - known.day) <= _CLOSE
    return written.day == known.day and same_month != same_year


_CLOSE = 12  # days, or years


def _same(written: Day, known: Day) -> bool:
    if written.year is not None and written.year != known.year:
        return False
    if written.month is not None and written.month != known.month:
        return False
    return written.day is None or written.day == known.day


def _within(written: Day, first: Day, last: Day) -> bool:
    if written.day is None or first.day is None or last.day is None:
        return _same(written, first) or _same(written, last)
    if written.month is None:
        return False
    years = {written.year} if written.year else {first.year, last.year}
    return any(
        (first.year, first.month, first.day)
        <= (year, written.month, written.day)
        <= (last.year, last.month, last.day)
        for year in years
    )
