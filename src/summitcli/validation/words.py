"""What a field takes and what was found there, in the words of who writes a dataset."""

from __future__ import annotations

from typing import Any, Literal, get_args, get_origin

from summitcli.model import LARGEST_INTEGER, Record
from summitcli.text import escape, listed
from summitcli.validation import hints

_PLAIN: dict[type, str] = {str: 'text in quotes: "…"', bool: "true or false, without quotes"}
_KINDS: dict[type, str] = {list: "a list", dict: "a table"}
_HOLDING = {
    "date": 'a date in quotes: "2026-01-05", "2026-01" or "2026"',
    "country": 'a country\'s code in quotes: "KR"',
}


def expected(hint: Any) -> str:
    """Say what a field of this type takes."""
    core = hints.core(hint)
    if core in _PLAIN:
        return _text(hints.marks(hint)) if core is str else _PLAIN[core]
    if core is int:
        return f"a whole number from {hints.least(hint)}, without quotes"
    if hints.is_table(core):
        return _table(core)
    return _compound(get_origin(core), get_args(core))


def _compound(origin: Any, parts: tuple[Any, ...]) -> str:
    if origin is Literal:
        return "one of " + listed([f'"{choice}"' for choice in parts])
    if origin is list:
        return _list(parts[0])
    if origin is dict:
        return 'lists of names by country code: { KR = ["…"], CN = ["…"] }'
    return "a number, without quotes"


def found(value: Any) -> str:
    """Say what a value is."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f"the text {quoted(value)}"
    if isinstance(value, int) and abs(value) > LARGEST_INTEGER:
        return "a number beyond 64 bits"
    if isinstance(value, int | float):
        return f"the number {value}"
    return _KINDS.get(type(value), "a date or time without quotes")


def quoted(value: str, limit: int = 60) -> str:
    """Return a text in quotes, safe to show, its end left out where it is long."""
    shown = value if len(value) <= limit else value[: limit - 1] + "…"
    return f'"{escape(shown)}"'


def _list(item: Any) -> str:
    if hints.is_table(hints.core(item)):
        return "a list: [{ document = …, section = … }]"
    marks = hints.marks(item)
    if "refers_to" in marks:
        return f'a list of ids of {marks["refers_to"]}: ["…", "…"]'
    return 'a list of codes: ["KR", "CN"]' if marks.get("holds") == "country" else 'a list: ["…", "…"]'


def _table(core: Any) -> str:
    if issubclass(core, Record):
        return f"a record: begin it with [[{core.table}]]"
    return "a table: { document = …, section = …, paragraph = … }"


def _text(marks: dict[str, str]) -> str:
    if "refers_to" in marks:
        return f'the id of one of the {marks["refers_to"]}, in quotes: "…"'
    return _HOLDING.get(marks.get("holds", ""), _PLAIN[str])
