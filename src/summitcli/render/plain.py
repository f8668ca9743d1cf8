"""Plain text: aligned columns two spaces apart, one record a line; a record shown whole, one field a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from summitcli.model import Source
from summitcli.render.screen import Screen
from summitcli.views.answer import Answer
from summitcli.widths import one_line, widths

_GAP = "  "
_CHUNK = 1000  # lines written at once
_RIGHT = ("number",)
_DRAWN = ("bar", "scale")


def render_plain(answer: Answer, _screen: Screen) -> Iterator[str]:
    """Yield the lines; columns that are empty throughout are left out."""
    if answer.parts:
        yield from _parts(answer)
    elif answer.layout != "list":
        yield from _cards(answer)
    else:
        columns = [column for column in answer.columns if column.role not in _DRAWN]
        cells = [_one_line_each([column.cell(row) for row in answer.rows]) for column in columns]
        yield from _lines(cells, [column.role for column in columns], keep_all=answer.is_chosen)


def _one_line_each(cells: list[str]) -> list[str]:
    return cells if all(map(str.isprintable, cells)) else list(map(one_line, cells))


def _parts(answer: Answer) -> Iterator[str]:
    """Yield each part under its heading, then the sources of all, which the rows name by their numbers."""
    from summitcli.layout import numbered_throughout
    from summitcli.wording import full_citation

    sources = numbered_throughout(answer)
    for heading, part in answer.parts:
        if part.layout == "list":
            yield f"\n{heading}\n"
            yield from _numbered_lines(part, sources)
        else:
            yield from _cards(part, sources)
    if sources:
        yield "\nSources\n"
        key = [[str(number), one_line(full_citation(source))] for source, number in sources.items()]
        yield from _lines(list(zip(*key, strict=True)), ["number", "text"])


def _numbered_lines(part: Answer, sources: Mapping[Source, int]) -> Iterator[str]:
    from summitcli.layout import lay_out

    layout = lay_out(part, leaving_out=_DRAWN, sources=sources)
    rows = []
    for group in layout.groups:
        for entry in group.entries:
            cells = [one_line(cell) for cell in entry.cells]
            remarks = one_line("; ".join(map(str, entry.remarks)))
            rows.append([cells[0], one_line(group.heading or ""), *cells[1:], remarks])
    roles = [column.role for column in layout.columns]
    yield from _lines(list(zip(*rows, strict=True)), [roles[0], "group", *roles[1:], "note"])


def _cards(answer: Answer, sources: Mapping[Source, int] | None = None) -> Iterator[str]:
    from summitcli.layout import cards

    for number, card in enumerate(cards(answer, sources)):
        yield "\n" if number else ""
        yield f"{one_line(card.title)}\n" if card.title else ""
        lines = [(label, one_line(text)) for label, text in card.lines]
        yield from _lines(list(zip(*lines, strict=True)), ["text", "text"])


def _lines(
    columns: Sequence[Sequence[str]], roles: Sequence[str], *, keep_all: bool = False
) -> Iterator[str]:
    """Yield the lines of columns whose cells are made equally wide, numbers to the right."""
    # Without rows there are no columns either.
    sized = [(cells, widths(cells), role in _RIGHT) for cells, role in zip(columns, roles, strict=False)]
    shown = [column for column in sized if keep_all or any(column[1])] or sized
    rows = zip(*(_padded(*column) for column in shown), strict=True)
    lines = (_GAP.join(cells).rstrip(" ") + "\n" for cells in rows)
    while text := "".join(islice(lines, _CHUNK)):
        yield text


def _padded(cells: Sequence[str], sizes: Sequence[int], to_right: bool) -> Iterator[str]:
    most = max(sizes, default=0)
    for cell, size in zip(cells, sizes, strict=True):
        room = len(cell) + most - size
        yield cell.rjust(room) if to_right else cell.ljust(room)
