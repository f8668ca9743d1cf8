from __future__ import annotations

from typing import Any

import pytest

from summitcli.errors import UsageError
from summitcli.model import Dataset, Source
from summitcli.rows.answer import Answer, Column, Reference, flat, plain_column

ROWS = [
    {"id": "b", "value": 9, "name": "beta", "note": None},
    {"id": "a", "value": 10.5, "name": "Alpha", "note": "x"},
    {"id": "c", "value": -1, "name": "ämne", "note": None},
]


def answer(rows: list[dict[str, Any]] = ROWS) -> Answer:
    columns = [Column("Name", lambda row: row["name"], "key")]
    return Answer(["id", "value", "name", "note"], rows, columns, Dataset(), ["a caption"])


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("a; b", "a; b"),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (600, "600"),
        (14.5, "14.5"),
        (0.1, "0.1"),
        (1e300, "1e+300"),
        ([], ""),
        (["KR", "CN"], "KR; CN"),
        ({"KR": ["Root 3", "SWM"], "CN": []}, "KR: Root 3; SWM; CN: "),
        (Source(document="paper", section="Annex", paragraph=3), "paper, Annex ¶3"),
        ([Source(document="paper"), Source(document="memo", paragraph=1)], "paper; memo ¶1"),
        ([Reference("people", "li-qiang")], "people/li-qiang"),
    ],
)
def test_a_value_is_flattened_in_one_way(value: Any, text: str) -> None:
    assert flat(value) == text


@pytest.mark.parametrize("value", [0.1, 1 / 3, 5e-324, 1.7976931348623157e308, -14.5])
def test_a_flattened_number_is_lossless(value: float) -> None:
    assert float(flat(value)) == value


def test_a_plain_column_shows_a_field_as_it_is() -> None:
    column = plain_column("sectors")
    assert (column.header, column.role) == ("sectors", "text")
    assert column.cell({"sectors": ["rail", "health"]}) == "rail; health"
    assert column.cell({}) == ""


def test_selected_fields_are_shown_alone_in_the_order_asked_for() -> None:
    selected = answer().select(["name", "id"])
    assert selected.fields == ["name", "id"]
    assert [list(row.items()) for row in selected.rows][:1] == [[("name", "beta"), ("id", "b")]]
    assert [column.header for column in selected.columns] == ["name", "id"]
    assert [column.cell(selected.rows[1]) for column in selected.columns] == ["Alpha", "a"]
    assert selected.captions == ["a caption"]


@pytest.mark.parametrize("use", [lambda: answer().select(["id", "nmae"]), lambda: answer().sort("nmae")])
def test_a_field_there_is_not_is_an_error_that_lists_the_fields(use: Any) -> None:
    with pytest.raises(UsageError) as caught:
        use()
    assert str(caught.value) == 'no field "nmae"'
    assert caught.value.hint == 'did you mean "name"? the fields are id, value, name, note'


def test_a_field_like_none_gets_no_guess() -> None:
    with pytest.raises(UsageError) as caught:
        answer().sort("\x1b")
    assert str(caught.value) == 'no field "\\x1b"'
    assert caught.value.hint == "the fields are id, value, name, note"


@pytest.mark.parametrize(
    ("field", "order"), [("id", "abc"), ("value", "cba"), ("name", "abc"), ("note", "abc")]
)
def test_rows_are_sorted_by_a_field_with_the_unknown_last(field: str, order: str) -> None:
    assert "".join(row["id"] for row in answer().sort(field).rows) == order


def test_what_is_equal_keeps_its_order() -> None:
    rows = [{"id": id, "value": 1, "name": "n", "note": None} for id in "zxy"]
    assert [row["id"] for row in answer(rows).sort("value").rows] == ["z", "x", "y"]


def test_lists_sources_and_truth_can_be_sorted_by() -> None:
    rows = [
        {"id": "b", "value": False, "name": [Source(document="z")], "note": ["b"]},
        {"id": "a", "value": True, "name": [Source(document="a")], "note": []},
    ]
    assert [row["id"] for row in answer(rows).sort("name").rows] == ["a", "b"]
    assert [row["id"] for row in answer(rows).sort("value").rows] == ["b", "a"]
    assert [row["id"] for row in answer(rows).sort("note").rows] == ["a", "b"]


def test_a_record_shown_whole_has_the_columns_of_its_own_fields_in_its_own_order() -> None:
    whole = answer().select(["id", "value", "note"])
    assert [column.header for column in whole.columns_of({"note": "x", "other": "y", "id": "z"})] == [
        "note",
        "id",
    ]


def test_sorting_and_selecting_leave_the_answer_as_it_was() -> None:
    original = answer()
    original.sort("id")
    original.select(["id"])
    assert [row["id"] for row in original.rows] == ["b", "a", "c"]
    assert list(original.rows[0]) == ["id", "value", "name", "note"]
