from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summitcli.render.findings import drawn
from summitcli.render.screen import Screen
from summitcli.widths import width
from tests.render.answers import letters

LONG = "mous[a].parties: is empty; it takes a table of names by country"


def test_in_a_pipe_a_finding_is_one_line() -> None:
    assert drawn("a.toml:3:1", LONG, "empty-value", Screen()) == f"a.toml:3:1: {LONG} [empty-value]\n"


def test_a_finding_wider_than_the_screen_stands_below_its_place() -> None:
    assert drawn("a.toml:3:1", LONG, "empty-value", Screen(45)) == (
        "a.toml:3:1\n    mous[a].parties: is empty; it takes a\n    table of names by country [empty-value]\n"
    )


def test_the_code_is_dim_in_colour() -> None:
    assert drawn("a:1", "x", "code", Screen(80, color=True)) == "a:1: x \x1b[2m[code]\x1b[0m\n"


@given(st.lists(letters, min_size=1), st.integers(10, 60))
def test_words_stay_whole_and_lines_within_the_screen(words: list[str], screen: int) -> None:
    lines = drawn("a:1", " ".join(words), "c", Screen(screen)).splitlines()
    assert " ".join(line.strip() for line in lines).replace("a:1: ", "a:1 ").split() == ["a:1", *words, "[c]"]
    assert all(width(line) <= screen or " " not in line.strip() for line in lines)
