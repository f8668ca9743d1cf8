"""An answer is selected from, sorted, turned and cut the same for every listing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcli.errors import UsageError
from summitcli.layout import lay_out
from summitcli.model import Dataset, Participation, Source
from summitcli.names import Names
from summitcli.views import LOOK_UP, VIEWS
from summitcli.views.answer import Answer, Reference, flat, plain_column


def answer(rows: list[dict[str, Any]], **more: Any) -> Answer:
    fields = list(rows[0]) if rows else []
    columns = [plain_column(field) for field in fields]
    return Answer(**{"fields": fields, "rows": rows, "columns": columns, "names": Names(Dataset()), **more})


def of(dataset: Dataset, view: str) -> Answer:
    return VIEWS[view]().answer(Names(dataset))


def ids(found: Answer) -> list[Any]:
    return [row["id"] for row in found.rows]


# Selecting


def test_fields_are_selected_in_the_order_asked_for(lyon: Dataset) -> None:
    found = of(lyon, "people").select(["rank", "id"])
    assert found.rows[1] == {"rank": 2, "id": "kim-minjun"}
    assert [list(row) for row in found.rows] == [["rank", "id"]] * len(lyon.people)


def test_a_column_that_was_asked_for_stays_where_it_is_empty(lyon: Dataset) -> None:
    officials = VIEWS["officials"]().answer(Names(lyon)).first(1)
    assert "Rank" not in [column.header for column in lay_out(officials).columns]
    assert [column.header for column in lay_out(officials.select(["id", "rank"])).columns] == ["id", "rank"]


def test_the_parties_of_one_country_are_a_field_too(lyon: Dataset) -> None:
    found = of(lyon, "mous").select(["id", "parties.KR"])
    assert [flat(row["parties.KR"]) for row in found.rows][:3] == [
        "Hanbit Battery",
        "Moonlight Studio; Seoul Pixel",
        "",
    ]
    headers = [header for header, _ in of(lyon, "mous").select(["id", "parties"]).flat_columns()]
    assert headers == ["id", "parties.EU", "parties.FR", "parties.JP", "parties.KR"]


def test_whatever_is_told_by_country_is_a_field_for_each(lyon: Dataset) -> None:
    rows: list[dict[str, Any]] = [{"id": "a", "sides": None}, {"id": "b", "sides": {"KR": ("K",), "FR": ()}}]
    found = answer(rows, names=Names(lyon), by_country=frozenset({"sides"}))
    assert [header for header, _ in found.flat_columns()] == [
        "id",
        *(f"sides.{code}" for code in Names(lyon).countries()),
    ]
    assert found.select(["sides.KR", "sides.FR"]).rows == [
        {"sides.KR": None, "sides.FR": None},
        {"sides.KR": ("K",), "sides.FR": ()},
    ]
    assert ids(found.sort("sides.KR")) == ["b", "a"]
    for field in ("parties.KR", "id.KR"):
        with pytest.raises(UsageError, match="no field"):
            found.select([field])


def test_an_unknown_field_and_one_named_twice_are_usage_errors(lyon: Dataset) -> None:
    with pytest.raises(UsageError, match='no field "categry"') as caught:
        of(lyon, "mous").select(["categry"])
    assert caught.value.hint.startswith('did you mean "category"? the fields are id, ')
    with pytest.raises(UsageError, match='"id" is named twice'):
        of(lyon, "mous").select(["id", "id"])
    with pytest.raises(UsageError, match=r'"parties\.KR" is named twice'):
        of(lyon, "mous").select(["parties.KR", "parties"])
    with pytest.raises(UsageError, match="no field"):
        of(lyon, "mous").sort("parties.XX")


# Sorting


@pytest.mark.parametrize("reverse", [False, True])
def test_what_is_unknown_comes_last_also_in_reverse(lyon: Dataset, reverse: bool) -> None:
    found = ids(of(lyon, "people").sort("rank", reverse=reverse))
    assert found[0] == "kim-minjun"
    assert found[1:] == [person.id for person in lyon.people if person.rank is None]


def test_ties_keep_their_order_also_in_reverse() -> None:
    rows = [{"id": "a", "n": 1}, {"id": "b", "n": 2}, {"id": "c", "n": 1}]
    assert ids(answer(rows).sort("n")) == ["a", "c", "b"]
    assert ids(answer(rows).sort("n", reverse=True)) == ["b", "a", "c"]


def test_text_is_sorted_as_it_is_compared() -> None:
    rows = [{"id": name} for name in ("Zed", "Ｂ", "a", "Ōsaka", "Oslo", "émile")]
    assert ids(answer(rows).sort("id")) == ["a", "Ｂ", "émile", "Ōsaka", "Oslo", "Zed"]


@pytest.mark.parametrize(
    ("reverse", "values"),
    [(False, [5, 7, 100, 1, 175]), (True, [7, 5, 100, 175, 1])],
)
def test_values_of_different_units_are_never_compared(reverse: bool, values: list[int]) -> None:
    amounts = [(175, "USD"), (100, "EUR"), (7, "DKK"), (5, "DKK"), (1, "USD")]
    rows = [{"id": str(value), "value": value, "unit": unit} for value, unit in amounts]
    found = answer(rows, units={"value": "unit"}).sort("value", reverse=reverse)
    assert [row["value"] for row in found.rows] == values
    assert "Sorted within each unit." in found.captions


def test_what_is_sorted_is_not_gathered_into_groups_again(lyon: Dataset) -> None:
    assert len(lay_out(of(lyon, "people")).groups) == 4
    [group] = lay_out(of(lyon, "people").sort("name")).groups
    assert [entry.row["id"] for entry in group.entries] == ids(of(lyon, "people").sort("name"))


def test_every_field_of_every_listing_sorts_and_selects(lyon: Dataset) -> None:
    for entry in LOOK_UP:
        whole = entry().answer(Names(lyon))
        for field in whole.fields:
            for reverse in (False, True):
                found = whole.sort(field, reverse=reverse).select([field])
                assert len(found.rows) == len(whole.rows), entry
                known = [row[field] is not None for row in found.rows]
                assert known == sorted(known, reverse=True), entry


@given(st.lists(st.one_of(st.none(), st.integers(), st.floats(allow_nan=False), st.text(max_size=3))))
def test_any_values_sort_and_sorting_twice_is_sorting_once(values: list[Any]) -> None:
    rows = [{"id": index, "v": value} for index, value in enumerate(values)]
    if rows:
        once = answer(rows).sort("v")
        assert once.sort("v").rows == once.rows
        assert sorted(ids(once)) == list(range(len(rows)))


# Turning and cutting


def test_reversed_groups_and_rows_are_turned_as_they_are_shown(lyon: Dataset) -> None:
    def shown(found: Answer) -> list[str]:
        return [entry.row["id"] for group in lay_out(found).groups for entry in group.entries]

    people = of(lyon, "people")
    assert ids(people.reverse()) == ids(people)[::-1]
    assert shown(people.reverse()) == shown(people)[::-1]
    assert people.reverse().reverse().rows == people.rows


def test_an_answer_that_is_cut_says_so(lyon: Dataset) -> None:
    people = of(lyon, "people")
    assert (len(people.first(2).rows), people.first(2).is_cut) == (2, True)
    assert people.first(0).rows == []
    assert people.first(0).is_cut
    assert not people.first(len(lyon.people)).is_cut


# Flat values


def test_a_value_has_one_flat_form() -> None:
    for value, text in [
        (None, ""),
        (True, "true"),
        (0.5, "0.5"),
        (1e3, "1000.0"),
        (["a; b", "c"], "a; b; c"),
        ((), ""),
        ({"KR": ("A", "B"), "FR": ()}, "KR: A; B; FR: "),
        (Source(document="d", section="s", paragraph=2, page="7"), "d, s ¶2, p. 7"),
        (Participation(person="p", office="Minister"), "p"),
        (Reference("people", "p"), "people/p"),
    ]:
        assert flat(value) == text


def test_what_has_no_flat_form_is_an_error_and_not_its_repr() -> None:
    with pytest.raises(TypeError):
        flat(object())
