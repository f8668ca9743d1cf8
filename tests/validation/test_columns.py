"""Whole columns are looked at first, their values one by one only where something is amiss."""

from __future__ import annotations

from msgspec import UNSET

from summitcli.model import Agreement, Meeting, Mou, Person, Source, Statement
from summitcli.validation.columns import held, marked, repeated_items, with_lists, wrong_values

CITED = [Source(document="minutes")]


def agreement(countries: list[str] | None) -> Agreement:
    return Agreement(id="a", name="Memoranda", kind="commercial", count=1, countries=countries, sources=CITED)


def test_a_wrong_value_comes_with_its_record_and_its_path_each_time_it_is_used() -> None:
    first, second = agreement(["KR", "XX"]), agreement(["XX"])
    found = list(wrong_values([first, second], "countries", lambda code: code == "XX"))
    assert found == [(first, ("countries", 1), "XX"), (second, ("countries", 0), "XX")]


def test_the_keys_of_a_table_are_its_values() -> None:
    mou = Mou(id="m", category="Sea", parties={"KR": ["A"], "XX": []}, cooperation="Reefs", sources=CITED)
    assert list(wrong_values([mou], "parties", str.islower)) == []
    assert list(wrong_values([mou], "parties", lambda code: code == "XX")) == [(mou, ("parties", "XX"), "XX")]


def test_a_value_that_many_records_have_is_judged_once() -> None:
    judged: list[str] = []

    def is_wrong(code: str) -> bool:
        judged.append(code)
        return False

    assert list(wrong_values([agreement(["KR", "JP"])] * 50, "countries", is_wrong)) == []
    assert sorted(judged) == ["JP", "KR"]


def test_what_is_absent_or_not_known_is_never_wrong() -> None:
    values = [agreement(None), agreement([]), agreement(UNSET), agreement([UNSET])]  # type: ignore[arg-type, list-item]
    assert list(wrong_values(values, "countries", lambda _: True)) == []
    assert [list(held(value)) for value in (None, UNSET, [], "KR", ["KR"])] == [[], [], [], ["KR"], ["KR"]]


def test_fields_are_found_by_what_their_types_say_they_hold() -> None:
    assert marked(Meeting, "holds", "date") == ["start", "end"]
    assert marked(Person, "holds", "country") == ["country"]
    assert marked(Mou, "holds", "country") == ["parties"]
    assert marked(Meeting, "refers_to", "people") == ["participants"]


def test_an_item_comes_each_time_it_is_there_again() -> None:
    unknown = agreement(UNSET)  # type: ignore[arg-type]
    records = [agreement(None), unknown, agreement(["KR", "JP"]), agreement(["KR", "JP", "KR", "KR"])]
    found = [(path, item) for _, path, item in repeated_items(records, "countries")]
    assert found == [(("countries", 2), "KR"), (("countries", 3), "KR")]
    assert list(repeated_items([agreement([UNSET, UNSET])], "countries")) == []  # type: ignore[list-item]


def test_fields_with_lists_are_all_but_the_sources() -> None:
    assert with_lists(Agreement) == ["countries", "sectors", "witnesses"]
    assert with_lists(Statement) == ["speakers", "meetings"]
    assert with_lists(Mou) == ["parties"]
    assert with_lists(Person) == []
