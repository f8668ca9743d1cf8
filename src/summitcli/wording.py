"""How people read a record's values: names for ids and codes, numbers with their units, places, periods."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from operator import attrgetter
from typing import Any

from summitcli.countries import names
from summitcli.model import Dataset, Figure, Record, Source, fields_marked

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)

# A figure's value, unit and doubt are said together, as a quantity.
_UNSAID = ("id", "sources", "value", "unit", "approximate")
_NUMBERS = ("count", "rank")


def country_name(code: str) -> str:
    """Return a country's everyday name."""
    return names(code)[0]


def quantity(value: float, unit: str, *, approximate: bool) -> str:
    """Return a value with its unit, `~` before an approximate one: `~1,600 people`, `14.5%`."""
    return _with_unit(f"{value:,}", unit, approximate=approximate)


def _with_unit(digits: str, unit: str, *, approximate: bool) -> str:
    return f"{'~' if approximate else ''}{digits}{'' if unit == '%' else ' '}{unit}"


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


def sayer(dataset: Dataset, record_type: type[Record]) -> Callable[[Any], str]:
    """Return a function that tells all that a record of the type says beside its title.

    It is one line, with names for ids and codes.
    """
    wordings = list(_wordings(dataset, record_type))

    def say(record: Any) -> str:
        values = ((get(record), word) for get, word in wordings)
        parts = (word(value) for value, word in values if value is not None)
        return " ".join("; ".join(filter(None, parts)).split())

    return say


def _wordings(
    dataset: Dataset, record_type: type[Record]
) -> Iterator[tuple[Callable[[Any], Any], Callable[[Any], str]]]:
    """Yield how to get each thing that a record says, and how to word it."""
    refers_to = fields_marked(record_type, "refers_to")
    holds = fields_marked(record_type, "holds")
    if record_type is Figure:
        yield _quantity_of, str
    for field in record_type.__struct_fields__:
        if field in _UNSAID or (field == record_type.titled_by and field not in holds):
            continue
        if field in refers_to:
            yield attrgetter(field), _each(partial(title, dataset, refers_to[field]))
        elif holds.get(field) == "country":
            yield attrgetter(field), _each(country_name)
        elif field in _NUMBERS:
            yield attrgetter(field), f"{field} {{}}".format
        else:
            yield attrgetter(field), _each(str)


def _each(word: Callable[[str], str]) -> Callable[[Any], str]:
    """Word a single text, or each of a list."""
    return lambda value: word(value) if isinstance(value, str) else ", ".join(map(word, value))


def _quantity_of(figure: Figure) -> str:
    # Ungrouped, as somebody searches for it.
    return _with_unit(str(figure.value), figure.unit, approximate=figure.approximate)
