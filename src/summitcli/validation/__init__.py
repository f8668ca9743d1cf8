"""Checking a dataset: every check is run on all of its files together, and every fault is placed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from msgspec import Struct

from summitcli.model import FORMAT, TABLES, Record
from summitcli.text import escape, listed, nearest
from summitcli.validation import rules
from summitcli.validation.faults import Fault as Fault
from summitcli.validation.faults import Finding, Path
from summitcli.validation.shape import to_records

# The only ways in which a forbidden character can be in a file: TOML refuses most of them unless they are
# escaped; the others share their first bytes with much that is allowed.
_ESCAPES = (b"\\u", b"\\U", b"\\x", b"\\b", b"\\e", b"\\f", b"\\r")
_FORBIDDEN = {
    b"\xc2": rb"\xc2[\x80-\x9f]",
    b"\xe2\x80": rb"\xe2\x80[\xaa-\xae]",
    b"\xe2\x81": rb"\xe2\x81[\xa6-\xa9]",
}


class File(Struct):
    """A parsed file of a dataset: its name as the user knows it, its bytes, and what they say."""

    name: str
    data: bytes
    content: dict[str, Any]


def check(files: Sequence[File]) -> tuple[dict[str, list[Any]], list[Fault]]:
    """Return the records of each table, over all files, and the faults in the order of the files.

    Rows become records in place. Where there are faults of severity `error`, some rows may be none.
    """
    findings = [finding for file in files for finding in _file_findings(file)]
    rows = {table: _merged([file.content.get(table, []) for file in files]) for table in TABLES}
    findings += _rule_findings(rows, files)
    return rows, _placed(files, findings) if findings else []


def _file_findings(file: File) -> Iterator[Finding]:
    """Check what the file holds at its top, and make its rows records."""
    content = file.content
    yield from _format_findings(content)
    for name in list(content):
        if name == "format":
            continue
        if name not in TABLES:
            guess = nearest(name, TABLES)
            advice = f"did you mean {guess!r}?" if guess else f"the tables are {listed(list(TABLES))}"
            yield Finding(content, (name,), "unknown-table", f"is no table of a dataset; {advice}")
        elif not isinstance(content[name], list):
            yield Finding(
                content, (name,), "wrong-type", f"is no list of records; begin each with [[{name}]]"
            )
            del content[name]
        else:
            yield from to_records(content[name], TABLES[name])


def _format_findings(content: dict[str, Any]) -> Iterator[Finding]:
    version = content.get("format")
    if version is None:
        yield Finding(
            content, ("format",), "missing-field", f"is missing; begin the file with format = {FORMAT}"
        )
    elif type(version) is int and version > FORMAT:
        advice = f"this release of summit reads up to {FORMAT}: upgrade it"
        yield Finding(content, ("format",), "newer-format", f"is {version}; {advice}")
    elif type(version) is not int or version < FORMAT:
        yield Finding(content, ("format",), "wrong-type", f"is no version of the format; it takes {FORMAT}")


def _merged(parts: list[list[Any]]) -> list[Any]:
    return parts[0] if len(parts) == 1 else [row for part in parts for row in part]


def _rule_findings(rows: dict[str, list[Any]], files: Sequence[File]) -> Iterator[Finding]:
    table_of: dict[str, str] = {}
    for table, table_rows in rows.items():
        for row in table_rows:
            id = rules.id_of(row)
            if id is not None:
                table_of.setdefault(id, table)
    tables = {table: [row for row in rows[table] if isinstance(row, Record)] for table in rows}
    yield from rules.check_unique(rows, table_of)
    yield from rules.check_references(tables, table_of)
    for rule in rules.ALONE:
        yield from rule(tables)
    if any(_may_hold_forbidden(file.data) for file in files):
        yield from rules.check_text(tables)


def _may_hold_forbidden(data: bytes) -> bool:
    return any(escaped in data for escaped in _ESCAPES) or any(
        first in data and re.search(pattern, data) for first, pattern in _FORBIDDEN.items()
    )


def _placed(files: Sequence[File], findings: list[Finding]) -> list[Fault]:
    """Turn findings into faults with a file, a line and a column, in the order of the files."""
    from summitcli.validation.places import Places

    places = [Places(file.data) for file in files]
    owners: dict[int, tuple[int, Path]] = {
        id(file.content): (number, ()) for number, file in enumerate(files)
    }
    for number, file in enumerate(files):
        for table in TABLES:
            for index, row in enumerate(file.content.get(table, [])):
                owners[id(row)] = (number, (table, index))

    def where(record: Any) -> str:
        number, path = owners[id(record)]
        return f"{escape(files[number].name)}:{places[number].find(path)[0]}"

    faults = []
    for finding in findings:
        number, owner = owners[id(finding.record)]
        line, column = places[number].find((*owner, *finding.path))
        faults.append((number, line, column, _fault(files[number].name, line, column, owner, finding, where)))
    faults.sort(key=lambda fault: fault[:3])
    return [fault for *_, fault in faults]


def _fault(
    file: str, line: int, column: int, owner: Path, finding: Finding, where: Callable[[Any], str]
) -> Fault:
    path = (*owner, *finding.path)
    table, *rest = path or (None,)
    identity = None
    if owner:
        identity = rules.id_of(finding.record) or f"#{int(owner[1]) + 1}"
        rest = rest[1:]
    return Fault(
        file=escape(file),
        line=line,
        column=column,
        severity=finding.severity,
        code=finding.code,
        table=None if table is None else escape(str(table)),
        id=None if identity is None else escape(identity),
        field=_written(rest) or None,
        message=finding.message if isinstance(finding.message, str) else finding.message(where),
    )


def _written(path: Sequence[str | int]) -> str:
    """Write a path as people do: `sources[0].document`."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{escape(step)}" for step in path)
    return "".join(steps).removeprefix(".")
