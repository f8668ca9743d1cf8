"""The numbers the sources give: those of forums in bars, and all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from summitcli.model import Figure
from summitcli.names import Names, called_by
from summitcli.views.answer import Column, Measure, Named, Row
from summitcli.views.columns import DATE, ID, NOTE, SOURCES, country, naming
from summitcli.views.concerns import overlapping
from summitcli.views.filters import BY_COUNTRY, BY_MEETING, Filter
from summitcli.views.view import Asked, Getters, View, of_table, own_fields
from summitcli.wording import quantity

_FORUMS = ("forum", "roundtable", "conference")
_COUNTRY = Column("Country", country)
_BAR = Column("", lambda row: str(row["value"]), "bar", lambda row: Measure(row["value"], row["unit"]))


def subject_of(names: Names, figure: Figure) -> str:
    """Return what a figure is about: its subject, or what the record it is about is called."""
    about = figure.meeting or figure.about
    return names.title(about) if about else figure.subject or ""


def phrase(names: Names, figure: Figure) -> str:
    """Return a figure as a phrase: its value, what that is, and of what."""
    return f"{quantity(figure)}: {figure.label}, {subject_of(names, figure)}"


def _fields(names: Names) -> Getters:
    """Return the fields of figures; `subject` is always filled, and what is read both ways is whole."""
    return own_fields(
        Figure,
        subject=("subject", lambda figure: subject_of(names, figure)),
        conflicts_with=("conflicts_with", lambda figure: _both_ways(names, figure, "conflicts_with")),
        same_as=("same_as", lambda figure: _both_ways(names, figure, "same_as")),
    )


def _both_ways(names: Names, figure: Figure, field: str) -> list[str] | None:
    return names.both_ways(figure, field) or (None if getattr(figure, field) is None else [])


def _forum_fields(names: Names) -> Getters:
    fields = _fields(names)
    return {"meeting": fields["meeting"], **fields}


def _columns(names: Names, _rows: Sequence[Row], third: Column = _COUNTRY) -> list[Column]:
    figures = names.table("figures")

    def of(row: Row) -> Figure:
        figure: Figure = figures[row["id"]]
        return figure

    return [
        ID,
        Column("Subject", lambda row: row["subject"], "group"),
        Column("Figure", lambda row: row["label"], "key"),
        Column("Value", lambda row: quantity(of(row)), "number"),
        third,
        SOURCES,
        DATE,
        naming("The same", lambda row: _others(names, row["same_as"], with_subject=False), separator=", "),
        naming(
            "Compared with",
            lambda row: _others(names, row["compares_with"]),
            separator="; ",
            role="compared",
            measure=lambda row: _measured(names, row["compares_with"]),
        ),
        naming("Counted in", lambda row: _others(names, row["part_of"]), separator="; "),
        naming("Another source says", lambda row: _others(names, row["conflicts_with"]), separator="; "),
        NOTE,
    ]


def _others(names: Names, ids: str | Sequence[str] | None, *, with_subject: bool = True) -> list[Named]:
    found = (names.table("figures")[id] for id in ([ids] if isinstance(ids, str) else ids or ()))
    return [Named(other.id, phrase(names, other) if with_subject else quantity(other)) for other in found]


def _measured(names: Names, id: str | None) -> Measure | None:
    """Return a figure as a bar with its words."""
    if id is None:
        return None
    figure = names.table("figures")[id]
    label = f"{figure.label}, {subject_of(names, figure)}"
    return Measure(figure.value, figure.unit, label, quantity(figure))


def _forum_columns(names: Names, rows: Sequence[Row]) -> list[Column]:
    return _columns(names, rows, _BAR)


def _forum_figures(names: Names, asked: Asked) -> list[Figure]:
    """Return the figures of meetings: where none is named, of those whose size is counted."""
    meetings = names.table("meetings")
    return [
        figure
        for figure in names.dataset.figures
        if figure.meeting and (asked.filters.get("meeting") or is_forum(meetings[figure.meeting].kind))
    ]


def _forum_captions(_names: Names, rows: Sequence[Row]) -> list[str]:
    return (
        ["~ approximate in the source. Bars: one scale for each unit. No totals are formed."] if rows else []
    )


def _subjects(names: Names, figure: Figure) -> Iterator[str]:
    about = figure.meeting or figure.about
    if about:
        yield from called_by(names.record(about))
    elif figure.subject:
        yield from names.spellings(figure.subject)


def is_forum(kind: str) -> bool:
    """Tell whether meetings of a kind are ones whose size is counted."""
    return kind.lower().endswith(_FORUMS)


FORUM = View(
    name="forum",
    help="""Show forum statistics in bars, and the source's comparison.

    Without a meeting, it shows those of every forum, roundtable and conference.

    Example: summit forum
    """,
    record_type=Figure,
    records=_forum_figures,
    fields=_forum_fields,
    columns=_forum_columns,
    captions=_forum_captions,
    filters=(replace(BY_MEETING, positional=True),),
)

FIGURES = View(
    name="figures",
    help="""List the figures, whatever they are about.

    Example: summit figures --subject cptpp
    """,
    record_type=Figure,
    records=of_table("figures"),
    fields=_fields,
    columns=_columns,
    filters=(
        Filter(
            name="subject",
            metavar="NAME",
            help="About this subject: its name, or the start of a word of it.",
            values=_subjects,
        ),
        BY_COUNTRY,
        BY_MEETING,
        Filter(
            name="unit",
            metavar="UNIT",
            help="In this unit: its name, or the start of a word of it.",
            values=lambda _names, figure: [figure.unit],
        ),
    ),
    within=overlapping,
)
