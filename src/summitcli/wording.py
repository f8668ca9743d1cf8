"""How people read a record's values: names for ids and codes, numbers with their units, places, periods."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Any

from summitcli.countries import CODES as COUNTRY_CODES
from summitcli.countries import names as country_names
from summitcli.fields import Field, fields_of
from summitcli.model import Figure, Record, Source
from summitcli.names import Names

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_BOUNDS = {"at-least": "at least", "more-than": "more than", "at-most": "at most", "less-than": "less than"}
_LONGEST_NUMBER = Decimal(10) ** 21  # beyond it, digits are not read any more


@cache
def country_name(code: str) -> str:
    """Return a country's everyday name."""
    return country_names(code)[0] if code in COUNTRY_CODES else code


def number(value: float) -> str:
    """Return a number with its digits grouped: `1,600`, `0.5`."""
    exact = Decimal(repr(value)) + 0  # of zero no sign is left
    if abs(exact) >= _LONGEST_NUMBER:
        return repr(value)
    return f"{exact.to_integral_value() if exact == exact.to_integral_value() else exact:,f}"


def quantity(figure: Figure) -> str:
    """Return a figure's value as people read it: `~1,600 people`, `14.5%`, `40–45 days`, `70 billion KRW`."""
    scales = _SCALES if _is_money(figure.unit) else ()
    digits, scale = _scaled(figure.value, scales)
    if figure.upper is not None:
        upper, upper_scale = _scaled(figure.upper, scales)
        low = digits if scale == upper_scale else f"{digits}{scale}"
        to = "–" if figure.value >= 0 else " to "  # a dash beside a minus sign could be read as either
        digits, scale = f"{low}{to}{upper}", upper_scale
    bound = f"{_BOUNDS[figure.bound]} " if figure.bound else ""
    space = "" if figure.unit == "%" else " "
    return f"{bound}{'~' if figure.approximate else ''}{digits}{scale}{space}{figure.unit}"


def _scaled(value: float, scales: tuple[tuple[int, str], ...]) -> tuple[str, str]:
    """Return a number's digits, and the scale they are in where three decimals say it exactly."""
    exact = Decimal(repr(value))
    if abs(exact) < _LONGEST_NUMBER:
        for scale, name in scales:
            if abs(exact) >= scale:
                part = exact / scale
                if part == round(part, 3):
                    return f"{part.normalize():,f}", f" {name}"
                break
    return number(value), ""


def _is_money(unit: str) -> bool:
    if len(unit) != 3 or not unit.isupper():
        return False
    from summitcli.currencies import CODES  # few figures are money

    return unit in CODES


def table_name(table: str) -> str:
    """Return what the records of a table are called."""
    return "memoranda" if table == "mous" else table


def place(venue: str | None, city: str | None, country: str | None) -> str:
    """Return where something was held, from the building to the country."""
    return ", ".join(part for part in (venue, city, country and country_name(country)) if part)


def when(names: Names, start: str | None, end: str | None, before: str | None, after: str | None) -> str:
    """Return when something was held, or what it came before or after."""
    if start is not None:
        return f"{start} to {end}" if end else start
    if after is not None:
        return f"after {names.title(after, ['meetings'])}"
    return f"before {names.title(before, ['meetings'])}" if before else ""


def citation(source: Source) -> str:
    """Return a source in short: `document, section ¶3, p. 7`."""
    section = f", {source.section}" if source.section else ""
    paragraph = f" ¶{source.paragraph}" if source.paragraph else ""
    return f"{source.document}{section}{paragraph}{f', {pages(source.page)}' if source.page else ''}"


def full_citation(source: Source) -> str:
    """Return a source in short, with the words it quotes and how the place is to be read."""
    quote = f": “{source.quote}”" if source.quote else ""
    return f"{citation(source)}{quote}{f' ({source.note})' if source.note else ''}"


def pages(page: str) -> str:
    """Return a page or several as they are cited: `p. 7`, `pp. 12–14`."""
    several = any(mark in page for mark in "–-,&")
    return f"{'pp.' if several else 'p.'} {page}"


def spelled_date(date: str) -> str:
    """Return a date as people say it: `5 January 2026`, `January 2026`, `2026`."""
    year, month, day = (*date.split("-"), "", "")[:3]
    return " ".join(
        part for part in (day.lstrip("0"), _MONTHS[int(month) - 1] if month else "", year) if part
    )


def sayer(names: Names, record_type: type[Record]) -> Callable[[Any], str]:
    """Return a function that tells in one line all that a record of the type says beside its title."""
    phrases = phraser(names, record_type)
    return lambda record: " ".join("; ".join(phrases(record)).split())


def phraser(
    names: Names, record_type: type[Record], date: Callable[[str], str] = str
) -> Callable[[Any], list[str]]:
    """Return a function that tells what each field of a record of the type says, but for its title.

    It has names for ids and codes, and dates as `date` words them.
    """
    fields = [
        field
        for field in fields_of(record_type)
        if field.name not in ("id", "sources", record_type.titled_by) and not field.role
    ]
    words = [
        _wording(field, date if field.kind == "date" else value_wording(names, field)) for field in fields
    ]
    values_of = attrgetter(*(field.name for field in fields))
    is_quantity = any(field.role for field in fields_of(record_type))

    def phrases(record: Any) -> list[str]:
        said = [quantity(record)] if is_quantity else []
        return said + [
            word(value, record)
            for word, value in zip(words, values_of(record), strict=True)
            if value is not None and value is not False and value != ()
        ]

    return phrases


def _wording(field: Field, one: Callable[[Any], str]) -> Callable[[Any, Any], str]:
    """Return how the value of a field, given with its record, is worded by how a single one is."""
    if field.shape == "by-country":
        return _parties
    if field.shape == "list":
        return lambda values, _record: ", ".join(map(one, values))
    if field.kind in ("integer", "number"):
        return lambda value, _record: f"{_spaced(field.name)} {one(value)}"
    if field.kind == "boolean":
        return lambda _value, _record: _spaced(field.name)
    return lambda value, _record: one(value)


def value_wording(names: Names, field: Field) -> Callable[[Any], str]:
    """Return how a single value of a field is worded."""
    match field.kind:
        case "reference":
            return cache(lambda id: names.title(id, field.targets))
        case "country":
            return country_name
        case "integer" | "number":
            return number
        case "boolean":
            return lambda value: "yes" if value else "no"
        case "struct":
            parts = [(part.name, value_wording(names, part)) for part in fields_of(field.struct)]
            return lambda value: ", ".join(
                word(said) for name, word in parts if (said := getattr(value, name)) is not None
            )
        case _:
            return str


def _parties(parties: dict[str, tuple[str, ...]], record: Record) -> str:
    """Return the countries of parties, with the names unless they are the record's title."""
    if getattr(record, record.titled_by) is None:
        return ", ".join(map(country_name, parties))
    return ", ".join(f"{', '.join(names)} ({country_name(code)})".strip() for code, names in parties.items())


def _spaced(name: str) -> str:
    return name.replace("_", " ")
