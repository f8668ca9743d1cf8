"""What tables are made of, and a field of a record type as a column: its type, what a value must be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal

from msgspec import Struct

from summitcli.fields import Field, Kind
from summitcli.messages import singular

Cells = tuple[Any, ...]

ColumnType = Literal["string", "integer", "number", "boolean"]

_TYPES: dict[Kind, ColumnType] = {"integer": "integer", "number": "number", "boolean": "boolean"}


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

    @property
    def key_referred_to(self) -> str:
        """The column of that table which it holds."""
        return "code" if self.refers_to == "country" else "id"


class Table(Struct, frozen=True):
    """A table: its columns, its key, and the rows that each of some records gives."""

    name: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    records: Sequence[Any]
    rows: Callable[[Any], Iterable[Cells]]


def column(field: Field, description: str, name: str = "") -> Column:
    """Return the column of the single values of a field."""
    return Column(
        name=name or field.name,
        type=_TYPES.get(field.kind, "string"),
        description=description,
        required=not field.optional,
        refers_to=_target(field),
        choices=field.choices,
        minimum=field.least if field.least is None or field.least >= 0 else None,
        pattern=field.pattern,
    )


def _target(field: Field) -> str | None:
    """Return the table whose key a field holds: that of all records where it may be one of several."""
    if field.kind == "country":
        return "country"
    if not field.targets:
        return None
    return singular(field.targets[0]) if len(field.targets) == 1 else "record"
