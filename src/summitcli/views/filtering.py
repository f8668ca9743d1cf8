"""The values of a filter that a user means, in any case, whole or by the start of one of their words.

A value that nothing has is an error that tells which there are, not an empty answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from summitcli import countries
from summitcli.dates import is_date, last_day
from summitcli.errors import NotFoundError, UsageError
from summitcli.matching import choose, fold, nearest
from summitcli.messages import escape, listed
from summitcli.names import Names, country_called
from summitcli.views.filters import Filter

Keeps = Callable[[str], bool]


def chosen(names: Names, by: Filter, records: Sequence[Any], wanted: Sequence[str]) -> Keeps:
    """Return a test of whether a value is one of those wanted.

    Raises:
        NotFoundError: nothing has a wanted value.
        UsageError: what is wanted names several records, or is no date.
    """
    match by.by:
        case "record":
            ids = {_named(names, by, each).id for each in wanted}
            return ids.__contains__
        case "deadline":
            latest = max(_deadline(required_date(each)) for each in wanted)
            return lambda due: last_day(due) <= latest
    known = list(
        by.choices or dict.fromkeys(value for record in records for value in by.values(names, record))
    )
    choose_one = _country if by.by == "country" else _text
    values = {value for each in wanted for value in choose_one(by, each, known)}
    return values.__contains__


def _deadline(date: str) -> str:
    """Return the last day in time, comparable with `last_day`, which gives every month 31 days."""
    from calendar import monthrange

    month = date[:7]
    last = f"{month}-{monthrange(int(date[:4]), int(date[5:7]))[1]}" if date[7:] else ""
    return last_day(month if date == last else date)


def required_date(text: str) -> str:
    """Return the text, which is to be a date.

    Raises:
        UsageError: it is not.
    """
    if not is_date(text):
        raise UsageError(f'"{escape(text)}" is not a date', "write 2026-01-05, 2026-01 or 2026")
    return text


def _named(names: Names, by: Filter, wanted: str) -> Any:
    if len(by.tables) == 1:
        return names.find_in(by.tables[0], wanted)
    records = [record for table in by.tables for record in getattr(names.dataset, table)]
    return names.find(wanted, records, by.noun)


def _text(by: Filter, wanted: str, known: list[str]) -> Iterable[str]:
    found = choose(wanted, known)
    if not found:
        raise _none_matches(by.noun, wanted, known, known)
    return found


def _country(by: Filter, wanted: str, codes: list[str]) -> Iterable[str]:
    """Return the codes that match by themselves or by a name of their country."""
    called = {code: (code, *countries.names(code)) for code in codes}
    every = [name for names in called.values() for name in names]
    meant = country_called(wanted)
    if meant:  # a country that is named in full is that one, and no other whose name begins so
        found = [meant] if meant in called else []
        guesses = []
    else:
        matching = {fold(name) for name in choose(wanted, every)}
        found = [code for code, names in called.items() if not matching.isdisjoint(map(fold, names))]
        guesses = every
    if not found:
        there_are = [f"{code} ({names[1]})" for code, names in called.items()]
        raise _none_matches(by.noun, wanted, there_are, guesses)
    return found


def _none_matches(what: str, wanted: str, there_are: list[str], guesses: list[str]) -> NotFoundError:
    hint = f"there are {listed(there_are)}" if there_are else "the dataset has none"
    guess = nearest(wanted, guesses)
    if guess:
        hint = f'did you mean "{escape(guess)}"? {hint}'
    return NotFoundError(f'no {what} matches "{escape(wanted)}"', hint)
