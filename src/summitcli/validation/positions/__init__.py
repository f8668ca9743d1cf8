"""Where a fault stands: from findings to faults with a file, a line and a column.

Only imported when there is a fault to place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Any

from msgspec import UNSET

from summitcli.messages import escape
from summitcli.model import TABLES
from summitcli.validation.faults import Fault, File, Finding, Path, Place
from summitcli.validation.positions.positions import Positions


def placed(files: Sequence[File], findings: Iterable[Finding]) -> Iterator[Fault]:
    """Yield the findings as faults, in the order of the files."""
    owners = _Owners(files)
    # By the part of the file they are in first, which is cheap to tell: only the faults that are asked for
    # have to be placed within it.
    near = sorted(((owners.part(finding), finding) for finding in findings), key=itemgetter(0))
    for _, group in groupby(near, key=itemgetter(0)):
        exact = [(owners.place(finding), finding) for _, finding in group]
        exact.sort(key=itemgetter(0))
        for place, finding in exact:
            yield owners.fault(place, finding)


class _PlacedFile:
    """A file, its name as it is shown, and the positions in it."""

    def __init__(self, file: File) -> None:
        self.name = escape(file.name)
        self._data = file.data

    @cached_property
    def positions(self) -> Positions:
        return Positions(self._data)


class _Owners:
    """Knows of each record which file it is in, and where in it."""

    def __init__(self, files: Sequence[File]) -> None:
        self._files = [_PlacedFile(file) for file in files]
        self._owners: dict[int, tuple[int, Path]] = {}
        for number, file in enumerate(files):
            self._owners[id(file.content)] = number, ()
            for table in TABLES:
                records = file.content.get(table)
                for index, record in enumerate(records if isinstance(records, list) else ()):
                    self._owners[id(record)] = number, (table, index)

    def part(self, finding: Finding) -> tuple[int, int]:
        """Return the number of a finding's file, and where the part of it starts that the finding is in."""
        number, owner = self._owners[id(finding.record)]
        if finding.place:
            return number, 0
        return number, self._files[number].positions.part((*owner, *finding.path))

    def place(self, finding: Finding) -> Place:
        """Return the line and column of a finding in its file."""
        number, owner = self._owners[id(finding.record)]
        return finding.place or self._files[number].positions.find((*owner, *finding.path))

    def fault(self, place: Place, finding: Finding) -> Fault:
        """Return a finding as a fault."""
        number, _ = self._owners[id(finding.record)]
        table, identity, field = self._named(finding)
        return Fault(
            file=self._files[number].name,
            line=place[0],
            column=place[1],
            severity=finding.severity,
            code=finding.code,
            table=table,
            id=identity,
            field=_written(field) or None,
            message=finding.message if isinstance(finding.message, str) else finding.message(self._where),
        )

    def _named(self, finding: Finding) -> tuple[str | None, str | None, Path]:
        """Return what a finding is about: the table, the record, and the path of the field in it."""
        _, owner = self._owners[id(finding.record)]
        if owner:
            known = finding.record.id
            return str(owner[0]), f"#{int(owner[1]) + 1}" if known is UNSET else escape(known), finding.path
        if finding.path in ((), ("format",)):
            return None, None, finding.path
        return escape(str(finding.path[0])), None, finding.path[1:]

    def _where(self, record: Any) -> str:
        number, owner = self._owners[id(record)]
        return f"{self._files[number].name}:{self._files[number].positions.find(owner)[0]}"


def _written(path: Sequence[str | int]) -> str:
    """Write a path as people do: `sources[0].document`."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{escape(step)}" for step in path)
    return "".join(steps).removeprefix(".")
