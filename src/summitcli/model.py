"""The records a dataset is made of, each field with its meaning and unit.

What is declared here once drives the rest: decoding and validation, the JSON Schema, what refers to what,
wording, completion and the exports. `None` is what a source does not say; an empty list says that there are
none. The text below a field says what it means, and is read by `field_docs` for the schema and the reference.
"""

from typing import Annotated, Any, ClassVar, Literal, NoReturn

from msgspec import Meta, Struct
from msgspec.structs import force_setattr

FORMAT = 1
"""The newest version of the dataset's format that this release reads."""

LARGEST_INTEGER = 2**63 - 1
"""TOML promises integers of 64 bits, and so do the formats that answers are written in."""

_DATE = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
_CODE = "^[A-Z]{2}$"
_ID = "^[a-z0-9]+(-[a-z0-9]+)*$"


def _kind(kind: str, pattern: str) -> Meta:
    return Meta(extra={"kind": kind, "pattern": pattern}, extra_json_schema={"pattern": pattern})


def _reference(*tables: str) -> Meta:
    said = {"x-refers-to": tables[0] if len(tables) == 1 else list(tables)}
    return Meta(min_length=1, extra={"kind": "reference", "targets": tables}, extra_json_schema=said)


def _printed(what: str) -> Meta:
    """Say that a source prints the value as it is: a name, or its exact words."""
    return Meta(extra={"printed": what})


def _term(term: str) -> Meta:
    return Meta(extra={"term": term})


def _prefers(term: str, *words: str) -> Meta:
    """Name the words to prefer in a field that takes any: for the schema, the reference and completion."""
    said = {"preferred": words, "term": term}
    return Meta(min_length=1, extra=said, extra_json_schema={"examples": list(words)})


def _quantity(role: str) -> Meta:
    return Meta(extra={"role": role})


Text = Annotated[str, Meta(min_length=1)]
PersonName = Annotated[Text, _printed("name")]
Quote = Annotated[Text, _printed("words")]
OrganisationName = Annotated[Text, _term("organisation"), _printed("name")]
"""A name that is an organisation's, where that is on record."""
Id = Annotated[str, _kind("id", _ID), Meta(min_length=1)]
"""Kebab-case, unique over the whole dataset, permanent."""
Date = Annotated[str, _kind("date", _DATE)]
"""ISO 8601, of the precision the source has: 2026-01-05, 2025-08 or 2016."""
Country = Annotated[str, _kind("country", _CODE)]
"""An ISO 3166-1 alpha-2 code, or EU, UN or XK."""
Parties = Annotated[
    dict[Country, tuple[Text, ...]],
    Meta(
        min_length=1,
        extra={"term": "organisation", "printed": "name"},
        extra_json_schema={"propertyNames": {"pattern": _CODE}},
    ),
]
Integer = Annotated[int, Meta(ge=-LARGEST_INTEGER - 1, le=LARGEST_INTEGER)]
Count = Annotated[int, Meta(ge=0, le=LARGEST_INTEGER)]
Ordinal = Annotated[int, Meta(ge=1, le=LARGEST_INTEGER)]
Names = Annotated[tuple[Text, ...], Meta(min_length=1)]
Bound = Literal["at-least", "more-than", "at-most", "less-than"]
Role = Literal["host", "guest", "chair"]
DocumentId = Annotated[str, _reference("documents")]
PersonId = Annotated[str, _reference("people")]
MeetingId = Annotated[str, _reference("meetings")]
AgreementId = Annotated[str, _reference("agreements")]
MouId = Annotated[str, _reference("mous")]
FigureId = Annotated[str, _reference("figures")]
SpeakerId = Annotated[str, _reference("people", "organisations")]
SubjectId = Annotated[str, _reference("mous", "agreements", "people", "organisations")]

PersonKind = Literal["official", "executive", "other"]
OrganisationKind = Annotated[str, _prefers("organisation kind", "company", "ministry", "international body")]
MeetingKind = Annotated[
    str, _prefers("meeting kind", "summit", "meeting", "forum", "roundtable", "conference", "call", "visit")
]
AgreementKind = Annotated[
    str,
    _prefers(
        "agreement kind",
        "bilateral",
        "commercial",
        "donation",
        "multilateral",
        "declaration",
        "pledge",
        "contract",
    ),
]
StatementKind = Annotated[
    str, _prefers("statement kind", "position", "outcome", "context", "assessment", "commitment")
]
Status = Annotated[str, _prefers("status", "planned", "in force", "completed", "lapsed", "withdrawn")]


class Source(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """Where a document says it."""

    document: DocumentId
    """The document's id."""
    section: Text | None = None
    """The section, by its heading in the document."""
    paragraph: Ordinal | None = None
    """The paragraph, counted from 1 in its section."""
    page: Text | None = None
    """The page or pages, as printed: 7, iv, 12–14."""
    quote: Quote | None = None
    """The document's exact words."""
    note: Text | None = None
    """How the place is to be read."""


class Participation(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A person's part in a meeting. In a dataset's file it may be written as the person's id alone."""

    shorthand: ClassVar[str] = "person"

    person: PersonId
    """The person's id."""
    office: Text | None = None
    """The office held at the time, where it is not the person's own."""
    role: Role | None = None
    """The part played, if the source says it: host, guest or chair."""


Sources = Annotated[tuple[Source, ...], Meta(min_length=1)]

Period = tuple[str, str]
"""The first and the last date of something, each of the precision the source has."""


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

    @property
    def period(self) -> Period | None:
        """The time of the record's own date; `None` where it has none."""
        date = getattr(self, "date", None)
        return None if date is None else (date, date)

    def __hash__(self) -> int:
        return hash(self.id)  # unique, and a field may hold what has no hash


def sources_of(record: Record) -> tuple[Source, ...]:
    """Return what a record rests on; a document on nothing."""
    sources: tuple[Source, ...] = getattr(record, "sources", ())
    return sources


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
    file: Text | None = None
    """A file with its text, plain or Markdown; the path starts at the dataset's file."""
    note: Text | None = None
    """What a reader should know of the record beside its facts."""


class Person(Record, frozen=True, kw_only=True):
    """Somebody who holds an office, leads a company or matters otherwise."""

    table: ClassVar[str] = "people"
    titled_by: ClassVar[str] = "name"

    name: PersonName
    """The name as the source prints it."""
    aliases: Names | None = None
    """Other names the person goes by."""
    kind: PersonKind
    """An office-holder of a state or an international body, an executive of a company, or other."""
    office: Text
    """The office held at the time."""
    organisation: OrganisationName | None = None
    """The body or company the office is in."""
    country: Country | None = None
    """The country represented (ISO 3166-1 alpha-2); absent for the head of an international body."""
    rank: Ordinal | None = None
    """The place in the country's power hierarchy, from 1."""
    note: Text | None = None
    """What a reader should know of the record beside its facts."""
    sources: Sources
    """Where its facts come from."""


class Organisation(Record, frozen=True, kw_only=True):
    """A company, a ministry or an international body. Other records name it by its name or an alias."""

    table: ClassVar[str] = "organisations"
    titled_by: ClassVar[str] = "name"

    name: OrganisationName
    """The name as the source prints it."""
    aliases: Annotated[Names, _term("organisation")] | None = None
    """Other names it goes by."""
    kind: OrganisationKind | None = None
    """What sort of body it is, in the dataset's own words."""
    country: Country | None = None
    """The country it belongs to (ISO 3166-1 alpha-2)."""
    note: Text | None = None
    """What a reader should know of the record beside its facts."""
    sources: Sources
    """Where its facts come from."""


class Meeting(Record, frozen=True, kw_only=True):
    """An occasion on which people met."""

    table: ClassVar[str] = "meetings"
    titled_by: ClassVar[str] = "name"

    name: Text
    """What the meeting is called."""
    aliases: Names | None = None
    """Other names it goes by."""
    kind: MeetingKind
    """What sort of meeting it was, in the dataset's own words."""
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
    """The host: the country it was held in (ISO 3166-1 alpha-2)."""
    countries: tuple[Country, ...] | None = None
    """The countries that met."""
    participants: tuple[Participation, ...] | None = None
    """The people known to have taken part."""
    note: Text | None = None
    """What a reader should know of the record beside its facts."""
    sources: Sources
    """Where its facts come from."""

    @property
    def period(self) -> Period | None:
        """From its first day to its last; `None` where it has no date."""
        return None if self.start is None else (self.start, self.end or self.start)


class Agreement(Record, frozen=True, kw_only=True):
    """A group of signed instruments, as the source counts them."""

    table: ClassVar[str] = "agreements"
    titled_by: ClassVar[str] = "name"

    name: Text
    """What the group is called."""
    kind: AgreementKind
    """What sort of agreement it is, in the dataset's own words."""
    count: Count | None = None
    """How many instruments the source counts: 1 for a single declaration; absent where it is not told."""
    meeting: MeetingId | None = None
    """The meeting they were signed at."""
    date: Date | None = None
    """When they were signed."""
    countries: tuple[Country, ...] | None = None
    """The countries whose parties signed."""
    sectors: tuple[Text, ...] | None = None
    """The fields of cooperation the source names."""
    witnesses: tuple[PersonId, ...] | None = None
    """The people who witnessed the signing."""
    status: Status | None = None
    """What has become of it, in the dataset's own words."""
    status_date: Date | None = None
    """The date for which the status is given."""
    url: Text | None = None
    """The address of its text."""
    note: Text | None = None
    """What a reader should know of the record beside its facts."""
    sources: Sources
    """Where its facts come from."""


class Mou(Record, frozen=True, kw_only=True):
    """A memorandum of understanding that the source names on its own."""

    table: ClassVar[str] = "mous"
    titled_by: ClassVar[str] = "name"

    agreement: AgreementId | None = None
    """The group of instruments it is counted in."""
    name: Text | None = None
    """The instrument's own name."""
    category: Annotated[Text, _term("category")]
    """The heading the source lists it under."""
    parties: Parties | None = None
    """The names of the parties by the country they are of (ISO 3166-1 alpha-2)."""
    cooperation: Text
    """What the parties will do together."""
    meeting: MeetingId | None = None
    """The meeting it was signed at, where that is not its agreement's."""
    date: Date | None = None
    """When it was signed."""
    signatories: tuple[PersonId, ...] | None = None
    """The people who signed it."""
    status: Status | None = None
    """What has become of it, in the dataset's own words."""
    status_date: Date | None = None
    """The date for which the status is given."""
    replaces: MouId | None = None
    """The memorandum it takes the place of."""
    url: Text | None = None
    """The address of its text."""
    note: Text | None = None
    """What a reader should know of the record beside its facts."""
    sources: Sources
    """Where its facts come from."""

    @property
    def title(self) -> str:
        """Its own name; else the parties' names; else what the cooperation is."""
        if self.name is not None:
            return self.name
        parties = " – ".join([", ".join(names) for names in (self.parties or {}).values() if names])
        return parties or self.cooperation

    def party_names(self) -> tuple[str, ...]:
        """Return the names of its parties, of whatever country."""
        return tuple(name for names in (self.parties or {}).values() for name in names)

    def __post_init__(self) -> None:
        if type(self.parties) is dict:
            force_setattr(self, "parties", _FixedParties(self.parties))


class Figure(Record, frozen=True, kw_only=True):
    """A number the source gives, about a meeting, another record or a named subject."""

    table: ClassVar[str] = "figures"
    titled_by: ClassVar[str] = "label"

    meeting: MeetingId | None = None
    """The meeting it is about."""
    about: SubjectId | None = None
    """The memorandum, agreement, person or organisation it is about."""
    subject: Annotated[Text, _term("subject")] | None = None
    """What it is about, where that is not a record."""
    label: Text
    """What is counted or measured."""
    value: Annotated[Integer | float, _quantity("value")]
    """The number, in `unit`: the lower end of a range."""
    upper: Annotated[Integer | float | None, _quantity("upper")] = None
    """The upper end of a range, in `unit`."""
    bound: Annotated[Bound | None, _quantity("bound")] = None
    """That the number is a limit: at-least, more-than, at-most or less-than."""
    unit: Annotated[Text, _term("unit"), _quantity("unit")]
    """What the number counts: people, companies, years, %; of money the ISO 4217 code."""
    approximate: Annotated[bool, _quantity("approximate")] = False
    """Whether the source gives it as about so many."""
    date: Date | None = None
    """The time of the value."""
    country: Country | None = None
    """The country it is about (ISO 3166-1 alpha-2)."""
    compares_with: FigureId | None = None
    """The figure the source sets it against."""
    part_of: FigureId | None = None
    """The figure it is counted in."""
    conflicts_with: tuple[FigureId, ...] | None = None
    """The figures of other sources that say otherwise; read both ways."""
    same_as: tuple[FigureId, ...] | None = None
    """The source's own equivalents of the value, in other units; read both ways."""
    note: Text | None = None
    """What a reader should know of the record beside its facts."""
    sources: Sources
    """Where its facts come from."""


class Statement(Record, frozen=True, kw_only=True):
    """Something said, agreed, reported or judged."""

    table: ClassVar[str] = "statements"
    titled_by: ClassVar[str] = "topic"

    kind: StatementKind
    """A position, an outcome, context, an assessment, a commitment; or another word of the dataset's own."""
    speakers: tuple[SpeakerId, ...] | None = None
    """The people or organisations that said it."""
    meetings: tuple[MeetingId, ...] | None = None
    """The meetings it belongs to."""
    date: Date | None = None
    """When it was said."""
    topic: Annotated[Text, _term("topic")]
    """What it is about, in a few words."""
    text: Text
    """What it says, in the dataset's own words."""
    quote: Quote | None = None
    """The exact words."""
    due: Date | None = None
    """By when it is to be done."""
    status: Status | None = None
    """What has become of it, in the dataset's own words."""
    status_date: Date | None = None
    """The date for which the status is given."""
    note: Text | None = None
    """What a reader should know of the record beside its facts."""
    sources: Sources
    """Where its facts come from."""


class Event(Record, frozen=True, kw_only=True):
    """Something with a date that the timeline needs beside the meetings."""

    table: ClassVar[str] = "events"
    titled_by: ClassVar[str] = "name"

    name: Text
    """What happened."""
    date: Date
    """When, of the precision the source has."""
    countries: tuple[Country, ...] | None = None
    """The countries concerned."""
    planned: bool = False
    """Whether the source tells of it as planned."""
    note: Text | None = None
    """What a reader should know of the record beside its facts."""
    sources: Sources
    """Where its facts come from."""


class Dataset(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All the records of a dataset, table by table, in the order they are written in."""

    format: Literal[1] = 1
    """The version of the dataset's format."""
    title: Text | None = None
    """What the dataset is about."""
    note: Text | None = None
    """What a reader should know of the dataset."""
    documents: tuple[Document, ...] = ()
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    mous: tuple[Mou, ...] = ()
    figures: tuple[Figure, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()

    def records(self) -> list[Record]:
        """Return the records of all tables, in their order."""
        return [record for table in TABLES for record in getattr(self, table)]


TABLES: dict[str, type[Record]] = {
    record_type.table: record_type
    for record_type in (Document, Person, Organisation, Meeting, Agreement, Mou, Figure, Statement, Event)
}
"""The record type of each table, in the order in which a dataset has them."""

SAID_OF_ALL = ("title", "note")
"""The fields that say something of a dataset as a whole."""


class _FixedParties(dict[str, tuple[str, ...]]):
    """The parties of a memorandum: a `dict` to all who read it, that can't be changed."""

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise TypeError("a record's parties can't be changed")

    __setitem__ = __delitem__ = __ior__ = clear = pop = popitem = setdefault = update = _refuse

    def __reduce__(self) -> tuple[Any, ...]:
        return dict, (dict(self),)
