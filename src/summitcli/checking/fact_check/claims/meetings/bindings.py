"""Which meeting a part of a sentence is about: by its name, its people, its place, one slot left out."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.facts import Meeting
from summitcli.checking.fact_check.mentions import Mention, targets_of
from summitcli.checking.fact_check.passages import Passage, Reference
from summitcli.reading.words import indexes_of

_PRONOUNS = frozenset({"he", "she", "him", "her", "they", "them"})


class Binding(Struct, frozen=True):
    """A meeting with what of a text confirms it."""

    meeting: Meeting
    named: bool
    """Named, or told apart by kind and place or countries."""
    people: int
    """How many of those who took part are named."""
    sides: int
    """How many of its countries are named, as such or by their people."""
    place: bool
    carried: bool
    """Named in a sentence before, or in a heading."""

    @property
    def score(self) -> int:
        """How much confirms it."""
        people = min(self.people, 2) + (self.people > 1)
        return (
            3 * self.named + max(people, 2 * (self.sides > 1), self.sides) + 2 * self.place + 2 * self.carried
        )


class Around(Struct, frozen=True):
    """What a part of a sentence names."""

    references: list[Reference]
    people: set[str]
    countries: set[str]
    places: list[Mention]
    carried: set[str]
    foreign: bool
    """Whether it names a meeting that is not on record."""
    meets: bool
    """Whether a verb or noun says that people met."""


def around(passage: Passage, at: int, case: Case, *, wide: bool) -> Around:
    """Return what the clause around an index names; `wide` takes the whole sentence.

    A short answer is about what its question names. Many classes of claims ask for it one after the other.
    """
    clause = passage.clauses[at]
    wide = wide and passage.clauses[-1] > 0
    found: Around | None = passage.named_by_clause.get((clause, wide))
    if found is None:
        found = passage.named_by_clause[clause, wide] = _of_clause(passage, clause, case, wide=wide)
    return found


def _of_clause(passage: Passage, clause: int, case: Case, *, wide: bool) -> Around:
    found = _around(passage, clause, case, wide=wide)
    for part in passage.asked:
        asked = _around(part, 0, case, wide=True)
        found = Around(
            found.references + asked.references,
            found.people | asked.people,
            found.countries | asked.countries,
            found.places + asked.places,
            found.carried | asked.carried,
            found.foreign or asked.foreign,
            found.meets or asked.meets,
        )
    return found


def _around(passage: Passage, clause: int, case: Case, *, wide: bool) -> Around:
    def here(index: int) -> bool:
        return wide or passage.clauses[index] == clause

    references = [one for one in passage.references if here(one.first) and not one.shifted]
    people = {
        target
        for mention, target in passage.people
        if here(mention.first) and not _owns(passage, mention.after)
    }
    people |= _pronouns(passage, clause, people, wide=wide)
    named = indexes_of(passage.references)
    countries = {one.code for one in passage.countries if here(one.first) and one.first not in named}
    countries |= {case.person(target).country or "" for target in people} - {""}
    places = [
        mention
        for mention in passage.naming("city", "venue")
        if here(mention.first)
        and not any(
            one.shifted and one.first - 2 <= mention.first < one.after + 2 for one in passage.references
        )
    ]
    carried = {
        reference.only
        for part in (*passage.headings, *passage.before)
        for reference in part.references
        if reference.named and reference.only
    } | {id_ for part in passage.before for id_ in part.told if id_ in case.facts.meetings}
    foreign = any(
        one.named and not one.meetings and not one.elsewhere for one in passage.references if here(one.first)
    )
    keys, kinds = passage.keys if wide else passage.keys_in(clause), english.MEETING_KINDS.keys()
    meets = not (english.MEETING_VERBS.isdisjoint(keys) and kinds.isdisjoint(keys))
    meets = meets or any(not kinds.isdisjoint(header.keys) for header in passage.header)
    return Around(references, people, countries, places, carried, foreign, meets)


def _owns(passage: Passage, after: int) -> bool:
    """Tell whether a name only says whose: "Sartono's ministers", but not "Sartono's talks with Ishida"."""
    if passage.keys[after : after + 1] != ["'s"] or after + 1 >= len(passage.words):
        return False
    word = passage.words[after + 1]
    return (
        word.text.islower()
        and word.key not in english.MEETING_KINDS
        and word.key not in english.MEETING_VERBS
    )


def _pronouns(passage: Passage, clause: int, people: set[str], *, wide: bool) -> set[str]:
    """Return whom "he" in a clause means: who was named before in the sentence, or in the last one."""
    used = _PRONOUNS.intersection(passage.keys if wide else passage.keys_in(clause))
    if not used:
        return set()
    earlier = [target for mention, target in passage.people if passage.clauses[mention.first] < clause]
    if earlier:
        return {target for target in earlier if target not in people}
    for part in reversed(passage.before[-1:]):
        named = part.people
        if named:
            return {target for _, target in named} if used & {"they", "them"} else {named[0][1]}
    return set()


def bindings(found: Around, case: Case, *, leave_places: bool = False) -> list[Binding]:
    """Return the meetings that a part of a sentence can be about, the surest first.

    Those that "the forum" points at, where there were several, are among them only if a country, at least,
    tells of them too: there may be thousands.
    """
    ids: set[str] = set(found.carried)
    for reference in found.references:
        if reference.named or len(reference.meetings) == 1:
            ids.update(reference.meetings)
        else:
            ids.update(case.diary.of_any_of(found.countries).intersection(reference.meetings))
    for person in found.people:
        ids.update(case.person_meetings.get(person, ()))
    if len(found.countries) > 1:
        ids.update(case.diary.of_two_of(found.countries))
    places = targets_of(found.places, "city", "venue")
    if places and not leave_places:
        ids.update(meeting.id for meeting in case.diary.at(places))
    named = {
        id_: len(reference.meetings) == 1
        for reference in found.references
        if reference.named
        for id_ in reference.meetings
    }
    pointed = {reference.only for reference in found.references if not reference.named and reference.only}
    bound = []
    for id_ in ids:
        meeting = case.meeting(id_)
        people = len(found.people.intersection(meeting.participants)) if found.people else 0
        sides = len(found.countries & meeting.countries) if found.countries else 0
        place = bool(places) and not leave_places and not places.isdisjoint(meeting.places)
        sure = named.get(id_, False) or (id_ in named and (people > 0 or place))
        bound.append(Binding(meeting, sure, people, sides, place, id_ in found.carried or id_ in pointed))
    return sorted(bound, key=lambda one: (-one.score, len(one.meeting.participants), one.meeting.id))


def meetings_told(found: Around, case: Case) -> list[Meeting]:
    """Return the meetings that a text names, points at or has been about, and those at its places."""
    ids = found.carried | {id_ for one in found.references for id_ in one.meetings}
    places = targets_of(found.places, "city", "venue")
    return case.diary.in_order(ids | {meeting.id for meeting in case.diary.at(places)})


def countries_in(passage: Passage, clause: int) -> set[str]:
    """Return the countries in which a clause says that something was: "in Japan"."""
    return {
        one.code
        for one in passage.countries
        if passage.clauses[one.first] == clause and passage.keys[max(0, one.first - 1) : one.first] == ["in"]
    }


def without_larger(bound: list[Binding], found: Around) -> list[Binding]:
    """Leave out meetings of many where two people are named who had one of their own."""
    sure = [one for one in bound if one.named and not one.carried]
    bound = sure or bound
    own = [one for one in bound if len(found.people) > 1 and set(one.meeting.participants) == found.people]
    if len(found.people) < _TWO == len(found.countries):
        own = [one for one in bound if one.meeting.countries == found.countries]
    named = {one for reference in found.references for one in reference.meetings if reference.named}
    placed = any(one.place for one in own)
    kept = named | {one.meeting.id for one in own}
    return [one for one in bound if one.meeting.id in kept or (one.place and not placed)] if own else bound


_TWO = 2  # countries of a summit of two


def is_contradicted(meeting: Meeting, found: Around, case: Case, *, places: bool = True) -> bool:
    """Tell whether a text names people who were not at a meeting but at others, or another city."""
    goers = {person for person in found.people if case.person_meetings.get(person)}
    if meeting.participants and not goers <= set(meeting.participants):
        return True
    cities = targets_of(found.places, "city")
    return places and bool(cities) and meeting.city not in cities


def kinds_in(keys: Iterable[str]) -> set[str]:
    """Return the kinds of meeting that words name: "summit" for "summits"."""
    return {english.MEETING_KINDS[key] for key in keys if key in english.MEETING_KINDS}


def is_of_kind(meeting: Meeting, kind: str) -> bool:
    """Tell whether a noun can stand for a meeting: "talks" for any of leaders, "forum" for a forum."""
    own = meeting.kind.lower().split()
    many = {"forum", "roundtable", "conference"}
    return kind in own or (kind in {"meeting", "summit", "visit"} and many.isdisjoint(own))
