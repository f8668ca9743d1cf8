"""Answers on a real terminal: its width, its colours, and what a pipe gets instead."""

from __future__ import annotations

import os
import re

import pytest

from summitcli.widths import width as columns
from tests.conftest import Run
from tests.reliability.tool import FORMATS, MACHINE_FORMATS, NASTY, listing_commands, needed, summit

if os.name != "posix":
    pytest.skip("pseudo-terminals are opened as POSIX has them", allow_module_level=True)

from tests.reliability.terminal import on_terminal

SAMPLE = ("mous", "people", "forum", "statements")  # what is asked for at widths other than the usual
ESCAPE = b"\x1b"
STYLED = re.compile(rb"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\")  # styles, and the ends of links


def shown(*arguments: str, width: int = 80, env: dict[str, str] | None = None) -> bytes:
    """Return what the command writes where its output is a terminal, without opening one."""
    environment = {"TERM": "xterm-256color", "COLUMNS": str(width)} | (env or {})
    done = summit(*arguments, env=environment, terminal=True)
    return done.stdout + done.stderr


def text(written: bytes) -> str:
    return STYLED.sub(b"", written).decode()


def test_no_line_is_wider_than_the_terminal() -> None:
    for width in (20, 40, 80, 200):
        for command in listing_commands() if width == 80 else SAMPLE:
            written = text(shown(command, *needed(command, "beijing-summit"), width=width))
            assert max(map(columns, written.splitlines())) <= width, command


def test_a_real_terminal_shows_the_same() -> None:
    assert on_terminal("mous", width=60) == shown("mous", width=60)


def test_no_line_of_hostile_text_is_wider_than_the_terminal() -> None:
    for width in [1, 20, 40, 80, 200]:
        for command in ["people", "mous", "statements"]:
            written = text(shown(command, "--data", str(NASTY), width=width))
            assert max(map(columns, written.split("\n"))) <= max(width, 2)


def test_a_senseless_width_in_the_environment_is_passed_over() -> None:
    for wrong in ("garbage", "-5"):
        assert on_terminal("mous", width=70, env={"COLUMNS": wrong}) == shown("mous", width=70)


@pytest.mark.parametrize("huge", ["100000", "99999999", "9" * 4000])
def test_a_huge_width_in_the_environment_is_no_more_than_the_natural_one(huge: str, run: Run) -> None:
    natural = run("mous", "--format", "table").stdout
    assert run("mous", "--format", "table", env={"COLUMNS": huge}).stdout == natural


def test_a_senseless_width_changes_nothing_off_a_terminal(run: Run) -> None:
    for wrong in ["garbage", "0", "-5", "1.5", "9" * 5000]:
        natural = run("mous", "--format", "table").stdout
        assert run("mous", "--format", "table", env={"COLUMNS": wrong}).stdout == natural


def test_a_terminal_that_does_not_know_its_width_is_taken_for_80_columns() -> None:
    assert on_terminal("mous", width=0) == shown("mous", width=80)


def test_a_terminal_shows_a_coloured_table_and_a_pipe_plain_text(run: Run) -> None:
    assert ESCAPE in on_terminal("mous", width=80)
    assert text(on_terminal("mous", "--color", "never", width=100)).encode() == (
        run("mous", "--format", "table", env={"COLUMNS": "100"}).stdout
    )
    assert run("mous").stdout == run("mous", "--format", "plain").stdout


def test_no_escape_byte_is_written_where_no_colour_is_wanted() -> None:
    for env in [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"NO_COLOR": "1", "FORCE_COLOR": "1"}]:
        for arguments in [["forum"], ["show", "li-qiang"], ["--help"], ["mous", "--help"], ["show", "?"]]:
            written = shown(*arguments, env=env)
            assert written, (env, arguments)
            assert ESCAPE not in written, (env, arguments)


@pytest.mark.parametrize(
    "arguments", [["forum", "--color", "never"], ["show", "li-qiang", "--color", "never"]]
)
def test_no_escape_byte_is_written_with_color_never(arguments: list[str]) -> None:
    assert ESCAPE not in shown(*arguments, env={"FORCE_COLOR": "1"})


def test_colour_never_reaches_any_format_but_the_table(run: Run) -> None:
    for format in [name for name in FORMATS if name != "table"]:
        plain = run("forum", "--format", format).stdout
        assert run("forum", "--format", format, "--color", "always", env={"FORCE_COLOR": "1"}).stdout == plain
        assert ESCAPE not in plain, format
        assert ESCAPE not in shown("forum", "--format", format, "--color", "always")


def test_machine_formats_are_the_same_bytes_on_a_terminal(run: Run) -> None:
    for format in MACHINE_FORMATS:
        for env in [{}, {"FORCE_COLOR": "1"}, {"TERM": "dumb"}, {"COLUMNS": "20"}]:
            arguments = ["people", "--data", str(NASTY), "--format", format]
            assert shown(*arguments, width=40, env=env) == run(*arguments).stdout
            if not env and format == "csv":  # whose line ends a terminal might change
                assert on_terminal(*arguments, width=40, raw=True) == run(*arguments).stdout, (format, env)


@pytest.mark.parametrize("forced", [["--color", "always"], []])
def test_colour_is_forced_into_a_pipe_without_links(forced: list[str], run: Run) -> None:
    env = {} if forced else {"FORCE_COLOR": "1"}
    written = run("documents", "--format", "table", *forced, env=env).stdout
    assert ESCAPE in written
    assert b"\x1b]" not in written
    lines = [line.rstrip() for line in STYLED.sub(b"", written).splitlines()]
    assert lines == run("documents", "--format", "table").stdout.splitlines()
    assert max(map(len, written.splitlines())) < 1000


def test_color_always_outdoes_the_environment(run: Run) -> None:
    assert (
        ESCAPE
        in run("mous", "-f", "table", "--color", "always", env={"NO_COLOR": "1", "TERM": "dumb"}).stdout
    )


def test_only_addresses_of_the_web_are_links() -> None:
    links = re.findall(rb"\x1b\]8;[^;]*;([^\x1b]+)\x1b", shown("documents", "--data", str(NASTY)))
    assert all(address.startswith((b"http://", b"https://")) for address in links)
    assert b"\x1b]8;" in shown("documents")
