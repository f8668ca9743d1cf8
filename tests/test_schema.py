"""The JSON Schema of a dataset's file, tried with a validator that has no part in the project."""

from __future__ import annotations

import json
import operator
import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import summitcli
from summitcli.dataset import bundled_path
from summitcli.model import TABLES
from summitcli.schema import json_schema
from tests.conftest import Run
from tests.samples import LYON

ROOT = Path(__file__).parents[1]
PUBLISHED = ROOT / "docs" / "summits.schema.json"
STARTER = Path(summitcli.__file__).with_name("starter.toml")

SCHEMA = json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)

Content = dict[str, Any]
Change = Callable[[Content], object]


def nodes(node: Any) -> Iterator[Any]:
    yield node
    if isinstance(node, dict | list):
        for part in node.values() if isinstance(node, dict) else node:
            yield from nodes(part)


def test_it_is_json_schema_of_2020_12() -> None:
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(SCHEMA)


def test_every_reference_in_it_leads_to_a_definition_and_each_is_used() -> None:
    references = {node["$ref"] for node in nodes(SCHEMA) if isinstance(node, dict) and "$ref" in node}
    assert references == {f"#/$defs/{name}" for name in SCHEMA["$defs"]}


def test_nothing_in_it_is_null() -> None:
    found = list(nodes(SCHEMA))
    assert None not in found
    assert "null" not in [node for node in found if isinstance(node, str)]


def test_every_table_and_every_field_is_described() -> None:
    for name, definition in SCHEMA["$defs"].items():
        assert definition["description"], name
        assert all(field["description"] for field in definition["properties"].values()), name
    assert SCHEMA["properties"]["format"]["description"]


def test_fields_are_in_the_order_of_the_records() -> None:
    assert list(SCHEMA["properties"]) == ["format", "title", "note", *TABLES]
    for record_type in TABLES.values():
        definition = SCHEMA["$defs"][record_type.__name__]
        assert tuple(definition["properties"]) == record_type.__struct_fields__


def test_a_field_says_to_which_table_it_refers() -> None:
    participants = SCHEMA["$defs"]["Meeting"]["properties"]["participants"]
    assert participants["items"]["anyOf"][0]["x-refers-to"] == "people"


def test_the_published_copy_is_what_the_command_prints(run: Run) -> None:
    process = run("schema")
    assert (process.returncode, process.stderr) == (0, b"")
    assert process.stdout == PUBLISHED.read_bytes()
    assert json.loads(process.stdout) == SCHEMA


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(bundled_path().read_text("utf-8"), id="bundled"),
        pytest.param(STARTER.read_text("utf-8"), id="starter"),
        pytest.param(LYON, id="sample"),
        pytest.param("format = 1", id="empty"),
    ],
)
def test_a_good_dataset_is_valid(text: str) -> None:
    assert list(VALIDATOR.iter_errors(tomllib.loads(text))) == []


def held_by(content: Content, path: Sequence[str | int]) -> Any:
    """Return the table or list that holds what a path leads to."""
    return reduce(operator.getitem, path[:-1], content)  # type: ignore[arg-type]


def setting(*path: str | int, to: Any) -> Change:
    return lambda content: operator.setitem(held_by(content, path), path[-1], to)


def removing(*path: str | int) -> Change:
    return lambda content: operator.delitem(held_by(content, path), path[-1])


BROKEN: dict[str, Change] = {
    "no format": removing("format"),
    "a newer format": setting("format", to=2),
    "format as text": setting("format", to="1"),
    "an unknown table": setting("mouz", to=[]),
    "a table that is none": setting("mous", to={}),
    "a record that is none": setting("mous", 0, to="battery"),
    "an unknown field": setting("mous", 0, "categry", to="Energy"),
    "a missing id": removing("events", 0, "id"),
    "a missing field": removing("mous", 0, "category"),
    "a field of another type": setting("mous", 0, "category", to=1),
    "null": setting("mous", 0, "note", to=None),
    "a choice there is not": setting("people", 0, "kind", to="king"),
    "an id with a space": setting("people", 0, "id", to="anna moreau"),
    "an id in capitals": setting("people", 0, "id", to="Anna"),
    "an id with two hyphens": setting("people", 0, "id", to="anna--moreau"),
    "an empty text": setting("people", 0, "name", to=""),
    "an empty reference": setting("mous", 0, "agreement", to=""),
    "a text for a list": setting("meetings", 0, "participants", to="anna-moreau"),
    "a country by its name": setting("people", 0, "country", to="France"),
    "a country in small letters": setting("agreements", 0, "countries", to=["fr"]),
    "parties of no country": setting("mous", 0, "parties", to={"Korea": ["Hanbit Battery"]}),
    "no parties": setting("mous", 0, "parties", to={}),
    "parties as a list": setting("mous", 0, "parties", to=["Hanbit Battery"]),
    "an empty party": setting("mous", 0, "parties", to={"KR": [""]}),
    "a date of another form": setting("events", 0, "date", to="3 May 2024"),
    "a date as a number": setting("events", 0, "date", to=2024),
    "a negative count": setting("agreements", 0, "count", to=-1),
    "a count with a fraction": setting("agreements", 0, "count", to=2.5),
    "a count beyond 64 bits": setting("agreements", 0, "count", to=2**63),
    "a value as text": setting("figures", 0, "value", to="120"),
    "a yes for true": setting("figures", 0, "approximate", to="yes"),
    "a rank of nought": setting("people", 1, "rank", to=0),
    "no sources": removing("mous", 0, "sources"),
    "empty sources": setting("mous", 0, "sources", to=[]),
    "a source that is no list": setting("mous", 0, "sources", to={"document": "communique"}),
    "a source that is a text": setting("mous", 0, "sources", 0, to="communique"),
    "a source without a document": removing("mous", 0, "sources", 0, "document"),
    "an unknown field of a source": setting("mous", 0, "sources", 0, "page", to=3),
    "paragraph nought": setting("mous", 0, "sources", 0, "paragraph", to=0),
    "sources of a document": setting("documents", 0, "sources", to=[{"document": "press-note"}]),
}


def test_a_broken_dataset_is_refused() -> None:
    for name, change in BROKEN.items():
        broken = tomllib.loads(LYON)
        change(broken)
        assert broken != tomllib.loads(LYON), name
        assert not VALIDATOR.is_valid(broken), name
