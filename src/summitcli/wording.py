"""How people read a record's values: names for ids and codes, numbers with their units, places, periods."""

from __future__ import annotations

from summitcli.countries import names
from summitcli.model import Dataset, Figure, Record, Source, fields_marked

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)

# A figure's value, unit and doubt are said together, as a quantity.
_UNSAID = ("id", "sources", "value", "unit", "approximate")


def country_name(code: str) -> str:
    """Return a country's everyday name."""
    return names(code)[0]


def number(value: float) -> str:
    """Return a number as it is written in the dataset, without an exponent."""
    return str(value) if isinstance(value, int) else f"{value:.15g}" if abs(value) < 1e15 else repr(value)


def quantity(value: float, unit: str, *, approximate: bool) -> str:
    """Return a value with its unit, `~` before an approximate one: `~600 people`, `14.5%`."""
    space = "" if unit == "%" else " "
    return f"{'~' if approximate else ''}{number(value)}{space}{unit}"


def place(venue: str | None, city: str | None, country: str | None) -> str:
    """Return where something was held, from the building to the country."""
    return ", ".join(part for part in (venue, city, country and country_name(country)) if part)


def period(start: str | None, end: str | None, before: str | None, after: str | None) -> str:
    """Return when something was held, or the id of what it came before or after."""
    if start is not None:
        return f"{start} to {end}" if end else start
    if after is not None:
        return f"after {after}"
    return f"before {before}" if before else ""


def title(dataset: Dataset, table: str, id: str) -> str:
    """Return what the record of an id is called."""
    record: Record = dataset.index(table)[id]
    return record.title


def titles(dataset: Dataset, table: str, ids: list[str] | None) -> str:
    """Return what the records of some ids are called, in one line."""
    return ", ".join(title(dataset, table, id) for id in ids or ())


def citation(source: Source) -> str:
    """Return a source in short: `document, section ¶3`."""
    section = f", {source.section}" if source.section else ""
    paragraph = f" ¶{source.paragraph}" if source.paragraph else ""
    return f"{source.document}{section}{paragraph}"


def spelled_date(date: str) -> str:
    """Return a date as people say it: `5 January 2026`, `January 2026`, `2026`."""
    year, month, day = (*date.split("-"), "", "")[:3]
    return " ".join(
        part for part in (day.lstrip("0"), _MONTHS[int(month) - 1] if month else "", year) if part
    )


def said(dataset: Dataset, record: Record) -> str:
    """Return all that a record says beside its title, in one line, with names for ids and codes."""
    refers_to = fields_marked(type(record), "refers_to")
    holds = fields_marked(type(record), "holds")
    parts = [_quantity_of(record)] if isinstance(record, Figure) else []
    for field in record.__struct_fields__:
        value = getattr(record, field)
        if value is None or field in _UNSAID or field == record.titled_by:
            continue
        if field in refers_to:
            value = titles(dataset, refers_to[field], [value] if isinstance(value, str) else value)
        elif holds.get(field) == "country":
            value = ", ".join(map(country_name, [value] if isinstance(value, str) else value))
        elif not isinstance(value, str):
            value = ", ".join(value) if isinstance(value, list) else str(value)
        parts.append(value)
    return "; ".join(" ".join(part.split()) for part in parts if part)


def _quantity_of(figure: Figure) -> str:
    return quantity(figure.value, figure.unit, approximate=figure.approximate)
