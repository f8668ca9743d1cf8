"""Words as they are compared: without case, accents and typography."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import combining, normalize

_ALIKE = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
    | dict.fromkeys("‘’ʼʻ′＇`", "'")
    | dict.fromkeys("“”„«»", '"')
    | dict.fromkeys("‐‑‒–—―−－", "-")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff")
)
_ACCENTED = ("\u0300", "\u036f")  # marks of Latin, Greek and Cyrillic; others make words of other scripts


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Return a word in the form in which words that look alike are the same."""
    if word.isascii():
        return word.lower().replace("`", "'")
    bare = "".join(
        mark
        for mark in normalize("NFKD", word.casefold())
        if not (combining(mark) and _ACCENTED[0] <= mark <= _ACCENTED[1])
    )
    return normalize("NFC", bare).translate(_ALIKE)


def is_capitalised(word: str) -> bool:
    """Tell whether a word begins with a capital letter, as names do."""
    return word[:1].isupper() or word[:1].istitle()


def is_letterless_script(word: str) -> bool:
    """Tell whether a word is written in a script without word spaces or case: Han, kana or Hangul."""
    return (
        "\u3005" <= word[:1] <= "\u30ff"
        or "\u3400" <= word[:1] <= "\u9fff"
        or "\uac00" <= word[:1] <= "\ud7a3"
    )


def listed(words: str) -> tuple[str, ...]:
    """Return the words of a list that is written as one text, which is easier to read and to keep."""
    return tuple(words.split())
