"""Dates that deny that of the one meeting which is meant without doubt."""

from __future__ import annotations

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.dates.context import (
    UNSURE,
    has_foreign_place,
    is_alone,
    is_of_a_text,
    is_shifted,
)
from summitcli.checking.fact_check.claims.meetings.bindings import (
    Around,
    Binding,
    bindings,
    without_larger,
)
from summitcli.checking.fact_check.claims.meetings.verdicts import date_denied
from summitcli.checking.fact_check.days import same_date
from summitcli.checking.fact_check.mentions import targets_of
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.verdicts import Verdict
from summitcli.reading import DateSpan, Day

_LONGEST_CAPTION = 26  # words
_SEVERAL = 2  # people


def denied(passage: Passage, span: DateSpan, found: Around, case: Case) -> Verdict | None:
    """Return the flag where one meeting is meant without doubt, and its date is another."""
    if found.foreign or passage.strangers or any(part.strangers for part in passage.before):
        return None
    if any("next" in part.keys for part in (*passage.header, *passage.asked)) or is_of_a_text(passage, span):
        return None
    if (
        passage.vetoed(span.first, kinds=UNSURE)
        or passage.denied(span.first, span.after)
        or is_shifted(passage, span)
        or has_foreign_place(passage, span)
    ):
        return None
    bound = without_larger(bindings(found, case), found)
    able = [
        one
        for one in bound
        if one.meeting.start
        and (_is_sure(passage, one, found) or _is_theirs(passage, span, one, found, case))
    ]
    best = able[0] if able else None
    every = {one.meeting.id for one in bound}.union(*(one.meetings for one in found.references))
    if best is None or _named_elsewhere(passage, span, every, best, case):
        return None
    start = best.meeting.start
    sure = start and _comparable(span, start, best) and is_alone(passage, span)
    if not sure or _is_of_another(passage, span, best, case):
        return None
    return date_denied(span, best.meeting)


def _is_of_another(passage: Passage, span: DateSpan, best: Binding, case: Case) -> bool:
    """Tell whether a date may be that of another meeting, whose city is told or which the text may mean."""
    others = case.diary.on(span)
    if not others:
        return False
    beside = passage.covered.get(span.first - 2)  # in Nara on 13 January
    cities = (beside and targets_of([beside], "city")) or targets_of(passage.mentions, "city")
    there = best.meeting.city not in cities and any(meeting.city in cities for meeting in others)
    return there or not (best.named or best.people > 1)


def _is_sure(passage: Passage, one: Binding, found: Around) -> bool:
    if one.named:
        return one.people > 0 or len(found.people) < _SEVERAL
    pointed = any(
        not each.named
        and one.meeting.id in each.meetings
        and passage.keys[each.first - 1 : each.first] == ["the"]
        and passage.keys[each.after : each.after + 2] in (["was", "held"], ["took", "place"])
        for each in found.references
    )
    if pointed and not found.people:  # "The forum was held in Porto on 10 May"
        return found.meets and (one.place or one.meeting.id in found.carried)
    theirs = found.people <= set(one.meeting.participants)  # not somebody else's of the two countries
    own = set(one.meeting.participants) == found.people and len(found.people) > 1
    if own and one.place and len(passage.words) <= _LONGEST_CAPTION:
        return True  # "Trump and Xi at Gimhae Air Base on 31 October 2025."
    if theirs and found.meets and one.meeting.venue in targets_of(found.places, "venue"):
        return True  # "The Great Hall of the People hosted the talks on 6 January"
    called = "call" in one.meeting.kind.lower() and not english.CALLING.isdisjoint(passage.keys)
    if called and one.people > 1:
        return True
    both = one.people >= 2 or (one.sides >= 2 and len(one.meeting.participants) <= 3 and theirs)
    return both and one.place and found.meets


def _is_theirs(passage: Passage, span: DateSpan, one: Binding, found: Around, case: Case) -> bool:
    """Tell whether people met in person in the month of the only meeting that they have on record."""
    start = one.meeting.start
    if start is None or span.begin.month != start.month or span.begin.year not in {None, start.year}:
        return False
    own = len(found.people) > 1 and found.people == set(one.meeting.participants)
    alone = own and len(case.diary.of(found.people)) == 1
    return alone and found.meets and not english.IN_PERSON.isdisjoint(passage.keys)


def _comparable(span: DateSpan, start: Day, best: Binding) -> bool:
    """Tell whether a date can deny one on record: as precise, of the same year or the same day."""
    written = span.begin
    if written.month is None:
        return False
    if start.day is None and written.day is not None:
        return bool(start.month) and written.month != start.month and (written.year in {None, start.year})
    if written.day is None:
        one_off = (written.month == start.month) != (written.year == start.year)
        return best.named and one_off and written.year is not None
    if written.year is None or written.year == start.year:
        return True
    return best.named and (written.month, written.day) == (start.month, start.day)


def _named_elsewhere(passage: Passage, span: DateSpan, every: set[str], best: Binding, case: Case) -> bool:
    """Tell whether any other record that the text could be about has this date."""
    for dated in case.facts.dated:
        common = dated.stems & passage.stems
        told = len(common - dated.proper) > 1 or 2 * len(common) >= len(dated.stems)
        if same_date(span, dated.date) and span.begin.day is not None and told:
            return True
    named = {id_ for reference in passage.references for id_ in reference.meetings}
    people = {target for _, target in passage.people}
    return any(
        meeting.id in named or (meeting.id in every and len(people & set(meeting.participants)) > 1)
        for meeting in case.diary.on(span)
        if meeting.id != best.meeting.id
    )
