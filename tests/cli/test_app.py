from __future__ import annotations

import re
import subprocess
import sys
from typing import Any

import pytest
import typer

import summitcli
from summitcli.cli.app import COMMANDS, EXAMPLES, app
from tests.conftest import Run, clean_environment

ANSWERING = (
    "mous agreements officials people participants meetings forum figures statements timeline search show"
)


def group() -> Any:
    return typer.main.get_command(app)


def test_the_commands_of_the_design_are_there() -> None:
    assert {*ANSWERING.split(), "documents"} <= set(COMMANDS)


def test_summit_alone_shows_help_with_examples(run: Run) -> None:
    process = run()
    assert (process.returncode, process.stderr) == (0, b"")
    assert process.stdout == run("--help").stdout == run("-h").stdout
    text = process.stdout.decode()
    assert "Examples:" in text
    assert all(f"\n  {name} " in text for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(run: Run, name: str) -> None:
    process = run(name, "--help")
    assert (process.returncode, process.stderr) == (0, b"")
    assert run(name, "-h").stdout == process.stdout
    assert re.search(rf"Example: summit {name}\b", process.stdout.decode())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_a_sentence_in_the_help(name: str) -> None:
    command = group().get_command(None, name)
    assert command.help.splitlines()[0].endswith(".")


@pytest.mark.parametrize(
    "line", [line.strip() for line in EXAMPLES.splitlines() if line.startswith("  summit")]
)
def test_the_examples_of_the_help_can_be_run(run: Run, line: str) -> None:
    command = re.split(r"  +| for scripts", line.partition(" | ")[0])[0].split()
    process = run(*command[1:])
    assert (process.returncode, process.stderr) == (0, b"")
    assert process.stdout


def test_the_version_is_shown(run: Run) -> None:
    process = run("--version")
    assert (process.returncode, process.stderr) == (0, b"")
    assert process.stdout.decode() == f"summit {summitcli.__version__}\n"


def test_the_installed_command_is_the_module() -> None:
    from importlib.metadata import distribution

    [script] = [each for each in distribution("summitcli").entry_points if each.group == "console_scripts"]
    assert (script.name, script.value) == ("summit", "summitcli.__main__:main")


def test_a_command_that_is_misspelled_ends_with_2_and_one_guess(run: Run) -> None:
    process = run("mos")
    assert (process.returncode, process.stdout) == (2, b"")
    message = process.stderr.decode()
    assert message.count("Did you mean") == 1
    assert "'mous'" in message
    assert "`summit --help` shows what it takes" in message


@pytest.mark.parametrize(
    "arguments", [["--formt"], ["mous", "--formt", "csv"], ["mous", "extra"], ["--no-such"]]
)
def test_an_option_or_argument_there_is_not_ends_with_2(run: Run, arguments: list[str]) -> None:
    process = run(*arguments)
    assert (process.returncode, process.stdout) == (2, b"")
    assert process.stderr.startswith(b"summit: error: ")
    assert b"Traceback" not in process.stderr


def test_what_a_message_repeats_of_the_command_line_is_escaped(run: Run) -> None:
    process = run("mous\x1b[2J")
    assert process.returncode == 2
    assert b"\x1b" not in process.stderr
    assert b"\\x1b[2J" in process.stderr


def test_commands_are_built_only_when_they_are_called() -> None:
    script = (
        "from summitcli.cli.app import app; import typer; group = typer.main.get_command(app); "
        "group.get_command(None, 'forum'); print(sorted(group.commands))"
    )
    process = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, env=clean_environment()
    )
    assert process.stdout.split() == [b"['forum']"]
