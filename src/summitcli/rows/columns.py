"""The columns that people read, table by table: chosen to fit 80 columns, names in place of ids and codes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from summitcli.model import Dataset
from summitcli.query.filters import subject_of
from summitcli.rows.answer import Column, Role, Row, flat, plain_column
from summitcli.wording import country_name, period, place, quantity, title

_ID = Column("ID", lambda row: row["id"], "id")
_SOURCES = Column("Sources", lambda row: flat(row["sources"]), "source")
_NOTE = Column("Note", lambda row: row["note"] or "", "note")
_COUNTED_UNITS = ("people", "companies")
"""The units of a forum's size, which bars are drawn for: all on one scale."""
_MOST_PARTY_COLUMNS = 3


def mou_columns(dataset: Dataset, rows: Sequence[Row]) -> list[Column]:
    """Columns of memoranda: by category, the parties of each country in a column while those are few."""
    present = {code for row in rows for code in row["parties"]}
    order = dict.fromkeys(code for mou in dataset.mous for code in mou.parties)
    countries = [code for code in order if code in present]
    if len(countries) <= _MOST_PARTY_COLUMNS:
        parties = [_party_column(code) for code in countries]
    else:
        parties = [Column("Parties", _parties, "key")]
    return [
        _ID,
        Column("Category", lambda row: row["category"], "group"),
        *parties,
        Column("Cooperation", lambda row: row["cooperation"]),
        _SOURCES,
        _NOTE,
    ]


def _party_column(code: str) -> Column:
    return Column(country_name(code), lambda row: ", ".join(row["parties"].get(code, ())), "key")


def _parties(row: Row) -> str:
    return "; ".join(f"{', '.join(names)} ({code})".strip() for code, names in row["parties"].items())


def agreement_columns(dataset: Dataset, _rows: Sequence[Row]) -> list[Column]:
    """Columns of groups of instruments: what was counted against what is itemised."""
    return [
        _ID,
        Column("Agreement", lambda row: row["name"], "key"),
        Column("Kind", lambda row: row["kind"]),
        Column("Count", lambda row: str(row["count"]), "number"),
        Column("Itemised", lambda row: str(row["itemised"]), "number"),
        _SOURCES,
        Column("Sectors", lambda row: ", ".join(row["sectors"] or ()), "note"),
        _named("Signed at", dataset, "meetings", "meeting", "note"),
        _named("Witnesses", dataset, "people", "witnesses", "note"),
        _NOTE,
    ]


def person_columns(dataset: Dataset, _rows: Sequence[Row]) -> list[Column]:
    """Columns of people: by country, the meetings they are known to have taken part in."""
    return [
        _ID,
        Column("Country", _country, "group"),
        Column("Name", lambda row: row["name"], "key"),
        Column("Office", _office),
        Column("Rank", lambda row: flat(row["rank"]), "number"),
        _SOURCES,
        _named("Meetings", dataset, "meetings", "meetings", "note", separator="; "),
        _NOTE,
    ]


def participant_columns(dataset: Dataset, _rows: Sequence[Row]) -> list[Column]:
    """Columns of participants: by meeting."""
    return [
        _named("Meeting", dataset, "meetings", "meeting", "group"),
        Column("Name", lambda row: row["name"], "key"),
        Column("Office", _office),
        Column("Country", _country),
        _SOURCES,
    ]


def meeting_columns(_dataset: Dataset, _rows: Sequence[Row]) -> list[Column]:
    """Columns of meetings: when and where, as far as that is told."""
    return [
        _ID,
        Column("Meeting", lambda row: row["name"], "key"),
        Column("Kind", lambda row: row["kind"]),
        Column("When", _when),
        Column("Where", lambda row: place(row["venue"], row["city"], row["country"])),
        _SOURCES,
        _NOTE,
    ]


def figure_columns(dataset: Dataset, _rows: Sequence[Row]) -> list[Column]:
    """Columns of figures: by subject, value and unit in one."""
    return [
        _ID,
        Column("Subject", lambda row: row["subject"], "group"),
        Column("Figure", lambda row: row["label"], "key"),
        Column("Value", _quantity, "number"),
        Column("Country", _country),
        _SOURCES,
        Column("Compared with", lambda row: _comparison(dataset, row), "note"),
        _NOTE,
    ]


def forum_columns(dataset: Dataset, rows: Sequence[Row]) -> list[Column]:
    """Columns of a forum's figures: those of its size with a bar, and the source's comparison."""
    columns = figure_columns(dataset, rows)
    bar = Column("", lambda row: str(row["value"]) if row["unit"] in _COUNTED_UNITS else "", "bar")
    country = next(index for index, column in enumerate(columns) if column.header == "Country")
    columns[country] = bar
    return columns


def statement_columns(dataset: Dataset, _rows: Sequence[Row]) -> list[Column]:
    """Columns of statements: by kind."""
    return [
        _ID,
        Column("Kind", lambda row: row["kind"], "group"),
        Column("Topic", lambda row: row["topic"], "key"),
        Column("Statement", lambda row: row["text"]),
        _SOURCES,
        _named("Speakers", dataset, "people", "speakers", "note"),
    ]


def timeline_columns(dataset: Dataset, _rows: Sequence[Row]) -> list[Column]:
    """Columns of the timeline: an undated meeting shows which one it stands by."""

    def when(row: Row) -> str:
        meeting = dataset.index("meetings").get(row["id"])
        beside = (meeting.before, meeting.after) if meeting else (None, None)
        return period(row["date"], row["end"], *beside)

    return [
        Column("Date", when),
        _ID,
        Column("What", lambda row: row["name"], "key"),
        _SOURCES,
        Column("Where", lambda row: row["place"] or "", "note"),
    ]


def document_columns(_dataset: Dataset, _rows: Sequence[Row]) -> list[Column]:
    """Columns of documents: how many records rest on each."""
    return [
        _ID,
        Column("Document", lambda row: row["title"], "key"),
        Column("Publisher", lambda row: row["publisher"] or ""),
        Column("Date", lambda row: row["date"] or ""),
        Column("Records", lambda row: str(row["records"]), "number"),
        Column("Address", lambda row: row["url"] or "", "note"),
        _NOTE,
    ]


def search_columns(_dataset: Dataset, _rows: Sequence[Row]) -> list[Column]:
    """Columns of what was found: by table."""
    return [
        Column("Table", lambda row: row["table"], "group"),
        _ID,
        Column("Title", lambda row: row["title"], "key"),
        Column("Text", lambda row: row["text"] or ""),
        _SOURCES,
    ]


def record_columns(fields: Iterable[str]) -> list[Column]:
    """Columns of one record whole: its fields as they are."""
    return [plain_column(field) for field in fields]


def _named(
    header: str, dataset: Dataset, table: str, field: str, role: Role = "text", separator: str = ", "
) -> Column:
    """Return a column that shows the records a field refers to by what they are called."""

    def names(row: Row) -> str:
        value = row[field]
        ids = [value] if isinstance(value, str) else value or ()
        return separator.join(title(dataset, table, id) for id in ids)

    return Column(header, names, role)


def _country(row: Row) -> str:
    return country_name(row["country"]) if row["country"] else ""


def _office(row: Row) -> str:
    return ", ".join(part for part in (row["office"], row["organisation"]) if part)


def _when(row: Row) -> str:
    return period(row["start"], row["end"], row["before"], row["after"])


def _quantity(row: Row) -> str:
    return quantity(row["value"], row["unit"], approximate=row["approximate"])


def _comparison(dataset: Dataset, row: Row) -> str:
    if row["compares_with"] is None:
        return ""
    other = dataset.index("figures")[row["compares_with"]]
    value = quantity(other.value, other.unit, approximate=other.approximate)
    return f"{value}: {other.label}, {subject_of(dataset, other)}"


COLUMNS: dict[str, Callable[[Dataset, Sequence[Row]], list[Column]]] = {
    "documents": document_columns,
    "people": person_columns,
    "meetings": meeting_columns,
    "agreements": agreement_columns,
    "mous": mou_columns,
    "figures": figure_columns,
    "statements": statement_columns,
}
"""The columns of the tables that a command lists."""
