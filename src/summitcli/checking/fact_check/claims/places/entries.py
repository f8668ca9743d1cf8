"""Entries of a list or table that say when and where a meeting was: "Lima summit: 5 June 2030, Callao"."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.places.place_words import elsewhere, is_building, is_place_word
from summitcli.checking.fact_check.days import holds
from summitcli.checking.fact_check.facts import Meeting
from summitcli.checking.fact_check.mentions import targets_of
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import QUIET
from summitcli.checking.fact_check.verdicts import Verdict

_SEPARATORS = frozenset({",", "|", ":", ";", "–", "—", "(", ")", "."})
_LONGEST_NAME = 5  # words


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield flags on the places of an entry that names one meeting, with its date, and another place."""
    meeting = _of_entry(passage, case)
    if meeting is None:
        return
    for first, after in _parts(passage):
        mention = passage.covered.get(first)
        places = targets_of([mention], "city", "venue") if mention else set()
        if mention and (not places or mention.after != after or places & meeting.places):
            continue
        is_venue = bool(places & case.diary.venues) if mention else is_building(passage, first, after)
        if not mention and not is_venue and after - first > 1:
            continue  # it may be somebody's name
        flag = elsewhere(passage, first, after, meeting, is_venue=is_venue)
        if flag:
            yield flag


def _of_entry(passage: Passage, case: Case) -> Meeting | None:
    """Return the one meeting that an entry names, whose date it tells."""
    named = [one for one in passage.references if one.named and not one.shifted]
    if not passage.is_listed or len(named) != 1 or named[0].only is None or passage.strangers:
        return None
    if any(kind in QUIET for kind, _, _ in passage.vetoes):
        return None
    meeting = case.meeting(named[0].only)
    dated = any(span.begin.day and holds(meeting, span) for span in passage.dates)
    return meeting if dated else None


def _parts(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield what stands between separators and is the name of a place, by its capitals."""
    first = 0
    for at in range(passage.end + 1):
        if at < passage.end and passage.keys[at] not in _SEPARATORS:
            continue
        while first < at and passage.keys[first] in {"the", "in", "at"}:
            first += 1
        names = all(_names_place(passage, index) for index in range(first, at))
        label = passage.keys[at : at + 1] == [":"]
        if 0 < at - first <= _LONGEST_NAME and names and not label:
            yield first, at
        first = at + 1


def _names_place(passage: Passage, at: int) -> bool:
    mention = passage.covered.get(at)
    on_record = mention is not None and bool(targets_of([mention], "city", "venue"))
    return on_record or is_place_word(passage, at) or passage.keys[at] == "of"
