"""Verdicts on when and where a meeting was, in the words that every class of claims has for them."""

from __future__ import annotations

from summitcli.checking.fact_check.facts import Meeting
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported
from summitcli.reading import DateSpan
from summitcli.wording import place


def date_borne_out(span: DateSpan, meeting: Meeting) -> Verdict:
    """Return the tick on a date that is a meeting's."""
    return supported(span.start, span.end, meeting.origin, "start", when_it_was(meeting))


def date_denied(span: DateSpan, meeting: Meeting) -> Verdict:
    """Return the flag on a date that is not the one of the meeting that is meant."""
    message, known = when_it_was(meeting), _iso(meeting)
    return differs(span.start, span.end, "date-differs", meeting.origin, "start", message, known)


def place_denied(span: tuple[int, int], meeting: Meeting, field: str) -> Verdict:
    """Return the flag on words for another place than that in a meeting's city, venue or country."""
    known = {"city": meeting.city, "venue": meeting.venue, "country": meeting.country}[field] or ""
    told = place(None, meeting.city, meeting.country) if field == "country" else known
    message = f"{meeting.origin.title} was {'at' if field == 'venue' else 'in'} {told}"
    return differs(*span, "place-differs", meeting.origin, field, message, known)


def when_it_was(meeting: Meeting) -> str:
    """Return the message that says when a meeting was."""
    to_the_day = meeting.start is not None and meeting.start.day is not None
    preposition = "from" if meeting.end else "on" if to_the_day else "in"
    return f"{meeting.origin.title} was {preposition} {_iso(meeting)}"


def _iso(meeting: Meeting) -> str:
    """Return when a meeting was: its day, or the first and the last."""
    return " to ".join(day.iso for day in (meeting.start, meeting.end) if day)
