"""The dataset as an SQLite database: typed tables, a full-text index, and views that mirror the commands."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from summitcli.errors import OutputError
from summitcli.export.columns import Cells, Table
from summitcli.export.ddl import index_statements, table_statement
from summitcli.export.files import replacing
from summitcli.export.tables import Watch, tables, unwatched
from summitcli.export.views import views
from summitcli.model import TABLES, Dataset, Event, Record, fields_marked
from summitcli.query.timeline import timeline
from summitcli.rows.answer import flat
from summitcli.text import escape
from summitcli.wording import sayer, spelled_date

_OLDEST = (3, 37)
"""The first SQLite with strict tables."""

# The same bytes from the same dataset: no page keeps what was in memory before. The file is new and is
# thrown away if anything fails, so that there is nothing to journal.
_SETTINGS = (
    *("page_size = 4096", "encoding = 'UTF-8'", "secure_delete = ON", "auto_vacuum = NONE"),
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
_TIMELINE = """CREATE TABLE timeline_entry (
  position INTEGER NOT NULL PRIMARY KEY,
  meeting TEXT REFERENCES meeting (id),
  event TEXT REFERENCES event (id)
) STRICT"""


def write_sqlite(dataset: Dataset, path: Path, watch: Watch = unwatched) -> None:
    """Write the dataset to a new database, which takes the place of any file at the path.

    Raises:
        OutputError: it could not be written whole, or this Python's SQLite is too old.
    """
    if sqlite3.sqlite_version_info < _OLDEST:
        old = f"this Python's SQLite, {sqlite3.sqlite_version}, is too old"
        raise OutputError(old, "use a Python with SQLite 3.37 or newer")
    with replacing(path) as new:
        try:
            with closing(sqlite3.connect(new, isolation_level=None)) as connection:
                _fill(connection, dataset, watch)
        except sqlite3.Error as error:
            raise OutputError(f"cannot write {escape(str(path))}: {error}") from error


def _fill(connection: sqlite3.Connection, dataset: Dataset, watch: Watch) -> None:
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    connection.execute("BEGIN")
    found = tables(dataset)
    for table in found:
        connection.execute(table_statement(table))
        _insert(connection, table.name, len(table.columns), _rows(table, watch))
        for index in index_statements(table):
            connection.execute(index)
    _add_timeline(connection, dataset)
    _add_search(connection, dataset, watch)
    for statement in views(dataset, found):
        connection.execute(statement)
    connection.execute("COMMIT")


def _insert(connection: sqlite3.Connection, table: str, width: int, rows: Iterable[Cells]) -> None:
    places = ", ".join("?" * width)
    connection.executemany(f'INSERT INTO "{table}" VALUES ({places})', rows)  # noqa: S608 - our own names


def _rows(table: Table, watch: Watch) -> Iterator[Cells]:
    for record in watch(table.name, table.records):
        yield from table.rows(record)


def _add_timeline(connection: sqlite3.Connection, dataset: Dataset) -> None:
    connection.execute(_TIMELINE)
    rows = (
        (position, None, entry.id) if isinstance(entry, Event) else (position, entry.id, None)
        for position, entry in enumerate(timeline(dataset), 1)
    )
    _insert(connection, "timeline_entry", 3, rows)


def _add_search(connection: sqlite3.Connection, dataset: Dataset, watch: Watch) -> None:
    for statement in _SEARCH:
        connection.execute(statement)
    for name, record_type in TABLES.items():
        rows = _searched(dataset, record_type, watch("search", getattr(dataset, name)))
        _insert(connection, "search", 6, rows)
    connection.execute("INSERT INTO search_fts (search_fts) VALUES ('rebuild')")
    connection.execute("INSERT INTO search_fts (search_fts) VALUES ('optimize')")


def _searched(dataset: Dataset, record_type: type[Record], records: Iterable[Any]) -> Iterator[Cells]:
    say = sayer(dataset, record_type)
    dated = [field for field, held in fields_marked(record_type, "holds").items() if held == "date"]
    for record in records:
        dates = "; ".join(spelled_date(date) for field in dated if (date := getattr(record, field)))
        sources = flat(getattr(record, "sources", []))
        yield record.id, record.table, record.title, say(record) or None, sources or None, dates or None
