"""What an export may be written to: nothing that summit did not write is ever overwritten."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from summitcli.errors import OutputError, SummitError, UsageError
from summitcli.export.datapackage import write_datapackage
from summitcli.export.marks import DATABASE, DATASET, PAGE, Kind
from summitcli.export.targets import FileTarget, PackageTarget, write_texts
from summitcli.model import Dataset
from summitcli.names import Names

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither these links nor files")

OURS = '<!doctype html><meta name="generator" content="summit">'
Make = Callable[..., FileTarget | PackageTarget]


def page(path: Path | str, *, force: bool = True, protected: tuple[str, ...] = ()) -> FileTarget:
    return FileTarget(path, PAGE, force=force, protected=protected)


def package(path: Path | str, *, force: bool = True, protected: tuple[str, ...] = ()) -> PackageTarget:
    return PackageTarget(path, force=force, protected=protected)


makes = pytest.mark.parametrize("make", [page, package])


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


# Names


@makes
def test_what_is_no_name_is_a_usage_error(make: Make) -> None:
    for name in ["-", "", "a\0b"]:
        with pytest.raises(UsageError):
            make(name).check()


@pytest.mark.parametrize("name", ["new/", "new/.", "new/..", ".", ".."])
def test_the_name_of_a_directory_is_none_of_a_file(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="name of a directory"):
        page(name).check()
    package("new/").check()


@makes
def test_a_file_named_like_standard_output_can_be_written_by_its_path(make: Make) -> None:
    make("./-").check()


@makes
@pytest.mark.parametrize("name", ["a" * 300, "no/such/place", "file/in-a-file"])
def test_a_place_that_cannot_be_is_an_output_error_that_names_it(
    make: Make, name: str, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match=f"cannot write .*{name}: "):
        make(tmp_path / name).check()


@posix
@makes
@pytest.mark.parametrize("kind", ["loop", "fifo", "device", "other"])
def test_what_is_neither_file_nor_directory_is_refused(make: Make, kind: str, tmp_path: Path) -> None:
    path = tmp_path / "there"
    if kind == "loop":
        path.symlink_to("there")
    elif kind == "fifo":
        os.mkfifo(path)
    elif kind == "device":
        path.symlink_to("/dev/null")
    elif make is page:
        path.mkdir()
    else:
        path.touch()
    with pytest.raises(SummitError, match=r"not a|symbolic links"):
        make(path).check()


@posix
@makes
def test_a_directory_that_was_deleted_is_an_error(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    with pytest.raises(OutputError, match="No such file"):
        make("new").check()


# Files


@pytest.mark.parametrize("kind", [PAGE, DATABASE, DATASET])
@pytest.mark.parametrize("text", ["format = 1\n", "", "<!doctype html><title>Mine</title>"])
def test_what_summit_did_not_write_is_not_overwritten_even_by_force(
    kind: Kind, text: str, tmp_path: Path
) -> None:
    path = tmp_path / "mine"
    path.write_text(text)
    with pytest.raises(UsageError, match="exists"), FileTarget(path, kind, force=True).replaced():
        pass
    assert contents(tmp_path) == {"mine": text.encode()}


def test_what_summit_wrote_is_only_overwritten_by_force(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(OURS)
    with pytest.raises(UsageError, match="exists"):
        page(path, force=False).check()
    with page(path).replaced() as new:
        new.write_text("new")
        assert path.read_text() == OURS
    assert contents(tmp_path) == {"page.html": b"new"}


@posix
@pytest.mark.parametrize("link", ["symlink_to", "hardlink_to"])
def test_a_file_that_is_read_is_never_overwritten_whatever_it_is_called(link: str, tmp_path: Path) -> None:
    (tmp_path / "data.toml").write_text(OURS)
    getattr(tmp_path / "link", link)(tmp_path / "data.toml")
    for name in (tmp_path / "link", tmp_path / "." / ".." / tmp_path.name / "data.toml"):
        with pytest.raises(UsageError, match="file of the dataset"):
            page(name, protected=("@bundled", "-", "a\0b", str(tmp_path / "data.toml"))).check()


@posix
def test_links_are_followed_and_other_names_of_the_old_file_keep_it(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    old = tmp_path / "there" / "old"
    old.write_text(OURS)
    (tmp_path / "kept").hardlink_to(old)
    (tmp_path / "link").symlink_to("there/old")
    (tmp_path / "dangling").symlink_to("there/new")
    for name in ("link", "dangling"):
        with page(tmp_path / name).replaced() as new:
            new.write_text("new")
        assert (tmp_path / name).is_symlink()
    assert contents(tmp_path / "there") == {"new": b"new", "old": b"new"}
    assert (tmp_path / "kept").read_text() == OURS


@posix
@makes
def test_a_way_through_a_directory_that_is_not_there_leads_to_no_file(make: Make, tmp_path: Path) -> None:
    (tmp_path / "data.toml").write_text("mine")
    (tmp_path / "link").symlink_to("no/../data.toml")
    for name in (f"{tmp_path}/no/../data.toml", tmp_path / "link"):
        with pytest.raises(OutputError, match="cannot write"):
            make(name).check()


def test_a_file_that_appears_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    with pytest.raises(UsageError, match="exists"), page(path).replaced() as new:  # noqa: PT012
        new.write_text("new")
        path.write_text("mine")
    assert contents(tmp_path) == {"page.html": b"mine"}


def test_of_several_texts_all_are_written_or_none(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    second.write_text("mine")
    texts = {FileTarget(first, DATASET): "one", FileTarget(second, DATASET): "two"}
    with pytest.raises(UsageError, match="second exists"):
        write_texts(texts)
    assert contents(tmp_path) == {"second": b"mine"}
    second.write_text("two")  # says the same already
    write_texts(texts)
    assert contents(tmp_path) == {"first": b"one", "second": b"two"}


# Directories


def fill(target: PackageTarget, *names: str) -> None:
    """Write a package with files of these names, and what they hold."""
    with target.filled() as new:
        for name in names:
            (new / name).write_text(f"new {name}")
        resources = ", ".join(f'{{"path": "{name}", "hash": "sha256:0"}}' for name in names)
        (new / "datapackage.json").write_text(f'{{"generator": "summit", "resources": [{resources}]}}')


def test_a_directory_is_filled_and_what_is_no_longer_named_is_removed(tmp_path: Path) -> None:
    path = tmp_path / "package"
    path.mkdir()
    same = path.stat().st_ino
    fill(package(path, force=False), "a.csv", "b.csv")
    fill(package(path), "b.csv", "c.csv")
    assert path.stat().st_ino == same
    assert list(contents(path)) == ["b.csv", "c.csv", "datapackage.json"]
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(UsageError, match="not empty"):
        fill(package(path, force=False))


@pytest.mark.parametrize(
    "descriptor",
    [
        '{"resources": [{"path": "pop.csv"}]}',
        '{"generator": "other", "resources": [{"path": "pop.csv", "hash": "sha256:0"}]}',
        '{"generator": "summit", "resources": [{"path": "pop.csv"}]}',
        '{"generator": "summit", "resources": [{"path": "../pop.csv"}, {"path": "folder"}]}',
        '{"generator": "summit", "resources": 1}',
        "{",
        "",
    ],
)
def test_a_directory_with_files_of_others_stays_as_it_is(descriptor: str, tmp_path: Path) -> None:
    path = tmp_path / "mine"
    path.mkdir()
    (path / "pop.csv").write_text("1")
    (path / "datapackage.json").write_text(descriptor)
    with pytest.raises(UsageError, match=r"holds files that no export wrote: .*pop\.csv"):
        fill(package(path), "pop.csv")
    assert contents(path) == {"datapackage.json": descriptor.encode(), "pop.csv": b"1"}


@posix
@pytest.mark.parametrize("kind", ["folder", "link", "hidden"])
def test_what_is_no_file_of_an_export_is_in_the_way(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "package"
    fill(package(path), "a.csv", "b.csv")
    (path / "a.csv").unlink()
    if kind == "folder":
        (path / "a.csv").mkdir()
    elif kind == "link":
        (path / "a.csv").symlink_to(tmp_path)
    else:
        (path / ".a.csv").touch()
    with pytest.raises(UsageError, match=r"no export wrote: \.?a\.csv"):
        fill(package(path), "a.csv")


@posix
def test_a_dataset_is_safe_in_a_package_too(tmp_path: Path) -> None:
    path = tmp_path / "package"
    fill(package(path), "a.csv")
    (tmp_path / "data.toml").hardlink_to(path / "a.csv")
    for read in (tmp_path / "data.toml", tmp_path):
        with pytest.raises(UsageError, match=r"holds files of the dataset: a\.csv"):
            package(path, protected=(str(read),)).check()


def test_where_another_export_is_at_work_the_last_one_holds(lyon: Dataset, tmp_path: Path) -> None:
    path = tmp_path / "package"
    path.mkdir()
    with package(path).filled() as first:
        (first / "datapackage.json").write_text('{"generator": "summit", "resources": []}')
        write_datapackage(Names(lyon), package(path, force=False))
    assert list(contents(path)) == ["datapackage.json"]
