"""The city or country right after a meeting's name: "the Turku conference took place in Oslo"."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.meetings.verdicts import place_denied
from summitcli.checking.fact_check.claims.places.place_words import end_of_place, is_building, is_place_word
from summitcli.checking.fact_check.days import holds
from summitcli.checking.fact_check.facts import Meeting
from summitcli.checking.fact_check.mentions import targets_of
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import QUIET
from summitcli.checking.fact_check.verdicts import Verdict, supported

_LINKS = (["in"], [",", "in"], [",", "held", "in"], ["was", "held", "in"], ["took", "place", "in"])


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on where the meetings that a passage names are said to have been."""
    for reference in passage.references:
        meeting = case.meeting(reference.only) if reference.named and reference.only else None
        first = _after_link(passage, reference.after)
        if meeting is None or first is None or reference.shifted or passage.strangers:
            continue
        then = all(holds(meeting, span) for span in passage.dates_in(passage.clauses[first]))
        if then and not passage.vetoed(first, kinds=QUIET):
            yield from _in_country(passage, first, meeting)
            yield from _in_city(passage, first, meeting)


def _after_link(passage: Passage, at: int) -> int | None:
    """Return where a place can begin that nothing but "took place in" or the like parts from an index."""
    for link in _LINKS:
        after = at + len(link)
        if passage.keys[at:after] == link and after < passage.end:
            return after + (passage.keys[after] == "the" and after + 1 < passage.end)
    return None


def _in_country(passage: Passage, first: int, meeting: Meeting) -> Iterator[Verdict]:
    for country in passage.countries:
        if country.first == first and meeting.country:
            span = passage.span(first, country.after)
            if country.code == meeting.country:
                yield supported(*span, meeting.origin, "country")
            else:
                yield place_denied(span, meeting, "country")


def _in_city(passage: Passage, first: int, meeting: Meeting) -> Iterator[Verdict]:
    if meeting.city is None or meeting.city in targets_of(passage.mentions, "city"):
        return  # it may be a part of it, or where somebody went from there
    mention = passage.covered.get(first)
    if mention and mention.first == first and targets_of([mention], "city"):
        yield place_denied(passage.span(first, mention.after), meeting, "city")
    elif is_place_word(passage, first):
        after = end_of_place(passage, first, passage.end)
        if not is_building(passage, first, after):  # which may be there
            yield place_denied(passage.span(first, after), meeting, "city")
