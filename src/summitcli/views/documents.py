"""The sources, and how many records rest on each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summitcli.model import TABLES, Document
from summitcli.names import Names
from summitcli.views.answer import Column, Row
from summitcli.views.columns import ADDRESS, ID, NOTE
from summitcli.views.concerns import overlapping
from summitcli.views.view import Getters, View, of_table, own_fields


def _fields(names: Names) -> Getters:
    """Return the fields of documents, with the number of records that rest on each."""
    resting = _resting_on(names)
    return own_fields(Document, records=("note", lambda document: resting[document.id]))


def _resting_on(names: Names) -> Counter[str]:
    resting: Counter[str] = Counter()
    for table, record_type in TABLES.items():
        if "sources" in record_type.__struct_fields__:
            resting.update({id: len(found) for id, found in names.holders(table, "sources").items()})
    return resting


def _columns(_names: Names, _rows: Sequence[Row]) -> list[Column]:
    return [
        ID,
        Column("Document", lambda row: row["title"], "key"),
        Column("Publisher", lambda row: row["publisher"] or ""),
        Column("Date", lambda row: row["date"] or ""),
        Column("Records", lambda row: str(row["records"]), "number"),
        ADDRESS,
        Column("Text", lambda row: row["file"] or "", "note"),
        NOTE,
    ]


DOCUMENTS = View(
    name="documents",
    help="""List the sources, and how many records rest on each.

    Example: summit documents
    """,
    record_type=Document,
    records=of_table("documents"),
    fields=_fields,
    meanings={"records": "How many records rest on it."},
    columns=_columns,
    within=overlapping,
)
