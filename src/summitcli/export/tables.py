"""The dataset as tables: one for each record type, one for each list in it, derived from the record types.

Tables are named in the singular: the plurals are what the commands list. A list gets a table of its own,
with the record and the position; how many it holds stands with the record, where unknown and none differ.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any

from msgspec import inspect

from summitcli.export.columns import Column, Table, column, present, target
from summitcli.export.lists import is_list, list_table
from summitcli.field_docs import field_docs
from summitcli.model import TABLES, Dataset, Record
from summitcli.text import singular
from summitcli.wording import country_name

Watch = Callable[[str, Sequence[Any]], Iterable[Any]]
"""Goes through the records of a table, and may tell somebody how far it has come."""

_LABELS = ("name", "title")
"""What tools take for a row's label, if a table has it."""


def unwatched(_name: str, records: Sequence[Any]) -> Iterable[Any]:
    """Go through records and tell nobody."""
    return records


def tables(dataset: Dataset) -> list[Table]:
    """Return all the tables, each after those that it belongs to."""
    found = [_countries(dataset)]
    for name, record_type in TABLES.items():
        fields = inspect.type_info(record_type).fields  # type: ignore[attr-defined]
        found.append(_record_table(record_type, fields, getattr(dataset, name)))
        found += [
            list_table(record_type, field, getattr(dataset, name)) for field in fields if is_list(field)
        ]
    return found


def _countries(dataset: Dataset) -> Table:
    codes = dataset.countries()
    columns = (
        Column("code", "string", "Its ISO 3166-1 alpha-2 code.", pattern="^[A-Z]{2}$"),
        Column("name", "string", "Its everyday name."),
    )
    return Table(
        name="country",
        description="The countries that the records name.",
        columns=columns,
        key=("code",),
        records=codes,
        rows=lambda code: [(code, country_name(code))],
    )


def _record_table(
    record_type: type[Record], fields: Iterable[inspect.Field], records: Sequence[Record]
) -> Table:
    docs = field_docs(record_type)
    columns: list[tuple[Column, Callable[[Any], Any]]] = []
    for field in fields:
        if not is_list(field):
            found = column(field.name, field.type, docs[field.name], target(record_type, field.name))
            columns.append((found, attrgetter(field.name)))
        elif not present(field.type)[1]:
            columns.append((_listed(field.name), _length(field.name)))
    if record_type.titled_by not in _LABELS:
        called = "What the record is called among others, if anything."
        title = Column("title", "string", called, required=False)
        columns.insert(1, (title, lambda record: record.title or None))  # of parties, none may be named
    getters = [get for _, get in columns]
    return Table(
        name=singular(record_type.table),
        description=(record_type.__doc__ or "").strip(),
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
