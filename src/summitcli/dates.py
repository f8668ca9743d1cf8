"""Dates of reduced precision: `2026-01-05`, `2025-08` and `2016` each stand for a whole period."""

from __future__ import annotations

from datetime import date

_LENGTHS = (len("2016"), len("2025-08"), len("2026-01-05"))
_FIRST = "0000-01-01"
_LAST = "0000-12-31"


def is_date(text: str) -> bool:
    """Tell whether the text is an ISO 8601 date that exists, of any of the three precisions."""
    if len(text) not in _LENGTHS:
        return False
    day = first_day(text)
    try:
        # Python reads other forms of ISO 8601 too, but writes this one alone.
        return date.fromisoformat(day).isoformat() == day
    except ValueError:
        return False


def first_day(period: str) -> str:
    """Return the first day of a date's period, comparable as text."""
    return period + _FIRST[len(period) :]


def last_day(period: str) -> str:
    """Return an upper bound of a date's period, comparable as text (`2025-02-31` for `2025-02`)."""
    return period + _LAST[len(period) :]
