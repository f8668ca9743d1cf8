"""The command that writes a dataset to start from."""

import shlex
from pathlib import Path
from typing import Annotated

import typer

from summitcli.cli.commands import Command
from summitcli.cli.datasets import data_files
from summitcli.cli.output import note, write
from summitcli.dataset import BUNDLED, STDIN, starter
from summitcli.errors import UsageError
from summitcli.messages import escape

_SCHEMA_FILE = "summits.schema.json"
_STARTER_FILE = "summits.toml"

Target = Annotated[str, typer.Argument(metavar="FILE", help="The file to write; - is standard output.")]


def _init(file: Target = _STARTER_FILE) -> None:
    from summitcli.export.marks import DATASET, SCHEMA
    from summitcli.export.targets import FileTarget, write_texts
    from summitcli.schema import schema_text

    if file == STDIN:
        write([starter()])
        return
    path = Path(file)
    if not path.name or "\0" in file or path.name == _SCHEMA_FILE:
        raise UsageError(f'"{escape(file)}" cannot be the name of a dataset', "name it after the summit")
    schema_file = path.with_name(_SCHEMA_FILE)
    write_texts(
        {
            FileTarget(file, DATASET): starter().replace(_STARTER_FILE, _argument(path.name)),
            FileTarget(schema_file, SCHEMA, force=True, protected=data_files(None)): schema_text(),
        }
    )
    command = f"summit validate {_argument(file)}"
    note(f"wrote {escape(file)} and {escape(str(schema_file))}; edit it, then: {command}")


def _argument(file: str) -> str:
    """Return how a file is named on a command line, as text that is safe to show and in a comment."""
    unlike_a_file = file.startswith("-") or file == BUNDLED
    return escape(shlex.quote(f"./{file}" if unlike_a_file else file))


INIT = Command(
    help="""Write a commented dataset to start from.

    It also writes summits.schema.json beside it, by which editors complete and check the dataset.
    No dataset is overwritten.

    Example: summit init -
    """,
    function=_init,
)
