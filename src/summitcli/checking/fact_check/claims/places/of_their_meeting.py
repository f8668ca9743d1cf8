"""Places that a text gives to the one meeting which two people had: "in Kyoto for a summit with Takaichi"."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.meetings.bindings import around, is_of_kind
from summitcli.checking.fact_check.claims.places.place_words import (
    elsewhere,
    goes_on,
    is_building,
    is_place_word,
)
from summitcli.checking.fact_check.facts import Meeting
from summitcli.checking.fact_check.mentions import targets_of
from summitcli.checking.fact_check.passages import Passage, Reference
from summitcli.checking.fact_check.scope import QUIET
from summitcli.checking.fact_check.verdicts import Verdict

_TWO = 2
_MEET = (["meet"], ["meets"], ["met"])
_ARTICLES = frozenset({"a", "the", "his", "her", "their"})
_MEETING = {*english.MEETING_KINDS, "guest"}
_FAR = 10  # words of "the guest of Prime Minister Sanae Takaichi in"
_NEAR = 3  # words of "where the second summit"


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield flags on the places where a text says that two people, or those of a named meeting, met."""
    told = passage.references or not _MEETING.isdisjoint(passage.keys)
    for first, after in _places(passage) if told else ():
        if passage.strangers or _is_quiet(passage, first):
            continue
        named = _named_after(passage, after, case)
        meeting = (
            named or _of_people(passage, first, after, case) or _of_its_kind(passage, first, after, case)
        )
        if meeting is None:
            continue
        mention = passage.covered.get(first)
        places = targets_of([mention], "city", "venue") if mention else set()
        is_venue = is_building(passage, first, after) or bool(places & case.diary.venues)
        others = case.diary.at(places)  # it may be who met that is wrong
        theirs = any(not set(one.participants).isdisjoint(meeting.participants) for one in others)
        if places & meeting.places or (theirs and not named):
            continue
        flag = elsewhere(passage, first, after, meeting, is_venue=is_venue)
        if flag:
            yield flag


def _is_quiet(passage: Passage, first: int) -> bool:
    """Tell whether anything but "a week later" shifts what is said of a place."""
    clause = passage.clauses[first]
    return any(
        kind in QUIET and where in {None, clause} and passage.keys[at] != "later"
        for kind, where, at in passage.vetoes
    )


def _places(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield the places after "in", "at" and "to", on record or not."""
    for at, before in enumerate(passage.keys[:-1], 1):
        if before not in {"in", "at", "to", "the"}:
            continue
        mention = passage.covered.get(at)
        if mention:
            if mention.first == at and targets_of([mention], "city", "venue"):
                yield at, mention.after
        elif is_place_word(passage, at):
            after = at + 1
            while after < passage.end and (goes_on(passage, after) or passage.keys[after] == "of"):
                after += 1
            yield at, after


def _named_after(passage: Passage, after: int, case: Case) -> Meeting | None:
    """Return the meeting of "Haakon Hall, where the Lima summit was held", "in Oslo for the Lima summit"."""
    keys = passage.keys
    if keys[after : after + 1] == ["for"]:
        purpose = [one for one in passage.references if after < one.first <= after + _TWO]
        return _single(purpose, case)
    if keys[after : after + 2] != [",", "where"]:
        return None
    named = [one for one in passage.references if after + 2 <= one.first <= after + 1 + _NEAR]
    held = named and not english.TAKING_PLACE.isdisjoint(keys[named[0].after : named[0].after + _NEAR])
    return _single(named, case) if held else None


def _single(named: list[Reference], case: Case) -> Meeting | None:
    """Return the one meeting that is named, where the sentence is about it."""
    if len(named) != 1 or not named[0].named or named[0].shifted or named[0].only is None:
        return None
    return case.meeting(named[0].only)


def _of_people(passage: Passage, first: int, after: int, case: Case) -> Meeting | None:
    """Return the one meeting of the two people who are said to have gone to a place for theirs."""
    keys = passage.keys
    before = first - 1 - (keys[first - 1] == "the")
    at_theirs = keys[before - 2 : before - 1] == ["their"] and keys[before - 1] in english.MEETING_KINDS
    purpose = keys[after + 1 : after + 1 + _NEAR] if keys[after : after + 1] == ["for"] else []
    article, kind, with_ = (*purpose, "", "", "")[:_NEAR]
    for_one = article in _ARTICLES and kind in english.MEETING_KINDS and with_ == "with"
    meet = keys[first - 2 : first - 1] in _MEET and not english.MEETING_KINDS.keys().isdisjoint(purpose)
    host = any(mention.after == first - 1 for mention, _ in passage.people)
    as_guest = host and "guest" in keys[max(0, first - _FAR) : first]
    at_summit = keys[first - 1] == "at" and not english.MEETING_KINDS.keys().isdisjoint(
        keys[after : after + 1]
    )
    if not (at_theirs or for_one or meet or as_guest or at_summit):
        return None
    people = around(passage, first, case, wide=True).people
    own = case.diary.of_just(people) if len(people) == _TWO else []
    return own[0] if len(own) == 1 else None


def _of_its_kind(passage: Passage, first: int, after: int, case: Case) -> Meeting | None:
    """Return the one meeting of "the summit in Kyoto with Takaichi", "the summit in Kyoto on 13–14 May".

    So is that of "in Kyoto for the summit with Takaichi".
    """
    keys = passage.keys
    noun = keys[first - 2] if first > 1 else ""
    if keys[after : after + 2] == ["for", "the"] and noun not in english.MEETING_KINDS:
        noun = keys[after + 2] if after + 2 < passage.end else ""
        after += 3
    kind = english.MEETING_KINDS.get(noun)
    if kind is None or keys[first - 1] != "in":
        return None
    with_them = {target for mention, target in passage.people if mention.first == after + 1}
    if with_them and keys[after] == "with":
        able = case.diary.of(with_them | around(passage, first, case, wide=True).people)
    else:
        days = [span for span in passage.dates if span.first == after + 1 and span.is_range]
        able = [meeting for span in days if keys[after] == "on" for meeting in case.diary.on(span)]
    fitting = [meeting for meeting in able if is_of_kind(meeting, kind)]
    return fitting[0] if len(fitting) == 1 else None
