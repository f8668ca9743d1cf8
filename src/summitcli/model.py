"""The records a dataset is made of, each field with its meaning and unit.

What is declared here once drives the rest: decoding and validation, the JSON Schema, what refers to what,
completion and the exports. `None` is what a source does not say; an empty list says that there are none.
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


def _field(description: str) -> Meta:
    return Meta(description=description)


Text = Annotated[str, Meta(min_length=1)]
Id = Annotated[
    str,
    Meta(
        min_length=1,
        description="Names the record: kebab-case, unique over the whole dataset, permanent.",
        extra_json_schema={"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
    ),
]
Date = Annotated[
    str,
    Meta(
        description="ISO 8601, of the precision the source has: 2026-01-05, 2025-08 or 2016.",
        extra={"holds": "date"},
        extra_json_schema={"pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
    ),
]
Country = Annotated[
    str,
    Meta(
        description="An ISO 3166-1 alpha-2 code.",
        extra={"holds": "country"},
        extra_json_schema={"pattern": "^[A-Z]{2}$"},
    ),
]
Integer = Annotated[int, Meta(ge=-LARGEST_INTEGER - 1, le=LARGEST_INTEGER)]
Count = Annotated[int, Meta(ge=0, le=LARGEST_INTEGER)]
Ordinal = Annotated[int, Meta(ge=1, le=LARGEST_INTEGER)]
DocumentId = Annotated[str, _reference("documents")]
PersonId = Annotated[str, _reference("people")]
MeetingId = Annotated[str, _reference("meetings")]
AgreementId = Annotated[str, _reference("agreements")]
FigureId = Annotated[str, _reference("figures")]

Note = Annotated[Text | None, _field("What a reader should know of the record beside its facts.")]

PersonKind = Literal["official", "executive"]
MeetingKind = Literal["summit", "meeting", "forum", "roundtable"]
AgreementKind = Literal["bilateral", "commercial", "donation"]
StatementKind = Literal["position", "outcome", "context", "assessment"]


class Source(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """Where a document says it."""

    document: Annotated[DocumentId, _field("The document's id.")]
    section: Annotated[Text | None, _field("The section, by its heading in the document.")] = None
    paragraph: Annotated[Ordinal | None, _field("The paragraph, counted from 1 in its section.")] = None
    note: Annotated[Text | None, _field("How the place is to be read.")] = None


Sources = Annotated[list[Source], Meta(min_length=1, description="Where the record's facts are told.")]


class Record(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """What every record has in common: an `id` first and, save for documents, `sources` last."""

    table: ClassVar[str]
    titled_by: ClassVar[str]

    id: Id

    @property
    def title(self) -> str:
        """What the record is called where it is listed among others."""
        return str(getattr(self, self.titled_by))


class Document(Record, frozen=True, kw_only=True):
    """A document that facts are taken from."""

    table: ClassVar[str] = "documents"
    titled_by: ClassVar[str] = "title"

    title: Annotated[Text, _field("The document's title.")]
    publisher: Annotated[Text | None, _field("Who published it.")] = None
    date: Annotated[Date | None, _field("When it was published.")] = None
    url: Annotated[Text | None, _field("Its address.")] = None
    note: Note = None


class Person(Record, frozen=True, kw_only=True):
    """Somebody who holds an office in a state or leads a company."""

    table: ClassVar[str] = "people"
    titled_by: ClassVar[str] = "name"

    name: Annotated[Text, _field("The name as the source prints it.")]
    kind: Annotated[PersonKind, _field("An office-holder of a state, or an executive of a company.")]
    office: Annotated[Text, _field("The office held at the time.")]
    organisation: Annotated[Text | None, _field("The body or company the office is in.")] = None
    country: Annotated[Country, _field("The country represented (ISO 3166-1 alpha-2).")]
    rank: Annotated[Ordinal | None, _field("The place in the country's power hierarchy, from 1.")] = None
    note: Note = None
    sources: Sources


class Meeting(Record, frozen=True, kw_only=True):
    """An occasion on which people met."""

    table: ClassVar[str] = "meetings"
    titled_by: ClassVar[str] = "name"

    name: Annotated[Text, _field("What the meeting is called.")]
    kind: Annotated[MeetingKind, _field("What sort of meeting it was.")]
    start: Annotated[Date | None, _field("Its first day, or the period it fell in.")] = None
    end: Annotated[Date | None, _field("Its last day, where it took more than one.")] = None
    before: Annotated[MeetingId | None, _field("The meeting it preceded, where only that is known.")] = None
    after: Annotated[MeetingId | None, _field("The meeting it followed, where only that is known.")] = None
    city: Annotated[Text | None, _field("The city it was held in.")] = None
    venue: Annotated[Text | None, _field("The building it was held in.")] = None
    country: Annotated[Country | None, _field("The country it was held in (ISO 3166-1 alpha-2).")] = None
    participants: Annotated[list[PersonId] | None, _field("The people known to have taken part.")] = None
    note: Note = None
    sources: Sources


class Agreement(Record, frozen=True, kw_only=True):
    """A group of signed instruments, as the source counts them."""

    table: ClassVar[str] = "agreements"
    titled_by: ClassVar[str] = "name"

    name: Annotated[Text, _field("What the group is called.")]
    kind: Annotated[AgreementKind, _field("Between states, between companies, or a donation.")]
    count: Annotated[Count, _field("How many instruments the source counts.")]
    meeting: Annotated[MeetingId | None, _field("The meeting they were signed at.")] = None
    countries: Annotated[list[Country] | None, _field("The countries whose parties signed.")] = None
    sectors: Annotated[list[Text] | None, _field("The fields of cooperation the source names.")] = None
    witnesses: Annotated[list[PersonId] | None, _field("The people who witnessed the signing.")] = None
    note: Note = None
    sources: Sources


class Mou(Record, frozen=True, kw_only=True):
    """A memorandum of understanding that the source names on its own."""

    table: ClassVar[str] = "mous"
    titled_by: ClassVar[str] = "parties"

    agreement: Annotated[AgreementId | None, _field("The group of instruments it is counted in.")] = None
    category: Annotated[Text, _field("The heading the source lists it under.")]
    parties: Annotated[
        dict[Country, list[Text]],
        Meta(
            min_length=1,
            description="The names of the parties by the country they are of (ISO 3166-1 alpha-2).",
            extra_json_schema={"propertyNames": {"pattern": "^[A-Z]{2}$"}},
        ),
    ]
    cooperation: Annotated[Text, _field("What the parties will do together.")]
    note: Note = None
    sources: Sources

    @property
    def title(self) -> str:
        """The parties' names."""
        return " – ".join(", ".join(names) for names in self.parties.values() if names)


class Figure(Record, frozen=True, kw_only=True):
    """A number the source gives, about a meeting or about a named subject."""

    table: ClassVar[str] = "figures"
    titled_by: ClassVar[str] = "label"

    meeting: Annotated[MeetingId | None, _field("The meeting it is about.")] = None
    subject: Annotated[Text | None, _field("What it is about, where that is no meeting.")] = None
    label: Annotated[Text, _field("What is counted or measured.")]
    value: Annotated[Integer | float, _field("The number, in `unit`.")]
    unit: Annotated[Text, _field("What the number counts: people, companies, years, %.")]
    approximate: Annotated[bool, _field("Whether the source gives it as about so many.")] = False
    country: Annotated[Country | None, _field("The country it is about (ISO 3166-1 alpha-2).")] = None
    compares_with: Annotated[FigureId | None, _field("The figure the source sets it against.")] = None
    note: Note = None
    sources: Sources


class Statement(Record, frozen=True, kw_only=True):
    """Something said, agreed, reported or judged."""

    table: ClassVar[str] = "statements"
    titled_by: ClassVar[str] = "topic"

    kind: Annotated[StatementKind, _field("A speaker's position, an outcome, context, or the source's view.")]
    speakers: Annotated[list[PersonId] | None, _field("The people who said it.")] = None
    meetings: Annotated[list[MeetingId] | None, _field("The meetings it belongs to.")] = None
    topic: Annotated[Text, _field("What it is about, in a few words.")]
    text: Annotated[Text, _field("What it says, in the dataset's own words.")]
    sources: Sources


class Event(Record, frozen=True, kw_only=True):
    """Something with a date that the timeline needs beside the meetings."""

    table: ClassVar[str] = "events"
    titled_by: ClassVar[str] = "name"

    name: Annotated[Text, _field("What happened.")]
    date: Annotated[Date, _field("When, of the precision the source has.")]
    countries: Annotated[list[Country] | None, _field("The countries concerned.")] = None
    note: Note = None
    sources: Sources


class Dataset(Struct, kw_only=True, forbid_unknown_fields=True, dict=True):
    """All the records of a dataset, table by table, in the order they are written in."""

    format: Annotated[Literal[1], _field("The version of the dataset's format.")] = 1
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
        for mark, value in _marks(hint):
            marked.setdefault(mark, {})[field] = value
    return marked


def _marks(hint: Any) -> Iterator[tuple[str, str]]:
    for note in getattr(hint, "__metadata__", ()):
        if isinstance(note, Meta) and note.extra:
            yield from note.extra.items()
    for part in get_args(hint):
        yield from _marks(part)
