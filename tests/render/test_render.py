from __future__ import annotations

import inspect
import unicodedata
from typing import get_args

import pytest
from hypothesis import given

from summitcli.cli.options import FormatName
from summitcli.render import FORMATS, Screen
from tests.render.answers import answer_of, fish, fish_whole, grid_answer, grids, rendered

MACHINES = ("json", "jsonl", "csv", "tsv")


def test_the_command_line_takes_its_choices_from_the_registry() -> None:
    assert get_args(FormatName) == tuple(FORMATS)
    assert list(FORMATS) == ["table", "plain", "json", "jsonl", "csv", "tsv", "markdown"]


def test_the_formats_for_machines_are_marked() -> None:
    assert tuple(name for name, format in FORMATS.items() if format.for_machines) == MACHINES


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_is_a_documented_function_of_an_answer_and_a_screen(name: str) -> None:
    function = FORMATS[name].renderer()
    assert len(inspect.signature(function).parameters) == 2
    assert function.__doc__


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_shows_every_layout_and_ends_with_a_newline(name: str) -> None:
    for answer in (fish(), fish_whole()):
        assert rendered(name, answer).endswith("\n")


@pytest.mark.parametrize("name", MACHINES)
def test_machines_get_the_same_text_on_any_screen(name: str) -> None:
    renderer = FORMATS[name].renderer()
    screens = (Screen(), Screen(20, color=True), Screen(200, encoding="ascii"))
    assert len({"".join(renderer(fish(), screen)) for screen in screens}) == 1


@pytest.mark.parametrize("name", FORMATS)
@given(cells=grids)
def test_no_format_writes_a_control_character_but_line_ends(name: str, cells: list[list[str]]) -> None:
    allowed = {"csv": "\n\t", "tsv": "\n\t"}.get(name, "\n")
    text = rendered(name, grid_answer(cells), 80)
    controls = {char for char in text if unicodedata.category(char) in ("Cc", "Cs")}
    assert controls <= set(allowed)


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_answer_shows_no_record(name: str) -> None:
    expected = {"json": "[]\n", "csv": "id\n", "tsv": "id\n"}
    if name != "markdown":
        assert rendered(name, answer_of(["id"], [], fish().columns)) == expected.get(name, "")
