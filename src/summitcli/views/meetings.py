"""The meetings: when and where, as far as that is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from summitcli.countries import names as country_names
from summitcli.model import Meeting
from summitcli.names import Names
from summitcli.views.answer import Column, Row
from summitcli.views.columns import ALSO, ID, KIND, NOTE, SOURCES, countries
from summitcli.views.concerns import overlapping
from summitcli.views.filters import BY_COUNTRY, BY_KIND, Filter
from summitcli.views.view import View, of_table, own_fields
from summitcli.wording import place, when


def _columns(names: Names, _rows: Sequence[Row]) -> list[Column]:
    return [
        ID,
        Column("Meeting", lambda row: row["name"], "key"),
        KIND,
        Column("When", lambda row: when(names, row["start"], row["end"], row["before"], row["after"])),
        Column("Where", lambda row: place(row["venue"], row["city"], row["country"])),
        SOURCES,
        ALSO,
        Column("Countries", lambda row: countries(row["countries"]), "note"),
        NOTE,
    ]


def _places(_names: Names, meeting: Meeting) -> Iterator[str]:
    if meeting.city:
        yield meeting.city
    if meeting.country:
        yield meeting.country
        yield from country_names(meeting.country)


MEETINGS = View(
    name="meetings",
    help="""List the meetings.

    Example: summit meetings --kind summit
    """,
    record_type=Meeting,
    records=of_table("meetings"),
    fields=lambda _names: own_fields(Meeting),
    columns=_columns,
    filters=(
        BY_KIND,
        replace(BY_COUNTRY, help="Hosted by this country, or with it taking part: its code, or its name."),
        Filter(
            name="held-in",
            what="place",
            metavar="PLACE",
            help="Held in this country or city.",
            values=_places,
        ),
    ),
    within=overlapping,
)
