"""The command that cites: a fact's sources, ready to be pasted or imported."""

import sys
from typing import Annotated, Any, Literal

import typer

from summitcli.citation import STYLES, citations
from summitcli.cli import options
from summitcli.cli.commands import Command
from summitcli.cli.datasets import open_dataset
from summitcli.cli.output import write
from summitcli.names import Names

StyleName: Any = Literal[tuple(STYLES)]

Style = Annotated[
    StyleName,
    typer.Option(
        "--style", help="A line of text, or a format for other programs to import.", case_sensitive=False
    ),
]


def _cite(ids: options.Ids, style: Style = "text", data: options.Data = None) -> None:
    names = Names(open_dataset(data))
    records = [names.find(wanted) for wanted in ids]
    write(STYLES[style](citations(names, records)), sys.stdout.encoding if style == "text" else "utf-8")


CITE = Command(
    help="""Cite the sources of records, with the place in each.

    Example: summit cite shinsegae-alibaba --style bibtex
    """,
    function=_cite,
)
