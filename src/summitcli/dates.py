"""Dates of reduced precision: `2026-01-05`, `2025-08` and `2016` each stand for a whole period."""

import re
from datetime import date

_SHAPE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_FIRST = "0000-01-01"
_LAST = "0000-12-31"


def is_date(text: str) -> bool:
    """Tell whether the text is an ISO 8601 date that exists, of any of the three precisions."""
    if not _SHAPE.fullmatch(text):
        return False
    try:
        date.fromisoformat(first_day(text))
    except ValueError:
        return False
    return True


def first_day(period: str) -> str:
    """Return the first day of a date's period, comparable as text."""
    return period + _FIRST[len(period) :]


def last_day(period: str) -> str:
    """Return an upper bound of a date's period, comparable as text (`2025-02-31` for `2025-02`)."""
    return period + _LAST[len(period) :]
