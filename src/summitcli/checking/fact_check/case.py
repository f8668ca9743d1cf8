"""What claims are held against: the facts of a dataset, with what it takes to find them from words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from summitcli import currencies
from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.diary import Diary
from summitcli.checking.fact_check.facts import (
    Dated,
    Facts,
    Meeting,
    Pact,
    Person,
    Quantity,
)
from summitcli.checking.fact_check.lexicon import Lexicon
from summitcli.checking.fact_check.stems import NUMBERS, content, sense, senses, stem, stems_of
from summitcli.checking.fact_check.verdicts import SUPPORTED, Verdict
from summitcli.matching import fold
from summitcli.reading.words import words

STATE_BODIES = frozenset(stem(word) for word in english.STATE_BODIES)
"""Stems of the words for bodies of a state that have a president of their own."""

_CROWNS = ("crown", "crowns")
_MOST = 200  # facts looked at for one claim


class Case:
    """A dataset's facts, with the indexes of them, each made when it is first asked for."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.lexicon = Lexicon(facts)
        self.diary = Diary(facts.meetings)
        self._told_by: dict[str, dict[str, str]] = {}
        self._offices: dict[str, list[tuple[str, frozenset[str]]]] = {}

    # ---- Figures

    @cached_property
    def _quantities(self) -> dict[str, list[Quantity]]:
        """The figures and counts, by the stems and senses of what they count, and by their units."""
        found: dict[str, list[Quantity]] = {}
        for quantity in self.facts.quantities:
            keys = {*quantity.heads, *quantity.core, quantity.unit}
            for key in keys | {sense(key) for key in keys}:
                found.setdefault(key, []).append(quantity)
        return found

    @cached_property
    def _about(self) -> dict[str, str]:
        """What figures and counts are about, by their ids."""
        return {quantity.origin.id: quantity.subject for quantity in self.facts.quantities}

    @cached_property
    def subject_stems(self) -> dict[str, frozenset[str]]:
        """The stems of what figures are about."""
        return {key: stems_of(names[0]) for key, names in self.facts.subjects.items()}

    @cached_property
    def currencies(self) -> dict[str, set[str]]:
        """The currencies of the dataset, by the nouns of their names: "rials"."""
        codes = {quantity.unit for quantity in self.facts.quantities} & currencies.CODES
        found: dict[str, set[str]] = {}
        for code in codes:
            for name in currencies.names(code):
                noun = fold(name).split()[-1]
                for form in (noun, noun + "s", noun + "es", *(_CROWNS if noun in english.CROWNS else ())):
                    found.setdefault(form, set()).add(code)
        return found

    @cached_property
    def by_value(self) -> dict[float, list[Quantity]]:
        """The figures by their values."""
        found: dict[float, list[Quantity]] = {}
        for quantity in self.facts.quantities:
            if quantity.code == "figure-differs":
                found.setdefault(quantity.value, []).append(quantity)
        return found

    @cached_property
    def counts(self) -> list[Quantity]:
        """How many instruments there are of each agreement."""
        return [quantity for quantity in self.facts.quantities if quantity.field == "count"]

    @cached_property
    def own_instruments(self) -> dict[str, str]:
        """The words for instruments that only the dataset has, each with its stem: "letters"."""
        names = [words(one.origin.title) for one in self.counts if "instrument" in one.heads]
        own = {word.key for name in names for word in name} - english.INSTRUMENTS.keys()
        heads = frozenset[str]().union(*(one.heads for one in self.counts))
        return {key: stem(key) for key in own if stem(key) in heads}

    @cached_property
    def subject_nouns(self) -> dict[str, str]:
        """What figures are about, by the last word of its name, where only one has it: "the swap"."""
        return dict(self._single_nouns())

    # ---- Memoranda

    @cached_property
    def pacts_of(self) -> dict[str, list[Pact]]:
        """The memoranda of each party."""
        found: dict[str, list[Pact]] = {}
        for pact in self.facts.pacts:
            for party in pact.parties:
                found.setdefault(party, []).append(pact)
        return found

    @cached_property
    def categories(self) -> list[list[str]]:
        """The words of the name of each category."""
        names = dict.fromkeys(pact.category for pact in self.facts.pacts)
        return [[word.key for word in words(name)] for name in names]

    # ---- Meetings

    @cached_property
    def person_meetings(self) -> dict[str, set[str]]:
        """The ids of the meetings at which each person was."""
        found: dict[str, set[str]] = {}
        for meeting in self.facts.meetings.values():
            for person in meeting.participants:
                found.setdefault(person, set()).add(meeting.id)
        return found

    @cached_property
    def days(self) -> dict[str, list[Dated]]:
        """The days of each event and meeting, its first and last, by its id."""
        return _days(self.facts, self._meeting_stems)

    @cached_property
    def _meeting_stems(self) -> dict[str, frozenset[str]]:
        """The stems of the names, places and kind of each meeting."""
        return {id_: _told_of(meeting) for id_, meeting in self.facts.meetings.items()}

    # ---- Words that only one record has

    @cached_property
    def meeting_told_by(self) -> dict[str, str]:
        """The ids of meetings, by the stems that only one of them has in its name, place and kind."""
        return _owners(self._meeting_stems.items())

    @cached_property
    def event_told_by(self) -> dict[str, str]:
        """The ids of the records of events, by the stems that only one of them has."""
        return _owners((dated.origin.id, dated.stems) for dated in self.facts.dated)

    @cached_property
    def day_told_by(self) -> dict[str, str]:
        """The ids of events and meetings, by the senses that only one of them has."""
        events = ((day.origin.id, day.stems) for day in self.facts.dated)
        return _owners((id_, senses(stems)) for id_, stems in (*events, *self._meeting_stems.items()))

    @cached_property
    def pact_told_by(self) -> dict[str, str]:
        """The ids of memoranda, by the stems that only one of them has in what it is about."""
        return _owners((pact.origin.id, pact.cooperation) for pact in self.facts.pacts)

    def _single_nouns(self) -> Iterator[tuple[str, str]]:
        last = {
            key: [word.key for word in words(names[0])][-1:]
            for key, names in self.facts.subjects.items()
            if key not in self.facts.meetings and len(words(names[0])) > 1
        }
        count = Counter(noun for nouns in last.values() for noun in nouns)
        for key, nouns in last.items():
            for noun in nouns:
                if (
                    count[noun] == 1
                    and noun.isalpha()
                    and noun not in english.BODY_WORDS | english.STOP_WORDS
                ):
                    yield noun, key

    def keys_of(self, verdicts: Iterable[Verdict]) -> set[str]:
        """Return the keys of what the records are about that bear a text out."""
        origins = [verdict.origin for verdict in verdicts if verdict.verdict == SUPPORTED and verdict.origin]
        keys = {self._about[one.id] for one in origins if one.table == "figures" and one.id in self._about}
        return keys | {one.id for one in origins if one.table in {"meetings", "mous", "agreements"}}

    def holder(self, office: str, country: str) -> str | None:
        """Return the one official of a country who holds an office of the country itself."""
        found = [
            person.id
            for person in self.facts.people.values()
            if person.official
            and person.country == country
            and any(held == office and not of & STATE_BODIES for held, of in self.offices_held(person))
        ]
        return found[0] if len(found) == 1 else None

    def told_by(self, unit: str) -> dict[str, str]:
        """Return the ids of the records of a unit, by the senses that only one of them has."""
        if unit not in self._told_by:
            self._told_by[unit] = _owners(
                (one.origin.id, senses(one.core | one.rest | one.subject_stems) - NUMBERS)
                for one in self.facts.quantities
                if one.unit == unit
            )
        return self._told_by[unit]

    def quantities(self, keys: frozenset[str]) -> list[Quantity]:
        """Return the quantities that words can be about."""
        found: dict[tuple[str, str], Quantity] = {}
        for key in sorted(keys | {sense(key) for key in keys}):
            for quantity in self._quantities.get(key, ())[:_MOST]:
                found[quantity.origin.table, quantity.origin.id] = quantity
        return list(found.values())

    def person(self, id_: str) -> Person:
        """Return a person by id."""
        return self.facts.people[id_]

    def meeting(self, id_: str) -> Meeting:
        """Return a meeting by id."""
        return self.facts.meetings[id_]

    def offices_held(self, person: Person) -> list[tuple[str, frozenset[str]]]:
        """Return the offices of a person, each with the stems of what it is of."""
        if person.id not in self._offices:
            self._offices[person.id] = list(self._offices_of(person))
        return self._offices[person.id]

    def _offices_of(self, person: Person) -> Iterator[tuple[str, frozenset[str]]]:
        forms = self.lexicon.offices
        for written in (person.office, *person.other_offices):
            known = False
            for part in (written, *written.split(" and ")):
                keys = tuple(word.key for word in words(part) if word.key != "-")
                length = max((size for size in range(1, len(keys) + 1) if keys[:size] in forms), default=0)
                if length:
                    known = True
                    yield forms[keys[:length]], frozenset(content(words(part)[length:]))
            if not known:
                yield self.lexicon.office_of(written), frozenset()


def _days(facts: Facts, told: dict[str, frozenset[str]]) -> dict[str, list[Dated]]:
    days = {day.origin.id: [day] for day in facts.dated}
    for id_, meeting in facts.meetings.items():
        days[id_] = [
            Dated(meeting.origin, "start", day, told[id_], frozenset())
            for day in (meeting.start, meeting.end)
            if day
        ]
    return days


def _told_of(meeting: Meeting) -> frozenset[str]:
    """Return the stems of a meeting's names, places and kind."""
    return stems_of(" ".join((*meeting.names, *meeting.places, meeting.kind)))


def _owners(told: Iterable[tuple[str, Iterable[str]]]) -> dict[str, str]:
    """Return ids by the stems that only one of them has."""
    found: dict[str, set[str]] = {}
    for id_, stems in told:
        for stem_ in stems:
            found.setdefault(stem_, set()).add(id_)
    return {stem_: next(iter(ids)) for stem_, ids in found.items() if len(ids) == 1}
