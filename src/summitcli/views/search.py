"""Records of any table that hold all the words, best first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from summitcli.errors import UsageError
from summitcli.fields import fields_of
from summitcli.matching import fold, words_matcher, words_of
from summitcli.messages import counted
from summitcli.model import TABLES, Document, Record, sources_of
from summitcli.names import Names, called_by, held_by
from summitcli.views.answer import Column, Row
from summitcli.views.columns import SOURCES
from summitcli.views.filters import Filter
from summitcli.views.view import Argument, Asked, Getters, View
from summitcli.wording import number, phraser, sayer, spelled_date

Test = Callable[[str], bool]

_GROUPED = 1000  # the smallest number whose digits are grouped


def _found(names: Names, asked: Asked) -> list[Record]:
    words = words_of(asked.argument)
    if not words:
        raise UsageError("there is no word to search for", "name at least one: summit search economic")
    holds_all = words_matcher(words)
    found = [
        (_rank(words, holds_all, record, text), record)
        for table, record_type in TABLES.items()
        for record, text in _holding(names, table, record_type, words)
        if holds_all(text)
    ]
    return [record for _, record in sorted(found, key=lambda ranked: ranked[0])]


def _holding(
    names: Names, table: str, record_type: type[Record], words: list[str]
) -> Iterator[tuple[Record, str]]:
    """Yield the records that hold the words, be it amid others: most do not, and need no closer look."""
    searched = searched_text(names, record_type)
    for record in getattr(names.dataset, table):
        text = searched(record)
        if all(map(text.__contains__, words)):
            yield record, text


def _rank(words: list[str], holds_all: Test, record: Record, text: str) -> tuple[bool, int]:
    """Rank a record by where the words are: a whole title, a title, its text, its note; documents last."""
    titles = [fold(title) for title in called_by(record)]
    note = fold(getattr(record, "note", None) or "")
    if any(title.split() == words for title in titles):
        place = 0
    elif holds_all(" ".join(titles)):
        place = 1
    else:
        place = 2 if holds_all(text.replace(note, "") if note else text) else 3
    return isinstance(record, Document), place


def searched_text(names: Names, record_type: type[Record]) -> Callable[[Any], str]:
    """Return a function from a record of the type to the folded text that is searched.

    A number is in it as it is shown, and whole, with its digits grouped and not; a date as ISO 8601 has it,
    and in words.
    """
    phrases = phraser(names, record_type, date=lambda date: f"{date} {spelled_date(date)}")
    numbers = [held_by(field) for field in fields_of(record_type) if field.kind in ("integer", "number")]

    def searched(record: Any) -> str:
        texts = [record.id, record.title, *phrases(record)]
        for held in numbers:
            grouped = [number(value) for value in held(record) if abs(value) >= _GROUPED]
            texts += [*grouped, *(digits.replace(",", "") for digits in grouped)]
        return fold(" ".join(texts))

    return searched


def _fields(names: Names) -> Getters:
    say = {record_type: sayer(names, record_type) for record_type in TABLES.values()}
    return {
        "table": lambda record: record.table,
        "id": lambda record: record.id,
        "title": lambda record: record.title,
        "text": lambda record: say[type(record)](record) or None,
        "sources": sources_of,
    }


def _columns(_names: Names, _rows: Sequence[Row]) -> list[Column]:
    return [
        Column("ID", lambda row: row["id"]),
        Column("Table", lambda row: row["table"]),
        Column("Title", lambda row: row["title"], "key"),
        Column("Text", lambda row: row["text"] or "", "excerpt"),
        SOURCES,
    ]


SEARCH = View(
    name="search",
    help="""List the records of any table that hold all the words, best first.

    Example: summit search economic security
    """,
    records=_found,
    fields=_fields,
    columns=_columns,
    captions=lambda _names, rows: [f"{counted(len(rows), 'record')} found."] if rows else [],
    argument=Argument(name="words", metavar="WORD", help="Words, or the starts of words."),
    filters=(
        Filter(
            name="in",
            what="table",
            metavar="TABLE",
            help="In this table alone.",
            values=lambda _names, record: [record.table],
            choices=tuple(TABLES),
        ),
    ),
    marks=lambda asked: words_of(asked.argument),
    exported=False,
)
