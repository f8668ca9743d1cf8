"""Ways to run the command that the shared fixtures don't have: in this process, or with other streams."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import typer

from summitcli.cli import run
from summitcli.cli.app import COMMANDS, app
from tests.conftest import clean_environment

COMMAND = [sys.executable, "-m", "summitcli"]
DOCUMENT = 'format = 1\n[[documents]]\nid = "d"\ntitle = "D"\n'
"""A dataset with a document to cite, to which a test adds what it is about."""

NASTY = Path(__file__).parents[1] / "data" / "nasty.toml"
PEOPLE_FORMATS = ("table", "plain", "markdown")
MACHINE_FORMATS = ("json", "jsonl", "csv", "tsv")
FORMATS = (*PEOPLE_FORMATS, *MACHINE_FORMATS)


@dataclass(frozen=True)
class Result:
    """What a run of the command came to."""

    code: int
    out: str
    err: str


def summit(*arguments: str, env: dict[str, str] | None = None) -> Result:
    """Run the command in this process, where one of its own for each run would take too long."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
    cleaned = patch.dict(os.environ, environment(env), clear=True)
    with redirect_stdout(out), redirect_stderr(err), cleaned:
        code = run(arguments)
    return Result(code, _written(out), _written(err))


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer: Any = stream.buffer
    return bytes(buffer.getvalue()).decode()


def process(
    *arguments: str | bytes, env: dict[str, str] | None = None, **streams: Any
) -> subprocess.Popen[bytes]:
    """Start the command as a process with the streams it is given."""
    return subprocess.Popen([*COMMAND, *arguments], env=environment(env), **streams)


def shell(script: str, *arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    """Run a line of shell in which `"$@"` is the command and its arguments, to redirect its streams."""
    command = ["bash", "-o", "pipefail", "-c", script, "bash", *COMMAND, *arguments]
    return subprocess.run(command, check=False, capture_output=True, env=environment())


def environment(env: dict[str, str] | None = None) -> dict[str, str]:
    """Return a clean environment with `env`; an empty value there takes a variable away."""
    return {name: value for name, value in clean_environment(env).items() if value}


def listing_commands() -> list[str]:
    """Return the names of the commands that list records, from the command tree."""
    return [name for name in COMMANDS if any("--fields" in each.opts for each in parameters(name))]


def parameters(command: str) -> Iterator[Any]:
    """Yield the options and arguments of a command, as the parser has them."""
    group: Any = typer.main.get_command(app)
    yield from group.get_command(None, command).params


def needed(command: str, word: str) -> list[str]:
    """Return the arguments without which a command can't be called."""
    wanted = [each for each in parameters(command) if each.param_type_name == "argument" and each.required]
    return [word] * len(wanted)


def many_mous(path: Path, count: int) -> Path:
    """Write a dataset of many memoranda."""
    with path.open("w", encoding="utf-8") as file:
        file.write('format = 1\n[[documents]]\nid = "briefing"\ntitle = "A briefing"\n')
        for number in range(count):
            file.write(
                f'[[mous]]\nid = "mou-{number}"\ncategory = "Category {number % 7}"\n'
                f'parties = {{ KR = ["Company {number}"], CN = ["公司 {number}"] }}\n'
                f'cooperation = "Trade in area {number % 1000}"\n'
                'sources = [{ document = "briefing", section = "At a glance" }]\n'
            )
    return path


def without_traceback(err: str | bytes) -> bool:
    """Tell whether what a run said on standard error is a message, not the program's insides."""
    text = err.decode(errors="replace") if isinstance(err, bytes) else err
    return "Traceback" not in text and 'File "' not in text


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


HAS_FULL_DEVICE = Path("/dev/full").exists()
