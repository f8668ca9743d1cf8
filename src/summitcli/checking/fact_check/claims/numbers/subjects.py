"""What a passage is about, and how surely: a meeting, a memorandum, or another subject of figures."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.facts import Quantity
from summitcli.checking.fact_check.mentions import Mention, targets_of
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.stems import NUMBERS, senses


def subjects_of(passage: Passage, case: Case) -> dict[str, int]:
    """Return what a passage is about: 3 where it is named in it, 2 just before, 1 in a heading."""
    if passage.about is None:
        passage.about = _subjects(passage, case)
    return passage.about


def _subjects(passage: Passage, case: Case) -> dict[str, int]:
    found: dict[str, int] = {}
    listed = passage.is_listed
    for heading in passage.headings:
        named = _named(heading, case)
        surely = listed and sum(strength == 3 for strength in named.values()) == 1
        _raise(found, named, 2 if surely else 1)
    for before in passage.before:
        _raise(found, _named(before, case), 2)
    for before in passage.before[-1:]:
        _raise(found, {one.only: 2 for one in before.references if one.only and not one.shifted}, 2)
    cities = targets_of(passage.mentions, "city")
    for before in passage.before:
        told = [key for key in before.told if not cities or _city(key, case) in cities]
        _raise(found, dict.fromkeys(told, 2), 2)
    for _, person in passage.people:
        _raise(found, dict.fromkeys(case.person_meetings.get(person, ()), 1), 1)
    for part in passage.asked:
        _raise(found, _named(part, case), 3)
    _raise(found, _named(passage, case), 3)
    for reference in passage.references:
        if reference.only and not reference.named:
            _raise(found, {reference.only: 3}, 3 if passage.recent else 1)
    return found


def _city(key: str, case: Case) -> str | None:
    meeting = case.facts.meetings.get(key)
    return meeting.city if meeting else None


def _named(passage: Passage, case: Case) -> dict[str, int]:
    """Return what a passage itself names; those around it ask for it too."""
    if passage.names is None:
        passage.names = _names_of(passage, case)
    return passage.names


def _names_of(passage: Passage, case: Case) -> dict[str, int]:
    found: dict[str, int] = _of_parties(passage, case)
    for reference in passage.references:
        if reference.named:
            for id_ in reference.meetings:
                found[id_] = 3 if len(reference.meetings) == 1 else 2
    found |= dict.fromkeys(targets_of(passage.naming("subject"), "subject"), 3)
    for mention in passage.naming("venue", "city"):
        for id_, strength in _at_place(mention, case):
            found.setdefault(id_, strength)
    for one, noun in pairwise(passage.keys):
        if one in {"the", "this", "its"} and noun in case.subject_nouns:
            found.setdefault(case.subject_nouns[noun], 2)
    return found


def _at_place(mention: Mention, case: Case) -> Iterator[tuple[str, int]]:
    """Yield the only meeting at a place: surely so where it is the venue that is named."""
    for kind, strength in (("venue", 2), ("city", 1)):
        places = targets_of([mention], kind)
        there = case.diary.at(places)
        if len(there) == 1:
            yield there[0].id, strength


def _of_parties(passage: Passage, case: Case) -> dict[str, int]:
    """Return the memoranda of the parties named: surely that of two of them."""
    found: dict[str, int] = {}
    for mention in passage.naming("organisation"):
        for name in mention.of_kind("organisation"):
            for pact in case.pacts_of.get(name.target, ()):
                found[pact.origin.id] = 3 if pact.origin.id in found else 1
    return found


def strength_of(passage: Passage, quantity: Quantity, subjects: dict[str, int], case: Case) -> int:
    """Return how surely a passage is about what a quantity is about: 3 to 0."""
    known = subjects.get(quantity.subject, 0)
    stems = quantity.subject_stems
    if known == 3 or not stems:
        return known
    if quantity.subject in case.facts.meetings or len(stems) < 2:
        return known
    wanted = senses(stems)
    own, told, under = passage.senses_around
    missing = len(wanted - own)
    if not missing:  # in its own words, or in others
        return 3 if stems <= passage.stems | passage.asked_stems else 2
    if missing == 1 and len(wanted - NUMBERS) > 2:
        known = max(known, 2)  # "the won-yuan swap" for the won-yuan currency swap
    if wanted <= told:
        return max(known, 2)
    return max(known, 1) if wanted <= under else known


def _raise(found: dict[str, int], named: dict[str, int], most: int) -> None:
    for key, strength in named.items():
        found[key] = max(found.get(key, 0), min(strength, most))
