from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from summitcli.cli.app import EXAMPLES, app
from tests.conftest import Run

HELP_BY_TYPER = ("install_completion", "show_completion")


def _commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield every command of the tree, each with the words that call it."""
    yield path, command
    for name in command.list_commands(None) if hasattr(command, "list_commands") else ():
        yield from _commands(command.get_command(None, name), (*path, name))


ALL = dict(_commands(typer.main.get_command(app)))
BELOW = {path: command for path, command in ALL.items() if path}


def _named(paths: dict[tuple[str, ...], Any]) -> list[Any]:
    return [pytest.param(path, id=" ".join(path) or "summit") for path in paths]


def _examples(text: str) -> list[str]:
    return re.findall(r"^Example: (summit .*)$", text, re.MULTILINE)


@pytest.mark.parametrize("columns", ["", "80", "200"])
@pytest.mark.parametrize("path", _named(ALL))
def test_help_fits_80_columns(run: Run, path: tuple[str, ...], columns: str) -> None:
    shown = run(*path, "--help", env={"COLUMNS": columns} if columns else {})
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert [line for line in shown.stdout.decode().splitlines() if len(line) > 80] == []


@pytest.mark.parametrize("path", _named(ALL))
def test_what_a_command_does_is_told_in_a_line_that_is_not_cut_short(run: Run, path: tuple[str, ...]) -> None:
    listed = run(*path, "--help").stdout.decode().partition("\nCommands:\n")[2]
    assert [line for line in listed.splitlines() if line.endswith("...")] == []


@pytest.mark.parametrize("path", _named(ALL))
def test_every_command_and_option_is_documented(path: tuple[str, ...]) -> None:
    command = ALL[path]
    assert command.help
    for param in command.params:
        assert param.help, param.name
        if param.name not in HELP_BY_TYPER:
            assert param.help.endswith("."), param.help


@pytest.mark.parametrize("path", _named(BELOW))
def test_every_commands_help_has_an_example_of_it(path: tuple[str, ...]) -> None:
    [example] = _examples(BELOW[path].help)
    assert shlex.split(example)[1 : len(path) + 1] == list(path)


def _top_examples() -> list[str]:
    lines = [line.strip() for line in EXAMPLES.splitlines() if line.startswith("  summit ")]
    return [re.split(r"  | \| ", line)[0] for line in lines]


def test_the_top_of_the_help_has_examples() -> None:
    assert len(_top_examples()) >= 5


@pytest.mark.parametrize(
    "example", [*_top_examples(), *(each for path in BELOW for each in _examples(BELOW[path].help))]
)
def test_an_example_that_help_gives_answers(run: Run, tmp_path: Path, example: str) -> None:
    done = run(*shlex.split(example)[1:], cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout or list(tmp_path.iterdir())
