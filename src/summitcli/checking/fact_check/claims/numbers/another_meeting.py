"""Whether a number is told of another meeting, or of other countries, than the record that has it."""

from __future__ import annotations

from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.facts import Quantity
from summitcli.checking.fact_check.mentions import targets_of
from summitcli.checking.fact_check.passages import Passage, Reference

_TWO = 2  # sides of an agreement
_NEAR = 4  # words after a number that say what it counts


def is_of_another(passage: Passage, at: int, quantity: Quantity, case: Case) -> bool:
    """Tell whether the clause around an index names a meeting, year or city, but not that of a quantity."""
    meeting = case.facts.meetings.get(quantity.subject)
    clause = passage.clauses[at]
    here = [one for one in passage.references if passage.clauses[one.first] == clause and not one.shifted]
    if meeting and _opens_with_year(passage) not in {None, *case.diary.years_of(meeting)}:
        return True
    if any(quantity.subject in one.meetings and not _is_other_in_series(passage, one) for one in here):
        return False
    if any(one.named or _is_other_in_series(passage, one) for one in here):
        return meeting is not None or _is_of_other_countries(here, quantity, case)
    cities = {
        city
        for mention in passage.mentions
        if passage.clauses[mention.first] == clause
        and passage.keys[mention.first - 1 : mention.first] in (["in"], ["at"])
        for city in targets_of([mention], "city")
    }
    return meeting is not None and meeting.city is not None and bool(cities) and meeting.city not in cities


def _is_of_other_countries(here: list[Reference], quantity: Quantity, case: Case) -> bool:
    """Tell whether the meetings named are of other countries than an agreement."""
    named = [case.meeting(id_) for one in here for id_ in one.meetings]
    return bool(named) and not any(quantity.countries <= meeting.countries for meeting in named)


def _opens_with_year(passage: Passage) -> int | None:
    """Return the year of "In 2019, …"."""
    span = next((one for one in passage.dates if one.first == 1), None)
    return span.begin.year if span and passage.keys[0] == "in" else None


def _is_other_in_series(passage: Passage, named: Reference) -> bool:
    """Tell whether a meeting is the one before or after: "the previous forum", "next year's forum"."""
    before = passage.keys[max(0, named.first - 3) : named.first]
    year = before[-2:] == ["year", "'s"]
    return bool(before) and (before[-1] in _IN_SERIES or (year and before[:1] != ["this"]))


_IN_SERIES = frozenset({"previous", "next", "earlier", "preceding"})


def are_other_countries(passage: Passage, at: int, quantity: Quantity, case: Case) -> bool:
    """Tell whether a clause names two countries or their people, and not those of an agreement."""
    clause = passage.clauses[at]
    if any(one.named and quantity.subject in one.meetings for one in passage.references):
        return False
    others = [number.after for number in passage.numbers if number.first != at]
    sides = {
        one.code
        for one in passage.countries
        if passage.clauses[one.first] == clause
        and not any(after <= one.first < after + _NEAR for after in others)  # 14 Korean ones and 3 of Chile
    }
    sides |= {
        country
        for mention, target in passage.people
        if passage.clauses[mention.first] == clause and (country := case.person(target).country)
    }
    meeting = case.facts.meetings.get(quantity.subject)
    known = quantity.countries or (meeting.countries if meeting else frozenset())
    return len(sides) >= _TWO and bool(known) and not sides <= known
