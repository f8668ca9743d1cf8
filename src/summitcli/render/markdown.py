"""Markdown: a table for a page; what a dataset's text holds is shown and never taken for markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summitcli.render import Screen
from summitcli.views.answer import Answer
from summitcli.widths import one_line, width

_MARKUP = re.compile(r"([\\`*_\[\]|~$])")
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_NOT_SHOWN = ("id", "bar")


def render_markdown(answer: Answer, _screen: Screen) -> Iterator[str]:
    """Yield a table, or for records shown whole a table of two columns each."""
    for number, (heading, part) in enumerate(answer.parts):
        yield ("\n" if number else "") + (f"## {heading}\n\n" if heading else "")
        yield from render_markdown(part, _screen)
    if answer.parts:
        return
    if answer.layout == "record":
        for number, row in enumerate(answer.rows):
            own = [[column.header, column.cell(row)] for column in answer.columns_of(row)]
            yield "\n" if number else ""
            yield from _table(["field", "value"], own, [False, False])
        return
    columns = [column for column in answer.columns if column.role not in _NOT_SHOWN]
    rows = [[column.cell(row) for column in columns] for row in answer.rows]
    yield from _table(
        [column.header for column in columns],
        rows,
        [column.role == "number" for column in columns],
        keep_all=answer.is_chosen,
    )


def _table(
    headers: list[str], rows: list[list[str]], numeric: list[bool], *, keep_all: bool = False
) -> Iterator[str]:
    every = range(len(headers))
    shown = [index for index in every if keep_all or any(row[index] for row in rows)] or every
    lines = [[_escaped(row[index]) for index in shown] for row in [headers, *rows]]
    widths = [max(3, *map(width, column)) for column in zip(*lines, strict=True)]
    rule = [
        "-" * (most - 1) + ":" if numeric[index] else "-" * most
        for index, most in zip(shown, widths, strict=True)
    ]
    for line in [lines[0], rule, *lines[1:]]:
        cells = (cell + " " * (most - width(cell)) for cell, most in zip(line, widths, strict=True))
        yield f"| {' | '.join(cells)} |\n"


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", one_line(text).translate(_HTML))
