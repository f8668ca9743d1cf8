"""Records by the words they hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summitcli.model import Dataset, Record, fields_marked
from summitcli.text import fold, word_matcher
from summitcli.wording import said, spelled_date


def search(dataset: Dataset, words: Sequence[str], table: str | None = None) -> list[Record]:
    """Return the records that hold all the words, in their own text or in the names of what they refer to."""
    tests = [word_matcher(word) for phrase in words for word in phrase.split()]
    return [
        record
        for name, records in dataset.tables()
        if table in (None, name)
        for record in records
        if all(test(text) for text in [fold(_searched(dataset, record))] for test in tests)
    ]


def _searched(dataset: Dataset, record: Record) -> str:
    return " ".join([record.id, record.title, said(dataset, record), *_spelled_dates(record)])


def _spelled_dates(record: Record) -> Iterator[str]:
    for field, held in fields_marked(type(record), "holds").items():
        value = getattr(record, field)
        if held == "date" and value is not None:
            yield spelled_date(value)
