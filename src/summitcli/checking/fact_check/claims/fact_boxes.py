"""Lines such as "Where: Nara" and "When: 13–14 January" under a heading that names one meeting."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.meetings.verdicts import date_borne_out, date_denied
from summitcli.checking.fact_check.claims.places.place_words import (
    elsewhere,
    end_of_place,
    field_of,
    is_building,
    is_place_word,
)
from summitcli.checking.fact_check.days import holds
from summitcli.checking.fact_check.facts import Meeting
from summitcli.checking.fact_check.mentions import targets_of
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import QUIET
from summitcli.checking.fact_check.verdicts import Verdict, supported

_SIGNS = frozenset({":", "|"})
_LONGEST_LINE = 16  # words
_LONGEST_LABEL = 2  # words before the sign

_ENDS: tuple[list[str], ...] = ([], [","], ["("], ["."], [";"], ["|"], ["in"])


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the place and the date that a line gives for the meeting above it."""
    if not passage.is_listed or passage.end > _LONGEST_LINE or passage.strangers:
        return
    if any(kind in QUIET for kind, _, _ in passage.vetoes):
        return
    keys = passage.keys
    label = 1 if keys[0] == "|" else 0
    sign = next((at for at, key in enumerate(keys[label:], label) if key in _SIGNS), len(keys))
    meeting = _above(passage, case) if 0 < sign - label <= _LONGEST_LABEL else None
    if meeting is None:
        return
    told = keys[label:sign]
    if not english.PLACE_HEADERS.isdisjoint(told):
        yield from _place(passage, sign + 1, meeting)
    elif not english.DATE_HEADERS.isdisjoint(told):
        yield from _date(passage, meeting)


def _above(passage: Passage, case: Case) -> Meeting | None:
    """Return the one meeting that is named above a line."""
    for part in (*reversed(passage.before), *reversed(passage.headings)):
        named = {one.meetings for one in part.references if one.named}
        if named:
            ids = named.pop()
            return case.meeting(ids[0]) if not named and len(ids) == 1 else None
        pointed = {id_ for one in part.references for id_ in one.meetings}
        places = targets_of(part.naming("city"), "city")
        there = case.diary.at(places, {country.code for country in part.countries})
        meant = [meeting for meeting in there if meeting.id in pointed]
        if meant:  # the summit in Japan
            return meant[0] if len(meant) == 1 else None
    return None


def _place(passage: Passage, first: int, meeting: Meeting) -> Iterator[Verdict]:
    """Yield the verdict on the first place of a line; what follows it may be its region or country."""
    mention = passage.covered.get(first)
    places = targets_of([mention], "city", "venue") if mention else set()
    unknown = mention is None and first < passage.end and is_place_word(passage, first)
    if not places and not unknown:
        return
    after = mention.after if mention else end_of_place(passage, first)
    if passage.keys[after : after + 1] not in _ENDS:
        return
    span = passage.span(first, after)
    own = places & meeting.places
    if own:
        yield supported(*span, meeting.origin, field_of(own.pop(), meeting))
        beside = passage.covered.get(after + 1)
        if beside and meeting.city in targets_of([beside], "city"):  # Nurimaru House, Busan
            yield supported(*passage.span(beside.first, beside.after), meeting.origin, "city")
        return
    flag = elsewhere(passage, first, after, meeting, is_venue=is_building(passage, first, after))
    if flag:
        yield flag


def _date(passage: Passage, meeting: Meeting) -> Iterator[Verdict]:
    """Yield the verdict on a line's one date, where both dates are exact to the day."""
    if len(passage.dates) != 1 or meeting.start is None:
        return
    span = passage.dates[0]
    if holds(meeting, span):
        yield date_borne_out(span, meeting)
    elif span.begin.day and span.begin.month and meeting.start.day:
        yield date_denied(span, meeting)
