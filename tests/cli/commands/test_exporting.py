from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import DatasetFile, Run, clean_environment
from tests.samples import LYON

posix = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no such limit, nor terminals of this kind"
)

TARGETS = {"sqlite": "summits.db", "datapackage": "summits"}
kinds = pytest.mark.parametrize("kind", TARGETS)


def contents(path: Path) -> dict[str, bytes]:
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return {file.name: file.read_bytes() for file in files}


@kinds
def test_an_export_says_nothing_and_writes_nothing_but_its_target(
    kind: str, run: Run, tmp_path: Path
) -> None:
    result = run("export", kind, TARGETS[kind], cwd=tmp_path)
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")
    assert [path.name for path in tmp_path.iterdir()] == [TARGETS[kind]]


def test_the_database_answers_sql(run: Run, dataset_file: DatasetFile, tmp_path: Path) -> None:
    run("export", "sqlite", "lyon.db", "--data", str(dataset_file(LYON)), cwd=tmp_path)
    with closing(sqlite3.connect(tmp_path / "lyon.db")) as connection:
        rows = connection.execute(
            "SELECT c.name, count(*) FROM mou_party AS p JOIN country AS c ON c.code = p.country"
            " GROUP BY c.name ORDER BY c.name"
        )
        assert rows.fetchall() == [("France", 2), ("Japan", 1), ("South Korea", 3)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


@kinds
def test_the_bytes_are_the_same_in_every_process(kind: str, run: Run, tmp_path: Path) -> None:
    for seed in ("1", "2"):
        assert run("export", kind, seed, cwd=tmp_path, env={"PYTHONHASHSEED": seed}).returncode == 0
    first, second = (list(contents(tmp_path / seed).values()) for seed in ("1", "2"))
    assert first == second


@kinds
def test_what_is_there_is_only_overwritten_by_force(
    kind: str, run: Run, dataset_file: DatasetFile, tmp_path: Path
) -> None:
    target = tmp_path / TARGETS[kind]
    run("export", kind, str(target))
    before = contents(target)
    lyon = ("--data", str(dataset_file(LYON)))
    refused = run("export", kind, str(target), *lyon)
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert "--force" in refused.stderr.decode()
    assert contents(target) == before
    assert run("export", kind, str(target), *lyon, "--force").returncode == 0
    assert contents(target) != before
    assert list(tmp_path.iterdir()) == [target]


@kinds
def test_a_faulty_dataset_leaves_what_is_there(
    kind: str, run: Run, dataset_file: DatasetFile, tmp_path: Path
) -> None:
    target = tmp_path / TARGETS[kind]
    run("export", kind, str(target))
    before = contents(target)
    faulty = run(
        "export", kind, str(target), "--force", "--data", str(dataset_file("format = 1\n[[mous]]\n"))
    )
    assert faulty.returncode == 3
    assert contents(target) == before


@kinds
def test_a_place_that_is_not_there_is_an_output_error(kind: str, run: Run, tmp_path: Path) -> None:
    result = run("export", kind, str(tmp_path / "no" / "place"))
    assert result.returncode == 4
    assert "cannot write" in result.stderr.decode()
    assert "Traceback" not in result.stderr.decode()


@posix
@kinds
def test_a_full_disk_is_an_output_error_and_leaves_what_is_there(kind: str, run: Run, tmp_path: Path) -> None:
    target = tmp_path / TARGETS[kind]
    run("export", kind, str(target))
    before = contents(target)
    # The limit on a file's size stands in for the disk's: writing beyond it fails as on a full disk.
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))"
    code = f"{limit}\nfrom summitcli.__main__ import main\nmain()"
    command = [sys.executable, "-c", code, "export", kind, str(target), "--force"]
    result = subprocess.run(command, check=False, capture_output=True, env=clean_environment())
    assert result.returncode == 4, result.stderr
    assert b"cannot write" in result.stderr
    assert contents(target) == before
    assert list(tmp_path.iterdir()) == [target]


def test_a_directory_of_other_files_is_kept_even_by_force(run: Run, tmp_path: Path) -> None:
    (tmp_path / "thesis.odt").write_bytes(b"years of work")
    result = run("export", "datapackage", str(tmp_path), "--force")
    assert result.returncode == 2
    assert "thesis.odt" in result.stderr.decode()
    assert contents(tmp_path) == {"thesis.odt": b"years of work"}


@posix
@pytest.mark.parametrize("term", ["xterm", "dumb"])
def test_a_quick_export_writes_no_escape_to_a_terminal(term: str, tmp_path: Path) -> None:
    import pty

    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "summitcli", "export", "sqlite", str(tmp_path / "summits.db")]
    result = subprocess.run(command, check=False, stderr=follower, env=clean_environment({"TERM": term}))
    os.write(follower, b".")
    assert os.read(leader, 1000) == b"."
    assert result.returncode == 0
    os.close(leader)
    os.close(follower)


@pytest.mark.parametrize("command", [["export"], ["export", "sqlite"], ["export", "datapackage"]])
def test_help_is_given_by_the_short_option_too(command: list[str], run: Run) -> None:
    result = run(*command, "-h")
    assert result.returncode == 0
    assert "Example: summit export" in result.stdout.decode()
    assert max(map(len, result.stdout.decode().splitlines())) <= 80
