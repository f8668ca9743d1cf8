"""The commands on who was there."""

from typing import Annotated

import typer

from summitcli.cli import options
from summitcli.cli.listing import Listing
from summitcli.model import Dataset, PersonKind
from summitcli.query import filters
from summitcli.rows import listings
from summitcli.rows.answer import Answer

OfPerson = Annotated[PersonKind | None, typer.Option("--kind", help="Of this kind.", case_sensitive=False)]


@Listing
def officials(dataset: Dataset, country: options.Country = None, meeting: options.Meeting = None) -> Answer:
    """List the office-holders, and the meetings they took part in.

    Example: summit officials --country china
    """
    return listings.records(dataset, "people", filters.people(dataset, "official", country, meeting))


@Listing
def people(
    dataset: Dataset, kind: OfPerson = None, country: options.Country = None, meeting: options.Meeting = None
) -> Answer:
    """List office-holders and executives.

    Example: summit people --meeting forum
    """
    return listings.records(dataset, "people", filters.people(dataset, kind, country, meeting))


@Listing
def participants(dataset: Dataset, meeting: options.MeetingArgument = None) -> Answer:
    """List who took part: one row a meeting and person.

    Example: summit participants nara
    """
    return listings.participants(dataset, filters.participants(dataset, meeting))
