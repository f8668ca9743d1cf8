"""Whatever is wrong in any field of any table is a fault with its place, and never an accident."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
import tomli
import tomli_w

from summitcli.fields import fields_of
from summitcli.model import TABLES
from summitcli.validation import Fault, File, check
from tests.samples import LYON

SOUND = tomli.loads(LYON)
FIELDS = [(table, field) for table, record_type in TABLES.items() for field in fields_of(record_type)]
EACH_FIELD = pytest.mark.parametrize(
    ("table", "field"), FIELDS, ids=[f"{table}.{field.name}" for table, field in FIELDS]
)
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


@EACH_FIELD
def test_a_value_of_another_type_is_a_fault_at_its_field(table: str, field: Any) -> None:
    wrong = WRONG.get(field.kind, WRONG["text"])
    for value in wrong:
        if field.shape == "list":
            faults = [*told(with_value(table, field.name, [value])), *told(with_value(table, field.name, 3))]
        elif field.shape == "by-country":
            faults = [
                *told(with_value(table, field.name, value)),
                *told(with_value(table, field.name, {"KR": value})) * (value != []),
            ]
        else:
            faults = told(with_value(table, field.name, value))
        assert any((fault.field or "").startswith(field.name) for fault in faults), value
        assert all(fault.line for fault in faults)


@EACH_FIELD
def test_text_in_which_nothing_can_be_seen_is_a_fault_wherever_it_stands(table: str, field: Any) -> None:
    if field.kind != "text":
        return
    for blank in BLANK:
        values: dict[str, list[Any]] = {
            "one": [blank],
            "list": [[blank]],
            "by-country": [{"KR": [blank]}, {blank: ["A"]}],
        }
        for value in values[field.shape]:
            codes = {fault.code for fault in told(with_value(table, field.name, value))}
            assert codes & {"empty-value", "control-character", "unknown-country"}, ascii(value)


@pytest.mark.parametrize("blank", ["", *BLANK], ids=ascii)
def test_blank_text_in_what_has_fields_of_its_own_is_a_fault_too(blank: str) -> None:
    for name in ("section", "page", "quote", "note"):
        content = with_value("events", "sources", [{"document": "communique", name: blank}])
        assert [fault.field for fault in told(content)] == [f"sources[0].{name}"]
    content = with_value("meetings", "participants", [{"person": "anna-moreau", "office": blank}])
    assert [fault.field for fault in told(content)] == ["participants[0].office"]
    for name in ("title", "note"):
        [fault] = told(SOUND | {name: blank})
        assert (fault.code, fault.table) == ("empty-value", name)


@pytest.mark.parametrize(
    "value", [3, True, 1.5, "text", {}, [3], ["x"], [[]], tomli.loads("x = 2026-01-05")["x"]]
)
@pytest.mark.parametrize("format", [1, 2])
def test_a_table_that_is_none_is_a_fault_and_of_a_newer_file_nothing_else_is_said(
    value: Any, format: int
) -> None:
    for table in TABLES:
        faults = told({**SOUND, "format": format, table: value})
        codes = {fault.code for fault in faults}
        assert codes == {"newer-format"} if format == 2 else "wrong-type" in codes


@pytest.mark.parametrize("format", [0, -1, "1", 1.0, True, [], {}, tomli.loads("x = 2026-01-05")["x"]])
def test_a_format_that_is_no_version_is_a_fault(format: Any) -> None:
    assert "wrong-type" in {fault.code for fault in told(SOUND | {"format": format})}


def test_an_unknown_field_or_table_may_be_of_a_newer_release() -> None:
    [fault] = told(with_value("events", "weather", "rain"))
    assert fault.message.endswith("(Or the file is for a newer release of summit.)")
    [fault] = told(SOUND | {"treaties": []})
    assert fault.message.endswith("(Or the file is for a newer release of summit.)")


@pytest.mark.parametrize(
    ("table", "changes", "code"),
    [
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
    ],
)
def test_what_makes_no_sense_together_is_a_fault(table: str, changes: dict[str, Any], code: str) -> None:
    content = deepcopy(SOUND)
    content[table][0].update(changes)
    assert {fault.code for fault in told(content)} == {code}


@pytest.mark.parametrize("code", ["EU", "UN", "XK", "TW"])
def test_the_bodies_that_take_part_in_summits_have_codes(code: str) -> None:
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
