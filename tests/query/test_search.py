from __future__ import annotations

import unicodedata
from typing import Literal

import pytest

from summitcli.model import Dataset
from summitcli.query.search import search


def found(dataset: Dataset, *words: str, table: str | None = None) -> list[str]:
    return [record.id for record in search(dataset, words, table)]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["batteries"], ["battery-recycling"]),
        (["moonlight"], ["film-fund"]),
        (["hydrogen-hub"], ["hydrogen-hub"]),
        (["example.org"], ["press-note"]),
        (["morning"], ["rail-opening"]),
        (["ai"], ["moreau-on-rail"]),
        (["ight"], []),
        (["~120"], ["forum-attendance"]),
        (["120", "people"], ["forum-attendance"]),
        (["2.5%"], ["rail-share"]),
        (["1998"], ["treaty"]),
        (["1998-01"], []),
        (["rank", "2"], ["kim-minjun"]),
        (["company", "memoranda", "green"], ["battery-recycling"]),
        (["no such thing"], []),
    ],
)
def test_words_are_looked_for_in_all_that_a_record_says(
    lyon: Dataset, words: list[str], ids: list[str]
) -> None:
    assert found(lyon, *words) == ids


def test_the_names_of_what_a_record_refers_to_are_searched(lyon: Dataset) -> None:
    assert found(lyon, "anna") == [
        "anna-moreau",
        "lyon-summit",
        "closing-dinner",
        "state-mous",
        "moreau-on-rail",
    ]
    assert found(lyon, "japan") == ["ito-ren", "film-fund"]


@pytest.mark.parametrize("words", [["3 May 2024"], ["3", "may", "2024"], ["2024-05-03"]])
def test_a_date_is_found_as_written_and_as_spelled(lyon: Dataset, words: list[str]) -> None:
    assert found(lyon, *words) == ["lyon-summit", "rail-opening"]


def test_a_reduced_date_is_found_by_its_month(lyon: Dataset) -> None:
    assert found(lyon, "May 2024", table="documents") == ["communique"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_composition_and_case_do_not_count(lyon: Dataset, form: Literal["NFC", "NFD"]) -> None:
    assert found(lyon, unicodedata.normalize(form, "RHÔNE")) == ["battery-recycling"]
    assert found(lyon, unicodedata.normalize(form, "민준"), table="people") == ["kim-minjun"]


def test_unspaced_scripts_are_found_inside_a_name(lyon: Dataset) -> None:
    assert found(lyon, "藤") == ["ito-ren", "closing-dinner"]


def test_all_words_must_be_held(lyon: Dataset) -> None:
    assert found(lyon, "rail", "morning") == ["rail-opening"]
    assert found(lyon, "rail morning") == ["rail-opening"]
    assert found(lyon, "rail", "battery") == []


def test_a_table_may_be_chosen(lyon: Dataset) -> None:
    assert found(lyon, "rail") == ["state-mous", "rail-share", "moreau-on-rail", "rail-opening"]
    assert found(lyon, "rail", table="events") == ["rail-opening"]


def test_the_fields_names_are_not_searched(lyon: Dataset) -> None:
    assert found(lyon, "cooperation") == []
