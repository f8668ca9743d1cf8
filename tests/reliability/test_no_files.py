"""What is named as a dataset and is no plain file: folders, links, pipes, devices, what is absent."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.reliability.tool import COMMAND, DOCUMENT, environment, process, shell, summit

posix = pytest.mark.skipif(os.name != "posix", reason="as POSIX has them")


def test_a_directory_is_told_apart(tmp_path: Path) -> None:
    result = summit("mous", "--data", str(tmp_path))
    assert (result.code, result.out) == (3, "")
    assert (
        result.err == f"summit: error: {tmp_path} holds no dataset\n"
        "  name a file, or a folder with datasets: .toml files that begin with format = 1\n"
    )


@pytest.mark.parametrize("name", ["missing.toml", "no/such/folder/missing.toml", "a.toml/b.toml"])
def test_a_missing_file_is_told_with_a_way_on(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(DOCUMENT)
    result = summit("mous", "--data", str(tmp_path / name))
    assert (result.code, result.out) == (3, "")
    assert f"cannot read {tmp_path / name}: " in result.err
    assert "check the name" in result.err


def test_a_name_that_no_file_can_have_is_an_error_like_any() -> None:
    for name in ["a" * 300, "a/" * 3_000, "nul\x00nul", ""]:
        result = summit("mous", "--data", name)
        assert (result.code, result.out) == (3, ""), name
        assert "cannot read " in result.err, name


def test_the_other_files_are_not_answered_from_when_one_is_broken(tmp_path: Path) -> None:
    result = summit("mous", "--data", "@bundled", "--data", str(tmp_path / "missing.toml"), "--json")
    assert (result.code, result.out) == (3, "")


@posix
def test_a_loop_of_links_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    result = summit("mous", "--data", str(tmp_path / "loop"))
    assert (result.code, result.out) == (3, "")
    assert "Too many levels of symbolic links" in result.err


@posix
def test_a_link_to_a_dataset_is_the_dataset(tmp_path: Path) -> None:
    (tmp_path / "dataset.toml").write_text(DOCUMENT)
    (tmp_path / "link").symlink_to("dataset.toml")
    assert summit("documents", "--data", str(tmp_path / "link")).code == 0


@posix
@pytest.mark.parametrize("where", ["file", "folder"])
def test_a_file_one_may_not_read_is_an_error(where: str, tmp_path: Path) -> None:
    path = tmp_path / "closed" / "dataset.toml"
    path.parent.mkdir()
    path.write_text(DOCUMENT)
    (path if where == "file" else path.parent).chmod(0)
    command = [*_without_privileges(), *COMMAND, "mous", "--data", str(path)]
    ended = subprocess.run(command, check=False, capture_output=True, env=environment())
    path.parent.chmod(0o700)
    assert (ended.returncode, ended.stdout) == (3, b"")
    assert ended.stderr.decode() == f"summit: error: cannot read {path}: Permission denied\n"


def _without_privileges() -> list[str]:
    """Return a command that takes from the next what lets root read any file."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("root may read any file, and there is no setpriv to take that away")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--"]


@posix
def test_a_named_pipe_is_read_like_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    started = process("documents", "--json", "--data", str(tmp_path / "pipe"), stdout=subprocess.PIPE)
    with (tmp_path / "pipe").open("w") as pipe:
        pipe.write(DOCUMENT)
    assert b'"id": "d"' in started.communicate()[0]
    assert started.returncode == 0


@posix
def test_a_process_substitution_is_read_like_a_file(tmp_path: Path) -> None:
    (tmp_path / "dataset.toml").write_text(DOCUMENT)
    ended = shell(f'"$@" --data <(cat {tmp_path}/dataset.toml)', "documents", "--json")
    assert (ended.returncode, ended.stderr) == (0, b"")


@posix
@pytest.mark.parametrize(("device", "code"), [("/dev/null", 3), ("/proc/self/mem", 3)])
def test_a_device_is_read_or_refused(device: str, code: int) -> None:
    if not Path(device).exists():
        pytest.skip(f"this system has no {device}")
    result = summit("mous", "--data", device)
    assert (result.code, result.out) == (code, "")


def test_a_dataset_comes_from_standard_input_too(run: Run) -> None:
    ended = run("documents", "--data", "-", "--json", input=DOCUMENT.encode())
    assert (ended.returncode, ended.stderr) == (0, b"")


@posix
def test_standard_input_and_the_file_it_comes_from_are_one(tmp_path: Path) -> None:
    path = tmp_path / "dataset.toml"
    path.write_text(DOCUMENT)
    for other in ("/dev/stdin", str(path)):
        ended = shell(f'"$@" --data - --data {other} < {path}', "documents")
        assert (ended.returncode, ended.stdout) == (2, b"")
        assert b"is named twice" in ended.stderr


@pytest.mark.parametrize("content", [b"", b"\xff", b"format = "])
def test_a_broken_dataset_on_standard_input_is_named_so(content: bytes, run: Run) -> None:
    ended = run("documents", "--data", "-", input=content)
    assert (ended.returncode, ended.stdout) == (3, b"")
    assert b"<stdin>:1:" in ended.stderr
