"""No text that a user can type as an argument surprises the tool: it answers, or says what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from summitcli.cli.app import ENTRIES as COMMANDS
from tests.reliability.tool import (
    FORMATS,
    NASTY,
    listing_commands,
    parameters,
    summit,
    unsafe_characters,
    without_traceback,
)

# All that a terminal can hand over: any character, and the bytes that are none, as Python has them.
characters = st.one_of(
    st.characters(exclude_categories=["Cs"]),
    st.characters(min_codepoint=0xDC80, max_codepoint=0xDCFF, categories=["Cs"]),
    st.sampled_from("\x00\x1b\r\n\t\x7f\x9b\u202e\u2066[]()*+?\\.^${}|%~/-=@\"'`"),
)
texts = st.text(characters, max_size=20)
OPTIONS = sorted(
    {opt for name in listing_commands() for each in parameters(name) for opt in each.opts if opt[0] == "-"}
)
VALUES = (
    *FORMATS,
    "always",
    "id",
    "name",
    "people",
    "0",
    "-1",
    "9" * 5000,
    "2026-01",
    str(NASTY),
    "@bundled",
    "--",
    "",
)
words = st.one_of(st.sampled_from(OPTIONS), st.sampled_from(VALUES), texts)
slow = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
# Commands that write files are tried with such text where they are tested.
WRITERS = {"init", "export"}


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no word be the name of a file."""
    monkeypatch.chdir(tmp_path)


def check(*arguments: str, env: dict[str, str] | None = None) -> None:
    result = summit(*arguments, env=env)
    assert result.code in (0, 1, 2, 3), arguments
    assert without_traceback(result.err), arguments
    assert result.err or result.code == 0, arguments
    assert result.code == 0 or not result.out, arguments
    assert not unsafe_characters(result.err), arguments


@slow
@given(st.sampled_from(listing_commands()), st.lists(words, max_size=5))
@example("mous", ["--limit", "9" * 5000])
@example("show", ["\udcff"])
@example("search", ["\x00"])
@example("timeline", ["--since", "٢٠٢٦"])
def test_any_words_after_a_command_are_answered_or_refused(command: str, arguments: list[str]) -> None:
    check(command, *arguments)


SHARED = {opt for each in parameters("documents") for opt in each.opts}
OWN = [
    (name, parameter.opts[0])
    for name in listing_commands()
    for parameter in parameters(name)
    if name == "documents" or parameter.opts[0] not in SHARED
]


@settings(slow, max_examples=5)
@given(texts)
def test_any_text_for_an_option_is_answered_or_refused(text: str) -> None:
    for command, option in OWN:
        arguments = [option, text] if option.startswith("-") else ["--", text]
        check(command, "--data", str(NASTY), *arguments)


@slow
@given(st.lists(words, max_size=3).filter(lambda words: not WRITERS & set(words)))
def test_any_words_in_place_of_a_command_are_answered_or_refused(arguments: list[str]) -> None:
    check(*arguments)


def test_an_unknown_option_is_refused_by_every_command() -> None:
    for command in sorted(COMMANDS):
        result = summit(command, "--no-such-option")
        assert (result.code, result.out) == (2, ""), command
        assert "--no-such-option" in result.err, command


def test_every_command_has_help() -> None:
    for command in sorted(COMMANDS):
        result = summit(command, "--help")
        assert (result.code, result.err) == (0, ""), command
        assert result.out.startswith(f"Usage: summit {command}")


def test_a_very_long_argument_is_refused_like_a_short_one() -> None:
    for arguments in (["show"], ["mous", "--party"], ["mous", "--sort"], ["officials", "--country"]):
        result = summit(*arguments, "x" * 100_000)
        assert (result.code, result.out) == (2 if "--sort" in arguments else 1, "")


@given(st.text(characters, max_size=30))
@settings(slow, max_examples=40)
def test_any_text_in_the_environment_is_answered_or_refused(text: str) -> None:
    check("mous", env={"SUMMIT_DATA": text.replace("\x00", "")})
