"""What tables are made of, and a field of a record type as a column: its type, what a value must be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal

from msgspec import Struct, inspect

from summitcli.model import fields_marked
from summitcli.text import singular

Cells = tuple[Any, ...]

ColumnType = Literal["string", "integer", "number", "boolean"]

_TYPES: dict[type, ColumnType] = {
    inspect.StrType: "string",
    inspect.LiteralType: "string",
    inspect.IntType: "integer",
    inspect.UnionType: "number",  # integers and floats
    inspect.BoolType: "boolean",
}


class Column(Struct, frozen=True):
    """A column of a table; `refers_to` is the table whose key it holds."""

    name: str
    type: ColumnType
    description: str
    required: bool = True
    refers_to: str | None = None
    choices: tuple[str, ...] = ()
    minimum: int | None = None
    pattern: str | None = None


class Table(Struct, frozen=True):
    """A table: its columns, its key, and the rows that each of some records gives."""

    name: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    records: Sequence[Any]
    rows: Callable[[Any], Iterable[Cells]]


def column(name: str, kind: inspect.Type, description: str, refers_to: str | None = None) -> Column:
    """Return the column of a field that holds one value."""
    plain, required = present(kind)
    schema = plain.extra_json_schema if isinstance(plain, inspect.Metadata) else None
    plain = bare(plain)
    return Column(
        name=name,
        type=_TYPES[type(plain)],
        description=description,
        required=required,
        refers_to=refers_to,
        choices=tuple(map(str, plain.values)) if isinstance(plain, inspect.LiteralType) else (),
        minimum=plain.ge if isinstance(plain, inspect.IntType) else None,
        pattern=(schema or {}).get("pattern"),
    )


def present(kind: inspect.Type) -> tuple[inspect.Type, bool]:
    """Return the type of a value that is there, and whether one always is."""
    if not isinstance(kind, inspect.UnionType):
        return kind, True
    types = [each for each in kind.types if not isinstance(each, inspect.NoneType)]
    whole = len(types) == len(kind.types)
    return (types[0] if len(types) == 1 else kind), whole


def bare(kind: inspect.Type) -> inspect.Type:
    """Return a type without the marks it carries."""
    return bare(kind.type) if isinstance(kind, inspect.Metadata) else kind


def target(owner: type[Any], field: str) -> str | None:
    """Return the table whose key a field holds, from its marks."""
    table = fields_marked(owner, "refers_to").get(field)
    if table is not None:
        return singular(table)
    return "country" if fields_marked(owner, "holds").get(field) == "country" else None
