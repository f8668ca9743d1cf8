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
from summitcli.reading.letters import listed
from summitcli.reading.words import indexes_of


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield flags on the buildings of a passage that are not the venue of the meeting that is meant."""
    yield from _of_another_meeting(passage, case)
    for first, after in (*_buildings(passage), *_venues_of_other_days(passage, case)):
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
    if not (_says_met(passage, first) or named_before or _is_caption(passage, first, after)):
        return None
    clause = passage.clauses[first]
    cities = targets_of(found.places, "city")
    dates = passage.dates_in(clause)
    named = _named_right_before(passage, first)
    sure = {
        one.meeting.id: one.meeting
        for one in bindings(found, case, leave_places=True)
        if (
            (one.people > 1 and (one.meeting.city in cities or set(one.meeting.participants) == found.people))
            or (one.named and named is not None and named[0] == one.meeting.id)
            or (one.meeting.city in cities and any(span.begin.day for span in dates) and not found.references)
        )
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
    if passage.keys[first] not in english.BUILDINGS and own.intersection(
        content(passage.words[first : first + 1])
    ):
        return None  # Grieg Hall may be in the Grieg Centre
    return place_denied(passage.span(first, after), meeting, "venue")


def _is_caption(passage: Passage, first: int, after: int) -> bool:
    """Tell whether a clause only says who was where and when: "Lee and Xi at the Guesthouse, Jan. 5"."""
    clause = passage.clauses[first]
    known = indexes_of(passage.dates) | indexes_of(passage.offices) | indexes_of(passage.countries)
    known |= passage.covered.keys() | set(range(first, after))
    said = [key for at, key in enumerate(passage.keys) if passage.clauses[at] == clause and at not in known]
    return _IN_CAPTIONS.issuperset(said)


_IN_CAPTIONS = frozenset(listed("and with at the in on of left right photo picture : , . ( )"))


def _named_right_before(passage: Passage, first: int) -> tuple[str, list[str]] | None:
    """Return the meeting that is named before a building, with the words between but those of its date.

    They say nothing but that it was there.
    """
    before = [one for one in passage.references if one.named and one.after <= first]
    if not before or before[-1].shifted or before[-1].only is None:
        return None
    between = passage.keys_without(indexes_of(passage.dates), before[-1].after, first)
    return (before[-1].only, between) if _LINKS.issuperset(between) else None


def _of_another_meeting(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield flags on "the Bergen summit was held at" what is the venue of another meeting."""
    for mention in passage.naming("venue"):
        venues = targets_of([mention], "venue")
        named = _named_right_before(passage, mention.first)
        if named is None or passage.strangers or passage.vetoed(mention.first, kinds=QUIET):
            continue
        meeting, between = case.meeting(named[0]), named[1]
        linked = between[-1:] in (["at"], ["in"]) or between[-2:] in (["at", "the"], ["in", "the"])
        if meeting.venue and meeting.venue not in venues and linked:
            yield place_denied(passage.span(mention.first, mention.after), meeting, "venue")


_LINKS = frozenset(listed("was is held opened opens met took place in at on the ,"))


def _venues_of_other_days(passage: Passage, case: Case) -> Iterator[tuple[int, int]]:
    """Yield venues on record beside a day on which no meeting was there, and people of no such meeting."""
    for mention in passage.naming("venue"):
        venues = targets_of([mention], "venue")
        before = [key for key in passage.keys[max(0, mention.first - 2) : mention.first] if key != "the"]
        dates = [span for span in passage.dates_in(passage.clauses[mention.first]) if span.begin.day]
        there = [meeting for meeting in case.diary.at(venues) if meeting.venue in venues]
        if not dates or before[-1:] not in (["at"], ["in"]):
            continue
        people = around(passage, mention.first, case, wide=False).people
        theirs = bool(people) and any(people <= set(meeting.participants) for meeting in there)
        if not theirs and not any(holds(meeting, span) for meeting in there for span in dates):
            yield mention.first, mention.after


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
