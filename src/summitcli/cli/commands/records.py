"""The commands on records of any table."""

from typing import Annotated, Any, Literal

import typer

from summitcli.cli import options
from summitcli.cli.listing import Listing
from summitcli.model import TABLES, Dataset
from summitcli.query import lookup
from summitcli.rows import listings
from summitcli.rows.answer import Answer

TableName: Any = Literal[tuple(TABLES)]

Words = Annotated[list[str], typer.Argument(metavar="WORD...", help="Words, or the starts of words.")]

InTable = Annotated[TableName | None, typer.Option("--in", help="In this table alone.", case_sensitive=False)]


@Listing
def search(dataset: Dataset, words: Words, table: InTable = None) -> Answer:
    """List the records of any table that hold all the words.

    Example: summit search economic security
    """
    from summitcli.query.search import search as search_records

    return listings.search(dataset, search_records(dataset, words, table))


@Listing
def show(dataset: Dataset, ids: options.Ids) -> Answer:
    """Show records whole, with sources and what refers to them.

    Example: summit show shinsegae-alibaba
    """
    everything = lookup.all_records(dataset)
    return listings.show(dataset, [lookup.resolve(everything, wanted) for wanted in ids])


@Listing
def documents(dataset: Dataset) -> Answer:
    """List the sources, and how many records rest on each.

    Example: summit documents
    """
    return listings.records(dataset, "documents", dataset.documents)
