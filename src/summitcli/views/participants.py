"""Who took part: one row a meeting and person, with the office held then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from summitcli.model import Meeting, Participation, Period, Person
from summitcli.names import Names
from summitcli.views.answer import Column, Row
from summitcli.views.columns import SOURCES, country, named, office
from summitcli.views.concerns import office_in, overlapping
from summitcli.views.filters import BY_COUNTRY, BY_MEETING
from summitcli.views.view import Asked, Getters, View


class Attendance(Struct, frozen=True):
    """A person's part in a meeting."""

    meeting: Meeting
    person: Person
    part: Participation

    @property
    def period(self) -> Period | None:
        """The time of the meeting."""
        return self.meeting.period


def _attendances(names: Names, _asked: Asked) -> list[Attendance]:
    people = names.table("people")
    return [
        Attendance(meeting, people[part.person], part)
        for meeting in names.dataset.meetings
        for part in meeting.participants or ()
    ]


def _fields(names: Names) -> Getters:
    return {
        "meeting": lambda each: each.meeting.id,
        "person": lambda each: each.person.id,
        "name": lambda each: each.person.name,
        "office": lambda each: office_in(names, each.part),
        "organisation": lambda each: each.person.organisation,
        "country": lambda each: each.person.country,
        "role": lambda each: each.part.role,
        "sources": lambda each: list(dict.fromkeys([*each.meeting.sources, *each.person.sources])),
    }


def _columns(names: Names, _rows: Sequence[Row]) -> list[Column]:
    return [
        Column("ID", lambda row: row["person"], "id"),
        named("Meeting", names, "meeting", "group"),
        Column("Name", lambda row: row["name"], "key"),
        Column("Office", office),
        Column("Country", country),
        Column("Role", lambda row: row["role"] or ""),
        SOURCES,
    ]


def _countries(_names: Names, each: Attendance) -> Iterator[str]:
    if each.person.country:
        yield each.person.country


PARTICIPANTS = View(
    name="participants",
    help="""List who took part: one row for each person at a meeting.

    The office is the one held at the time.

    Example: summit participants nara
    """,
    records=_attendances,
    fields=_fields,
    meanings={
        "meeting": "The meeting's id.",
        "person": "The person's id.",
        "name": "The person's name.",
        "office": "The office held at the time.",
        "organisation": "The body or company the office is in.",
        "country": "The country represented (ISO 3166-1 alpha-2).",
        "role": "The part played, if the source says it: host, guest or chair.",
        "sources": "Where the facts on the meeting and the person come from.",
    },
    columns=_columns,
    filters=(
        replace(BY_MEETING, values=lambda _names, each: [each.meeting.id], positional=True),
        replace(BY_COUNTRY, values=_countries),
    ),
    within=overlapping,
)
