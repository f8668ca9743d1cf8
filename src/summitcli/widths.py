"""How wide a text is on a terminal, and texts of several lines made one."""

from __future__ import annotations

import re

# Joiners, emoji variation, skin tones and flags: the characters around them share a cell.
_SEQUENCE = "[\u200d\ufe0e\ufe0f\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff]"
_BREAKS = str.maketrans(dict.fromkeys("\n\t\u2028\u2029", " "))


class _CellWidths(dict[int, str]):
    """A table for `str.translate` that makes each character as many characters as it has columns."""

    def __missing__(self, code: int) -> str:
        from wcwidth import wcwidth

        self[code] = "x" * max(wcwidth(chr(code)), 0)
        return self[code]


_CELL_WIDTHS = _CellWidths()


def width(text: str) -> int:
    """Return how many terminal columns a line of text takes: two for each Han or Hangul character."""
    if text.isascii():
        return len(text)
    if re.search(_SEQUENCE, text):
        from wcwidth import wcswidth

        return max(wcswidth(text), 0)
    return len(text.translate(_CELL_WIDTHS))


def one_line(text: str) -> str:
    """Return the text with line breaks and tabs made spaces."""
    return text if text.isprintable() else text.translate(_BREAKS)
