"""Tables for a terminal, drawn with Rich: grouped, remarks beneath their row, sources numbered in a key.

The only module that imports Rich, which costs more than finding the answer.

What is to be read is in the terminal's own colour, upright or bold: there is no other that can be read on
light and dark screens alike. Only rules, and what can be missed, are dim.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import quote

from rich.box import Box
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.segment import Segment, Segments
from rich.style import Style
from rich.table import Table
from rich.text import Text

from summitcli.addresses import addresses
from summitcli.layout import (
    Card,
    Detail,
    Entry,
    Layout,
    Remark,
    cards,
    is_shared,
    lay_out,
    numbered,
    numbered_throughout,
)
from summitcli.matching import hits
from summitcli.model import Source
from summitcli.render.scale import Scale, scale_of
from summitcli.render.screen import Screen
from summitcli.views.answer import Answer, Measure
from summitcli.wording import full_citation

HEADING = "bold"
MARKED = "bold underline"
CAPTION = "italic"
FAINT = "dim"

_NATURAL_WIDTH = 100_000  # columns, more than any answer takes; Rich fills lines up to the width it is given
_NARROW = 50  # columns; below it, columns side by side would be a letter wide
_WIDE = 100  # columns; from it on, there is room for a scale
_WORDS = 0.4  # of the line is for columns of single words; what takes more is broken
_BAR_WIDTH = 24
_LONGEST_WORD = 16  # columns; longer words are broken, as addresses are
_EIGHTHS = " ▏▎▍▌▋▊▉"
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
    _Drawing(console, answer.marks, links=screen.links).draw(answer)
    yield "".join(f"{line.rstrip(' ')}\n" for line in buffer.getvalue().split("\n")[:-1])


class _Drawing:
    """Draws an answer on a console."""

    def __init__(self, console: Console, marks: Sequence[str], *, links: bool) -> None:
        self._console = console
        self._marks = marks
        self._links = links
        self._ascii = console.options.ascii_only

    def draw(self, answer: Answer) -> None:
        """Draw an answer, or its parts with their sources below all of them."""
        if not answer.parts:
            self._draw_part(answer, None)
            return
        sources = numbered_throughout(answer)
        for number, (heading, part) in enumerate(answer.parts):
            if number:
                self._print()
            if heading:
                rule = "--" if self._ascii else "──"
                self._print(Text.assemble((f"{rule} ", FAINT), (heading, HEADING), (f" {rule}", FAINT)))
            self._draw_part(part, sources)
        self._print_sources(sources, is_shared=len(sources) == 1)

    def _draw_part(self, answer: Answer, sources: Mapping[Source, int] | None) -> None:
        """Draw an answer; where its sources are numbered already, they are told elsewhere."""
        layout = self._layout(answer, sources) if answer.layout == "list" else None
        if layout is None:
            self._print_cards(answer, sources)
        elif answer.rows:
            self._print_table(answer, layout, sources)

    def _layout(self, answer: Answer, sources: Mapping[Source, int] | None) -> Layout | None:
        """Return the layout with all columns there is room for; none where a table is no way to show it."""
        if self._console.width < _NARROW:
            return None
        leaving_out = ["id"] if self._console.width >= _WIDE else ["id", "scale"]
        for more in ([], ["bar"]):
            layout = lay_out(answer, leaving_out=[*leaving_out, *more], sources=sources)
            if self._has_room(layout):
                return layout
        return None

    def _has_room(self, layout: Layout) -> bool:
        """Tell whether numbers and bars leave room for the words of the other columns."""
        needed = 2 * len(layout.columns) - 1  # what parts them
        for place, column in enumerate(layout.columns):
            cells = [column.header, *(entry.cells[place] for entry in _entries(layout))]
            if column.role == "bar":
                needed += _BAR_WIDTH
            elif column.role == "number":
                needed += max(map(cell_len, cells))
            elif column.role != "scale":
                words = (cell_len(word) for cell in cells for word in cell.split())
                needed += min(max(words, default=0), _LONGEST_WORD)
        return needed <= self._console.width

    # Rows one by one

    def _print_cards(self, answer: Answer, sources: Mapping[Source, int] | None) -> None:
        own = numbered(answer.rows) if sources is None and answer.layout == "list" else {}
        is_told_once = not answer.is_chosen and is_shared(own, answer.rows)
        for number, card in enumerate(cards(answer, own if is_told_once else sources)):
            if number:
                self._print()
            self._print_card(card)
        if answer.captions:
            self._print()
            self._print_captions(answer.captions)
        if is_told_once:
            self._print_sources(own, is_shared=True)

    def _print_card(self, card: Card) -> None:
        if card.title:
            self._print(self._text(card.title, HEADING))
        self._print_details(card.details)
        if card.referring:
            self._print(Text("\nReferred to by", HEADING))
            self._print_details(card.referring)
        if card.untold:
            self._print(Text(f"\nNot told: {', '.join(card.untold)}"))

    def _print_details(self, details: Sequence[Detail]) -> None:
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(overflow="fold")
        grid.add_column(overflow="fold")
        for detail in details:
            for number, item in enumerate(detail.items or [""]):
                grid.add_row("" if number else Text(detail.label), self._text(item))
        self._print(grid)

    # Rows as a table

    def _print_table(self, answer: Answer, layout: Layout, numbers: Mapping[Source, int] | None) -> None:
        heading, *drawn_rows = self._drawn(layout)
        self._print(heading, end="")
        drawn = iter(drawn_rows)
        for number, group in enumerate(layout.groups):
            if group.heading is not None:
                if number:
                    self._print()
                self._print(self._text(group.heading or "not told", HEADING))
            for entry in group.entries:
                self._print(next(drawn), end="")
                if entry.compared:
                    self._print(next(drawn), end="")
                for remark in entry.remarks:
                    self._print_remark(remark)
                if entry.remarks and entry is not group.entries[-1]:
                    self._print()
        if layout.captions:
            self._print()
            self._print_captions(layout.captions)
        if numbers is None:
            self._print_sources(layout.sources, is_shared=is_shared(layout.sources, answer.rows))
            self._print_way_on(answer)

    def _drawn(self, layout: Layout) -> list[Segments]:
        """Draw the heading and each row, all to the same column widths."""
        table = Table(box=_BOX, show_lines=True, show_edge=False, padding=(0, 1, 0, 0), header_style="")
        spans = [column.span(entry.row) for entry in _entries(layout) for column in layout.columns]
        scale = scale_of(
            [span for span in spans if span], self._console.width - _WIDE, ascii_only=self._ascii
        )
        for column, width in zip(layout.columns, self._widths(layout), strict=True):
            is_drawn = column.role in ("bar", "scale")
            table.add_column(
                Text(scale.header) if column.role == "scale" else column.header,
                justify="right" if column.role == "number" else "left",
                no_wrap=is_drawn or column.role == "number",
                overflow="fold",
                width=width,
            )
        for entry in _entries(layout):
            table.add_row(*self._cells(layout, entry, scale))
            if entry.compared:
                table.add_row(*self._compared_cells(layout, entry.compared))
        return _parted(Segment.split_lines(self._console.render(table)), "-" if self._ascii else "─")

    def _widths(self, layout: Layout) -> Iterator[int | None]:
        """Yield how wide each column has to be, where that is not for Rich to share out.

        Columns of single words are: of ids, above all, which are copied and may not be broken.
        """
        room = _WORDS * self._console.width
        for place, column in enumerate(layout.columns):
            cells = [column.header, *(entry.cells[place] for entry in _entries(layout))]
            widest = max(map(cell_len, cells))
            is_kept = column.role == "text" and " " not in "".join(cells) and widest <= room
            room -= widest if is_kept else 0
            yield widest if is_kept else None

    def _cells(self, layout: Layout, entry: Entry, scale: Scale) -> Iterator[RenderableType]:
        for column, cell in zip(layout.columns, entry.cells, strict=True):
            match column.role:
                case "source":
                    yield Text(cell)
                case "bar":
                    yield self._bar(layout, column.measure(entry.row))
                case "scale":
                    yield Text(scale.drawn(column.span(entry.row)))
                case _:
                    yield self._text(cell)

    def _compared_cells(self, layout: Layout, compared: Measure) -> Iterator[RenderableType]:
        for column in layout.columns:
            match column.role:
                case "bar":
                    yield self._bar(layout, compared)
                case "number":
                    yield self._text(compared.shown)
                case "key":
                    yield Padding(self._text(f"vs. {compared.label}"), (0, 0, 0, 2))
                case _:
                    yield ""

    def _bar(self, layout: Layout, measure: Measure | None) -> Text:
        longest = layout.longest.get(measure.unit) if measure else None
        if measure is None or longest is None or measure.value <= 0:
            return Text("")
        if self._ascii:
            return Text("#" * round(_BAR_WIDTH * measure.value / longest))
        whole, eighths = divmod(max(round(8 * _BAR_WIDTH * measure.value / longest), 1), 8)
        return Text("█" * whole + _EIGHTHS[eighths].strip())

    # What goes with them

    def _print_remark(self, remark: Remark) -> None:
        label = self._text(f"{remark.label}: " if remark.label else "")
        self._print(Padding(label.append_text(self._text(remark.text)), (0, 0, 0, 2), expand=False))

    def _print_captions(self, captions: Sequence[str]) -> None:
        for caption in captions:
            self._print(Text(caption, CAPTION))

    def _print_sources(self, sources: Mapping[Source, int], *, is_shared: bool) -> None:
        """Print which sources the rows rest on: one for all of them, or by the numbers they have."""
        if not sources:
            return
        self._print()
        if is_shared:
            self._print(Text.assemble(("Source: ", HEADING), *(full_citation(source) for source in sources)))
            return
        self._print(Text("Sources", HEADING))
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(justify="right", no_wrap=True)
        grid.add_column(overflow="fold")
        for source, number in sources.items():
            grid.add_row(str(number), Text(full_citation(source)))
        self._print(grid)

    def _print_way_on(self, answer: Answer) -> None:
        """Say how a row's record is shown, where its id is not."""
        ids = (column.cell(row) for column in answer.columns if column.role == "id" for row in answer.rows)
        if first := next(ids, None):
            self._print()
            self._print(Text(f"summit show {first} shows the first record whole; -f plain lists ids", FAINT))

    def _text(self, text: str, style: str = "") -> Text:
        """Return a dataset's text, with what was searched for marked, and addresses as links."""
        shown = Text(text.replace(_SEAM, "\N{REPLACEMENT CHARACTER}"), style)
        for start, end in hits(text, self._marks) if self._marks else ():
            shown.stylize(MARKED, start, end)
        for start, end in addresses(text) if self._links else ():
            shown.stylize(Style(link=_address(text[start:end])), start, end)
        return shown

    def _print(self, *shown: RenderableType, end: str = "\n") -> None:
        self._console.print(*shown, end=end, crop=False)


_BOX = Box("    \n    \n{seam}    \n{seam}    \n    \n    \n".format(seam=f" {_SEAM}{_SEAM} \n"), ascii=True)


def _address(text: str) -> str:
    """Return an address as a link may have it, in ASCII."""
    return quote(text, safe="!#$%&'()*+,/:;=?@[]~")


def _entries(layout: Layout) -> Iterator[Entry]:
    for group in layout.groups:
        yield from group.entries


def _parted(lines: Iterable[list[Segment]], rule: str) -> list[Segments]:
    """Part the lines of a table at its seams; the one below the heading becomes a rule."""
    parts: list[list[Segment]] = [[]]
    for line in lines:
        text = "".join(segment.text for segment in line)
        if _SEAM not in text or text.strip(f"{_SEAM} "):
            parts[-1] += [*line, Segment.line()]
            continue
        if len(parts) == 1:
            parts[0] += [Segment(text.replace(_SEAM, rule), Style.parse(FAINT)), Segment.line()]
        parts.append([])
    return [Segments(part) for part in parts]
