"""What people's formats share: groups of rows, cards, remarks, numbered sources, captions.

The terminal table, Markdown and the page all draw the same layout.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from summitcli.matching import hits
from summitcli.model import Source
from summitcli.views.answer import Answer, Column, Measure, Named, Row
from summitcli.views.columns import NOTE

_EXCERPT = 180
"""Characters that an excerpt has at most."""
_BEFORE = 50
"""Characters of them that may stand before the first word that is marked."""
_PERCENT = "%"
_HUNDRED = 100.0


class Remark(Struct, frozen=True):
    """Something that is said of a row across its whole width."""

    label: str
    text: str
    named: Sequence[Named] = ()
    """The records that the text names."""

    def __str__(self) -> str:
        """Return it as a phrase."""
        return f"{self.label}: {self.text}" if self.label else self.text


class Entry(Struct, frozen=True):
    """A row as it is laid out: a cell a column, that of its sources with their numbers; then remarks."""

    row: Row
    cells: Sequence[str]
    remarks: Sequence[Remark]
    compared: Measure | None = None
    """What is drawn beneath its bar; it is no remark then."""


class Group(Struct, frozen=True):
    """Rows that belong together."""

    heading: str | None
    entries: Sequence[Entry]


class Layout(Struct, frozen=True):
    """An answer, laid out."""

    columns: Sequence[Column]
    groups: Sequence[Group]
    sources: Mapping[Source, int]
    """Each source with its number, in the order in which the rows cite them."""
    captions: Sequence[str]
    longest: Mapping[str, float]
    """The number that fills a bar, for each unit: one scale a unit."""


class Detail(Struct, frozen=True):
    """Something that is told of a row on its card: a label, and one thing or several."""

    label: str
    items: Sequence[str]

    @property
    def text(self) -> str:
        """What it says, in one line."""
        return "; ".join(self.items)


class Card(Struct, frozen=True):
    """A row told by itself."""

    title: str
    """What it is called; empty where only chosen fields of it are told."""
    details: Sequence[Detail]
    untold: Sequence[str]
    """What its sources say nothing of."""
    referring: Sequence[Detail]
    """The records that refer to it, by their tables."""

    @property
    def lines(self) -> list[tuple[str, str]]:
        """All of it but the title as labels and texts, for a format that has a line for each."""
        return [
            *((detail.label, detail.text) for detail in self.details),
            *((f"in {detail.label}", detail.text) for detail in self.referring),
            *([("not told", ", ".join(self.untold))] if self.untold else []),
        ]


def lay_out(
    answer: Answer, *, leaving_out: Sequence[str] = (), sources: Mapping[Source, int] | None = None
) -> Layout:
    """Lay an answer out, without the columns of some roles and those that are empty throughout.

    Sources that are numbered already keep their numbers. One that all rows rest on needs none: it is said
    once, and has no column.
    """
    group = next((column for column in answer.columns if column.role == "group"), None)
    has_bars = "bar" not in leaving_out and any(column.role == "bar" for column in answer.columns)
    remarks = [column for column in answer.columns if _is_remark(column, has_bars=has_bars)]
    apart = ("group", "note", "compared", "excerpt", *leaving_out)
    columns = [column for column in answer.columns if column.role not in apart]
    if not answer.is_chosen:
        columns = [column for column in columns if _says_something(column, answer.rows)] or columns
    gathered = _gathered(group, answer)
    if sources is None:
        sources = numbered(row for _, rows in gathered for row in rows)
    if is_shared(sources, answer.rows):
        columns = [column for column in columns if column.role != "source"]
    compared = next((column for column in answer.columns if has_bars and column.role == "compared"), None)
    groups = [
        Group(heading, [_entry(answer, row, columns, remarks, sources, compared) for row in rows])
        for heading, rows in gathered
    ]
    return Layout(columns, groups, sources, answer.captions, longest(_measured(answer)))


def numbered(rows: Iterable[Row]) -> dict[Source, int]:
    """Give each source a number, in the order in which the rows cite them."""
    cited = dict.fromkeys(source for row in rows for source in row.get("sources") or ())
    return {source: number for number, source in enumerate(cited, 1)}


def numbered_throughout(answer: Answer) -> dict[Source, int]:
    """Give each source of all the parts of an answer a number."""
    return numbered(row for _, part in answer.parts for row in part.rows)


def longest(numbers: Iterable[tuple[str, float]]) -> dict[str, float]:
    """Return the number that fills a bar: the largest of its unit, of per cent a hundred at least.

    A unit of which there is but one number has none: its bar would be full, and compare nothing. Nor has one
    of which no number is above 0.
    """
    of_unit = {_PERCENT: {0.0, _HUNDRED}}
    for unit, number in numbers:
        of_unit.setdefault(unit, set()).add(float(number))
    return {unit: most for unit, found in of_unit.items() if len(found) > 1 and (most := max(found)) > 0}


def is_shared(sources: Mapping[Source, int], rows: Iterable[Row]) -> bool:
    """Tell whether all rows rest on one and the same source."""
    return len(sources) == 1 and all(row.get("sources") for row in rows)


def cards(answer: Answer, sources: Mapping[Source, int] | None = None) -> Iterator[Card]:
    """Yield each row told by itself, its sources in full or by their numbers."""
    for row in answer.rows:
        columns = answer.columns_of(row) if answer.layout == "record" else answer.columns
        yield _card(answer, row, columns, sources)


def excerpt(text: str, marks: Sequence[str]) -> str:
    """Return the part of a long text that has most of the marked words, cut between words."""
    if len(text) <= _EXCERPT:
        return text
    starts = [start for start, _ in hits(text, marks)]
    start = max(starts, key=lambda first: _near(starts, first), default=0)
    start = start if start <= _BEFORE else text.find(" ", start - _BEFORE, start) + 1 or start
    end = start + _EXCERPT
    cut = text[start:end] if end >= len(text) else text[start:end].rpartition(" ")[0] or text[start:end]
    return f"{'…' if start else ''}{cut}{'…' if end < len(text) else ''}"


def _near(starts: list[int], first: int) -> int:
    return sum(first <= start < first + _EXCERPT - _BEFORE for start in starts)


def _card(answer: Answer, row: Row, columns: Sequence[Column], sources: Mapping[Source, int] | None) -> Card:
    if answer.is_chosen:
        return Card("", [Detail(column.header, [column.cell(row)]) for column in columns], (), ())
    title = _title(answer, row, columns)
    told: list[Detail] = []
    untold: list[str] = []
    referring: list[Detail] = []
    for column in columns:
        label = column.header.replace("_", " ")
        items = _items(column, row, sources)
        if column.role == "referring":
            referring += [Detail(label, items)] if items else []
        elif items and not (items == [title] and (column.role == "key" or answer.layout == "record")):
            told.append(Detail(label, items))
        elif not items and answer.layout != "list" and column.role in ("text", "key"):
            untold.append(label.lower())
    return Card(title, told, untold, referring)


def _title(answer: Answer, row: Row, columns: Sequence[Column]) -> str:
    record = answer.names.record(row["id"]) if "id" in row else None
    return record.title if record else next((c.cell(row) for c in columns if c.role == "key"), "")


def _items(column: Column, row: Row, sources: Mapping[Source, int] | None) -> Sequence[str]:
    if column.role in ("bar", "scale"):
        return ()
    if column.role == "source" and sources is not None:
        cited = "" if len(sources) == 1 else _cited(row, sources)
        return [cited] if cited else ()
    if column.items is not None:
        return column.items(row)
    return [text] if (text := column.cell(row)) else ()


def _cited(row: Row, sources: Mapping[Source, int]) -> str:
    """Return the numbers of what a row rests on."""
    return ", ".join(map(str, sorted({sources[source] for source in row.get("sources") or ()})))


def _is_remark(column: Column, *, has_bars: bool) -> bool:
    return column.role in ("note", "excerpt") or (column.role == "compared" and not has_bars)


def _says_something(column: Column, rows: Iterable[Row]) -> bool:
    return any(column.span(row) if column.role == "scale" else column.cell(row) for row in rows)


def _entry(
    answer: Answer,
    row: Row,
    columns: Sequence[Column],
    remarks: Sequence[Column],
    sources: Mapping[Source, int],
    compared: Column | None,
) -> Entry:
    said = [_remark(column, row, text, answer) for column in remarks if (text := column.cell(row))]
    cells = [_cited(row, sources) if column.role == "source" else column.cell(row) for column in columns]
    return Entry(row, cells, said, compared.measure(row) if compared else None)


def _remark(column: Column, row: Row, text: str, answer: Answer) -> Remark:
    if column.role == "excerpt":
        return Remark("", excerpt(text, answer.marks))
    named = column.named(row) if column.named else ()
    return Remark("" if column is NOTE else column.header, text, named)


def _gathered(group: Column | None, answer: Answer) -> list[tuple[str | None, list[Row]]]:
    """Bring the rows of each group together, in the order in which the groups first appear."""
    if group is None:
        return [(None, list(answer.rows))] if answer.rows else []
    groups: dict[str | None, list[Row]] = {}
    for row in reversed(answer.rows) if answer.is_reversed else answer.rows:
        groups.setdefault(group.cell(row), []).append(row)
    gathered = list(groups.items())
    return [(heading, rows[::-1]) for heading, rows in reversed(gathered)] if answer.is_reversed else gathered


def _measured(answer: Answer) -> Iterator[tuple[str, float]]:
    """Yield the numbers that are drawn as bars, each after its unit."""
    for column in answer.columns:
        if column.role in ("bar", "compared"):
            for row in answer.rows:
                if (measure := column.measure(row)) is not None:
                    yield measure.unit, measure.value
