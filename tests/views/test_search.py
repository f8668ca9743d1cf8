from __future__ import annotations

import pytest

from summitcli.layout import excerpt
from summitcli.matching import hits
from summitcli.model import Dataset
from summitcli.names import Names
from summitcli.views.answer import Answer
from summitcli.views.search import SEARCH
from summitcli.views.view import Asked
from tests.conftest import DatasetOf
from tests.render.answers import rendered

RANKED = """\
format = 1
[[documents]]
id = "steel-paper"
title = "Steel"
[[events]]
id = "in-note"
name = "A fair"
date = "2026"
note = "About steel."
sources = [{ document = "steel-paper" }]
[[events]]
id = "in-title"
name = "The steel fair"
date = "2026"
sources = [{ document = "steel-paper" }]
[[events]]
id = "whole-title"
name = "Steel"
date = "2026"
sources = [{ document = "steel-paper" }]
[[statements]]
id = "in-text"
kind = "position"
topic = "trade"
text = "Steel matters."
sources = [{ document = "steel-paper" }]
"""


def found(dataset: Dataset, *words: str) -> Answer:
    return SEARCH.answer(Names(dataset), Asked(argument=words))


def test_the_best_comes_first_and_documents_last(dataset_of: DatasetOf) -> None:
    rows = found(dataset_of(RANKED), "steel").rows
    assert [row["id"] for row in rows] == ["whole-title", "in-title", "in-text", "in-note", "steel-paper"]


def test_ids_and_the_number_found_are_shown(dataset_of: DatasetOf) -> None:
    drawn = rendered("table", found(dataset_of(RANKED), "steel"), 80)
    assert "whole-title" in drawn
    assert "\n5 records found.\n" in drawn


@pytest.mark.parametrize(
    "number", ["1.2 billion", "1,200,000,000", "1200000000", "1,200,000,000.0", "1.2 billion EUR"]
)
def test_a_number_is_found_as_it_is_shown_and_whole(lyon: Dataset, number: str) -> None:
    ids = [row["id"] for row in found(lyon, number).rows]
    assert ids == ([] if number.endswith(".0") else ["pledged-total"])


@pytest.mark.parametrize("date", ["2026-03-04", "4 March 2026", "March"])
def test_a_date_is_found_as_it_is_written_and_as_it_is_said(dataset_of: DatasetOf, date: str) -> None:
    dataset = dataset_of(RANKED.replace('date = "2026"', 'date = "2026-03-04"', 1))
    assert [row["id"] for row in found(dataset, date).rows] == ["in-note"]


def test_a_word_within_another_is_no_hit(dataset_of: DatasetOf) -> None:
    assert found(dataset_of(RANKED), "teel").rows == []


def test_hits_are_bold_and_underlined(dataset_of: DatasetOf) -> None:
    assert "\x1b[1;4mSteel\x1b[0m matters" in rendered(
        "table", found(dataset_of(RANKED), "steel"), 80, color=True
    )


@pytest.mark.parametrize(
    ("text", "word", "hit"),
    [("In Ōsaka", "osaka", "Ōsaka"), ("Straße", "strass", "Straß"), ("misled led", "led", "led")],
)
def test_hits_are_found_in_the_text_as_it_is_written(text: str, word: str, hit: str) -> None:
    assert [text[start:end] for start, end in hits(text, [word])] == [hit]


def test_of_a_long_text_the_surroundings_of_the_words_are_shown() -> None:
    text = f"{'before ' * 50}economic security {'after ' * 50}"
    shown = excerpt(text, ["economic", "security"])
    assert shown.startswith("…before")
    assert "economic security after" in shown
    assert shown.endswith("after…")
    assert len(shown) < 200
