"""Running text as words, each with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from msgspec import Struct

from summitcli.matching import fold

_LETTER = r"[^\W\d_]"
_MARK = "\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0e31-\u0e3a\u0e47-\u0e4e\u3099\u309a\u00ad\u200b-\u200d"
_TOKEN = re.compile(
    rf"""
    (?= \S ) (?:                                              # white space is passed over at once
        [A-Za-z]{{2,}}+ (?= [ \n.,:;)] )                       # most words; the rest is for the others
        | (?:[A-Za-z]\.){{2,}}                                 # U.S., a.m.
        | {_LETTER}+ (?:                                      # O'Brien, don't; not the s of a genitive
            (?: [{_MARK}] | ['’] (?! [sS]\b) (?= {_LETTER}) ) {_LETTER}*
        )*
        | ['’] [sS] \b                                       # the s of a genitive
        | [0-9]{{1,3}} (?: [^\S\0-\x20\x85] [0-9]{{3}} )+ (?! [0-9] ) # 1 420 in one piece
        | \d+ (?: [.,] \d+ )*
        | \S
    )
    """,
    re.VERBOSE,
)
_HYPHENS = "-‐‑"


class Word(Struct, frozen=True):
    """A word, number or sign, with its place in the text."""

    text: str
    key: str
    """The word folded: what it is compared by."""
    start: int
    end: int
    glued: bool
    """Whether it follows the word before without a space, or by a hyphen alone."""


class Read(Protocol):
    """What was read of a text: it says which word comes after it."""

    @property
    def after(self) -> int:
        """The index of that word."""
        ...


class Found(Read, Protocol):
    """What was found in a text: a name, a date, a number."""

    @property
    def first(self) -> int:
        """The index of its first word."""
        ...


T = TypeVar("T", bound=Read)


def read_all(text: list[Word], read_at: Callable[[list[Word], int], T | None]) -> list[T]:
    """Return all that can be read of a text in order, each as long as it goes."""
    found: list[T] = []
    at = 0
    while at < len(text):
        read = read_at(text, at)
        if read:
            found.append(read)
        at = read.after if read else at + 1
    return found


def indexes_of(found: Iterable[Found]) -> set[int]:
    """Return the indexes of all words of what was found in a text."""
    return {at for one in found for at in range(one.first, one.after)}


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words, numbers and signs of a text in order.

    A hyphen between two letters is no word of its own: "Jae-myung" gives two words, the second one `glued`.
    """
    found: list[Word] = []
    last = -1  # where the word before ends, its hyphen included
    hyphen = -1  # where a hyphen after a letter stands that may join it to the next word
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        token = match[0]
        first, after = match.span()
        if hyphen >= 0:
            if first != hyphen + 1 or not token[0].isalpha():
                found.append(Word("-", "-", hyphen, hyphen + 1, True))
            hyphen = -1
        if first == last and token in _HYPHENS and found[-1].text[-1].isalpha():
            hyphen = first
        else:
            found.append(Word(token, fold(token), first, after, first == last))
        last = after
    if hyphen >= 0:
        found.append(Word("-", "-", hyphen, hyphen + 1, True))
    return found
