"""The sections of the page: each what its listing answers, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from summitcli.citation import Citation
from summitcli.citation import text as cited_text
from summitcli.export.html.drawing import Drawing, Happening, drawings, percent
from summitcli.export.html.items import (
    SHOWN_AT_FIRST,
    Group,
    Item,
    Items,
    Numbering,
    Said,
    Words,
    address,
    links,
    of_table,
    period_words,
)
from summitcli.layout import longest
from summitcli.messages import counted
from summitcli.model import TABLES, Document, Figure, Meeting, Participation, Source
from summitcli.names import Names
from summitcli.views.agreements import AGREEMENTS
from summitcli.views.documents import DOCUMENTS
from summitcli.views.figures import FIGURES
from summitcli.views.meetings import MEETINGS
from summitcli.views.mous import MOUS
from summitcli.views.organisations import ORGANISATIONS
from summitcli.views.people import PEOPLE
from summitcli.views.statements import STATEMENTS
from summitcli.views.timeline import TIMELINE
from summitcli.wording import country_name, place, quantity, sayer, when

_MOST_COLUMNS = 12
"""Of meetings, beyond which who met whom is a list."""
_MOST_COUNTS = 4
"""Of agreements, beyond which their counts are no key numbers any more."""


class Section(Struct, frozen=True):
    """A section: its own id, its name in the contents, its heading, and what the template draws of it."""

    id: str
    name: str
    heading: str
    lead: str
    body: Mapping[str, Any]


class KeyNumber(Struct, frozen=True):
    """A number that stands large on top, what it counts, and where that is on the page."""

    number: int
    label: str
    href: str
    sources: Sequence[int] = ()


class Bar(Struct, frozen=True):
    """How long a value is drawn, and in the same scale the end of a range and what it is compared with."""

    length: str
    upper: str | None
    compared: str | None


class Moment(Struct, frozen=True):
    """An entry of the timeline: when, and the record; or where on the page the record is."""

    when: str
    date: str | None
    what: str
    where: str
    item: Item
    is_elsewhere: bool


def sections(names: Names) -> list[Section]:
    """Return the sections of the page that have something to show, in their order."""
    items = Items(names)
    return [section for make in _SECTIONS if (section := make(items)) is not None]


def key_numbers(names: Names) -> list[KeyNumber]:
    """Return what the source counts, as long as that is little, and how many records there are."""
    dataset = names.dataset
    told = [agreement for agreement in dataset.agreements if agreement.count is not None]
    numbering = Numbering(names)
    if len(told) <= _MOST_COUNTS:
        numbers = [KeyNumber(each.count or 0, each.name, f"#{each.id}", numbering.of(each)) for each in told]
    else:
        numbers = [
            KeyNumber(len(dataset.agreements), "agreements", "#_signed"),
            KeyNumber(len(dataset.mous), "memoranda listed", "#_mous"),
        ]
    numbers += [
        KeyNumber(len(dataset.meetings), _plural(dataset.meetings, "meeting"), "#_timeline"),
        KeyNumber(len(dataset.people), "people named", "#_people"),
        KeyNumber(len(dataset.statements), _plural(dataset.statements, "statement"), "#_statements"),
    ]
    return [number for number in numbers if number.number]


def _plural(records: Sequence[Any], what: str) -> str:
    return counted(len(records), what).partition(" ")[2]


def _signed(items: Items) -> Section | None:
    agreements = [item for group in items.groups(AGREEMENTS) for item in group.members]
    mous = items.groups(MOUS, ["name"])
    if not agreements and not mous:
        return None
    body = {
        "agreements": [Group("", agreements)] if agreements else [],
        "listed": {item.id: _listed(item.row) for item in agreements},
        "mous": mous,
        "parties": {item.id: _parties(item.row) for group in mous for item in group.members},
    }
    lead = "Counted as the source counts; listed where it lists."
    return Section("_signed", "Signed", "What was signed", lead, body)


def _listed(row: Mapping[str, Any]) -> str:
    """Tell how many of the instruments of an agreement are listed, where there are several."""
    count, itemised = row["count"], row["itemised"]
    if count is None:
        return ", number not told"
    if not itemised:
        return ", counted, not itemised" if count > 1 else ""
    return ", all listed below" if itemised == count else f", {itemised:,} listed below"


def _parties(row: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the parties of a memorandum by country, each with the name of it."""
    return [(", ".join(parties), country_name(code)) for code, parties in (row["parties"] or {}).items()]


def _people(items: Items) -> Section | None:
    groups = items.groups(PEOPLE, ["meetings"])
    if not groups:
        return None
    attended: dict[str, dict[str, Participation]] = {}
    meetings = [meeting for meeting in items.names.dataset.meetings if meeting.participants]
    for meeting in meetings:
        for part in meeting.participants or ():
            attended.setdefault(part.person, {})[meeting.id] = part
    body = {
        "groups": groups,
        "columns": meetings if len(meetings) <= _MOST_COLUMNS else [],
        "attended": attended,
        "meetings": {id: _meetings(items.names, parts) for id, parts in attended.items()},
    }
    lead = "Only those whom the source names as taking part. Others may have been there."
    return Section("_people", "People", "Who met whom", lead if body["columns"] else "", body)


def _meetings(names: Names, parts: Mapping[str, Participation]) -> list[Words]:
    """Return the meetings that a person took part in, with the part and office where they are told of it."""
    found = []
    for meeting, part in parts.items():
        told = ", ".join(word for word in (part.role, part.office) if word)
        found.append(Words(f"{names.title(meeting)}{f' ({told})' if told else ''}", f"#{meeting}"))
    return found


def _organisations(items: Items) -> Section | None:
    groups = items.groups(ORGANISATIONS)
    body = {"groups": groups, "countries": _countries(groups)}
    return Section("_organisations", "Organisations", "Organisations", "", body) if groups else None


def _countries(groups: Sequence[Group]) -> dict[str, str]:
    rows = [item.row for group in groups for item in group.members]
    return {row["id"]: country_name(row["country"]) for row in rows if row["country"]}


def _timeline(items: Items) -> Section | None:
    names = items.names
    answer = TIMELINE.answer(names)
    if not answer.rows:
        return None
    meetings = {item.id: item for group in items.groups(MEETINGS) for item in group.members}
    records = [names.record(row["id"], (row["table"],)) for row in answer.rows]
    body = {
        "drawings": _drawings(records),
        "moments": [
            _moment(items, record, meetings, number >= SHOWN_AT_FIRST)
            for number, record in enumerate(records)
        ],
    }
    lead = "Drawn as precisely as the source tells: a year is a bar of a year, a day is a dot."
    return Section("_timeline", "Timeline", "Timeline", lead if body["drawings"] else "", body)


def _drawings(records: Sequence[Any]) -> list[Drawing]:
    return drawings(
        [
            Happening(record.id, record.table, record.title, record.period, getattr(record, "planned", False))
            for record in records
            if record.period
        ]
    )


def _moment(items: Items, record: Any, meetings: Mapping[str, Item], is_rest: bool) -> Moment:
    names = items.names
    period = record.period
    if isinstance(record, Meeting):
        told = period_words(period) if period else when(names, None, None, record.before, record.after)
        said = [*_participants(names, record), *meetings[record.id].said]
        item = items.item(record, meetings[record.id].row, said, is_rest)
        where = place(record.venue, record.city, record.country)
        return Moment(told, period and period[0], record.kind, where, item, is_elsewhere=False)
    is_event = record.table == "events"
    item = items.item(record, {}, _event_said(record) if is_event else [], is_rest)
    what = "planned" if getattr(record, "planned", False) else "" if is_event else of_table(record)
    return Moment(period_words(period), period[0], what, "", item, is_elsewhere=not is_event)


def _participants(names: Names, meeting: Meeting) -> list[Said]:
    people = [part.person for part in meeting.participants or ()]
    return [Said("Took part", links(names, people))] if people else []


def _event_said(event: Any) -> list[Said]:
    countries = ", ".join(map(country_name, event.countries or ()))
    said = [("Countries", countries), ("", event.note or "")]
    return [Said(label, [Words(text)]) for label, text in said if text]


def _figures(items: Items) -> Section | None:
    groups = items.groups(FIGURES)
    if not groups:
        return None
    figures = items.names.table("figures")
    full = longest((each.unit, max(each.value, each.upper or each.value)) for each in figures.values())
    body = {
        "groups": groups,
        "values": {id: _value(figure) for id, figure in figures.items()},
        "bars": {id: _bar(figures, figure, full) for id, figure in figures.items()},
        "countries": _countries(groups),
    }
    lead = "Bars share one scale within a unit. “~” is approximate in the source. No totals are formed."
    return Section("_figures", "Figures", "Figures", lead, body)


def _value(figure: Figure) -> tuple[str, str]:
    """Return a figure's value and its unit, as people read them."""
    said = quantity(figure)
    return said.removesuffix(figure.unit), figure.unit


def _bar(figures: Mapping[str, Figure], figure: Figure, full: Mapping[str, float]) -> Bar | None:
    whole = full.get(figure.unit)
    if whole is None:
        return None
    other = figures.get(figure.compares_with or "")
    return Bar(
        percent(figure.value, whole),
        percent(figure.upper, whole) if figure.upper is not None else None,
        percent(other.value, whole) if other and other.unit == figure.unit else None,
    )


def _statements(items: Items) -> Section | None:
    groups = items.groups(STATEMENTS, ["speakers", "quote", "date"])
    if not groups:
        return None
    names = items.names
    body = {
        "groups": groups,
        "speakers": {each.id: links(names, each.speakers or ()) for each in names.dataset.statements},
        "meetings": {each.id: links(names, each.meetings or ()) for each in names.dataset.statements},
        "dates": {each.id: period_words(each.period) for each in names.dataset.statements if each.period},
    }
    lead = "In summary, not in quotation, unless quotation marks say so."
    return Section("_statements", "Statements", "Statements", lead, body)


def _more(items: Items) -> Section | None:
    """Return the records of tables that have no section of their own."""
    names = items.names
    groups = []
    for table, record_type in TABLES.items():
        if table not in _DRAWN:
            say = sayer(names, record_type)
            found = [
                items.item(record, {}, [Said("", [Words(say(record))])], place >= SHOWN_AT_FIRST)
                for place, record in enumerate(getattr(names.dataset, table))
            ]
            groups += [Group(table, found)] if found else []
    return Section("_more", "More", "More", "", {"groups": groups}) if groups else None


def _sources(items: Items) -> Section | None:
    groups = items.groups(DOCUMENTS, ["url"])
    if not groups:
        return None
    documents = items.names.table("documents")
    body = {
        "groups": groups,
        "cited": {id: _cited(document, None) for id, document in documents.items()},
        "addresses": {id: address(document.url) for id, document in documents.items()},
        "places": {
            id: [
                (number, _cited(document, source), source.quote)
                for number, source in items.numbering.within(id)
            ]
            for id, document in documents.items()
        },
    }
    return Section("_sources", "Sources", "Sources", "Each number on this page leads here.", body)


def _cited(document: Document, source: Source | None) -> str:
    [line] = cited_text([Citation(document, source)])
    return line.strip()


_SECTIONS: tuple[Callable[[Items], Section | None], ...] = (
    _signed,
    _people,
    _organisations,
    _timeline,
    _figures,
    _statements,
    _more,
    _sources,
)
_DRAWN = (
    *("documents", "people", "organisations", "meetings", "agreements"),
    *("mous", "figures", "statements", "events"),
)
"""The tables that have a section of their own."""
