"""Two versions of a dataset against each other: what changed, record by record and field by field."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from summitcli.checking.diff import FIELDS, differences
from summitcli.model import Dataset, Event, Source
from tests.conftest import DatasetOf
from tests.samples import LYON


def events(names: dict[str, str]) -> Dataset:
    sources = (Source(document="communique"),)
    return Dataset(
        events=tuple(Event(id=id, name=name, date="2024", sources=sources) for id, name in names.items())
    )


VERSIONS = st.dictionaries(st.sampled_from(["a", "b", "c", "d"]), st.sampled_from(["One", "Two"]))


def test_a_changed_field_is_a_row_with_old_and_new_and_the_sources_of_now(dataset_of: DatasetOf) -> None:
    old, new = dataset_of(LYON), dataset_of(LYON.replace("rank = 2", "rank = 3"))
    [row] = differences(old, new).rows
    assert tuple(row) == FIELDS
    assert (row["change"], row["table"], row["id"], row["field"]) == (
        "changed",
        "people",
        "kim-minjun",
        "rank",
    )
    assert (row["old"], row["new"]) == (2, 3)
    assert row["sources"] == next(each for each in new.people if each.id == "kim-minjun").sources


def test_a_field_that_comes_is_a_change_from_nothing(lyon: Dataset) -> None:
    first, *rest = lyon.events
    changed = replace(lyon, events=(replace(first, note="Held at night."), *rest))
    [row] = differences(replace(lyon, events=(replace(first, note=None), *rest)), changed).rows
    assert (row["field"], row["old"], row["new"]) == ("note", None, "Held at night.")


def test_what_is_said_of_the_dataset_as_a_whole_belongs_to_no_record(lyon: Dataset) -> None:
    [row] = differences(lyon, replace(lyon, title="Lyon")).rows
    assert [row[name] for name in ("table", "id", "title", "field", "new")] == [
        None,
        None,
        None,
        "title",
        "Lyon",
    ]


@given(VERSIONS, VERSIONS)
def test_applying_the_rows_to_the_old_version_makes_the_new_one(
    old: dict[str, str], new: dict[str, str]
) -> None:
    made: dict[str, Any] = dict(old)
    for row in differences(events(old), events(new)).rows:
        if row["change"] == "removed":
            assert made.pop(row["id"]) == row["old"]["name"]
        elif row["change"] == "added":
            made[row["id"]] = row["new"]["name"]
        else:
            assert (row["field"], made[row["id"]]) == ("name", row["old"])
            made[row["id"]] = row["new"]
    assert made == new


def test_sources_that_differ_by_their_notes_are_told_apart_by_people(dataset_of: DatasetOf) -> None:
    noted = LYON.replace('{ document = "press-note" }', '{ document = "press-note", note = "draft" }')
    answer = differences(dataset_of(LYON), dataset_of(noted))
    cells = {column.header: column.cell(answer.rows[0]) for column in answer.columns}
    assert (cells["Old"], cells["New"]) == ("press-note", "press-note (draft)")
