"""Buildings in which people are said to have met."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.meetings.bindings import around, bindings
from summitcli.checking.fact_check.claims.meetings.verdicts import place_denied
from summitcli.checking.fact_check.claims.places import by_own_words
from summitcli.checking.fact_check.claims.places.place_words import is_building, is_place_word
from summitcli.checking.fact_check.days import holds
from summitcli.checking.fact_check.mentions import targets_of
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import QUIET
from summitcli.checking.fact_check.stems import content, stems_of
from summitcli.checking.fact_check.verdicts import Verdict


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield flags on the buildings of a passage that are not the venue of the meeting that is meant."""
    for first, after in _buildings(passage):
        flag = _denied(passage, first, after, case) or by_own_words.denied(passage, first, after, None, case)
        if flag:
            yield flag


def _denied(passage: Passage, first: int, after: int, case: Case) -> Verdict | None:
    """Return the flag on a building that is not where the people named met in that city, or on that day."""
    aside = not english.ASIDES.isdisjoint(passage.keys_in(passage.clauses[first]))
    if passage.strangers or passage.vetoed(first, kinds=QUIET) or aside:
        return None
    found = around(passage, first, case, wide=False)
    named_before = any(one.named and one.after < first for one in passage.references)
    if not (_says_met(passage, first) or named_before):
        return None
    clause = passage.clauses[first]
    cities = targets_of(found.places, "city")
    dates = passage.dates_in(clause)
    sure = {
        one.meeting.id: one.meeting
        for one in bindings(found, case, leave_places=True)
        if one.people > 1
        and (one.meeting.city in cities or set(one.meeting.participants) == found.people)
        and (not dates or any(holds(one.meeting, span) for span in dates))
    }
    meeting = next(iter(sure.values())) if len(sure) == 1 else None
    if meeting is None or meeting.venue is None or found.foreign:
        return None
    venues = targets_of(found.places, "venue")
    written = frozenset(content(passage.words[first:after]))
    own = stems_of(meeting.venue)
    if meeting.venue in venues or written <= own:
        return None
    return place_denied(passage.span(first, after), meeting, "venue")


def _buildings(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield what is named as a building and is not on record: "at the Temple of Heaven"."""
    keys = passage.keys
    for at, key in enumerate(keys[:-1]):
        if key not in {"at", "in"}:
            continue
        first = at + 2 if keys[at + 1] == "the" else at + 1
        after = first
        while after < len(keys) and (
            is_place_word(passage, after) or (keys[after] == "of" and after > first)
        ):
            after += 1
        if after > first + 1 and is_building(passage, first, after):
            yield first, after


def _says_met(passage: Passage, at: int) -> bool:
    """Tell whether a clause says that people met or held a summit."""
    keys = passage.keys_in(passage.clauses[at])
    return bool(keys & _FACE_TO_FACE) or ("summit" in keys and bool(keys & english.TAKING_PLACE))


_FACE_TO_FACE = frozenset({"met", "meet", "meets", "sat", "shook", "received", "welcomed", "talks", "talked"})
