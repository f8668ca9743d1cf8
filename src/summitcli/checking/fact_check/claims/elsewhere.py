"""People who are said to have been at a meeting, or met somebody there, and are on record only at others."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.meetings import Around
from summitcli.checking.fact_check.claims.participants import are_joined, by_clause
from summitcli.checking.fact_check.facts import Meeting
from summitcli.checking.fact_check.lexicon import targets_of
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.verdicts import Verdict, unconfirmed

_BOTH = 2  # people who meet
_BEFORE_SOMEBODY = frozenset({"with", "from", "opposite", "facing", "was", "were", "been"})


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """List who was at none of the meetings that a clause is about: their names and offices are no ticks."""
    everyone = [one for one in passage.people if not one[0].misspelt]
    for clause, here, found in by_clause(passage, everyone, case):
        keys = {key for key, its in zip(passage.keys, passage.clauses, strict=True) if its == clause}
        as_what = not english.ROLES.isdisjoint(keys)
        facing = any(passage.keys[one.first - 1] in _BEFORE_SOMEBODY for one, _ in here if one.first)
        if len(here) < _BOTH and not facing and not as_what:
            continue
        joined = found.meets or any(are_joined(passage, one, two) for (one, _), (two, _) in pairwise(here))
        told = _told(passage, clause, found, case, met=as_what or joined)
        goers = found.people & case.person_meetings.keys()
        there = {person for meeting in told for person in meeting.participants}
        if there and goers and not any(goers <= set(meeting.participants) for meeting in told):
            absent = [mention for mention, target in here if target in goers - there] or [here[-1][0]]
            for mention in absent:
                message = "no meeting of theirs is on record there"
                yield unconfirmed(*passage.span(mention.first, mention.after), message, firm=True)


def _told(passage: Passage, clause: int, found: Around, case: Case, *, met: bool) -> list[Meeting]:
    """Return the meetings that a clause points at: as "the summit", a building, or the city if people met."""
    ids = {
        id_
        for one in passage.references
        if not one.named and not one.shifted and passage.clauses[one.first] == clause
        for id_ in one.meetings
    }
    ids = ids & found.carried or ids
    places = targets_of(found.places, "venue", *(["city"] if met else []))
    if not ids and not places and _names_role(passage):
        ids = found.carried
    return [
        meeting for meeting in case.facts.meetings.values() if meeting.id in ids or meeting.places & places
    ]


def _names_role(passage: Passage) -> bool:
    """Tell whether a passage says after a colon who was what: "Guest: Xi Jinping"."""
    return any(one in english.ROLES and other == ":" for one, other in pairwise(passage.keys))
