"""The commands on numbers."""

from typing import Annotated

from summitcli.cli import options
from summitcli.cli.listing import Listing
from summitcli.cli.options import filtering
from summitcli.model import Dataset
from summitcli.query import filters
from summitcli.rows import listings
from summitcli.rows.answer import Answer

Subject = Annotated[
    str | None, filtering("NAME", "About this subject: its name, or the start of a word of it.", "subjects")
]


@Listing
def forum(dataset: Dataset, meeting: options.MeetingArgument = None) -> Answer:
    """Show forum statistics in bars, and the source's comparison.

    Example: summit forum
    """
    return listings.forum(dataset, filters.forum(dataset, meeting))


@Listing
def figures(dataset: Dataset, subject: Subject = None) -> Answer:
    """List the figures, whatever they are about.

    Example: summit figures --subject cptpp
    """
    return listings.records(dataset, "figures", filters.figures(dataset, subject))
