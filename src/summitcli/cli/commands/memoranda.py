"""The commands on what was signed."""

from typing import Annotated

import typer

from summitcli.cli.listing import Listing
from summitcli.cli.options import filtering
from summitcli.model import AgreementKind, Dataset
from summitcli.query import filters
from summitcli.rows import listings
from summitcli.rows.answer import Answer

Category = Annotated[
    str | None, filtering("NAME", "Of this category: its name, or the start of a word of it.", "categories")
]

Party = Annotated[
    str | None, filtering("NAME", "With this party: its name, or the start of a word of it.", "parties")
]

OfAgreement = Annotated[
    AgreementKind | None, typer.Option("--kind", help="Of agreements of this kind.", case_sensitive=False)
]


@Listing
def mous(
    dataset: Dataset, category: Category = None, party: Party = None, kind: OfAgreement = None
) -> Answer:
    """List the memoranda of understanding, one a row.

    Example: summit mous --category digital
    """
    found = filters.mous(dataset, category, party, kind)
    return listings.records(dataset, "mous", found, listings.itemised_captions(dataset))


@Listing
def agreements(dataset: Dataset, kind: OfAgreement = None) -> Answer:
    """List what was signed, counted against what is itemised.

    Example: summit agreements --kind bilateral
    """
    return listings.records(dataset, "agreements", filters.agreements(dataset, kind))
