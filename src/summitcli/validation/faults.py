"""What can be wrong with a dataset: a finding on a record, and the fault that a user is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from msgspec import Struct

Path = tuple[str | int, ...]
Severity = Literal["error", "warning"]


class Finding(Struct):
    """A fault before it has a place: the record (or the row that is none), the path in it, what is wrong.

    The message may be a function, so that a costly one is only made for a fault that is shown; it is given
    a function that tells where a record stands.
    """

    record: Any
    path: Path
    code: str
    message: str | Callable[[Callable[[Any], str]], str]
    severity: Severity = "error"


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

    def __str__(self) -> str:
        """Return it as one line: `file:line: table[id].field: what is wrong [code]`."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        record = f"{self.table}[{self.id}]" if self.id is not None else self.table
        where = ".".join(part for part in (record, self.field) if part)
        severity = "warning: " if self.severity == "warning" else ""
        return f"{place}: {severity}{where + ': ' if where else ''}{self.message} [{self.code}]"
