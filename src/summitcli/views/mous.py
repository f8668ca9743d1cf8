"""The memoranda of understanding, one a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from summitcli.model import Mou
from summitcli.names import Names
from summitcli.views.answer import Column, Row
from summitcli.views.columns import ADDRESS, DATE, ID, NOTE, SOURCES, STATUS, named
from summitcli.views.concerns import kind_of, overlapping
from summitcli.views.filters import BY_COUNTRY, BY_KIND, BY_MEETING, BY_STATUS, Filter
from summitcli.views.view import Getters, View, of_table, own_fields
from summitcli.wording import country_name

_MOST_PARTY_COLUMNS = 3


def _fields(names: Names) -> Getters:
    """Return the fields of memoranda: the kind is their agreement's."""
    return own_fields(Mou, kind=("agreement", lambda mou: kind_of(names, mou)))


def _columns(names: Names, rows: Sequence[Row]) -> list[Column]:
    """Return columns by category, the parties of each country in a column while those are few."""
    present = {code for row in rows for code in row["parties"] or ()}
    order = dict.fromkeys(code for mou in names.dataset.mous for code in mou.parties or ())
    countries = [code for code in order if code in present]
    if len(countries) <= _MOST_PARTY_COLUMNS:
        parties = [_party_column(code) for code in countries]
    else:
        parties = [Column("Parties", _parties, "key")]
    return [
        ID,
        Column("Category", lambda row: row["category"], "group"),
        *parties,
        Column("Cooperation", lambda row: row["cooperation"]),
        SOURCES,
        Column("Name", lambda row: row["name"] or "", "note"),
        DATE,
        named("Signed at", names, "meeting"),
        named("Signed by", names, "signatories"),
        STATUS,
        named("Replaces", names, "replaces"),
        ADDRESS,
        NOTE,
    ]


def _party_column(code: str) -> Column:
    return Column(country_name(code), lambda row: ", ".join((row["parties"] or {}).get(code, ())), "key")


def _parties(row: Row) -> str:
    parties = row["parties"] or {}
    return "; ".join(f"{', '.join(names)} ({code})".strip() for code, names in parties.items())


def _captions(names: Names, _rows: Sequence[Row]) -> list[str]:
    """Say of each group of memoranda how many of those counted are itemised."""
    itemised_in = Counter(mou.agreement for mou in names.dataset.mous)
    counted = (
        (agreement, agreement.count, itemised_in[agreement.id]) for agreement in names.dataset.agreements
    )
    return [
        f"{agreement.name}: {itemised} of {count} itemised."
        if itemised
        else f"{agreement.name}: {count} counted in the source and not itemised."
        for agreement, count, itemised in counted
        if count is not None and count > 1
    ]


def _parties_spelled(names: Names, mou: Mou) -> Iterator[str]:
    for name in mou.party_names():
        yield from names.spellings(name)


MOUS = View(
    name="mous",
    help="""List the memoranda of understanding, one per row.

    Example: summit mous --category digital
    """,
    record_type=Mou,
    records=of_table("mous"),
    fields=_fields,
    meanings={"kind": "The kind of its agreement."},
    columns=_columns,
    captions=_captions,
    filters=(
        Filter(
            name="category",
            metavar="NAME",
            help="Of this category: its name, or the start of a word of it.",
            values=lambda _names, mou: [mou.category],
        ),
        Filter(
            name="party",
            metavar="NAME",
            help="With this party: its name, or the start of a word of it.",
            values=_parties_spelled,
        ),
        BY_KIND,
        BY_COUNTRY,
        BY_MEETING,
        BY_STATUS,
    ),
    within=overlapping,
)
