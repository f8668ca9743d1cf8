"""What was said, agreed, promised and judged."""

from __future__ import annotations

from collections.abc import Sequence

from summitcli.model import Statement
from summitcli.names import Names
from summitcli.views.answer import Column, Row
from summitcli.views.columns import DATE, ID, NOTE, SOURCES, STATUS, named
from summitcli.views.concerns import overlapping
from summitcli.views.filters import BY_COUNTRY, BY_KIND, BY_MEETING, BY_STATUS, Filter
from summitcli.views.view import View, of_table, own_fields


def _columns(names: Names, _rows: Sequence[Row]) -> list[Column]:
    return [
        ID,
        Column("Kind", lambda row: row["kind"], "group"),
        Column("Topic", lambda row: row["topic"], "key"),
        Column("Statement", lambda row: row["text"]),
        SOURCES,
        Column("Quote", lambda row: f"“{row['quote']}”" if row["quote"] else "", "note"),
        named("Speakers", names, "speakers"),
        DATE,
        Column("Due", lambda row: row["due"] or "", "note"),
        STATUS,
        NOTE,
    ]


STATEMENTS = View(
    name="statements",
    help="""List positions, outcomes, commitments, context and assessments.

    Example: summit statements --topic cptpp
    """,
    record_type=Statement,
    records=of_table("statements"),
    fields=lambda _names: own_fields(Statement),
    columns=_columns,
    filters=(
        Filter(
            name="speaker",
            metavar="NAME",
            help="By this person or organisation: an id, or words of the name.",
            values=lambda _names, statement: statement.speakers or (),
            by="record",
            tables=("people", "organisations"),
        ),
        BY_MEETING,
        BY_KIND,
        Filter(
            name="topic",
            metavar="TOPIC",
            help="On this topic: its name, or the start of a word of it.",
            values=lambda _names, statement: [statement.topic],
        ),
        BY_COUNTRY,
        BY_STATUS,
        Filter(
            name="due-by",
            metavar="DATE",
            help="Due by the end of this day, month or year.",
            values=lambda _names, statement: [statement.due] if statement.due else [],
            by="deadline",
        ),
    ),
    within=overlapping,
)
