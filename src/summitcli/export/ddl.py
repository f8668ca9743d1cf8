"""The statements that create a table in SQLite, with all that is known of its columns."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.export.columns import Column, Table

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
        key = "code" if column.refers_to == "country" else "id"
        checks.append(f'REFERENCES "{column.refers_to}" ("{key}")')
    if column.choices:
        choices = ", ".join(f"'{choice}'" for choice in column.choices)
        checks.append(f"CHECK ({name} IN ({choices}))")
    if column.minimum is not None:
        checks.append(f"CHECK ({name} >= {column.minimum})")
    if column.type == "number":
        checks.append(f"CHECK (typeof({name}) IN ('integer', 'real'))")
    if column.type == "boolean":
        checks.append(f"CHECK ({name} IN (0, 1))")
    return " ".join(checks)


def index_statements(table: Table) -> Iterator[str]:
    """Yield the statements that index what rows are looked up by, beside the key."""
    for column in table.columns:
        if column.refers_to and column.name != table.key[0]:
            yield f'CREATE INDEX "{table.name}_{column.name}" ON "{table.name}" ("{column.name}")'
