"""All text is plain text: no control characters, no bidirectional overrides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from summitcli.text import UNSAFE
from summitcli.validation.columns import Tables
from summitcli.validation.faults import Finding, Path

# The only ways in which a forbidden character can be in a file: TOML refuses most of them unless they are
# escaped; the others share their first byte with much that is allowed.
_SUSPECTS = {
    b"\\": rb"\\[uUxbefr]",
    b"\xc2": rb"\xc2[\x80-\x9f]",
    b"\xe2": rb"\xe2(?:\x80[\xaa-\xae]|\x81[\xa6-\xa9])",
}


def may_hold_forbidden(data: bytes) -> bool:
    """Tell from a file's bytes whether its texts are worth a look."""
    return any(first in data and re.search(pattern, data) for first, pattern in _SUSPECTS.items())


def check_text(tables: Tables) -> Iterator[Finding]:
    """No text holds a control character other than newline and tab, or a bidirectional override."""
    for records in tables.values():
        for record in records:
            for path, text in _texts(record, ()):
                unsafe = _unsafe(text)
                if unsafe:
                    name = f"U+{ord(unsafe):04X} ({_kind(unsafe)})"
                    yield Finding(record, path, "control-character", f"holds the character {name}; remove it")


def _unsafe(text: str) -> str | None:
    if text.isprintable():
        return None
    unsafe = re.search(UNSAFE, text.replace("\n", " ").replace("\t", " "))
    return unsafe and unsafe[0]


def _kind(character: str) -> str:
    import unicodedata

    return unicodedata.name(character, "a control character").lower()


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _texts(part, (*path, index))
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(key, (*path, key))
            yield from _texts(part, (*path, key))
    elif hasattr(value, "__struct_fields__"):
        for field in value.__struct_fields__:
            yield from _texts(getattr(value, field), (*path, field))
