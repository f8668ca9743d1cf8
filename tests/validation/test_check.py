"""The whole check: against the JSON Schema on any dataset, and on files that are checked together."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import tomli
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from summitcli.model import TABLES
from summitcli.schema import json_schema
from summitcli.validation import File, Finding, check
from tests.samples import CITED, HEAD, LYON

VALIDATOR = Draft202012Validator(json_schema())
SOUND = tomli.loads(LYON)

# What a schema cannot say, or of dates and countries only the pattern; all else is a fault to both.
BEYOND_SCHEMAS = {
    *("bad-date", "unknown-country", "control-character", "not-finite", "duplicate-id", "duplicate-source"),
    *("unknown-reference", "wrong-reference", "end-without-start", "end-before-start", "circular-order"),
    *("duplicate-item", "too-many-itemised", "one-subject", "range-and-bound", "upper-below-value"),
    *("circular-reference", "self-reference", "no-party", "shared-name"),
}
JUNK: list[Any] = [
    *("", [], {}, 3, -1, 0, True, 1.5, float("inf"), float("nan"), 2**63 - 1),
    *("x", "anna-moreau", "2024-02-30", "kr", "a\x07b", "é" * 500),
    *([""], [3], ["KR", "KR"], [[]], [{}], ["a", 3, "anna-moreau"]),
    *({"KR": []}, {"KR": "a"}, {"document": "press-note"}, [{"document": 3}], [{"document": "x"}] * 2),
]
NAMES = [*TABLES, "id", "sources", "catgory", "x y", "start", "end", "parties", "format"]


def file(text: str, name: str = "a.toml") -> File:
    return File(name, text.encode(), tomli.loads(text))


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(deeper for step, part in steps for deeper in paths(part, (*path, step)))]


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, Any]:
    """Return a dataset some values of which are gone, replaced or new."""
    content = deepcopy(SOUND)
    for _ in range(draw(st.integers(1, 4))):
        *before, last = draw(st.sampled_from(paths(content)[1:]))
        holder: Any = content
        for step in before:
            holder = holder[step]
        change = draw(st.sampled_from(["remove", "replace", "add"]))
        if change == "remove":
            del holder[last]
        elif change == "add" and isinstance(holder, dict):
            holder[draw(st.sampled_from(NAMES))] = deepcopy(draw(st.sampled_from(JUNK)))
        else:
            holder[last] = deepcopy(draw(st.sampled_from(JUNK)))
        if len(paths(content)) == 1:
            break
    return content


@given(damaged())
def test_what_the_schema_refuses_has_an_error_and_all_other_faults_are_beyond_schemas(
    content: dict[str, Any],
) -> None:
    is_valid = VALIDATOR.is_valid(content)
    newer = type(content.get("format")) is int and content["format"] > 1
    _, faults = check([File("damaged.toml", b"", content)])
    codes = {fault.code for fault in faults}
    assert not is_valid or codes <= BEYOND_SCHEMAS
    assert is_valid or faults.errors
    assert newer is (codes == {"newer-format"})
    assert all("Traceback" not in str(fault) for fault in faults)


def test_a_sound_dataset_becomes_records() -> None:
    content, faults = check([file(LYON)])
    assert len(faults) == 0
    tables = {table: content[table] for table in TABLES}
    assert {table: len(records) for table, records in tables.items()} == {
        table: len(SOUND.get(table, [])) for table in TABLES
    }
    assert all(type(record) is TABLES[table] for table in tables for record in tables[table])


def test_faults_are_in_the_order_of_the_files_then_of_the_lines() -> None:
    event = '[[events]]\nid = "{}"\nname = "X"\ndate = "soon"\n'
    one = file(HEAD + event.format("A"), "one.toml")
    two = file("mouz = 1\nformat = 1\n" + event.format("a") + event.format("b"), "two.toml")
    assert [(fault.file, fault.line, fault.field) for fault in check([one, two])[1]] == [
        *(("one.toml", 7, "sources"), ("one.toml", 8, "id"), ("one.toml", 10, "date")),
        *(("two.toml", 1, None), ("two.toml", 3, "sources"), ("two.toml", 6, "date")),
        *(("two.toml", 7, "sources"), ("two.toml", 10, "date")),
    ]


def test_nothing_else_is_said_of_files_where_one_is_newer() -> None:
    _, faults = check([file("mouz = 1"), file("format = 9\nmouz = 1\n", "b.toml")])
    assert [(fault.file, fault.line, fault.code) for fault in faults] == [("b.toml", 1, "newer-format")]


def test_a_broken_file_only_excuses_references_to_nothing() -> None:
    broken = File("b.toml", b"[[", {})
    broken.broken = Finding(broken.content, (), "syntax", "is broken", place=(7, 3))
    lost = 'format = 1\n[[events]]\nid = "X"\nname = "X"\ndate = "2024"\n' + CITED
    faults = check([broken, file(lost)])[1]
    assert [(fault.file, fault.line, fault.code) for fault in faults] == [
        ("b.toml", 7, "syntax"),
        ("a.toml", 3, "bad-id"),
    ]
    assert faults.broken == ["b.toml"]
    assert {fault.code for fault in check([file(lost)])[1]} == {"bad-id", "unknown-reference"}


def test_an_error_is_counted_apart_from_a_warning() -> None:
    mou = '[[mous]]\nid = "{}"\ncategory = "{}"\nparties = {{ FR = ["A"] }}\ncooperation = "Rail"\n{}'
    rows = mou.format("a", "Rail", CITED) + mou.format("B", "rail", CITED)
    faults = check([file(HEAD + rows)], warn=True)[1]
    assert (faults.errors, faults.warnings, len(faults)) == (1, 1, 2)
