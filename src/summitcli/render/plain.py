"""Plain text: aligned columns two spaces apart, one record a line; a record shown whole, one field a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summitcli.render import Screen
from summitcli.views.answer import Answer
from summitcli.widths import one_line, width

_GAP = "  "
_RIGHT = ("number",)


def render_plain(answer: Answer, _screen: Screen) -> Iterator[str]:
    """Yield the lines; columns that are empty throughout are left out."""
    for number, (heading, part) in enumerate(answer.parts):
        yield ("\n" if number else "") + (f"{heading}\n" if heading else "")
        yield from render_plain(part, _screen)
    if answer.parts:
        return
    columns = [column for column in answer.columns if column.role != "bar"]
    if answer.layout == "record":
        for number, row in enumerate(answer.rows):
            own = [(column.header, one_line(column.cell(row))) for column in answer.columns_of(row)]
            yield ("\n" if number else "") + "".join(_lines(own, ["text", "text"]))
    else:
        cells = [[one_line(column.cell(row)) for column in columns] for row in answer.rows]
        yield from _lines(cells, [column.role for column in columns], keep_all=answer.is_chosen)


def _lines(rows: Sequence[Sequence[str]], roles: Sequence[str], *, keep_all: bool = False) -> Iterator[str]:
    """Yield the rows with their cells made equally wide, numbers to the right."""
    widths = [max(map(width, column), default=0) for column in zip(*rows, strict=True)]
    shown = [index for index, most in enumerate(widths) if most or keep_all]
    for row in rows:
        parts = []
        for index in shown:
            padding = " " * (widths[index] - width(row[index]))
            parts.append(padding + row[index] if roles[index] in _RIGHT else row[index] + padding)
        yield _GAP.join(parts).rstrip(" ") + "\n"
