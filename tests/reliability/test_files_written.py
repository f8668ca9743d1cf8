"""A file that can't be written whole is not written at all: what was there before stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.reliability.terminal import terminal_bytes
from tests.reliability.tool import COMMAND, environment, process, shell, summit

signals = pytest.mark.skipif(os.name != "posix", reason="signals are sent as POSIX has them")

# As small as a limit on the size of a file can be; the signal that goes with it is passed over.
FULL = 'ulimit -f 1; trap "" XFSZ; "$@"'
EXPORTS = [["export", "sqlite"], ["export", "datapackage"]]


def contents(path: Path) -> dict[str, bytes]:
    files = [path] if path.is_file() else sorted(each for each in path.iterdir() if each.is_file())
    return {file.name: file.read_bytes() for file in files}


def can_mount() -> bool:
    """Tell whether a process may mount something in a namespace of its own."""
    command = ["unshare", "--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"]
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


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


@pytest.mark.parametrize("command", EXPORTS, ids=" ".join)
def test_force_overwrites_no_file_of_the_users(command: list[str], tmp_path: Path) -> None:
    dataset = tmp_path / "jeju.toml"
    dataset.write_text("format = 1\n")
    own = tmp_path / "own"
    own.mkdir()
    (own / "datapackage.json").write_text('{"resources": [{"path": "pop.csv"}]}')
    (own / "pop.csv").write_text("1")
    before = contents(tmp_path) | contents(own)
    for target, env in [
        (dataset, {}),
        (dataset, {"SUMMIT_DATA": str(dataset)}),
        (own, {}),
        (own / "pop.csv", {}),
    ]:
        refused = summit(*command, str(target), "--force", env=env)
        assert (refused.code, refused.out) == (2, "")
        assert str(target) in refused.err
    assert contents(tmp_path) | contents(own) == before


# init


def test_a_schema_is_only_replaced_where_summit_wrote_it(tmp_path: Path) -> None:
    schema = tmp_path / "summits.schema.json"
    schema.write_text('{"title": "Mine"}')
    assert summit("init", str(tmp_path / "a.toml")).code == 2
    assert contents(tmp_path) == {"summits.schema.json": b'{"title": "Mine"}'}
    schema.write_text('{"title": "A dataset of summit", "required": ["of another release"]}')
    assert summit("init", str(tmp_path / "a.toml")).code == 0
    assert schema.read_text() == summit("schema").out


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("gyeongju.toml", "gyeongju.toml"),
        ("my summit.toml", "'my summit.toml'"),
        ("-x.toml", "./-x.toml"),
        ("@bundled", "./@bundled"),
        ('a\nformat = "b".toml', "'a\\x0aformat = \"b\".toml'"),
    ],
)
def test_a_starter_says_how_it_is_checked_by_its_own_name(
    name: str, shown: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    written = summit("init", "--", name)
    assert written.err.endswith(f"then: summit validate {shown}\n")
    assert f"#     summit validate {shown}\n#     summit mous --data {shown}\n" in Path(name).read_text()
    assert summit("validate", f"./{name}").code == 0


def test_what_is_no_name_of_a_dataset_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ["new/", "new/.", ".", "", "summits.schema.json", "a\0b"]:
        monkeypatch.chdir(tmp_path)
        assert summit("init", name).code == 2
        assert list(tmp_path.iterdir()) == [], name


# Signals


def room_of_an_export(folder: Path, started: subprocess.Popen[bytes]) -> Path:
    """Wait till an export makes files in a room of its own, and return that."""
    until = time.monotonic() + 30
    while time.monotonic() < until and started.poll() is None:
        for room in folder.rglob(".summit-export-*"):
            return room
        time.sleep(0.005)
    pytest.fail("no export was seen at work")


@signals
@pytest.mark.parametrize(
    ("command", "sent", "code"),
    [
        (EXPORTS[0], "SIGINT", 130),
        (EXPORTS[0], "SIGTERM", -15),
        (EXPORTS[1], "SIGHUP", -1),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_signal_leaves_the_export_before_and_nothing_else(
    command: list[str], sent: str, code: int, sizeable: Path, tmp_path: Path
) -> None:
    target = tmp_path / "export"
    assert summit(*command, str(target)).code == 0
    before = contents(target)
    started = process(*command, str(target), "--force", "--data", str(sizeable), stderr=subprocess.PIPE)
    room_of_an_export(tmp_path, started)
    started.send_signal(getattr(signal, sent))
    time.sleep(0.002)
    started.send_signal(getattr(signal, sent))  # who is impatient asks twice
    said = started.communicate()[1]
    assert (started.returncode, said) == (code, b"")
    assert contents(target) == before
    assert list(tmp_path.iterdir()) == [target]


@signals
@pytest.mark.parametrize("command", EXPORTS, ids=" ".join)
def test_after_a_kill_the_next_export_is_as_good_as_any(
    command: list[str], sizeable: Path, tmp_path: Path
) -> None:
    target = tmp_path / "export"
    assert summit(*command, str(target)).code == 0
    started = process(*command, str(target), "--force", "--data", str(sizeable))
    room_of_an_export(tmp_path, started)
    started.kill()
    started.wait()
    before = contents(target)
    assert summit(*command, str(target)).code == 2
    assert summit(*command, str(target), "--force").code == 0
    assert contents(target) == before


@signals
def test_the_cursor_is_never_hidden(sizeable: Path, tmp_path: Path) -> None:
    shown = "import summitcli.cli.progress as p; p._PATIENCE = 0; from summitcli.__main__ import main; main()"
    arguments = ["export", "sqlite", str(tmp_path / "v.db"), "--data", str(sizeable)]
    command = [sys.executable, "-c", shown, *arguments]
    ours, theirs = os.openpty()
    started = subprocess.Popen(command, env=environment({"TERM": "xterm"}), stderr=theirs)
    os.close(theirs)
    written = b"".join(iter(lambda: terminal_bytes(ours), b""))
    os.close(ours)
    assert started.wait() == 0
    assert b"mou" in written
    assert b"\x1b[?25l" not in written


# Several programs


@pytest.mark.parametrize(
    ("command", "force"),
    [(EXPORTS[0], []), (EXPORTS[0], ["--force"]), (EXPORTS[1], ["--force"])],
    ids=["sqlite", "sqlite by force", "datapackage by force"],
)
def test_of_exports_at_once_one_stands_whole(
    command: list[str], force: list[str], empty: Path, tmp_path: Path
) -> None:
    datasets = ["@bundled", str(empty)]
    alone = []
    for number, dataset in enumerate(datasets):
        assert summit(*command, str(tmp_path / str(number)), "--data", dataset).code == 0
        alone.append(list(contents(tmp_path / str(number)).values()))
    target = tmp_path / "export"
    started = [
        process(*command, str(target), *force, "--data", dataset, stderr=subprocess.DEVNULL)
        for dataset in datasets * 2
    ]
    codes = [each.wait() for each in started]
    assert (set(codes), codes.count(0)) == ({0}, 4) if force else ({0, 2}, 1)
    assert list(contents(target).values()) in alone
    assert len(list(tmp_path.iterdir())) == 3


# Directories that are mounted


@pytest.mark.skipif(not can_mount(), reason="nothing can be mounted here")
def test_what_is_mounted_is_filled_and_written_in_place(tmp_path: Path) -> None:
    script = """
        set -e; cd "$0"; mkdir package; touch file.db
        mount -t tmpfs none package
        "$@" export datapackage package; "$@" export datapackage package --force
        "$@" export sqlite v.db
        mount --bind v.db file.db
        "$@" export sqlite file.db --force
        mount -o remount,ro package
        ! "$@" export datapackage package --force 2>&1
        ! "$@" export sqlite package/v.db 2>&1
    """
    ended = subprocess.run(
        ["unshare", "--user", "--map-root-user", "--mount", "bash", "-c", script, str(tmp_path), *COMMAND],
        check=False,
        capture_output=True,
        text=True,
        env=environment(),
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.splitlines() == [
        "summit: error: cannot write package: Read-only file system",
        "summit: error: cannot write package/v.db: Read-only file system",
    ]


@pytest.mark.skipif(not can_mount(), reason="nothing can be mounted here")
def test_a_disk_that_is_full_leaves_what_is_there(tmp_path: Path) -> None:
    script = """
        set -e; cd "$0"; mkdir disk; mount -t tmpfs -o size=1500k none disk
        "$@" export sqlite disk/v.db; "$@" export datapackage disk/package
        head -c 5M /dev/zero > disk/full 2>/dev/null || true
        sha256sum disk/v.db disk/package/* > before; find disk | sort >> before
        ! "$@" export sqlite disk/v.db --force 2>&1
        ! "$@" export datapackage disk/package --force 2>&1
        ! "$@" init disk/summits.toml 2>&1
        sha256sum disk/v.db disk/package/* > after; find disk | sort >> after
        cmp before after
    """
    ended = subprocess.run(
        ["unshare", "--user", "--map-root-user", "--mount", "bash", "-c", script, str(tmp_path), *COMMAND],
        check=False,
        capture_output=True,
        text=True,
        env=environment(),
    )
    assert (ended.returncode, ended.stderr) == (0, ""), ended.stdout
    assert [line.split(":")[2] for line in ended.stdout.splitlines()] == [
        " cannot write disk/v.db",
        " cannot write disk/package",
        " cannot write disk/summits.toml",
    ]
