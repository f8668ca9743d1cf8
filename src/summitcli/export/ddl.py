"""The statements that create a table in SQLite, with all that is known of its columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from summitcli.export.table_types import Column, Table
from summitcli.export.view_tables import Listing

_TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "ANY", "boolean": "INTEGER"}
"""A number may be whole or not, and is kept as it is: `REAL` would make 600.0 of 600."""


def table_statement(table: Table) -> str:
    """Return the statement that creates a table."""
    key = ", ".join(f'"{name}"' for name in table.key)
    lines = [*map(_column, table.columns), f"PRIMARY KEY ({key})"]
    # What has a place in a list is found by its key; other rows keep the order of the dataset.
    options = "STRICT, WITHOUT ROWID" if len(table.key) > 1 else "STRICT"
    body = ",\n  ".join(lines)
    return f'CREATE TABLE "{table.name}" (\n  {body}\n) {options}'


def _column(column: Column) -> str:
    name = f'"{column.name}"'
    checks = [f"{name} {_TYPES[column.type]}"]
    if column.required:
        checks.append("NOT NULL")
    if column.refers_to:
        checks.append(f'REFERENCES "{column.refers_to}" ("{column.key_referred_to}")')
    if column.choices:
        choices = ", ".join(f"'{choice}'" for choice in column.choices)
        checks.append(f"CHECK ({name} IN ({choices}))")
    if column.minimum is not None:
        checks.append(f"CHECK ({name} >= {column.minimum})")
    if column.type == "number":
        kinds = "'integer', 'real'" if column.required else "'integer', 'real', 'null'"
        checks.append(f"CHECK (typeof({name}) IN ({kinds}))")
    if column.type == "boolean":
        checks.append(f"CHECK ({name} IN (0, 1))")
    return " ".join(checks)


def listing_statement(listing: Listing) -> str:
    """Return the statement that creates the table of a listing, its types those of its values."""
    kinds = (_kind(row[place] for row in listing.rows) for place in range(len(listing.columns)))
    columns = ",\n  ".join(f'"{name}" {kind}' for name, kind in zip(listing.columns, kinds, strict=True))
    return f'CREATE TABLE "{listing.name}" (\n  {columns}\n) STRICT'


def _kind(values: Iterable[Any]) -> str:
    """Return the type of a column: whole numbers, any numbers, or text."""
    found = {type(value) for value in values if value is not None}
    if not found or str in found:
        return "TEXT"
    return "INTEGER" if found <= {int, bool} else "ANY"


def index_statements(table: Table) -> Iterator[str]:
    """Yield the statements that index what rows are looked up by, beside the key."""
    for column in table.columns:
        if column.refers_to and column.name != table.key[0]:
            yield f'CREATE INDEX "index_{table.name}_{column.name}" ON "{table.name}" ("{column.name}")'
