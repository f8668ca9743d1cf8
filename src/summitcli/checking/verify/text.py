"""A document's text as words, each with the places it stands at.

A place is a range of lines. All look-ups go by indexes made once, so that the time grows with the text and
with what is looked for, never with both multiplied.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from summitcli.matching import fold

Lines = tuple[int, int]
"""A range of lines, from 0, without its last."""

# Scripts that are written without spaces have a word a character.
_UNSPACED = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3105-\u312f\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff"
    r"\U00020000-\U0003ffff"
)
_TOKEN = rf"\d+(?:[.,]\d+)*|[{_UNSPACED}]|[^\W\d_{_UNSPACED}]+"
_IN_ASCII = r"\d+(?:[.,]\d+)*|[a-z]+"
_FEW = 500
"""Words of a place that is searched as it stands; a longer one is by the index."""
_HYPHENS = ("-", "\u2010", "\u2011", "\u00ad")
_LINE_END = r"\r\n|[\n\r\f\v\x85\u2028\u2029]"
_BROKEN = r"[^\W\d_][-\u2010\u2011\u00ad]\s*$"


# Bound once: a text has a hundred thousand lines.
# Lines in ASCII take half the time by a pattern of their own.
_find_tokens = re.compile(_TOKEN).findall
_find_ascii_tokens = re.compile(_IN_ASCII).findall


def tokens(text: str) -> list[str]:
    """Return the words and numbers of a text, folded, without signs."""
    folded = fold(text)
    return _find_ascii_tokens(folded) if folded.isascii() else _find_tokens(folded)


class Text:
    """A text, indexed."""

    def __init__(self, text: str) -> None:
        self.lines = re.split(_LINE_END, text)
        self.ids: defaultdict[str, int] = defaultdict()
        """The number of each word that there is."""
        self.ids.default_factory = self.ids.__len__
        self.words = array("L")
        """The words of the text in order, by their numbers."""
        self.starts = array("L")
        """The place of each line's first word."""
        self._joined: dict[int, int] = {}
        self._read()
        self.ids.default_factory = None

    def _read(self) -> None:
        ids, broken = self.ids, ""
        for line in self.lines:
            self.starts.append(len(self.words))
            found = tokens(line)
            if found:
                if broken:
                    self._joined[len(self.words) - 1] = ids[broken + found[0]]
                self.words.extend(map(ids.__getitem__, found))
                is_broken = line.rstrip().endswith(_HYPHENS) and re.search(_BROKEN, line)
                broken = found[-1] if is_broken else ""
            elif broken and line.strip():
                broken = ""
        self.starts.append(len(self.words))

    @cached_property
    def positions(self) -> dict[int, array[int]]:
        """Where each word stands, by its number."""
        positions: dict[int, array[int]] = defaultdict(lambda: array("L"))
        for position, word in enumerate(self.words):
            positions[word].append(position)
        for position, word in self._joined.items():
            positions[word].append(position)
        for word in set(self._joined.values()):
            positions[word] = array("L", sorted(positions[word]))
        return dict(positions)

    @cached_property
    def _counts(self) -> list[int]:
        """How often each word stands, by its number."""
        return [len(self.positions[word]) for word in range(len(self.ids))]

    def line_of(self, position: int) -> int:
        """Return the line that a word stands in."""
        return bisect_right(self.starts, position) - 1

    def holds(self, phrase: Sequence[str], places: Iterable[Lines]) -> bool:
        """Tell whether the words stand in one of the places, one after the other."""
        wanted = self._numbers_of(phrase)
        return bool(wanted) and any(self._holds(wanted, place) for place in places)

    def _holds(self, wanted: list[int], place: Lines) -> bool:
        first, after = self.starts[place[0]], self.starts[place[1]]
        if after - first <= _FEW:
            # Most of what is looked for stands in one paragraph, in which C finds a run of numbers soonest.
            run, size = array("L", wanted).tobytes(), self.words.itemsize
            at = self._bytes.find(run, first * size, after * size)
            if at >= 0 and at % size == 0:
                return True
        return any(True for _ in self._find(wanted, place))

    def _numbers_of(self, phrase: Sequence[str]) -> list[int]:
        """Return the numbers of words; none where the text lacks one of them."""
        wanted = [self.ids.get(word, -1) for word in phrase]
        return [] if -1 in wanted else wanted

    @cached_property
    def _bytes(self) -> bytes:
        """The words by their numbers, as memory has them."""
        return self.words.tobytes()

    def find(self, phrase: Sequence[str], place: Lines) -> Iterator[tuple[int, int]]:
        """Yield where the words stand in a place: the first word, and the one after the last."""
        wanted = self._numbers_of(phrase)
        if wanted:
            yield from self._find(wanted, place)

    def _find(self, wanted: list[int], place: Lines) -> Iterator[tuple[int, int]]:
        anchor = 0
        if len(wanted) > 1:
            counts = [self._counts[word] for word in wanted]
            anchor = counts.index(min(counts))
        positions = self.positions[wanted[anchor]]
        first, after = self.starts[place[0]], self.starts[place[1]]
        for position in positions[bisect_left(positions, first) : bisect_left(positions, after)]:
            # A word before the anchor may be broken over two lines, and count as two.
            for start in range(position - anchor, position - 2 * anchor - 1, -1):
                end = self._match(wanted, start) if start >= first else 0
                if end:
                    yield start, end
                    break
                if not self._joined:
                    break

    def _match(self, wanted: Sequence[int], position: int) -> int:
        """Return the number of the word after those wanted, where they stand at a position; else 0."""
        for word in wanted:
            if position < len(self.words) and self.words[position] == word:
                position += 1
            elif self._joined.get(position) == word:
                position += 2
            else:
                return 0
        return position

    @property
    def whole(self) -> Lines:
        """The place that is all of the text."""
        return 0, len(self.lines)
