"""What must hold of a record's values and between its fields: small checks that yield findings.

A record may be one salvaged from a faulty row, with `UNSET` for what is not known for sure: a check that
needs to know it keeps quiet.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from math import isfinite
from typing import Any

from msgspec import UNSET

from summitcli.countries import CODES, names
from summitcli.dates import first_day, is_date, last_day
from summitcli.model import TABLES
from summitcli.text import escape, fold
from summitcli.validation.columns import Tables, marked, repeated_items, with_lists, wrong_values
from summitcli.validation.faults import Finding


def check_sources(tables: Tables) -> Iterator[Finding]:
    """No place is cited twice."""
    for table, record_type in TABLES.items():
        if "sources" in record_type.__struct_fields__:
            for record, path, source in repeated_items(tables[table], "sources"):
                if all(getattr(source, field) is not UNSET for field in source.__struct_fields__):
                    yield Finding(record, path, "duplicate-source", "is cited twice; once is enough")


def check_items(tables: Tables) -> Iterator[Finding]:
    """No list names the same thing twice."""
    for table, record_type in TABLES.items():
        for field in with_lists(record_type):
            for record, path, item in repeated_items(tables[table], field):
                message = f'names "{escape(item)}" twice; once is enough'
                yield Finding(record, path, "duplicate-item", message)


def check_dates(tables: Tables) -> Iterator[Finding]:
    """Dates exist, and nothing ends before it starts."""
    for table, record_type in TABLES.items():
        for field in marked(record_type, "holds", "date"):
            for record, path, date in wrong_values(tables[table], field, lambda date: not is_date(date)):
                advice = 'it takes "2026-01-05", "2026-01" or "2026"'
                message = f'is "{escape(date)}", which is not a date; {advice}'
                yield Finding(record, path, "bad-date", message)
    for meeting in tables["meetings"]:
        if meeting.end:
            yield from _check_period(meeting)


def _check_period(meeting: Any) -> Iterator[Finding]:
    start, end = meeting.start, meeting.end
    if start is None:
        yield Finding(meeting, ("end",), "end-without-start", "is given without a start; give both")
    elif start and is_date(start) and is_date(end) and last_day(end) < first_day(start):
        message = f"is {end}, before the start, {start}; it takes the last day"
        yield Finding(meeting, ("end",), "end-before-start", message)


def check_countries(tables: Tables) -> Iterator[Finding]:
    """Country codes are ISO 3166-1's."""
    for table, record_type in TABLES.items():
        for field in marked(record_type, "holds", "country"):
            for record, path, code in wrong_values(tables[table], field, lambda code: code not in CODES):
                advice = _misplaced(record, path[0], code) or _country_advice(code)
                message = f'is "{escape(code)}", no country\'s ISO 3166-1 code; {advice}'
                yield Finding(record, path, "unknown-country", message)


def _misplaced(record: Any, field: str | int, key: str) -> str | None:
    """Say where a field of the record belongs that stands among the countries of its parties."""
    if isinstance(getattr(record, str(field)), dict) and key in record.__struct_fields__:
        return f"write the record's {key} above [{record.table}.{field}]"
    return None


def _country_advice(code: str) -> str:
    known = _codes_by_name().get(fold(code))
    return f'did you mean "{known}"?' if known else "it takes two capital letters, such as KR"


@cache
def _codes_by_name() -> dict[str, str]:
    return {fold(name): code for code in sorted(CODES, reverse=True) for name in (code, *names(code))}


def check_itemised(tables: Tables) -> Iterator[Finding]:
    """No more MOUs are itemised than their agreement counts."""
    itemised = Counter(mou.agreement for mou in tables["mous"])
    for agreement in tables["agreements"]:
        count, held = agreement.count, itemised[agreement.id]
        if count is not UNSET and agreement.id is not UNSET and held > count:
            message = f"is {count}, but {held} MOUs name this agreement; check both"
            yield Finding(agreement, ("count",), "too-many-itemised", message)


def check_figures(tables: Tables) -> Iterator[Finding]:
    """Each figure is about a meeting or about a subject, and its value is a number one can write."""
    for figure in tables["figures"]:
        about = (figure.meeting, figure.subject)
        if UNSET not in about and about.count(None) != 1:
            what = "has both a meeting and a subject" if all(about) else "has neither a meeting nor a subject"
            yield Finding(figure, (), "meeting-or-subject", f"{what}; it takes one of the two")
        if figure.value is not UNSET and not isfinite(figure.value):
            yield Finding(figure, ("value",), "not-finite", f"is {figure.value}; it takes a finite number")


def check_order(tables: Tables) -> Iterator[Finding]:
    """Meetings that are placed by one another don't go round in a circle."""
    undated = {meeting.id: meeting for meeting in tables["meetings"] if meeting.start is None}
    for id in _in_circles({id: meeting.after or meeting.before for id, meeting in undated.items()}):
        field = "after" if undated[id].after else "before"
        message = "leads back to this meeting; one of them needs a start or another neighbour"
        yield Finding(undated[id], (field,), "circular-order", message)


def _in_circles(leads_to: dict[str, str | None]) -> list[str]:
    """Return those that are reached again from themselves."""
    circular: list[str] = []
    visited: set[str] = set()
    for start in leads_to:
        path: list[str] = []
        current: str | None = start
        while current in leads_to and current not in visited:
            visited.add(current)
            path.append(current)
            current = leads_to[current]
        if current in path:
            circular += path[path.index(current) :]
    return circular


def check_categories(tables: Tables) -> Iterator[Finding]:
    """Warn of categories that differ only in case or spacing."""
    spellings: dict[str, list[str]] = defaultdict(list)
    for category in {mou.category: None for mou in tables["mous"] if mou.category is not UNSET}:
        spellings["".join(fold(category).split())].append(category)
    other = {later: first for first, *rest in spellings.values() for later in rest}
    for mou in tables["mous"] if other else ():
        if mou.category in other:
            message = (
                f'is "{escape(mou.category)}", elsewhere "{escape(other[mou.category])}"; write it one way'
            )
            yield Finding(mou, ("category",), "similar-category", message, "warning")


RULES: tuple[Callable[[Tables], Iterator[Finding]], ...] = (
    check_sources,
    check_items,
    check_dates,
    check_countries,
    check_itemised,
    check_figures,
    check_order,
    check_categories,
)
"""The rules of this module."""
