"""An answer before it has a format: rows of fields for machines, columns over the same rows for people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import NoneType
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from summitcli.errors import UsageError
from summitcli.model import Dataset, Source
from summitcli.text import escape, listed, nearest
from summitcli.wording import citation

Row = dict[str, Any]
"""A record's JSON fields, in their order: `None` where the source says nothing."""

Role = Literal["group", "id", "key", "text", "number", "bar", "source", "note"]
"""What a column is to its reader: what rows are grouped by, an id, what a row is about, a remark…"""


class Reference(Struct, frozen=True):
    """A record that refers to another."""

    table: str
    id: str


class Column(Struct, frozen=True):
    """A column for people: its header, what it shows of a row, and what it is to them."""

    header: str
    cell: Callable[[Row], str]
    role: Role = "text"


class Answer(Struct, frozen=True):
    """What a renderer is given."""

    fields: Sequence[str]
    rows: Sequence[Row]
    columns: Sequence[Column]
    dataset: Dataset
    captions: Sequence[str] = ()
    layout: Literal["list", "record"] = "list"

    def select(self, fields: Sequence[str]) -> Answer:
        """Return it with these fields alone, in this order, for machines and people alike.

        Raises:
            UsageError: there is no such field.
        """
        for field in fields:
            self._require(field)
        rows = [{field: row.get(field) for field in fields} for row in self.rows]
        return replace(self, fields=fields, rows=rows, columns=[plain_column(field) for field in fields])

    def sort(self, field: str) -> Answer:
        """Return it sorted by a field; what is unknown comes last.

        Raises:
            UsageError: there is no such field.
        """
        self._require(field)
        return replace(self, rows=sorted(self.rows, key=lambda row: _sort_key(row.get(field))))

    def columns_of(self, row: Row) -> list[Column]:
        """Return the columns of the fields that a record shown whole has, in its own order."""
        by_field = {column.header: column for column in self.columns}
        return [by_field[field] for field in row if field in by_field]

    def _require(self, field: str) -> None:
        if field not in self.fields:
            guess = nearest(field, self.fields)
            hint = f'did you mean "{guess}"? ' if guess else ""
            raise UsageError(f'no field "{escape(field)}"', f"{hint}the fields are {listed(self.fields, 99)}")


def flat(value: Any) -> str:
    """Return a value as one text: lists joined with `; `, a source as `document, section ¶3`."""
    return _FLAT[type(value)](value)


_FLAT: dict[type, Callable[[Any], str]] = {
    NoneType: lambda _: "",
    str: str,
    bool: lambda value: "true" if value else "false",
    int: str,
    float: repr,
    list: lambda value: "; ".join(map(flat, value)),
    dict: lambda value: "; ".join(f"{key}: {flat(part)}" for key, part in value.items()),
    Source: citation,
    Reference: lambda value: f"{value.table}/{value.id}",
}


def plain_column(field: str) -> Column:
    """Return a column that shows a field as it is."""
    return Column(field, lambda row: flat(row.get(field)))


def _sort_key(value: Any) -> tuple[bool, bool, Any]:
    """Order numbers by size and all else as folded text, with what is unknown last."""
    if isinstance(value, int | float):
        return (False, False, value)
    return (value is None, True, flat(value).casefold())
