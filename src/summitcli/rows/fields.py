"""The fields that machines read: a record's own, with what is derived from other records in their midst."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache, partial
from operator import attrgetter
from typing import Any

from summitcli.model import TABLES, Dataset, Event, Meeting, Record
from summitcli.query.filters import Participation, subject_of
from summitcli.rows.answer import Reference, Row
from summitcli.wording import place, sayer

_DERIVED_AFTER = {
    "mous": {"agreement": "kind"},
    "agreements": {"count": "itemised"},
    "people": {"rank": "meetings"},
    "documents": {"note": "records"},
}
"""Where a table's derived fields stand among its own."""

Getter = Callable[[Any], Any]


def field_names(table: str) -> list[str]:
    """Return the JSON fields of a table's records, in their order."""
    after = _DERIVED_AFTER.get(table, {})
    own = TABLES[table].__struct_fields__
    return [name for field in own for name in (field, after.get(field)) if name is not None]


def record_rows(dataset: Dataset, table: str, records: Iterable[Record]) -> list[Row]:
    """Return the rows of a table's records."""
    derived = _derivations(dataset, table)
    getters = [(name, derived.get(name) or attrgetter(name)) for name in field_names(table)]
    return [{name: get(record) for name, get in getters} for record in records]


def _derivations(dataset: Dataset, table: str) -> dict[str, Getter]:
    """Return how a table's derived fields are found; nothing is found before it is asked for."""
    match table:
        case "mous":
            kinds = {agreement.id: agreement.kind for agreement in dataset.agreements}
            return {"kind": lambda mou: kinds.get(mou.agreement)}
        case "agreements":
            itemised = Counter(mou.agreement for mou in dataset.mous)
            return {"itemised": lambda agreement: itemised[agreement.id]}
        case "people":
            attended = _attended(dataset)
            return {"meetings": lambda person: attended.get(person.id, [])}
        case "figures":
            return {"subject": lambda figure: subject_of(dataset, figure)}
        case "documents":
            resting = resting_on(dataset)
            return {"records": lambda document: resting[document.id]}
        case _:
            return {}


def _attended(dataset: Dataset) -> dict[str, list[str]]:
    attended: dict[str, list[str]] = {}
    for meeting in dataset.meetings:
        for person in meeting.participants or ():
            attended.setdefault(person, []).append(meeting.id)
    return attended


def resting_on(dataset: Dataset) -> Counter[str]:
    """Count the records that rest on each document."""
    return Counter(
        document
        for table, records in dataset.tables()
        if table != "documents"
        for record in records
        for document in {source.document for source in record.sources}
    )


PARTICIPANT_FIELDS = ("meeting", "person", "name", "office", "organisation", "country", "sources")


def participant_rows(participations: Iterable[Participation]) -> list[Row]:
    """Return a row for each meeting and person, resting on what tells of either."""
    return [
        {
            "meeting": meeting.id,
            "person": person.id,
            "name": person.name,
            "office": person.office,
            "organisation": person.organisation,
            "country": person.country,
            "sources": list(dict.fromkeys([*meeting.sources, *person.sources])),
        }
        for meeting, person in ((each.meeting, each.person) for each in participations)
    ]


def forum_fields() -> list[str]:
    """Return the JSON fields of a forum's figures: the meeting first."""
    return ["meeting", *(name for name in field_names("figures") if name != "meeting")]


TIMELINE_FIELDS = ("date", "end", "table", "id", "name", "place", "sources")


def timeline_rows(entries: Iterable[Meeting | Event]) -> list[Row]:
    """Return a row for each meeting or event."""
    return [
        {
            "date": entry.date if isinstance(entry, Event) else entry.start,
            "end": entry.end if isinstance(entry, Meeting) else None,
            "table": entry.table,
            "id": entry.id,
            "name": entry.name,
            "place": (place(entry.venue, entry.city, entry.country) or None)
            if isinstance(entry, Meeting)
            else None,
            "sources": entry.sources,
        }
        for entry in entries
    ]


SEARCH_FIELDS = ("table", "id", "title", "text", "sources")


def search_rows(dataset: Dataset, records: Iterable[Record]) -> list[Row]:
    """Return a row for each record found, with all that it says."""
    say = cache(partial(sayer, dataset))
    return [
        {
            "table": record.table,
            "id": record.id,
            "title": record.title,
            "text": say(type(record))(record) or None,
            "sources": getattr(record, "sources", []),
        }
        for record in records
    ]


def show_row(dataset: Dataset, record: Record) -> Row:
    """Return a record whole: its table, its fields, and what refers to it."""
    from summitcli.query.lookup import referring

    [row] = record_rows(dataset, record.table, [record])
    sources = row.pop("sources", [])
    referenced_by = [Reference(each.table, each.id) for each in referring(dataset, record.id)]
    return {"table": record.table, **row, "referenced_by": referenced_by, "sources": sources}
