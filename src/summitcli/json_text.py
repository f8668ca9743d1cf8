"""A value as JSON for people and scripts alike: indented, with a line end."""

from __future__ import annotations

from typing import Any

import msgspec


def json_text(value: Any) -> str:
    """Return a value as JSON, indented."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"
