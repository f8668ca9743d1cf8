"""Who holds which office: the officials, and with executives and others, the people."""

from __future__ import annotations

from collections.abc import Sequence

from summitcli.model import Person
from summitcli.names import Names
from summitcli.views.answer import Column, Row, flat
from summitcli.views.columns import ALSO, ID, NOTE, SOURCES, country, named, office
from summitcli.views.concerns import meetings_of
from summitcli.views.filters import BY_COUNTRY, BY_KIND, BY_MEETING
from summitcli.views.view import Getters, View, of_table, own_fields


def _fields(names: Names) -> Getters:
    """Return the fields of people, with the meetings they took part in."""
    return own_fields(Person, meetings=("rank", lambda person: list(meetings_of(names, person))))


def _columns(names: Names, _rows: Sequence[Row]) -> list[Column]:
    """Return columns by country, or by organisation for who represents none."""
    return [
        ID,
        Column("Country", lambda row: country(row) or row["organisation"] or "", "group"),
        Column("Name", lambda row: row["name"], "key"),
        Column("Office", office),
        Column("Rank", lambda row: flat(row["rank"]), "number"),
        SOURCES,
        ALSO,
        named("Meetings", names, "meetings", separator="; "),
        NOTE,
    ]


_MEANINGS = {"meetings": "The meetings the person took part in."}

OFFICIALS = View(
    name="officials",
    help="""List the office-holders, and the meetings they took part in.

    Example: summit officials --country china
    """,
    record_type=Person,
    records=lambda names, _: [person for person in names.dataset.people if person.kind == "official"],
    fields=_fields,
    meanings=_MEANINGS,
    columns=_columns,
    filters=(BY_COUNTRY, BY_MEETING),
)

PEOPLE = View(
    name="people",
    help="""List office-holders, executives and others.

    Example: summit people --meeting forum
    """,
    record_type=Person,
    records=of_table("people"),
    fields=_fields,
    meanings=_MEANINGS,
    columns=_columns,
    filters=(BY_KIND, BY_COUNTRY, BY_MEETING),
)
