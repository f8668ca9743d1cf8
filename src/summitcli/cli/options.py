"""The options that several commands share."""

from typing import Annotated, Any, Literal

import typer

from summitcli.render import FORMATS

FormatName: Any = Literal[tuple(FORMATS)]
"""The names of the formats, from their registry."""

Data = Annotated[
    list[str] | None,
    typer.Option(
        "--data",
        metavar="FILE",
        help="Dataset to read in place of the bundled one; repeat it to merge several. "
        "@bundled is the bundled one, - is standard input. Default: $SUMMIT_DATA.",
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
    str | None, typer.Option("--fields", metavar="A,B,C", help="Only these fields, in this order.")
]
Sort = Annotated[str | None, typer.Option("--sort", metavar="FIELD", help="Sort by a field.")]
Reverse = Annotated[bool, typer.Option("--reverse", help="In reverse order.")]
Limit = Annotated[int | None, typer.Option("--limit", "-L", min=0, metavar="N", help="At most N records.")]
Color = Annotated[
    Literal["auto", "always", "never"],
    typer.Option("--color", help="Whether tables are coloured.", case_sensitive=False),
]
