"""How texts are matched: what counts as alike, words by their start, and what was meant by a misspelling."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache

# By their Unicode names: scripts written without spaces, so that a search term may start anywhere in them.
_UNSPACED = (
    *("CJK", "HANGUL", "HIRAGANA", "KATAKANA", "HALFWIDTH KATAKANA", "BOPOMOFO"),
    *("THAI", "LAO", "KHMER", "MYANMAR"),
)
_SINGLE_QUOTES = "‘’‚‛′ʼ´‹›"
_DOUBLE_QUOTES = "“”„‟«»″〝〞"
# What Unicode does not take apart, or takes other characters apart into, with what people type for it.
_PLAIN_LETTERS = {
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "æ": "ae",
    "œ": "oe",
    "ı": "i",
    "ħ": "h",
    "þ": "th",
    "ʼ": "'",
    "′": "'",
    "−": "-",
    "⁄": "/",
    "∕": "/",
}
_ALIKE = 0.72  # below it, suggestions share letters but no sense: `after` for `date`


@cache
def _folded(character: str) -> str:
    """Return a character that is not ASCII in the form in which it is compared."""
    import unicodedata

    if character in _SINGLE_QUOTES:
        return "'"
    if character in _DOUBLE_QUOTES:
        return '"'
    category = unicodedata.category(character)
    if category == "Pd":
        return "-"
    if category == "Cf" or "\ufe00" <= character <= "\ufe0f":  # invisible: joiners, marks of direction
        return ""
    if character.isspace():
        return " "
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", character).casefold())
    # Accents of Latin, Greek and Cyrillic letters don't count; the marks of other scripts are letters.
    bare = "".join(part for part in unicodedata.normalize("NFD", plain) if not "\u0300" <= part <= "\u036f")
    folded = unicodedata.normalize("NFC", "".join(_PLAIN_LETTERS.get(part, part) for part in bare))
    # A fraction is a word of its own: 1½ is 1 1/2, and not eleven halves.
    return f" {folded}" if "⁄" in bare[1:] else folded


def fold(text: str) -> str:
    """Return the form in which texts are compared.

    Case, accents, composition, character width, the sort of quotation marks and dashes, raised and lowered
    digits, fractions in one character, and characters that can't be seen don't count.
    """
    lower = text.lower()
    if lower.isascii():
        return lower
    parts = re.split(r"([\x00-\x7f]+)", lower)  # every second one is ASCII
    parts[::2] = map(_folded_text, parts[::2])
    return "".join(parts)


@lru_cache(maxsize=10_000)  # names and words come again and again
def _folded_text(text: str) -> str:
    import unicodedata

    return unicodedata.normalize("NFC", "".join(map(_folded, text)))


def word_matcher(word: str) -> Callable[[str], bool]:
    """Return a test of whether a folded text holds `word` at the start of one of its words.

    A word of a script without spaces (Han, Hangul, kana, Thai) is found anywhere.
    """
    folded = fold(word)
    if not _continues_word(folded[:1]):
        return lambda text: folded in text

    def matches(text: str) -> bool:
        return find_word(text, folded) >= 0

    return matches


def words_matcher(words: Iterable[str]) -> Callable[[str], bool]:
    """Return a test of whether a folded text holds all the words, as `word_matcher` finds them."""
    tests = [word_matcher(word) for word in words]
    return lambda text: all(test(text) for test in tests)


def find_word(text: str, folded: str, start: int = 0) -> int:
    """Return where a folded word next stands at the start of a word of a folded text, or -1."""
    place = text.find(folded, start)
    if _continues_word(folded[:1]):
        while place > 0 and _continues_word(text[place - 1]):
            place = text.find(folded, place + 1)
    return place


def _continues_word(character: str) -> bool:
    """Tell whether a word goes on with the character: no other may start after it."""
    return character.isalnum() if character.isascii() else _continues(character)


@cache
def _continues(character: str) -> bool:
    import unicodedata

    in_word = character.isalnum() or unicodedata.category(character).startswith("M")
    return in_word and not unicodedata.name(character, "").startswith(_UNSPACED)


def hits(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Return the places in a text, in order, where folded words stand at the start of its words."""
    letters = [letter.lower() if letter.isascii() else _folded(letter) for letter in text]
    folded = "".join(letters)
    # A letter may be folded into several, or none.
    places = [place for place, letter in enumerate(letters) for _ in letter]
    found = []
    for word in words:
        start = find_word(folded, word)
        while start >= 0:
            found.append((places[start], places[start + len(word) - 1] + 1))
            start = find_word(folded, word, start + len(word))
    return sorted(found)


def words_of(phrases: Iterable[str]) -> list[str]:
    """Return the words to look for, folded, without the quotation marks that people put around them."""
    return [word for phrase in phrases for part in fold(phrase).split() if (word := part.strip("\"'"))]


def choose(wanted: str, values: Iterable[str]) -> list[str]:
    """Return the values that equal `wanted`, or else those that are alike, or have a word that starts so."""
    values = list(values)
    if wanted in values:
        return [wanted]
    folded = fold(wanted).strip().strip('"')
    if not folded:
        return []
    alike = [value for value in values if fold(value) == folded]
    if alike:
        return alike
    if not folded[0].isalnum():
        # A sign that a word starts with, such as a currency's, is no hyphen within one.
        return [value for value in values if f" {folded}" in f" {fold(value)}"]
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
