"""Text that is UTF-16 or UTF-32: told by its mark, or by which of its first bytes are zero."""

from __future__ import annotations

import codecs

_MARKS = {
    codecs.BOM_UTF32_LE: "UTF-32",  # begins as that of UTF-16 does
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
# Of two letters in UTF-16, or one in UTF-32, that are ASCII: no other text begins so.
_ZEROS = {"x000": "UTF-32LE", "000x": "UTF-32BE", "x0x0": "UTF-16LE", "0x0x": "UTF-16BE"}


def wide_encoding(data: bytes) -> str | None:
    """Return which of them a text is in, as iconv names it; `None` where it cannot be known."""
    marked = next((name for mark, name in _MARKS.items() if data.startswith(mark)), None)
    return marked or _ZEROS.get("".join("x" if byte else "0" for byte in data[:4]))
