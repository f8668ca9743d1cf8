"""All that has a date, in the order in which it happened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from summitcli.dates import first_day
from summitcli.model import Agreement, Event, Meeting, Mou, Period, Statement
from summitcli.names import Names
from summitcli.views.answer import Column, Row
from summitcli.views.columns import ID, SOURCES
from summitcli.views.concerns import Span, is_within
from summitcli.views.filters import BY_COUNTRY, BY_KIND, Filter
from summitcli.views.view import Asked, Getters, View
from summitcli.wording import place, when

_DATED = (Agreement, Mou, Statement)
"""What stands in the timeline where it has a date of its own, beside meetings and events."""

Entry = Meeting | Event | Agreement | Mou | Statement


def _entries(names: Names, _asked: Asked) -> list[Entry]:
    """Return all that has a place in time, in order.

    A meeting of which only the order is known stands by the one it came before or after, and is taken to be
    of its time; one of which not even that is known comes last.
    """
    dataset = names.dataset
    beside = _undated(names)
    dated: list[Entry] = [*dataset.events, *(meeting for meeting in dataset.meetings if meeting.start)]
    for record_type in _DATED:
        dated += [record for record in getattr(dataset, record_type.table) if record.date]
    dated.sort(key=lambda entry: first_day(_own_period(entry)[0]))
    placed = [found for entry in dated for found in _with_neighbours(entry, beside)]
    return placed + [found for meeting in beside.get(None, ()) for found in _with_neighbours(meeting, beside)]


def _undated(names: Names) -> dict[str | None, list[Meeting]]:
    """Return the meetings without a date, by the meeting they stand by."""
    beside: dict[str | None, list[Meeting]] = {}
    for meeting in names.dataset.meetings:
        if meeting.start is None:
            beside.setdefault(meeting.after or meeting.before, []).append(meeting)
    return beside


def _with_neighbours(entry: Entry, beside: dict[str | None, list[Meeting]]) -> Iterator[Entry]:
    # A stack of its own: a chain of meetings may be longer than Python lets functions call themselves.
    waiting: list[Entry] = [entry]
    surrounded: set[str] = set()
    while waiting:
        current = waiting.pop()
        around = beside.get(current.id, []) if current.id not in surrounded else []
        if not around:
            yield current
            continue
        surrounded.add(current.id)
        earlier = [meeting for meeting in around if meeting.after is None]
        later = [meeting for meeting in around if meeting.after is not None]
        waiting += reversed([*earlier, current, *later])


def _own_period(entry: Entry) -> Period:
    return entry.period or ("", "")


def _within(names: Names, entries: Sequence[Any], span: Span) -> tuple[list[Any], int]:
    """Keep the entries of a time; an undated meeting is found with the one it stands by."""
    beside = _undated(names)
    kept: list[Any] = []
    for entry in entries:
        if entry.period and is_within(entry.period, span):
            kept += [found for found in _with_neighbours(entry, beside) if found is not entry]
            kept.append(entry)
    ids = {entry.id for entry in kept}
    undated = {entry.id for entry in entries if not entry.period} - {
        found.id for entry in entries if entry.period for found in _with_neighbours(entry, beside)
    }
    return [entry for entry in entries if entry.id in ids], len(undated)


def _fields(_names: Names) -> Getters:
    return {
        "date": lambda entry: entry.period[0] if entry.period else None,
        "end": lambda entry: getattr(entry, "end", None),
        "table": lambda entry: entry.table,
        "id": lambda entry: entry.id,
        "name": lambda entry: entry.title,
        "planned": lambda entry: getattr(entry, "planned", False),
        "place": _place,
        "sources": lambda entry: entry.sources,
    }


def _place(entry: Entry) -> str | None:
    if not isinstance(entry, Meeting):
        return None
    return place(entry.venue, entry.city, entry.country) or None


def _span(row: Row) -> Period | None:
    return (row["date"], row["end"] or row["date"]) if row["date"] else None


def _columns(names: Names, _rows: Sequence[Row]) -> list[Column]:
    def date(row: Row) -> str:
        meeting = names.table("meetings").get(row["id"])
        beside = (meeting.before, meeting.after) if meeting else (None, None)
        return when(names, row["date"], row["end"], *beside)

    return [
        Column("Date", date),
        ID,
        Column("What", lambda row: f"{row['name']}{' (planned)' if row['planned'] else ''}", "key"),
        Column("", lambda _row: "", "scale", span=_span),
        SOURCES,
        Column("Where", lambda row: row["place"] or "", "note"),
    ]


TIMELINE = View(
    name="timeline",
    help="""List everything that has a date, in order.

    An undated meeting stands by the one it came before or after, and is found with it.

    Example: summit timeline --since 2026-01
    """,
    records=_entries,
    fields=_fields,
    meanings={
        "date": "Its date, or its first day.",
        "end": "Its last day, where it took more than one.",
        "table": "The table the record is in.",
        "id": "The record's id.",
        "name": "What it is called.",
        "planned": "Whether the source tells of it as planned.",
        "place": "Where it was held: building, city, country.",
        "sources": "Where its facts come from.",
    },
    columns=_columns,
    filters=(
        BY_KIND,
        Filter(
            name="in",
            what="table",
            metavar="TABLE",
            help="Of this table alone.",
            values=lambda _names, entry: [entry.table],
        ),
        BY_COUNTRY,
    ),
    within=_within,
)
