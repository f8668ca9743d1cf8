from __future__ import annotations

from summitcli.model import TABLES, Dataset
from summitcli.query.filters import participants
from summitcli.query.lookup import all_records
from summitcli.rows import columns, fields, listings
from tests.conftest import DatasetOf
from tests.samples import CITED, HEAD


def test_records_of_a_table_are_answered_with_its_fields_and_columns(lyon: Dataset) -> None:
    for table in columns.COLUMNS:
        answer = listings.records(lyon, table, getattr(lyon, table))
        assert list(answer.fields) == fields.field_names(table)
        assert [row["id"] for row in answer.rows] == [record.id for record in getattr(lyon, table)]
        assert answer.layout == "list"
        assert not answer.captions


def test_memoranda_are_captioned_with_what_is_itemised_of_those_counted(
    lyon: Dataset, bundled: Dataset
) -> None:
    assert listings.itemised_captions(lyon) == [
        "State memoranda: 3 counted in the source and not itemised.",
        "Company memoranda: 2 of 2 itemised.",
    ]
    assert listings.itemised_captions(bundled) == [
        "Bilateral memoranda of understanding: 14 counted in the source and not itemised.",
        "Commercial memoranda of understanding: 9 of 9 itemised.",
    ]


def test_a_donation_is_no_memorandum_and_gets_no_caption(dataset_of: DatasetOf) -> None:
    text = '[[agreements]]\nid = "gift"\nname = "Gift"\nkind = "donation"\ncount = 1\n'
    assert listings.itemised_captions(dataset_of(HEAD + text + CITED)) == []


def test_participants_are_answered_a_row_each(lyon: Dataset) -> None:
    answer = listings.participants(lyon, participants(lyon))
    assert tuple(answer.fields) == fields.PARTICIPANT_FIELDS
    assert [row["person"] for row in answer.rows].count("anna-moreau") == 2


def test_the_forum_says_what_its_numbers_need_where_it_has_any(lyon: Dataset) -> None:
    answer = listings.forum(lyon, lyon.figures[:2])
    assert [list(row) for row in answer.rows] == [fields.forum_fields()] * 2
    assert answer.rows[0]["meeting"] == "industry-forum"
    [caption] = answer.captions
    assert caption.startswith("~ approximate in the source.")
    assert not listings.forum(lyon, []).captions


def test_the_timeline_is_answered_in_the_order_given(lyon: Dataset) -> None:
    answer = listings.timeline(lyon, [lyon.events[1], lyon.events[0]])
    assert [row["id"] for row in answer.rows] == ["rail-opening", "treaty"]
    assert tuple(answer.fields) == fields.TIMELINE_FIELDS


def test_a_search_is_answered_with_records_of_any_table(lyon: Dataset) -> None:
    answer = listings.search(lyon, all_records(lyon))
    assert list(dict.fromkeys(row["table"] for row in answer.rows)) == list(TABLES)
    assert tuple(answer.fields) == fields.SEARCH_FIELDS


def test_records_shown_whole_have_the_fields_of_all_of_them(lyon: Dataset) -> None:
    answer = listings.show(lyon, [lyon.events[0], lyon.mous[0]])
    assert answer.layout == "record"
    assert " ".join(answer.fields) == (
        "table id name date countries note agreement kind category parties cooperation referenced_by sources"
    )
    assert "date" not in answer.rows[1]
