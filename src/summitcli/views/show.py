"""Records whole, with their sources and what refers to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from summitcli.model import TABLES, Record
from summitcli.names import Names
from summitcli.views.agreements import agreement_fields
from summitcli.views.answer import Column, Reference, Row, plain_column
from summitcli.views.documents import document_fields
from summitcli.views.figures import figure_fields
from summitcli.views.mous import mou_fields
from summitcli.views.people import person_fields
from summitcli.views.view import Argument, Asked, Getters, View, own_fields

_DERIVED: dict[str, Callable[[Names], Getters]] = {
    "documents": document_fields,
    "people": person_fields,
    "agreements": agreement_fields,
    "mous": mou_fields,
    "figures": figure_fields,
}
"""The fields of the tables whose listings derive some."""


def fields_of_table(names: Names, table: str) -> Getters:
    """Return the fields of a table's records, as its own listing has them."""
    return _DERIVED[table](names) if table in _DERIVED else own_fields(TABLES[table])


def _named(names: Names, asked: Asked) -> list[Any]:
    return [names.find(wanted) for wanted in asked.argument]


def _fields(names: Names) -> Getters:
    """Return the fields of records of any table."""
    own = dict.fromkeys(name for table in TABLES for name in fields_of_table(names, table))
    last = ("referenced_by", "sources")
    fields = ["table", *(name for name in own if name not in last), *last]
    return {name: partial(_value, names, name) for name in fields}


def _value(names: Names, field: str, record: Record) -> Any:
    if field == "table":
        return record.table
    if field == "referenced_by":
        return [Reference(each.table, each.id) for each in names.referring(record.id)]
    own = fields_of_table(names, record.table)
    return own[field](record) if field in own else None


def _whole(names: Names, record: Record) -> Row:
    """Return a record with the fields of its own table alone."""
    own = [name for name in fields_of_table(names, record.table) if name != "sources"]
    return {name: _value(names, name, record) for name in ("table", *own, "referenced_by", "sources")}


def _columns(names: Names, _rows: Sequence[Row]) -> list[Column]:
    return [plain_column(field) for field in _fields(names)]


SHOW = View(
    name="show",
    help="""Show records whole, with sources and what refers to them.

    Example: summit show shinsegae-alibaba
    """,
    records=_named,
    fields=_fields,
    whole=_whole,
    columns=_columns,
    argument=Argument(
        name="ids",
        metavar="ID",
        help="An id, or words that single a record out.",
        completes=tuple(TABLES),
    ),
    layout="record",
    exported=False,
)
