"""Rows to records: msgspec decides what fits; what does not is explained by `misfits`."""

from __future__ import annotations

from collections.abc import Iterator
from types import GenericAlias
from typing import Any

import msgspec

from summitcli.fields import fields_of
from summitcli.model import Record
from summitcli.validation.faults import Finding

# Small enough that a batch's rows are freed before the next is made, large enough to be one call.
_BATCH = 4096


def to_records(rows: list[Any], record_type: type[Record]) -> Iterator[Finding]:
    """Make the rows records, in place; yield what is wrong with them.

    A row with faults becomes a record too, so that what it says well is checked with the rest: what it
    does not say, or not well, is `msgspec.UNSET` there.
    """
    _write_out(rows, record_type)
    list_type = GenericAlias(list, record_type)
    for start in range(0, len(rows), _BATCH):
        batch = rows[start : start + _BATCH]
        try:
            rows[start : start + _BATCH] = msgspec.convert(batch, list_type)
        except msgspec.ValidationError:
            yield from _one_by_one(rows, range(start, start + len(batch)), record_type)


def _write_out(rows: list[Any], record_type: type[Record]) -> None:
    """Write out in full, in place, what may be written in short: a participant by the person's id alone."""
    for field in fields_of(record_type):
        short = getattr(field.struct, "shorthand", None)
        for row in rows if short else ():
            parts = row.get(field.name) if isinstance(row, dict) else None
            if isinstance(parts, list):
                row[field.name] = [{short: part} if isinstance(part, str) else part for part in parts]


def _one_by_one(rows: list[Any], places: range, record_type: type[Record]) -> Iterator[Finding]:
    from summitcli.validation.misfits import salvaged

    for index in places:
        try:
            rows[index] = msgspec.convert(rows[index], record_type)
        except msgspec.ValidationError:
            rows[index], findings = salvaged(rows[index], record_type)
            yield from findings
