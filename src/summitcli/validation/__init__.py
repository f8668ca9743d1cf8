"""Checking a dataset: every check is run on all of its files together, and every fault is placed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from summitcli.model import FORMAT, LARGEST_INTEGER, SAID_OF_ALL, TABLES
from summitcli.validation.characters import check_text, is_blank, may_hold_forbidden, unsafe_in
from summitcli.validation.faults import Fault as Fault
from summitcli.validation.faults import File as File
from summitcli.validation.faults import Finding as Finding
from summitcli.validation.references import check_ids
from summitcli.validation.rules import RULES
from summitcli.validation.shape import to_records

# What such an id stands for may be in a file that could not be read, or is not given.
_UNSURE = "unknown-reference"


class Faults:
    """The faults of a dataset in the order of its files.

    They can be many: each is only placed, and its message made, when the iteration comes to it.
    """

    def __init__(self, files: Sequence[File], findings: Sequence[Finding]) -> None:
        self._files = files
        self._findings = findings
        self.broken = [file.name for file in files if file.broken]
        self.warnings = sum(finding.severity == "warning" for finding in findings)
        self.errors = len(findings) - self.warnings

    def __len__(self) -> int:
        """Return how many there are, warnings included."""
        return len(self._findings)

    def __iter__(self) -> Iterator[Fault]:
        """Yield each, placed."""
        if self._findings:
            from summitcli.validation.positions import placed

            yield from placed(self._files, self._findings)


def check(
    files: Sequence[File], *, warn: bool = False, in_part: bool = False
) -> tuple[dict[str, Any], Faults]:
    """Return the content of a dataset, of all files together, and the faults in the order of the files.

    Rows become records in place. Where there are faults of severity `error`, the records are not to be
    used. Of files in a newer format nothing else is said. With `warn`, what looks amiss is told too. With
    `in_part` the files are a part of a dataset: ids of no record are let be, and an empty file has none.
    """
    if in_part:
        files = [file for file in files if file.data.strip()]
    newer = [finding for file in files for finding in _newer(file.content)]
    if newer:
        return {}, Faults(files, newer)
    findings = [finding for file in files for finding in _file_findings(file)]
    tables = {table: _merged([file.content.get(table, []) for file in files]) for table in TABLES}
    findings += check_ids(tables)
    for rule in RULES:
        findings += rule(tables)
    if any(may_hold_forbidden(file.data) for file in files):
        findings += check_text(tables)
    if warn:
        from summitcli.validation.similar import check_shared_names, check_similar

        findings += (*check_shared_names(tables), *check_similar(tables))
    if in_part or any(file.broken for file in files):
        findings = [finding for finding in findings if finding.code != _UNSURE]
    titles = _titles(files)
    return {**titles, **{table: tuple(records) for table, records in tables.items()}}, Faults(files, findings)


def _newer(content: dict[str, Any]) -> Iterator[Finding]:
    version = content.get("format")
    if type(version) is int and FORMAT < version <= LARGEST_INTEGER:
        advice = f"this release of summit reads up to {FORMAT}: upgrade it"
        yield Finding(content, ("format",), "newer-format", f"is {version}; {advice}")


def _file_findings(file: File) -> Iterator[Finding]:
    """Check what a file holds at its top, and make its rows records."""
    if file.broken:
        yield file.broken
        return
    content = file.content
    yield from _format_findings(content)
    for name in list(content):
        if name == "format":
            continue
        if name in SAID_OF_ALL:
            yield from _text_findings(content, name)
        elif name not in TABLES:
            yield Finding(content, (name,), "unknown-table", _unknown(name))
        elif not isinstance(content[name], list):
            message = f"is not a list of records; begin each with [[{name}]]"
            yield Finding(content, (name,), "wrong-type", message)
            del content[name]
        else:
            yield from to_records(content[name], TABLES[name])


def _format_findings(content: dict[str, Any]) -> Iterator[Finding]:
    version = content.get("format")
    if version is None:
        message = f"is missing; begin the file with format = {FORMAT}"
        yield Finding(content, ("format",), "missing-field", message)
    elif type(version) is not int or version != FORMAT:
        yield Finding(
            content, ("format",), "wrong-type", f"is not a version of the format; it takes {FORMAT}"
        )


def _text_findings(content: dict[str, Any], name: str) -> Iterator[Finding]:
    text = content[name]
    if not isinstance(text, str):
        from summitcli.validation.expectations import found

        yield Finding(content, (name,), "wrong-type", f'is {found(text)}; it takes text in quotes: "…"')
    elif not text or is_blank(text):
        yield Finding(content, (name,), "empty-value", "is empty; leave out what is not known")
    elif unsafe := unsafe_in(text):
        yield Finding(content, (name,), "control-character", unsafe)


def _titles(files: Sequence[File]) -> dict[str, str]:
    """Return what the files say of the dataset as a whole: of several, the first that says it."""
    said: dict[str, str] = {}
    for file in reversed(files):
        said |= {name: file.content[name] for name in SAID_OF_ALL if isinstance(file.content.get(name), str)}
    return said


def _unknown(name: str) -> str:
    from summitcli.matching import nearest
    from summitcli.messages import listed
    from summitcli.validation.hints import NEWER

    guess = nearest(name[:100], TABLES)
    advice = f'did you mean "{guess}"?' if guess else f"the tables are {listed(list(TABLES))}"
    return f"is not a table of a dataset; {advice} {NEWER}"


def _merged(parts: list[list[Any]]) -> list[Any]:
    return parts[0] if len(parts) == 1 else [record for part in parts for record in part]
