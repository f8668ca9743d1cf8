"""Ways to run the command: in this process wherever that is enough, else as one with its own streams."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import typer
from msgspec import Struct

from summitcli.cli import run
from summitcli.cli.app import ENTRIES, app
from summitcli.render import FORMATS as REGISTERED
from summitcli.views import LOOK_UP, VIEWS
from tests.conftest import clean_environment

COMMAND = [sys.executable, "-m", "summitcli"]
NASTY = Path(__file__).with_name("data") / "nasty.toml"
"""A valid dataset that holds what breaks careless programs."""

FORMATS = tuple(REGISTERED)
MACHINE_FORMATS = tuple(name for name, format in REGISTERED.items() if format.for_machines)
PEOPLE_FORMATS = tuple(name for name, format in REGISTERED.items() if not format.for_machines)

LISTINGS = tuple(entry.__name__ for entry in LOOK_UP)
"""The listings that answer without an argument."""

COMMANDS = tuple(ENTRIES)


class Result(Struct, frozen=True):
    """What a run of the command came to."""

    code: int
    stdout: bytes
    stderr: bytes

    @property
    def out(self) -> str:
        return self.stdout.decode()

    @property
    def err(self) -> str:
        return self.stderr.decode()


class Stream(io.TextIOWrapper):
    """A standard stream that may be a terminal, and keeps what is written."""

    def __init__(self, encoding: str = "utf-8", *, terminal: bool = False) -> None:
        self.bytes = io.BytesIO()
        super().__init__(self.bytes, encoding.partition(":")[0] or "utf-8", newline="")
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


def summit(
    *arguments: str,
    env: Mapping[str, str] | None = None,
    input: bytes = b"",  # noqa: A002
    cwd: Path | None = None,
    terminal: bool = False,
) -> Result:
    """Run the command in this process, in a clean environment; `terminal`, as if it wrote to one."""
    environ = environment(env)
    encoding = environ.get("PYTHONIOENCODING", "utf-8")
    out, err = Stream(encoding, terminal=terminal), Stream(encoding)
    streams: dict[str, Any] = {"stdin": io.TextIOWrapper(io.BytesIO(input)), "stdout": out, "stderr": err}
    with contextlib.ExitStack() as stack:
        stack.enter_context(patch.multiple(sys, **streams))
        stack.enter_context(patch.dict(os.environ, environ, clear=True))
        if cwd is not None:
            stack.enter_context(contextlib.chdir(cwd))
        code = run(arguments)
        out.flush()
        err.flush()
    return Result(code, out.bytes.getvalue(), err.bytes.getvalue())


def start(
    *arguments: str | bytes, env: Mapping[str, str] | None = None, **streams: Any
) -> subprocess.Popen[bytes]:
    """Start the command as a process with the streams it is given."""
    return subprocess.Popen([*COMMAND, *arguments], env=environment(env), **streams)


def process(
    *arguments: str | bytes,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    program: list[str] = COMMAND,
) -> Result:
    """Run the command as a process to its end, its streams pipes."""
    ended = subprocess.run(
        [*program, *arguments],
        check=False,
        capture_output=True,
        env=environment(env),
        cwd=cwd,
        stdin=subprocess.DEVNULL,
    )
    return Result(ended.returncode, ended.stdout, ended.stderr)


# A package that is a copy is compiled anew for each process: one carries out all that is asked of it.
_LINES = """
import contextlib, io, json, sys
from summitcli.cli import run
told = {}
for line in json.load(sys.stdin):
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(line.split())
        out.flush()
    told[line] = code, out.buffer.getvalue().decode(), err.getvalue()
print(json.dumps(told))
"""


def lines_of_a_copy(place: Path, *lines: str, cwd: Path, **env: str) -> dict[str, tuple[int, str, str]]:
    """Return code, output and messages of command lines, carried out by a copy of the package in a place."""
    ended = subprocess.run(
        [sys.executable, "-c", _LINES],
        check=False,
        capture_output=True,
        input=json.dumps(lines).encode(),
        env=environment({"PYTHONPATH": str(place), **env}),
        cwd=cwd,
    )
    assert ended.returncode == 0, ended.stderr.decode()
    told: dict[str, tuple[int, str, str]] = json.loads(ended.stdout)
    return told


def shell(script: str, *arguments: str | Path) -> Result:
    """Run a line of shell in which `"$@"` is the command and its arguments, to redirect its streams."""
    words = [*COMMAND, *map(str, arguments)]
    return process(*words, program=["bash", "-o", "pipefail", "-c", script, "bash"], env=unmeasured(script))


def unmeasured(script: str) -> dict[str, str]:
    """Keep coverage out of a process that may not write: it would be what fails.

    Bytecode too: Python would leave half a file of it, which no later process could read.
    """
    return {"COVERAGE_PROCESS_CONFIG": "", "PYTHONDONTWRITEBYTECODE": "1"} if "ulimit" in script else {}


def environment(env: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return a clean environment with `env`; an empty value there takes a variable away."""
    return {name: value for name, value in clean_environment(env).items() if value}


@cache
def parameters(command: str) -> Sequence[Any]:
    """Return the options and arguments of a command, as the parser has them."""
    group: Any = typer.main.get_command(app)
    params: Sequence[Any] = group.get_command(None, command).params
    return params


def asked(command: str, word: str) -> list[str]:
    """Return a command with the argument without which it can't be called."""
    view = VIEWS[command]() if command in VIEWS else None
    return [command, word] if view is not None and view.argument is not None else [command]


def without_privileges() -> list[str]:
    """Return a command that takes from the next what lets root read and write anywhere."""
    import shutil

    import pytest

    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("root may do anything, and there is no setpriv to take that away")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--"]


def unsafe_characters(text: str, allowed: str = "\n") -> set[str]:
    """Return the characters of a text that could upset a terminal."""
    return {
        character
        for character in set(text) - set(allowed)
        if ord(character) < 0x20
        or 0x7F <= ord(character) < 0xA0
        or character in "\u202a\u202b\u202c\u202d\u202e"
        or "\u2066" <= character <= "\u2069"
        or "\ud800" <= character <= "\udfff"
    }
