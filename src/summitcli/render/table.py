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

from summitcli.model import Source
from summitcli.render import Screen
from summitcli.rows.answer import Answer, Column, Row
from summitcli.wording import citation

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
    if answer.layout == "record" or console.width < _NARROW:
        _print_stacked(console, answer)
    elif answer.rows:
        _print_table(console, answer)
    yield "".join(f"{line.rstrip(' ')}\n" for line in buffer.getvalue().split("\n")[:-1])


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
    group = next((column for column in answer.columns if column.role == "group"), None)
    remarks = [column for column in answer.columns if column.role == "note"]
    rows = _gathered(group, answer.rows)
    sources = _numbered(rows)
    heading, *drawn_rows = _drawn(console, answer.columns, rows, sources)
    console.print(heading, end="")
    last = None
    for row, drawn in zip(rows, drawn_rows, strict=True):
        name = group.cell(row) if group else None
        if group and name != last:
            console.print(Text(("" if last is None else "\n") + str(name), _STYLES["group"]))
            last = name
        console.print(drawn, end="")
        for remark in remarks:
            _print_remark(console, remark, row)
    _print_key(console, answer.captions, sources)


def _gathered(group: Column | None, rows: Sequence[Row]) -> list[Row]:
    """Bring the rows of each group together, in the order in which the groups first appear."""
    if group is None:
        return list(rows)
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(group.cell(row), []).append(row)
    return [row for gathered in groups.values() for row in gathered]


def _numbered(rows: Sequence[Row]) -> dict[Source, int]:
    """Give each source a number, in the order in which the rows cite them."""
    cited = dict.fromkeys(source for row in rows for source in row.get("sources") or ())
    return {source: number for number, source in enumerate(cited, 1)}


def _drawn(
    console: Console, columns: Sequence[Column], rows: Sequence[Row], sources: dict[Source, int]
) -> list[Segments]:
    """Draw the heading and each row, all to the same column widths."""
    shown = [column for column in columns if column.role not in ("group", "id", "note")]
    shown = [column for column in shown if any(column.cell(row) for row in rows)] or shown
    longest = max((_bar_value(column, row) for column in shown for row in rows), default=0)
    table = Table(box=_BOX, show_lines=True, show_edge=False, padding=(0, 1, 0, 0), header_style="dim")
    for column in shown:
        table.add_column(
            "" if column.role == "source" else column.header,
            style=_STYLES.get(column.role, ""),
            justify="right" if column.role == "number" else "left",
            no_wrap=column.role == "number",
            overflow="fold",
        )
    ascii_only = console.options.ascii_only
    for row in rows:
        table.add_row(*(_cell(column, row, sources, longest, ascii_only=ascii_only) for column in shown))
    return _parted(console.render_lines(table, pad=False), "-" if ascii_only else "─")


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


def _cell(
    column: Column, row: Row, sources: dict[Source, int], longest: float, *, ascii_only: bool
) -> RenderableType:
    match column.role:
        case "source":
            return Text(", ".join(map(str, sorted(sources[source] for source in row["sources"]))))
        case "bar":
            return _bar(_bar_value(column, row), longest, ascii_only=ascii_only)
        case _:
            return Text(column.cell(row).replace(_SEAM, "\N{REPLACEMENT CHARACTER}"))


def _bar_value(column: Column, row: Row) -> float:
    return float(column.cell(row) or 0) if column.role == "bar" else 0.0


def _bar(value: float, longest: float, *, ascii_only: bool) -> RenderableType:
    if ascii_only:
        return Text("#" * round(_BAR_WIDTH * value / longest)) if value else ""
    return Bar(longest, 0, value, width=_BAR_WIDTH, color="cyan") if value else ""


def _print_remark(console: Console, remark: Column, row: Row) -> None:
    text = remark.cell(row)
    if text:
        label = "" if remark.header == "Note" else f"{remark.header}: "
        shown = Text.assemble((label, "dim"), (text, "" if label else "dim"))
        console.print(Padding(shown, (0, 0, 0, 2), expand=False))


def _print_captions(console: Console, captions: Sequence[str]) -> None:
    for caption in captions:
        console.print(Text(caption, "italic"))


def _print_key(console: Console, captions: Sequence[str], sources: dict[Source, int]) -> None:
    """Print what stands below the table: what its numbers need, and which sources its rows name."""
    if captions or sources:
        console.print()
    _print_captions(console, captions)
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", justify="right")
    grid.add_column(style="dim")
    for source, number in sources.items():
        note = f" ({source.note})" if source.note else ""
        grid.add_row(str(number), Text(citation(source) + note))
    if sources:
        console.print(grid)
