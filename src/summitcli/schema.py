"""The dataset's format as JSON Schema, made from the record types: for editors that complete and check."""

from __future__ import annotations

from typing import Any

import msgspec

from summitcli.field_docs import field_docs
from summitcli.model import TABLES, Dataset, Source

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a dataset's file.

    A field that may be absent is never null: TOML has no null.
    """
    definitions = _without_null(msgspec.json.schema(Dataset)["$defs"])
    described_types: list[type[msgspec.Struct]] = [*TABLES.values(), Source, Dataset]
    for described in described_types:
        properties = definitions[described.__name__]["properties"]
        for field, meaning in field_docs(described).items():
            properties[field] = {"description": meaning, **properties[field]}
    root = definitions.pop("Dataset")
    return {
        "$schema": _DIALECT,
        **root,
        "title": "A dataset of summit",
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
