"""Rows to records: msgspec decides what fits; what does not is named in the words of who writes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from functools import cache
from types import GenericAlias, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec

from summitcli.model import LARGEST_INTEGER, Record
from summitcli.text import escape, listed, nearest
from summitcli.validation.faults import Finding, Path

# Small enough that a batch's rows are freed before the next is made, large enough to be one call.
_BATCH = 4096
_NATIVE = (date, datetime, time)  # TOML has these; strict decoding must not take text for them


def to_records(rows: list[Any], record_type: type[Record]) -> Iterator[Finding]:
    """Make the rows records, in place; yield what keeps a row from being one (it stays a row)."""
    list_type = GenericAlias(list, record_type)
    for start in range(0, len(rows), _BATCH):
        batch = rows[start : start + _BATCH]
        try:
            rows[start : start + _BATCH] = msgspec.convert(batch, list_type, builtin_types=_NATIVE)
        except msgspec.ValidationError:
            for index, row in enumerate(batch, start):
                try:
                    rows[index] = msgspec.convert(row, record_type, builtin_types=_NATIVE)
                except msgspec.ValidationError as error:
                    yield from _misfits(row, (), row, record_type, error)


def _misfits(
    record: Any, path: Path, value: Any, hint: Any, error: msgspec.ValidationError
) -> Iterator[Finding]:
    """Yield each of the faults for which msgspec refused the value: those of its parts, or its own."""
    hint, optional_hint = _core(hint), hint
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct) and isinstance(value, dict):
        yield from _struct_misfits(record, path, value, hint)
        return
    parts: Iterable[tuple[str | int, Any]] = ()
    if get_origin(hint) is list and isinstance(value, list):
        parts = enumerate(value)
    elif get_origin(hint) is dict and isinstance(value, dict):
        parts = value.items()
    found = False
    for key, part in parts:
        for finding in _refused(record, (*path, key), part, get_args(hint)[-1]):
            found = True
            yield finding
    if not found:
        yield _own_fault(record, path, value, optional_hint, error)


def _struct_misfits(
    record: Any, path: Path, value: dict[str, Any], struct: type[msgspec.Struct]
) -> Iterator[Finding]:
    fields = _fields(struct)
    for name in value:
        if name not in fields:
            yield Finding(record, (*path, name), "unknown-field", _unknown(name, list(fields)))
    for name, field in fields.items():
        if name in value:
            yield from _refused(record, (*path, name), value[name], field.type)
        elif field.required:
            message = f"is missing; it takes {_expected(field.type)}"
            yield Finding(record, (*path, name), "missing-field", message)


def _refused(record: Any, path: Path, value: Any, hint: Any) -> Iterator[Finding]:
    try:
        msgspec.convert(value, hint, builtin_types=_NATIVE)
    except msgspec.ValidationError as error:
        yield from _misfits(record, path, value, hint, error)


def _own_fault(record: Any, path: Path, value: Any, hint: Any, error: msgspec.ValidationError) -> Finding:
    wanted = _expected(hint)
    hint = _core(hint)
    if get_origin(hint) is Literal:
        if not isinstance(value, str):
            return Finding(record, path, "wrong-type", f"is {_found(value)}; it takes {wanted}")
        guess = nearest(value, get_args(hint))
        suggestion = f"; did you mean {guess!r}?" if guess else ""
        return Finding(record, path, "unknown-choice", f"is {_quoted(value)}; it takes {wanted}{suggestion}")
    if value in ("", [], {}):
        if path and path[-1] == "sources":
            return Finding(record, path, "no-source", "is empty; it takes the place where the record is told")
        return Finding(record, path, "empty-value", "is empty; leave out what is not known")
    if type(value) is int and "int" in str(error):
        code = "negative-number" if value < 0 else "number-out-of-range"
        return Finding(record, path, code, f"is {_found(value)}; it takes {wanted}")
    return Finding(record, path, "wrong-type", f"is {_found(value)}; it takes {wanted}")


def _unknown(name: str, known: list[str]) -> str:
    guess = nearest(name, known)
    suggestion = f"did you mean {guess!r}?" if guess else f"the fields are {listed(known)}"
    return f"is not a field of this table; {suggestion}"


def _core(hint: Any) -> Any:
    """Strip notes and `| None` off a type."""
    while True:
        if get_origin(hint) is Annotated:
            hint = get_args(hint)[0]
            continue
        if get_origin(hint) in (Union, UnionType):
            members = [member for member in get_args(hint) if member is not type(None)]
            if len(members) == 1:
                hint = members[0]
                continue
        return hint


@cache
def _fields(struct: type[msgspec.Struct]) -> dict[str, msgspec.structs.FieldInfo]:
    return {field.name: field for field in msgspec.structs.fields(struct)}


def _expected(hint: Any) -> str:
    """Say what a field takes, in the words of who writes it."""
    core = _core(hint)
    origin, parts = get_origin(core), get_args(core)
    if origin is Literal:
        return "one of " + listed(parts)
    if origin is list:
        item = _core(parts[0])
        example = "{ document = …, section = … }" if item is not str else '"…", "…"'
        return f"a list: [{example}]"
    if origin is dict:
        return 'lists of names by country code: { KR = ["…"], CN = ["…"] }'
    if isinstance(core, type) and issubclass(core, msgspec.Struct):
        return "a table: { document = …, section = …, paragraph = … }"
    if core is int:
        return f"a whole number from {_least(hint)}"
    words = {str: 'text in quotes: "…"', bool: "true or false"}
    return words.get(core, "a number of at most 64 bits, without quotes")


def _least(hint: Any) -> int:
    if get_origin(hint) is Annotated:
        for note in hint.__metadata__:
            if isinstance(note, msgspec.Meta) and note.ge is not None:
                return int(note.ge)
    return max((_least(part) for part in get_args(hint)), default=0)


def _found(value: Any) -> str:
    """Say what is written there instead."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (date, time)):
        return "a date without quotes"
    if isinstance(value, str):
        return f"the text {_quoted(value)}"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a table"
    return f"the number {value}" if abs(value) <= LARGEST_INTEGER else "a number beyond 64 bits"


def _quoted(value: str) -> str:
    return f'"{_shortened(escape(value))}"'


def _shortened(text: str, limit: int = 60) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
