"""A dataset as what a draft can be held against. The only module here that knows the record types."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.stems import content, stem
from summitcli.reading import Day, currency_of, numbers, words


class Origin(Struct, frozen=True):
    """The record a fact is from."""

    table: str
    id: str
    title: str
    sources: Any = ()


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
    """The other stems of the label."""
    heads: frozenset[str]
    """The stems of the nouns that the number may stand before."""
    shown: str


class Pact(Struct, frozen=True):
    """A memorandum with its parties, and the heading it is listed under."""

    origin: Origin
    parties: tuple[str, ...]
    sides: dict[str, str]
    """The country of each party."""
    category: str
    cooperation: frozenset[str]
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


class Facts(Struct):
    """All of a dataset that a draft can be held against."""

    people: dict[str, Person]
    meetings: dict[str, Meeting]
    quantities: list[Quantity]
    pacts: list[Pact]
    dated: list[Dated]
    subjects: dict[str, tuple[str, ...]]
    """The names of what figures are about, by the key that quantities have."""
    organisations: dict[str, tuple[str, ...]]
    """Aliases of organisations by their name."""
    prose: list[str]
    """The dataset's own sentences: how it calls people when it does not give their full names."""


def facts_of(dataset: Any) -> Facts:
    """Return a dataset's facts."""
    organisations = {
        record.name: tuple(_get(record, "aliases") or ()) for record in _get(dataset, "organisations") or ()
    }
    meetings = {record.id: _meeting(record, dataset) for record in dataset.meetings}
    subjects = dict(_subjects(dataset))
    for name in organisations:
        if name in subjects:
            subjects[name] = (name, *organisations[name])
    return Facts(
        people={record.id: _person(record, dataset) for record in dataset.people},
        meetings=meetings,
        quantities=[*_figures(dataset, subjects), *_counts(dataset)],
        pacts=list(_pacts(dataset)),
        dated=list(_dated(dataset)),
        subjects=subjects,
        organisations=organisations,
        prose=list(_prose(dataset)),
    )


def _get(record: Any, field: str) -> Any:
    return getattr(record, field, None)


def _origin(record: Any, table: str) -> Origin:
    return Origin(table, record.id, record.title, _get(record, "sources") or ())


def day_of(iso: str | None) -> Day | None:
    """Return an ISO 8601 date of any precision as a day."""
    if not iso:
        return None
    parts = [int(part) for part in iso.split("-")]
    return Day(parts[0], parts[1] if len(parts) > 1 else None, parts[2] if len(parts) > 2 else None)


def _seats(record: Any) -> Iterator[tuple[str, str | None]]:
    """Yield who took part in a meeting, with the office held then."""
    for seat in record.participants or ():
        yield (seat, None) if isinstance(seat, str) else (seat.person, _get(seat, "office"))


def _person(record: Any, dataset: Any) -> Person:
    offices = {
        office
        for meeting in dataset.meetings
        for person, office in _seats(meeting)
        if office and person == record.id
    }
    return Person(
        origin=_origin(record, "people"),
        names=(record.name, *(_get(record, "aliases") or ())),
        office=record.office or "",
        organisation=record.organisation,
        country=record.country,
        rank=record.rank,
        official=record.kind == "official",
        other_offices=tuple(sorted(offices)),
    )


def _meeting(record: Any, dataset: Any) -> Meeting:
    people = {person.id: person for person in dataset.people}
    seats = tuple(person for person, _ in _seats(record))
    met = set(_get(record, "countries") or ())
    met |= {people[person].country for person in seats if person in people and people[person].country}
    return Meeting(
        origin=_origin(record, "meetings"),
        names=(record.name, *(_get(record, "aliases") or ())),
        kind=record.kind,
        start=day_of(record.start),
        end=day_of(record.end),
        city=record.city,
        venue=record.venue,
        country=record.country,
        countries=frozenset(met),
        participants=seats,
    )


def _subjects(dataset: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    for meeting in dataset.meetings:
        yield meeting.id, (meeting.name, *(_get(meeting, "aliases") or ()))
    known = {record.id: record for _, table in dataset.tables() for record in table}
    for figure in dataset.figures:
        about = _get(figure, "about")
        if about in known:
            yield about, _names(known[about])
        elif figure.subject:
            yield figure.subject, (figure.subject,)


def _names(record: Any) -> tuple[str, ...]:
    parties = _get(record, "parties")
    if parties and not _get(record, "name"):
        return (" ".join(name for side in parties.values() for name in side), record.cooperation)
    return (record.title, *(_get(record, "aliases") or ()))


def _figures(dataset: Any, subjects: dict[str, tuple[str, ...]]) -> Iterator[Quantity]:
    for record in dataset.figures:
        scale, unit = unit_of(record.unit)
        subject = record.meeting or _get(record, "about") or record.subject
        core, rest, heads = _label(record.label)
        names = subjects.get(subject, (subject,))
        upper = _get(record, "upper")
        yield Quantity(
            origin=_origin(record, "figures"),
            field="value",
            code="figure-differs",
            value=record.value * scale,
            upper=None if upper is None else upper * scale,
            bound=_get(record, "bound") or _bound_in(record.label),
            approximate=record.approximate,
            unit=unit,
            subject=subject,
            subject_stems=frozenset(content(words(names[0]))),
            core=core,
            rest=rest,
            heads=heads | ({unit} if unit not in {"%"} and not unit.isupper() else set()),
            shown=_shown(record),
        )


def _bound_in(label: str) -> str | None:
    """Return the bound that a label itself tells: "GPUs for Korea, more than"."""
    for phrase, bound in (("more than", "more-than"), ("at least", "at-least"), ("at most", "at-most")):
        if label.endswith(phrase):
            return bound
    return None


def _shown(record: Any) -> str:
    """Return a figure as people read it: "about 600 people"."""
    upper = _get(record, "upper")
    value = f"{record.value:,}" if upper is None else f"{record.value:,}–{upper:,}"
    unit = record.unit if record.unit == "%" else f" {record.unit}"
    bound = (_get(record, "bound") or "").replace("-", " ")
    return " ".join(filter(None, ("about" if record.approximate else "", bound, value + unit)))


def unit_of(unit: str) -> tuple[float, str]:
    """Return the scale of a unit and what it measures: "billion euros" is (10**9, "EUR")."""
    read = numbers(words("1 " + unit))
    if read and read[0].unit:
        return read[0].value, read[0].unit
    scale = read[0].value if read else 1
    nouns = [word for word in words(unit) if word.key[:1].isalpha()]
    rest = [word for word in nouns if word.key not in {"million", "billion", "trillion", "thousand"}]
    if not rest:
        return scale, unit
    return scale, currency_of(rest[0].key) or stem(rest[0].key)


_AFTER_CORE = frozenset({"of", "in", "by", "for", "with", "since", "at", "on", "from", "to", "to", ",", "("})


def _label(label: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Part a label into what is counted, the rest, and the nouns that may follow the number."""
    text = words(label)
    cut = next((at for at, word in enumerate(text) if at and word.key in _AFTER_CORE), len(text))
    core_words = [word for word in text[:cut] if not (word.key.endswith("ed") and word.start > 0)]
    core = content(core_words) or [word.key for word in core_words if word.key[:1].isalpha()]
    narrow = frozenset(core) - {stem(word) for word in english.GENERIC_LABELS}
    rest = frozenset(content(text[cut:]))
    heads = frozenset(core[-1:]) | ({core[-2]} if len(core) > 1 and core[-1] == "attend" else set())
    if not narrow:
        return rest, frozenset(), heads
    return narrow, rest, heads


def _counts(dataset: Any) -> Iterator[Quantity]:
    for record in dataset.agreements:
        if record.count is None:
            continue
        name = words(record.name)
        cut = next((at for at, word in enumerate(name) if at and word.key in {"of", "on", "for", ","}), len(name))
        nouns = {
            english.INSTRUMENTS[word.key] for word in name[:cut] if word.key in english.INSTRUMENTS
        } or {"instrument"}
        core = frozenset(content(name[:cut]))
        yield Quantity(
            origin=_origin(record, "agreements"),
            field="count",
            code="count-differs",
            value=record.count,
            upper=None,
            bound=None,
            approximate=False,
            unit="instrument",
            subject=record.meeting or record.id,
            subject_stems=frozenset(),
            core=core - {"memorandum", "instrument"} or core,
            rest=frozenset({stem(record.kind)}),
            heads=frozenset(nouns),
            shown=f"{record.count:,}",
        )


def _pacts(dataset: Any) -> Iterator[Pact]:
    itemised: dict[str, int] = {}
    for record in dataset.mous:
        if record.agreement:
            itemised[record.agreement] = itemised.get(record.agreement, 0) + 1
    counted = {record.id: record.count for record in dataset.agreements}
    for record in dataset.mous:
        parties = record.parties or {}
        yield Pact(
            origin=_origin(record, "mous"),
            parties=tuple(name for side in parties.values() for name in side),
            sides={name: code for code, side in parties.items() for name in side},
            category=record.category,
            cooperation=frozenset(content(words(record.cooperation))),
            closed=itemised.get(record.agreement) == counted.get(record.agreement),
        )


def _dated(dataset: Any) -> Iterator[Dated]:
    tables = (
        ("events", "date"),
        ("agreements", "date"),
        ("mous", "date"),
        ("statements", "date"),
        ("statements", "due"),
        ("agreements", "status_date"),
        ("mous", "status_date"),
        ("statements", "status_date"),
    )
    for table, field in tables:
        for record in getattr(dataset, table):
            date = day_of(_get(record, field))
            if date:
                title = words(record.title)
                proper = [
                    word
                    for at, word in enumerate(title)
                    if word.text[0].isupper() and (at or word.text.isupper()) and word.key[0].isalpha()
                ]
                stems = frozenset(content(title))
                yield Dated(_origin(record, table), field, date, stems, frozenset(content(proper)))


def _prose(dataset: Any) -> Iterator[str]:
    for meeting in dataset.meetings:
        yield meeting.name
    for statement in dataset.statements:
        yield statement.text
    for _, table in dataset.tables():
        for record in table:
            if _get(record, "note"):
                yield record.note
