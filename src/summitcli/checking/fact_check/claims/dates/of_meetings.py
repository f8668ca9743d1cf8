"""Dates held against the meeting that a clause tells of, by its name, people, kind, or a word of its own."""

from __future__ import annotations

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.dates.context import is_shifted
from summitcli.checking.fact_check.claims.dates.denied import denied
from summitcli.checking.fact_check.claims.meetings.bindings import (
    Around,
    Binding,
    around,
    bindings,
    is_contradicted,
    without_larger,
)
from summitcli.checking.fact_check.claims.meetings.verdicts import date_borne_out
from summitcli.checking.fact_check.days import holds, is_apart, same_date
from summitcli.checking.fact_check.facts import Meeting
from summitcli.checking.fact_check.mentions import targets_of
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.verdicts import Verdict
from summitcli.reading import DateSpan

_ENOUGH = 3
_CAPTION = 10  # words of a line that names a place and a day, and nothing else
_MOST = 0.5
_TWO = 2  # words
_NEAR = 3  # words between "next" and "summit"


def of_meeting(passage: Passage, span: DateSpan, case: Case) -> Verdict | None:
    """Return the verdict on a date as that of a meeting."""
    near = around(passage, span.first, case, wide=False)
    told = {id_ for one in near.references if one.named for id_ in one.meetings}
    wide = around(passage, span.first, case, wide=True)
    reaches = [(found, bindings(found, case)) for found in ([near] if wide is near else [near, wide])]
    of_near, of_all = reaches[0][1], reaches[-1][1]
    theirs = {  # the talks that all people of the sentence had there
        one.meeting.id
        for one in of_all
        if one.place and len(wide.people) > 1 and set(one.meeting.participants) == wide.people
    }
    for found, every in reaches:
        bound = without_larger(every, found)
        bound = [one for one in bound if not theirs or one.named or one.meeting.id in theirs]
        for one in sorted(bound, key=lambda one: _distance(passage, span, one, found)):
            if found is not near and told and one.meeting.id not in told:
                continue  # the clause itself names another
            if _agrees(passage, span, one.meeting) and _is_meant(passage, span, one, found, near, case):
                return date_borne_out(span, one.meeting)
    tick = _by_its_own_word(passage, span, near, case)
    if tick:
        return tick
    others = [one for one in without_larger(of_near, near) if _is_likely(one)]
    if any(
        one.named and not one.shifted and one.after <= span.first <= one.after + 2 for one in near.references
    ):
        others = [one for one in others if one.named]  # "the Kanazawa Summit ended on 20 May"
    if any(_agrees(passage, span, one.meeting) for one in others):
        return None
    return denied(passage, span, near, case)


def of_its_days(passage: Passage, span: DateSpan, case: Case) -> Verdict | None:
    """Return the verdict on the first and last day of a meeting that is told by its place, or by its name."""
    if not span.is_range or None in (span.begin.day, span.begin.month, span.finish.month):
        return None
    found = around(passage, span.first, case, wide=False)
    if found.foreign or passage.denied(span.first, span.after) or is_shifted(passage, span):
        return None
    held = [one for one in case.diary.on(span) if one.end]
    if len(held) != 1:
        return None
    [meeting] = held
    told = passage.recent or any(one.meeting is meeting for one in bindings(found, case))
    return date_borne_out(span, meeting) if told else None  # nobody happens upon two days


def _by_its_own_word(passage: Passage, span: DateSpan, near: Around, case: Case) -> Verdict | None:
    """Return the tick on the day of the one meeting that was then, beside a word that only it has."""
    there = [meeting for meeting in case.diary.perhaps_on(span) if _agrees(passage, span, meeting)]
    if len(there) != 1 or passage.negated(span.first) or is_shifted(passage, span):
        return None
    if passage.strangers or near.foreign:
        return None
    meeting = there[0]
    clause = passage.clause_stems[passage.clauses[span.first]] | passage.asked_stems
    signed = not english.INSTRUMENTS.keys().isdisjoint(passage.keys)
    around_it = () if signed else (passage, *reversed(passage.before[-2:]), *passage.headings[-1:])
    by_reach = (
        {id_ for word in here if (id_ := case.meeting_told_by.get(word))}
        for here in (clause, *(part.stems for part in around_it))
    )
    owners = next(filter(None, by_reach), set())
    if owners != {meeting.origin.id} or _tells_of_another(passage, span, case):
        return None
    return date_borne_out(span, meeting)


def _is_meant(
    passage: Passage, span: DateSpan, one: Binding, found: Around, near: Around, case: Case
) -> bool:
    """Tell whether a text says enough of a meeting, and nothing against it, to tick its date."""
    if passage.negated(span.first) or is_shifted(passage, span):
        return False
    own = len(found.people) > 1 and set(one.meeting.participants) == found.people
    elsewhere = not own and any(each.elsewhere for each in near.references)
    pointed = {id_ for each in near.references if not each.named for id_ in each.meetings}
    if pointed and one.meeting.id not in pointed and not one.people and not one.named:
        return False  # the forum was not the summit
    told = any(each.named and each.meetings == (one.meeting.id,) for each in found.references)
    if not told and near.foreign:
        return False  # another summit of that day
    if not told and (
        elsewhere or is_contradicted(one.meeting, near, case) or _tells_of_another(passage, span, case)
    ):
        return False
    if one.score >= _ENOUGH:
        return True
    there = case.diary.in_city(one.meeting.city)
    alone = one.place and len(there) == 1 and span.begin.month is not None and passage.recent
    short = len(passage.words) <= _CAPTION or alone  # "Next stop: Nara, Jan 13."; "in Turku, in May 2024"
    venues = targets_of(near.places, "venue")
    likely = (found.meets and (one.people or one.carried)) or one.place or one.meeting.venue in venues
    at_another = bool(venues) and one.meeting.venue not in venues
    return not at_another and bool(likely or short or passage.asked)


def _tells_of_another(passage: Passage, span: DateSpan, case: Case) -> bool:
    """Tell whether a clause tells of an event with another date, or of "the next summit"."""
    clause = passage.clauses[span.first]
    here = passage.clause_stems[clause] - passage.person_stems
    for kind, where, at in passage.vetoes:
        if kind == "other-time" and where == clause and at < span.first:
            following = passage.keys[at + 1 : at + 1 + _NEAR]
            if not english.MEETING_KINDS.keys().isdisjoint(following):
                return True
    return any(
        any(word[0] != "@" for word in dated.stems & here)
        and len(dated.stems & here) >= max(_TWO, _MOST * len(dated.stems))
        and is_apart(span, dated.date)
        for dated in case.facts.dated
    )


def _is_likely(one: Binding) -> bool:
    return one.named or one.people > 1 or one.sides > 1 or one.place or one.carried


def _distance(passage: Passage, span: DateSpan, one: Binding, found: Around) -> int:
    """Return how far from a date a meeting is named; what is not named comes after what is."""
    named = [
        abs(span.first - reference.after)
        for reference in found.references
        if reference.named and one.meeting.id in reference.meetings
    ]
    return min(named, default=len(passage.words))


def _agrees(passage: Passage, span: DateSpan, meeting: Meeting) -> bool:
    """Tell whether a date is a meeting's; after "ended on", whether it is its last day."""
    last = meeting.end or meeting.start
    if last and not span.is_range and last.day and span.begin.day:
        verb = passage.keys[max(0, span.first - 5) : span.first]
        if any(key in {"ends", "ended", "end", "ending", "closed", "close", "concluded"} for key in verb):
            return same_date(span, last)
        if meeting.start and any(
            key in {"began", "begins", "opened", "opens", "started", "starts"} for key in verb
        ):
            return same_date(span, meeting.start)
    return holds(meeting, span)
