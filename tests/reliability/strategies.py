"""Valid datasets for hypothesis: any text, number and date that the format takes, in every field it has."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from hypothesis import strategies as st
from msgspec import Struct

from summitcli.countries import CODES
from summitcli.fields import Field, fields_of
from summitcli.model import TABLES
from summitcli.validation.characters import is_blank

Data = dict[str, Any]
Ids = dict[str, list[str]]

UNSAFE = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
texts = st.text(
    st.one_of(
        st.characters(exclude_categories=("Cs", "Cc"), exclude_characters=UNSAFE),
        st.sampled_from("\n\t;,|\"'[]=+-@\\¶한国ｶ\u0301"),
    ),
    min_size=1,
    max_size=12,
).filter(lambda text: not is_blank(text))
codes = st.sampled_from(sorted(CODES))
days = st.dates().map(date.isoformat)
dates = st.one_of(days, days.map(lambda day: day[:7]), days.map(lambda day: day[:4]))
numbers = st.one_of(st.integers(-(2**63), 2**63 - 1), st.floats(allow_nan=False, allow_infinity=False))


def single(field: Field, ids: Ids) -> st.SearchStrategy[Any] | None:
    """Return a strategy for a single value of a field; none where there is no record to refer to."""
    match field.kind:
        case "reference":
            known = [id for table in field.targets for id in ids[table]]
            return st.sampled_from(known) if known else None
        case "struct":
            named = single(fields_of(field.struct)[0], ids)
            return struct(field.struct, ids) if named is not None else None
        case "choice":
            return st.sampled_from(field.choices)
        case "integer":
            return st.integers(field.least or 0, 2**63 - 1)
        case kind:
            return {"date": dates, "country": codes, "number": numbers, "boolean": st.booleans()}.get(
                kind, texts
            )


def whole(field: Field, ids: Ids) -> st.SearchStrategy[Any] | None:
    """Return a strategy for what a field holds."""
    one = single(field, ids)
    if one is None or field.shape == "one":
        return one
    if field.shape == "by-country":
        return st.dictionaries(codes, st.lists(texts, max_size=3, unique=True), min_size=1, max_size=3)
    if field.kind == "struct":
        key = fields_of(field.struct)[0].name
        by = (
            (lambda part: part[key])
            if field.name != "sources"
            else (lambda part: json.dumps(part, sort_keys=True))
        )
        return st.lists(one, min_size=field.name == "sources", max_size=3, unique_by=by)
    return st.lists(one, min_size=field.name == "aliases", max_size=3, unique=True)


def struct(kind: type[Struct], ids: Ids, *, leaving_out: tuple[str, ...] = ()) -> st.SearchStrategy[Data]:
    """Return a strategy for a table of a file: what must be there, and any of what may."""
    required: dict[str, Any] = {}
    optional: dict[str, Any] = {}
    for field in fields_of(kind):
        strategy = whole(field, ids) if field.name not in ("id", *leaving_out) else None
        if strategy is not None:
            (optional if field.optional or field.kind == "boolean" else required)[field.name] = strategy
    return st.fixed_dictionaries(required, optional=optional)


# What depends on other fields, and is drawn apart.
_APART = {
    "meetings": ("end", "before", "after"),
    "figures": (
        *("meeting", "about", "subject", "upper", "bound"),
        *("compares_with", "part_of", "conflicts_with", "same_as"),
    ),
    "mous": ("replaces",),
    "agreements": ("count",),
}


@st.composite
def datasets(draw: st.DrawFn) -> Data:
    """Draw a valid dataset, as its TOML has it; every field there is may be in it."""
    ids = {
        table: [f"{table}-{number}" for number in range(draw(st.integers(int(table == "documents"), 2)))]
        for table in TABLES
    }
    dataset: Data = {}
    for table, kind in TABLES.items():
        rows = [{"id": id, **draw(struct(kind, ids, leaving_out=_APART.get(table, ())))} for id in ids[table]]
        dataset[table] = [row | draw(_apart(table, number, row, ids)) for number, row in enumerate(rows)]
    return dataset


@st.composite
def _apart(draw: st.DrawFn, table: str, number: int, row: Data, ids: Ids) -> Data:
    """Draw the fields of a record that depend on others: references that must not go in a circle, ranges."""
    earlier = ids[table][:number]
    refers = draw(st.booleans())
    more: Data = {}
    if table == "agreements":
        more["count"] = draw(st.integers(len(ids["mous"]), 2**63 - 1))
    if earlier and refers:
        fields = {
            "meetings": ["before"],
            "mous": ["replaces"],
            "figures": ["compares_with", "part_of", "conflicts_with", "same_as"],
        }
        for field in fields.get(table, []):
            other = draw(st.sampled_from(earlier))
            more[field] = [other] if field in ("conflicts_with", "same_as") else other
    if table == "figures":
        more |= draw(_subject(ids))
        if draw(st.booleans()):
            more["upper"] = row["value"]
        elif draw(st.booleans()):
            more["bound"] = draw(st.sampled_from(["at-least", "less-than"]))
    return more


def _subject(ids: Ids) -> st.SearchStrategy[Data]:
    about = [*ids["mous"], *ids["agreements"], *ids["people"], *ids["organisations"]]
    choices = [st.fixed_dictionaries({"subject": texts})]
    choices += (
        [st.fixed_dictionaries({"meeting": st.sampled_from(ids["meetings"])})] if ids["meetings"] else []
    )
    choices += [st.fixed_dictionaries({"about": st.sampled_from(about)})] if about else []
    return st.one_of(choices)
