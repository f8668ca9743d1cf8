"""All that has a date, in order; an undated meeting stands by the one it came before or after."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from summitcli.model import Dataset, Meeting, Source
from summitcli.names import Names
from summitcli.views.concerns import Span
from summitcli.views.timeline import TIMELINE
from summitcli.views.view import Asked

SOURCES = (Source(document="d"),)


def meeting(id: str, **fields: Any) -> Meeting:
    return Meeting(id=id, name=id, kind="meeting", sources=SOURCES, **fields)


def listed(dataset: Dataset, span: Span = (None, None)) -> list[str]:
    return [row["id"] for row in TIMELINE.answer(Names(dataset), Asked(span=span)).rows]


def test_records_of_all_tables_stand_in_the_order_of_their_first_days(lyon: Dataset) -> None:
    assert listed(lyon) == [
        *("treaty", "harbour-watch", "industry-forum", "preparatory-talks", "lyon-summit", "closing-dinner"),
        *("port-safety", "rail-opening", "rail-declaration", "costa-on-ports", "donor-conference"),
        *("line-opening", "old-roundtable"),
    ]


def test_people_read_what_an_undated_meeting_stands_by_and_what_is_planned(lyon: Dataset) -> None:
    answer = TIMELINE.answer(Names(lyon))
    when, what = (next(c for c in answer.columns if c.header == header) for header in ("Date", "What"))
    shown = {row["id"]: (when.cell(row), what.cell(row)) for row in answer.rows}
    assert shown["preparatory-talks"][0] == "before Lyon summit"
    assert shown["lyon-summit"][0] == "2024-05-02 to 2024-05-03"
    assert shown["closing-dinner"][0] == "after Lyon summit"
    assert shown["old-roundtable"][0] == ""
    assert shown["line-opening"] == ("2026", "Night train starts (planned)")
    assert [row["planned"] for row in answer.rows].count(True) == 1


def test_an_undated_meeting_is_found_with_the_one_it_stands_by(lyon: Dataset) -> None:
    assert listed(lyon, ("2024-05-02", "2024-05-02")) == [
        *("industry-forum", "preparatory-talks", "lyon-summit", "closing-dinner", "port-safety"),
    ]
    [note] = TIMELINE.answer(Names(lyon), Asked(span=("2024", None))).notes
    assert note == "1 record without a date left out"


def test_chains_of_undated_meetings_keep_their_order() -> None:
    meetings = (
        meeting("second", after="first"),
        meeting("third", after="second"),
        meeting("before", before="dated"),
        meeting("dated", start="2024"),
        meeting("first", after="dated"),
    )
    assert listed(Dataset(meetings=meetings)) == ["before", "dated", "first", "second", "third"]


def test_a_chain_may_be_longer_than_functions_can_call_themselves() -> None:
    links = [meeting(f"m{number}", after=f"m{number - 1}") for number in range(1, 3000)]
    dataset = Dataset(meetings=(*links[::-1], meeting("m0", start="2024")))
    assert listed(dataset) == [f"m{number}" for number in range(3000)]
    assert len(listed(dataset, ("2024", "2024"))) == 3000


@given(st.lists(st.integers(0, 8), max_size=8), st.sets(st.integers(0, 8)))
def test_every_meeting_stands_there_once(leads: list[int], dated: set[int]) -> None:
    meetings = tuple(
        meeting(
            f"m{number}",
            **({"start": "2024"} if number in dated or lead >= number else {"after": f"m{lead}"}),
        )
        for number, lead in enumerate(leads)
    )
    found = listed(Dataset(meetings=meetings))
    assert sorted(found) == sorted(each.id for each in meetings)
    for each in meetings:
        if each.after:
            assert found.index(each.after) < found.index(each.id)
