"""Dates that are nearly that of the one event or meeting of which a clause has words that only it has."""

from __future__ import annotations

from itertools import pairwise

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.dates.context import (
    UNSURE,
    is_alone,
    is_of_a_text,
    is_shifted,
    is_since,
    is_told_by_another,
)
from summitcli.checking.fact_check.claims.dates.of_events import BEGINNING, PREVIOUS, nearly
from summitcli.checking.fact_check.claims.meetings.bindings import (
    around,
    is_contradicted,
    is_of_kind,
    kinds_in,
)
from summitcli.checking.fact_check.days import is_slip, same_date
from summitcli.checking.fact_check.facts import Dated, Meeting
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.stems import sense, stem
from summitcli.checking.fact_check.verdicts import Verdict, differs
from summitcli.reading import DateSpan

_QUIET = UNSURE - {"other-time"}
_OWN_WORDS = 2  # that tell a record by themselves
_AGAIN = frozenset(stem(word) for word in ("last", "next", "second"))
"""What makes another of a kind, where it is not in the name of the record itself."""


def denied(passage: Passage, span: DateSpan, case: Case) -> Verdict | None:
    """Return the flag on a date that can only be a slip for that of the one record that is told."""
    if (
        passage.strangers
        or passage.vetoed(span.first, kinds=_QUIET)
        or passage.denied(span.first, span.after)
        or not is_alone(passage, span)
        or is_told_by_another(passage, span.first)
        or is_of_a_text(passage, span)
        or not english.HABITS.isdisjoint(passage.keys)
    ):
        return None
    days = _told(passage, span, case) or _nearly(passage, span, case)
    if not days or not (is_slip(span.begin, days[0].date) or is_slip(span.finish, days[-1].date)):
        return None
    stems = days[0].stems
    since = is_since(passage, span) and not BEGINNING.isdisjoint(stems)
    again = not (PREVIOUS | _AGAIN).isdisjoint(stems)
    if (is_shifted(passage, span) and not since) or (
        passage.vetoed(span.first, kinds=frozenset({"other-time"})) and not again
    ):
        return None
    origin, field = days[0].origin, days[0].field
    known = " to ".join(day.date.iso for day in days)
    message = f"{origin.title}: {known}"
    return differs(span.start, span.end, "date-differs", origin, field, message, known)


def _nearly(passage: Passage, span: DateSpan, case: Case) -> list[Dated]:
    """Return the one event that a clause tells enough of to bear out its own date."""
    if not passage.recent or span.begin.year is None or span.is_range or _is_known(span, case):
        return []
    told = nearly(passage, span, case)
    return [told] if told else []


def _is_known(span: DateSpan, case: Case) -> bool:
    """Tell whether anything on record was on a date."""
    return any(same_date(span, day.date) for day in case.facts.dated) or bool(case.diary.on(span))


def _told(passage: Passage, span: DateSpan, case: Case) -> list[Dated]:
    """Return the days of the one record that a clause tells, by two words of its own or by most of all.

    A year or a month alone takes more: there are others of a kind. So does a date that another record has,
    and one far from what is of the dataset.
    """
    clause = passage.clause_stems[passage.clauses[span.first]]
    ids = {id_ for word in clause if word[0] != "@" and (id_ := case.day_told_by.get(sense(word)))}
    days = case.days.get(next(iter(ids), ""), []) if len(ids) == 1 else []
    if not days:
        return []
    own = {word for word in days[0].stems & clause if word[0] != "@" and sense(word) in case.day_told_by}
    meeting = days[0].origin.table == "meetings"
    year_only = span.begin.month is None
    if year_only and (meeting or not days[0].proper <= clause):
        return []
    common = len(days[0].stems & clause)
    enough = len(own) >= _OWN_WORDS or (common >= max(2, len(days[0].stems) / 2) and not year_only)
    enough = enough or (meeting and _tells_of(passage, span, case.meeting(days[0].origin.id), case))
    known = _is_known(span, case)
    exact = None not in (span.begin.year, span.begin.day)
    near = passage.recent or (exact and len(own) >= _OWN_WORDS)
    month_only = span.begin.year is None and span.begin.day is None
    return days if enough and near and (len(own) > _OWN_WORDS or not (known or month_only)) else []


def _tells_of(passage: Passage, span: DateSpan, meeting: Meeting, case: Case) -> bool:
    """Tell whether a clause says on which day people met, and nothing that is against a meeting."""
    found = around(passage, span.first, case, wide=False)
    planned = passage.vetoed(span.first, kinds=frozenset({"plan"}))
    able = found.meets and passage.recent and span.begin.day is not None
    any_ = any(one in _ANY and other in english.MEETING_KINDS for one, other in pairwise(passage.keys))
    named = " ".join(meeting.names).lower().split()
    another = any_ or not all(kind in named or is_of_kind(meeting, kind) for kind in kinds_in(passage.keys))
    return able and not (planned or another or found.foreign) and not is_contradicted(meeting, found, case)


_ANY = frozenset({"a", "an", "another"})
