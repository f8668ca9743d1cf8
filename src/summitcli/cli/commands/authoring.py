"""The commands for who writes a dataset: a start, the format's schema, and every fault."""

import sys
from itertools import islice
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from summitcli.cli.listing import data_files
from summitcli.cli.options import completing
from summitcli.cli.output import note, write
from summitcli.dataset import BUNDLED, STDIN, examine
from summitcli.errors import OutputError, UsageError
from summitcli.export.files import replacing
from summitcli.text import escape
from summitcli.validation import Faults

_MOST_PRINTED = 1000
_SCHEMA_FILE = "summits.schema.json"

Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILE...]",
        help="The dataset's files. Default: $SUMMIT_DATA, or the bundled one; - is standard input.",
        autocompletion=completing("files"),
    ),
]
Json = Annotated[bool, typer.Option("--json", help="An array of all faults.")]


def validate(files: Files = None, json: Json = False) -> None:
    """Report every fault of a dataset, with file and line.

    Several files are checked as one dataset. The codes are explained in docs/faults.md.

    Example: summit validate @bundled
    """
    names = data_files(files) or [BUNDLED]
    dataset, faults = examine(names)
    if json:
        lines = [msgspec.json.format(msgspec.json.encode(list(faults)), indent=2).decode(), "\n"]
    else:
        records = sum(len(table) for _, table in dataset.tables())
        lines = [f"{line}\n" for line in _report(faults, " ".join(map(escape, names)), records)]
    write(lines, "utf-8" if json else sys.stdout.encoding)
    if faults.broken and len(names) > 1:
        note("ids of no record are not told: what they stand for may be in a file that could not be parsed")
    if faults.errors:
        raise typer.Exit(1)


def _report(faults: Faults, names: str, records: int) -> list[str]:
    lines = [str(fault) for fault in islice(faults, _MOST_PRINTED)]
    if len(faults) > _MOST_PRINTED:
        lines.append(f"… and {len(faults) - _MOST_PRINTED:,} more; --json lists them all")
    found = [
        f"{count:,} {what}{'' if count == 1 else 's'}"
        for count, what in ((faults.errors, "fault"), (faults.warnings, "warning"))
        if count or what == "fault"
    ]
    counted = "no faults" if not len(faults) else ", ".join(found)
    return [*lines, f"{names}: {counted}" + ("" if faults.errors else f" in {records:,} records")]


def schema() -> None:
    """Print the JSON Schema of the dataset's format.

    Example: summit schema
    """
    write([_schema()])


def _schema() -> str:
    from summitcli.schema import json_schema

    return msgspec.json.format(msgspec.json.encode(json_schema()), indent=2).decode() + "\n"


Target = Annotated[str, typer.Argument(metavar="[FILE]", help="The file to write; - is standard output.")]


def init(file: Target = "summits.toml") -> None:
    """Write a commented dataset to start from.

    Beside it goes summits.schema.json, by which editors complete and check it. Nothing is overwritten.

    Example: summit init -
    """
    import shlex

    starter = Path(__file__).parents[2].joinpath("starter.toml").read_text(encoding="utf-8")
    if file == STDIN:
        write([starter])
        return
    target = Path(file)
    if not target.name or "\0" in file or target.name == _SCHEMA_FILE:
        raise UsageError(f'"{escape(file)}" cannot be the name of a dataset', "name it after the summit")
    schema_file = target.with_name(_SCHEMA_FILE)
    wanted = {target: starter, schema_file: _schema()}
    for path, text in wanted.items():
        _require_free(path, text)
    for path, text in wanted.items():
        with replacing(path) as new:
            new.write_text(text, encoding="utf-8", newline="\n")
    command = f"summit validate {shlex.quote(file)}"
    note(f"wrote {escape(file)} and {escape(str(schema_file))}; edit it, then: {escape(command)}")


def _require_free(path: Path, text: str) -> None:
    """Make sure that nothing is lost: a file that says the same already is none the worse."""
    try:
        taken = path.exists() and not (path.is_file() and path.read_bytes() == text.encode())
    except OSError as error:  # what is there cannot be seen
        raise OutputError(f"cannot write {escape(str(path))}: {error.strerror or error}") from error
    if taken:
        advice = "init overwrites nothing: name another file, or move this one away"
        raise UsageError(f"{escape(str(path))} exists", advice)
