from __future__ import annotations

import pytest

from summitcli.model import TABLES, Dataset
from summitcli.rows import columns, fields, listings
from summitcli.rows.answer import Answer, Column
from tests.conftest import DatasetOf
from tests.samples import CITED, HEAD


def shown(answer: Answer, id: str) -> dict[str, str]:
    """Return what the columns show of a row, by their headers, without what is empty."""
    [row] = [row for row in answer.rows if row["id"] == id]
    return {column.header: text for column in answer.columns if (text := column.cell(row))}


def of(dataset: Dataset, table: str, id: str) -> dict[str, str]:
    return shown(listings.records(dataset, table, getattr(dataset, table)), id)


def headers(found: list[Column]) -> list[str]:
    return [column.header for column in found]


@pytest.mark.parametrize(
    ("table", "id", "cells"),
    [
        (
            "mous",
            "film-fund",
            {
                "ID": "film-fund",
                "Category": "Digital Content",
                "South Korea": "Moonlight Studio, Seoul Pixel",
                "Japan": "東京フィルム",
                "Cooperation": "A fund for films",
                "Sources": "communique, Annex ¶2; press-note",
            },
        ),
        (
            "agreements",
            "state-mous",
            {
                "ID": "state-mous",
                "Agreement": "State memoranda",
                "Kind": "bilateral",
                "Count": "3",
                "Itemised": "0",
                "Sources": "communique, Annex ¶1",
                "Sectors": "rail, health",
                "Signed at": "Lyon summit",
                "Witnesses": "Anna Moreau, 김민준 Kim Minjun",
            },
        ),
        (
            "people",
            "kim-minjun",
            {
                "ID": "kim-minjun",
                "Country": "South Korea",
                "Name": "김민준 Kim Minjun",
                "Office": "Minister, Ministry of Foreign Affairs",
                "Rank": "2",
                "Sources": "communique, Opening ¶1",
                "Meetings": "Lyon summit",
                "Note": "In office since March.",
            },
        ),
        (
            "meetings",
            "lyon-summit",
            {
                "ID": "lyon-summit",
                "Meeting": "Lyon summit",
                "Kind": "summit",
                "When": "2024-05-02 to 2024-05-03",
                "Where": "Town Hall, Lyon, France",
                "Sources": "communique, Opening ¶1",
            },
        ),
        (
            "meetings",
            "old-roundtable",
            {
                "ID": "old-roundtable",
                "Meeting": "Old roundtable",
                "Kind": "roundtable",
                "Sources": "press-note",
            },
        ),
        (
            "figures",
            "forum-attendance",
            {
                "ID": "forum-attendance",
                "Subject": "Industry forum",
                "Figure": "attendance",
                "Value": "~120 people",
                "Sources": "press-note",
                "Compared with": "60 people: attendance, Old roundtable",
            },
        ),
        (
            "statements",
            "moreau-on-rail",
            {
                "ID": "moreau-on-rail",
                "Kind": "position",
                "Topic": "rail links",
                "Statement": "Anna Moreau said that artificial light, or AI, was not her topic.",
                "Speakers": "Anna Moreau",
                "Sources": "communique, Opening ¶4",
            },
        ),
        (
            "documents",
            "press-note",
            {
                "ID": "press-note",
                "Document": "Press note",
                "Publisher": "Foreign office",
                "Records": "12",
                "Address": "https://example.org/note",
                "Note": "Not seen.",
            },
        ),
    ],
)
def test_people_read_names_for_ids_and_units_with_values(
    lyon: Dataset, table: str, id: str, cells: dict[str, str]
) -> None:
    assert of(lyon, table, id) == cells


def test_a_count_of_zero_is_shown_and_what_is_unknown_is_empty(lyon: Dataset) -> None:
    assert of(lyon, "agreements", "state-mous")["Itemised"] == "0"
    assert "Rank" not in of(lyon, "people", "anna-moreau")


def test_the_parties_of_few_countries_have_a_column_for_each(lyon: Dataset) -> None:
    rows = fields.record_rows(lyon, "mous", lyon.mous)
    assert headers(columns.mou_columns(lyon, rows))[2:5] == ["South Korea", "France", "Japan"]
    assert headers(columns.mou_columns(lyon, rows[2:]))[2:4] == ["France", "Cooperation"]


def test_the_parties_of_many_countries_share_one_column(dataset_of: DatasetOf) -> None:
    dataset = dataset_of(
        HEAD
        + '[[mous]]\nid = "m"\ncategory = "C"\ncooperation = "x"\n'
        + 'parties = { KR = ["A", "B"], CN = ["C"], JP = ["D"], FR = ["E"] }\n'
        + CITED
    )
    assert of(dataset, "mous", "m")["Parties"] == "A, B (KR); C (CN); D (JP); E (FR)"


def test_the_forum_has_bars_for_people_and_companies_alone(lyon: Dataset) -> None:
    answer = listings.forum(lyon, lyon.figures[:4])
    [bar] = [column for column in answer.columns if column.role == "bar"]
    assert [bar.cell(row) for row in answer.rows] == ["120", "30", "", "60"]


def test_an_undated_entry_of_the_timeline_shows_what_it_stands_by(lyon: Dataset) -> None:
    answer = listings.timeline(lyon, [*lyon.meetings, *lyon.events])
    dates = {row["id"]: answer.columns[0].cell(row) for row in answer.rows}
    assert dates == {
        "preparatory-talks": "before lyon-summit",
        "lyon-summit": "2024-05-02 to 2024-05-03",
        "closing-dinner": "after lyon-summit",
        "industry-forum": "2024-05",
        "old-roundtable": "",
        "treaty": "1998",
        "rail-opening": "2024-05-03",
    }


@pytest.mark.parametrize("table", columns.COLUMNS)
def test_every_listed_table_names_its_records_and_their_sources(lyon: Dataset, table: str) -> None:
    answer = listings.records(lyon, table, getattr(lyon, table))
    roles = [column.role for column in answer.columns]
    assert roles.count("key") >= 1
    assert roles.count("id") == 1
    assert roles.count("source") == (table != "documents")
    assert roles.count("group") <= 1


def test_a_record_shown_whole_has_a_column_for_each_field() -> None:
    found = columns.record_columns(["id", "approximate"])
    assert headers(found) == ["id", "approximate"]
    assert [column.cell({"id": "x", "approximate": True}) for column in found] == ["x", "true"]


def test_columns_are_declared_for_tables_there_are() -> None:
    assert set(columns.COLUMNS) == set(TABLES) - {"events"}
