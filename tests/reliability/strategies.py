"""Valid datasets for hypothesis: any text, number and date that the format takes, in every field it has."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import strategies as st

from summitcli.countries import CODES
from summitcli.model import TABLES

Data = dict[str, Any]

UNSAFE = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
texts = st.text(
    st.one_of(
        st.characters(exclude_categories=("Cs", "Cc"), exclude_characters=UNSAFE),
        st.sampled_from("\n\t;,|\"'[]=+-@\\¶한国ｶ\u0301"),
    ),
    min_size=1,
    max_size=12,
).filter(lambda text: text.strip() != "")
integers = st.integers(-(2**63), 2**63 - 1)
counts = st.integers(1, 2**63 - 1)
codes = st.sampled_from(sorted(CODES))
days = st.dates().map(date.isoformat)
dates = st.one_of(days, days.map(lambda day: day[:7]), days.map(lambda day: day[:4]))


def record(required: dict[str, Any], optional: dict[str, Any]) -> st.SearchStrategy[Data]:
    return st.fixed_dictionaries(required, optional={"note": texts, **optional})


def sources(documents: list[str]) -> st.SearchStrategy[list[Data]]:
    source = record({"document": st.sampled_from(documents)}, {"section": texts, "paragraph": counts})
    return st.lists(
        source, min_size=1, max_size=3, unique_by=lambda source: json.dumps(source, sort_keys=True)
    )


def some_of(ids: list[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(ids), max_size=3, unique=True) if ids else st.just([])


def one_of(ids: list[str], field: str) -> dict[str, Any]:
    """Return an optional field that holds one of the ids, where there are any."""
    return {field: st.sampled_from(ids)} if ids else {}


@st.composite
def datasets(draw: st.DrawFn) -> Data:
    """Draw a valid dataset, as its TOML has it; every field there is may be in it."""
    count = {table: draw(st.integers(1 if table == "documents" else 0, 3)) for table in TABLES}
    ids = {table: [f"{table}-{number}" for number in range(count[table])] for table in TABLES}
    cited = {"sources": sources(ids["documents"])}
    kinds: dict[str, Callable[[int], st.SearchStrategy[Data]]] = {
        "documents": lambda _: record({"title": texts}, {"publisher": texts, "date": dates, "url": texts}),
        "people": lambda _: record(
            {
                "name": texts,
                "kind": st.sampled_from(["official", "executive"]),
                "office": texts,
                "country": codes,
                **cited,
            },
            {"organisation": texts, "rank": counts},
        ),
        "meetings": lambda number: record(
            {"name": texts, "kind": st.sampled_from(["summit", "meeting", "forum", "roundtable"]), **cited},
            {
                **one_of(ids["meetings"][:number], "before"),
                **one_of(ids["meetings"][:number], "after"),
                "start": dates,
                "city": texts,
                "venue": texts,
                "country": codes,
                "participants": some_of(ids["people"]),
            },
        ),
        "agreements": lambda _: record(
            {
                "name": texts,
                "kind": st.sampled_from(["bilateral", "commercial", "donation"]),
                "count": st.integers(count["mous"], 2**63 - 1),
                **cited,
            },
            {
                **one_of(ids["meetings"], "meeting"),
                "countries": st.lists(codes, max_size=3, unique=True),
                "sectors": st.lists(texts, max_size=3, unique=True),
                "witnesses": some_of(ids["people"]),
            },
        ),
        "mous": lambda _: record(
            {
                "category": texts,
                "cooperation": texts,
                **cited,
                "parties": st.dictionaries(
                    codes, st.lists(texts, max_size=3, unique=True), min_size=1, max_size=3
                ),
            },
            one_of(ids["agreements"], "agreement"),
        ),
        "figures": lambda _: st.one_of(
            record(_figure(cited) | {"subject": texts}, _more_of_a_figure(ids)),
            *(
                [
                    record(
                        _figure(cited) | {"meeting": st.sampled_from(ids["meetings"])}, _more_of_a_figure(ids)
                    )
                ]
                if ids["meetings"]
                else []
            ),
        ),
        "statements": lambda _: st.fixed_dictionaries(
            {
                "kind": st.sampled_from(["position", "outcome", "context", "assessment"]),
                "topic": texts,
                "text": texts,
                **cited,
            },
            optional={"speakers": some_of(ids["people"]), "meetings": some_of(ids["meetings"])},
        ),
        "events": lambda _: record(
            {"name": texts, "date": dates, **cited}, {"countries": st.lists(codes, max_size=3, unique=True)}
        ),
    }
    return {
        table: [{"id": id, **draw(kinds[table](number))} for number, id in enumerate(ids[table])]
        for table in TABLES
    }


def _figure(cited: Data) -> Data:
    values = st.one_of(integers, st.floats(allow_nan=False, allow_infinity=False))
    return {"label": texts, "value": values, "unit": texts, **cited}


def _more_of_a_figure(ids: dict[str, list[str]]) -> Data:
    return {"approximate": st.booleans(), "country": codes, **one_of(ids["figures"], "compares_with")}
