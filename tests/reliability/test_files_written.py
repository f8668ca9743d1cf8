"""A file that can't be written whole is not written at all: what was there before stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reliability.tool import shell, summit

# As small as a limit on the size of a file can be; the signal that goes with it is passed over.
FULL = 'ulimit -f 1; trap "" XFSZ; "$@"'
EXPORTS = [["export", "sqlite"], ["export", "datapackage"]]


def contents(path: Path) -> dict[str, bytes]:
    files = [path] if path.is_file() else sorted(path.iterdir())
    return {file.name: file.read_bytes() for file in files}


@pytest.mark.parametrize("command", EXPORTS, ids=" ".join)
def test_an_export_that_fails_leaves_the_one_before_whole(command: list[str], tmp_path: Path) -> None:
    target = tmp_path / "export"
    assert summit(*command, str(target)).code == 0
    before = contents(target)
    ended = shell(FULL, *command, "--force", target)
    assert (ended.returncode, ended.stdout) == (4, b"")
    assert f"cannot write {target}".encode() in ended.stderr
    assert contents(target) == before
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("command", [*EXPORTS, ["init"]], ids=" ".join)
def test_a_file_that_cannot_be_written_whole_is_not_there(command: list[str], tmp_path: Path) -> None:
    ended = shell(FULL, *command, tmp_path / "new")
    assert (ended.returncode, ended.stdout) == (4, b"")
    assert f"cannot write {tmp_path / 'new'}".encode() in ended.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", [*EXPORTS, ["init"]], ids=" ".join)
def test_a_folder_that_is_not_there_is_an_error(command: list[str], tmp_path: Path) -> None:
    result = summit(*command, str(tmp_path / "no" / "such" / "new"))
    assert (result.code, result.out) == (4, "")
    assert "No such file or directory" in result.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", [*EXPORTS, ["init"]], ids=" ".join)
def test_what_is_there_is_not_overwritten_unasked(command: list[str], tmp_path: Path) -> None:
    target = tmp_path / "mine"
    target.write_text("mine")
    result = summit(*command, str(target))
    assert (result.code, result.out, target.read_text()) == (2, "", "mine")
