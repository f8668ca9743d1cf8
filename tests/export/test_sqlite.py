from __future__ import annotations

import asyncio
import csv
import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlite_utils

import summitcli
from summitcli.errors import OutputError
from summitcli.export.marks import DATABASE
from summitcli.export.sqlite import write_sqlite
from summitcli.export.tables import Watch, unwatched
from summitcli.export.targets import FileTarget
from summitcli.model import Dataset
from summitcli.names import Names
from summitcli.views import LOOK_UP
from summitcli.views.search import SEARCH
from summitcli.views.view import Asked
from tests.running import summit
from tests.samples import LYON

NASTY = Path(__file__).parents[1] / "data" / "nasty.toml"
LISTINGS = [entry.__name__ for entry in LOOK_UP]

Rows = list[tuple[Any, ...]]


@pytest.fixture(scope="module")
def datasets(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    lyon = tmp_path_factory.mktemp("data") / "lyon.toml"
    lyon.write_bytes(LYON.encode())
    return {"bundled": "@bundled", "lyon": str(lyon), "nasty": str(NASTY)}


@pytest.fixture(scope="module")
def databases(datasets: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    room = tmp_path_factory.mktemp("databases")
    for name, source in datasets.items():
        write(summitcli.load(source), room / f"{name}.db")
    return {name: room / f"{name}.db" for name in datasets}


@pytest.fixture(scope="module")
def lyon_db(databases: dict[str, Path]) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(databases["lyon"])) as connection:
        yield connection


def write(dataset: Dataset, path: Path, watch: Watch = unwatched) -> None:
    write_sqlite(Names(dataset), FileTarget(path, DATABASE, force=True), watch)


def ask(path: Path, query: str, *values: str) -> Rows:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query, values).fetchall()


def test_a_listing_gives_the_rows_of_its_command(
    databases: dict[str, Path], datasets: dict[str, str]
) -> None:
    for name in ["bundled", "lyon", "nasty"]:
        for view in LISTINGS:
            answer = summit(view, "--data", datasets[name], "--format", "csv").out
            [header, *expected] = csv.reader(io.StringIO(answer))
            with closing(sqlite3.connect(databases[name])) as connection:
                found = connection.execute(f'SELECT * FROM "{view}" ORDER BY rowid')
                assert [column[0] for column in found.description] == header, (name, view)
                assert [as_csv(header, row) for row in found] == expected, (name, view)


def as_csv(header: list[str], row: tuple[Any, ...]) -> list[str]:
    """Spell a row as CSV does: what is unknown is an empty cell, and what is true or false a word."""
    words = {0: "false", 1: "true"}
    cells = zip(header, row, strict=True)
    return [
        words[value] if name in ("approximate", "planned") else "" if value is None else str(value)
        for name, value in cells
    ]


@pytest.mark.parametrize("name", ["bundled", "lyon", "nasty"])
def test_the_database_is_sound_and_no_reference_leads_nowhere(name: str, databases: dict[str, Path]) -> None:
    assert ask(databases[name], "PRAGMA integrity_check") == [("ok",)]
    assert ask(databases[name], "PRAGMA foreign_key_check") == []


def test_references_are_foreign_keys(lyon_db: sqlite3.Connection) -> None:
    def keys(table: str) -> set[tuple[str, str]]:
        return {(row[3], row[2]) for row in lyon_db.execute(f"PRAGMA foreign_key_list({table})")}

    assert keys("meeting") == {("before", "meeting"), ("after", "meeting"), ("country", "country")}
    assert keys("agreement_witness") == {("agreement", "agreement"), ("witness", "person")}
    assert keys("mou_party") == {("mou", "mou"), ("country", "country")}
    assert keys("figure_source") == {("figure", "figure"), ("document", "document")}
    assert keys("figure") == {
        ("meeting", "meeting"),
        ("about", "record"),
        ("country", "country"),
        ("compares_with", "figure"),
        ("part_of", "figure"),
    }


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO mou_party VALUES ('film-fund', 9, 'KR', x'00')",
        "INSERT INTO mou_party VALUES ('film-fund', 'nine', 'KR', 'Name')",
        "UPDATE person SET kind = 'king'",
        "UPDATE agreement SET count = -1",
        "UPDATE figure SET value = 'many'",
        "UPDATE figure SET approximate = 2",
        "UPDATE event SET name = NULL",
    ],
)
def test_columns_refuse_what_their_type_does_not_hold(
    statement: str, databases: dict[str, Path], tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(databases["lyon"].read_bytes())
    with closing(sqlite3.connect(copy)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement)


def test_whole_numbers_stay_whole_and_unknown_is_null(lyon_db: sqlite3.Connection) -> None:
    values = lyon_db.execute(
        "SELECT id, value, country FROM figure WHERE id IN ('forum-firms', 'rail-share')"
    )
    assert [(id, repr(value), country) for id, value, country in values] == [
        ("forum-firms", "30", "KR"),
        ("rail-share", "2.5", None),
    ]


def test_a_list_keeps_its_order_and_unknown_differs_from_none(lyon_db: sqlite3.Connection) -> None:
    parties = lyon_db.execute("SELECT country, name FROM mou_party WHERE mou = 'film-fund' ORDER BY position")
    assert parties.fetchall() == [("KR", "Moonlight Studio"), ("KR", "Seoul Pixel"), ("JP", "東京フィルム")]
    listed = lyon_db.execute("SELECT id, participants_listed FROM meeting ORDER BY rowid")
    assert dict(listed.fetchall()) == {
        "preparatory-talks": 0,
        "lyon-summit": 3,
        "closing-dinner": 2,
        "industry-forum": 1,
        "old-roundtable": None,
        "donor-conference": 2,
    }


def test_the_index_finds_nothing_but_what_search_finds(databases: dict[str, Path], lyon: Dataset) -> None:
    for word in ["ai", "rail", "Lyon", "2024", "May", "Rh", "minister", "note", "김민준", "kr", "zzz"]:
        query = "SELECT s.id FROM search_fts AS f JOIN search AS s ON s.rowid = f.rowid"
        found = ask(databases["lyon"], f"{query} WHERE search_fts MATCH ? ORDER BY s.rowid", f'"{word}"*')
        answer = SEARCH.answer(Names(lyon), Asked(argument=[word]))
        # Accents count in the index, as they don't in the command.
        assert {id for (id,) in found} <= {row["id"] for row in answer.rows}, word
        assert bool(found) is bool(answer.rows), word


def test_the_same_dataset_gives_the_same_bytes(
    databases: dict[str, Path], lyon: Dataset, tmp_path: Path
) -> None:
    write(lyon, tmp_path / "again.db")
    assert (tmp_path / "again.db").read_bytes() == databases["lyon"].read_bytes()


def test_an_empty_dataset_gives_empty_tables_and_views(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    write(Dataset(), path)
    names = [name for (name,) in ask(path, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
    assert {"mou", "mous", "timeline", "search"} <= set(names)
    ours = [name for name in names if not name.startswith("search_fts")]
    assert all(ask(path, f'SELECT * FROM "{name}"') == [] for name in ours)


def test_sqlite_utils_reads_it_with_nothing_to_set_up(databases: dict[str, Path]) -> None:
    database = sqlite_utils.Database(databases["bundled"])
    try:
        assert database.table("search").detect_fts() == "search_fts"
        assert {row["id"] for row in database.table("search").search("economic security")} >= {
            "economic-security-at-nara"
        }
        assert database.table("mou_party").get(("swm-lenovo", 2))["name"] == "Lenovo"
        assert database.table("officials").count > 0
    finally:
        database.close()


def test_datasette_shows_it_with_labels_for_ids_and_a_search_box(databases: dict[str, Path]) -> None:
    app = pytest.importorskip("datasette.app", reason="Datasette is only in its own session")

    async def get(path: str) -> Any:
        return await app.Datasette([str(databases["bundled"])]).client.get(path)

    rows = asyncio.run(get("/bundled/mou_party.json?_shape=array&_labels=on&mou=swm-lenovo")).json()
    assert rows[0]["mou"] == {"value": "swm-lenovo", "label": "SWM – Lenovo"}
    assert rows[0]["country"] == {"value": "KR", "label": "South Korea"}
    assert 'type="search"' in asyncio.run(get("/bundled/search")).text
    assert asyncio.run(get("/bundled/mous.json?_shape=array")).json()[0]["parties.KR"] == "Shinsegae Group"


def test_a_failed_write_leaves_the_old_file_whole(lyon: Dataset, tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    write(Dataset(), path)
    old = path.read_bytes()

    def failing(_name: str, _records: Any) -> Any:
        raise sqlite3.OperationalError("database or disk is full")

    with pytest.raises(OutputError, match=r"cannot write .*old\.db: database or disk is full"):
        write(lyon, path, failing)
    assert path.read_bytes() == old
    assert list(tmp_path.iterdir()) == [path]


def test_an_sqlite_without_strict_tables_is_refused(
    lyon: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    with pytest.raises(OutputError, match="too old"):
        write(lyon, tmp_path / "new.db")
    assert list(tmp_path.iterdir()) == []
