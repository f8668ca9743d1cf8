"""The command that compares two versions of a dataset."""

from typing import Annotated

import typer

from summitcli.cli import options
from summitcli.cli.commands import Command
from summitcli.cli.datasets import read_dataset
from summitcli.cli.listing import show
from summitcli.dataset import STDIN
from summitcli.errors import UsageError


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
    # The records of either may refer to those of files that are not given.
    answer = differences(read_dataset([old], in_part=True), read_dataset([new], in_part=True))
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


DIFF = Command(
    help="""Compare two versions of a dataset, record by record.

    Each may be a file, a folder, @bundled or - (standard input); an empty file is a dataset
    without records. The exit status is 0 where they are the same, 1 where they differ.

    Example: summit diff old.toml new.toml
    """,
    function=_diff,
)
