"""Whatever is wrong in any field of any table is a fault with its place, and never an accident."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
import tomli
import tomli_w

from summitcli.fields import Field, fields_of
from summitcli.model import TABLES
from summitcli.validation import Fault, File, check
from tests.samples import LYON

SOUND = tomli.loads(LYON)
BLANK = (
    " ",
    "\t\n",
    "\u00a0",
    "\u200b\u2060",
    "\u3000",
    "\u2028",
    "\ufe0f",
    "\u3164",
    "\u00ad",
    "\U000e0020",
)
WRONG: dict[str, tuple[Any, ...]] = {
    "text": (3, True, [], {}, tomli.loads("x = 2026-01-05")["x"]),
    "integer": ("3", 2.5, True, -1, [1]),
    "number": ("3", True, [1], {}),
    "boolean": ("yes", 1, 0, []),
    "choice": ("zzz", 3),
    "struct": (3, "nobody", True),
}


def told(content: dict[str, Any]) -> list[Fault]:
    text = tomli_w.dumps(content)
    faults = check([File("a.toml", text.encode(), tomli.loads(text))], warn=True)[1]
    return [fault for fault in faults if fault.code != "similar-value"]


def with_value(table: str, name: str, value: Any) -> dict[str, Any]:
    """Return the sample with a value in a field of the first record of a table."""
    content = deepcopy(SOUND)
    content[table][0][name] = value
    return content


def told_of_each(table: str, wrong: list[tuple[str, Any]]) -> list[list[Fault]]:
    """Return what is told of each of these values, every one in a copy of a table's first record."""
    record = SOUND[table][0]
    copies = [record | {"id": f"copy-{number}", name: value} for number, (name, value) in enumerate(wrong)]
    text = tomli_w.dumps({**SOUND, table: [*SOUND[table], *copies]})
    starts = [number for number, line in enumerate(text.split("\n"), 1) if line == f"[[{table}]]"]
    starts = starts[len(SOUND[table]) :]
    found: list[list[Fault]] = [[] for _ in wrong]
    for fault in check([File("a.toml", text.encode(), tomli.loads(text))])[1]:
        assert fault.line
        number = bisect(starts, fault.line) - 1
        if number >= 0 and fault.table == table:
            found[number].append(fault)
    return found


def wrong_values(field: Field) -> Iterator[Any]:
    """Yield what a field can't hold, for the type that it has."""
    for value in WRONG.get(field.kind, WRONG["text"]):
        if field.shape == "one":
            yield value
        elif field.shape == "list":
            yield from ([value], 3)
        else:
            yield from (value, {"KR": value}) if value != [] else [value]


def blank_values(field: Field) -> Iterator[Any]:
    """Yield text in which nothing can be seen, wherever a field has text."""
    for blank in BLANK if field.kind == "text" else ():
        values: dict[str, list[Any]] = {
            "one": [blank],
            "list": [[blank]],
            "by-country": [{"KR": [blank]}, {blank: ["A"]}],
        }
        yield from values[field.shape]


def test_a_value_of_another_type_is_a_fault_at_its_field() -> None:
    for table in TABLES:
        wrong = [(field.name, value) for field in fields_of(TABLES[table]) for value in wrong_values(field)]
        for (name, value), faults in zip(wrong, told_of_each(table, wrong), strict=True):
            assert any((fault.field or "").startswith(name) for fault in faults), (name, value)


def test_text_in_which_nothing_can_be_seen_is_a_fault_wherever_it_stands() -> None:
    for table in TABLES:
        wrong = [(field.name, value) for field in fields_of(TABLES[table]) for value in blank_values(field)]
        for (name, value), faults in zip(wrong, told_of_each(table, wrong), strict=True):
            codes = {fault.code for fault in faults if (fault.field or "").startswith(name)}
            assert codes & {"empty-value", "control-character", "unknown-country"}, (name, ascii(value))


@pytest.mark.parametrize("blank", ["", " ", "\u200b\u2060"], ids=ascii)
def test_blank_text_in_what_has_fields_of_its_own_is_a_fault_too(blank: str) -> None:
    names = ("section", "page", "quote", "note")
    content = with_value("events", "sources", [{"document": "communique", name: blank} for name in names])
    assert [fault.field for fault in told(content)] == [
        f"sources[{at}].{name}" for at, name in enumerate(names)
    ]
    content = with_value("meetings", "participants", [{"person": "anna-moreau", "office": blank}])
    assert [fault.field for fault in told(content)] == ["participants[0].office"]
    for name in ("title", "note"):
        [fault] = told(SOUND | {name: blank})
        assert (fault.code, fault.table) == ("empty-value", name)


def test_a_table_that_is_none_is_a_fault_and_of_a_newer_file_nothing_else_is_said() -> None:
    values: tuple[Any, ...] = (3, True, 1.5, "text", {}, [3], ["x"], [[]], tomli.loads("x = 2026-01-05")["x"])
    for value in values:
        none = dict.fromkeys(TABLES, value)
        assert {fault.table for fault in told({"format": 1, **none}) if fault.code == "wrong-type"} == set(
            TABLES
        )
        assert {fault.code for fault in told({"format": 2, **none})} == {"newer-format"}


def test_a_format_that_is_no_version_is_a_fault() -> None:
    formats: tuple[Any, ...] = (0, -1, "1", 1.0, True, [], {}, tomli.loads("x = 2026-01-05")["x"])
    for format in formats:
        assert "wrong-type" in {fault.code for fault in told({"format": format})}, format


def test_an_unknown_field_or_table_may_be_of_a_newer_release() -> None:
    [fault] = told(with_value("events", "weather", "rain"))
    assert fault.message.endswith("(Or the file is for a newer release of summit.)")
    [fault] = told(SOUND | {"treaties": []})
    assert fault.message.endswith("(Or the file is for a newer release of summit.)")


def test_what_makes_no_sense_together_is_a_fault() -> None:
    for table, changes, code in [
        ("figures", {"value": 5, "upper": 4}, "upper-below-value"),
        ("figures", {"value": 5, "upper": 6, "bound": "at-least"}, "range-and-bound"),
        ("figures", {"value": float("inf")}, "not-finite"),
        ("figures", {"value": 1, "upper": float("nan")}, "not-finite"),
        ("figures", {"subject": "X"}, "one-subject"),
        ("figures", {"about": "film-fund"}, "one-subject"),
        ("figures", {"part_of": "forum-attendance"}, "self-reference"),
        ("figures", {"same_as": ["forum-attendance"]}, "self-reference"),
        ("figures", {"conflicts_with": ["forum-attendance"]}, "self-reference"),
        ("figures", {"compares_with": "forum-attendance"}, "self-reference"),
        ("meetings", {"before": "preparatory-talks"}, "self-reference"),
        ("mous", {"replaces": "battery-recycling"}, "self-reference"),
        ("mous", {"parties": {"KR": [], "FR": []}}, "no-party"),
        ("mous", {"signatories": ["hanbit-battery"]}, "wrong-reference"),
        ("statements", {"speakers": ["lyon-summit"]}, "wrong-reference"),
        ("people", {"country": "XX"}, "unknown-country"),
        ("statements", {"due": "soon"}, "bad-date"),
        ("meetings", {"participants": ["ito-ren", {"person": "ito-ren", "role": "host"}]}, "duplicate-item"),
    ]:
        content = deepcopy(SOUND)
        content[table][0].update(changes)
        assert {fault.code for fault in told(content)} == {code}


def test_the_bodies_that_take_part_in_summits_have_codes() -> None:
    for code in ("EU", "UN", "XK", "TW"):
        assert told(with_value("people", "country", code)) == []


def test_who_heads_an_international_body_needs_no_country() -> None:
    content = deepcopy(SOUND)
    del content["people"][0]["country"]
    assert told(content) == []


@pytest.mark.parametrize(("table", "field"), [("figures", "part_of"), ("mous", "replaces")])
def test_a_circle_is_told_of_those_in_it(table: str, field: str) -> None:
    content = deepcopy(SOUND)
    first, second, third = content[table][:3]
    first[field], second[field], third[field] = second["id"], first["id"], first["id"]
    assert {(fault.code, fault.id) for fault in told(content)} == {
        ("circular-reference", first["id"]),
        ("circular-reference", second["id"]),
    }
