from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from summitcli.errors import OutputError, UsageError
from summitcli.export.files import replacing, require_free_directory, require_free_file

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither these links nor modes")


def test_a_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with replacing(path) as new:
        new.write_text("text")
        assert not path.exists()
    assert path.read_text() == "text"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_whatever_fails_leaves_the_old_file(error: type[BaseException], tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("old")
    with pytest.raises(error), replacing(path) as new:  # noqa: PT012 - the block is what is tested
        new.write_text("half")
        raise error
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_the_system_refuses_is_an_output_error_that_names_the_file(tmp_path: Path) -> None:
    with (
        pytest.raises(OutputError, match=r"cannot write .*file: No such file"),
        replacing(tmp_path / "no" / "file"),
    ):
        pass


def test_a_directory_takes_the_place_of_another(tmp_path: Path) -> None:
    path = tmp_path / "directory"
    path.mkdir()
    (path / "old").touch()
    with replacing(path) as new:
        new.mkdir()
        (new / "file").touch()
        assert (path / "old").exists()
    assert [file.name for file in path.iterdir()] == ["file"]
    assert list(tmp_path.iterdir()) == [path]


def test_a_directory_that_cannot_be_moved_into_place_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "directory"
    path.mkdir()
    (path / "old").touch()
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise PermissionError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OutputError, match="Permission denied"), replacing(path) as new:
        new.mkdir()
    assert [file.name for file in path.iterdir()] == ["old"]
    assert list(tmp_path.iterdir()) == [path]


@posix
def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("file")
    with replacing(tmp_path / "link") as new:
        new.write_text("text")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_text() == "text"


@posix
def test_a_new_file_has_the_mode_that_the_user_wants_of_new_files(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        with replacing(tmp_path / "file") as new:
            new.touch()
    finally:
        os.umask(before)
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o640


def test_an_existing_file_is_only_overwritten_by_force(tmp_path: Path) -> None:
    path = tmp_path / "file"
    require_free_file(path, force=False)
    path.touch()
    with pytest.raises(UsageError, match="exists"):
        require_free_file(path, force=False)
    require_free_file(path, force=True)


@pytest.mark.parametrize("name", [".", "-"])
def test_what_is_no_file_is_never_overwritten(name: str) -> None:
    with pytest.raises(UsageError):
        require_free_file(Path(name), force=True)


def test_an_empty_directory_may_be_written_and_a_full_one_only_by_force(tmp_path: Path) -> None:
    require_free_directory(tmp_path, force=False, own=lambda _: False)
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match="not empty"):
        require_free_directory(tmp_path, force=False, own=lambda _: True)
    require_free_directory(tmp_path, force=True, own=lambda _: True)


def test_a_directory_with_files_of_others_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "diary").touch()
    with pytest.raises(UsageError, match="diary"):
        require_free_directory(tmp_path, force=True, own=lambda _: False)


def test_a_file_is_no_directory(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match="not a directory"):
        require_free_directory(tmp_path / "file", force=True, own=lambda _: True)
