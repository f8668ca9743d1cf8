"""Whole columns are looked at first, their values one by one only where something is amiss."""

from __future__ import annotations

from msgspec import UNSET

from summitcli.fields import Field, fields_of
from summitcli.model import Agreement, Meeting, Mou, Participation, Source
from summitcli.validation.whole_columns import held, repeated_items, wrong_values

CITED = (Source(document="minutes"),)


def field(record_type: type, name: str) -> Field:
    return next(each for each in fields_of(record_type) if each.name == name)


def agreement(*countries: str) -> Agreement:
    return Agreement(id="a", name="Memoranda", kind="commercial", countries=countries, sources=CITED)


def test_a_wrong_value_comes_with_its_record_and_its_path_each_time_it_is_used() -> None:
    first, second = agreement("KR", "XX"), agreement("XX")
    found = list(wrong_values([first, second], field(Agreement, "countries"), lambda code: code == "XX"))
    assert found == [(first, ("countries", 1), "XX"), (second, ("countries", 0), "XX")]


def test_the_keys_of_a_table_are_its_values() -> None:
    mou = Mou(id="m", category="Sea", parties={"KR": ("A",), "XX": ()}, cooperation="Reefs", sources=CITED)
    parties = field(Mou, "parties")
    assert list(wrong_values([mou], parties, str.islower)) == []
    assert list(wrong_values([mou], parties, lambda code: code == "XX")) == [(mou, ("parties", "XX"), "XX")]


def test_what_has_fields_of_its_own_stands_for_what_it_refers_to() -> None:
    meeting = Meeting(id="m", name="M", kind="call", participants=(Participation(person="a"),), sources=CITED)
    assert list(wrong_values([meeting], field(Meeting, "participants"), lambda id: id == "a")) == [
        (meeting, ("participants", 0), "a")
    ]
    assert list(wrong_values([meeting], field(Meeting, "sources"), lambda id: id == "minutes")) == [
        (meeting, ("sources", 0, "document"), "minutes")
    ]


def test_a_value_that_many_records_have_is_judged_once() -> None:
    judged: list[str] = []

    def is_wrong(code: str) -> bool:
        judged.append(code)
        return False

    list(wrong_values([agreement("KR")] * 3, field(Agreement, "countries"), is_wrong))
    assert judged == ["KR"]


def test_what_is_absent_or_not_known_for_sure_holds_nothing() -> None:
    assert [list(held(value)) for value in (None, UNSET, "a", ("a", "b"), 3)] == [
        [],
        [],
        ["a"],
        ["a", "b"],
        [3],
    ]


def test_an_item_that_its_list_has_had_before_is_found() -> None:
    twice = agreement("KR", "CN", "KR")
    assert list(repeated_items([agreement("KR"), twice], field(Agreement, "countries"))) == [
        (twice, ("countries", 2), "KR")
    ]
