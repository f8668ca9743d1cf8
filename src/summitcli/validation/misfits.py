"""Rows that are no records: every fault that keeps them from it, and what they say well all the same.

Only imported when there is such a row.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Literal, get_args, get_origin

import msgspec
from msgspec import UNSET

from summitcli.messages import listed
from summitcli.model import LARGEST_INTEGER, Record
from summitcli.validation import hints
from summitcli.validation.expectations import expected, found, quoted
from summitcli.validation.faults import Finding, Path
from summitcli.validation.guesses import Guesses

_WRITTEN: dict[Any, type] = {tuple: list}
"""How what a field holds is written in TOML."""


def salvaged(row: Any, record_type: type[Record]) -> tuple[Any, list[Finding]]:
    """Return a row as a record, `UNSET` where it says nothing or nothing that fits, and what is wrong."""
    salvage = _Salvage()
    record = salvage.usable((), row, record_type)
    if record is UNSET:
        record = record_type(**dict.fromkeys(hints.fields(record_type), UNSET))
    for finding in salvage.findings:
        finding.record = record
    return record, salvage.findings


class _Salvage:
    """Goes through a value part by part, keeping what fits and noting what does not."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []

    def note(self, path: Path, code: str, message: str) -> None:
        self.findings.append(Finding(None, path, code, message))

    def usable(self, path: Path, value: Any, hint: Any) -> Any:
        """Return what can be used of a value."""
        try:
            return msgspec.convert(value, hint)
        except msgspec.ValidationError:
            core = hints.core(hint)
            before = len(self.findings)
            usable = self._parts(path, value, core)
            if len(self.findings) == before:
                self.note(path, *_own_fault(path, value, hint))
            return usable

    def _parts(self, path: Path, value: Any, core: Any) -> Any:
        if hints.is_table(core) and isinstance(value, dict):
            return self._table(path, value, core)
        origin, arguments = get_origin(core), get_args(core)
        if origin is tuple and isinstance(value, list):
            items = enumerate(value)
            return tuple([self.usable((*path, index), item, arguments[0]) for index, item in items])
        if origin is dict and isinstance(value, dict):
            return {key: self.usable((*path, key), part, arguments[1]) for key, part in value.items()}
        return UNSET

    def _table(self, path: Path, value: dict[str, Any], struct: type[msgspec.Struct]) -> Any:
        known = hints.fields(struct)
        unknown = [name for name in value if name not in known]
        for name in unknown:
            self.note((*path, name), "unknown-field", _unknown(struct, name))
        usable = {}
        for name, field in known.items():
            if name in value:
                usable[name] = self.usable((*path, name), value[name], field.type)
            elif field.required:
                self.note((*path, name), "missing-field", _missing(struct, name))
                usable[name] = UNSET
            elif unknown:  # one of them may be this field, misspelt
                usable[name] = UNSET
        return struct(**usable)


def _own_fault(path: Path, value: Any, hint: Any) -> tuple[str, str]:
    """Return the code and the message for a value that does not fit, though all of its parts do."""
    core = hints.core(hint)
    if get_origin(core) is Literal and isinstance(value, str):
        return "unknown-choice", _unknown_choice(core, value)
    if value in ("", [], {}) and type(value) is _WRITTEN.get(get_origin(core), get_origin(core) or core):
        if path[-1] == "sources":
            return "no-source", f"is empty; it takes {expected(hint)}"
        advice = "leave out what is not known" if hints.is_optional(hint) else f"it takes {expected(hint)}"
        return "empty-value", f"is empty; {advice}"
    message = f"is {found(value)}; it takes {expected(hint)}"
    if type(value) is int and hints.numbers(core):
        if abs(value) > LARGEST_INTEGER:
            message = f"is {found(value)}; it takes one of at most 64 bits"
        return ("negative-number" if value < 0 else "number-out-of-range"), message
    return "wrong-type", message


def _unknown_choice(core: Any, value: str) -> str:
    guess = _choices(core).nearest(value)
    suggestion = f'; did you mean "{guess}"?' if guess else ""
    return f"is {quoted(value)}; it takes {expected(core)}{suggestion}"


@cache
def _choices(core: Any) -> Guesses:
    return Guesses(get_args(core))


def _unknown(struct: type[msgspec.Struct], name: str) -> str:
    guess = _field_names(struct).nearest(name)
    advice = (
        f'did you mean "{guess}"?' if guess else f"the fields are {listed(list(hints.fields(struct)), 30)}"
    )
    return f"is not a field of this table; {advice} {hints.NEWER}"


@cache
def _field_names(struct: type[msgspec.Struct]) -> Guesses:
    return Guesses(hints.fields(struct))


@cache
def _missing(struct: type[msgspec.Struct], name: str) -> str:
    return f"is missing; it takes {expected(hints.fields(struct)[name].type)}"
