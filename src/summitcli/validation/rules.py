"""What must hold of a record's values and between its fields: small checks that yield findings.

A record may be one salvaged from a faulty row, with `UNSET` for what is not known for sure: a check that
needs to know it keeps quiet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from math import isfinite
from operator import attrgetter
from typing import Any

from msgspec import UNSET

from summitcli.countries import CODES
from summitcli.dates import first_day, is_date, last_day
from summitcli.fields import Field, fields_of
from summitcli.messages import escape
from summitcli.model import TABLES
from summitcli.names import country_called
from summitcli.validation.faults import Finding, Path
from summitcli.validation.whole_columns import Tables, repeated_items, wrong_values


def _fields() -> Iterator[tuple[str, Field]]:
    """Yield the fields of all tables."""
    for table, record_type in TABLES.items():
        yield from ((table, field) for field in fields_of(record_type))


def check_repeats(tables: Tables) -> Iterator[Finding]:
    """No list names the same thing twice, and no place is cited twice."""
    for table, field in _fields():
        if field.shape == "one":
            continue
        for record, path, item in repeated_items(tables[table], field):
            if field.kind == "struct":
                yield from _repeated_part(record, path, item, field)
            else:
                message = f'names "{escape(str(item))}" twice; once is enough'
                yield Finding(record, path, "duplicate-item", message)


def _repeated_part(record: Any, path: Path, item: Any, field: Field) -> Iterator[Finding]:
    if any(getattr(item, part) is UNSET for part in item.__struct_fields__):
        return
    if field.name == "sources":
        yield Finding(record, path, "duplicate-source", "is cited twice; once is enough")
    else:
        named = getattr(item, fields_of(field.struct)[0].name)
        yield Finding(record, path, "duplicate-item", f'names "{escape(named)}" twice; once is enough')


def check_participants(tables: Tables) -> Iterator[Finding]:
    """No person takes part in a meeting twice."""
    for meeting in tables["meetings"]:
        parts = [part for part in meeting.participants or () if part]
        if len({part.person for part in parts}) == len(parts):
            continue
        seen: dict[Any, Any] = {}
        for index, part in enumerate(meeting.participants):
            first = seen.setdefault(part.person, part) if part else part
            if first is not part and first != part and part.person is not UNSET:
                message = f'names "{escape(part.person)}" twice; once is enough'
                yield Finding(meeting, ("participants", index), "duplicate-item", message)


def check_dates(tables: Tables) -> Iterator[Finding]:
    """Dates exist, and nothing ends before it starts."""
    for table, field in _fields():
        if field.kind == "date":
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
    """Country codes are ISO 3166-1's, or one of the few others that take part in summits."""
    for table, field in _fields():
        if field.kind == "country" or field.shape == "by-country":
            for record, path, code in wrong_values(tables[table], field, lambda code: code not in CODES):
                advice = _misplaced(record, path[0], code) or _country_advice(code)
                message = f'is "{escape(code)}", which is not a country code; {advice}'
                yield Finding(record, path, "unknown-country", message)


def _misplaced(record: Any, field: str | int, key: str) -> str | None:
    """Say where a field of the record belongs that stands among the countries of its parties."""
    if isinstance(getattr(record, str(field)), dict) and key in record.__struct_fields__:
        return f"write the record's {key} above [{record.table}.{field}]"
    return None


def _country_advice(code: str) -> str:
    known = country_called(code)
    return f'did you mean "{known}"?' if known else "it takes two capital letters, such as KR"


def check_parties(tables: Tables) -> Iterator[Finding]:
    """Where parties are given, one has a name: a warning, since the countries are told all the same."""
    for mou in tables["mous"]:
        if mou.parties and not any(mou.parties.values()):
            message = (
                "names no party: [] says that there are none; leave parties out if the source names none"
            )
            yield Finding(mou, ("parties",), "no-party", message, "warning")


def check_itemised(tables: Tables) -> Iterator[Finding]:
    """No more MOUs are itemised than their agreement counts."""
    itemised = Counter(mou.agreement for mou in tables["mous"])
    for agreement in tables["agreements"]:
        count, held = agreement.count, itemised[agreement.id]
        if isinstance(count, int) and agreement.id is not UNSET and held > count:
            message = f"is {count}, but {held} MOUs name this agreement; check both"
            yield Finding(agreement, ("count",), "too-many-itemised", message)


def check_figures(tables: Tables) -> Iterator[Finding]:
    """Each figure is about one thing, and its numbers can be written and make sense together."""
    for figure in tables["figures"]:
        about = (figure.meeting, figure.about, figure.subject)
        if UNSET not in about and about.count(None) != 2:
            what = "has none of meeting, about and subject" if not any(about) else "is about several things"
            message = f"{what}; it takes one of meeting, about and subject"
            yield Finding(figure, (), "one-subject", message)
        for name in ("value", "upper"):
            number = getattr(figure, name)
            if isinstance(number, float) and not isfinite(number):
                yield Finding(figure, (name,), "not-finite", f"is {number}; it takes a finite number")
        if isinstance(figure.upper, int | float):
            yield from _check_range(figure)


def _check_range(figure: Any) -> Iterator[Finding]:
    if figure.bound:
        message = "is given beside an upper end; a figure is a range or a limit"
        yield Finding(figure, ("bound",), "range-and-bound", message)
    if figure.value is not UNSET and figure.upper < figure.value:
        message = f"is {figure.upper}, below the value, {figure.value}; it takes the upper end of the range"
        yield Finding(figure, ("upper",), "upper-below-value", message)


_LEADS_BACK = "leads back to this meeting; one of them needs a start or another neighbour"


def check_order(tables: Tables) -> Iterator[Finding]:
    """Meetings that are placed by one another don't go round in a circle."""
    meetings = {meeting.id: meeting for meeting in tables["meetings"]}
    leads = {id: meeting.after or meeting.before for id, meeting in meetings.items() if not meeting.start}
    circular = dict.fromkeys(_in_circles(leads))
    for field in ("before", "after"):
        circular |= dict.fromkeys(_in_circles({id: getattr(each, field) for id, each in meetings.items()}))
    for id in circular:
        field = "after" if meetings[id].after else "before"
        if getattr(meetings[id], field) == id:
            continue  # told as a record that names itself
        yield Finding(meetings[id], (field,), "circular-order", _LEADS_BACK)
    for id, field in () if circular else _circle_of_both(meetings):
        yield Finding(meetings[id], (field,), "circular-order", _LEADS_BACK)


def _circle_of_both(meetings: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the meetings and fields of a circle that takes `before` and `after` together, if there is one."""
    placed = [meeting for meeting in meetings.values() if meeting.before or meeting.after]
    if not any(meeting.before and meeting.after for meeting in placed):  # one of the circle has both
        return
    from graphlib import CycleError, TopologicalSorter

    order: TopologicalSorter[str] = TopologicalSorter()
    for meeting in placed:
        if meeting.before in meetings:
            order.add(meeting.before, meeting.id)
        if meeting.after in meetings:
            order.add(meeting.id, meeting.after)
    try:
        order.prepare()
    except CycleError as error:
        for earlier, later in pairwise(error.args[1]):
            held = meetings[earlier].before == later
            yield (earlier, "before") if held else (later, "after")


def check_circles(tables: Tables) -> Iterator[Finding]:
    """No record names itself, or is part of itself or takes the place of itself by way of others."""
    for table, field in _fields():
        if field.targets != (table,):
            continue
        values = map(attrgetter(field.name), tables[table])
        naming = [(record, value) for record, value in zip(tables[table], values, strict=True) if value]
        for record, value in naming:
            if record.id and (value == record.id or (field.shape == "list" and record.id in value)):
                message = "names the record itself; it takes another one"
                yield Finding(record, (field.name,), "self-reference", message)
        if field.shape == "one" and table != "meetings" and field.name != "compares_with":
            circular = set(_in_circles({record.id: to for record, to in naming if to != record.id}))
            for record, _ in naming if circular else ():
                if record.id in circular:
                    message = "leads back to this record by way of others; mend one of them"
                    yield Finding(record, (field.name,), "circular-reference", message)


def _in_circles(leads_to: dict[str, Any]) -> list[str]:
    """Return those that are reached again from themselves."""
    circular: list[str] = []
    visited: set[str] = set()
    for start in leads_to:
        path: list[str] = []
        current: Any = start
        while current in leads_to and current not in visited:
            visited.add(current)
            path.append(current)
            current = leads_to[current]
        if current in path:
            circular += path[path.index(current) :]
    return circular


RULES: tuple[Callable[[Tables], Iterator[Finding]], ...] = (
    check_repeats,
    check_participants,
    check_dates,
    check_countries,
    check_parties,
    check_itemised,
    check_figures,
    check_order,
    check_circles,
)
"""The rules of this module."""
