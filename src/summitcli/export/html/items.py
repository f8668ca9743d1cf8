"""What the page shows of a record: the row of its listing, what else is said of it, what it rests on."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from typing import Any

from msgspec import Struct

from summitcli.addresses import is_address
from summitcli.fields import fields_of_kind
from summitcli.layout import Remark, lay_out
from summitcli.messages import singular
from summitcli.model import Period, Record, Source, sources_of
from summitcli.names import Names
from summitcli.views.answer import Named, Row
from summitcli.views.view import Asked, View
from summitcli.wording import spelled_date

SHOWN_AT_FIRST = 100
"""How many records of a group are shown before the reader asks for the rest."""

SHOWN_OF_HITS = 25
"""How many of a group that hold the words looked for are shown before that, as the script has it too."""


class Words(Struct, frozen=True):
    """Words of a line, and where they lead to: a record or an address; `None` is nowhere."""

    text: str
    href: str | None = None
    date: str | None = None
    """The date that they say, where they are one."""


class Said(Struct, frozen=True):
    """A line about a record: what it tells, unless that is plain, and the words."""

    label: str
    words: Sequence[Words]
    separator: str = ", "


class Item(Struct, frozen=True):
    """A record on the page. What `row` has is what machines get of it."""

    id: str
    title: str
    row: Row
    said: Sequence[Said]
    sources: Sequence[int]
    is_rest: bool = False
    """Whether it is shown only when the reader asks for the rest of its group."""


class Group(Struct, frozen=True):
    """Records that belong together."""

    heading: str
    members: Sequence[Item]

    @property
    def size(self) -> int:
        """How many there are."""
        return len(self.members)


class Numbering:
    """The numbers of all places that are cited: document by document, in the order of their paragraphs."""

    def __init__(self, names: Names) -> None:
        documents = {document.id: place for place, document in enumerate(names.dataset.documents)}
        cited = dict.fromkeys(source for record in names.dataset.records() for source in sources_of(record))
        sections: dict[tuple[str, str | None], int] = {}
        for source in cited:
            sections.setdefault((source.document, source.section), len(sections))
        ordered = sorted(
            cited,
            key=lambda each: (
                documents[each.document],
                sections[each.document, each.section],
                each.paragraph or 0,
            ),
        )
        self._numbers = {source: number for number, source in enumerate(ordered, 1)}

    def of(self, record: Record) -> list[int]:
        """Return the numbers of what a record rests on."""
        return sorted({self._numbers[source] for source in sources_of(record)})

    def within(self, document: str) -> list[tuple[int, Source]]:
        """Return the cited places of a document with their numbers."""
        return [(number, source) for source, number in self._numbers.items() if source.document == document]


class Items:
    """Makes the items of a page: from the listings, as they are laid out for people."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.numbering = Numbering(names)

    def groups(self, view: View, drawn: Iterable[str] = ()) -> list[Group]:
        """Return all records of a listing in its groups.

        `drawn` are the fields that the page shows in a way of its own: what repeats them is not said again.
        """
        layout = lay_out(view.answer(self.names))
        records = {record.id: record for record in view.records(self.names, Asked())}
        fields = tuple(drawn)
        own = view.record_type
        dated = [field.name for field in fields_of_kind(own, "date")] if own else []
        return [
            Group(
                group.heading or "",
                [
                    self.item(
                        records[entry.row["id"]],
                        entry.row,
                        said(entry.remarks, entry.row, fields, dated),
                        place >= SHOWN_AT_FIRST,
                    )
                    for place, entry in enumerate(group.entries)
                ],
            )
            for group in layout.groups
        ]

    def item(self, record: Any, row: Row, said: Sequence[Said], is_rest: bool = False) -> Item:
        """Return a record as an item."""
        return Item(record.id, record.title, row, said, self.numbering.of(record), is_rest)


def said(remarks: Sequence[Remark], row: Row, drawn: Sequence[str], dated: Sequence[str]) -> list[Said]:
    """Return what is said of a row beside the fields that are drawn; a note needs no label."""
    dates = {row[field] for field in dated} if remarks else ()
    return [
        _said("" if remark.text == row.get("note") else remark.label, remark, dates)
        for remark in remarks
        if not any(_tells(remark, row[field]) for field in drawn)
    ]


def links(names: Names, ids: Iterable[str]) -> list[Words]:
    """Return what records are called, each leading to it."""
    return [Words(names.title(id), f"#{id}") for id in ids]


def address(text: str | None) -> str | None:
    """Return the text if it is an address of the web, the only sort that becomes a link."""
    return text if text and is_address(text) else None


def of_table(record: Record) -> str:
    """Return what a record is, in a word."""
    return "memorandum" if record.table == "mous" else singular(record.table)


def period_words(period: Period) -> str:
    """Return a time as people say it: `13–14 January 2026`, `August 2025`."""
    start, end = (spelled_date(date) for date in period)
    if start == end:
        return start
    first, last = start.split(), end.split()
    shared = 0
    while shared < min(len(first), len(last)) - 1 and first[-1 - shared] == last[-1 - shared]:
        shared += 1
    rest = " ".join(first[: len(first) - shared])
    return f"{rest}–{end}" if " " not in rest and len(first) == len(last) else f"{rest} – {end}"


def _tells(remark: Remark, value: Any) -> bool:
    """Tell whether a remark says nothing but the value of a field."""
    if isinstance(value, str):
        return remark.text.strip("“”") == value.strip("“”")
    return bool(value) and list(value) == [each.id for each in remark.named]


def _said(label: str, remark: Remark, dates: Container[str]) -> Said:
    """Return a remark as a line: a date of the record, alone or in brackets at the end, as people say it."""
    if remark.named:
        return Said(label, [_link(named) for named in remark.named])
    before, bracket, date = remark.text.removesuffix(")").rpartition("(")
    if date in dates:
        words = [Words(before + bracket), Words(spelled_date(date), date=date), Words(")" if bracket else "")]
        return Said(label, words, separator="")
    return Said(label, [Words(remark.text, address(remark.text))])


def _link(named: Named) -> Words:
    return Words(named.words, f"#{named.id}")
