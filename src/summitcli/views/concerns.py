"""What records are about: their countries, their meetings, their time, be it told of them or of those."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from summitcli.dates import first_day, last_day
from summitcli.model import Agreement, Figure, Meeting, Mou, Participation, Period, Person, Statement
from summitcli.names import Names

Span = tuple[str | None, str | None]
"""A time that is asked for: from the first day of a date on, up to the last day of another."""


def countries_of(names: Names, record: Any) -> Iterator[str]:
    """Yield the codes of the countries that a record concerns."""
    match record:
        case Mou():
            yield from record.parties or ()
        case Statement():
            speakers = (names.record(id, ("people", "organisations")) for id in record.speakers or ())
            yield from (speaker.country for speaker in speakers if speaker.country)
        case Meeting():
            people = (names.table("people")[part.person] for part in record.participants or ())
            yield from (person.country for person in people if person.country)
    country = getattr(record, "country", None)
    yield from () if country is None else (country,)
    yield from getattr(record, "countries", None) or ()


def meetings_of(names: Names, record: Any) -> Sequence[str]:
    """Return the ids of the meetings that a record belongs to."""
    match record:
        case Meeting():
            return (record.id,)
        case Statement():
            return record.meetings or ()
        case Person():
            return [meeting.id for meeting in names.holders("meetings", "participants").get(record.id, ())]
        case Mou(meeting=None, agreement=str(agreement)):
            return meetings_of(names, names.table("agreements")[agreement])
        case Mou() | Agreement() | Figure():
            return () if record.meeting is None else (record.meeting,)
    return ()


def kind_of(names: Names, record: Any) -> str | None:
    """Return a record's kind; a memorandum is of its agreement's."""
    if isinstance(record, Mou):
        return names.table("agreements")[record.agreement].kind if record.agreement else None
    return getattr(record, "kind", None)


def periods_of(names: Names, record: Any) -> list[Period]:
    """Return the times of a record: its own, else those of its meetings, else that of its agreement."""
    if record.period is not None:
        return [record.period]
    meetings = [names.table("meetings")[id].period for id in meetings_of(names, record)]
    if any(meetings):
        return [period for period in meetings if period]
    agreement = getattr(record, "agreement", None)
    own = names.table("agreements")[agreement].period if agreement else None
    return [own] if own else []


def overlapping(names: Names, records: Sequence[Any], span: Span) -> tuple[list[Any], int]:
    """Return the records of which a time overlaps the span, and how many have no time at all."""
    kept, undated = [], 0
    for record in records:
        periods = periods_of(names, record)
        undated += not periods
        if any(is_within(period, span) for period in periods):
            kept.append(record)
    return kept, undated


def is_within(period: Period, span: Span) -> bool:
    """Tell whether a period overlaps a span."""
    since, until = span
    starts_in_time = until is None or first_day(period[0]) <= last_day(until)
    return starts_in_time and (since is None or last_day(period[1]) >= first_day(since))


def office_in(names: Names, part: Participation) -> str:
    """Return the office that a person held at a meeting."""
    office: str = part.office or names.table("people")[part.person].office
    return office
