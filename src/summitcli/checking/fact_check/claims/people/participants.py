"""Who met: somebody at a meeting that has only two sides, and the other side is somebody else."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.meetings.bindings import Around, around, countries_in
from summitcli.checking.fact_check.days import holds
from summitcli.checking.fact_check.facts import Meeting
from summitcli.checking.fact_check.mentions import Mention, targets_of
from summitcli.checking.fact_check.passages import Passage, Reference
from summitcli.checking.fact_check.scope import QUIET
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported, unconfirmed
from summitcli.reading.letters import listed
from summitcli.reading.words import indexes_of

_CODE = "participant-differs"
_BOTH = 2  # people who meet
_APART = 6  # words between two names of one group, offices and countries counted
_BETWEEN = frozenset({"and", "&", "x", ",", "with", "then", "there"})


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the people of a meeting that a part of a passage names."""
    everyone = [one for one in passage.people if not one[0].misspelt]
    if not everyone:
        return
    yield from _who_met(passage, everyone, case)
    named = [reference for reference in passage.references if reference.named and not reference.shifted]
    if len({reference.meetings for reference in named}) < 2:
        yield from _of_part(passage, everyone, named, case)
        return
    for clause in sorted({passage.clauses[reference.first] for reference in named}):
        people = [one for one in everyone if passage.clauses[one[0].first] == clause]
        here = [reference for reference in named if passage.clauses[reference.first] == clause]
        yield from _of_part(passage, people, here, case)


def by_clause(
    passage: Passage, everyone: list[tuple[Mention, str]], case: Case
) -> Iterator[tuple[int, list[tuple[Mention, str]], Around]]:
    """Yield each clause that names people, with them and with what it names."""
    for clause in sorted({passage.clauses[mention.first] for mention, _ in everyone}):
        here = [one for one in everyone if passage.clauses[one[0].first] == clause]
        yield clause, here, around(passage, here[0][0].first, case, wide=False)


def _who_met(passage: Passage, everyone: list[tuple[Mention, str]], case: Case) -> Iterator[Verdict]:
    """Yield ticks on the people of a clause that tells of a meeting which only they had, with all it says."""
    for clause, here, found in by_clause(passage, everyone, case):
        quiet = passage.strangers or found.foreign or passage.vetoed(here[0][0].first, kinds=QUIET)
        if quiet or len(found.people) < 2 or not (found.meets or found.places):
            continue
        dates = passage.dates_in(clause)
        cities, venues = (targets_of(found.places, kind) for kind in ("city", "venue"))
        countries = countries_in(passage, clause)
        told = [
            meeting
            for meeting in case.diary.of_just(found.people)
            if all(holds(meeting, span) for span in dates)
            and (not cities or meeting.city in cities)
            and (not venues or meeting.venue in venues)
            and (not countries or meeting.country in countries)
        ]
        named = {
            id_
            for part in (passage, *passage.asked, *(passage.headings[-1:] if passage.is_listed else ()))
            for one in part.references
            if one.named
            for id_ in one.meetings
        }
        if len(told) != 1 or (named and told[0].id not in named):
            continue
        for mention, _ in here:
            if not passage.negated(mention.first):
                yield supported(*passage.span(mention.first, mention.after), told[0].origin, "participants")


def _of_part(
    passage: Passage, people: list[tuple[Mention, str]], named: list[Reference], case: Case
) -> Iterator[Verdict]:
    """Yield verdicts on people in a part of a passage that names a meeting."""
    meetings = {reference.only for reference in named if reference.only}
    meeting = case.meeting(next(iter(meetings))) if len(meetings) == 1 else _by_place(passage, people, case)
    if meeting is None or not people:
        return
    inside = [one for one in people if one[1] in meeting.participants]
    outside = [one for one in people if one[1] not in meeting.participants]
    for mention, _ in outside:
        start, end = passage.span(mention.first, mention.after)
        if _is_only_other(passage, meeting, inside, outside, mention, case):
            missing = [
                case.person(one) for one in meeting.participants if one not in {who for _, who in inside}
            ]
            expected = missing[0].origin.title
            message = f"{meeting.origin.title} was with {expected}"
            yield differs(start, end, _CODE, meeting.origin, "participants", message, expected)
        elif meetings and meeting.participants:
            joined = any(
                are_joined(passage, mention, other) or _face(passage, mention, other) for other, _ in inside
            )
            message = f"no record says that {_named(mention, case)} took part in {meeting.origin.title}"
            yield unconfirmed(start, end, message, firm=joined)
    for mention, _ in inside if meetings else []:
        start, end = passage.span(mention.first, mention.after)
        full = any(name.form != "surname" for name in mention.of_kind("person"))
        full = full or (len(inside) > 1 and not outside and not passage.vetoes)
        if full and not passage.negated(mention.first):
            yield supported(start, end, meeting.origin, "participants")


def _named(mention: Mention, case: Case) -> str:
    return case.person(mention.of_kind("person")[0].target).origin.title


def _face(passage: Passage, one: Mention, other: Mention) -> bool:
    """Tell whether one of two people is said to have met the other: "Trump met Prime Minister Takaichi"."""
    first, second = sorted((one, other), key=lambda name: name.first)
    between = passage.keys[first.after : second.first]
    return len(between) <= _APART and not english.FACING.isdisjoint(between)


def are_joined(passage: Passage, one: Mention, other: Mention) -> bool:
    """Tell whether two people are named as one group: "Premier Li Qiang of China and President Lee"."""
    first, second = sorted((one, other), key=lambda name: name.first)
    between = passage.keys[first.after : second.first]
    ends = any(key in english.STOP_WORDS - {"and", "of", "the", "s", "'s"} or key == ";" for key in between)
    return "and" in between and len(between) <= _APART and not ends


def _by_place(passage: Passage, people: list[tuple[Mention, str]], case: Case) -> Meeting | None:
    """Return the meeting of "Xi, Takaichi meet in Nara": the only one there and then that one of them had."""
    targets = {target for _, target in people}
    if len(targets) != _BOTH or case.diary.of(targets):
        return None
    clause = passage.clauses[people[0][0].first]
    dates = passage.dates_in(clause)
    on_a_day = any(span.begin.day for span in dates)
    if english.FACING.isdisjoint(passage.keys) and not on_a_day:
        return None
    here = [one for one in passage.naming("city", "venue") if not passage.is_in_dateline(one.first)]
    places = targets_of(here, "city", "venue")
    there = [
        meeting
        for meeting in case.diary.at(places)
        if places <= meeting.places
        and len(targets & set(meeting.participants)) == 1
        and all(holds(meeting, span) or (span.begin.year is None and not on_a_day) for span in dates)
    ]
    return there[0] if len(there) == 1 else None


def _is_at(passage: Passage, after: int, meeting: Meeting) -> bool:
    """Tell whether "at the summit" follows two names: "Lunde and Mwangi at the summit in Bergen"."""
    at = after + 1 + (passage.keys[after + 1 : after + 2] == ["the"])
    named = any(one.first == at and one.meetings == (meeting.id,) for one in passage.references)
    return passage.keys[after : after + 1] == ["at"] and named


def _is_of_neither_side(
    passage: Passage, meeting: Meeting, mention: Mention, between: list[str], case: Case
) -> bool:
    """Tell whether somebody of a third country stands with one who met: "At the summit, Lunde and Rivas"."""
    country = case.person(mention.of_kind("person")[0].target).country
    sides = {case.person(one).country for one in meeting.participants}
    third = country is not None and None not in sides and len(sides) > 1 and country not in sides
    clause = passage.clauses[mention.first]
    named = any(
        one.named
        and not one.shifted
        and one.meetings == (meeting.id,)
        and passage.clauses[one.first] == clause
        for one in passage.references
    )
    joined = not _JOINING.isdisjoint(between) and _SAYING.isdisjoint(between)
    return third and named and joined and len(between) <= _LONGEST_JOINING


_JOINING = frozenset({"and", "with", "opposite", "across", "alongside", "facing", "beside"})
_SAYING = english.REPORTING | {"'s", "told", "says", "that", "about", "of", "on", "to", "for", ";", "said"}
_LONGEST_JOINING = 8  # words


def _is_only_other(
    passage: Passage,
    meeting: Meeting,
    inside: list[tuple[Mention, str]],
    outside: list[tuple[Mention, str]],
    mention: Mention,
    case: Case,
) -> bool:
    """Tell whether a meeting's two sides are named as two, and one of them was somebody else."""
    if passage.vetoed(mention.first) or passage.strangers or not len(outside) == len(inside) == 1:
        return False
    if not case.person(outside[0][1]).official:
        return False
    first, second = sorted((inside[0][0], mention), key=lambda name: name.first)
    places = indexes_of(passage.offices) | indexes_of(passage.countries)
    places |= {at for at in range(first.after, second.first) if passage.keys[at] == "of" and at + 1 in places}
    between = passage.keys_without(places, first.after, second.first)
    return _is_of_neither_side(passage, meeting, mention, between, case) or (
        len(meeting.participants) == _BOTH and _are_the_two(passage, meeting, first, second)
    )


def _are_the_two(passage: Passage, meeting: Meeting, first: Mention, second: Mention) -> bool:
    """Tell whether two people are named as the two sides of a meeting."""
    offices = indexes_of(passage.offices) | indexes_of(passage.countries)
    owning = {at for at in range(first.after, second.first) if passage.keys[at] == "'s" and at - 1 in offices}
    plain = passage.keys_without(offices | owning, first.after, second.first)
    if plain[:2] == ["'s", "counterpart"]:
        return plain[2:] in (["was"], ["is"])
    before = next((at for at in range(first.first, 0, -1) if at - 1 not in offices), 0)
    if passage.keys[before - 1 : before] in _OPPOSITE and plain[-1:] in (["was"], ["sat"]):
        return True  # Facing Lunde at the summit in Bergen was Rivas
    if len(plain) > _APART or "'s" in plain or passage.keys[second.after : second.after + 1] == ["'s"]:
        return False
    if not english.FACING.isdisjoint(plain) or not _FACING.isdisjoint(pairwise(plain)):
        return True
    in_a_row = bool(plain) and all(key in _BETWEEN for key in plain)
    return in_a_row and (
        passage.is_listed
        or passage.keys[first.first - 2 : first.first] == ["it", "was"]
        or _is_at(passage, second.after, meeting)
        or not _HAVING_MET.isdisjoint(passage.keys[second.after : second.after + 2])
        or passage.keys[before - 1 : before] in _BEFORE_THE_TWO
    )


_HAVING_MET = frozenset(
    listed(
        "met meet meets held hold holds spoke talked discussed agreed sat shook together open opened began"
    )
)
_OPPOSITE = (["facing"], ["opposite"])
_BEFORE_THE_TWO = (["between"], ["brought"], ["by"])
_FACING = frozenset(
    {
        *(("face", "with"), ("sat", "down"), ("sat", "opposite")),
        *(("across", "from"), ("held", "talks"), ("summit", "with")),
        *(("together", "with"), ("to", "see"), ("to", "meet"), ("one", "side"), ("table", "from")),
    }
)
"""Pairs of words that stand between the two sides of a meeting."""
