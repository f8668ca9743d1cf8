"""The meetings of a dataset, looked up: by when and where they were, who met, and of what kind they were."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import TypeVar

from summitcli.checking.fact_check.days import holds
from summitcli.checking.fact_check.facts import Meeting
from summitcli.checking.fact_check.stems import stems_of
from summitcli.reading import DateSpan, Day

_Key = TypeVar("_Key", bound=Hashable)
_Form = tuple[int | None, int | None, int | None]
"""A year, month and day as far as they are written."""

_DAYS = 31  # a draft may tell of a 30 February, and that is within the 28th to 2 March


class Diary:
    """What was when, where and with whom, in the order of the dataset.

    Each index is made when it is first asked for: a short draft takes few of them.
    """

    def __init__(self, meetings: dict[str, Meeting]) -> None:
        self._meetings = meetings
        self._countries_in_names: dict[str, set[str]] = {}

    # ---- When

    def on(self, span: DateSpan) -> list[Meeting]:
        """Return the meetings of which a date is, or within which it is."""
        return [meeting for meeting in self.perhaps_on(span) if holds(meeting, span)]

    def perhaps_on(self, span: DateSpan) -> Sequence[Meeting]:
        """Return all meetings that a date can be of, and few others."""
        written = span.begin
        return self._by_date.get((written.year, written.month, written.day), [])

    def years_of(self, meeting: Meeting | None) -> AbstractSet[int | None]:
        """Return the year in which a meeting began; where that is not told, those of all meetings."""
        return {meeting.start.year} if meeting and meeting.start else self._years

    @cached_property
    def _years(self) -> frozenset[int | None]:
        return frozenset(meeting.start.year for meeting in self._meetings.values() if meeting.start)

    @cached_property
    def _by_date(self) -> dict[_Form, list[Meeting]]:
        """Meetings by all that can be written for one of their days: 5 January 2026, January 5, 2026."""
        return _grouped(
            (form, meeting)
            for meeting in self._meetings.values()
            for form in {form for day in _days_of(meeting) for form in _forms(day)}
        )

    # ---- Where

    def at(self, places: Iterable[str | None], countries: Iterable[str] = ()) -> Sequence[Meeting]:
        """Return the meetings that were in any of some cities, venues and countries."""
        found = [self._by_place.get(place, []) for place in places]
        found += [self._by_country.get(code, []) for code in countries]
        if len(found) > 1:
            return self.in_order({one.id for each in found for one in each})
        return found[0] if found else []

    def in_city(self, city: str | None) -> Sequence[Meeting]:
        """Return the meetings that were in a city; with None, those of which no city is told."""
        return self._by_city.get(city, [])

    @cached_property
    def venues(self) -> frozenset[str | None]:
        """Where meetings were, in their cities."""
        return frozenset(meeting.venue for meeting in self._meetings.values())

    @cached_property
    def _by_place(self) -> dict[str | None, list[Meeting]]:
        return _grouped((place, meeting) for meeting in self._meetings.values() for place in meeting.places)

    @cached_property
    def _by_city(self) -> dict[str | None, list[Meeting]]:
        return _grouped((meeting.city, meeting) for meeting in self._meetings.values())

    @cached_property
    def _by_country(self) -> dict[str | None, list[Meeting]]:
        return _grouped((meeting.country, meeting) for meeting in self._meetings.values())

    # ---- Who

    def of(self, people: AbstractSet[str]) -> Sequence[Meeting]:
        """Return the meetings at which all of some people were, of whom there is one at least."""
        fewest = min((self._by_person.get(person, []) for person in people), key=len)
        return [meeting for meeting in fewest if people <= set(meeting.participants)]

    def of_just(self, people: AbstractSet[str]) -> Sequence[Meeting]:
        """Return the meetings at which some people were, and nobody else."""
        return self._by_people.get(frozenset(people), [])

    def of_any_of(self, countries: Iterable[str]) -> set[str]:
        """Return the ids of the meetings that any of some countries had."""
        return set[str]().union(*(self._by_side.get(code, set()) for code in countries))

    def of_two_of(self, countries: Iterable[str]) -> set[str]:
        """Return the ids of the meetings that two or more of some countries had."""
        once: set[str] = set()
        twice: set[str] = set()
        for code in countries:
            theirs = self._by_side.get(code, set())
            twice |= once & theirs
            once |= theirs
        return twice

    @cached_property
    def _by_person(self) -> dict[str, list[Meeting]]:
        return _grouped(
            (person, meeting) for meeting in self._meetings.values() for person in meeting.participants
        )

    @cached_property
    def _by_people(self) -> dict[frozenset[str], list[Meeting]]:
        return _grouped((frozenset(meeting.participants), meeting) for meeting in self._meetings.values())

    @cached_property
    def _by_side(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for meeting in self._meetings.values():
            for code in meeting.countries:
                found.setdefault(code, set()).add(meeting.id)
        return found

    # ---- What

    def of_kind(self, noun: str) -> Sequence[Meeting]:
        """Return the meetings that have a noun in their kind or name."""
        return self._by_noun.get(noun, [])

    @cached_property
    def _by_noun(self) -> dict[str, list[Meeting]]:
        return _grouped(
            (word, meeting)
            for meeting in self._meetings.values()
            for word in set(f"{meeting.kind} {meeting.names[0]}".lower().split())
        )

    def countries_in_names(self, meeting: Meeting) -> set[str]:
        """Return the countries in a meeting's names."""
        found = self._countries_in_names.get(meeting.id)
        if found is None:
            stems = frozenset[str]().union(*map(stems_of, meeting.names))
            found = self._countries_in_names[meeting.id] = {stem[1:] for stem in stems if stem[0] == "@"}
        return found

    # ---- By id

    def in_order(self, ids: Iterable[str]) -> list[Meeting]:
        """Return meetings by their ids, in the order of the dataset."""
        return [self._meetings[id_] for id_ in sorted(ids, key=self._numbers.__getitem__)]

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {id_: number for number, id_ in enumerate(self._meetings)}


def _grouped(found: Iterable[tuple[_Key, Meeting]]) -> dict[_Key, list[Meeting]]:
    groups: dict[_Key, list[Meeting]] = {}
    for key, meeting in found:
        groups.setdefault(key, []).append(meeting)
    return groups


def _days_of(meeting: Meeting) -> Iterator[Day]:
    """Yield the days of a meeting, as precise as they are told."""
    first, last = meeting.start, meeting.end or meeting.start
    if not first or not last:
        return
    yield first
    yield last
    if first.day and last.day and first != last:
        for year, month in {(first.year, first.month), (last.year, last.month)}:
            begin = first.day if (year, month) == (first.year, first.month) else 1
            end = last.day if (year, month) == (last.year, last.month) else _DAYS
            yield from (Day(year, month, day) for day in range(begin, end + 1))


def _forms(day: Day) -> Iterator[_Form]:
    """Yield all that can be written for a day: a draft may leave out its year, or all but that."""
    for year in {day.year, None}:
        yield year, day.month, None
        yield year, day.month, day.day
    yield day.year, None, None
