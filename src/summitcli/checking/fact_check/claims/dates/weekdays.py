"""Days of the week that stand without a date: "adopted on Wednesday"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.meetings.bindings import (
    around,
    bindings,
    without_larger,
)
from summitcli.checking.fact_check.days import calendar_day
from summitcli.checking.fact_check.facts import Meeting
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.verdicts import Verdict, supported, unconfirmed

_ENOUGH = 3


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the days of the week in a passage."""
    if _WEEKDAYS.keys().isdisjoint(passage.keys):
        return
    for at, key in enumerate(passage.keys):
        if key not in _WEEKDAYS or not at or passage.keys[at - 1] in _OTHER_WEEKS:
            continue
        dated = any(span.first - 2 <= at < span.after + 1 for span in passage.dates)
        if dated or passage.negated(at):
            continue
        found = around(passage, at, case, wide=False)
        likely = without_larger(bindings(found, case), found)
        bound = [one for one in likely if one.score >= _ENOUGH]
        here = passage.clause_stems[passage.clauses[at]]
        days = [(one.meeting.origin, "start", day) for one in bound for day in _days(one.meeting)]
        days += [
            (other.origin, other.field, day)
            for other in case.facts.dated
            if len(other.stems) > 1 and other.stems <= here and (day := calendar_day(other.date))
        ]
        told = next((one for one in days if one[2].weekday() == _WEEKDAYS[key]), None)
        start, end = passage.span(at, at + 1)
        if told:
            yield supported(start, end, told[0], told[1], f"{told[0].title}: {told[2].isoformat()}")
        elif days and any(one.named for one in bound):
            yield unconfirmed(start, end, f"{days[0][0].title} was on {days[0][2]:%A}")


def _days(meeting: Meeting) -> list[date]:
    """Return the days of a meeting that is short and whose days are known."""
    first = calendar_day(meeting.start)
    last = calendar_day(meeting.end or meeting.start)
    if first is None or last is None:
        return []
    return [first + timedelta(n) for n in range(min(_WEEK, (last - first).days + 1))]


_WEEK = 6
_OTHER_WEEKS = frozenset({"next", "last", "every", "each", "this", "since", "until", "before", "after"})
_WEEKDAYS = {
    name: number
    for number, name in enumerate(
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    )
}
