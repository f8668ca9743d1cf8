"""All text is plain text that can be seen: no control characters, nothing blank."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from summitcli.matching import fold
from summitcli.messages import UNSAFE
from summitcli.validation.faults import Finding, Path
from summitcli.validation.whole_columns import Tables

_Suspects = dict[bytes, tuple[bytes, ...]]
"""Patterns, each with the bytes of which some are in all that it finds."""

# The only ways in which a forbidden or blank text can be in a file of ASCII: TOML refuses control characters
# unless they are escaped. Most files have none of the bytes that begin it, and no pattern to compile. That of
# blank texts finds a little more, and has no branches: they take twice the time.
_SUSPECTS: _Suspects = {
    rb"\\[uUxbefr]": (b"\\",),
    rb'"[ \t\r\n\\][ \t\r\n\\nt]*"': (b'" ', b'"\\', b'"\t', b'"""\n', b'"""\r'),
    rb"'\s+'": (b"' ", b"'\t", b"'''\n", b"'''\r"),
}
# In other files also these, which share their first byte with much that is allowed.
_SUSPECTS_BEYOND_ASCII: _Suspects = {
    rb"\xc2[\x80-\xa0\xad]": (b"\xc2",),
    rb"\xe2(?:\x80[\x80-\x8f\xa8-\xaf]|\x81[\x9f-\xaf])": (b"\xe2",),
}
_FILLERS = ("\u115f", "\u1160", "\u2800", "\u3164", "\uffa0")
"""Letters and signs that show nothing."""
# Of combining marks, variation selectors and tags the first bytes: alone they show nothing.
_INVISIBLE = (*_FILLERS, "\u1680", "\u180e", "\u3000", "\ufeff")
_INVISIBLE_BYTES = (*(each.encode() for each in _INVISIBLE), b"\xcc", b"\xcd", b"\xef\xb8", b"\xf3\xa0")


def may_hold_forbidden(data: bytes) -> bool:
    """Tell from a file's bytes whether its texts are worth a look."""
    if _any_suspect(_SUSPECTS, data):
        return True
    beyond_ascii = not data.isascii()
    return beyond_ascii and (_any_suspect(_SUSPECTS_BEYOND_ASCII, data) or _any_in(_INVISIBLE_BYTES, data))


def _any_suspect(suspects: _Suspects, data: bytes) -> bool:
    return any(
        _any_in(starts, data) and re.search(pattern, data) is not None for pattern, starts in suspects.items()
    )


def _any_in(parts: Iterable[bytes], data: bytes) -> bool:
    # One byte is looked for ten times as fast as several.
    return any(part[:1] in data and part in data for part in parts)


def check_text(tables: Tables) -> Iterator[Finding]:
    """No text is blank, or holds a control character (but newline and tab) or a bidirectional override."""
    for records in tables.values():
        for record in records:
            for path, text in _texts(record, ()):
                unsafe = unsafe_in(text)
                if unsafe:
                    yield Finding(record, path, "control-character", unsafe)
                elif is_blank(text) and path != ("id",):
                    message = "holds nothing that can be seen; leave out what is not known"
                    yield Finding(record, path, "empty-value", message)


def is_blank(text: str) -> bool:
    """Tell whether a text is nothing but white space and characters that can't be seen."""
    return text != "" and not fold(text.translate(dict.fromkeys(map(ord, _FILLERS), ""))).strip()


def unsafe_in(text: str) -> str | None:
    """Say which character of a text is forbidden, if one is."""
    if text.isprintable():
        return None
    unsafe = re.search(UNSAFE, text.replace("\n", " ").replace("\t", " "))
    return unsafe and f"holds the character U+{ord(unsafe[0]):04X} ({_kind(unsafe[0])}); remove it"


def _kind(character: str) -> str:
    import unicodedata

    return unicodedata.name(character, "a control character").lower()


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _texts(part, (*path, index))
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(key, (*path, key))
            yield from _texts(part, (*path, key))
    elif hasattr(value, "__struct_fields__"):
        for field in value.__struct_fields__:
            yield from _texts(getattr(value, field), (*path, field))
