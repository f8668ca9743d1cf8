"""What a field takes and what was found there, in the words of who writes a dataset."""

from __future__ import annotations

from typing import Any

from summitcli.fields import Field, field_of, fields_of
from summitcli.messages import escape, listed
from summitcli.model import LARGEST_INTEGER, Record
from summitcli.validation import hints

_PLAIN: dict[type, str] = {str: 'text in quotes: "…"', bool: "true or false, without quotes"}
_KINDS: dict[type, str] = {list: "a list", dict: "a table"}
_SINGLE = {
    "date": 'a date in quotes: "2026-01-05", "2026-01" or "2026"',
    "country": 'a country\'s code in quotes: "KR"',
    "boolean": _PLAIN[bool],
    "number": "a number, without quotes",
}
_ITEMS = {"country": '["KR", "CN"]', "integer": "[1, 2]", "number": "[1, 2.5]", "boolean": "[true, false]"}


def expected(hint: Any) -> str:
    """Say what a field of this type takes."""
    core = hints.core(hint)
    if hints.is_table(core):
        return _table(core)
    field = field_of("", hint)
    if field.shape == "by-country":
        return 'lists of names by country code: { KR = ["…"], CN = ["…"] }'
    return _single(field) if field.shape == "one" else _list(field)


def _single(field: Field) -> str:
    match field.kind:
        case "integer":
            return f"a whole number from {field.least or 0}, without quotes"
        case "choice":
            return "one of " + listed([f'"{choice}"' for choice in field.choices])
        case "reference":
            return f'the id of one of the {" or ".join(field.targets)}, in quotes: "…"'
        case kind:
            return _SINGLE.get(kind, _PLAIN[str])


def _list(field: Field) -> str:
    if field.kind == "struct":
        return f"a list: [{_written(field.struct)}]"
    if field.kind == "reference":
        return f'a list of ids of {" or ".join(field.targets)}: ["…", "…"]'
    items = _ITEMS.get(field.kind, '["…", "…"]')
    return f"a list of codes: {items}" if field.kind == "country" else f"a list: {items}"


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


def _table(core: Any) -> str:
    if issubclass(core, Record):
        return f"a record: begin it with [[{core.table}]]"
    return f"a table: {_written(core)}"


def _written(struct: Any) -> str:
    """Write a table as it stands in a file, with as many of its fields as make it plain."""
    names = [field.name for field in fields_of(struct)][:2]
    return "{ " + ", ".join(f"{name} = …" for name in names) + " }"
