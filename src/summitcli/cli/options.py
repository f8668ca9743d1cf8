"""The options and arguments of commands, and what completes each."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any, Literal

import typer

from summitcli.errors import UsageError
from summitcli.model import TABLES
from summitcli.render import FORMATS
from summitcli.views.filters import Filter
from summitcli.views.view import Argument, View

FormatName: Any = Literal[tuple(FORMATS)]
"""The names of the formats."""

Values = list[tuple[str, str]]
"""What may be completed: values, each with what it stands for."""

Complete = Callable[[typer.Context], Values]

FieldNames = Callable[[typer.Context], Sequence[str]]
"""Names the fields that a command's answer has."""

# What completes is only imported when a shell asks.


def _files(ctx: typer.Context) -> Values:
    from summitcli.cli.completion import files

    return files(ctx)


def _view_fields(ctx: typer.Context) -> Sequence[str]:
    from summitcli.cli.completion import view_fields

    return view_fields(ctx)


def _dates(_ctx: typer.Context) -> Values:
    from summitcli.cli.completion import NOTHING

    return [NOTHING]


def _records(tables: tuple[str, ...]) -> Complete:
    def complete(ctx: typer.Context) -> Values:
        from summitcli.cli.completion import records

        return records(ctx, tables)

    return complete


def _values(view: View, by: Filter) -> Complete:
    def complete(ctx: typer.Context) -> Values:
        from summitcli.cli.completion import filter_values

        return filter_values(ctx, view, by)

    return complete


def choosing_fields(names: FieldNames) -> Any:
    """Return the declaration of the option that chooses fields among those that a function names."""

    def complete(ctx: typer.Context) -> Values:
        from summitcli.cli.completion import field_list

        return field_list(ctx.obj, names(ctx))

    return typer.Option(
        "--fields", metavar="A,B,C", help="Only these fields, in this order.", autocompletion=complete
    )


def sorting(names: FieldNames) -> Any:
    """Return the declaration of the option that sorts by one of the fields that a function names."""

    def complete(ctx: typer.Context) -> Values:
        from summitcli.cli.completion import field

        return field(names(ctx))

    return typer.Option(
        "--sort",
        metavar="FIELD",
        help="Sort by a field; what is unknown comes last.",
        autocompletion=complete,
    )


def filtering(view: View, by: Filter) -> Any:
    """Return the type of the parameter of a filter: an option that may be given several times."""
    completes = _values(view, by)
    if by.positional:
        argument = typer.Argument(metavar=by.metavar, help=by.help, autocompletion=completes)
        return Annotated[str | None, argument]
    option = typer.Option(f"--{by.name}", metavar=by.metavar, help=by.help, autocompletion=completes)
    return Annotated[list[str] | None, option]


def argument(argument: Argument) -> Any:
    """Return the type of the parameter of a view's argument."""
    completes = _records(argument.completes) if argument.completes else None
    declared = typer.Argument(metavar=argument.metavar, help=argument.help, autocompletion=completes)
    return Annotated[list[str], declared] if argument.many else Annotated[str, declared]


def file_argument(metavar: str, meaning: str) -> Any:
    """Return the declaration of an argument that names a dataset."""
    return typer.Argument(metavar=metavar, help=meaning, autocompletion=_files)


def one(given: list[str] | None, name: str) -> str | None:
    """Return the value of an option that is given once: of two, neither is dropped without a word.

    Raises:
        UsageError: it is given several times.
    """
    if given and len(given) > 1:
        raise UsageError(f"--{name} is given {len(given)} times", "give it once")
    return given[0] if given else None


def one_date(given: list[str] | None, name: str) -> str | None:
    """Return the date of an option that is given once.

    Raises:
        UsageError: it is given several times, or is no date.
    """
    date = one(given, name)
    if date is None:
        return None
    from summitcli.views.filtering import required_date

    return required_date(date)


Data = Annotated[
    list[str] | None,
    typer.Option(
        "--data",
        metavar="FILE",
        help="Dataset to read in place of the bundled one, a file or a folder of them; repeat it to merge "
        "several. @bundled is the bundled one, - is standard input. Default: $SUMMIT_DATA.",
        autocompletion=_files,
    ),
]
Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE",
        help="The dataset's files, or folders of them. Default: $SUMMIT_DATA, or the bundled one; "
        "- is standard input.",
        autocompletion=_files,
    ),
]
Format = Annotated[
    FormatName | None,
    typer.Option(
        "--format", "-f", help="Default: table on a terminal, plain elsewhere.", case_sensitive=False
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Short for --format json.")]
Fields = Annotated[list[str] | None, choosing_fields(_view_fields)]
Sort = Annotated[list[str] | None, sorting(_view_fields)]
Reverse = Annotated[bool, typer.Option("--reverse", help="In reverse order.")]
Limit = Annotated[int | None, typer.Option("--limit", "-L", min=0, metavar="N", help="At most N records.")]
Color = Annotated[
    Literal["auto", "always", "never"],
    typer.Option("--color", help="Whether tables are coloured.", case_sensitive=False),
]
NoPager = Annotated[
    bool, typer.Option("--no-pager", help="Show a long answer at once, not a screen at a time.")
]
Since = Annotated[
    list[str] | None,
    typer.Option("--since", metavar="DATE", help="From this day, month or year on.", autocompletion=_dates),
]
Until = Annotated[
    list[str] | None,
    typer.Option(
        "--until", metavar="DATE", help="Up to the end of this day, month or year.", autocompletion=_dates
    ),
]
Ids = Annotated[
    list[str],
    typer.Argument(
        metavar="ID",
        help="An id, or words that single a record out.",
        autocompletion=_records(tuple(TABLES)),
    ),
]
