"""Records by the words they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from summitcli.model import TABLES, Dataset, Record, fields_marked
from summitcli.text import fold, word_matcher
from summitcli.wording import sayer, spelled_date


def search(dataset: Dataset, words: Sequence[str], table: str | None = None) -> list[Record]:
    """Return the records that hold all the words, in their own text or in the names of what they refer to."""
    tests = [word_matcher(word) for phrase in words for word in phrase.split()]
    return [record for name in TABLES if table in (None, name) for record in _holding(dataset, name, tests)]


def _holding(dataset: Dataset, table: str, tests: list[Callable[[str], bool]]) -> Iterator[Record]:
    searched = searched_text(dataset, TABLES[table])
    for record in getattr(dataset, table):
        text = searched(record)
        if all(test(text) for test in tests):
            yield record


def searched_text(dataset: Dataset, record_type: type[Record]) -> Callable[[Any], str]:
    """Return a function from a record of the type to the folded text that is searched."""
    say = sayer(dataset, record_type)
    dates = [field for field, held in fields_marked(record_type, "holds").items() if held == "date"]

    def searched(record: Any) -> str:
        text = f"{record.id} {record.title} {say(record)}"
        return fold(" ".join([text, *_spelled(record, dates)]) if dates else text)

    return searched


def _spelled(record: Record, dates: list[str]) -> Iterator[str]:
    for field in dates:
        value = getattr(record, field)
        if value is not None:
            yield spelled_date(value)
