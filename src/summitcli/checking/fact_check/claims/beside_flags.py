"""Dates, places and people that agree with the meeting which denies what stands beside them.

A flag binds a clause to one record, so what else the clause says of it can be ticked: the day, where the city
is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.meetings.verdicts import date_borne_out
from summitcli.checking.fact_check.claims.places.place_words import field_of
from summitcli.checking.fact_check.days import holds
from summitcli.checking.fact_check.facts import Meeting
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.verdicts import DIFFERS, UNCONFIRMED, Verdict, supported


def check(passage: Passage, case: Case, settled: list[Verdict]) -> Iterator[Verdict]:
    """Yield ticks on what agrees with a meeting that is the record of a flag in the same clause."""
    flags = [
        (flag.start, flag.origin)
        for flag in settled
        if flag.verdict == DIFFERS and flag.origin and flag.origin.table == "meetings"
    ]
    if not flags:
        return
    clause_at = {word.start: clause for word, clause in zip(passage.words, passage.clauses, strict=True)}
    told = {clause_at.get(start, -1): case.meeting(origin.id) for start, origin in flags}
    taken = {
        at
        for verdict in settled
        if verdict.verdict != UNCONFIRMED
        for at in range(verdict.start, verdict.end)
    }
    for clause, meeting in told.items():
        for tick in _ticks(passage, clause, meeting):
            if tick.start not in taken:
                yield tick


def _ticks(passage: Passage, clause: int, meeting: Meeting) -> Iterator[Verdict]:
    for span in passage.dates:
        if passage.clauses[span.first] == clause and span.begin.month and holds(meeting, span):
            yield date_borne_out(span, meeting)
    for mention, person in passage.people:
        if passage.clauses[mention.first] == clause and person in meeting.participants:
            yield supported(*passage.span(mention.first, mention.after), meeting.origin, "participants")
    for mention in passage.naming("city", "venue"):
        for name in (*mention.of_kind("city"), *mention.of_kind("venue")):
            if passage.clauses[mention.first] == clause and name.target in meeting.places:
                span_of = passage.span(mention.first, mention.after)
                yield supported(*span_of, meeting.origin, field_of(name.target, meeting))
