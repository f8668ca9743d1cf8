"""Drafts as blocks and sentences: what of a text is prose, and where a sentence ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from summitcli.reading.dates import month_of
from summitcli.reading.letters import listed
from summitcli.reading.words import Word, words

LONGEST_SENTENCE = 400
"""Words after which a sentence is cut, so that no text takes more than linear time."""

_LONGEST_HEADING = 120

_BLANK = re.compile(r"[^\n]")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}(?=\s|$)")
_BOLD_LINE = re.compile(r"(\*\*|__)(?=[^\s*_])[^*_]+\1[ \t]*$")
_ITEM = re.compile(r"[ \t]*(?:[-*+•·▪–]|\d{1,3}[.)/]|[a-z][.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]\s]{1,100}\]:[ \t]*")
_DEFINITION = re.compile(r" {0,3}\[[^\]\n]{1,300}\]:[ \t]*\S+[^\n]*")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r"[ \t]*(?:[-*_=][ \t]*){3,}$")
_TABLE_RULE = re.compile(r"[ \t|:+-]*-[ \t|:+-]*$")
_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)+")
_INLINE = re.compile(
    r"""
    (?= [<`\]\[hw*_\\] ) (?:                                  # nothing else begins any of these
    <!--.*?(?:-->|\Z)                                          # comments
    | (?<!`)(`{1,8})(?!`)[^`\n]{1,2000}(?<!`)\1(?!`)           # code
    | \]\([^()\s]{0,2000}(?:[ \t]+"[^"\n]{0,300}")?\)          # targets of links
    | \]\[[^\]\n]{0,300}\]
    | \[\^[^\]\s]{1,100}\]                                     # marks of footnotes
    | <https?://[^>\s]{1,2000}> | https?://[^\s<>"'|)\]]{1,2000} | www\.[^\s<>"'|)\]]{1,2000}
    | </?[A-Za-z][^<>\n]{0,500}>                               # tags
    | [*_]{2,3} | (?<![\w*])[*_](?=\w) | (?<=[\w.,!?])[*_](?![\w*]) | \\(?=[-*_\[\]()#+.!])
    )
    """,
    re.VERBOSE | re.DOTALL,
)
_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}+@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}")
_ABBREVIATIONS = frozenset(
    listed(
        "mr mrs ms dr prof gen col lt sen rep gov st jr sr hon rev amb jan feb mar apr jun jul aug "
        "sept sep oct nov dec no nos vol ch pp p fig approx ca cf vs etc inc ltd co corp e.g i.e al "
        "art sec para"
    )
)
_TITLES = frozenset(listed("mr mrs ms dr prof gen col lt sen rep gov st no nos"))
_OPENERS = frozenset(
    listed(
        "the a an in on at he she it they we this that these those but and for after before his her its their"
    )
)
_BEFORE_ANSWERS = frozenset(".:?!—–-")
_CLOSERS = "\"'”’»)]*_"
_TERMINATORS = ".?!…。！？"


class Block(Struct, frozen=True):
    """A run of text that no sentence crosses: a paragraph, heading, list item, table row."""

    kind: str
    """paragraph, heading, item, row or header (the first row of a table)."""
    start: int
    end: int


class Sentence(Struct, frozen=True):
    """A sentence, or a row or an item without one, as words."""

    block: int
    """The number of its block."""
    words: list[Word]


def mask(text: str) -> str:
    """Return a text of the same length and lines in which all that is no prose is blank.

    Code, comments, link targets, addresses and Markdown's own signs go; the words of links stay.
    """
    lines = text.split("\n")
    fence = ""
    for number, line in enumerate(lines):
        opening = _FENCE.match(line)
        if fence:
            lines[number] = " " * len(line)
            if opening and opening[1].startswith(fence) and not line[opening.end() :].strip():
                fence = ""
        elif opening:
            fence = opening[1]
            lines[number] = " " * len(line)
        elif line[:1] in "*_" and _BOLD_LINE.match(line):
            lines[number] = "# " + line[2:]  # a heading, in all but its sign
        elif line[:1] in " [" and _DEFINITION.match(line) and not _FOOTNOTE.match(line):
            lines[number] = " " * len(line)
    masked = _INLINE.sub(_blanked, "\n".join(lines))
    return _ADDRESS.sub(_blanked, masked) if "@" in masked else masked


def _blanked(match: re.Match[str]) -> str:
    return _BLANK.sub(" ", match[0])


def blocks(masked: str) -> Iterator[Block]:
    """Yield the blocks of a masked text in order."""
    opened: tuple[str, int, int] | None = None  # kind, start, end
    table = False
    at = 0
    for line in masked.split("\n"):
        end = at + len(line)
        kind, start = _line_kind(line, table)
        goes_on = kind == "text" and opened is not None and opened[0] in {"paragraph", "item"}
        if goes_on and opened:
            opened = (opened[0], opened[1], end)
        else:
            if opened:
                yield _closed(masked, *opened, underlined=kind == "rule" and bool(_UNDERLINE.match(line)))
            opened = None
            if kind not in {"blank", "rule"}:
                opened = ("paragraph" if kind == "text" else kind, at + start, end)
        table = kind in {"header", "row"} or (kind == "rule" and table)
        at = end + 1
    if opened:
        yield _closed(masked, *opened, underlined=False)


_FACT = re.compile(r"[^\n:.!?]{2,60}: [^\n]{1,80}")
_ENTRY = re.compile(r"[ \t]*(?:\d|[^\W\d_a-z])[^\n,]{2,60},[^\n]{1,80}(?<![.!?;:,])")
_MONTH = r"[A-Z][a-z]{2,8}\.?"
_DAY = rf"(?:\d{{4}}, )?\d{{1,2}}(?:[-–]\d{{1,2}})? {_MONTH}(?: \d{{4}})?|{_MONTH} \d{{1,2}}(?:, \d{{4}})?"
_TIMED = re.compile(
    rf"[ \t]*(?:(?:\d{{1,2}}[:.]\d\d|{_DAY})(?: ?[—–:-])?|(?:{_MONTH} )?\d{{4}} ?[—–:-]) [^\n]{{2,100}}"
)
_SPEAKER = re.compile(r"[A-Z][A-Z. ]*:")


def _facts(masked: str, block: Block) -> Iterator[Block]:
    """Yield the lines of a paragraph that is a list without marks as items.

    It is a box of facts ("Participants: about 600"), a programme ("7 May – Lima summit"), or a list of people
    ("Kim Ha-eun, Chair, Acme").
    """
    lines: list[tuple[int, int]] = []
    at = block.start
    for line in masked[block.start : block.end].split("\n"):
        lines.append((at, at + len(line)))
        at += len(line) + 1
    if (
        block.kind == "paragraph"
        and len(lines) > 1
        and all(_is_headline(masked[slice(*line)]) for line in lines)
    ):
        yield from (Block("heading", *line) for line in lines)
        return
    if block.kind not in {"paragraph", "item"} or len(lines) < _FEWEST_FACTS:
        yield block
        return
    facts = [
        (_FACT.fullmatch(masked, *line) is not None and _SPEAKER.match(masked, line[0]) is None)
        or _TIMED.fullmatch(masked, *line) is not None
        for line in lines
    ]
    other = "heading" if block.kind == "paragraph" else "item"
    if sum(facts) * 3 >= len(lines) * 2:
        for number, (place, fact) in enumerate(zip(lines, facts, strict=True)):
            yield Block("item" if fact else other if number else "heading", *place)
    elif sum(_ENTRY.fullmatch(masked, *line) is not None for line in lines[1:]) == len(lines) - 1:
        yield Block(other, *lines[0])
        yield from (Block("item", *line) for line in lines[1:])
    else:
        yield block


_FEWEST_FACTS = 3


def _is_headline(line: str) -> bool:
    """Tell whether a line has the capitals of a headline, and no full stop."""
    long = [word for word in line.split() if len(word) > _SHORT and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in long)
    ends = line.rstrip()[-1:] in '.!:;,"”'
    return len(line) <= _LONGEST_HEADING and len(long) > 2 and 4 * capitals >= 3 * len(long) and not ends


_SHORT = 3  # characters of a word that a headline may leave without a capital


def _closed(masked: str, kind: str, start: int, end: int, *, underlined: bool) -> Block:
    """Return a block; a short line on its own that no full stop ends is a heading."""
    if kind == "paragraph":
        text = masked[start:end].strip()
        short = len(text) <= _LONGEST_HEADING and "\n" not in text and text[-1:] not in '.!:;,"”)'
        kind = "heading" if underlined or short else kind
    return Block(kind, start, end)


def _line_kind(line: str, in_table: bool) -> tuple[str, int]:
    """Return what a line is, and where its text begins."""
    bare = line.strip()
    if not bare:
        return "blank", 0
    quoted = _QUOTE.match(line)
    start = quoted.end() if quoted else 0
    if bare[0] == "|" or (in_table and "|" in bare) or bare.count("|") > 1 or "\t" in bare:
        if _TABLE_RULE.match(line):
            return "rule", 0
        return ("row" if in_table else "header"), start
    if _RULE.match(line) or _UNDERLINE.match(line):
        return "rule", 0
    heading = _HEADING.match(line, start)
    if heading:
        return "heading", heading.end()
    item = _FOOTNOTE.match(line, start) or _ITEM.match(line, start)
    return ("item", item.end()) if item else ("text", start)


def sentences(masked: str) -> Iterator[tuple[Block, list[Sentence]]]:
    """Yield each block of a masked text with its sentences."""
    parts = (part for block in blocks(masked) for part in _facts(masked, block))
    for number, block in enumerate(parts):
        text = words(masked, block.start, block.end)
        if text:
            yield block, [Sentence(number, part) for part in _split(text)]


def _split(text: list[Word]) -> Iterator[list[Word]]:
    first = 0
    lower = text[0].text[0].islower()  # in a tweet no sentence may begin with a capital
    for at, word in enumerate(text):
        ends = word.key in _TERMINATORS and _ends(text, at, lower=lower)
        if at - first >= LONGEST_SENTENCE or (ends and not (first == 0 and _is_date_alone(text[:at]))):
            after = at + 1
            while after < len(text) and text[after].glued and text[after].text in _CLOSERS:
                after += 1
            if after > first:
                yield text[first:after]
                first = after
    if first < len(text):
        yield text[first:]


def _is_date_alone(text: list[Word]) -> bool:
    """Tell whether words are a date and nothing else, as entries of a chronology begin: "17 March 2027."."""
    months = sum(month_of(word.key) is not None for word in text)
    return months > 0 and all(
        month_of(word.key) or word.key[0].isdecimal() or word.key in "-–," for word in text
    )


def _ends(text: list[Word], at: int, *, lower: bool) -> bool:
    """Tell whether a full stop, question or exclamation mark ends a sentence."""
    after = at + 1
    while after < len(text) and text[after].glued and text[after].text in _CLOSERS:
        after += 1
    if after == len(text) or text[at].key in "。！？":
        return True
    follows = text[after]
    if follows.start == text[after - 1].end:
        return False
    if text[at].key != ".":
        return lower or follows.text[0].isupper() or not follows.text[0].isalpha()
    before = text[at - 1] if at and text[at].glued else None
    if before and before.key == "no" and before.text == "No" and not follows.text[0].isdigit():
        opens = at == 1 or text[at - 2].key in _BEFORE_ANSWERS
        return opens or _starts_anew(follows, before)
    if before and before.key in _ABBREVIATIONS:
        return _starts_anew(follows, before)
    initial = before is not None and len(before.text) == 1 and before.text.isupper()
    return not initial and (lower or not follows.text[0].islower())


def _starts_anew(follows: Word, before: Word) -> bool:
    """Tell whether a sentence can begin after an abbreviation: not with a number after a month or "No."."""
    return follows.text[0].isupper() and follows.key in _OPENERS and before.key not in _TITLES
