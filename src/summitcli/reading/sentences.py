"""Drafts as blocks and sentences: what of a text is prose, and where a sentence ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from summitcli.reading.dates import date_at, month_of
from summitcli.reading.letters import listed
from summitcli.reading.words import Word, words

LONGEST_SENTENCE = 400
"""Words after which a sentence is cut, so that no text takes more than linear time."""

_LONGEST_HEADING = 120

_FENCE = r" {0,3}(`{3,}|~{3,})"
_FENCES = frozenset("`~")
_HEADING = r" {0,3}#{1,6}(?=\s|$)"
_BOLD_LINE = r"(\*\*|__)(?=[^\s*_])[^*_]+\1[ \t]*$"
_ITEM = r"[ \t]*(?:[^\w\s]|\d{1,3}[.)/]|[a-z][.)])[ \t]+(?:\[[ xX]\][ \t]+)?"
_DEFINITION = r" {0,3}\[(?!\^)[^\]\n]{1,300}\]:[ \t]*\S+[^\n]*"
_UNDERLINE = r" {0,3}(?:=+|-+)[ \t]*$"
_RULE = r"[ \t]*(?:[-*_=][ \t]*){3,}$"
_TABLE_RULE = r"[ \t|:+-]*-[ \t|:+-]*$"
_QUOTE = r"[ \t]*(?:>[ \t]?)+"
_INLINE = r"""(?xs)
    (?= [<`\]\[hw*_\\] ) (?:                                  # nothing else begins any of these
    <!--.*?(?:-->|\Z)                                          # comments
    | (?<!`)(`{1,8})(?!`)[^`\n]{1,2000}(?<!`)\1(?!`)           # code
    | \]\([^()\s]{0,2000}(?:[ \t]+"[^"\n]{0,300}")?\)          # targets of links
    | \]\[[^\]\n]{0,300}\]
    | \[\^[^\]\s]{1,100}\]                                     # marks of footnotes
    | (?: https?:// | www\. ) [^\s<>"'|)\]]{1,2000}
    | </?[A-Za-z][^<>\n]{0,500}>                               # tags
    | [*_]{2,3} | (?<!\w)[*_](?=\w) | (?<=[\w.,!?])[*_](?!\w) | \\(?=[-*_\[\]()#+.!])
    )
    """
_BEGIN_INLINE = ("<", "`", "]", "*", "_", "\\", "[^", "://", "www.")
_ADDRESS = r"(?<![\w.+-])[\w.+-]{1,64}+@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}"
_TITLES = frozenset(listed("mr mrs ms dr prof gen col lt sen rep gov pres st no nos"))
_ABBREVIATIONS = _TITLES | frozenset(
    listed(
        "jr sr hon rev amb jan feb mar apr jun jul aug sept sep oct nov dec vol ch pp p fig approx ca cf vs "
        "etc inc ltd co corp e.g i.e al art sec para"
    )
)
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
        opening = re.match(_FENCE, line) if line.lstrip(" ")[:1] in _FENCES else None
        if fence:
            lines[number] = " " * len(line)
            if opening and opening[1].startswith(fence) and not line[opening.end() :].strip():
                fence = ""
        elif opening:
            fence = opening[1]
            lines[number] = " " * len(line)
        elif line[:1] in {"*", "_"} and re.match(_BOLD_LINE, line):
            lines[number] = "# " + line[2:]  # a heading, in all but its sign
        elif "]:" in line and re.match(_DEFINITION, line):
            lines[number] = " " * len(line)
    masked = "\n".join(lines)
    if any(sign in masked for sign in _BEGIN_INLINE):
        masked = re.sub(_INLINE, _blanked, masked)
    return re.sub(_ADDRESS, _blanked, masked) if "@" in masked else masked


def _blanked(match: re.Match[str]) -> str:
    return "\n".join(" " * len(line) for line in match[0].split("\n"))


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
                yield _closed(masked, *opened, underlined=kind == "rule" and bool(re.match(_UNDERLINE, line)))
            opened = None
            if kind not in {"blank", "rule"}:
                opened = ("paragraph" if kind == "text" else kind, at + start, end)
        table = kind in {"header", "row"} or (kind == "rule" and table)
        at = end + 1
    if opened:
        yield _closed(masked, *opened, underlined=False)


_FACT = r"[^\n:.!?]{2,60}: [^\n]{1,80}"
_ENTRY = r"[ \t]*(?:\d|[^\W\d_a-z])[^\n,]{2,60},[^\n]{1,80}(?<![.!?;:,])"
_TIME = r"[ \t]*\d{1,2}[:.]\d\d\b"
_SPEAKER = r"[A-Z][A-Z. ]*:"


def _facts(masked: str, block: Block) -> Iterator[Block]:
    """Yield the lines of a paragraph that is a list without marks as items.

    It is a box of facts ("Participants: about 600"), a programme ("7 May – Lima summit"), or a list of people
    ("Kim Ha-eun, Chair, Acme").
    """
    lines = masked[block.start : block.end].split("\n")
    other = "heading" if block.kind == "paragraph" else "item"
    kinds: list[str] = []  # those of the lines, where each is a block
    if block.kind == "paragraph" and len(lines) > 1 and all(map(_is_headline, lines)):
        kinds = ["heading"] * len(lines)
    elif block.kind in {"paragraph", "item"} and len(lines) >= _FEWEST_FACTS:
        facts = list(map(_is_fact, lines))
        if sum(facts) * 3 >= len(lines) * 2:
            kinds = ["item" if fact else other for fact in facts]
            kinds[0] = "item" if facts[0] else "heading"
        elif all(re.fullmatch(_ENTRY, line) for line in lines[1:]):
            kinds = [other] + ["item"] * (len(lines) - 1)
    if not kinds:
        yield block
    at = block.start
    for kind, line in zip(kinds, lines, strict=False):
        yield Block(kind, at, at + len(line))
        at += len(line) + 1


_FEWEST_FACTS = 3


def _is_fact(line: str) -> bool:
    """Tell whether a line is a label and a fact ("Participants: about 600"), or a time with what was then."""
    fact = re.fullmatch(_FACT, line) and not re.match(_SPEAKER, line)
    return bool(fact) or _is_timed(line)


def _is_timed(line: str) -> bool:
    """Tell whether a line begins with a time or a date; one that is no day has a dash after it."""
    if len(line) > _LONGEST_ENTRY:
        return False
    if re.match(_TIME, line):
        return True
    text = words(line)
    date = date_at(text, 0) if text else None
    if not date or date.after == len(text):
        return False
    return date.begin.day is not None or text[date.after].key in _DASHES


_LONGEST_ENTRY = 130  # characters
_DASHES = frozenset("—–:-")


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
    quoted = re.match(_QUOTE, line) if bare[0] == ">" else None
    start = quoted.end() if quoted else 0
    if bare[0] == "|" or (in_table and "|" in bare) or bare.count("|") > 1 or "\t" in bare:
        if re.match(_TABLE_RULE, line):
            return "rule", 0
        return ("row" if in_table else "header"), start
    if bare[0] in "-*_=" and (re.match(_RULE, line) or re.match(_UNDERLINE, line)):
        return "rule", 0
    text = line[start:]
    heading = re.match(_HEADING, text) if "#" in text else None
    if heading:
        return "heading", start + heading.end()
    item = re.match(_ITEM, text)
    return ("item", start + item.end()) if item else ("text", start)


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
