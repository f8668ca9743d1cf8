"""Words: what script they are written in, and lists of them."""

from __future__ import annotations


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
