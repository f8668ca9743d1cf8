"""Places right beside a meeting's name or noun: "the talks in Nara", "the Turku conference, in Finland"."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.meetings.bindings import is_of_kind
from summitcli.checking.fact_check.claims.meetings.verdicts import place_denied
from summitcli.checking.fact_check.claims.places.place_words import field_of
from summitcli.checking.fact_check.days import holds
from summitcli.checking.fact_check.mentions import targets_of
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import QUIET
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported
from summitcli.reading import words
from summitcli.wording import place

_CODE = "place-differs"


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the places and countries beside the meetings of a passage."""
    yield from _in_names(passage, case)
    yield from _after_names(passage, case)
    yield from _countries(passage, case)
    yield from _after_nouns(passage, case)


def _in_names(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield the cities that stand at the end of a meeting's name: "the Korea-Japan summit in Nara"."""
    for mention in passage.naming("meeting"):
        meetings = [case.meeting(name.target) for name in mention.of_kind("meeting")]
        if len(meetings) == 1 and meetings[0].city and not passage.negated(mention.first):
            city = [word.key for word in words(meetings[0].city)]
            first = mention.after - len(city)
            if first > mention.first and passage.keys[first - 1 : mention.after] == ["in", *city]:
                yield supported(*passage.span(first, mention.after), meetings[0].origin, "city")


def _after_names(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield flags on a city of the dataset right after the name of a meeting that was in another."""
    for reference in passage.references:
        meeting = case.meeting(reference.only) if reference.named and reference.only else None
        if meeting is None or meeting.city is None or reference.shifted or passage.strangers:
            continue
        following = passage.keys[reference.after : reference.after + _LONGEST_LINK]
        link = next((link for link in _HELD_IN if following[: len(link)] == link), None)
        mention = passage.covered.get(reference.after + len(link)) if link else None
        cities = targets_of([mention], "city") if mention else set()
        if not mention or not cities or passage.vetoed(mention.first, kinds=QUIET):
            continue
        if cities.isdisjoint(meeting.places):
            yield place_denied(passage.span(mention.first, mention.after), meeting, "city")


_LONGEST_LINK = 4  # words
_HELD_IN = (["in"], [",", "held", "in"], ["was", "held", "in"], ["took", "place", "in"])


def _countries(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the country a named meeting was "held in"."""
    named = [one for one in passage.references if one.named and not one.shifted]
    reference = named[0] if len({one.meetings for one in named}) == 1 else None
    meeting = case.meeting(reference.only) if reference and reference.only else None
    if reference is None or meeting is None or meeting.country is None:
        return
    for country in passage.countries:
        before = [key for key in passage.keys[max(0, country.first - 4) : country.first] if key != "the"]
        held = before[-2:] == ["held", "in"] or before[-3:] == ["took", "place", "in"]
        between = passage.keys[reference.after : country.first]
        if not english.MEETING_KINDS.keys().isdisjoint(between):
            continue  # the forum was larger than the roundtable held in Peru
        beside = between[:1] == ["in"] or between[:2] == [",", "in"]
        if not held and not (beside and len(between) <= _LONGEST_BETWEEN):
            continue
        start, end = passage.span(country.first, country.after)
        if country.code == meeting.country and not passage.negated(country.first):
            yield supported(start, end, meeting.origin, "country")
        elif country.code != meeting.country and not passage.vetoed(country.first, kinds=QUIET):
            message = f"{meeting.origin.title} was in {place(None, meeting.city, meeting.country)}"
            yield differs(start, end, _CODE, meeting.origin, "country", message, meeting.country)


_LONGEST_BETWEEN = 3  # words of ", in neutral"


def _after_nouns(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield ticks on the place or country of "the talks in Nara", where there was just such a meeting."""
    people = {target for _, target in passage.people if target in case.person_meetings}
    for first, after, places, countries in _named_places(passage):
        at = first - 2 if passage.keys[first - 1] != "the" else first - 3
        kind = english.MEETING_KINDS.get(passage.keys[at]) if at >= 0 else None
        if kind is None or passage.keys[at + 1] not in {"in", "at"} or passage.negated(first):
            continue
        if passage.strangers or passage.vetoed(first, kinds=QUIET - {"other-time"}):
            continue
        if any(one.first <= at < one.after and one.named and not one.meetings for one in passage.references):
            continue  # "the Japan-China summit in Beijing", which is not on record
        spans = passage.dates_in(passage.clauses[first])
        there = [
            meeting
            for meeting in case.diary.at(places, countries)
            if people <= set(meeting.participants)
            and all(holds(meeting, span) for span in spans)
            and is_of_kind(meeting, kind)
        ]
        if len(there) == 1:
            field = "country" if countries else field_of(next(iter(places)), there[0])
            yield supported(*passage.span(first, after), there[0].origin, field)


def _named_places(passage: Passage) -> Iterator[tuple[int, int, set[str], set[str]]]:
    """Yield where cities, venues and countries are named, with which they are."""
    for mention in passage.naming("city", "venue"):
        if mention.first > 1:
            yield mention.first, mention.after, targets_of([mention], "city", "venue"), set()
    for country in passage.countries:
        if country.first > 1:
            yield country.first, country.after, set(), {country.code}
