"""The commands on what happened when."""

from typing import Annotated

import typer

from summitcli.cli import options
from summitcli.cli.listing import Listing
from summitcli.dates import is_date
from summitcli.errors import UsageError
from summitcli.model import Dataset, MeetingKind
from summitcli.query import filters
from summitcli.rows import listings
from summitcli.rows.answer import Answer
from summitcli.text import escape

OfMeeting = Annotated[MeetingKind | None, typer.Option("--kind", help="Of this kind.", case_sensitive=False)]

Since = Annotated[str | None, typer.Option(metavar="DATE", help="From this day, month or year on.")]

Until = Annotated[str | None, typer.Option(metavar="DATE", help="Up to the end of this day, month or year.")]


@Listing
def meetings(dataset: Dataset, kind: OfMeeting = None, country: options.Country = None) -> Answer:
    """List the meetings.

    Example: summit meetings --kind summit
    """
    return listings.records(dataset, "meetings", filters.meetings(dataset, kind, country))


@Listing
def timeline(dataset: Dataset, since: Since = None, until: Until = None) -> Answer:
    """List meetings and events in order.

    An undated meeting stands by the one it came before or after, and is found with it.

    Example: summit timeline --since 2026-01
    """
    from summitcli.query.timeline import timeline as ordered

    for date in (since, until):
        if date is not None and not is_date(date):
            raise UsageError(f'"{escape(date)}" is not a date', "write 2026-01-05, 2026-01 or 2026")
    return listings.timeline(dataset, ordered(dataset, since, until))
