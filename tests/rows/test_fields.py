from __future__ import annotations

from typing import Any

import pytest

from summitcli.model import TABLES, Dataset, Record
from summitcli.query.filters import participants
from summitcli.query.timeline import timeline
from summitcli.rows import fields
from summitcli.rows.answer import Reference

FIELDS = {
    "documents": "id title publisher date url note records",
    "people": "id name kind office organisation country rank meetings note sources",
    "meetings": "id name kind start end before after city venue country participants note sources",
    "agreements": "id name kind count itemised meeting countries sectors witnesses note sources",
    "mous": "id agreement kind category parties cooperation note sources",
    "figures": "id meeting subject label value unit approximate country compares_with note sources",
    "statements": "id kind speakers meetings topic text sources",
    "events": "id name date countries note sources",
}


def rows_of(dataset: Dataset, table: str) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in fields.record_rows(dataset, table, getattr(dataset, table))}


def record_of(dataset: Dataset, table: str, id: str) -> Record:
    record: Record = dataset.index(table)[id]
    return record


@pytest.mark.parametrize("table", TABLES)
def test_the_fields_of_a_table_never_change_their_names_or_order(table: str) -> None:
    assert " ".join(fields.field_names(table)) == FIELDS[table]


@pytest.mark.parametrize("table", TABLES)
def test_every_row_has_all_fields_in_order(lyon: Dataset, table: str) -> None:
    rows = rows_of(lyon, table)
    assert list(rows) == [record.id for record in getattr(lyon, table)]
    assert all(list(row) == fields.field_names(table) for row in rows.values())


def test_a_memorandum_has_the_kind_of_its_agreement_or_none(lyon: Dataset) -> None:
    rows = rows_of(lyon, "mous")
    assert [row["kind"] for row in rows.values()] == ["commercial", "commercial", None]


def test_an_agreement_counts_what_is_itemised(lyon: Dataset) -> None:
    rows = rows_of(lyon, "agreements")
    assert [(row["count"], row["itemised"]) for row in rows.values()] == [(3, 0), (2, 2)]


def test_people_have_the_meetings_they_took_part_in(lyon: Dataset) -> None:
    rows = rows_of(lyon, "people")
    assert rows["anna-moreau"]["meetings"] == ["lyon-summit", "closing-dinner"]
    assert rows["kim-seoyeon"]["meetings"] == ["industry-forum"]


def test_people_of_no_known_meeting_have_an_empty_list(bundled: Dataset) -> None:
    assert rows_of(bundled, "people")["wi-sung-lac"]["meetings"] == []


def test_a_figure_about_a_meeting_has_its_name_as_subject(lyon: Dataset) -> None:
    rows = rows_of(lyon, "figures")
    assert (rows["forum-firms"]["meeting"], rows["forum-firms"]["subject"]) == (
        "industry-forum",
        "Industry forum",
    )
    assert (rows["rail-share"]["meeting"], rows["rail-share"]["subject"]) == (None, "Rail freight")


def test_records_are_counted_by_the_document_they_rest_on(lyon: Dataset) -> None:
    records = {id: row["records"] for id, row in rows_of(lyon, "documents").items()}
    # One of the 23 records rests on both.
    assert records == {"communique": 12, "press-note": 12}
    assert fields.resting_on(lyon) == records


def test_an_absent_list_is_null_and_an_empty_one_is_empty(lyon: Dataset) -> None:
    rows = rows_of(lyon, "meetings")
    assert rows["preparatory-talks"]["participants"] == []
    assert rows["old-roundtable"]["participants"] is None


def test_a_participant_rests_on_what_tells_of_meeting_and_person(lyon: Dataset) -> None:
    rows = fields.participant_rows(participants(lyon, "dinner"))
    assert [tuple(row) for row in rows] == [fields.PARTICIPANT_FIELDS] * 2
    meeting, person = lyon.index("meetings")["closing-dinner"], lyon.index("people")["ito-ren"]
    assert rows[1] == {
        "meeting": "closing-dinner",
        "person": "ito-ren",
        "name": "伊藤蓮",
        "office": "Ambassador",
        "organisation": None,
        "country": "JP",
        "sources": [*meeting.sources, *person.sources],
    }


def test_a_place_told_of_meeting_and_person_is_cited_once(lyon: Dataset) -> None:
    [row, _] = fields.participant_rows(participants(lyon, "lyon-summit"))
    assert row["sources"] == lyon.index("people")["anna-moreau"].sources


def test_a_forums_fields_begin_with_the_meeting() -> None:
    assert " ".join(fields.forum_fields()) == (
        "meeting id subject label value unit approximate country compares_with note sources"
    )


def test_timeline_rows_tell_dates_and_places_as_far_as_known(lyon: Dataset) -> None:
    rows = {row["id"]: row for row in fields.timeline_rows(timeline(lyon))}
    assert all(tuple(row) == fields.TIMELINE_FIELDS for row in rows.values())
    told = {id: tuple(row[name] for name in ("date", "end", "table", "place")) for id, row in rows.items()}
    assert told == {
        "treaty": ("1998", None, "events", None),
        "industry-forum": ("2024-05", None, "meetings", "South Korea"),
        "preparatory-talks": (None, None, "meetings", None),
        "lyon-summit": ("2024-05-02", "2024-05-03", "meetings", "Town Hall, Lyon, France"),
        "closing-dinner": (None, None, "meetings", "Lyon"),
        "rail-opening": ("2024-05-03", None, "events", None),
        "old-roundtable": (None, None, "meetings", None),
    }


def test_search_rows_tell_what_a_record_says(lyon: Dataset) -> None:
    found = [record_of(lyon, "documents", "press-note"), record_of(lyon, "events", "rail-opening")]
    assert fields.search_rows(lyon, found) == [
        {
            "table": "documents",
            "id": "press-note",
            "title": "Press note",
            "text": "Foreign office; https://example.org/note; Not seen.",
            "sources": [],
        },
        {
            "table": "events",
            "id": "rail-opening",
            "title": "Rail link opens",
            "text": "2024-05-03; In the morning.",
            "sources": lyon.events[1].sources,
        },
    ]


def test_a_record_shown_whole_has_its_table_its_fields_and_what_refers_to_it(lyon: Dataset) -> None:
    row = fields.show_row(lyon, record_of(lyon, "people", "ito-ren"))
    assert list(row) == [
        "table",
        *FIELDS["people"].removesuffix(" sources").split(),
        "referenced_by",
        "sources",
    ]
    assert row["table"] == "people"
    assert row["referenced_by"] == [Reference("meetings", "closing-dinner")]
    assert row["sources"] == lyon.index("people")["ito-ren"].sources


def test_a_document_shown_whole_ends_with_an_empty_list_of_sources(lyon: Dataset) -> None:
    row = fields.show_row(lyon, record_of(lyon, "documents", "press-note"))
    assert list(row)[-2:] == ["referenced_by", "sources"]
    assert row["sources"] == []
    assert len(row["referenced_by"]) == row["records"] == 12
