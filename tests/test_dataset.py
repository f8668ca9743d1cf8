"""Datasets as files: found, read, merged, or refused with their first faults."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import summitcli
from summitcli import dataset
from summitcli.dataset import BUNDLED, STDIN, bundled_path, examine, load
from summitcli.errors import DatasetError, UsageError
from summitcli.model import Dataset
from tests.conftest import DatasetFile, Run, clean_environment
from tests.samples import CITED, HEAD, LYON

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")

# It leans on the people and documents of another file.
DINNER = f"""\
format = 1

[[meetings]]
id = "dinner"
name = "Dinner"
kind = "meeting"
after = "lyon-summit"
participants = ["ito-ren", "kim-minjun"]
{CITED}"""
SIMILAR = f"""\
[[mous]]
id = "one"
category = "Green Energy"
parties = {{ FR = ["A"] }}
cooperation = "Rail"
{CITED}
[[mous]]
id = "two"
category = "green energy"
parties = {{ FR = ["B"] }}
cooperation = "Rail"
{CITED}"""


def event(id: str, date: str = "2024") -> str:
    return f'[[events]]\nid = "{id}"\nname = "X"\ndate = "{date}"\n{CITED}'


def refused(*paths: str | os.PathLike[str]) -> DatasetError:
    """Return the error that loading the files ends with."""
    with pytest.raises(DatasetError) as caught:
        load(*paths)
    return caught.value


# Which files


def test_with_none_named_the_bundled_dataset_is_loaded(bundled: Dataset) -> None:
    assert load() == load(BUNDLED) == load(bundled_path()) == bundled
    assert len(bundled.mous) == 9


def test_the_bundled_dataset_has_neither_faults_nor_warnings() -> None:
    faults = examine([BUNDLED], warn=True).faults
    assert list(faults) == []


def test_files_are_merged_in_the_order_they_are_named(dataset_file: DatasetFile) -> None:
    merged = load(dataset_file(DINNER), dataset_file(LYON))
    assert [meeting.id for meeting in merged.meetings][:3] == ["dinner", "preparatory-talks", "lyon-summit"]


def test_a_file_may_lean_on_anothers_people_and_documents(dataset_file: DatasetFile, lyon: Dataset) -> None:
    path = dataset_file(DINNER)
    merged = load(dataset_file(LYON), path)
    assert merged.meetings[:-1] == lyon.meetings
    assert merged.meetings[-1].id == "dinner"
    assert {fault.code for fault in examine([str(path)], warn=True).faults} == {"unknown-reference"}


def test_a_dataset_adds_to_the_bundled_one(dataset_file: DatasetFile, bundled: Dataset) -> None:
    own = 'sources = [{ document = "briefing" }]'
    added = f'format = 1\n[[events]]\nid = "added"\nname = "Added"\ndate = "2026"\n{own}\n'
    merged = load(BUNDLED, dataset_file(added))
    assert merged.people == bundled.people
    assert [each.id for each in merged.events] == [*(each.id for each in bundled.events), "added"]


def test_an_id_used_in_two_files_is_a_fault_that_names_both_places(dataset_file: DatasetFile) -> None:
    first, second = dataset_file(HEAD + event("twice")), dataset_file("format = 1\n\n" + event("twice"))
    assert str(refused(first, second)) == (
        "the dataset has 1 fault\n"
        f'  {second}:4:1: events[twice].id: is "twice", which is also the id of the record at {first}:7;'
        " every id is used once [duplicate-id]"
    )


@posix
def test_a_file_is_named_twice_however_it_is_spelled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "year").mkdir()
    path = tmp_path / "year" / "lyon.toml"
    path.write_text(LYON, "utf-8")
    (tmp_path / "link.toml").symlink_to(path)
    os.link(path, tmp_path / "hard.toml")
    monkeypatch.chdir(tmp_path)
    spellings = [
        "./year/lyon.toml",
        str(path),
        "year/../year/lyon.toml",
        "link.toml",
        "hard.toml",
        "year",
        "year/",
    ]
    for spelled in spellings:
        with pytest.raises(UsageError, match="is named twice"):
            load("year/lyon.toml", spelled)
    for both in ((BUNDLED, bundled_path()), (STDIN, STDIN)):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(LYON.encode())))
        with pytest.raises(UsageError, match="is named twice"):
            load(*both)


def test_a_file_named_twice_is_a_usage_error(dataset_file: DatasetFile) -> None:
    path = dataset_file(LYON)
    with pytest.raises(UsageError, match="is named twice"):
        load(path, BUNDLED, str(path))
    with pytest.raises(UsageError, match=r"summits\.toml is named twice"):
        examine([BUNDLED, BUNDLED])


def test_the_bundled_dataset_lies_beside_an_installed_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = tmp_path / "root" / "src" / "summitcli"
    beside, checkout = package / "data" / "summits.toml", tmp_path / "root" / "data" / "summits.toml"
    for path in (beside, checkout):
        path.parent.mkdir(parents=True)
        path.write_text("format = 1\n")
    monkeypatch.setattr(dataset, "__file__", str(package / "dataset.py"))
    assert bundled_path() == beside
    beside.unlink()
    assert bundled_path() == checkout
    checkout.write_text(LYON, "utf-8")  # an edit to it shows at once
    assert len(load().mous) == len(load(checkout).mous) > 0
    checkout.unlink()
    assert str(refused()).startswith("cannot read summit's own data/summits.toml")


# What is no plain file


@posix
def test_a_named_pipe_is_read_as_a_file_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    arguments = ("timeline", "--data", str(pipe), "--fields", "id", "-f", "csv")
    command = [sys.executable, "-m", "summitcli", *arguments]
    reader = subprocess.Popen(command, stdout=subprocess.PIPE, env=clean_environment())
    pipe.write_bytes((HEAD + event("piped")).encode())
    assert reader.communicate(timeout=60)[0] == b"id\npiped\n"
    assert reader.returncode == 0


@posix
@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash")
def test_a_process_substitution_is_read_as_a_file_is(dataset_file: DatasetFile) -> None:
    script = (
        '"$0" -m summitcli meetings --data <(cat "$1") --data <(cat "$2") --fields id -f csv -L 1 --reverse'
    )
    command = ["bash", "-c", script, sys.executable, str(dataset_file(LYON)), str(dataset_file(DINNER))]
    process = subprocess.run(command, check=False, capture_output=True, env=clean_environment())
    assert (process.returncode, process.stdout, process.stderr) == (0, b"id\ndinner\n", b"")


def test_standard_input_is_read_as_a_file_is(run: Run, dataset_file: DatasetFile) -> None:
    arguments = (
        "meetings",
        "--data",
        STDIN,
        "--data",
        str(dataset_file(LYON)),
        "--fields",
        "id",
        "-f",
        "csv",
    )
    process = run(*arguments, input=DINNER.encode())
    assert (process.returncode, process.stderr) == (0, b"")
    assert process.stdout.split()[:2] == [b"id", b"dinner"]


def test_a_fault_of_standard_input_has_its_line(run: Run) -> None:
    process = run("timeline", "--data", STDIN, input=(HEAD + event("late", "2024-13")).encode())
    assert (process.returncode, process.stdout) == (3, b"")
    assert process.stderr.decode() == (
        "summit: error: the dataset has 1 fault\n"
        '  <stdin>:10:1: events[late].date: is "2024-13", which is not a date;'
        ' it takes "2026-01-05", "2026-01" or "2026" [bad-date]\n'
        "  `summit validate -` checks it again\n"
    )


def test_the_environment_names_files_separated_as_a_path_is(run: Run, dataset_file: DatasetFile) -> None:
    files = os.pathsep.join([str(dataset_file(LYON)), "", str(dataset_file(DINNER)), BUNDLED])
    process = run("meetings", "--fields", "id", "-f", "csv", env={"SUMMIT_DATA": files})
    assert (process.returncode, process.stderr) == (0, b"")
    found = process.stdout.decode().split()
    assert {"lyon-summit", "dinner", "beijing-summit"} <= set(found)


# Faults


def test_a_faulty_dataset_shows_its_first_faults_and_how_to_see_all(dataset_file: DatasetFile) -> None:
    path = dataset_file(HEAD + "".join(event(f"e{number}", "2024-13") for number in range(1234)))
    error = refused(path)
    first, *shown, last = str(error).splitlines()
    assert first == "the dataset has 1,234 faults"
    assert [line.split(": ")[1] for line in shown] == [f"events[e{number}].date" for number in range(5)]
    assert last == "  … and 1,229 more"
    assert error.hint == f"`summit validate {path}` lists them all"
    assert error.exit_code == 3


def test_the_advice_names_all_files_as_a_shell_takes_them(tmp_path: Path) -> None:
    path = tmp_path / "my summit.toml"
    path.write_text(event("undated", "soon"))
    assert refused(BUNDLED, path).hint == f"`summit validate @bundled '{path}'` checks it again"


def test_a_newer_format_is_all_that_is_said(dataset_file: DatasetFile) -> None:
    newer = dataset_file("format = 2\n[[treaties]]\nid = 1\n")
    assert str(refused(newer, dataset_file(event("undated", "soon")))) == (
        "the dataset has 1 fault\n"
        f"  {newer}:1:1: format: is 2; this release of summit reads up to 1: upgrade it [newer-format]"
    )


def test_warnings_do_not_stop_a_load(dataset_file: DatasetFile) -> None:
    path = dataset_file(HEAD + SIMILAR)
    assert [mou.id for mou in load(path).mous] == ["one", "two"]
    faults = examine([str(path)], warn=True).faults
    assert (faults.errors, faults.warnings, len(faults)) == (0, 1, 1)


def test_warnings_are_not_among_the_faults_that_are_shown(dataset_file: DatasetFile) -> None:
    error = refused(dataset_file(HEAD + SIMILAR + event("late", "2024-13")))
    assert str(error).startswith("the dataset has 1 fault\n")
    assert "bad-date" in str(error)
    assert "similar-category" not in str(error)


def test_of_a_file_that_is_not_toml_the_others_references_are_not_blamed(dataset_file: DatasetFile) -> None:
    broken, leaning = dataset_file("format = 1\n[[people]\n"), dataset_file(DINNER)
    faults = examine([str(broken), str(leaning)], warn=True).faults
    assert [(fault.file, fault.line, fault.code) for fault in faults] == [(str(broken), 2, "syntax")]


def test_what_is_not_toml_is_a_fault_with_its_line_and_what_would_be_right(tmp_path: Path) -> None:
    for content, code, line, words in [
        (b"format = 1\n[[events]]\nid = x\n", "syntax", 3, "text or a date in quotes"),
        (b"format = 1\nevents\n", "syntax", 2, "it takes key = value"),
        (b'format = 1\nnote = "open\n', "syntax", 2, 'text of several lines in """'),
        (b"format = 1\nformat = 1\n", "syntax", 2, "each key is written once"),
        (b"format = 1\n[events]\n[events]\n", "syntax", 3, "begin each record with its own [[name]]"),
        (b"format = 1\n[events]\n[[events]]\n", "syntax", 3, "every record begins with its own [[name]]"),
        (b'format = 1\nx = """', "syntax", 2, "at the end of the file"),
        (b"format = 1\nx = 2026-02-30\n", "syntax", 2, 'write dates in quotes: "2026-01-05"'),
        (b"format = 1\n# caf\xe9\n", "encoding", 2, "is not UTF-8 (byte 0xe9); save the file as UTF-8"),
        ("format = 1".encode("utf-16"), "encoding", 1, "is UTF-16; save the file as UTF-8"),
        ("format = 1".encode("utf-16-le"), "encoding", 1, "is UTF-16LE; save the file as UTF-8"),
        ("format = 1".encode("utf-16-be"), "encoding", 1, "is UTF-16BE; save the file as UTF-8"),
        ("format = 1".encode("utf-32"), "encoding", 1, "is UTF-32; save the file as UTF-8"),
        (b"format = 1\nx = " + b"9" * 5000, "number-out-of-range", 2, "thousands of digits"),
        (b"format = 1\nx = " + b"[" * 5000, "too-deep", None, "flatten them"),
    ]:
        path = tmp_path / "broken.toml"
        path.write_bytes(content)
        [fault] = examine([str(path)], warn=True).faults
        assert (fault.code, fault.line) == (code, line)
        assert words in fault.message


def test_a_byte_order_mark_is_passed_over(tmp_path: Path, lyon: Dataset) -> None:
    path = tmp_path / "marked.toml"
    path.write_bytes(LYON.encode("utf-8-sig").replace(b"\n", b"\r\n"))
    assert load(path) == lyon


# What cannot be read


def test_a_file_there_is_not_is_an_error_with_a_way_on(tmp_path: Path) -> None:
    error = refused(tmp_path / "none.toml")
    assert str(error) == f"cannot read {tmp_path / 'none.toml'}: No such file or directory"
    assert error.hint == "check the name; `summit init FILE` writes a dataset to start from"


@posix
def test_a_directory_is_an_error_with_a_way_on(tmp_path: Path) -> None:
    error = refused(tmp_path)
    assert (str(error), error.hint) == (
        f"{tmp_path} holds no dataset",
        "name a file, or a folder with datasets: .toml files that begin with format = 1",
    )


@posix
def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path, lyon: Dataset) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "lyon.toml").write_text(LYON, "utf-8")
    assert load(tmp_path) == lyon


def test_a_name_no_file_can_have_is_a_dataset_error() -> None:
    assert str(refused("no\0name")).startswith("cannot read no\\x00name: ")


def test_a_closed_standard_input_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert str(refused(STDIN)) == "cannot read the dataset from standard input: it is closed"


def test_the_error_is_the_one_the_package_offers() -> None:
    assert summitcli.DatasetError is DatasetError
