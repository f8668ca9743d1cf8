"""Dates beside the title of a document on record, as in a note: "*Joint Communiqué*, 14 January 2026"."""

from __future__ import annotations

from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.days import is_apart, same_date
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import OPEN
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported
from summitcli.reading import DateSpan

_BETWEEN = frozenset({",", "(", "of", "dated", "from"})


def of_document(passage: Passage, span: DateSpan, case: Case) -> Verdict | None:
    """Return what is on record of a date that stands right after the title of a document."""
    after = span.first
    while after and passage.keys[after - 1] in _BETWEEN:
        after -= 1
    before = passage.keys[:after]
    for document in case.facts.documents:
        if before[-len(document.title) :] != document.title:
            continue
        origin, right = document.origin, document.date.iso
        if same_date(span, document.date):
            return supported(span.start, span.end, origin, "date", f"{origin.title}: {right}")
        if is_apart(span, document.date) and not passage.vetoed(span.first, kinds=OPEN):
            message = f"{origin.title}: {right}"
            return differs(span.start, span.end, "date-differs", origin, "date", message, right)
    return None
