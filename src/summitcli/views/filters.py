"""Filters that several listings have."""

from __future__ import annotations

from summitcli.views.concerns import countries_of, kind_of, meetings_of
from summitcli.views.view import Filter

BY_COUNTRY = Filter(
    name="country",
    metavar="COUNTRY",
    help="Of this country: its code, or its name.",
    values=countries_of,
    by="country",
)
BY_MEETING = Filter(
    name="meeting",
    metavar="MEETING",
    help="Of this meeting: its id, or words of its name.",
    values=meetings_of,
    by="record",
    tables=("meetings",),
)
BY_KIND = Filter(
    name="kind",
    metavar="KIND",
    help="Of this kind: its name, or the start of a word of it.",
    values=lambda names, record: [kind] if (kind := kind_of(names, record)) else [],
)
BY_STATUS = Filter(
    name="status",
    metavar="STATUS",
    help="Of this status: its name, or the start of a word of it.",
    values=lambda _names, record: [record.status] if record.status else [],
)
