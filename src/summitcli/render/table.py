"""Tables for a terminal, drawn with Rich: grouped, remarks beneath their row, sources numbered in a key.

The only module that imports Rich, which costs more than finding the answer.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

from rich.bar import Bar
from rich.box import Box
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.segment import Segment, Segments
from rich.style import Style
from rich.table import Table
from rich.text import Text

from summitcli.layout import Entry, Layout, Remark, bar_value, key_line, lay_out
from summitcli.render import Screen
from summitcli.views.answer import Answer

_STYLES = {"group": "bold cyan", "key": "bold", "source": "dim"}
_NATURAL_WIDTH = 100_000  # columns, more than any answer takes; Rich fills lines up to the width it is given
_NARROW = 50  # columns; below it, columns side by side would be a letter wide
_BAR_WIDTH = 24
# Rich has no cells that span columns. Rows are therefore drawn with this line between them (a noncharacter,
# which no text needs; one that has it is shown without), and groups and remarks are printed in its place.
_SEAM = "\ufdd0"


class _Buffer(io.StringIO):
    """Tells Rich the encoding that its text will be written in, so that it draws what that can show."""

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self._encoding = encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding


def render_table(answer: Answer, screen: Screen) -> Iterator[str]:
    """Yield the table, or each record whole; on a narrow screen, each row a field a line."""
    buffer = _Buffer(screen.encoding)
    console = Console(
        file=buffer,
        width=min(screen.width or _NATURAL_WIDTH, _NATURAL_WIDTH),
        height=24,  # of no use, but without it Rich asks the environment for both
        force_terminal=screen.color,
        color_system="standard" if screen.color else None,
        no_color=False,
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
    )
    _print_answer(console, answer)
    yield "".join(f"{line.rstrip(' ')}\n" for line in buffer.getvalue().split("\n")[:-1])


def _print_answer(console: Console, answer: Answer) -> None:
    for number, (heading, part) in enumerate(answer.parts):
        if number:
            console.print()
        if heading:
            console.print(Text(heading, "bold"))
        _print_answer(console, part)
    if answer.parts:
        return
    if answer.layout == "record" or console.width < _NARROW:
        _print_stacked(console, answer)
    elif answer.rows:
        _print_table(console, answer)


def _print_stacked(console: Console, answer: Answer) -> None:
    for number, row in enumerate(answer.rows):
        if number:
            console.print()
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(style="dim")
        grid.add_column(overflow="fold")
        for column in answer.columns if answer.layout == "list" else answer.columns_of(row):
            cell = column.cell(row)
            if answer.layout == "record" or (cell and column.role != "bar"):
                grid.add_row(column.header, Text(cell))
        console.print(grid)
    if answer.captions:
        console.print()
        _print_captions(console, answer.captions)


def _print_table(console: Console, answer: Answer) -> None:
    layout = lay_out(answer, leaving_out=("id",))
    heading, *drawn_rows = _drawn(console, layout)
    console.print(heading, end="")
    drawn = iter(drawn_rows)
    for number, group in enumerate(layout.groups):
        if group.heading is not None:
            console.print(Text(("\n" if number else "") + group.heading, _STYLES["group"]))
        for entry in group.entries:
            console.print(next(drawn), end="")
            for remark in entry.remarks:
                _print_remark(console, remark)
    _print_key(console, layout)


def _drawn(console: Console, layout: Layout) -> list[Segments]:
    """Draw the heading and each row, all to the same column widths."""
    table = Table(box=_BOX, show_lines=True, show_edge=False, padding=(0, 1, 0, 0), header_style="dim")
    for column in layout.columns:
        table.add_column(
            "" if column.role == "source" else column.header,
            style=_STYLES.get(column.role, ""),
            justify="right" if column.role == "number" else "left",
            no_wrap=column.role == "number",
            overflow="fold",
        )
    for group in layout.groups:
        for entry in group.entries:
            table.add_row(*_cells(layout, entry, ascii_only=console.options.ascii_only))
    return _parted(console.render_lines(table, pad=False), "-" if console.options.ascii_only else "─")


_BOX = Box("    \n    \n{seam}    \n{seam}    \n    \n    \n".format(seam=f" {_SEAM}{_SEAM} \n"), ascii=True)


def _parted(lines: list[list[Segment]], rule: str) -> list[Segments]:
    """Part the lines of a table at its seams; the one below the heading becomes a rule."""
    parts: list[list[Segment]] = [[]]
    for line in lines:
        text = "".join(segment.text for segment in line)
        if _SEAM not in text or text.strip(f"{_SEAM} "):
            parts[-1] += [*line, Segment.line()]
            continue
        if len(parts) == 1:
            parts[0] += [Segment(text.replace(_SEAM, rule), Style(dim=True)), Segment.line()]
        parts.append([])
    return [Segments(part) for part in parts]


def _cells(layout: Layout, entry: Entry, *, ascii_only: bool) -> Iterator[RenderableType]:
    for column, cell in zip(layout.columns, entry.cells, strict=True):
        match column.role:
            case "source":
                yield Text(", ".join(map(str, entry.sources)))
            case "bar":
                longest = layout.longest[entry.row["unit"]]
                yield _bar(bar_value(column, entry.row), longest, ascii_only=ascii_only)
            case _:
                yield Text(cell.replace(_SEAM, "\N{REPLACEMENT CHARACTER}"))


def _bar(value: float, longest: float, *, ascii_only: bool) -> RenderableType:
    if value <= 0 or longest <= 0:
        return ""
    if ascii_only:
        return Text("#" * round(_BAR_WIDTH * value / longest))
    return Bar(longest, 0, value, width=_BAR_WIDTH, color="cyan")


def _print_remark(console: Console, remark: Remark) -> None:
    label = "" if remark.label == "Note" else f"{remark.label}: "
    shown = Text.assemble((label, "dim"), (remark.text, "" if label else "dim"))
    console.print(Padding(shown, (0, 0, 0, 2), expand=False))


def _print_captions(console: Console, captions: Sequence[str]) -> None:
    for caption in captions:
        console.print(Text(caption, "italic"))


def _print_key(console: Console, layout: Layout) -> None:
    """Print what stands below the table: what its numbers need, and which sources its rows name."""
    if layout.captions or layout.sources:
        console.print()
    _print_captions(console, layout.captions)
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", justify="right")
    grid.add_column(style="dim")
    for source, number in layout.sources.items():
        grid.add_row(str(number), Text(key_line(source)))
    if layout.sources:
        console.print(grid)
