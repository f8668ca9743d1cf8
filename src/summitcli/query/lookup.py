"""From what a user typed to the record it names, and from a record to those that refer to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from summitcli.errors import NotFoundError, UsageError
from summitcli.model import TABLES, Dataset, Record, fields_marked
from summitcli.text import escape, fold, listed, nearest, singular, word_matcher

R = TypeVar("R", bound=Record)


def resolve(records: Sequence[R], wanted: str, table: str | None = None) -> R:
    """Return the record of an id, or the one that all the words of `wanted` single out.

    Raises:
        NotFoundError: no record matches.
        UsageError: several do.
    """
    kind = "MOU" if table == "mous" else singular(table or "records")
    found = [record for record in records if record.id == wanted]
    found = found or _titled(records, wanted) or _matching(records, wanted)
    if len(found) == 1:
        return found[0]
    names = [f"{record.id} ({record.title})" for record in found]
    if found:
        raise UsageError(
            f'"{escape(wanted)}" fits {len(found)} records: {listed(names)}', "name one by its id"
        )
    guess = nearest(wanted, [name for record in records for name in (record.id, record.title)])
    if guess:
        hint = f'did you mean "{escape(guess)}"?'
    else:
        hint = f"there are {listed([record.id for record in records])}" if records else "the dataset has none"
    raise NotFoundError(f'no {kind} matches "{escape(wanted)}"', hint)


def _titled(records: Sequence[R], wanted: str) -> list[R]:
    folded = " ".join(fold(wanted).split())
    return [record for record in records if folded in (fold(record.title), record.id)]


def _matching(records: Sequence[R], wanted: str) -> list[R]:
    tests = [word_matcher(word) for word in wanted.split()]
    texts = (fold(f"{record.id} {record.title}") for record in records)
    return [
        record
        for record, text in zip(records, texts, strict=True)
        if tests and all(test(text) for test in tests)
    ]


def all_records(dataset: Dataset) -> list[Record]:
    """Return the records of all tables."""
    return [record for _, records in dataset.tables() for record in records]


def referring(dataset: Dataset, id: str) -> Iterator[Record]:
    """Yield the records that refer to the one of an id, in any of their fields."""
    for table, record_type in TABLES.items():
        fields = fields_marked(record_type, "refers_to")
        for record in getattr(dataset, table):
            if any(_holds(getattr(record, field), id) for field in fields) or any(
                source.document == id for source in getattr(record, "sources", ())
            ):
                yield record


def _holds(value: Any, id: str) -> bool:
    return value == id or (isinstance(value, list) and id in value)
