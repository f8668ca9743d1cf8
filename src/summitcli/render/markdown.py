"""Markdown: a table for a page; what a dataset's text holds is shown and never taken for markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from summitcli.addresses import addresses
from summitcli.layout import Entry, Layout, Remark, cards, is_shared, lay_out, numbered_throughout
from summitcli.model import Source
from summitcli.render.screen import Screen
from summitcli.views.answer import Answer
from summitcli.widths import one_line, width
from summitcli.wording import full_citation

_MARKUP = re.compile(r"([\\`*_\[\]|~$])")
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ENTITY = re.compile(r"&(?=#?\w+;)")
# What an address between angle brackets may not have; a link's target has it encoded.
_ENCODED = str.maketrans({"\\": "%5C", "`": "%60", "|": "%7C", "<": "%3C", ">": "%3E"})
# What readers of GitHub's Markdown take for an address by itself, with the escapes in it.
_BARE = re.compile(r"(www)\.|(ftp|mailto|xmpp|https?):", re.IGNORECASE)
_BLOCK = re.compile(r"^(?:([-+#=>])|(\d{1,9})([.)]))")
_LEFT_OUT = ("id", "bar", "scale")


def render_markdown(answer: Answer, _screen: Screen) -> Iterator[str]:
    """Yield a table with its key; for records shown whole, a section with a table of two columns each."""
    if not answer.parts:
        yield from _cards(answer, 2) if answer.layout != "list" else _table_with_key(answer)
        return
    sources = numbered_throughout(answer)
    for heading, part in answer.parts:
        if part.layout == "list":
            yield f"\n## {_heading(heading)}\n\n"
            yield from _rows(lay_out(part, leaving_out=_LEFT_OUT, sources=sources), part)
        else:
            yield from _cards(part, 1, sources)
    if sources:
        yield "\n## Sources\n"
        yield from _key(sources)


def _table_with_key(answer: Answer) -> Iterator[str]:
    layout = lay_out(answer, leaving_out=_LEFT_OUT)
    yield from _rows(layout, answer)
    for caption in layout.captions if answer.rows else ():
        yield f"\n{_paragraph(caption)}\n"
    if answer.is_chosen or not layout.sources:
        return
    if is_shared(layout.sources, answer.rows):
        [source] = layout.sources
        yield f"\nSource: {_inline(full_citation(source))}\n"
    else:
        yield "\nSources:\n"
        yield from _key(layout.sources)


def _key(sources: Mapping[Source, int]) -> Iterator[str]:
    yield "\n"
    for source, number in sources.items():
        yield f"{number}. {_paragraph(full_citation(source))}\n"


def _rows(layout: Layout, answer: Answer) -> Iterator[str]:
    """Yield the rows: their group first, what is remarked of them last."""
    entries = [(group.heading or "", entry) for group in layout.groups for entry in group.entries]
    group = next((column.header for column in answer.columns if column.role == "group"), "")
    headers = [group, *(column.header for column in layout.columns), "Remarks"]
    numeric = [False, *(column.role == "number" for column in layout.columns), False]
    rows = [[_inline(heading), *map(_inline, entry.cells), _remarks(entry)] for heading, entry in entries]
    own = range(1, len(headers) - 1)
    shown = [index for index in range(len(headers)) if index in own or any(row[index] for row in rows)]
    yield from _table(
        [headers[index] for index in shown],
        [[row[index] for index in shown] for row in rows],
        [numeric[index] for index in shown],
    )


def _remarks(entry: Entry) -> str:
    """Return what is remarked of a row as sentences."""
    remarks = [_remark(remark) for remark in entry.remarks]
    ended = [text if text.endswith((".", "!", "?", "”", "…")) else f"{text}." for text in remarks[:-1]]
    return " ".join([*ended, *remarks[-1:]])


def _remark(remark: Remark) -> str:
    label = f"{_inline(remark.label)}: " if remark.label else ""
    return label + _inline(remark.text.strip())


def _cards(answer: Answer, level: int, sources: Mapping[Source, int] | None = None) -> Iterator[str]:
    for number, card in enumerate(cards(answer, sources)):
        yield "\n" if number else ""
        yield f"{'#' * level} {_heading(card.title)}\n\n" if card.title else ""
        rows = [list(map(_inline, line)) for line in card.lines]
        yield from _table(["Field", "Value"], rows, [False, False])


def _table(headers: Sequence[str], rows: Sequence[Sequence[str]], numeric: Sequence[bool]) -> Iterator[str]:
    """Yield a table of cells that are Markdown already."""
    lines = [[*map(_inline, headers)], *rows]
    widths = [max(3, *map(width, column)) for column in zip(*lines, strict=True)]
    rule = [
        "-" * (most - 1) + ":" if right else "-" * most for right, most in zip(numeric, widths, strict=True)
    ]
    for line in [lines[0], rule, *lines[1:]]:
        cells = (cell + " " * (most - width(cell)) for cell, most in zip(line, widths, strict=True))
        yield f"| {' | '.join(cells)} |\n"


def _inline(text: str) -> str:
    """Return a text as it may stand in a cell or a paragraph: addresses as links, all else as it is."""
    line = one_line(text)
    shown, rest = "", 0
    for start, end in addresses(line):
        shown += _escaped(line[rest:start]) + _link(line[start:end])
        rest = end
    return shown + _escaped(line[rest:])


def _escaped(text: str) -> str:
    shown = _MARKUP.sub(r"\\\1", text).translate(_HTML)
    return _BARE.sub(lambda match: f"{match[1]}&#46;" if match[1] else f"{match[2]}&#58;", shown)


def _link(address: str) -> str:
    """Return an address between angle brackets: nothing is escaped there, so what would be read is not."""
    target = _ENTITY.sub("&amp;", address).translate(_ENCODED)
    return f"<{address}>" if target == address else f"[{_escaped(address)}](<{target}>)"


def _paragraph(text: str) -> str:
    """Return a text that may begin a block: no list, no heading, no quotation."""
    return _BLOCK.sub(
        lambda match: f"\\{match[1]}" if match[1] else f"{match[2]}\\{match[3]}", _inline(text.strip())
    )


def _heading(text: str) -> str:
    return _inline(text).replace("#", r"\#")
