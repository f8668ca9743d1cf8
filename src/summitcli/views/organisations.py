"""The organisations on record: companies, ministries, international bodies."""

from __future__ import annotations

from collections.abc import Sequence

from summitcli.model import Organisation
from summitcli.names import Names
from summitcli.views.answer import Column, Row
from summitcli.views.columns import ALSO, ID, KIND, NOTE, SOURCES, country
from summitcli.views.filters import BY_COUNTRY, BY_KIND
from summitcli.views.view import View, of_table, own_fields


def _columns(_names: Names, _rows: Sequence[Row]) -> list[Column]:
    return [
        ID,
        Column("Organisation", lambda row: row["name"], "key"),
        KIND,
        Column("Country", country),
        SOURCES,
        ALSO,
        NOTE,
    ]


ORGANISATIONS = View(
    name="organisations",
    help="""List the organisations on record, with the other names they go by.

    Example: summit organisations --country kr
    """,
    record_type=Organisation,
    records=of_table("organisations"),
    fields=lambda _names: own_fields(Organisation),
    columns=_columns,
    filters=(BY_KIND, BY_COUNTRY),
)
