"""Places where the one meeting that a clause tells by its own words was not."""

from __future__ import annotations

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.dates.context import is_told_by_another
from summitcli.checking.fact_check.claims.meetings.bindings import (
    around,
    is_contradicted,
    is_of_kind,
    kinds_in,
)
from summitcli.checking.fact_check.claims.meetings.verdicts import place_denied
from summitcli.checking.fact_check.claims.places.place_words import is_building
from summitcli.checking.fact_check.days import holds
from summitcli.checking.fact_check.facts import Meeting
from summitcli.checking.fact_check.mentions import targets_of
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import QUIET
from summitcli.checking.fact_check.stems import content, stem, stems_of
from summitcli.checking.fact_check.verdicts import Verdict
from summitcli.reading.letters import listed

_WHERE = (["in"], ["at"], ["in", "the"], ["at", "the"])
_ELSEWHERE = frozenset(listed("since from to towards near outside"))


def denied(passage: Passage, first: int, after: int, place: str | None, case: Case) -> Verdict | None:
    """Return the flag on a place beside words that only a meeting elsewhere has.

    "The donors met in Matara" differs where the donors' meeting was in Galle, and no other was of donors.
    """
    before = passage.keys[max(0, first - 4) : first]
    where = (before[-1:] in _WHERE or before[-2:] in _WHERE) and _ELSEWHERE.isdisjoint(before)
    where = where and not is_told_by_another(passage, first)
    where = where and english.ASIDES.isdisjoint(passage.keys_in(passage.clauses[first]))
    if not where or not passage.recent or passage.strangers or passage.vetoed(first, kinds=QUIET):
        return None
    meeting = _told(passage, first, after, case)
    if meeting is None or not _is_meant(passage, first, meeting, case):
        return None
    written = frozenset(content(passage.words[first:after]))
    own = stems_of(" ".join((*meeting.names, *meeting.places)))
    if not written or written & own or any(written & dated.proper for dated in case.facts.dated):
        return None
    building = is_building(passage, first, after)
    building = building or (place is not None and place in case.diary.venues)
    known = meeting.venue if building else meeting.city
    if known is None or stems_of(known) <= passage.stems:
        return None
    if not building and meeting.venue in targets_of(passage.mentions, "venue"):
        return None
    return place_denied(passage.span(first, after), meeting, "venue" if building else "city")


def _told(passage: Passage, first: int, after: int, case: Case) -> Meeting | None:
    """Return the one meeting that a clause names, or of whose name it has words that no other meeting has."""
    clause = passage.clauses[first]
    stems = passage.clause_stems[clause] - frozenset(content(passage.words[first:after])) - _KINDS
    told = {word: id_ for word in stems if word[0] != "@" and (id_ := case.meeting_told_by.get(word))}
    references = [one for one in passage.references if one.named and passage.clauses[one.first] == clause]
    named = {one.only for one in references if one.only}
    ids = named | set(told.values())
    if len(ids) != 1:
        return None
    meeting = case.meeting(ids.pop())
    name = stems_of(" ".join((*meeting.names, meeting.kind)))
    return meeting if named or not told.keys().isdisjoint(name) else None


_KINDS = frozenset(stem(word) for word in (*english.MEETING_KINDS, "leaders", "heads", "state", "government"))


def _is_meant(passage: Passage, first: int, meeting: Meeting, case: Case) -> bool:
    """Tell whether a clause says that people met, and no person or date in it is of another meeting."""
    if any(one.shifted and meeting.id in one.meetings for one in passage.references):
        return False  # where a summit is prepared
    found = around(passage, first, case, wide=False)
    there = not is_contradicted(meeting, found, case, places=False)
    clause = passage.clauses[first]
    then = all(holds(meeting, span) for span in passage.dates_in(clause))
    kinds = kinds_in(passage.keys_in(clause))
    of_kind = not kinds or any(is_of_kind(meeting, kind) for kind in kinds)
    return found.meets and there and then and of_kind and not found.foreign
