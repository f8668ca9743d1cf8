"""`summit diff` as a process: what may be compared, the exit status, and git's own diff tool."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import DatasetFile, Run, clean_environment
from tests.samples import CITED, LYON


@pytest.fixture(scope="module")
def lyon_file(dataset_file: DatasetFile) -> str:
    return str(dataset_file(LYON))


def test_the_same_dataset_is_exit_0_and_another_exit_1(run: Run, lyon_file: str) -> None:
    same = run("diff", lyon_file, "-", input=LYON.encode())
    assert (same.returncode, same.stdout, same.stderr) == (0, b"", b"summit: no differences.\n")
    other = run("diff", lyon_file, "-", input=LYON.replace("rank = 2", "rank = 3").encode())
    assert (other.returncode, other.stderr) == (1, b"")
    assert other.stdout.split()[-6:] == [b"rank", b"2", b"3", b"communique,", b"Opening", "¶1".encode()]


def test_the_answer_takes_the_options_of_a_listing(run: Run, lyon_file: str) -> None:
    found = run("diff", lyon_file, "@bundled", "--json", "--fields", "change,id", "--sort", "id", "-L", "1")
    assert found.returncode == 1
    assert json.loads(found.stdout) == [{"change": "added", "id": "ai-ip-and-crime-cooperation"}]
    assert run("diff", lyon_file, "@bundled", "--fields", "x").returncode == 2


def test_an_empty_file_is_an_empty_dataset(run: Run, lyon_file: str) -> None:
    rows = json.loads(run("diff", os.devnull, lyon_file, "--json").stdout)
    assert {row["change"] for row in rows} == {"added"}
    assert [row["new"]["id"] for row in rows if row["id"] == "communique"] == ["communique"]
    assert run("diff", os.devnull, "-", input=b"\n").returncode == 0


def test_references_out_of_a_file_are_let_be_and_other_faults_are_not(run: Run) -> None:
    event = f'format = 1\n[[events]]\nid = "e"\nname = "E"\ndate = "2024"\n{CITED}'
    assert run("diff", os.devnull, "-", input=event.encode()).returncode == 1
    faulty = run("diff", os.devnull, "-", input=event.replace("2024", "2024-13").encode())
    assert (faulty.returncode, faulty.stdout) == (3, b"")
    assert b"<stdin>:5" in faulty.stderr
    assert run("diff", "-", "-").returncode == 2
    assert run("diff", "no-such-file", os.devnull).returncode == 3


def test_git_shows_a_correction_with_it(tmp_path: Path) -> None:
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not installed")
    who = {
        f"GIT_{role}_{part}": "a@example.org"
        for role in ("AUTHOR", "COMMITTER")
        for part in ("NAME", "EMAIL")
    }
    environment = clean_environment({**who, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull})

    def run_git(*arguments: str) -> str:
        command = [git, *arguments]
        return subprocess.run(
            command, cwd=tmp_path, check=True, capture_output=True, text=True, env=environment
        ).stdout

    (tmp_path / "summits.toml").write_text(LYON, "utf-8")
    run_git("init", "--quiet")
    run_git("add", ".")
    run_git("commit", "--quiet", "-m", "Add the summit of Lyon")
    (tmp_path / "summits.toml").write_text(LYON.replace("rank = 2", "rank = 12"), "utf-8")
    shown = run_git("difftool", "-y", "-x", f"{shlex.quote(sys.executable)} -m summitcli diff")
    assert shown.split()[:3] == ["김민준", "Kim", "Minjun"]
    assert "rank" in shown
