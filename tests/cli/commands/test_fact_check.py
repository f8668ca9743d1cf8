"""The command line of `fact-check`: what cannot be carried out as it is written."""

from __future__ import annotations

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
