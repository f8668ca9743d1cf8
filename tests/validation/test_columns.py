"""Whole columns are looked at first, their values one by one only where something is amiss."""

from __future__ import annotations

from msgspec import UNSET

from summitcli.model import Agreement, Meeting, Mou, Person, Source
from summitcli.validation.columns import held, marked, wrong_values

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
