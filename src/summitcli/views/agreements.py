"""What was signed, counted against what is itemised."""

from __future__ import annotations

from collections.abc import Sequence

from summitcli.model import Agreement
from summitcli.names import Names
from summitcli.views.answer import Column, Row
from summitcli.views.columns import ADDRESS, DATE, ID, KIND, NOTE, SOURCES, STATUS, countries, named
from summitcli.views.concerns import overlapping
from summitcli.views.filters import BY_COUNTRY, BY_KIND, BY_MEETING, BY_STATUS
from summitcli.views.view import Getters, View, of_table, own_fields


def _fields(names: Names) -> Getters:
    """Return the fields of agreements, with how many memoranda of each are itemised."""
    itemised = names.holders("mous", "agreement")
    return own_fields(Agreement, itemised=("count", lambda agreement: len(itemised.get(agreement.id, ()))))


def _columns(names: Names, _rows: Sequence[Row]) -> list[Column]:
    return [
        ID,
        Column("Agreement", lambda row: row["name"], "key"),
        KIND,
        Column("Count", lambda row: "" if row["count"] is None else str(row["count"]), "number"),
        Column("Itemised", lambda row: str(row["itemised"]), "number"),
        SOURCES,
        Column("Signed by", lambda row: countries(row["countries"]), "note"),
        DATE,
        Column("Sectors", lambda row: ", ".join(row["sectors"] or ()), "note"),
        named("Signed at", names, "meeting"),
        named("Witnesses", names, "witnesses"),
        STATUS,
        ADDRESS,
        NOTE,
    ]


AGREEMENTS = View(
    name="agreements",
    help="""List what was signed, counted against what is itemised.

    Example: summit agreements --kind bilateral
    """,
    record_type=Agreement,
    records=of_table("agreements"),
    fields=_fields,
    meanings={"itemised": "How many memoranda of it are on record one by one."},
    columns=_columns,
    filters=(BY_KIND, BY_COUNTRY, BY_MEETING, BY_STATUS),
    within=overlapping,
)
