"""The dataset as an SQLite database: typed tables, a full-text index, and a table for each listing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import Any

from summitcli.errors import OutputError
from summitcli.export.ddl import index_statements, listing_statement, table_statement
from summitcli.export.marks import APPLICATION_ID
from summitcli.export.table_types import Cells, Table
from summitcli.export.tables import Watch, tables, unwatched
from summitcli.export.targets import FileTarget
from summitcli.export.view_tables import listings
from summitcli.fields import fields_of_kind
from summitcli.messages import escape, singular
from summitcli.model import TABLES, Record, Source, sources_of
from summitcli.names import Names, held_by
from summitcli.views.answer import flat
from summitcli.wording import sayer, spelled_date

_OLDEST = (3, 37)
"""The first SQLite with strict tables."""

# The same bytes from the same dataset: no page keeps what was in memory before. The file is new and is
# thrown away if anything fails, so that there is nothing to journal.
_SETTINGS = (
    *("page_size = 4096", "encoding = 'UTF-8'", "secure_delete = ON", "auto_vacuum = NONE"),
    f"application_id = {APPLICATION_ID}",
    *("journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE", "foreign_keys = OFF"),
)

# What `summit search` reads; the index finds the start of a word with `word*`.
_SEARCH = (
    """CREATE TABLE search (
  id TEXT NOT NULL PRIMARY KEY,
  "table" TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT,
  sources TEXT,
  dates TEXT
) STRICT""",
    """CREATE VIRTUAL TABLE search_fts USING fts5(
  id, title, text, dates, content=[search], tokenize='unicode61 remove_diacritics 0'
)""",
)


def write_sqlite(names: Names, target: FileTarget, watch: Watch = unwatched) -> None:
    """Write the dataset to a new database, which takes the place of any that the target may overwrite.

    Raises:
        UsageError: the target may not be written.
        OutputError: it could not be written whole, or this Python's SQLite is too old.
    """
    if sqlite3.sqlite_version_info < _OLDEST:
        old = f"this Python's SQLite, {sqlite3.sqlite_version}, is too old"
        raise OutputError(old, "use a Python with SQLite 3.37 or newer")
    found = tables(names)
    with target.replaced() as new:
        try:
            with closing(sqlite3.connect(new, isolation_level=None)) as connection:
                _fill(connection, names, found, watch)
        except sqlite3.Error as error:
            raise OutputError(f"cannot write {escape(target.name)}: {error}") from error


def _fill(connection: sqlite3.Connection, names: Names, found: list[Table], watch: Watch) -> None:
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    connection.execute("BEGIN")
    for table in found:
        connection.execute(table_statement(table))
        _insert(connection, table.name, len(table.columns), _rows(table, watch))
        for index in index_statements(table):
            connection.execute(index)
    for listing in listings(names):
        connection.execute(listing_statement(listing))
        _insert(connection, listing.name, len(listing.columns), watch(listing.name, listing.rows))
    connection.execute(_all_sources())
    _add_search(connection, names, watch)
    connection.execute("COMMIT")


def _insert(connection: sqlite3.Connection, table: str, width: int, rows: Iterable[Cells]) -> None:
    places = ", ".join("?" * width)
    connection.executemany(f'INSERT INTO "{table}" VALUES ({places})', rows)


def _rows(table: Table, watch: Watch) -> Iterator[Cells]:
    for record in watch(table.name, table.records):
        yield from table.rows(record)


def _all_sources() -> str:
    """Return the statement that creates a view of what every record rests on."""
    columns = ", ".join(["position", *Source.__struct_fields__])
    return "CREATE VIEW sources AS\n" + "\nUNION ALL\n".join(
        f"SELECT '{name}' AS \"table\", {singular(name)} AS id, {columns} FROM {singular(name)}_source"
        for name, record_type in TABLES.items()
        if "sources" in record_type.__struct_fields__
    )


def _add_search(connection: sqlite3.Connection, names: Names, watch: Watch) -> None:
    for statement in _SEARCH:
        connection.execute(statement)
    for name, record_type in TABLES.items():
        rows = _searched(names, record_type, watch("search", getattr(names.dataset, name)))
        _insert(connection, "search", 6, rows)
    connection.execute("INSERT INTO search_fts (search_fts) VALUES ('rebuild')")
    connection.execute("INSERT INTO search_fts (search_fts) VALUES ('optimize')")


def _searched(names: Names, record_type: type[Record], records: Iterable[Any]) -> Iterator[Cells]:
    say = sayer(names, record_type)
    dated = [held_by(field) for field in fields_of_kind(record_type, "date")]
    for record in records:
        dates = "; ".join(spelled_date(date) for held in dated for date in held(record))
        sources = flat(sources_of(record))
        yield record.id, record.table, record.title, say(record) or None, sources or None, dates or None
