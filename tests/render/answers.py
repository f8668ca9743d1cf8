"""Answers made by hand, and text of every kind that a dataset may hold, for the tests of the renderers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from summitcli.model import Dataset, Source
from summitcli.names import Names
from summitcli.render import FORMATS
from summitcli.render.screen import Screen
from summitcli.views.answer import Answer, Column, Measure, Role, plain_column
from summitcli.views.columns import NOTE

# What validation lets pass: no control characters but these two, no bidirectional overrides.
texts = st.text(
    st.characters(
        exclude_categories=("Cc", "Cs"),
        exclude_characters="\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    )
    | st.sampled_from("\n\t|\\*_`[]<>&~$#-\"',; ")
)
"""Any text that a dataset may hold."""

letters = st.text(st.sampled_from("abcXYZ삼진어묵東京カタＡｶé–"), min_size=1, max_size=12)
"""Words of narrow and wide characters."""

grids = st.integers(1, 4).flatmap(
    lambda columns: st.lists(st.lists(texts, min_size=columns, max_size=columns), max_size=5)
)
"""Rows of cells."""

PAPER = Source(document="paper", section="Annex", paragraph=2)
DIAGRAM = Source(document="paper", section="Annex", note="diagram")


def rendered(format: str, answer: Answer, width: int | None = None, *, color: bool = False) -> str:
    """Return an answer as the text of a format."""
    return "".join(FORMATS[format].renderer()(answer, Screen(width, color)))


def _texts(columns: int) -> list[Role]:
    return ["text"] * columns


def answer_of(
    fields: Sequence[str], rows: Sequence[dict[str, Any]], columns: Sequence[Column] = (), **more: Any
) -> Answer:
    """Return an answer made by hand, of no dataset."""
    return Answer(fields=fields, rows=rows, columns=columns, names=Names(Dataset()), **more)


def empty(**more: Any) -> Answer:
    """Return an answer without rows."""
    return answer_of(list(FISH[0]), [], fish().columns, **more)


def grid_answer(cells: Sequence[Sequence[str]], roles: Sequence[Role] = ()) -> Answer:
    """Return an answer whose fields and columns are those of a grid: `c0`, `c1` and so on."""
    columns = len(cells[0]) if cells else 1
    names = [f"c{number}" for number in range(columns)]
    shown = [
        Column(name, lambda row, name=name: row[name], role)  # type: ignore[misc]
        for name, role in zip(names, roles or _texts(columns), strict=True)
    ]
    return answer_of(names, [dict(zip(names, row, strict=True)) for row in cells], shown)


def _cell(field: str) -> Any:
    return lambda row: "" if row[field] is None else str(row[field])


FISH: list[dict[str, Any]] = [
    {
        "id": "fish-cake",
        "kind": "Food",
        "name": "삼진어묵 [bold]fish[/]",
        "count": 5,
        "share": None,
        "sources": [PAPER, DIAGRAM],
        "note": "A remark | of *two*\nlines.",
    },
    {
        "id": "robot",
        "kind": "Machines",
        "name": "Ro_bot <b> & co",
        "count": 1200,
        "share": None,
        "sources": [PAPER],
        "note": None,
    },
    {
        "id": "tea",
        "kind": "Food",
        "name": 'Tea, "green"; 茶',
        "count": 60,
        "share": None,
        "sources": [DIAGRAM],
        "note": None,
    },
]


def fish() -> Answer:
    """Return an answer with every role of column, an empty one, and text that looks like markup."""
    columns = [
        Column("ID", _cell("id"), "id"),
        Column("Kind", _cell("kind"), "group"),
        Column("Name", _cell("name"), "key"),
        Column("Count", _cell("count"), "number"),
        Column("", _cell("count"), "bar", lambda row: Measure(row["count"], "fish")),
        Column("Share", _cell("share")),
        Column("Sources", lambda row: plain_column("sources").cell(row), "source"),
        NOTE,
    ]
    return answer_of(list(FISH[0]), FISH, columns, captions=["A caption [1]."])


def fish_whole() -> Answer:
    """Return two of the records whole, the second with its fields in another order and one less."""
    second = {name: FISH[2][name] for name in ("id", "name", "kind", "count", "share", "sources")}
    columns = [plain_column(name) for name in FISH[0]]
    return answer_of(list(FISH[0]), [FISH[0], second], columns, layout="record")
