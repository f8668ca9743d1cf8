"""The lists in records as tables: a row for each value, with its record and its place in the list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Any

from msgspec.structs import replace

from summitcli.export.table_types import Cells, Column, Table, column
from summitcli.field_docs import field_docs
from summitcli.fields import Field, fields_of
from summitcli.messages import singular
from summitcli.model import Record


def list_table(record_type: type[Record], field: Field, records: Sequence[Record]) -> Table:
    """Return the table of what a field holds of many values, each with the record's id and its place."""
    owner = singular(record_type.table)
    meaning = field_docs(record_type)[field.name]
    columns, rows = _items(field, meaning)
    get = attrgetter("id", field.name)

    def numbered(record: Any) -> Iterator[Cells]:
        id, values = get(record)
        for position, cells in enumerate(rows(values) if values else (), 1):
            yield (id, position, *cells)

    return Table(
        name=f"{owner}_{singular(field.name)}",
        description=meaning,
        columns=(
            Column(owner, "string", f"The {owner}'s id.", refers_to=owner),
            Column("position", "integer", "The place in the list, counted from 1.", minimum=1),
            *columns,
        ),
        key=(owner, "position"),
        records=records,
        rows=numbered,
    )


def _items(field: Field, meaning: str) -> tuple[list[Column], Callable[[Any], Iterable[Cells]]]:
    """Return the columns of what a list holds, and how its values become their cells."""
    if field.shape == "by-country":  # where a country has no name, it stands alone
        country = Column("country", "string", "The country they are of.", refers_to="country")
        what = f"The {singular(field.name)}'s name; absent where the source names none of that country."
        name = Column("name", "string", what, required=False)
        return [country, name], lambda value: (
            (code, name) for code, names in value.items() for name in names or [None]
        )
    if field.kind == "struct":
        docs = field_docs(field.struct)
        parts = fields_of(field.struct)
        get = attrgetter(*(part.name for part in parts))
        return [column(part, docs[part.name]) for part in parts], lambda values: map(get, values)
    single = column(replace(field, optional=False), meaning, singular(field.name))
    return [single], lambda values: ((value,) for value in values)
