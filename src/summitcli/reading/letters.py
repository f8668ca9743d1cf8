"""Words as they are compared: without case, accents and typography."""

from __future__ import annotations

from functools import lru_cache

from summitcli import matching


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Return a word in the form in which words that look alike are the same; words come again and again."""
    return matching.fold(word)


def is_caseless(word: str) -> bool:
    """Tell whether a word is written in a script without capitals to tell a name by: Han, kana, Hangul."""
    return not word.isascii() and (
        "\u3005" <= word[:1] <= "\u30ff"
        or "\u3400" <= word[:1] <= "\u9fff"
        or "\uac00" <= word[:1] <= "\ud7a3"
    )


def listed(words: str) -> tuple[str, ...]:
    """Return the words of a list that is written as one text, which is easier to read and to keep."""
    return tuple(words.split())
