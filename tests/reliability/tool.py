"""What the tests of reliability have beside the ways to run the command: large datasets, a shell."""

from __future__ import annotations

import subprocess
from pathlib import Path

from summitcli.cli.app import ENTRIES
from tests.running import (
    COMMAND,
    FORMATS,
    MACHINE_FORMATS,
    NASTY,
    PEOPLE_FORMATS,
    Result,
    environment,
    parameters,
    summit,
    unmeasured,
    unsafe_characters,
)
from tests.running import start as process

__all__ = [
    "COMMAND",
    "DOCUMENT",
    "FORMATS",
    "HAS_FULL_DEVICE",
    "MACHINE_FORMATS",
    "NASTY",
    "PEOPLE_FORMATS",
    "Result",
    "environment",
    "listing_commands",
    "many_mous",
    "needed",
    "parameters",
    "process",
    "shell",
    "summit",
    "unsafe_characters",
    "without_traceback",
]

DOCUMENT = 'format = 1\n[[documents]]\nid = "d"\ntitle = "D"\n'
"""A dataset with a document to cite, to which a test adds what it is about."""

HAS_FULL_DEVICE = Path("/dev/full").exists()


def shell(script: str, *arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    """Run a line of shell in which `"$@"` is the command and its arguments, to redirect its streams."""
    command = ["bash", "-o", "pipefail", "-c", script, "bash", *COMMAND, *arguments]
    return subprocess.run(command, check=False, capture_output=True, env=environment(unmeasured(script)))


def listing_commands() -> list[str]:
    """Return the names of the commands that list records, from the command tree."""
    return [
        name
        for name in ENTRIES
        if name != "diff" and any("--fields" in each.opts for each in parameters(name))
    ]


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
