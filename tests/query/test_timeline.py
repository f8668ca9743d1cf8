from __future__ import annotations

import pytest

from summitcli.model import Dataset
from summitcli.query.timeline import timeline
from tests.conftest import DatasetOf
from tests.samples import CITED, HEAD


def ids(dataset: Dataset, since: str | None = None, until: str | None = None) -> list[str]:
    return [entry.id for entry in timeline(dataset, since, until)]


def meetings(**fields: str) -> str:
    """Write a dataset of meetings, each with the fields given for its id."""
    tables = (
        f'[[meetings]]\nid = "{id}"\nname = "{id}"\nkind = "meeting"\n{text}\n{CITED}'
        for id, text in fields.items()
    )
    return HEAD + "".join(tables)


def test_meetings_and_events_stand_in_the_order_of_their_dates(lyon: Dataset) -> None:
    assert ids(lyon) == [
        "treaty",
        "industry-forum",
        "preparatory-talks",
        "lyon-summit",
        "closing-dinner",
        "rail-opening",
        "old-roundtable",
    ]


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("1998-12-31", "1998-12-31", ["treaty"]),
        ("1999", "2024-04", []),
        (
            "2024-05-03",
            None,
            ["industry-forum", "preparatory-talks", "lyon-summit", "closing-dinner", "rail-opening"],
        ),
        ("2024-05-04", None, ["industry-forum"]),
        ("2024-06", None, []),
        (None, "2024-05-01", ["treaty", "industry-forum"]),
        (None, "1997", []),
        (
            "2024",
            "2024",
            ["industry-forum", "preparatory-talks", "lyon-summit", "closing-dinner", "rail-opening"],
        ),
    ],
)
def test_a_period_takes_what_overlaps_it(
    lyon: Dataset, since: str | None, until: str | None, found: list[str]
) -> None:
    assert ids(lyon, since, until) == found


def test_undated_meetings_stand_by_one_another_in_chains(dataset_of: DatasetOf) -> None:
    dataset = dataset_of(
        meetings(
            third='after = "second"',
            second='after = "first"',
            first='start = "2024"',
            eve='before = "first"',
            earliest='before = "eve"',
        )
    )
    assert ids(dataset) == ["earliest", "eve", "first", "second", "third"]
    assert ids(dataset, since="2024") == ["earliest", "eve", "first", "second", "third"]
    assert ids(dataset, since="2025") == []


def test_a_chain_on_a_meeting_without_a_date_comes_last(dataset_of: DatasetOf) -> None:
    dataset = dataset_of(meetings(next='after="lost"', lost="", dated='start = "2024"'))
    assert ids(dataset) == ["dated", "lost", "next"]
    assert ids(dataset, until="2030") == ["dated"]


def test_every_meeting_and_event_appears_once(bundled: Dataset, lyon: Dataset) -> None:
    for dataset in (bundled, lyon):
        assert sorted(ids(dataset)) == sorted(entry.id for entry in [*dataset.meetings, *dataset.events])


def test_events_of_one_day_come_before_its_meetings_in_written_order(bundled: Dataset) -> None:
    days = ids(bundled, "2026-01-05", "2026-01-05")
    assert days == [
        "state-visit-to-china",
        "dual-use-export-ban",
        "korea-china-business-forum",
        "beijing-summit",
        "zhao-leji-meeting",
        "li-qiang-meeting",
        "chen-jining-meeting",
    ]
