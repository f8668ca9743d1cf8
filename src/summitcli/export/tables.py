"""The dataset as tables: one for each record type, one for each list in it, derived from the record types.

Tables are named in the singular: the plurals are what the commands list. A list gets a table of its own,
with the record and the position; how many it holds stands with the record, where unknown and none differ.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any

from summitcli.export.lists import list_table
from summitcli.export.table_types import Column, Table, column
from summitcli.field_docs import field_docs, type_doc
from summitcli.fields import fields_of
from summitcli.messages import singular
from summitcli.model import TABLES, Record
from summitcli.names import Names
from summitcli.wording import country_name

Watch = Callable[[str, Sequence[Any]], Iterable[Any]]
"""Goes through the records of a table, and may tell somebody how far it has come."""

_LABELS = ("name", "title")
"""What tools take for a row's label, if a table has it."""


def unwatched(_name: str, records: Sequence[Any]) -> Iterable[Any]:
    """Go through records and tell nobody."""
    return records


def tables(names: Names) -> list[Table]:
    """Return all the tables, each after those that it belongs to."""
    found = [_countries(names), _records(names)]
    for name, record_type in TABLES.items():
        records = getattr(names.dataset, name)
        found.append(_record_table(record_type, records))
        found += [
            list_table(record_type, field, records)
            for field in fields_of(record_type)
            if field.shape != "one"
        ]
    return found


def _countries(names: Names) -> Table:
    columns = (
        Column("code", "string", "Its ISO 3166-1 alpha-2 code.", pattern="^[A-Z]{2}$"),
        Column("name", "string", "Its everyday name."),
    )
    return Table(
        name="country",
        description="The countries that the records name.",
        columns=columns,
        key=("code",),
        records=names.countries(),
        rows=lambda code: [(code, country_name(code))],
    )


def _records(names: Names) -> Table:
    columns = (
        Column("id", "string", "The record's id."),
        Column("table", "string", "The table it is in.", choices=tuple(TABLES)),
        Column("title", "string", "What it is called among others."),
    )
    return Table(
        name="record",
        description="All records, whatever their table: what some fields may refer to.",
        columns=columns,
        key=("id",),
        records=names.dataset.records(),
        rows=lambda record: [(record.id, record.table, record.title)],
    )


def _record_table(record_type: type[Record], records: Sequence[Record]) -> Table:
    docs = field_docs(record_type)
    columns: list[tuple[Column, Callable[[Any], Any]]] = []
    for field in fields_of(record_type):
        if field.shape == "one":
            columns.append((column(field, docs[field.name]), attrgetter(field.name)))
        elif field.optional:
            columns.append((_listed(field.name), _length(field.name)))
    if not any(each.name in _LABELS and each.required for each, _ in columns):
        title = Column("title", "string", "What the record is called among others.")
        columns.insert(1, (title, attrgetter("title")))
    getters = [get for _, get in columns]
    return Table(
        name=singular(record_type.table),
        description=type_doc(record_type),
        columns=tuple(each for each, _ in columns),
        key=("id",),
        records=records,
        rows=lambda record: [tuple([get(record) for get in getters])],
    )


def _listed(field: str) -> Column:
    description = f"How many {field} are listed: absent where that is unknown, 0 where there are none."
    return Column(f"{field}_listed", "integer", description, required=False, minimum=0)


def _length(field: str) -> Callable[[Any], int | None]:
    get = attrgetter(field)

    def length(record: Any) -> int | None:
        values = get(record)
        return None if values is None else len(values)

    return length
