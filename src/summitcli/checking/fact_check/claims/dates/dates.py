"""Dates of meetings and of other things that have one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.dates import near_misses
from summitcli.checking.fact_check.claims.dates.context import is_shifted
from summitcli.checking.fact_check.claims.dates.of_events import of_event
from summitcli.checking.fact_check.claims.dates.of_meetings import of_its_days, of_meeting
from summitcli.checking.fact_check.claims.meetings.bindings import around, bindings
from summitcli.checking.fact_check.claims.meetings.verdicts import date_borne_out, when_it_was
from summitcli.checking.fact_check.days import holds
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import QUIET
from summitcli.checking.fact_check.stems import stems_of
from summitcli.checking.fact_check.verdicts import SUPPORTED, Verdict, unconfirmed
from summitcli.reading import DateSpan, Day
from summitcli.reading.numbers import ordinal_at
from summitcli.reading.words import indexes_of

_UNSURE_OF_THE_DAY = QUIET - {"negation", "comparison"}


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the dates of a passage."""
    for span in passage.dates:
        if passage.is_in_dateline(span.first):
            yield from _of_the_day(passage, span, case)
            continue
        if _is_of_season(passage, span):
            continue
        found = of_event(passage, span, case)
        event = found if found and _is_plain(passage, span, found) else None
        verdict = (
            of_meeting(passage, span, case)
            or of_its_days(passage, span, case)
            or found
            or near_misses.denied(passage, span, case)
        )
        if event:
            yield event
        if verdict and (event is None or verdict.verdict == SUPPORTED):
            yield verdict
    for span in _days_without_month(passage, case):
        verdict = of_meeting(passage, span, case) or of_event(passage, span, case)
        ticked = verdict and verdict.verdict == SUPPORTED  # its month is a guess: too little to deny it
        yield verdict if verdict and ticked else unconfirmed(span.start, span.end, "no record has this day")


def _is_plain(passage: Passage, span: DateSpan, found: Verdict) -> bool:
    """Tell whether a tick is on an event of which most words are told, beside a meeting of that day."""
    if found.verdict != SUPPORTED or found.origin is None or found.origin.table in {"meetings", "figures"}:
        return False
    stems = stems_of(found.origin.title) - {"understand"}  # memoranda of understanding
    told = stems & passage.clause_stems[passage.clauses[span.first]]
    return len(told) >= len(stems) / 2


def _of_the_day(passage: Passage, span: DateSpan, case: Case) -> Iterator[Verdict]:
    """Yield the tick on the date of a report on what happened that day: "BEIJING, Jan. 5 -- … on Monday"."""
    others = [one for one in passage.dates if one is not span]
    if span.begin.day is None or others or passage.vetoed(span.first, kinds=_UNSURE_OF_THE_DAY):
        return
    found = around(passage, span.after, case, wide=True)
    for one in bindings(found, case):
        if holds(one.meeting, span) and (one.named or (one.people > 1 and found.meets)) and not found.foreign:
            yield date_borne_out(span, one.meeting)
            return
    named = {one.only for one in found.references if one.named and one.only}
    meeting = case.meeting(named.pop()) if len(named) == 1 and not passage.vetoes else None
    if meeting and meeting.start and meeting.start.day and not is_shifted(passage, span):
        yield unconfirmed(span.start, span.end, when_it_was(meeting))


def _days_without_month(passage: Passage, case: Case) -> Iterator[DateSpan]:
    """Yield days like "on the 14th" in the month of the last date before, or in that of their meeting."""
    if "the" not in passage.keys:
        return
    dated = indexes_of(passage.dates)
    for at, pair in enumerate(pairwise(passage.keys), 2):
        day = (
            ordinal_at(passage.words, at)
            if pair in _ON_THE and at < passage.end and at not in dated
            else None
        )
        if not day or day[0] > _LONGEST_MONTH or _names_more(passage, day[1]):
            continue
        before = [span.finish for part in passage.before[-1:] for span in part.dates]
        before += [span.finish for span in passage.dates if span.after <= at]
        found = around(passage, at, case, wide=True)
        sure = [one.meeting.start for one in bindings(found, case) if one.named or one.people > 1]
        for known in before[-1:] or sure:  # the month just told, or that of a meeting they had
            if known and known.month:
                written = Day(known.year, known.month, day[0])
                yield DateSpan(written, written, at, day[1], *passage.span(at, day[1]))


_ON_THE = {("on", "the"), (",", "the"), ("was", "the"), ("by", "the"), ("–", "the"), ("—", "the")}


def _names_more(passage: Passage, after: int) -> bool:
    """Tell whether a noun or month follows an ordinal: "on the 14th floor"."""
    word = passage.words[after] if after < passage.end else None
    return word is not None and word.key.isalnum() and word.key not in english.STOP_WORDS


_LONGEST_MONTH = 31


def _is_of_season(passage: Passage, span: DateSpan) -> bool:
    """Tell whether a year is that of a season, which no record tells: "the spring of 2028"."""
    return span.begin.month is None and not _SEASONS.isdisjoint(
        passage.keys[max(0, span.first - 2) : span.first]
    )


_SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter"})
