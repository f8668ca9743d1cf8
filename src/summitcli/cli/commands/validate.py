"""The command that checks a dataset, and tells every fault."""

import sys
from collections.abc import Iterator
from itertools import islice
from typing import Annotated

import typer

from summitcli.cli import options
from summitcli.cli.commands import Command
from summitcli.cli.datasets import data_files
from summitcli.cli.output import note, screen_of_checks, write
from summitcli.dataset import BUNDLED, examine
from summitcli.json_text import json_text
from summitcli.messages import counted, escape
from summitcli.render.findings import drawn
from summitcli.validation import Faults

_MOST_PRINTED = 1000

Json = Annotated[bool, typer.Option("--json", help="An array of all faults.")]


def _validate(files: options.Files = None, json: Json = False) -> None:
    names = data_files(files) or [BUNDLED]
    examined = examine(names, warn=True)
    faults = examined.faults
    if json:
        lines = [json_text(list(faults))]
    else:
        records = len(examined.dataset.records())
        lines = list(_report(faults, " ".join(map(escape, names)), records))
    write(lines, "utf-8" if json else sys.stdout.encoding)
    for said in examined.notes:
        note(said)
    if faults.broken and len(examined.files) > 1:
        note("ids that no record has are not reported: a file that could not be parsed may have them")
    if faults.errors:
        raise typer.Exit(1)


def _report(faults: Faults, names: str, records: int) -> Iterator[str]:
    screen = screen_of_checks()
    for fault in islice(faults, _MOST_PRINTED):
        yield drawn(fault.place, fault.said, fault.code, screen)
    if len(faults) > _MOST_PRINTED:
        yield f"… and {len(faults) - _MOST_PRINTED:,} more; --json lists them all\n"
    found = [
        counted(count, what)
        for count, what in ((faults.errors, "fault"), (faults.warnings, "warning"))
        if count or what == "fault"
    ]
    said = "no faults" if not len(faults) else ", ".join(found)
    yield f"{names}: {said}" + ("" if faults.errors else f" in {counted(records, 'record')}") + "\n"


VALIDATE = Command(
    help="""Report every fault of a dataset, with file and line.

    Several files are checked as one dataset. The codes are explained in docs/faults.md.

    Example: summit validate @bundled
    """,
    function=_validate,
)
