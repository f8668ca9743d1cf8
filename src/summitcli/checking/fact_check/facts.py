"""A dataset as what a draft can be held against. The only module here that knows the record types."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from summitcli import model
from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.stems import (
    INSTRUMENT_STEMS,
    content,
    makes_unit,
    stem,
    stems_of,
    unit_stem,
)
from summitcli.currencies import CODES
from summitcli.model import Dataset, Source
from summitcli.names import Names, called_by
from summitcli.reading import Day, Word, currency_of, dates, numbers, words
from summitcli.reading.words import indexes_of
from summitcli.wording import quantity


class Origin(Struct, frozen=True):
    """The record a fact is from."""

    table: str
    id: str
    title: str
    sources: tuple[Source, ...] = ()


class Person(Struct, frozen=True):
    """Somebody, with the offices held."""

    origin: Origin
    names: tuple[str, ...]
    office: str
    organisation: str | None
    country: str | None
    rank: int | None
    official: bool
    other_offices: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The record's id."""
        return self.origin.id


class Organisation(Struct, frozen=True):
    """A body that has a record of its own."""

    origin: Origin
    aliases: tuple[str, ...]
    country: str | None


class Meeting(Struct, frozen=True):
    """An occasion with its time, place and people."""

    origin: Origin
    names: tuple[str, ...]
    kind: str
    start: Day | None
    end: Day | None
    city: str | None
    venue: str | None
    country: str | None
    countries: frozenset[str]
    participants: tuple[str, ...]
    roles: dict[str, str]
    """The part that people played, where it is told: host, guest or chair."""
    places: frozenset[str]
    """Its city and its venue, as far as they are told."""

    @property
    def id(self) -> str:
        """The record's id."""
        return self.origin.id


class Quantity(Struct, frozen=True):
    """A number on record: a figure's value or an agreement's count."""

    origin: Origin
    field: str
    code: str
    value: float
    upper: float | None
    bound: str | None
    approximate: bool
    unit: str
    """`%`, a currency's code, or the stem of what is counted or measured."""
    subject: str
    """The id of the record it is about, or the subject's name."""
    subject_stems: frozenset[str]
    core: frozenset[str]
    """The stems of the label that say what is counted."""
    rest: frozenset[str]
    """The other stems of the label, and the year that it is told of."""
    heads: frozenset[str]
    """The stems of the nouns that the number may stand before."""
    shown: str
    countries: frozenset[str] = frozenset()
    """All countries that the record itself is of; none where it says nothing of any."""


class Pact(Struct, frozen=True):
    """A memorandum with its parties, and the heading it is listed under."""

    origin: Origin
    parties: tuple[str, ...]
    sides: dict[str, str]
    """The country of each party."""
    category: str
    cooperation: frozenset[str]
    called: frozenset[str]
    """The stems of its own name, where it has one."""
    agreement: str | None
    """The id of the agreement that it is one of."""
    closed: bool
    """Whether all of its agreement's memoranda are on record, so that there can be no other."""


class Dated(Struct, frozen=True):
    """Something that is no meeting and has a date."""

    origin: Origin
    field: str
    date: Day
    stems: frozenset[str]
    proper: frozenset[str]
    """The stems of the names in what it is called."""
    place: frozenset[str] = frozenset()
    """The stems of the place at the end of what it is called: "Next summit, in La Paz"."""


class Facts(Struct):
    """All of a dataset that a draft can be held against."""

    people: dict[str, Person]
    meetings: dict[str, Meeting]
    quantities: list[Quantity]
    pacts: list[Pact]
    dated: list[Dated]
    subjects: dict[str, tuple[str, ...]]
    """The names of what figures are about, by the key that quantities have."""
    organisations: dict[str, Organisation]
    """The bodies that have a record, by their name: others are known from people and memoranda alone."""
    bodies: dict[str, tuple[str, Origin]]
    """The country of each organisation or party that has one only, with a record that says so."""
    countries: frozenset[str]
    """All countries of its records."""
    prose: list[str]
    """The dataset's own sentences: how it calls people when it does not give their full names."""


def facts_of(names: Names) -> Facts:
    """Return a dataset's facts."""
    dataset = names.dataset
    subjects = dict(_subjects(names))
    return Facts(
        people=_people(names),
        meetings={record.id: _meeting(record, names) for record in dataset.meetings},
        quantities=[*_figures(dataset, subjects), *_counts(dataset)],
        pacts=list(_pacts(names)),
        dated=[*_dated(names), *_dated_figures(names.dataset, subjects)],
        subjects=subjects,
        organisations={
            record.name: Organisation(_origin(record), record.aliases or (), record.country)
            for record in dataset.organisations
        },
        bodies=_bodies(names),
        countries=_countries(dataset),
        prose=list(_prose(dataset)),
    )


def _countries(dataset: Dataset) -> frozenset[str]:
    found: set[str | None] = set()
    for record in dataset.records():
        found.add(getattr(record, "country", None))
        found.update(getattr(record, "countries", None) or ())
        found.update(getattr(record, "parties", None) or ())
    return frozenset(code for code in found if code)


def _bodies(names: Names) -> dict[str, tuple[str, Origin]]:
    found: dict[str, dict[str, Origin]] = {}
    for record in names.dataset.organisations:
        if record.country:
            found.setdefault(record.name, {}).setdefault(record.country, _origin(record))
    for mou in names.dataset.mous:
        for code, parties in (mou.parties or {}).items():
            for party in parties:
                found.setdefault(_body(names, party) or party, {}).setdefault(code, _origin(mou))
    return {name: next(iter(told.items())) for name, told in found.items() if len(told) == 1}


def _origin(record: Any) -> Origin:
    return Origin(record.table, record.id, record.title, getattr(record, "sources", ()))


def day_of(iso: str | None) -> Day | None:
    """Return an ISO 8601 date of any precision as a day."""
    if not iso:
        return None
    parts = [int(part) for part in iso.split("-")]
    return Day(parts[0], parts[1] if len(parts) > 1 else None, parts[2] if len(parts) > 2 else None)


def _people(names: Names) -> dict[str, Person]:
    held: dict[str, set[str]] = {}
    for meeting in names.dataset.meetings:
        for seat in meeting.participants or ():
            if seat.office:
                held.setdefault(seat.person, set()).add(seat.office)
    return {
        record.id: Person(
            origin=_origin(record),
            names=called_by(record),
            office=record.office,
            organisation=_body(names, record.organisation),
            country=record.country,
            rank=record.rank,
            official=record.kind == "official",
            other_offices=tuple(sorted(held.get(record.id, set()) - {record.office})),
        )
        for record in names.dataset.people
    }


def _body(names: Names, name: str | None) -> str | None:
    """Return an organisation's own name, where it is called by an alias."""
    organisation = names.organisation(name) if name else None
    return organisation.name if organisation else name


def _meeting(record: model.Meeting, names: Names) -> Meeting:
    people = names.table("people")
    seats = record.participants or ()
    met = {people[seat.person].country for seat in seats} - {None}
    return Meeting(
        origin=_origin(record),
        names=called_by(record),
        kind=record.kind,
        start=day_of(record.start),
        end=day_of(record.end),
        city=record.city,
        venue=record.venue,
        country=record.country,
        countries=frozenset(met | set(record.countries or ())),
        participants=tuple(seat.person for seat in seats),
        roles={seat.person: seat.role for seat in seats if seat.role},
        places=frozenset(place for place in (record.city, record.venue) if place),
    )


def _subjects(names: Names) -> Iterator[tuple[str, tuple[str, ...]]]:
    for meeting in names.dataset.meetings:
        yield meeting.id, called_by(meeting)
    for figure in names.dataset.figures:
        if figure.about:
            record = names.record(figure.about)
            unnamed = isinstance(record, model.Mou) and record.name is None
            yield figure.about, (record.cooperation,) if unnamed else called_by(record)
        elif figure.subject:
            yield figure.subject, names.spellings(figure.subject)


def _figures(dataset: Dataset, subjects: dict[str, tuple[str, ...]]) -> Iterator[Quantity]:
    for record in dataset.figures:
        scale, unit = unit_of(record.unit)
        subject = record.meeting or record.about or record.subject or ""
        core, rest, heads = _label(record.label)
        names = subjects.get(subject, (subject,))
        upper = record.upper
        yield Quantity(
            origin=_origin(record),
            field="value",
            code="figure-differs",
            value=record.value * scale,
            upper=None if upper is None else upper * scale,
            bound=record.bound or _bound_in(record.label),
            approximate=record.approximate,
            unit=unit,
            subject=subject,
            subject_stems=stems_of(names[0]),
            core=core,
            rest=rest | ({record.date[:_YEAR]} if record.date else frozenset()),
            heads=heads | ({unit} if unit != "%" and not unit.isupper() else set()),
            shown=quantity(record),
            countries=_countries_of(record, names),
        )


_YEAR = 4  # digits


def _countries_of(record: model.Figure, subject: tuple[str, ...]) -> frozenset[str]:
    """Return the countries of a figure and its label, and of what it is about if that is no meeting."""
    told = (record.label, *(() if record.meeting else subject))
    named = {stem_[1:] for text in told for stem_ in stems_of(text) if stem_[0] == "@"}
    return frozenset(named | {record.country} if record.country else named)


def _bound_in(label: str) -> str | None:
    """Return the bound that a label itself tells: "GPUs for Korea, more than"."""
    return next((bound for phrase, bound in _BOUNDS.items() if label.endswith(phrase)), None)


_BOUNDS = {
    "not more than": "at-most",
    "no more than": "at-most",
    "not less than": "at-least",
    "no fewer than": "at-least",
    "more than": "more-than",
    "less than": "less-than",
    "at least": "at-least",
    "at most": "at-most",
}


def unit_of(unit: str) -> tuple[float, str]:
    """Return the scale of a unit and what it measures: "billion euros" is (10**9, "EUR")."""
    if unit in CODES:
        return 1, unit
    read = numbers(words("1 " + unit))
    if read and read[0].unit:
        return read[0].value, read[0].unit
    scale = read[0].value if read else 1
    nouns = [word for word in words(unit) if word.key[:1].isalpha()]
    rest = [word for word in nouns if word.key not in {"million", "billion", "trillion", "thousand"}]
    if not rest:
        return scale, unit
    keys = [word.key for word in rest[:2]]
    return scale, currency_of(keys[0]) or unit_stem(keys if makes_unit(keys) else keys[:1])


_AFTER_CORE = frozenset({"of", "in", "by", "for", "with", "since", "at", "on", "from", "to", ",", "("})


def _label(label: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Part a label into what is counted, the rest, and the nouns that may follow the number."""
    bound = next((phrase for phrase in _BOUNDS if label.endswith(phrase)), "")
    text = words(label.removesuffix(bound))
    cut = next((at for at, word in enumerate(text) if at and _ends_core(text, at)), len(text))
    core_words = [word for word in text[:cut] if not (word.key.endswith("ed") and word.start > 0)]
    core = content(core_words) or [word.key for word in core_words if word.key[:1].isalpha()]
    narrow = frozenset(core) - {stem(word) for word in english.GENERIC_LABELS}
    rest = frozenset(content(text[cut:]))
    heads = frozenset(core[-1:]) | ({core[-2]} if len(core) > 1 and core[-1] == "attend" else set())
    if not narrow:
        return rest, frozenset(), heads
    return narrow, rest, heads


def _ends_core(text: list[Word], at: int) -> bool:
    """Tell whether a label goes on with what is not counted: "of …", "a year"."""
    each = text[at].key in {"a", "an", "per", "each"} and at + 1 < len(text)
    return text[at].key in _AFTER_CORE or (each and text[at + 1].key in _PERIODS)


_PERIODS = frozenset({"day", "week", "month", "year", "decade", "hour", "minute"})


def _counts(dataset: Dataset) -> Iterator[Quantity]:
    for record in dataset.agreements:
        if record.count is None:
            continue
        name = words(record.name)
        cut = next(
            (at for at, word in enumerate(name) if at and word.key in {"of", "on", "for", ","}), len(name)
        )
        core = frozenset(content(name[:cut]))
        known = {english.INSTRUMENTS[word.key] for word in name[:cut] if word.key in english.INSTRUMENTS}
        nouns = known or {"instrument", stem(name[cut - 1].key)}  # Letters of intent
        yield Quantity(
            origin=_origin(record),
            field="count",
            code="count-differs",
            value=record.count,
            upper=None,
            bound=None,
            approximate=False,
            unit="instrument",
            subject=record.meeting or record.id,
            subject_stems=frozenset(),
            core=core - INSTRUMENT_STEMS or core,
            rest=frozenset({stem(record.kind)}),
            heads=frozenset(nouns),
            shown=f"{record.count:,}",
            countries=frozenset(record.countries or ()),
        )


def _pacts(names: Names) -> Iterator[Pact]:
    dataset = names.dataset
    itemised = Counter(record.agreement for record in dataset.mous)
    counted = {record.id: record.count for record in dataset.agreements}
    for record in dataset.mous:
        sides = {
            _body(names, party) or party: code
            for code, parties in (record.parties or {}).items()
            for party in parties
        }
        yield Pact(
            origin=_origin(record),
            parties=tuple(sides),
            sides=sides,
            category=record.category,
            cooperation=stems_of(record.cooperation),
            called=stems_of(record.name or ""),
            agreement=record.agreement,
            closed=record.agreement is not None and itemised[record.agreement] == counted[record.agreement],
        )


_DATES = {
    "events": ("date",),
    "agreements": ("date", "status_date"),
    "mous": ("date", "status_date"),
    "statements": ("date", "due", "status_date"),
}


def _dated(names: Names) -> Iterator[Dated]:
    for table, fields in _DATES.items():
        for record in getattr(names.dataset, table):
            for field in fields:
                date = day_of(getattr(record, field))
                if date:
                    yield _dated_by(_told_by(record), _origin(record), field, date)
    for record in names.dataset.agreements:  # signed at a meeting, and so on its day
        meeting = names.record(record.meeting, ("meetings",)) if record.meeting and not record.date else None
        if meeting and meeting.start and not meeting.end:
            date = day_of(meeting.start)
            if date:
                yield _dated_by(record.name, _origin(meeting), "start", date)


def _dated_figures(dataset: Dataset, subjects: dict[str, tuple[str, ...]]) -> Iterator[Dated]:
    for record in dataset.figures:
        about = next(iter(subjects.get(record.about or record.subject or "", ())), "")
        told = f"{about} {record.label}"
        span = next(iter(dates(words(record.label))), None)
        if span and span.begin.month and not span.is_range:  # the export controls of 9 October
            yield _dated_by(told, _origin(record), "label", span.begin)
        date = day_of(record.date)
        if date:
            yield _dated_by(told, _origin(record), "date", date)


def _told_by(record: Any) -> str:
    """Return what says which record a date is of: a statement's text without dates, else the title."""
    if isinstance(record, model.Agreement):
        return _short(record.name)
    if not isinstance(record, model.Statement):
        return str(record.title)
    text = words(record.text)
    dated = indexes_of(dates(text))
    return " ".join(word.text for at, word in enumerate(text) if at not in dated)


_TITLES = english.OFFICE_WORDS | {"president", "premier", "prime", "chancellor", "king", "queen"}


def _short(name: str) -> str:
    """Return an instrument's name without what it is on: the "Yeosu Declaration" on water."""
    short = name.partition(" on ")[0]
    return short if " " in short else name


def _dated_by(title: str, origin: Origin, field: str, date: Day) -> Dated:
    text = [word for word in words(title) if not word.key[:1].isdigit()]
    capitals = [
        word
        for at, word in enumerate(text)
        if word.text[0].isupper() and (at or word.text.isupper()) and word.key not in _TITLES
    ]
    after = max((at for at, word in enumerate(text) if word.key == "in"), default=len(text)) + 1
    place = text[after:] if all(word.text[0].isupper() for word in text[after:]) else []
    return Dated(
        origin, field, date, frozenset(content(text)), frozenset(content(capitals)), frozenset(content(place))
    )


def _prose(dataset: Dataset) -> Iterator[str]:
    for record in dataset.records():
        if isinstance(record, model.Meeting):
            yield record.name
        elif isinstance(record, model.Statement):
            yield record.text
        note = getattr(record, "note", None)
        if note:
            yield note
