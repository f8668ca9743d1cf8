"""Who met: somebody at a meeting that has only two sides, and the other side is somebody else."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.facts import Meeting
from summitcli.checking.fact_check.mentions import Mention
from summitcli.checking.fact_check.passages import Passage, Reference
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported, unconfirmed
from summitcli.reading.words import indexes_of

_CODE = "participant-differs"
_BOTH = 2  # people who meet
_APART = 8  # words between the names of those who meet, but for their offices and countries
_FACING = english.FACING | {"with", "opposite", "across", "sat", "together", "between"}
"""What says that two are the sides of a meeting, and not two of those who were there."""
_OTHERWISE = english.REPORTING | frozenset(
    {"'s", "told", "says", "said", "that", "about", "of", "on", "for", ";"}
)
"""What stands between two names where the second is only told of: "Lunde spoke of Rivas"."""


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the people of a meeting that a part of a passage names."""
    named = [reference for reference in passage.references if reference.named and not reference.shifted]
    everyone = [one for one in passage.people if not one[0].misspelt] if named else []
    if len({reference.meetings for reference in named}) < 2:
        yield from _of_part(passage, everyone, named, case)
        return
    for clause in sorted({passage.clauses[reference.first] for reference in named}):
        people = [one for one in everyone if passage.clauses[one[0].first] == clause]
        here = [reference for reference in named if passage.clauses[reference.first] == clause]
        yield from _of_part(passage, people, here, case)


def _of_part(
    passage: Passage, people: list[tuple[Mention, str]], named: list[Reference], case: Case
) -> Iterator[Verdict]:
    """Yield verdicts on people in a part of a passage that names a meeting."""
    meetings = {reference.only for reference in named if reference.only}
    if len(meetings) != 1:
        return
    meeting = case.meeting(meetings.pop())
    inside = [one for one in people if one[1] in meeting.participants]
    outside = [one for one in people if one[1] not in meeting.participants]
    for mention, target in outside:
        start, end = passage.span(mention.first, mention.after)
        person = case.person(target)
        if (
            len(inside) == len(outside) == 1
            and person.official
            and _is_other_side(passage, meeting, inside[0], outside[0], case)
        ):
            other = next(one for one in meeting.participants if one != inside[0][1])
            expected = case.person(other).origin.title
            message = f"{meeting.origin.title} was with {expected}"
            yield differs(start, end, _CODE, meeting.origin, "participants", message, expected)
        elif meeting.participants:
            message = f"no record says that {person.origin.title} took part in {meeting.origin.title}"
            yield unconfirmed(start, end, message, firm=True)
    for mention, _ in inside:
        full = any(name.form != "surname" for name in mention.of_kind("person"))
        full = full or (len(inside) > 1 and not outside and not passage.vetoes)
        if full and not passage.negated(mention.first):
            start, end = passage.span(mention.first, mention.after)
            yield supported(start, end, meeting.origin, "participants")


def _is_other_side(
    passage: Passage, meeting: Meeting, inside: tuple[Mention, str], outside: tuple[Mention, str], case: Case
) -> bool:
    """Tell whether two people are named as the sides of a meeting that had two, or of two countries."""
    if passage.vetoed(outside[0].first) or passage.strangers:
        return False
    sides = {case.person(one).country for one in meeting.participants}
    third = None not in sides and len(sides) > 1 and case.person(outside[1]).country not in sides
    first, second = sorted((inside[0], outside[0]), key=lambda name: name.first)
    if passage.keys[second.after : second.after + 1] == ["'s"]:
        return False
    places = indexes_of(passage.offices) | indexes_of(passage.countries)
    places |= {
        at
        for at in range(first.after, second.first)
        if passage.keys[at] in {"of", "'s"} and {at - 1, at + 1} & places
    }
    between = passage.keys_without(places, first.after, second.first)
    facing = len(meeting.participants) == _BOTH and not _FACING.isdisjoint(between)
    return (third or facing) and len(between) <= _APART and _OTHERWISE.isdisjoint(between)
