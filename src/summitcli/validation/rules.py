"""What must hold between a record's fields, and between records: small checks that yield findings.

Each looks at a whole column first, as a set, and at single records only when something is amiss: on a
sound dataset of 100,000 records that costs little more than reading it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from math import isfinite
from typing import Any

from summitcli.countries import CODES, names
from summitcli.dates import first_day, is_date, last_day
from summitcli.model import TABLES, Record, fields_marked
from summitcli.text import UNSAFE, escape, fold, nearest
from summitcli.validation.faults import Finding

Tables = Mapping[str, list[Any]]
"""The records of each table, of all files together."""
Where = Callable[[Any], str]
"""Tells the file and line of a record."""


def check_unique(rows: Mapping[str, list[Any]], table_of: Mapping[str, str]) -> Iterator[Finding]:
    """No id is used twice, over all tables and files; rows that are no records count."""
    if len(table_of) == sum(map(len, rows.values())):
        return
    first: dict[str, Any] = {}
    for records in rows.values():
        for record in records:
            id = id_of(record)
            if id is None or first.setdefault(id, record) is record:
                continue
            yield Finding(record, ("id",), "duplicate-id", _twice(id, first[id]))


def _twice(id: str, earlier: Any) -> Callable[[Where], str]:
    return lambda where: f'is "{escape(id)}", as is the record at {where(earlier)}; every id is used once'


def id_of(row: Any) -> str | None:
    """Return the id of a record, or of a row that is none."""
    id = row.get("id") if isinstance(row, dict) else getattr(row, "id", None)
    return id if isinstance(id, str) else None


def check_ids(tables: Tables) -> Iterator[Finding]:
    """Ids are kebab-case."""
    for records in tables.values():
        if not records or _is_kebab("-".join([record.id for record in records])):
            continue
        for record in records:
            if not _is_kebab(record.id):
                advice = "it takes lower-case letters, digits and single hyphens: beijing-summit"
                yield Finding(record, ("id",), "bad-id", f'is "{escape(record.id)}"; {advice}')


def _is_kebab(text: str) -> bool:
    plain = text.isascii() and text.replace("-", "").isalnum() and text == text.lower()
    return plain and "--" not in text and not text.startswith("-") and not text.endswith("-")


def check_references(tables: Tables, table_of: Mapping[str, str]) -> Iterator[Finding]:
    """Ids stand for a record, and for one of the right table."""
    for table, record_type in TABLES.items():
        for field, target in fields_marked(record_type, "refers_to").items():
            used = {id for record in tables[table] for id in _values(getattr(record, field))}
            wrong = {id for id in used if table_of.get(id) != target}
            if wrong:
                for record in tables[table]:
                    yield from _wrong_references(record, field, target, wrong, table_of)
        yield from _wrong_documents(tables[table], table_of)


def _wrong_references(
    record: Any, field: str, target: str, wrong: set[str], table_of: Mapping[str, str]
) -> Iterator[Finding]:
    value = getattr(record, field)
    for index, id in enumerate(_values(value)):
        if id in wrong:
            path = (field, index) if isinstance(value, list) else (field,)
            yield _wrong_reference(record, path, id, target, table_of)


def _wrong_documents(records: list[Any], table_of: Mapping[str, str]) -> Iterator[Finding]:
    cited = {source.document for record in records for source in getattr(record, "sources", ())}
    wrong = {id for id in cited if table_of.get(id) != "documents"}
    if not wrong:
        return
    for record in records:
        for index, source in enumerate(record.sources):
            if source.document in wrong:
                path = ("sources", index, "document")
                yield _wrong_reference(record, path, source.document, "documents", table_of)


def _wrong_reference(
    record: Any, path: tuple[str | int, ...], id: str, target: str, table_of: Mapping[str, str]
) -> Finding:
    shown = f'"{escape(id)}"'
    if id in table_of:
        message = f"names {shown}, one of the {table_of[id]}; it takes the id of one of the {target}"
        return Finding(record, path, "wrong-reference", message)

    def message_with_guess(_where: Where) -> str:
        guess = nearest(id, [known for known, table in table_of.items() if table == target])
        advice = f'did you mean "{guess}"?' if guess else f"it takes the id of one of the {target}"
        return f"names {shown}, which is the id of nothing; {advice}"

    return Finding(record, path, "unknown-reference", message_with_guess)


def check_sources(tables: Tables) -> Iterator[Finding]:
    """No place is cited twice."""
    for records in tables.values():
        for record in records:
            sources = getattr(record, "sources", ())
            if len(sources) > 1 and len(set(sources)) < len(sources):
                for index, source in enumerate(sources):
                    if source in sources[:index]:
                        message = "is cited twice; once is enough"
                        yield Finding(record, ("sources", index), "duplicate-source", message)


def check_dates(tables: Tables) -> Iterator[Finding]:
    """Dates exist, and nothing ends before it starts."""
    for table, record_type in TABLES.items():
        for field in _holding(record_type, "date"):
            for record in tables[table]:
                value = getattr(record, field)
                if value is not None and not is_date(value):
                    advice = 'it takes "2026-01-05", "2026-01" or "2026"'
                    message = f'is "{escape(value)}", which is not a date; {advice}'
                    yield Finding(record, (field,), "bad-date", message)
    for meeting in tables["meetings"]:
        start, end = meeting.start, meeting.end
        if end is None or not is_date(end):
            continue
        if start is None:
            yield Finding(meeting, ("end",), "end-without-start", "is given without a start; give both")
        elif is_date(start) and last_day(end) < first_day(start):
            message = f"is {end}, before the start, {start}; it takes the last day"
            yield Finding(meeting, ("end",), "end-before-start", message)


def check_countries(tables: Tables) -> Iterator[Finding]:
    """Country codes are ISO 3166-1's."""
    for table, record_type in TABLES.items():
        for field in _holding(record_type, "country"):
            used = {code for record in tables[table] for code in _values(getattr(record, field))}
            wrong = used - CODES
            for record in tables[table] if wrong else ():
                value = getattr(record, field)
                for index, code in enumerate(_values(value)):
                    if code in wrong:
                        part = {"str": (), "list": (index,), "dict": (code,)}[type(value).__name__]
                        message = (
                            f'is "{escape(code)}", no country\'s ISO 3166-1 code; {_country_advice(code)}'
                        )
                        yield Finding(record, (field, *part), "unknown-country", message)


def _country_advice(code: str) -> str:
    folded = fold(code)
    for known in sorted(CODES):
        if folded in map(fold, (known, *names(known))):
            return f'did you mean "{known}"?'
    return "it takes two capital letters, such as KR"


def check_itemised(tables: Tables) -> Iterator[Finding]:
    """No more MOUs are itemised than their agreement counts."""
    itemised = Counter(mou.agreement for mou in tables["mous"])
    for agreement in tables["agreements"]:
        if itemised[agreement.id] > agreement.count:
            message = (
                f"is {agreement.count}, but {itemised[agreement.id]} MOUs name this agreement; check both"
            )
            yield Finding(agreement, ("count",), "too-many-itemised", message)


def check_figures(tables: Tables) -> Iterator[Finding]:
    """Each figure is about a meeting or about a subject, and its value is a number one can write."""
    for figure in tables["figures"]:
        if (figure.meeting is None) == (figure.subject is None):
            what = "has neither a meeting nor a subject" if figure.meeting is None else "has both"
            message = f"{what}; it takes one of the two, meeting or subject"
            yield Finding(figure, ("subject",), "meeting-or-subject", message)
        if not isfinite(figure.value):
            yield Finding(figure, ("value",), "not-finite", f"is {figure.value}; it takes a finite number")


def check_order(tables: Tables) -> Iterator[Finding]:
    """Meetings that are placed by one another don't go round in a circle."""
    meetings = {meeting.id: meeting for meeting in tables["meetings"]}
    for meeting in tables["meetings"]:
        seen, current = set(), meeting
        while current is not None and current.id not in seen and current.start is None:
            seen.add(current.id)
            current = meetings.get(current.after or current.before or "")
        if current is not None and current.id == meeting.id and current.start is None and seen:
            field = "after" if meeting.after else "before"
            message = "leads back to this meeting; one of them needs a start or another neighbour"
            yield Finding(meeting, (field,), "circular-order", message)


def check_categories(tables: Tables) -> Iterator[Finding]:
    """Warn of categories that differ only in case or spacing."""
    spellings: dict[str, list[str]] = defaultdict(list)
    for category in dict.fromkeys(mou.category for mou in tables["mous"]):
        spellings["".join(fold(category).split())].append(category)
    other = {later: first for first, *rest in spellings.values() for later in rest}
    for mou in tables["mous"] if other else ():
        if mou.category in other:
            message = (
                f'is "{escape(mou.category)}", elsewhere "{escape(other[mou.category])}"; write it one way'
            )
            yield Finding(mou, ("category",), "similar-category", message, "warning")


def check_text(tables: Tables) -> Iterator[Finding]:
    """All text is plain text: no control characters, no bidirectional overrides."""
    for records in tables.values():
        for record in records:
            for path, text in _texts(record, ()):
                unsafe = re.search(UNSAFE, text.replace("\n", " ").replace("\t", " "))
                if unsafe:
                    name = f"U+{ord(unsafe[0]):04X} ({_character_kind(unsafe[0])})"
                    message = f"holds the character {name}; remove it"
                    yield Finding(record, path, "control-character", message)


def _character_kind(character: str) -> str:
    import unicodedata

    return unicodedata.name(character, "a control character").lower()


def _texts(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _texts(part, (*path, index))
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(key, (*path, key))
            yield from _texts(part, (*path, key))
    elif hasattr(value, "__struct_fields__"):
        for field in value.__struct_fields__:
            yield from _texts(getattr(value, field), (*path, field))


def _holding(record_type: type[Record], what: str) -> list[str]:
    return [field for field, held in fields_marked(record_type, "holds").items() if held == what]


def _values(value: Any) -> Any:
    """Return the single values that a field holds: of a list its items, of a table its keys."""
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


ALONE: tuple[Callable[[Tables], Iterator[Finding]], ...] = (
    check_ids,
    check_sources,
    check_dates,
    check_countries,
    check_itemised,
    check_figures,
    check_order,
    check_categories,
)
"""The rules that need nothing but the records."""
