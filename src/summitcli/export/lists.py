"""The lists in records as tables: a row for each value, with its record and its place in the list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Any

from msgspec import inspect

from summitcli.export.columns import Cells, Column, Table, bare, column, present, target
from summitcli.field_docs import field_docs
from summitcli.model import Record
from summitcli.text import singular

_LISTS = (inspect.ListType, inspect.DictType)


def is_list(field: inspect.Field) -> bool:
    """Tell whether a field holds several values."""
    return isinstance(bare(present(field.type)[0]), _LISTS)


def list_table(record_type: type[Record], field: inspect.Field, records: Sequence[Record]) -> Table:
    """Return the table of what a field holds of many values, each with the record's id and its place."""
    owner = singular(record_type.table)
    meaning = field_docs(record_type)[field.name]
    columns, rows = _items(record_type, field, meaning)
    get = attrgetter("id", field.name)

    def numbered(record: Any) -> Iterator[Cells]:
        id, values = get(record)
        for position, cells in enumerate(rows(values or ()), 1):
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


def _items(
    record_type: type[Record], field: inspect.Field, meaning: str
) -> tuple[list[Column], Callable[[Any], Iterable[Cells]]]:
    """Return the columns of what a list holds, and how its values become their cells."""
    kind = bare(present(field.type)[0])
    if isinstance(kind, inspect.DictType):  # a country's parties; where it has none, it is named alone
        country = column("country", kind.key_type, "The country they are of.", "country")
        name = Column("name", "string", "The party's name; absent where none of the country is named.", False)
        return [country, name], lambda parties: (
            (code, name) for code, names in parties.items() for name in names or [None]
        )
    item = bare(kind.item_type)  # type: ignore[attr-defined]
    if isinstance(item, inspect.StructType):
        docs = field_docs(item.cls)
        columns = [
            column(part.name, part.type, docs[part.name], target(item.cls, part.name)) for part in item.fields
        ]
        get = attrgetter(*(part.name for part in item.fields))
        return columns, lambda values: map(get, values)
    single = column(singular(field.name), kind.item_type, meaning, target(record_type, field.name))  # type: ignore[attr-defined]
    return [single], lambda values: ((value,) for value in values)
