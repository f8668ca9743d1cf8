"""The places of a text that sources cite: sections by their headings, paragraphs by their number."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from itertools import zip_longest

from summitcli.checking.verify.text import Lines, Text, tokens

INTRODUCTION = "introduction"
_LOWEST = 7
"""The level of a heading that is none of Markdown's."""

_MARKS = frozenset("#=-`~")
"""What the lines of Markdown's headings begin with, and those of code, which has none."""

_HEADING = r" {0,3}(#{1,6})(?:\s|$)"
_UNDERLINE = r" {0,3}(=+|-{2,})\s*$"
# Bound once, like the words' pattern: it is tried on every line.
_printed_number = re.compile(r"\s*[(\[¶§]?\s*(\d{1,4})[.)\]]?\s+\S").match
_ENDED = r"[.!?…。！？][\"'”’»)\]*_\d]*\s*$"
_DATED = r"^.{,60}\b\d{4}\s*$"
_BEFORE_TITLE = r"(?:[\divxlc.]+|section|chapter|article|part|annex|§)$"


class Places:
    """A text with the sections that are cited of it."""

    def __init__(self, text: Text, cited: Iterable[str]) -> None:
        self._text = text
        self._levels = _markdown_headings(text.lines)
        """The level of each line that is a heading."""
        self._headings = {section: self._found(section) for section in dict.fromkeys(cited)}
        for lines in self._headings.values():
            for line in lines:
                self._levels.setdefault(line, _LOWEST)
        self._heading_lines = sorted(self._levels)
        self.section = cache(self._section)
        self.paragraph = cache(self._paragraph)
        self._numbered = cache(self._by_number)

    def _section(self, section: str | None) -> tuple[Lines, ...]:
        """Return the places of a section, one a heading of it; none where it isn't there."""
        if section is None:
            return (self._text.whole,)
        found = self._headings[section]
        if not found and _key(section) == INTRODUCTION:
            firsts = [lines[0] for lines in self._headings.values() if lines]
            return ((0, min(firsts, default=len(self._text.lines))),)
        return tuple((line, self._end(line)) for line in found)

    def _paragraph(self, section: str | None, number: int) -> tuple[Lines, ...]:
        """Return the places of a paragraph of a section; none where it isn't there."""
        counted, printed = self._numbered(section)
        return printed.get(number) or tuple(counted[number - 1 : number])

    def count(self, section: str | None) -> int:
        """Return how many paragraphs a section has."""
        return len(self._numbered(section)[0])

    def _by_number(self, section: str | None) -> tuple[list[Lines], dict[int, tuple[Lines, ...]]]:
        """Return the paragraphs of a section in order, and those that have a number by it."""
        found = self._paragraphs(section)
        printed: dict[int, tuple[Lines, ...]] = {
            number: (place,) for place, number in found if number is not None
        }
        return [place for place, _ in found], printed

    def _found(self, section: str) -> list[int]:
        """Return the lines of a section's heading, as the surest way of finding it has them."""
        phrase = tokens(section)
        best: dict[int, list[int]] = {}
        for first, after in self._text.find(phrase, self._text.whole):
            sureness = self._sureness(section, first, after)
            if sureness:
                best.setdefault(sureness, []).append(self._text.line_of(first))
        if not best:
            return []
        surest = max(best)
        return best[surest] if surest > 1 else best[surest][:1]

    def _sureness(self, section: str, first: int, after: int) -> int:
        """Return how surely words are a heading: 3 on their own line, 2 in a heading's, 1 at a line's end."""
        starts = self._text.starts
        line, last = self._text.line_of(first), self._text.line_of(after - 1)
        begins, ends = first == starts[line], after == starts[last + 1]
        if not (begins or ends):
            return 0
        before = tokens(self._text.lines[line])[: first - starts[line]]
        numbered = all(re.match(_BEFORE_TITLE, word) for word in before)
        if ends and numbered and (last == line or begins):
            return 3
        if line in self._levels:
            return 2
        return 1 if _plain(section) in _plain(self._text.lines[line]) else 0

    def _end(self, line: int) -> int:
        """Return where the section of a heading ends: at the next one that is not below it."""
        level = self._levels[line]
        for following in self._heading_lines[bisect_right(self._heading_lines, line) :]:
            if self._levels[following] <= level:
                return following
        return len(self._text.lines)

    def _paragraphs(self, section: str | None) -> list[tuple[Lines, int | None]]:
        """Return the paragraphs of a section in order, with the numbers printed before them."""
        blocks: list[tuple[int, int]] = []
        for first, after in self._section(section):
            blocks += self._blocks(first, after)
        numbers = [_number(self._text.lines[first]) for first, _ in blocks]
        if _counts_up([number for number in numbers if number is not None], len(blocks)):
            return _joined_by_number(blocks, numbers)
        return [(block, None) for block in self._whole_sentences(blocks)]

    def _blocks(self, first: int, after: int) -> Iterable[Lines]:
        """Yield the runs of lines between blank lines and headings; a line with a number may begin one."""
        opened: int | None = None
        last_number: int | None = None
        for line in range(first, after):
            text = self._text.lines[line]
            number = _number(text)
            is_next = number is not None and (last_number is None or number == last_number + 1)
            own = self._levels.get(line)
            is_heading = own is not None and (own < _LOWEST or self._is_own_line(line))
            if not text.strip() or is_heading or (is_next and opened is not None and last_number is not None):
                if opened is not None:
                    yield opened, line
                opened = line if text.strip() and not is_heading else None
            elif opened is None:
                opened = line
            if is_next:
                last_number = number
        if opened is not None:
            yield opened, after

    def _is_own_line(self, line: int) -> bool:
        """Tell whether a heading fills its line, so that no paragraph begins or ends in it."""
        text = tokens(self._text.lines[line])
        return any(line in lines and tokens(section) == text for section, lines in self._headings.items())

    def _whole_sentences(self, blocks: list[Lines]) -> Iterable[Lines]:
        """Yield the blocks, each that ends inside a sentence together with the next."""
        opened: int | None = None
        end = 0
        for (first, after), following in zip_longest(blocks, blocks[1:]):
            opened = first if opened is None else opened
            end = after
            last = self._last_line(first, after)
            on_its_own = following and opened == after - 1
            if re.search(_ENDED, last) or (on_its_own and self._is_title(last, following)):
                yield opened, end
                opened = None
        if opened is not None:
            yield opened, end

    def _is_title(self, line: str, following: Lines) -> bool:
        """Tell whether a line is a title in capitals, or of place and date: no sentence goes on from it."""
        looks_so = line.isupper() or re.search(_DATED, line)
        return bool(looks_so) and self._text.lines[following[0]].lstrip()[0].isupper()

    def _last_line(self, first: int, after: int) -> str:
        return next((line for line in reversed(self._text.lines[first:after]) if line.strip()), "")


def _key(section: str) -> str:
    return " ".join(tokens(section))


def _plain(text: str) -> str:
    """Return a text without its typography, in the case it is written in."""
    return " ".join(re.findall(r"\w+", text))


def _markdown_headings(lines: list[str]) -> dict[int, int]:
    levels: dict[int, int] = {}
    fenced = False
    for number, line in enumerate(lines):
        if line.lstrip()[:1] not in _MARKS:
            continue
        if line.startswith(("```", "~~~")):
            fenced = not fenced
        elif fenced:
            continue
        elif heading := re.match(_HEADING, line):
            levels[number] = len(heading[1])
        elif (under := re.match(_UNDERLINE, line)) and _is_alone(lines, number - 1):
            levels[number - 1] = 1 if under[1][0] == "=" else 2
            levels[number] = _LOWEST - 1
    return levels


def _is_alone(lines: list[str], number: int) -> bool:
    """Tell whether a line has a blank one above it: underlined, it is a heading then."""
    return number >= 0 and bool(lines[number].strip()) and (number == 0 or not lines[number - 1].strip())


def _number(line: str) -> int | None:
    """Return the number that is printed before a paragraph which begins in the line."""
    match = _printed_number(line)
    return int(match[1]) if match else None


def _counts_up(numbers: list[int], blocks: int) -> bool:
    """Tell whether blocks are numbered: most of them, and one after the other."""
    return (
        len(numbers) > 1
        and 2 * len(numbers) >= blocks
        and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    )


def _joined_by_number(blocks: list[Lines], numbers: list[int | None]) -> list[tuple[Lines, int | None]]:
    """Return numbered paragraphs, each with the blocks below it that have no number."""
    joined: list[tuple[Lines, int | None]] = []
    for (first, after), number in zip(blocks, numbers, strict=True):
        if number is None and joined:
            (start, _), own = joined[-1]
            joined[-1] = ((start, after), own)
        else:
            joined.append(((first, after), number))
    return joined
