"""Looking at a whole column of a table at once, and at its single values only where something is amiss.

On a sound dataset of 100,000 records, a check made like this costs little more than reading it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, get_args, get_origin

from msgspec import UNSET

from summitcli.model import Record, fields_marked
from summitcli.validation.faults import Path

Tables = Mapping[str, list[Any]]
"""The records of each table, of all files together."""


def wrong_values(
    records: Iterable[Any], field: str, is_wrong: Callable[[str], bool]
) -> Iterator[tuple[Any, Path, str]]:
    """Yield each value of a field that is wrong, with its record and its path in that."""
    used = {value for record in records for value in held(getattr(record, field))}
    wrong = {value for value in used if value is not UNSET and is_wrong(value)}
    for record in records if wrong else ():
        for step, value in _steps(getattr(record, field)):
            if value in wrong:
                yield record, (field, *step), value


def held(value: Any) -> Any:
    """Return the single values that a field holds: of a list its items, of a table its keys."""
    if value is None or value is UNSET:
        return ()
    return (value,) if isinstance(value, str) else value


def marked(record_type: type[Record], mark: str, value: str) -> list[str]:
    """Return the fields of a record type that carry a mark with this value."""
    return [field for field, marked_as in fields_marked(record_type, mark).items() if marked_as == value]


def with_lists(record_type: type[Record]) -> list[str]:
    """Return the fields of a record type that hold a list of names, or a table of such lists."""
    hints = {name: hint for name, hint in record_type.__annotations__.items() if name != "sources"}
    return [
        name for name, hint in hints.items() if {list, dict} & {get_origin(part) for part in get_args(hint)}
    ]


def longer_lists(records: Iterable[Any], field: str) -> Iterator[tuple[Any, Path, list[Any]]]:
    """Yield each list of a field that has more than one item, with its record and its path in that."""
    for record in records:
        value = getattr(record, field)
        if isinstance(value, dict):
            for key, items in value.items():
                if items and len(items) > 1:
                    yield record, (field, key), items
        elif value and len(value) > 1:
            yield record, (field,), value


def _steps(value: Any) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield (), value
    elif isinstance(value, list):
        yield from (((index,), item) for index, item in enumerate(value))
    elif isinstance(value, dict):
        yield from (((key,), key) for key in value)
