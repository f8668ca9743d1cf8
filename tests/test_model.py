from __future__ import annotations

import pytest

from summitcli.model import TABLES, Dataset, Source, fields_marked

# The design's tables, whose order is that of every answer.
FIELDS = {
    "documents": "id title publisher date url note",
    "people": "id name kind office organisation country rank note sources",
    "meetings": "id name kind start end before after city venue country participants note sources",
    "agreements": "id name kind count meeting countries sectors witnesses note sources",
    "mous": "id agreement category parties cooperation note sources",
    "figures": "id meeting subject label value unit approximate country compares_with note sources",
    "statements": "id kind speakers meetings topic text sources",
    "events": "id name date countries note sources",
}
REFERENCES = {
    "documents": {},
    "people": {},
    "meetings": {"before": "meetings", "after": "meetings", "participants": "people"},
    "agreements": {"meeting": "meetings", "witnesses": "people"},
    "mous": {"agreement": "agreements"},
    "figures": {"meeting": "meetings", "compares_with": "figures"},
    "statements": {"speakers": "people", "meetings": "meetings"},
    "events": {},
}
HELD = {
    "documents": {"date": "date"},
    "people": {"country": "country"},
    "meetings": {"start": "date", "end": "date", "country": "country"},
    "agreements": {"countries": "country"},
    "mous": {"parties": "country"},
    "figures": {"country": "country"},
    "statements": {},
    "events": {"date": "date", "countries": "country"},
}


def test_the_tables_are_in_the_order_of_a_dataset() -> None:
    assert list(TABLES) == list(FIELDS)
    assert Dataset.__struct_fields__ == ("format", *FIELDS)
    assert [name for name, _ in Dataset().tables()] == list(FIELDS)


@pytest.mark.parametrize("table", FIELDS)
def test_the_fields_of_a_record_start_with_its_id_and_end_with_its_sources(table: str) -> None:
    assert " ".join(TABLES[table].__struct_fields__) == FIELDS[table]


def test_a_source_is_a_document_and_a_place_in_it() -> None:
    assert Source.__struct_fields__ == ("document", "section", "paragraph", "note")


@pytest.mark.parametrize("table", FIELDS)
def test_fields_are_marked_with_what_they_refer_to_and_hold(table: str) -> None:
    assert fields_marked(TABLES[table], "refers_to") == REFERENCES[table]
    assert fields_marked(TABLES[table], "holds") == HELD[table]
    assert fields_marked(TABLES[table], "smells_of") == {}


def test_the_index_of_a_table_finds_each_record_by_its_id(lyon: Dataset) -> None:
    for table, records in lyon.tables():
        index = lyon.index(table)
        assert list(index.values()) == records
        assert [record.id for record in records] == list(index)
        assert lyon.index(table) is index


def test_countries_are_those_any_record_names(lyon: Dataset, bundled: Dataset) -> None:
    assert lyon.countries() == ["FR", "JP", "KR"]
    assert bundled.countries() == ["CN", "JP", "KR", "US"]
    assert Dataset().countries() == []


@pytest.mark.parametrize(
    ("table", "id", "title"),
    [
        ("documents", "press-note", "Press note"),
        ("people", "ito-ren", "伊藤蓮"),
        ("meetings", "lyon-summit", "Lyon summit"),
        ("agreements", "state-mous", "State memoranda"),
        ("mous", "film-fund", "Moonlight Studio, Seoul Pixel – 東京フィルム"),
        ("figures", "rail-share", "share"),
        ("statements", "moreau-on-rail", "rail links"),
        ("events", "treaty", "Treaty of friendship"),
    ],
)
def test_a_record_is_called_by_its_name_label_or_topic(
    lyon: Dataset, table: str, id: str, title: str
) -> None:
    assert lyon.index(table)[id].title == title


def test_the_countries_of_parties_alone_are_found_too(lyon: Dataset) -> None:
    assert Dataset(mous=lyon.mous).countries() == ["FR", "JP", "KR"]
