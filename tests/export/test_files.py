"""Files are replaced whole or kept whole, with what else the system knows of them."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from summitcli.errors import OutputError
from summitcli.export.marks import PAGE
from summitcli.export.targets import FileTarget, PackageTarget
from tests.privileges import without_privileges

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other modes and errors")

OURS = b'<!doctype html><meta name="generator" content="summit">'


def page(path: Path) -> FileTarget:
    return FileTarget(path, PAGE, force=True)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A page that summit wrote, alone in its directory."""
    path = tmp_path / "folder" / "old.html"
    path.parent.mkdir()
    path.write_bytes(OURS)
    return path


def old_package(path: Path) -> Path:
    path.mkdir()
    resources = [{"path": name, "hash": "sha256:0"} for name in ("a.csv", "b.csv", "c.csv")]
    (path / "datapackage.json").write_text(json.dumps({"generator": "summit", "resources": resources}))
    for name in ("a", "b", "c"):
        (path / f"{name}.csv").write_text("old")
    return path


def fill(path: Path) -> None:
    with PackageTarget(path, force=True).filled() as new:
        for name in ("a.csv", "d.csv", "datapackage.json"):
            (new / name).write_text("new")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, OSError(28, "No space left on device")])
def test_whatever_fails_leaves_the_old_file(error: BaseException | type[BaseException], old: Path) -> None:
    with pytest.raises((ValueError, KeyboardInterrupt, OutputError)), page(old).replaced() as new:  # noqa: PT012
        new.write_text("half")
        raise error
    assert contents(old.parent) == {"old.html": OURS}


@posix
def test_a_new_file_has_the_mode_of_new_files_and_a_replaced_one_that_of_the_old(
    old: Path, tmp_path: Path
) -> None:
    old.chmod(0o604)
    package = old_package(tmp_path / "package")
    package.chmod(0o2770)
    (package / "a.csv").chmod(0o600)
    before = os.umask(0o027)
    try:
        for target in (old, tmp_path / "new.html"):
            with page(target).replaced() as new:
                new.touch()
        fill(package)
        fill(tmp_path / "new-package")
    finally:
        os.umask(before)
    modes = {path: path.stat().st_mode & 0o7777 for path in (*tmp_path.rglob("*"), old)}
    assert (modes[old], modes[tmp_path / "new.html"]) == (0o604, 0o640)
    assert (modes[package], modes[package / "a.csv"], modes[package / "d.csv"]) == (0o2770, 0o600, 0o640)
    assert modes[tmp_path / "new-package"] == 0o750


@posix
def test_the_owner_is_kept(old: Path) -> None:
    try:
        os.chown(old, 1234, 4321)
    except PermissionError:
        pytest.skip("only root gives files away")
    with page(old).replaced() as new:
        new.touch()
    assert (old.stat().st_uid, old.stat().st_gid) == (1234, 4321)


@posix
@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_file_system_that_cannot_flush_is_no_failure(
    number: int, old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unable(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", unable)
    with page(old).replaced() as new:
        new.write_text("new")
    fill(tmp_path / "package")
    assert contents(old.parent) == {"old.html": b"new"}


def test_a_disk_that_fails_to_flush_is_a_failure(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_descriptor: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(OutputError, match="Input/output error"), page(old).replaced() as new:
        new.touch()
    assert contents(old.parent) == {"old.html": OURS}


@posix
@pytest.mark.parametrize("number", [errno.EBUSY, errno.EPERM])
@pytest.mark.parametrize("full", [False, True])
def test_a_file_that_cannot_be_replaced_is_written_in_place_or_kept(
    number: int, full: bool, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unable(_self: Path, _target: Path) -> Path:
        raise OSError(number, os.strerror(number))

    real, calls = os.fsync, []

    def failing(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 2:  # the first is that of the new file, the third of the old contents
            raise OSError(errno.ENOSPC, "No space left on device")
        real(descriptor)

    monkeypatch.setattr(Path, "replace", unable)
    if full:
        monkeypatch.setattr(os, "fsync", failing)
        with pytest.raises(OutputError, match="No space"), page(old).replaced() as new:
            new.write_bytes(b"new" * 100)
        assert contents(old.parent) == {"old.html": OURS}
    else:
        with page(old).replaced() as new:
            new.write_bytes(b"new")
        assert contents(old.parent) == {"old.html": b"new"}


@posix
def test_another_name_of_a_file_is_never_written_through(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unable(_self: Path, _target: Path) -> Path:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    (old.parent / "kept").hardlink_to(old)
    monkeypatch.setattr(Path, "replace", unable)
    with pytest.raises(OutputError, match="not permitted"), page(old).replaced() as new:
        new.touch()
    assert contents(old.parent) == {"old.html": OURS, "kept": OURS}


@posix
@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("failing", ["a.csv", "d.csv", "datapackage.json"])
def test_a_package_that_cannot_be_moved_whole_is_as_it_was(
    failing: str, links: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = old_package(tmp_path / "package")
    before = contents(path)
    replace = Path.replace

    def unable(self: Path, target: Path) -> Path:
        if self.parent.name == "new" and self.name == failing:
            raise PermissionError(errno.EPERM, "Operation not permitted")
        return replace(self, target)

    def linkless(_self: Path, _target: Path) -> None:
        raise OSError(errno.ENOTSUP, "Operation not supported")

    monkeypatch.setattr(Path, "replace", unable)
    if not links:
        monkeypatch.setattr(Path, "hardlink_to", linkless)
    with pytest.raises(OutputError, match="not permitted"):
        fill(path)
    assert contents(path) == before
    monkeypatch.undo()
    fill(path)
    assert contents(path) == {"a.csv": b"new", "d.csv": b"new", "datapackage.json": b"new"}


WRITE = f"""
import sys
from summitcli.export.marks import PAGE
from summitcli.export.targets import FileTarget
with FileTarget(sys.argv[1], PAGE, force=True).replaced() as new:
    new.write_bytes({OURS!r} + b"new")
"""


@posix
@pytest.mark.parametrize(
    ("mode", "name", "written"),
    [
        (0o500, "old.html", True),  # in place
        (0o500, "new.html", False),
        (0o300, "old.html", True),  # though the directory can't be read
        (0o300, "new.html", True),
    ],
)
def test_in_a_directory_with_few_rights_what_may_be_written_is(
    mode: int, name: str, written: bool, old: Path
) -> None:
    path = old.with_name(name)
    command = [*without_privileges(), sys.executable, "-c", WRITE, str(path)]
    old.parent.chmod(mode)
    ended = subprocess.run(command, check=False, capture_output=True)
    old.parent.chmod(0o700)
    assert (ended.returncode == 0) == written, ended.stderr
    expected = {"old.html": OURS} | ({name: OURS + b"new"} if written else {})
    assert contents(old.parent) == expected


@posix
def test_a_read_only_file_in_a_read_only_directory_is_kept(old: Path) -> None:
    command = [*without_privileges(), sys.executable, "-c", WRITE, str(old)]
    old.chmod(0o444)
    old.parent.chmod(0o500)
    ended = subprocess.run(command, check=False, capture_output=True)
    old.parent.chmod(0o700)
    assert b"Permission denied" in ended.stderr
    assert contents(old.parent) == {"old.html": OURS}
