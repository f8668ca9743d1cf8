"""How wide a text is on a terminal, and texts of several lines made one."""

from __future__ import annotations

import re
from collections.abc import Sequence

# Joiners, emoji variation, flags and skin tones: the characters around them share a cell.
_SEQUENCE = (0x200D, 0xFE0E, 0xFE0F, *range(0x1F1E6, 0x1F1FF + 1), *range(0x1F3FB, 0x1F3FF + 1))
# Of Latin letters, dashes and quotation marks each has a column: no wcwidth, the import of which is a sixth
# of the work of a short answer.
_NARROW = (range(0x20, 0x7F), range(0xA0, 0x300), range(0x2010, 0x2028))
_BREAKS = str.maketrans(dict.fromkeys("\n\t\u2028\u2029", " "))


class _Cells(dict[int, str]):
    """A table for `str.translate` that makes each character as many characters as it has columns.

    Those of a sequence stay as they are: it is known by them.
    """

    def __missing__(self, code: int) -> str:
        if code in _SEQUENCE:
            self[code] = chr(code)
        elif any(code in codes for codes in _NARROW):
            self[code] = "x"
        else:
            from wcwidth import wcwidth

            self[code] = "x" * max(wcwidth(chr(code)), 0)
        return self[code]


_CELLS = _Cells()


def width(text: str) -> int:
    """Return how many terminal columns a line of text takes: two for each Han or Hangul character."""
    if text.isascii():
        return len(text)
    beyond = re.sub(r"[\x00-\x7f]+", "", text)
    cells = beyond.translate(_CELLS)
    if cells.isascii():
        return len(text) - len(beyond) + len(cells)
    from wcwidth import wcswidth

    return max(wcswidth(text), 0)


def widths(texts: Sequence[str]) -> list[int]:
    """Return how many columns each line takes."""
    if all(map(str.isascii, texts)):
        return list(map(len, texts))
    known = {text: width(text) for text in set(texts)}  # categories, sources come again and again
    return [known[text] for text in texts]


def one_line(text: str) -> str:
    """Return the text with line breaks and tabs made spaces."""
    return text if text.isprintable() else text.translate(_BREAKS)
