"""The command that compares two versions of a dataset."""

from typing import Annotated

import typer

from summitcli.cli import options
from summitcli.cli.commands import Command
from summitcli.cli.listing import show
from summitcli.cli.output import note
from summitcli.dataset import STDIN, examine, sound
from summitcli.errors import UsageError
from summitcli.model import Dataset


def _field_names(_ctx: typer.Context) -> tuple[str, ...]:
    from summitcli.checking.diff import FIELDS

    return FIELDS


def _diff(
    old: Annotated[str, options.file_argument("OLD", "The dataset as it was: a file or a folder.")],
    new: Annotated[str, options.file_argument("NEW", "The dataset as it is now.")],
    format: options.Format = None,
    json: options.Json = False,
    fields: Annotated[list[str] | None, options.choosing_fields(_field_names)] = None,
    sort: Annotated[list[str] | None, options.sorting(_field_names)] = None,
    reverse: options.Reverse = False,
    limit: options.Limit = None,
    color: options.Color = "auto",
    no_pager: options.NoPager = False,
) -> None:
    from summitcli.checking.diff import differences

    if old == new == STDIN:
        raise UsageError("standard input is named twice", "one of the two has to be a file")
    answer = differences(_read(old), _read(new))
    show(
        answer,
        format=format,
        json=json,
        fields=fields,
        sort=sort,
        reverse=reverse,
        limit=limit,
        color=color,
        no_pager=no_pager,
    )
    if answer.rows:
        raise typer.Exit(1)


def _read(name: str) -> Dataset:
    """Read one of the two. Its records may refer to those of files that are not given."""
    examined = examine([name], in_part=True)
    for said in examined.notes:
        note(said)
    return sound([name], examined)


DIFF = Command(
    help="""Compare two versions of a dataset, record by record.

    Each may be a file, a folder, @bundled or - (standard input); an empty file is a dataset
    without records. The exit status is 0 where they are the same, 1 where they differ.

    Example: summit diff old.toml new.toml
    """,
    function=_diff,
)
