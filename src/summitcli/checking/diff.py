"""Two versions of a dataset, compared record by record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, astuple

from summitcli.model import SAID_OF_ALL, TABLES, Dataset, Record, sources_of
from summitcli.names import Names
from summitcli.views.answer import Answer, Column, Row, flat

FIELDS = ("change", "table", "id", "title", "field", "old", "new", "sources")
"""The fields of a change. `field` is `None` where a whole record came or went."""


def differences(old: Dataset, new: Dataset) -> Answer:
    """Return the changes from one dataset to another: a row a changed field, or a record added or removed."""
    return Answer(
        fields=FIELDS,
        rows=[*_of_all(old, new), *_of_records(old, new)],
        columns=_COLUMNS,
        names=Names(new),
        if_empty="no differences.",
    )


def _of_all(old: Dataset, new: Dataset) -> Iterator[Row]:
    """Yield what is said otherwise of the dataset as a whole."""
    for field in SAID_OF_ALL:
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            change = "added" if before is None else "removed" if after is None else "changed"
            yield _row(change, field=field, old=before, new=after)


def _of_records(old: Dataset, new: Dataset) -> Iterator[Row]:
    for table in TABLES:
        before, after = (_by_id(getattr(dataset, table)) for dataset in (old, new))
        for id, record in before.items():
            yield from _changes(record, after.get(id))
        for id, record in after.items():
            if id not in before:
                yield _row("added", record, new=_told(record))


def _by_id(records: Sequence[Record]) -> Mapping[str, Record]:
    return {record.id: record for record in records}


def _changes(old: Record, new: Record | None) -> Iterator[Row]:
    if new is None:
        yield _row("removed", old, old=_told(old))
        return
    for field in old.__struct_fields__:
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            yield _row("changed", new, field, before, after)


def _told(record: Record) -> dict[str, Any]:
    """Return the fields that a record has, without those that it does not tell."""
    return {field: value for field, value in asdict(record).items() if value is not None}


def _row(
    change: str, record: Record | None = None, field: str | None = None, old: Any = None, new: Any = None
) -> Row:
    return {
        "change": change,
        "table": record and record.table,
        "id": record and record.id,
        "title": record and record.title,
        "field": field,
        "old": old,
        "new": new,
        "sources": sources_of(record) if record else (),
    }


def _record(row: Row) -> str:
    return f"{row['title']} ({row['table']} {row['id']})" if row["id"] else "the dataset"


def _shown(value: Any) -> str:
    """Return a value for people; a whole record is not repeated."""
    if isinstance(value, dict) and "id" in value:
        return ""
    return "; ".join(map(_in_full, value)) if isinstance(value, tuple) else flat(value)


def _in_full(item: Any) -> str:
    """Return an item of a list with all it says: of two sources that differ by their notes, the notes too."""
    said = flat(item)
    parts = [str(part) for part in astuple(item) if part is not None] if isinstance(item, Struct) else []
    untold = ", ".join(part for part in parts if part not in said)
    return f"{said} ({untold})" if untold else said


_COLUMNS = (
    Column("Record", _record, "group"),
    Column("Change", lambda row: row["change"], "key"),
    Column("Field", lambda row: row["field"] or ""),
    Column("Old", lambda row: _shown(row["old"])),
    Column("New", lambda row: _shown(row["new"])),
    Column("Sources", lambda row: flat(row["sources"]), "source"),
)
