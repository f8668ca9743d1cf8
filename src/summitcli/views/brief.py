"""One meeting, whole: when, where, who, what was signed, figures, statements, sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from summitcli.model import Meeting
from summitcli.names import Names
from summitcli.views.agreements import AGREEMENTS
from summitcli.views.answer import Answer, Column, Row, plain_column
from summitcli.views.documents import DOCUMENTS
from summitcli.views.figures import FIGURES
from summitcli.views.meetings import MEETINGS
from summitcli.views.mous import MOUS
from summitcli.views.participants import PARTICIPANTS
from summitcli.views.statements import STATEMENTS
from summitcli.views.view import Argument, Asked, Getters, View, named_only
from summitcli.wording import table_name

_PARTS = {
    "participants": PARTICIPANTS,
    "agreements": AGREEMENTS,
    "mous": MOUS,
    "figures": FIGURES,
    "statements": STATEMENTS,
}
"""What is told of a meeting, by the listings that have it."""


class Briefing(Struct, frozen=True):
    """A meeting, with what each listing answers about it."""

    meeting: Meeting
    answers: Mapping[str, Answer]


def _briefings(names: Names, asked: Asked) -> list[Briefing]:
    meetings = [names.find_in("meetings", wanted) for wanted in asked.argument]
    return [Briefing(meeting, dict(_answers(names, meeting))) for meeting in meetings]


def _answers(names: Names, meeting: Meeting) -> Iterator[tuple[str, Answer]]:
    """Yield what each listing answers about a meeting, the documents that say it last."""
    documents: dict[str, None] = dict.fromkeys(source.document for source in meeting.sources)
    for name, view in _PARTS.items():
        answer = view.answer(names, Asked(filters={"meeting": [meeting.id]}))
        documents |= dict.fromkeys(source.document for row in answer.rows for source in row["sources"])
        yield name, answer
    cited = [document for document in names.dataset.documents if document.id in documents]
    yield "documents", DOCUMENTS.answer_with(names, cited)


def _whole(names: Names, briefing: Briefing) -> Row:
    [row] = MEETINGS.rows(names, [briefing.meeting])
    return row | {name: answer.rows for name, answer in briefing.answers.items()}


def _parts(names: Names, briefings: Sequence[Briefing]) -> list[tuple[str, Answer]]:
    meetings = [briefing.meeting for briefing in briefings]
    return [
        ("", replace(MEETINGS.answer_with(names, meetings), layout="card")),
        *(
            (table_name(name).capitalize(), _without(answer, briefing.meeting.title))
            for briefing in briefings
            for name, answer in briefing.answers.items()
            if answer.rows
        ),
    ]


def _without(answer: Answer, title: str) -> Answer:
    """Return an answer without the groups and remarks that say nothing but the meeting they all belong to."""
    columns = [
        column
        for column in answer.columns
        if column.role not in ("group", "note") or {*map(column.cell, answer.rows)} - {"", title}
    ]
    return replace(answer, columns=columns, captions=())


def _fields(_names: Names) -> Getters:
    return named_only([*Meeting.__struct_fields__, *_PARTS, "documents"])


def _columns(names: Names, _rows: Sequence[Row]) -> list[Column]:
    return [plain_column(field) for field in _fields(names)]


BRIEF = View(
    name="brief",
    help="""Show all about one meeting: when, where, who, what was signed, figures, statements, sources.

    Example: summit brief nara
    """,
    records=_briefings,
    fields=_fields,
    whole=_whole,
    parts=_parts,
    columns=_columns,
    argument=Argument(
        name="meeting",
        metavar="MEETING",
        help="Its id, or words of its name.",
        many=False,
        completes=("meetings",),
    ),
    layout="brief",
    exported=False,
)
