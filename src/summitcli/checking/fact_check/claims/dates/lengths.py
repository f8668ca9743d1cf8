"""How many days a meeting took: "the two-day summit", "it lasted three days"."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.meetings.bindings import around, bindings, without_larger
from summitcli.checking.fact_check.claims.meetings.verdicts import when_it_was
from summitcli.checking.fact_check.claims.numbers.noun_phrases import counted, joined_noun
from summitcli.checking.fact_check.days import calendar_day
from summitcli.checking.fact_check.facts import Meeting
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import OPEN, QUIET
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported
from summitcli.reading import Number
from summitcli.reading.letters import listed

_TOOK = frozenset(listed("lasted lasts took takes ran runs"))
_GOING_ON = _TOOK | english.LENGTHS_OF_TALKS
"""Verbs that say with "for" how long something took."""
_FAR = 4  # words of "two-day Korea-Japan summit"


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on how many days the meetings of a passage took."""
    for number in passage.numbers:
        words = counted(passage, number)
        if words.head != "day" or number.low != number.high or number.approximate or number.bound:
            continue
        if not _is_length(passage, number) or passage.vetoed(number.first, kinds=OPEN):
            continue
        meeting = _meant(passage, number, case)
        days = _days_of(meeting) if meeting else None
        if meeting is None or days is None or passage.negated(number.first):
            continue
        start, end = number.start, passage.words[words.after - 1].end
        field = "end" if meeting.end else "start"
        if days == number.low:
            yield supported(start, end, meeting.origin, field, when_it_was(meeting))
        elif meeting.end and _is_sure(passage, number):
            message = when_it_was(meeting)
            yield differs(start, end, "date-differs", meeting.origin, field, message, f"{days} days")


def _is_length(passage: Passage, number: Number) -> bool:
    """Tell whether days are how long a meeting took: "a two-day summit", "two days of talks"."""
    joined, noun = joined_noun(passage, number.after)
    following = passage.keys[noun + (not joined) : noun + (not joined) + _FAR]
    if joined:
        return any(key in english.MEETING_KINDS for key in following)
    if following[:1] == ["of"]:
        return following[1:2] != [] and following[1] in english.MEETING_KINDS
    before = passage.keys[max(0, number.first - 1) : number.first]
    if before in (["for"], ["over"]):
        return not _GOING_ON.isdisjoint(passage.keys_in(passage.clauses[number.first]))
    return not _TOOK.isdisjoint(before)


def _is_sure(passage: Passage, number: Number) -> bool:
    """Tell whether days can be nothing but how long something took, and nothing is open about it."""
    lasted = not _TOOK.isdisjoint(passage.keys[max(0, number.first - 1) : number.first])
    return lasted and not passage.strangers and not passage.vetoed(number.first, kinds=QUIET)


def _meant(passage: Passage, number: Number, case: Case) -> Meeting | None:
    """Return the one meeting that a sentence tells of, by its name or all who met, or the one before."""
    for wide in (False, True):
        found = around(passage, number.first, case, wide=wide)
        if found.foreign:
            return None
        sure = [
            one
            for one in without_larger(bindings(found, case), found)
            if one.named or (len(found.people) > 1 and set(one.meeting.participants) == found.people)
        ]
        there = [one.meeting for one in sure if one.place]
        pointed = [case.meeting(one.only) for one in found.references if one.only]
        told = there or [one.meeting for one in sure] or pointed
        if told:
            return told[0] if len({meeting.id for meeting in told}) == 1 else None
    before = {id_ for part in passage.before[-1:] for id_ in part.told if id_ in case.facts.meetings}
    return case.meeting(before.pop()) if len(before) == 1 and not passage.people else None


def _days_of(meeting: Meeting) -> int | None:
    """Return how many days a meeting took, where its first and last day are known."""
    first, last = calendar_day(meeting.start), calendar_day(meeting.end or meeting.start)
    return (last - first).days + 1 if first and last else None
