"""The command that cites: a fact's sources, ready to be pasted or imported."""

import sys
from typing import Annotated, Any, Literal

import typer

from summitcli.citation import STYLES, citations
from summitcli.cli import options
from summitcli.cli.listing import data_files
from summitcli.cli.output import write
from summitcli.dataset import load
from summitcli.query import lookup

StyleName: Any = Literal[tuple(STYLES)]

Style = Annotated[
    StyleName, typer.Option("--style", help="A line of text, or what others import.", case_sensitive=False)
]


def cite(ids: options.Ids, style: Style = "text", data: options.Data = None) -> None:
    """Cite the sources of records, each with its place in it.

    Example: summit cite shinsegae-alibaba --style bibtex
    """
    dataset = load(*data_files(data))
    everything = lookup.all_records(dataset)
    records = [lookup.resolve(everything, wanted) for wanted in ids]
    encoding = sys.stdout.encoding if style == "text" and sys.stdout is not None else "utf-8"
    write(STYLES[style](citations(dataset, records)), encoding)
