"""Columns that several listings have, and how they word what they show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from summitcli.names import Names
from summitcli.views.answer import Column, Measure, Named, Role, Row
from summitcli.wording import citation, country_name

ID = Column("ID", lambda row: row["id"], "id")
SOURCES = Column("Sources", lambda row: "; ".join(map(citation, row["sources"])), "source")
NOTE = Column("Note", lambda row: row["note"] or "", "note")
DATE = Column("Date", lambda row: row["date"] or "", "note")
ALSO = Column("Also", lambda row: ", ".join(row["aliases"] or ()), "note")
ADDRESS = Column("Address", lambda row: row["url"] or "", "note")
KIND = Column("Kind", lambda row: row["kind"] or "")


def country(row: Row) -> str:
    """Return the name of a row's country."""
    return country_name(row["country"]) if row["country"] else ""


def countries(codes: Iterable[str] | None) -> str:
    """Return the names of countries."""
    return ", ".join(country_name(code) for code in codes or ())


def office(row: Row) -> str:
    """Return an office with the organisation it is in."""
    return ", ".join(part for part in (row["office"], row["organisation"]) if part)


def status(row: Row) -> str:
    """Return a status with the day of which it is told."""
    date = f" ({row['status_date']})" if row["status_date"] else ""
    return f"{row['status']}{date}" if row["status"] else ""


STATUS = Column("Status", status, "note")


def named(header: str, names: Names, field: str, role: Role = "note", separator: str = ", ") -> Column:
    """Return a column that shows the records a field refers to by what they are called."""

    def called(row: Row) -> Sequence[Named]:
        value = row[field]
        if not value:
            return ()
        return [Named(id, names.title(id)) for id in ([value] if isinstance(value, str) else value)]

    return naming(header, called, role, separator)


def naming(
    header: str,
    called: Callable[[Row], Sequence[Named]],
    role: Role = "note",
    separator: str = ", ",
    measure: Callable[[Row], Measure | None] = lambda _row: None,
) -> Column:
    """Return a column that shows records by the words for them."""
    return Column(
        header,
        lambda row: separator.join([each.words for each in found]) if (found := called(row)) else "",
        role,
        measure=measure,
        named=called,
    )
