"""Answers, one function for each shape of row: its fields, its columns, and the captions its numbers need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summitcli.model import Dataset, Event, Figure, Meeting, Record
from summitcli.query.filters import Participation
from summitcli.rows import columns, fields
from summitcli.rows.answer import Answer

_MOU_KINDS = ("bilateral", "commercial")
_LAST = ("referenced_by", "sources")


def records(dataset: Dataset, table: str, found: Iterable[Record], captions: Sequence[str] = ()) -> Answer:
    """Answer with records of one table."""
    rows = fields.record_rows(dataset, table, found)
    return Answer(fields.field_names(table), rows, columns.COLUMNS[table](dataset, rows), dataset, captions)


def itemised_captions(dataset: Dataset) -> list[str]:
    """Say of each group of memoranda how many of those counted are itemised."""
    return [
        f"{row['name']}: {row['itemised']} of {row['count']} itemised."
        if row["itemised"]
        else f"{row['name']}: {row['count']} counted in the source and not itemised."
        for row in fields.record_rows(dataset, "agreements", dataset.agreements)
        if row["kind"] in _MOU_KINDS
    ]


def participants(dataset: Dataset, found: Iterable[Participation]) -> Answer:
    """Answer with who took part in which meeting."""
    rows = fields.participant_rows(found)
    return Answer(fields.PARTICIPANT_FIELDS, rows, columns.participant_columns(dataset, rows), dataset)


def forum(dataset: Dataset, found: Iterable[Figure]) -> Answer:
    """Answer with a forum's figures."""
    names = fields.forum_fields()
    rows = [{name: row[name] for name in names} for row in fields.record_rows(dataset, "figures", found)]
    captions = [
        "~ approximate in the source. Bars: one scale for people and companies. No totals are formed."
    ]
    return Answer(names, rows, columns.forum_columns(dataset, rows), dataset, captions if rows else ())


def timeline(dataset: Dataset, entries: Iterable[Meeting | Event]) -> Answer:
    """Answer with meetings and events in order."""
    rows = fields.timeline_rows(entries)
    return Answer(fields.TIMELINE_FIELDS, rows, columns.timeline_columns(dataset, rows), dataset)


def search(dataset: Dataset, found: Iterable[Record]) -> Answer:
    """Answer with records of any table."""
    rows = fields.search_rows(dataset, found)
    return Answer(fields.SEARCH_FIELDS, rows, columns.search_columns(dataset, rows), dataset)


def show(dataset: Dataset, found: Iterable[Record]) -> Answer:
    """Answer with records whole, a field a line."""
    rows = [fields.show_row(dataset, record) for record in found]
    names = sorted(dict.fromkeys(name for row in rows for name in row), key=_LAST.__contains__)
    return Answer(names, rows, columns.record_columns(names), dataset, layout="record")
