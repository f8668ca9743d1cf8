"""The options that several commands share."""

from collections.abc import Callable
from importlib import import_module
from typing import Annotated, Any, Literal

import typer

from summitcli.render import FORMATS

FormatName: Any = Literal[tuple(FORMATS)]
"""The names of the formats, from their registry."""


def completing(name: str) -> Callable[[typer.Context], list[tuple[str, str]]]:
    """Return a function that completes as the one of this name in `completion` does.

    It is only imported when a shell asks.
    """

    def complete(ctx: typer.Context) -> list[tuple[str, str]]:
        values: list[tuple[str, str]] = getattr(import_module("summitcli.cli.completion"), name)(ctx)
        return values

    return complete


def filtering(metavar: str, meaning: str, values: str) -> Any:
    """Return an option that filters by a value of the dataset, completed by the function `values`."""
    return typer.Option(metavar=metavar, help=meaning, autocompletion=completing(values))


Data = Annotated[
    list[str] | None,
    typer.Option(
        "--data",
        metavar="FILE",
        help="Dataset to read in place of the bundled one; repeat it to merge several. "
        "@bundled is the bundled one, - is standard input. Default: $SUMMIT_DATA.",
        autocompletion=completing("files"),
    ),
]
Format = Annotated[
    FormatName | None,
    typer.Option(
        "--format", "-f", help="Default: table on a terminal, plain elsewhere.", case_sensitive=False
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Short for --format json.")]
Fields = Annotated[
    str | None,
    typer.Option(
        "--fields",
        metavar="A,B,C",
        help="Only these fields, in this order.",
        autocompletion=completing("field_list"),
    ),
]
Sort = Annotated[
    str | None,
    typer.Option("--sort", metavar="FIELD", help="Sort by a field.", autocompletion=completing("field")),
]
Reverse = Annotated[bool, typer.Option("--reverse", help="In reverse order.")]
Limit = Annotated[int | None, typer.Option("--limit", "-L", min=0, metavar="N", help="At most N records.")]
Color = Annotated[
    Literal["auto", "always", "never"],
    typer.Option("--color", help="Whether tables are coloured.", case_sensitive=False),
]
Country = Annotated[str | None, filtering("COUNTRY", "Of this country: its code, or its name.", "countries")]
Meeting = Annotated[
    str | None, filtering("MEETING", "Of this meeting: its id, or words of its name.", "meetings")
]
MeetingArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[MEETING]",
        help="Of this meeting: its id, or words of its name.",
        autocompletion=completing("meetings"),
    ),
]
Ids = Annotated[
    list[str],
    typer.Argument(
        metavar="ID...",
        help="An id, or words that single a record out.",
        autocompletion=completing("records"),
    ),
]
