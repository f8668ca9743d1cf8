"""`summit export`: what every kind of export does, each kind as it is called."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from summitcli.cli.commands.export import EXPORT
from tests.conftest import DatasetFile
from tests.running import process, shell, start, summit
from tests.samples import HEAD, LYON

KINDS = tuple(EXPORT.subcommands)
kinds = pytest.mark.parametrize("kind", KINDS)
posix = pytest.mark.skipif(sys.platform == "win32", reason="as POSIX has it")


def contents(path: Path) -> Mapping[str, bytes]:
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return {file.name: file.read_bytes() for file in files}


@kinds
def test_an_export_says_nothing_and_writes_nothing_but_its_target(kind: str, tmp_path: Path) -> None:
    exported = summit("export", kind, "target", cwd=tmp_path)
    assert (exported.code, exported.out, exported.err) == (0, "", "")
    assert [path.name for path in tmp_path.iterdir()] == ["target"]


def test_the_bytes_are_the_same_in_every_process(tmp_path: Path) -> None:
    export_all = f"from summitcli.cli import run\nfor kind in {KINDS}: run(['export', kind, kind + '-1'])"
    process(program=[sys.executable, "-c", export_all], cwd=tmp_path, env={"PYTHONHASHSEED": "1"})
    for kind in KINDS:
        assert summit("export", kind, f"{kind}-2", cwd=tmp_path).code == 0
        first, second = (list(contents(tmp_path / f"{kind}-{number}").values()) for number in (1, 2))
        assert first == second, kind


@kinds
def test_an_export_is_only_overwritten_by_force(kind: str, dataset_file: DatasetFile, tmp_path: Path) -> None:
    target = tmp_path / "target"
    summit("export", kind, str(target), "--data", str(dataset_file(HEAD)))
    before = contents(target)
    lyon = ("export", kind, str(target), "--data", str(dataset_file(LYON)))
    refused = summit(*lyon)
    assert (refused.code, refused.out) == (2, "")
    assert "--force" in refused.err
    assert contents(target) == before
    assert summit(*lyon, "--force").code == 0
    assert contents(target) != before
    assert list(tmp_path.iterdir()) == [target]


@kinds
def test_a_users_file_or_dataset_is_kept_even_by_force(kind: str, tmp_path: Path) -> None:
    mine = tmp_path / ("mine" if kind == "datapackage" else "jeju.toml")
    if kind == "datapackage":
        mine.mkdir()
        (mine / "thesis.odt").write_bytes(b"years of work")
    else:
        mine.write_text(LYON, encoding="utf-8")
    before = contents(mine)
    for env in ({}, {} if mine.is_dir() else {"SUMMIT_DATA": str(mine)}):
        refused = summit("export", kind, str(mine), "--force", env=env)
        assert (refused.code, refused.out) == (2, "")
        assert contents(mine) == before


@kinds
def test_a_faulty_dataset_leaves_what_is_there(kind: str, dataset_file: DatasetFile, tmp_path: Path) -> None:
    target = tmp_path / "target"
    summit("export", kind, str(target), "--data", str(dataset_file(LYON)))
    before = contents(target)
    faulty = str(dataset_file("format = 1\n[[mous]]\n"))
    assert summit("export", kind, str(target), "--force", "--data", faulty).code == 3
    assert contents(target) == before


@kinds
def test_a_place_that_is_not_there_is_an_output_error(kind: str, tmp_path: Path) -> None:
    refused = summit("export", kind, str(tmp_path / "no" / "place"))
    assert (refused.code, refused.out) == (4, "")
    assert f"cannot write {tmp_path / 'no' / 'place'}" in refused.err


@posix
@kinds
def test_a_full_disk_is_an_output_error_and_leaves_what_is_there(kind: str, tmp_path: Path) -> None:
    target = tmp_path / "target"
    summit("export", kind, str(target))
    before = contents(target)
    # The limit on a file's size stands in for the disk's; the signal that goes with it is passed over.
    ended = shell('ulimit -f 1; trap "" XFSZ; "$@"', "export", kind, "--force", target)
    assert (ended.code, ended.out) == (4, "")
    assert f"cannot write {target}" in ended.err
    assert contents(target) == before
    assert list(tmp_path.iterdir()) == [target]


def test_the_database_answers_sql(dataset_file: DatasetFile, tmp_path: Path) -> None:
    summit("export", "sqlite", "lyon.db", "--data", str(dataset_file(LYON)), cwd=tmp_path)
    with closing(sqlite3.connect(tmp_path / "lyon.db")) as connection:
        rows = connection.execute(
            "SELECT c.name, count(*) FROM mou_party AS p JOIN country AS c ON c.code = p.country"
            " WHERE p.mou IN ('battery-recycling', 'film-fund') GROUP BY c.name ORDER BY c.name"
        )
        assert rows.fetchall() == [("France", 1), ("Japan", 1), ("South Korea", 3)]


@posix
@pytest.mark.parametrize("term", ["xterm", "dumb"])
def test_a_quick_export_writes_no_escape_to_a_terminal(term: str, tmp_path: Path) -> None:
    import pty

    leader, follower = pty.openpty()
    target = str(tmp_path / "summits.db")
    with start(
        "export", "sqlite", target, env={"TERM": term}, stderr=follower, stdout=subprocess.PIPE
    ) as ended:
        assert ended.wait() == 0
    os.write(follower, b".")
    assert os.read(leader, 1000) == b"."
    os.close(leader)
    os.close(follower)
