"""What people's formats share: rows gathered into groups, remarks below them, sources numbered, captions.

The terminal table, Markdown and the page all draw the same layout.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from summitcli.model import Source
from summitcli.views.answer import Answer, Column, Named, Row
from summitcli.wording import citation


class Remark(Struct, frozen=True):
    """Something that is said of a row across its whole width."""

    label: str
    text: str
    named: Sequence[Named] = ()
    """The records that the text names."""


class Entry(Struct, frozen=True):
    """A row as it is laid out: a cell a column, then remarks."""

    row: Row
    cells: Sequence[str]
    remarks: Sequence[Remark]
    sources: Sequence[int]
    """The numbers of what it rests on."""


class Group(Struct, frozen=True):
    """Rows that belong together."""

    heading: str | None
    entries: Sequence[Entry]


class Layout(Struct, frozen=True):
    """An answer, laid out."""

    columns: Sequence[Column]
    groups: Sequence[Group]
    sources: dict[Source, int]
    """Each source with its number, in the order in which the rows cite them."""
    captions: Sequence[str]
    longest: dict[str, float]
    """The largest number that is drawn as a bar, for each unit: one scale a unit."""


def lay_out(answer: Answer, *, leaving_out: Sequence[str] = ()) -> Layout:
    """Lay an answer out, without the columns of some roles and those that are empty throughout."""
    group = next((column for column in answer.columns if column.role == "group"), None)
    remarks = [column for column in answer.columns if column.role == "note"]
    columns = [column for column in answer.columns if column.role not in ("group", "note", *leaving_out)]
    if not answer.is_chosen:
        columns = [column for column in columns if any(column.cell(row) for row in answer.rows)] or columns
    gathered = _gathered(group, answer)
    sources = numbered(row for _, rows in gathered for row in rows)
    groups = [
        Group(heading, [_entry(row, columns, remarks, sources) for row in rows]) for heading, rows in gathered
    ]
    return Layout(columns, groups, sources, answer.captions, _longest(columns, answer.rows))


def numbered(rows: Iterable[Row]) -> dict[Source, int]:
    """Give each source a number, in the order in which the rows cite them."""
    cited = dict.fromkeys(source for row in rows for source in row.get("sources") or ())
    return {source: number for number, source in enumerate(cited, 1)}


def key_line(source: Source) -> str:
    """Return a source as the key of an answer has it."""
    return citation(source) + (f" ({source.note})" if source.note else "")


def bar_value(column: Column, row: Row) -> float:
    """Return the number that is drawn as a bar."""
    return float(column.cell(row) or 0)


def _entry(row: Row, columns: list[Column], remarks: list[Column], sources: dict[Source, int]) -> Entry:
    said = [
        Remark(column.header, text, column.named(row) if column.named else ())
        for column in remarks
        if (text := column.cell(row))
    ]
    cited = sorted({sources[source] for source in row.get("sources") or ()})
    return Entry(row, [column.cell(row) for column in columns], said, cited)


def _gathered(group: Column | None, answer: Answer) -> list[tuple[str | None, list[Row]]]:
    """Bring the rows of each group together, in the order in which the groups first appear."""
    if group is None:
        return [(None, list(answer.rows))] if answer.rows else []
    groups: dict[str | None, list[Row]] = {}
    for row in reversed(answer.rows) if answer.is_reversed else answer.rows:
        groups.setdefault(group.cell(row), []).append(row)
    gathered = list(groups.items())
    return [(heading, rows[::-1]) for heading, rows in reversed(gathered)] if answer.is_reversed else gathered


def _longest(columns: list[Column], rows: Sequence[Row]) -> dict[str, float]:
    longest: dict[str, float] = {}
    for column in columns:
        for row in rows if column.role == "bar" else ():
            longest[row["unit"]] = max(longest.get(row["unit"], 0.0), bar_value(column, row))
    return longest
