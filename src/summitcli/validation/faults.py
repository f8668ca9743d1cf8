"""What can be wrong with a dataset: the codes, a finding on a record, and the fault that a user is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from msgspec import Struct

Path = tuple[str | int, ...]
Place = tuple[int | None, int | None]
"""A line and a column, both from 1."""
Severity = Literal["error", "warning"]
Where = Callable[[Any], str]
"""Tells the file and line of a record."""

CODES = {
    "encoding": "The file is not UTF-8.",
    "syntax": "The file is not TOML.",
    "too-deep": "Lists or tables are nested too deep to be read.",
    "newer-format": "The dataset is written for a newer release of summit.",
    "unknown-table": "A table or key at the top of the file that a dataset does not have.",
    "unknown-field": "A field that its table does not have.",
    "missing-field": "A field that must be given is not.",
    "wrong-type": "A value of another type than its field takes.",
    "unknown-choice": "A value that is none of those its field can have.",
    "empty-value": "A text, list or table with nothing in it, or nothing that can be seen.",
    "negative-number": "A count, paragraph or rank below zero.",
    "number-out-of-range": "A whole number that is too small or too large for its field.",
    "not-finite": "A figure's value that is infinite or not a number.",
    "bad-date": "A date that does not exist, or is not written as ISO 8601 has it.",
    "unknown-country": "A country code that ISO 3166-1 does not have.",
    "control-character": "A control character or a bidirectional override in a text.",
    "bad-id": "An id that is not kebab-case.",
    "duplicate-id": "An id that another record has too.",
    "unknown-reference": "An id that no record has.",
    "wrong-reference": "The id of a record of another table than the field refers to.",
    "no-source": "A record without a source.",
    "duplicate-source": "A place cited twice by one record.",
    "duplicate-item": "A list that names the same thing twice.",
    "end-without-start": "A meeting with a last day but no first.",
    "end-before-start": "A meeting that ends before it starts.",
    "circular-order": "Meetings placed before or after one another in a circle.",
    "circular-reference": "A record that is part of itself, or takes the place of itself, by way of others.",
    "self-reference": "A record that names itself.",
    "no-party": "Parties, none of which is named (a warning).",
    "too-many-itemised": "More memoranda itemised than their agreement counts.",
    "one-subject": "A figure about no meeting, record or subject, or about more than one.",
    "range-and-bound": "A figure that is a range and a limit at once.",
    "upper-below-value": "A range whose upper end is below the lower one.",
    "shared-name": "A name that two organisations have (a warning).",
    "similar-value": "Words or names that look like one, spelled in two ways (a warning).",
}
"""Every code with what it stands for. They are stable: scripts and `docs/faults.md` name them."""


class Finding(Struct):
    """A fault before it has a place: the record (or the file's content), the path in it, what is wrong.

    The message may be a function, where it has to tell the place of another record. `place` is the line and
    column, where they are known from the start.
    """

    record: Any
    path: Path
    code: str
    message: str | Callable[[Where], str]
    severity: Severity = "error"
    place: Place | None = None


class File(Struct):
    """A file of a dataset: its name as the user knows it, its bytes, and what they say.

    `broken` is what keeps it from being read, where something does.
    """

    name: str
    data: bytes
    content: dict[str, Any]
    broken: Finding | None = None


class Fault(Struct, frozen=True, kw_only=True):
    """A fault of a dataset, as `summit validate --json` gives it."""

    file: str
    line: int | None = None
    column: int | None = None
    severity: Severity = "error"
    code: str
    table: str | None = None
    id: str | None = None
    field: str | None = None
    message: str

    @property
    def place(self) -> str:
        """Where it is: `file:line:column`, as far as that is known."""
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)

    @property
    def said(self) -> str:
        """What is wrong with what: `table[id].field: what is wrong`."""
        record = f"{self.table}[{self.id}]" if self.id is not None else self.table
        where = ".".join(part for part in (record, self.field) if part)
        severity = "warning: " if self.severity == "warning" else ""
        return f"{severity}{where + ': ' if where else ''}{self.message}"

    def __str__(self) -> str:
        """Return it as one line: `file:line:column: table[id].field: what is wrong [code]`."""
        return f"{self.place}: {self.said} [{self.code}]"
