"""Text in messages: shown safely, listed, counted, and named in the singular."""

from __future__ import annotations

import re
from collections.abc import Sequence

# Patterns are left for `re` to compile when first used: compiling all of them would delay every answer.
UNSAFE = r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
"""Matches control characters, bidirectional overrides, and halves of characters."""

_IRREGULAR = {"people": "person", "same_as": "same_as"}


def escape(text: str) -> str:
    r"""Return the text with each character that could upset a terminal written as an escape (`\x1b`)."""
    return text if text.isprintable() else re.sub(UNSAFE, _escaped, text)


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    if 0xDC80 <= code <= 0xDCFF:  # a byte of an argument or a file name that is not UTF-8
        code -= 0xDC00
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def listed(values: Sequence[str], limit: int = 20) -> str:
    """Return the values as one phrase for a message, the first `limit` of them."""
    shown = ", ".join(escape(value) for value in values[:limit])
    return f"{shown} and {len(values) - limit} more" if len(values) > limit else shown


def counted(count: int, what: str) -> str:
    """Return a count with its noun: `1 fault`, `2,000 faults`."""
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def singular(plural: str) -> str:
    """Return what one of them is called: `person` for `people`, `party` for `parties`."""
    if plural in _IRREGULAR:
        return _IRREGULAR[plural]
    if plural.endswith("ies"):
        return f"{plural[:-3]}y"
    if plural.endswith(("sses", "iases")):
        return plural[:-2]
    return plural.removesuffix("s")
