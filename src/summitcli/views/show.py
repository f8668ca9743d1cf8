"""Records whole, with their sources and what refers to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from summitcli.fields import Field, fields_of
from summitcli.messages import singular
from summitcli.model import TABLES, Figure, Participation, Record, Source
from summitcli.names import Names
from summitcli.views.answer import Column, Reference, Role, Row, flat
from summitcli.views.figures import phrase
from summitcli.views.view import Argument, Asked, Getters, View, named_only, own_fields, row_maker
from summitcli.wording import country_name, full_citation, quantity, value_wording

_NONE = "none"
"""Reads a list that is empty: that there are none is told."""


Listings = Mapping[str, Callable[[], View]]
"""The listings by their names."""


def _fields_of_table(listings: Listings, names: Names, table: str) -> Getters:
    """Return the fields of a table's records: as the listing of its name has them, where there is one."""
    return listings[table]().fields(names) if table in listings else own_fields(TABLES[table])


def _named(names: Names, asked: Asked) -> list[Any]:
    return [names.find(wanted) for wanted in asked.argument]


def _fields(listings: Listings, names: Names) -> Getters:
    """Return the fields of records of any table."""
    own = dict.fromkeys(name for table in TABLES for name in _fields_of_table(listings, names, table))
    last = ("referenced_by", "sources")
    fields = ["table", *(name for name in own if name not in last), *last]
    return named_only(fields)


def _whole(listings: Listings, names: Names, record: Record) -> Row:
    """Return a record with the fields of its own table alone."""
    own = row_maker(_fields_of_table(listings, names, record.table))(record)
    sources = {"sources": own.pop("sources")} if "sources" in own else {}  # a document cites none
    return {"table": record.table, **own, "referenced_by": _referenced_by(names, record), **sources}


def _referenced_by(names: Names, record: Record) -> list[Reference]:
    return [Reference(each.table, each.id) for each in names.referring(record.id)]


def _columns(listings: Listings, names: Names, _rows: Sequence[Row]) -> list[Column]:
    """Return how each field reads; the parts of a quantity are told by its value."""
    parts = {field.name for record_type in TABLES.values() for field in fields_of(record_type) if field.role}
    own = [
        field
        for field in _fields(listings, names)
        if field not in {"table", "referenced_by", *parts - {"value"}}
    ]
    return [
        *(_column(field, partial(_read, names, field)) for field in own),
        *(_column(table, partial(_referring, names, table), "referring") for table in TABLES),
    ]


def _column(header: str, items: Callable[[Row], list[str]], role: Role = "text") -> Column:
    return Column(header, lambda row: "; ".join(items(row)), role, items=items)


def _referring(names: Names, table: str, row: Row) -> list[str]:
    """Return the records of a table that refer to a row's."""
    return [_named_with_id(names, each.id) for each in row["referenced_by"] if each.table == table]


def _read(names: Names, name: str, row: Row) -> list[str]:
    """Return how people read a field of a record shown whole, thing by thing: names with their ids."""
    value = row[name]
    field = next((field for field in fields_of(TABLES[row["table"]]) if field.name == name), None)
    if value is None:
        return []
    if field is None:  # of what a listing derives, lists are of records
        return [_named_with_id(names, id) for id in value] if isinstance(value, list) else [flat(value)]
    if field.shape == "by-country":
        return [f"{country_name(code)}: {', '.join(parties)}" for code, parties in value.items()]
    if field.shape == "list":
        return [_worded(names, field, item, row) for item in value] or [_NONE]
    return [_worded(names, field, value, row)]


def _worded(names: Names, field: Field, value: Any, row: Row) -> str:
    """Return how people read a single value of a field."""
    if isinstance(value, Source):
        return full_citation(value)
    if isinstance(value, Participation):
        told = [_named_with_id(names, value.person), value.office, value.role]
        return ", ".join(filter(None, told))
    if field.role:
        return quantity(names.table(row["table"])[row["id"]])
    match field.kind:
        case "id":
            said = f"{value} ({singular(row['table'])})"
        case "reference":
            # Of a figure that another is compared with, or a part of, readers want the value.
            record = names.record(value)
            called = phrase(names, record) if isinstance(record, Figure) else record.title
            said = f"{called} ({value})"
        case "country":
            said = f"{country_name(value)} ({value})"
        case _:
            said = value_wording(names, field)(value)
    return said


def _named_with_id(names: Names, id: str) -> str:
    return f"{names.title(id)} ({id})"


def show_of(listings: Listings) -> View:
    """Return the view of records whole, of any table, each with the fields that its listing has."""
    return View(
        name="show",
        help="""Show records whole, with sources and what refers to them.

        Example: summit show shinsegae-alibaba
        """,
        records=_named,
        fields=partial(_fields, listings),
        whole=partial(_whole, listings),
        columns=partial(_columns, listings),
        argument=Argument(
            name="ids",
            metavar="ID",
            help="An id, or words that single a record out.",
            completes=tuple(TABLES),
        ),
        layout="record",
        exported=False,
    )
