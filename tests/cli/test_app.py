"""The `summit` command: its help, its subcommands, and what it says of a command line it can't carry out."""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest
import typer

import summitcli
from summitcli.cli.app import ENTRIES, EXAMPLES, GROUPS, app
from tests.running import process, summit

LOOK_UP = (
    "mous agreements officials people participants organisations meetings forum figures statements "
    "timeline documents"
)


def _commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield every command of the tree, each with the words that call it."""
    yield path, command
    for name in command.list_commands(None) if hasattr(command, "list_commands") else ():
        yield from _commands(command.get_command(None, name), (*path, name))


ALL = dict(_commands(typer.main.get_command(app)))
every_command = pytest.mark.parametrize("path", ALL, ids=lambda path: " ".join(path) or "summit")


def examples(path: tuple[str, ...]) -> list[str]:
    """Return the examples in the help of a command."""
    if path:
        return re.findall(r"^Example: (summit .*)$", ALL[path].help, re.MULTILINE)
    lines = [line.strip() for line in EXAMPLES.splitlines() if line.startswith("  summit ")]
    return [re.split(r"  | \| | for scripts", line)[0] for line in lines]


def test_help_fits_80_columns_and_is_the_same_by_both_options() -> None:
    for path in ALL:
        shown = summit(*path, "--help")
        assert (shown.code, shown.err) == (0, ""), path
        assert shown == summit(*path, "-h") == summit(*path, "-h", env={"COLUMNS": "200"})
        usage, *lines = shown.out.splitlines()
        assert [line for line in (usage, *lines) if len(line) > 80] == [], path
        assert [line for line in lines if line.endswith("...")] == [], path  # nothing is cut short


def test_every_command_and_option_is_documented_in_sentences() -> None:
    for path, command in ALL.items():
        assert command.help.splitlines()[0].endswith("."), path
        told = [param for param in command.params if not param.name.endswith("_completion")]  # Typer's own
        assert [param.name for param in told if not (param.help or "").endswith(".")] == [], path


@every_command
def test_what_the_help_gives_as_an_example_answers(path: tuple[str, ...], tmp_path: Path) -> None:
    given = examples(path)
    (tmp_path / "briefing.txt").write_text("A text that no record rests on.\n")
    (tmp_path / "draft.md").write_text("A draft about nothing on record.\n")
    for name in ("old.toml", "new.toml"):
        (tmp_path / name).write_text("format = 1\n")
    assert len(given) == 1 if path else len(given) > 4
    for example in given:
        words = shlex.split(example)[1:]
        assert words[: len(path)] == list(path)
        done = summit(*words, cwd=tmp_path)
        assert done.code in (0, 1), done.err  # a check may find something
        assert done.out or list(tmp_path.iterdir())


def test_an_unknown_option_is_refused() -> None:
    for path in ALL:
        refused = summit(*path, "--no-such-option")
        assert (refused.code, refused.out) == (2, ""), path
        assert "--no-such-option" in refused.err, path
        assert f"`{' '.join(['summit', *path])} --help` shows what it takes" in refused.err


def test_the_help_lists_the_commands_in_their_groups() -> None:
    told = summit().out
    assert told == summit("--help").out
    headings = [told.index(f"\n{heading}:\n") for heading in GROUPS]
    assert headings == sorted(headings)
    listed = [name for name in re.findall(r"^  ([a-z-]+)  ", told, re.MULTILINE) if name in ENTRIES]
    assert listed == list(ENTRIES)
    assert listed[: len(LOOK_UP.split())] == LOOK_UP.split()


def test_the_version_is_shown() -> None:
    assert summit("--version").out == f"summit {summitcli.__version__}\n"


def test_the_installed_command_is_the_module() -> None:
    [script] = [each for each in distribution("summitcli").entry_points if each.group == "console_scripts"]
    assert (script.name, script.value) == ("summit", "summitcli.__main__:main")


def test_a_command_line_that_cannot_be_carried_out_ends_with_2() -> None:
    for arguments, said in [
        (["mos"], "'mous'"),
        (["--formt"], "--formt"),
        (["mous", "--formt", "csv"], "--format"),
        (["mous", "extra"], "extra"),
        (["search"], "WORD"),
        (["show"], "ID"),
        (["brief"], "MEETING"),
        (["cite"], "ID"),
        (["export", "sqlite"], "FILE"),
        (["mous\x1b[2J"], "\\x1b[2J"),
    ]:
        refused = summit(*arguments)
        assert (refused.code, refused.out) == (2, ""), arguments
        assert refused.err.startswith("summit: error: "), arguments
        assert said in refused.err
        assert "\x1b" not in refused.err, arguments


def test_a_misspelled_command_gets_one_guess() -> None:
    assert summit("mos").err.count("Did you mean") == 1


def test_commands_are_built_only_when_they_are_called() -> None:
    group: Any = typer.main.get_command(app)
    assert group.get_command(None, "forum")
    assert list(group.commands) == ["forum"]


# The process


@pytest.mark.parametrize(
    ("watch", "said"),
    [
        ("cProfile -m summitcli", "function calls"),
        ("trace --count --summary --coverdir=. --module summitcli", "summitcli.__main__"),
        ("coverage run --data-file=seen -m summitcli", ""),
    ],
)
def test_a_profiler_a_tracer_and_coverage_see_the_run_to_its_end(
    watch: str, said: str, tmp_path: Path
) -> None:
    program = [sys.executable, "-u", "-m", *watch.split()]
    done = process("schema", program=program, cwd=tmp_path)
    assert (done.code, done.out[:1]) == (0, "{"), done.err
    assert said in done.out
    assert said or (tmp_path / "seen").stat().st_size > 0


def test_the_exit_code_of_the_process_is_that_of_the_run() -> None:
    assert process("mous", "--category", "nothing-like-it").code == 1
    assert process("mous", "--limit", "1").code == 0
