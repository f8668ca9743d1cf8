"""What SQLite keeps beside a database goes with it, and nothing is put in the place of one that is in use."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from summitcli.errors import OutputError, UsageError
from summitcli.export.marks import APPLICATION_ID, DATABASE
from summitcli.export.targets import FileTarget


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database with summit's mark."""
    path = tmp_path / "old.db"
    make_database(path, "old")
    return path


def make_database(path: Path, text: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("CREATE TABLE t AS SELECT ? AS text", [text])


def test_what_is_left_of_an_edit_goes_with_the_database(database: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE t SET text = 'edited'")
        left = {name: data for name, data in contents(tmp_path).items() if name != "old.db"}
    for name, data in left.items():  # as after a crash, where nobody cleans up
        (tmp_path / name).write_bytes(data)
    assert len(left) == 2
    with FileTarget(database, DATABASE, force=True).replaced() as new:
        make_database(new, "new")
    assert list(contents(tmp_path)) == ["old.db"]
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("SELECT text FROM t").fetchall() == [("new",)]


def test_what_is_left_of_an_edit_comes_back_where_the_database_cannot_be_replaced(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "old.db-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(600))
    before = contents(tmp_path)

    def failing(_new: Path, _place: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("summitcli.export.targets.settle", lambda _database: None)
    monkeypatch.setattr("summitcli.export.targets.put", failing)
    target = FileTarget(database, DATABASE, force=True)
    with pytest.raises(OutputError, match="Input/output"), target.replaced() as new:
        new.touch()
    assert contents(tmp_path) == before


@pytest.mark.parametrize("there", [True, False])
def test_a_file_that_only_looks_like_a_part_of_a_database_is_in_the_way(
    there: bool, database: Path, tmp_path: Path
) -> None:
    (tmp_path / "old.db-wal").write_text("my notes")
    if not there:
        database.unlink()
    with pytest.raises(UsageError, match="is in the way"):
        FileTarget(database, DATABASE, force=True).check()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who has a file open")
def test_a_database_that_is_open_elsewhere_is_not_replaced(database: Path) -> None:
    target = FileTarget(database, DATABASE, force=True)
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("SELECT * FROM t").fetchall()
        with pytest.raises(UsageError, match=r"another program has .* open"), target.replaced() as new:
            make_database(new, "new")
    with target.replaced() as new:
        make_database(new, "new")


def test_a_database_that_another_program_is_writing_is_not_replaced(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("summitcli.export.targets.require_closed", lambda _database: None)  # nobody can tell
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE t SET text = 'edited'")
        with (
            pytest.raises(UsageError, match=r"another program has .* open"),
            FileTarget(database, DATABASE, force=True).replaced() as new,
        ):
            make_database(new, "new")
        assert connection.execute("SELECT text FROM t").fetchall() == [("edited",)]
    assert list(contents(tmp_path)) == ["old.db"]
