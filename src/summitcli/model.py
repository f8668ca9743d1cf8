"""The records a dataset is made of, each field with its meaning and unit.

What is declared here once drives the rest: decoding and validation, the JSON Schema, what refers to what,
completion and the exports. `None` is what a source does not say; an empty list says that there are none.
The text below a field says what it means, and is read by `field_docs` for the schema and the reference.
"""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, ClassVar, Literal, get_args

from msgspec import Meta, Struct

FORMAT = 1
"""The newest version of the dataset's format that this release reads."""

LARGEST_INTEGER = 2**63 - 1
"""TOML promises integers of 64 bits, and so do the formats that answers are written in."""


def _reference(table: str) -> Meta:
    return Meta(min_length=1, extra={"refers_to": table}, extra_json_schema={"x-refers-to": table})


Text = Annotated[str, Meta(min_length=1)]
Id = Annotated[str, Meta(min_length=1, extra_json_schema={"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"})]
"""Kebab-case, unique over the whole dataset, permanent."""
Date = Annotated[
    str,
    Meta(
        extra={"holds": "date"},
        extra_json_schema={"pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
    ),
]
"""ISO 8601, of the precision the source has: 2026-01-05, 2025-08 or 2016."""
Country = Annotated[str, Meta(extra={"holds": "country"}, extra_json_schema={"pattern": "^[A-Z]{2}$"})]
"""An ISO 3166-1 alpha-2 code."""
Parties = Annotated[
    dict[Country, list[Text]],
    Meta(min_length=1, extra_json_schema={"propertyNames": {"pattern": "^[A-Z]{2}$"}}),
]
Integer = Annotated[int, Meta(ge=-LARGEST_INTEGER - 1, le=LARGEST_INTEGER)]
Count = Annotated[int, Meta(ge=0, le=LARGEST_INTEGER)]
Ordinal = Annotated[int, Meta(ge=1, le=LARGEST_INTEGER)]
DocumentId = Annotated[str, _reference("documents")]
PersonId = Annotated[str, _reference("people")]
MeetingId = Annotated[str, _reference("meetings")]
AgreementId = Annotated[str, _reference("agreements")]
FigureId = Annotated[str, _reference("figures")]

PersonKind = Literal["official", "executive"]
MeetingKind = Literal["summit", "meeting", "forum", "roundtable"]
AgreementKind = Literal["bilateral", "commercial", "donation"]
StatementKind = Literal["position", "outcome", "context", "assessment"]


class Source(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """Where a document says it."""

    document: DocumentId
    """The document's id."""
    section: Text | None = None
    """The section, by its heading in the document."""
    paragraph: Ordinal | None = None
    """The paragraph, counted from 1 in its section."""
    note: Text | None = None
    """How the place is to be read."""


Sources = Annotated[list[Source], Meta(min_length=1)]


class Record(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """What every record has in common: an `id` first and, save for documents, `sources` last."""

    table: ClassVar[str]
    titled_by: ClassVar[str]

    id: Id
    """The record's name for good: kebab-case, unique over the whole dataset."""

    @property
    def title(self) -> str:
        """What the record is called where it is listed among others."""
        return str(getattr(self, self.titled_by))


class Document(Record, frozen=True, kw_only=True):
    """A document that facts are taken from."""

    table: ClassVar[str] = "documents"
    titled_by: ClassVar[str] = "title"

    title: Text
    """The document's title."""
    publisher: Text | None = None
    """Who published it."""
    date: Date | None = None
    """When it was published."""
    url: Text | None = None
    """Its address."""
    note: Text | None = None
    """What a reader should know of the record beside its facts."""


class Person(Record, frozen=True, kw_only=True):
    """Somebody who holds an office in a state or leads a company."""

    table: ClassVar[str] = "people"
    titled_by: ClassVar[str] = "name"

    name: Text
    """The name as the source prints it."""
    kind: PersonKind
    """An office-holder of a state, or an executive of a company."""
    office: Text
    """The office held at the time."""
    organisation: Text | None = None
    """The body or company the office is in."""
    country: Country
    """The country represented (ISO 3166-1 alpha-2)."""
    rank: Ordinal | None = None
    """The place in the country's power hierarchy, from 1."""
    note: Text | None = None
    """What a reader should know of the record beside its facts."""
    sources: Sources
    """Where its facts are told."""


class Meeting(Record, frozen=True, kw_only=True):
    """An occasion on which people met."""

    table: ClassVar[str] = "meetings"
    titled_by: ClassVar[str] = "name"

    name: Text
    """What the meeting is called."""
    kind: MeetingKind
    """What sort of meeting it was."""
    start: Date | None = None
    """Its first day, or the period it fell in."""
    end: Date | None = None
    """Its last day, where it took more than one."""
    before: MeetingId | None = None
    """The meeting it preceded, where only that is known."""
    after: MeetingId | None = None
    """The meeting it followed, where only that is known."""
    city: Text | None = None
    """The city it was held in."""
    venue: Text | None = None
    """The building it was held in."""
    country: Country | None = None
    """The country it was held in (ISO 3166-1 alpha-2)."""
    participants: list[PersonId] | None = None
    """The people known to have taken part."""
    note: Text | None = None
    """What a reader should know of the record beside its facts."""
    sources: Sources
    """Where its facts are told."""


class Agreement(Record, frozen=True, kw_only=True):
    """A group of signed instruments, as the source counts them."""

    table: ClassVar[str] = "agreements"
    titled_by: ClassVar[str] = "name"

    name: Text
    """What the group is called."""
    kind: AgreementKind
    """Between states, between companies, or a donation."""
    count: Count
    """How many instruments the source counts."""
    meeting: MeetingId | None = None
    """The meeting they were signed at."""
    countries: list[Country] | None = None
    """The countries whose parties signed."""
    sectors: list[Text] | None = None
    """The fields of cooperation the source names."""
    witnesses: list[PersonId] | None = None
    """The people who witnessed the signing."""
    note: Text | None = None
    """What a reader should know of the record beside its facts."""
    sources: Sources
    """Where its facts are told."""


class Mou(Record, frozen=True, kw_only=True):
    """A memorandum of understanding that the source names on its own."""

    table: ClassVar[str] = "mous"
    titled_by: ClassVar[str] = "parties"

    agreement: AgreementId | None = None
    """The group of instruments it is counted in."""
    category: Text
    """The heading the source lists it under."""
    parties: Parties
    """The names of the parties by the country they are of (ISO 3166-1 alpha-2)."""
    cooperation: Text
    """What the parties will do together."""
    note: Text | None = None
    """What a reader should know of the record beside its facts."""
    sources: Sources
    """Where its facts are told."""

    @property
    def title(self) -> str:
        """The parties' names."""
        return " – ".join(", ".join(names) for names in self.parties.values() if names)


class Figure(Record, frozen=True, kw_only=True):
    """A number the source gives, about a meeting or about a named subject."""

    table: ClassVar[str] = "figures"
    titled_by: ClassVar[str] = "label"

    meeting: MeetingId | None = None
    """The meeting it is about."""
    subject: Text | None = None
    """What it is about, where that is no meeting."""
    label: Text
    """What is counted or measured."""
    value: Integer | float
    """The number, in `unit`."""
    unit: Text
    """What the number counts: people, companies, years, %."""
    approximate: bool = False
    """Whether the source gives it as about so many."""
    country: Country | None = None
    """The country it is about (ISO 3166-1 alpha-2)."""
    compares_with: FigureId | None = None
    """The figure the source sets it against."""
    note: Text | None = None
    """What a reader should know of the record beside its facts."""
    sources: Sources
    """Where its facts are told."""


class Statement(Record, frozen=True, kw_only=True):
    """Something said, agreed, reported or judged."""

    table: ClassVar[str] = "statements"
    titled_by: ClassVar[str] = "topic"

    kind: StatementKind
    """A speaker's position, an outcome, context, or the source's view."""
    speakers: list[PersonId] | None = None
    """The people who said it."""
    meetings: list[MeetingId] | None = None
    """The meetings it belongs to."""
    topic: Text
    """What it is about, in a few words."""
    text: Text
    """What it says, in the dataset's own words."""
    sources: Sources
    """Where its facts are told."""


class Event(Record, frozen=True, kw_only=True):
    """Something with a date that the timeline needs beside the meetings."""

    table: ClassVar[str] = "events"
    titled_by: ClassVar[str] = "name"

    name: Text
    """What happened."""
    date: Date
    """When, of the precision the source has."""
    countries: list[Country] | None = None
    """The countries concerned."""
    note: Text | None = None
    """What a reader should know of the record beside its facts."""
    sources: Sources
    """Where its facts are told."""


class Dataset(Struct, kw_only=True, forbid_unknown_fields=True, dict=True):
    """All the records of a dataset, table by table, in the order they are written in."""

    format: Literal[1] = 1
    """The version of the dataset's format."""
    documents: list[Document] = []
    people: list[Person] = []
    meetings: list[Meeting] = []
    agreements: list[Agreement] = []
    mous: list[Mou] = []
    figures: list[Figure] = []
    statements: list[Statement] = []
    events: list[Event] = []

    def tables(self) -> Iterator[tuple[str, list[Any]]]:
        """Yield each table's name with its records."""
        for name in TABLES:
            yield name, getattr(self, name)

    def index(self, table: str) -> dict[str, Any]:
        """Return a table's records by their ids."""
        indexes: dict[str, dict[str, Any]] = self.__dict__.setdefault("_indexes", {})
        if table not in indexes:
            indexes[table] = {record.id: record for record in getattr(self, table)}
        return indexes[table]

    def countries(self) -> list[str]:
        """Return the codes of all countries that the records name, sorted."""
        found: set[str] = set()
        for name, record_type in TABLES.items():
            for field, held in fields_marked(record_type, "holds").items():
                if held == "country":
                    for record in getattr(self, name):
                        value = getattr(record, field)
                        found.update([value] if isinstance(value, str) else value or ())
        return sorted(found)


TABLES: dict[str, type[Record]] = {
    record_type.table: record_type
    for record_type in (Document, Person, Meeting, Agreement, Mou, Figure, Statement, Event)
}
"""The record type of each table, in the order in which a dataset has them."""


def fields_marked(record_type: type[Record], mark: str) -> dict[str, str]:
    """Return a record type's fields that carry a mark, with the mark's value.

    The marks are `refers_to` (the table whose ids the field holds) and `holds` (`date` or `country`).
    """
    return _marked_fields(record_type).get(mark, {})


@cache
def _marked_fields(record_type: type[Record]) -> dict[str, dict[str, str]]:
    marked: dict[str, dict[str, str]] = {}
    for field, hint in record_type.__annotations__.items():
        for mark, value in _marks(hint).items():
            marked.setdefault(mark, {})[field] = value
    return marked


@cache  # most fields share a few types
def _marks(hint: Any) -> dict[str, str]:
    marks: dict[str, str] = {}
    for part in get_args(hint):
        if isinstance(part, Meta):
            marks |= part.extra or {}
        elif get_args(part):
            marks |= _marks(part)
    return marks
