"""Text as people meet it: its width on a terminal, how words are matched, how it is shown safely."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

# By their Unicode names: scripts written without spaces, so that a search term may start anywhere in them.
_UNSPACED = ("CJK", "HANGUL", "HIRAGANA", "KATAKANA", "HALFWIDTH KATAKANA", "BOPOMOFO")

# Patterns are left for `re` to compile when first used: compiling all of them would delay every answer.
UNSAFE = r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
"""Matches control characters, bidirectional overrides, and halves of characters."""
# Joiners, emoji variation, skin tones and flags: the characters around them share a cell.
_SEQUENCE = "[\u200d\ufe0e\ufe0f\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff]"
_ALIKE = 0.72  # below it, suggestions share letters but no sense: `after` for `date`
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


def fold(text: str) -> str:
    """Return the form in which texts are compared: case, composition and character width don't count."""
    if text.isascii():
        return text.lower()
    import unicodedata

    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def word_matcher(word: str) -> Callable[[str], bool]:
    """Return a test of whether a folded text holds `word` at the start of one of its words.

    A word in Han, Hangul or kana is found anywhere: those are written without spaces.
    """
    folded = fold(word)
    if not _continues_word(folded[:1]):
        return lambda text: folded in text

    def matches(text: str) -> bool:
        place = text.find(folded)
        while place > 0 and _continues_word(text[place - 1]):
            place = text.find(folded, place + 1)
        return place >= 0

    return matches


def _continues_word(character: str) -> bool:
    """Tell whether a word goes on with the character: no other may start after it."""
    if character.isascii():
        return character.isalnum()
    import unicodedata

    return character.isalnum() and not unicodedata.name(character, "").startswith(_UNSPACED)


def choose(wanted: str, values: Iterable[str]) -> list[str]:
    """Return the values that equal `wanted`, or else those with a word that starts with it."""
    values = list(values)
    folded = fold(wanted).strip()
    if not folded:
        return []
    whole = [value for value in values if fold(value) == folded]
    if whole:
        return whole
    matches = word_matcher(folded)
    return [value for value in values if matches(fold(value))]


def nearest(wanted: str, values: Iterable[str]) -> str | None:
    """Return the value that is spelled most like `wanted`, whole or in one of its words, if any is at all."""
    import difflib

    values = list(values)
    spellings = {word: value for value in values for word in fold(value).split()}
    spellings |= {fold(value): value for value in values}
    close = difflib.get_close_matches(fold(wanted), spellings, n=1, cutoff=_ALIKE)
    return spellings[close[0]] if close else None


def escape(text: str) -> str:
    r"""Return the text with each character that could upset a terminal written as an escape (`\x1b`)."""
    return re.sub(UNSAFE, _escaped, text)


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    if 0xDC80 <= code <= 0xDCFF:  # a byte of an argument or a file name that is not UTF-8
        code -= 0xDC00
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def listed(values: Sequence[str], limit: int = 20) -> str:
    """Return the values as one phrase for a message, the first `limit` of them."""
    shown = ", ".join(escape(value) for value in values[:limit])
    return f"{shown} and {len(values) - limit} more" if len(values) > limit else shown


def singular(plural: str) -> str:
    """Return what one of them is called: `person` for `people`, `party` for `parties`."""
    if plural == "people":
        return "person"
    if plural.endswith("ies"):
        return f"{plural[:-3]}y"
    return plural[:-2] if plural.endswith("sses") else plural[:-1]
