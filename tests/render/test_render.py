from __future__ import annotations

import inspect
import unicodedata
from typing import get_args

import pytest
from hypothesis import given

from summitcli.cli.options import FormatName
from summitcli.render import FORMATS
from summitcli.render.screen import Screen
from tests.render.answers import answer_of, fish, fish_whole, grid_answer, grids, rendered

MACHINES = ("json", "jsonl", "csv", "tsv")


def test_the_command_line_takes_its_choices_from_the_registry() -> None:
    assert get_args(FormatName) == tuple(FORMATS)
    assert list(FORMATS) == ["table", "plain", "json", "jsonl", "csv", "tsv", "markdown"]


def test_the_formats_for_machines_are_marked() -> None:
    assert tuple(name for name, format in FORMATS.items() if format.for_machines) == MACHINES


def test_each_format_is_a_documented_function_of_an_answer_and_a_screen() -> None:
    for name in FORMATS:
        function = FORMATS[name].renderer()
        assert len(inspect.signature(function).parameters) == 2, name
        assert function.__doc__, name


def test_every_format_shows_every_layout_and_ends_with_a_newline() -> None:
    for name in FORMATS:
        for answer in (fish(), fish_whole()):
            assert rendered(name, answer).endswith("\n")


def test_machines_get_the_same_text_on_any_screen() -> None:
    for name in MACHINES:
        renderer = FORMATS[name].renderer()
        screens = (Screen(), Screen(20, color=True), Screen(200, encoding="ascii"))
        assert len({"".join(renderer(fish(), screen)) for screen in screens}) == 1, name


@pytest.mark.parametrize("name", FORMATS)
@given(cells=grids)
def test_no_format_writes_a_control_character_but_line_ends(name: str, cells: list[list[str]]) -> None:
    allowed = {"csv": "\n\t", "tsv": "\n\t"}.get(name, "\n")
    text = rendered(name, grid_answer(cells), 80)
    controls = {char for char in text if unicodedata.category(char) in ("Cc", "Cs")}
    assert controls <= set(allowed)


def test_an_empty_answer_shows_no_record() -> None:
    for name in FORMATS:
        expected = {"json": "[]\n", "csv": "id\n", "tsv": "id\n"}
        if name != "markdown":
            assert rendered(name, answer_of(["id"], [], fish().columns)) == expected.get(name, "")
