"""Days from one to another as those of a meeting: "on 13 and 14 January in Nara"."""

from __future__ import annotations

from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.dates.context import (
    UNSURE,
    has_foreign_place,
    is_shifted,
    is_told_by_another,
)
from summitcli.checking.fact_check.claims.meetings.bindings import Around, around, bindings
from summitcli.checking.fact_check.claims.meetings.verdicts import date_borne_out, date_denied
from summitcli.checking.fact_check.days import is_slip
from summitcli.checking.fact_check.mentions import targets_of
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.verdicts import Verdict
from summitcli.reading import DateSpan, Day


def of_its_days(passage: Passage, span: DateSpan, case: Case) -> Verdict | None:
    """Return the verdict on the first and last day of a meeting that is told by its place, or by its name."""
    if not span.is_range or None in (span.begin.day, span.begin.month, span.finish.month):
        return None
    found = around(passage, span.first, case, wide=False)
    doubtful = found.foreign or has_foreign_place(passage, span) or passage.denied(span.first, span.after)
    if doubtful or is_shifted(passage, span):
        return None
    held = [one for one in case.diary.on(span) if one.end]
    if not held:
        return _nearly_its_days(passage, span, found, case)
    if len(held) > 1:
        return None
    [meeting] = held
    told = passage.recent or any(one.meeting is meeting for one in bindings(found, case))
    return date_borne_out(span, meeting) if told else None  # nobody happens upon two days


def _nearly_its_days(passage: Passage, span: DateSpan, found: Around, case: Case) -> Verdict | None:
    """Return the flag on as many days as a meeting took, but not its own: "on 12 and 13 January in Nara"."""
    beside = passage.covered.get(span.first - 1) or passage.covered.get(span.first - 2)
    its_place = beside if beside in found.places else None
    there = case.diary.at(targets_of([its_place] if its_place else found.places, "city"))
    meeting = there[0] if len(there) == 1 else None
    start, end = (meeting.start, meeting.end) if meeting else (None, None)
    if meeting is None or start is None or end is None:
        return None
    others = any(meeting.id not in one.meetings for one in found.references)
    theirs = bool(found.people) and found.people <= set(meeting.participants)
    if not (found.meets if its_place else theirs and not others) or not passage.recent:
        return None
    shifted = passage.vetoed(span.first, kinds=UNSURE - {"other-time"})
    if passage.strangers or shifted or is_told_by_another(passage, span.first):
        return None
    return date_denied(span, meeting) if _is_off_by_days(span, start, end) else None


def _is_off_by_days(span: DateSpan, start: Day, end: Day) -> bool:
    """Tell whether both ends of a span are the same few days too early, or too late."""
    by = (span.begin.day or 0) - (start.day or 0)
    return (
        is_slip(span.begin, start)
        and is_slip(span.finish, end)
        and by == (span.finish.day or 0) - (end.day or 0)
    )
