"""Days from one to another as those of a meeting: "on 13 and 14 January in Nara"."""

from __future__ import annotations

from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.dates.context import is_shifted
from summitcli.checking.fact_check.claims.meetings.bindings import around, bindings
from summitcli.checking.fact_check.claims.meetings.verdicts import date_borne_out
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.verdicts import Verdict
from summitcli.reading import DateSpan


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
