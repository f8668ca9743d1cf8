"""What the indexes of the meetings answer is what a look at each meeting would, in the same order."""

from __future__ import annotations

from itertools import chain, combinations, product

import pytest

from summitcli.checking.fact_check.days import holds, same_date
from summitcli.checking.fact_check.diary import Diary
from summitcli.checking.fact_check.facts import Meeting, Origin, day_of
from summitcli.reading import DateSpan, Day

PEOPLE, COUNTRIES = ("lunde", "mwangi", "rivas"), ("NO", "KE", "CL")
PLACES = ("Bergen", "Nairobi", "Haakon Hall", "State House")


def meeting(
    number: int,
    when: str,
    where: tuple[str | None, str | None, str | None],
    people: tuple[str, ...],
    name: str = "Norway-Kenya summit",
) -> Meeting:
    start, _, end = when.partition("/")
    city, venue, country = where
    return Meeting(
        origin=Origin("meetings", f"m{number}", "A meeting"),
        names=(name,),
        kind="business forum" if number % 2 else "leaders' summit",
        start=day_of(start),
        end=day_of(end),
        city=city,
        venue=venue,
        country=country,
        countries=frozenset(COUNTRIES[PEOPLE.index(person)] for person in people),
        participants=people,
        roles={},
        places=frozenset(place for place in (city, venue) if place),
    )


EVERY = [
    meeting(9, "2031-04-08/2031-04-09", ("Bergen", "Haakon Hall", "NO"), ("lunde", "mwangi")),
    meeting(1, "2031-01-05", ("Nairobi", "State House", "KE"), ("mwangi", "lunde")),
    meeting(2, "2031-02-27/2031-03-02", ("Bergen", None, "NO"), PEOPLE, "Ports Forum"),  # with 30 February
    meeting(8, "2030-12-30/2031-01-05", (None, "State House", None), ("rivas",)),
    meeting(3, "2030-12-30/2031-01-02", ("Bergen", "Bergen", "CL"), ()),
    meeting(4, "2031-01/2031-02", (None, None, None), ("lunde",)),
    meeting(7, "2031-02", ("Nairobi", None, None), ("lunde", "rivas"), "Talks on the sea"),
    meeting(10, "2031-03/2031-04", ("Nairobi", None, "KE"), ()),
    meeting(5, "2030", ("Bergen", "State House", "NO"), ("mwangi",)),
    meeting(6, "", ("Bergen", "Haakon Hall", "NO"), ("lunde", "mwangi")),
]
DIARY = Diary({one.id: one for one in EVERY})


def subsets(of: tuple[str, ...]) -> list[set[str]]:
    return [set(some) for some in chain.from_iterable(combinations(of, size) for size in range(len(of) + 1))]


def written() -> list[Day]:
    """Return days as precise as a draft has them: with no day but in a month."""
    months, days = (None, 1, 2, 3, 4, 12), (None, *range(1, 32))
    every = product((None, 2030, 2031, 2032), months, days)
    return [Day(*day) for day in every if any(day[:2]) and (day[1] or not day[2])]


def span(begin: Day, finish: Day) -> DateSpan:
    return DateSpan(begin, finish, 0, 1, 0, 1)


def test_dates() -> None:
    ends = [Day(2031, 3, 2), Day(None, 4, 9), Day(2031, 1, None)]
    for begin in written():
        for date in (span(begin, finish) for finish in (begin, *ends)):
            assert DIARY.on(date) == [one for one in EVERY if holds(one, date)]
            perhaps = DIARY.perhaps_on(date)
            assert all(one in perhaps for one in EVERY if one.start and same_date(date, one.start))
            assert all(one in perhaps for one in EVERY if one.end and same_date(date, one.end))
    assert DIARY.years_of(None) == {2030, 2031}


def test_few_meetings_are_looked_at_for_a_date() -> None:
    day = Day(2031, 4, 8)
    assert [one.id for one in DIARY.perhaps_on(span(day, day))] == ["m9"]


@pytest.mark.parametrize("places", subsets(PLACES))
def test_places(places: set[str]) -> None:
    assert list(DIARY.at(places)) == [one for one in EVERY if one.places & places]
    for countries in subsets(COUNTRIES):
        there = [one for one in EVERY if one.places & places or one.country in countries]
        assert list(DIARY.at(places, countries)) == there


def test_cities_and_venues() -> None:
    assert not DIARY.at([None])
    for city in (None, "Bergen", "Nairobi", "Oslo"):
        assert list(DIARY.in_city(city)) == [one for one in EVERY if one.city == city]
    assert DIARY.venues == {"Haakon Hall", "State House", "Bergen", None}


def test_people() -> None:
    for people in subsets(PEOPLE):
        assert list(DIARY.of_just(people)) == [one for one in EVERY if people == set(one.participants)]
        if people:
            assert list(DIARY.of(people)) == [one for one in EVERY if people <= set(one.participants)]
    assert not DIARY.of({"lunde", "somebody else"})


def test_countries() -> None:
    for countries in subsets((*COUNTRIES, "JP")):
        common = {one.id: len(one.countries & countries) for one in EVERY}
        assert DIARY.of_any_of(countries) == {id_ for id_, number in common.items() if number}
        assert DIARY.of_two_of(countries) == {id_ for id_, number in common.items() if number > 1}
    for one in EVERY:
        assert DIARY.countries_in_names(one) == ({"NO", "KE"} if "Norway" in one.names[0] else set())


def test_kinds() -> None:
    for noun in ("summit", "forum", "business", "talks", "call"):
        having = [one for one in EVERY if noun in f"{one.kind} {one.names[0]}".lower().split()]
        assert list(DIARY.of_kind(noun)) == having


def test_the_order_of_the_dataset() -> None:
    assert DIARY.in_order(sorted(one.id for one in EVERY)) == EVERY
