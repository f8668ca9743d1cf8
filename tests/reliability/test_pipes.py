"""Pipes that break, streams that are closed, disks that are full, and signals, each with a real process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from summitcli.cli import run as run_here
from tests.conftest import Run
from tests.reliability.tool import COMMAND, FORMATS, HAS_FULL_DEVICE, environment, process, shell

full_device = pytest.mark.skipif(not HAS_FULL_DEVICE, reason="this system has no /dev/full")
signals = pytest.mark.skipif(os.name != "posix", reason="signals are sent as POSIX has them")


@pytest.mark.parametrize("format", ["json", "jsonl", "plain"])
def test_a_reader_that_takes_one_line_ends_it_quietly(format: str, sizeable: Path) -> None:
    ended = shell('"$@" | head -1', "mous", "--data", sizeable, "--format", format)
    assert (ended.returncode, ended.stderr, ended.stdout.count(b"\n")) == (0, b"", 1)


@pytest.mark.parametrize("arguments", [["mous"], ["--help"], ["--version"]])
def test_a_reader_that_takes_nothing_ends_it_quietly(arguments: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    started = process(*arguments, stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    assert (started.communicate()[1], started.returncode) == (b"", 0)


@pytest.mark.parametrize("arguments", [["mous"], ["mous", "--help"], ["--version"]])
def test_a_closed_standard_output_is_an_error(arguments: list[str]) -> None:
    ended = shell('"$@" >&-', *arguments)
    assert ended.returncode == 4
    assert ended.stderr == b"summit: error: cannot write the answer: standard output is closed\n"


@full_device
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_is_an_error(unbuffered: str) -> None:
    with Path("/dev/full").open("wb") as full:
        env = {"PYTHONUNBUFFERED": unbuffered}
        started = process("mous", env=env, stdout=full, stderr=subprocess.PIPE)
        message = started.communicate()[1]
    assert started.returncode == 4
    assert message == b"summit: error: cannot write the answer: No space left on device\n"


@full_device
@pytest.mark.parametrize("format", FORMATS)
def test_a_full_disk_is_an_error_in_every_format(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with suppress(OSError), Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        code = run_here(["mous", "-f", format])
    assert code == 4  # what could not be written is in the file still, which closing it tells once more


@full_device
@pytest.mark.parametrize("arguments", [["mous", "--help"], ["--version"]])
def test_a_full_disk_is_an_error_for_help_too(arguments: list[str]) -> None:
    ended = shell('"$@" >/dev/full', *arguments)
    assert ended.returncode == 4
    assert ended.stderr == b"summit: error: cannot write the answer: No space left on device\n"


def test_a_disk_that_fills_midway_is_an_error(sizeable: Path, tmp_path: Path) -> None:
    script = f'ulimit -f 100; trap "" XFSZ; "$@" >{tmp_path}/answer.json'
    ended = shell(script, "mous", "--json", "--data", sizeable)
    assert (ended.returncode, ended.stderr) == (
        4,
        b"summit: error: cannot write the answer: File too large\n",
    )
    assert (tmp_path / "answer.json").stat().st_size > 0


def test_unbuffered_output_is_the_same(sizeable: Path) -> None:
    arguments = ["mous", "--data", str(sizeable), "--json"]
    whole = process(*arguments, stdout=subprocess.PIPE).communicate()[0]
    unbuffered = process(*arguments, env={"PYTHONUNBUFFERED": "1"}, stdout=subprocess.PIPE).communicate()[0]
    assert whole == unbuffered


def test_a_closed_standard_error_changes_no_answer(run: Run) -> None:
    ended = shell('"$@" 2>&-', "mous", "--json")
    assert (ended.returncode, ended.stdout) == (0, run("mous", "--json").stdout)


@full_device
def test_a_message_that_cannot_be_written_leaves_the_exit_code() -> None:
    assert shell('"$@" 2>/dev/full', "show", "nobody-of-this-id").returncode == 1


def test_a_closed_standard_input_changes_no_answer(run: Run) -> None:
    ended = shell('"$@" <&-', "mous", "--json")
    assert (ended.returncode, ended.stdout) == (0, run("mous", "--json").stdout)


def test_a_dataset_from_a_closed_standard_input_is_an_error() -> None:
    ended = shell('"$@" <&-', "mous", "--data", "-")
    assert (ended.returncode, ended.stdout) == (3, b"")
    assert ended.stderr == b"summit: error: cannot read the dataset from standard input: it is closed\n"


def test_all_streams_closed_is_an_exit_code_and_nothing_else() -> None:
    assert shell('"$@" <&- >&- 2>&-', "mous").returncode == 4


@signals
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM)])
def test_a_signal_while_it_reads_ends_it_without_a_word(
    sent: signal.Signals, code: int, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "dataset")
    started = process(
        "mous", "--data", str(tmp_path / "dataset"), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    with (tmp_path / "dataset").open("wb"):  # opens when the other end does
        started.send_signal(sent)
        assert (started.communicate(), started.returncode) == ((b"", b""), code)


@signals
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM)])
def test_a_signal_while_it_writes_ends_it_without_a_word(
    sent: signal.Signals, code: int, sizeable: Path
) -> None:
    arguments = ["mous", "--data", str(sizeable), "--json"]
    started = process(*arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0)
    assert started.stdout is not None
    assert started.stdout.read(1) == b"["
    started.send_signal(sent)
    assert (started.communicate()[1], started.returncode) == (b"", code)


@signals
@pytest.mark.parametrize("module", ["typer", "msgspec", "tomli", "rich"])
def test_an_interrupt_while_it_imports_ends_it_without_a_word(module: str, tmp_path: Path) -> None:
    (tmp_path / f"{module}.py").write_text("import time\nprint('importing', flush=True)\ntime.sleep(60)\n")
    env = environment({"PYTHONPATH": str(tmp_path)})
    command = [*COMMAND, "mous", "--format", "table"]
    started = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert started.stdout is not None
    assert started.stdout.readline() == b"importing\n"
    started.send_signal(signal.SIGINT)
    assert (started.communicate()[1], started.returncode) == (b"", 130)
