"""The dataset's format as JSON Schema, made from the record types: for editors that complete and check."""

from __future__ import annotations

from typing import Any

import msgspec

from summitcli.field_docs import field_docs, type_doc
from summitcli.fields import fields_of
from summitcli.json_text import json_text
from summitcli.model import TABLES, Dataset, Participation, Source

TITLE = "A dataset of summit"
"""By which `summit init` knows a schema of its own, of whatever release."""
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a dataset's file.

    A field that may be absent is never null: TOML has no null.
    """
    definitions = _without_null(msgspec.json.schema(Dataset)["$defs"])
    described_types: list[type[msgspec.Struct]] = [*TABLES.values(), Source, Participation, Dataset]
    for described in described_types:
        # In the same order under `python -OO`, where msgspec finds no description of its own.
        ordered = {"title": "", "description": ""} | definitions[described.__name__]
        definition = definitions[described.__name__] = ordered | {"description": type_doc(described)}
        for field, meaning in field_docs(described).items():
            definition["properties"][field] = {"description": meaning, **definition["properties"][field]}
    for record_type in TABLES.values():
        for each in fields_of(record_type):
            if hasattr(each.struct, "shorthand"):
                listed = definitions[record_type.__name__]["properties"][each.name]
                whole = definitions[each.struct.__name__]["properties"][each.struct.shorthand]
                short = {name: said for name, said in whole.items() if name != "description"}
                listed["items"] = {"anyOf": [short, listed["items"]]}
    root = definitions.pop("Dataset")
    return {
        "$schema": _DIALECT,
        **root,
        "title": TITLE,
        "required": ["format"],
        "$defs": definitions,
    }


def _without_null(node: Any) -> Any:
    """Return a schema without the alternatives and defaults that only say that a field may be absent."""
    if isinstance(node, list):
        return [_without_null(part) for part in node]
    if not isinstance(node, dict):
        return node
    kept = {key: _without_null(part) for key, part in node.items() if key != "default" or part}
    alternatives = [part for part in kept.pop("anyOf", ()) if part != {"type": "null"}]
    if len(alternatives) == 1:
        return {**kept, **alternatives[0]}
    return {**kept, "anyOf": alternatives} if alternatives else kept


def schema_text() -> str:
    """Return the JSON Schema as it is written to a file."""
    return json_text(json_schema())
