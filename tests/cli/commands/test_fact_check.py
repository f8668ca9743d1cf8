"""The command line of `fact-check`: what cannot be carried out as it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.running import summit


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-", "-"], "standard input is named twice"),
        (["-", "--json", "--format", "sarif"], "--json and --format sarif ask for two formats"),
        (["-", "--select", "nope"], 'no code begins with "nope" (--select)'),
        (["-", "--ignore", ""], 'no code begins with "" (--ignore)'),
    ],
)
def test_what_makes_no_sense_is_a_usage_error(arguments: list[str], said: str) -> None:
    ended = summit("fact-check", *arguments, input=b"Nothing.")
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


def test_a_draft_named_twice_is_a_usage_error_however_it_is_spelled(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("Nothing.", encoding="utf-8")
    link = tmp_path / "link.md"
    link.symlink_to(draft)
    for other in (draft, link):
        ended = summit("fact-check", str(draft), str(other))
        assert (ended.code, ended.out) == (2, "")
        assert "is named twice" in ended.err


def test_an_empty_name_is_told_to_be_empty() -> None:
    ended = summit("fact-check", "")
    assert (ended.code, ended.out) == (3, "")
    assert "its name is empty" in ended.err
