"""Views that mirror the commands: the columns of a command's CSV, in SQL over the exported tables.

Lists are joined with `; ` and sources cited in short as everywhere; what has no type of its own in SQLite
stays as it is stored, such as 0 and 1 for whether a figure is approximate.
"""

# ruff: noqa: S608 - every name is our own; of a dataset only country codes come in, which are checked

from __future__ import annotations

from collections.abc import Iterator

from summitcli.export.columns import Table
from summitcli.model import TABLES, Dataset
from summitcli.rows.fields import PARTICIPANT_FIELDS, TIMELINE_FIELDS, field_names, forum_fields
from summitcli.text import singular

_CITATION = """document || coalesce(', ' || section, '') || coalesce(' ¶' || paragraph, '')"""

_DERIVED = {
    ("mous", "kind"): "(SELECT kind FROM agreement WHERE id = t.agreement)",
    ("agreements", "itemised"): "(SELECT count(*) FROM mou WHERE agreement = t.id)",
    ("people", "meetings"): """(SELECT group_concat(id, '; ') FROM (
      SELECT m.id FROM meeting_participant AS p JOIN meeting AS m ON m.id = p.meeting
      WHERE p.participant = t.id ORDER BY m.rowid, p.position))""",
    ("figures", "subject"): "coalesce(t.subject, (SELECT name FROM meeting WHERE id = t.meeting))",
    ("documents", "records"): """(SELECT count(*) FROM (
      SELECT DISTINCT "table", id FROM sources WHERE document = t.id))""",
}
"""The fields that the commands derive from other records."""

_FORUMS = "WHERE t.meeting IN (SELECT id FROM meeting WHERE kind IN ('forum', 'roundtable'))"

_PARTICIPANTS = {
    "meeting": "m.id",
    "person": "p.id",
    "name": "p.name",
    "office": "p.office",
    "organisation": "p.organisation",
    "country": "p.country",
    "sources": f"""(SELECT group_concat(cited, '; ') FROM (
      SELECT {_CITATION} AS cited FROM (
        SELECT 1 AS part, position, document, section, paragraph, note
        FROM meeting_source WHERE meeting = m.id
        UNION ALL
        SELECT 2, position, document, section, paragraph, note
        FROM person_source WHERE person = p.id)
      GROUP BY document, section, paragraph, note ORDER BY min(part * 1000000 + position)))""",
}

# The order of undated meetings hangs on their neighbours, and on theirs: it is stored, in timeline_entry.
_TIMELINE = {
    "date": "coalesce(e.date, m.start)",
    "end": 'm."end"',
    "table": "iif(e.id IS NULL, 'meetings', 'events')",
    "id": "coalesce(e.id, m.id)",
    "name": "coalesce(e.name, m.name)",
    "place": """nullif(substr(coalesce(', ' || m.venue, '') || coalesce(', ' || m.city, '')
      || coalesce(', ' || (SELECT name FROM country WHERE code = m.country), ''), 3), '')""",
    "sources": f"""(SELECT group_concat(cited, '; ') FROM (
      SELECT position, {_CITATION} AS cited FROM meeting_source WHERE meeting = m.id
      UNION ALL
      SELECT position, {_CITATION} FROM event_source WHERE event = e.id
      ORDER BY position))""",
}


def views(dataset: Dataset, tables: list[Table]) -> Iterator[str]:
    """Yield the statements that create the views, each after those it reads."""
    yield _view("sources", _all_sources())
    for name in TABLES:
        yield _view(name, _records(name, field_names(name), dataset, tables))
    officials = "WHERE t.kind = 'official'"
    yield _view("officials", _records("people", field_names("people"), dataset, tables, officials))
    yield _view("forum", _records("figures", forum_fields(), dataset, tables, _FORUMS))
    yield _view(
        "participants",
        f"{_select(_PARTICIPANTS, PARTICIPANT_FIELDS)}\nFROM meeting_participant AS mp"
        "\nJOIN meeting AS m ON m.id = mp.meeting JOIN person AS p ON p.id = mp.participant"
        "\nORDER BY m.rowid, mp.position",
    )
    yield _view(
        "timeline",
        f"{_select(_TIMELINE, TIMELINE_FIELDS)}\nFROM timeline_entry AS t"
        "\nLEFT JOIN meeting AS m ON m.id = t.meeting LEFT JOIN event AS e ON e.id = t.event"
        "\nORDER BY t.position",
    )


def _view(name: str, query: str) -> str:
    return f'CREATE VIEW "{name}" AS\n{query}'


def _select(expressions: dict[str, str], fields: tuple[str, ...]) -> str:
    return "SELECT\n  " + ",\n  ".join(f'{expressions[field]} AS "{field}"' for field in fields)


def _all_sources() -> str:
    """Return a query for what every record rests on."""
    columns = "position, document, section, paragraph, note"
    return "\nUNION ALL\n".join(
        f"SELECT '{name}' AS \"table\", {singular(name)} AS id, {columns} FROM {singular(name)}_source"
        for name, record_type in TABLES.items()
        if "sources" in record_type.__struct_fields__
    )


def _records(name: str, fields: list[str], dataset: Dataset, tables: list[Table], where: str = "") -> str:
    """Return a query for a table's records with all their fields."""
    own = {column.name for table in tables if table.name == singular(name) for column in table.columns}
    expressions: dict[str, str] = {}
    for field in fields:
        if (name, field) in _DERIVED:
            expressions[field] = _DERIVED[name, field]
        elif field in own:
            expressions[field] = f't."{field}"'
        elif field == "parties":
            expressions |= {f"parties.{code}": _parties(code) for code in dataset.countries()}
        else:
            expressions[field] = _joined(singular(name), field)
    return (
        f'{_select(expressions, tuple(expressions))}\nFROM "{singular(name)}" AS t {where}\nORDER BY t.rowid'
    )


def _parties(code: str) -> str:
    return f"""(SELECT group_concat(name, '; ') FROM (
      SELECT name FROM mou_party WHERE mou = t.id AND country = '{code}' ORDER BY position))"""


def _joined(owner: str, field: str) -> str:
    value = _CITATION if field == "sources" else f'"{singular(field)}"'
    return f"""(SELECT group_concat(value, '; ') FROM (
      SELECT {value} AS value FROM "{owner}_{singular(field)}" WHERE "{owner}" = t.id ORDER BY position))"""
