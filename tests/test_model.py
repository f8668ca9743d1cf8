from __future__ import annotations

import pickle

import msgspec
import pytest

import summitcli
from summitcli.model import TABLES, Dataset, Participation, Source

# The tables of the format, whose order is that of every answer.
FIELDS = {
    "documents": "id title publisher date url file note",
    "people": "id name aliases kind office organisation country rank note sources",
    "organisations": "id name aliases kind country note sources",
    "meetings": "id name aliases kind start end before after city venue country countries participants note "
    "sources",
    "agreements": "id name kind count meeting date countries sectors witnesses status status_date url note "
    "sources",
    "mous": "id agreement name category parties cooperation meeting date signatories status status_date "
    "replaces url note sources",
    "figures": "id meeting about subject label value upper bound unit approximate date country compares_with "
    "part_of conflicts_with same_as note sources",
    "statements": "id kind speakers meetings date topic text quote due status status_date note sources",
    "events": "id name date countries planned note sources",
}


def test_the_tables_and_their_fields_are_in_the_order_of_the_format() -> None:
    assert {table: " ".join(kind.__struct_fields__) for table, kind in TABLES.items()} == FIELDS
    assert list(TABLES) == list(FIELDS)
    assert Dataset.__struct_fields__ == ("format", "title", "note", *FIELDS)
    assert Source.__struct_fields__ == ("document", "section", "paragraph", "page", "quote", "note")
    assert Participation.__struct_fields__ == ("person", "office", "role")


def test_a_record_is_called_by_its_name_or_what_stands_for_one(lyon: Dataset) -> None:
    for id, title in [
        ("press-note", "Press note"),
        ("ito-ren", "伊藤蓮"),
        ("lyon-summit", "Lyon summit"),
        ("film-fund", "Moonlight Studio, Seoul Pixel – 東京フィルム"),
        ("port-safety", "Memorandum on port safety"),
        ("harbour-watch", "Watching over harbours"),
        ("rail-share", "share"),
        ("moreau-on-rail", "rail links"),
    ]:
        [record] = [record for record in lyon.records() if record.id == id]
        assert record.title == title


def test_a_participant_is_written_as_an_id_or_with_the_office_held_then(lyon: Dataset) -> None:
    [summit] = [meeting for meeting in lyon.meetings if meeting.id == "lyon-summit"]
    assert summit.participants == (
        Participation(person="anna-moreau", role="host"),
        Participation(person="kim-minjun", office="Vice minister", role="guest"),
        Participation(person="maria-costa"),
    )


def test_a_dataset_and_its_records_cannot_be_changed(lyon: Dataset) -> None:
    for record in lyon.records():
        hash(record)
        with pytest.raises(AttributeError):
            record.id = "other"  # type: ignore[misc]
        for field in record.__struct_fields__:
            assert not isinstance(getattr(record, field), list | set | bytearray)
    parties = lyon.mous[0].parties
    assert parties is not None
    with pytest.raises(TypeError, match="can't be changed"):
        parties.clear()
    with pytest.raises(AttributeError):
        lyon.people = ()  # type: ignore[misc]
    assert not hasattr(lyon.people, "append")


def test_datasets_that_say_the_same_are_equal_and_can_be_pickled(lyon: Dataset) -> None:
    assert lyon == pickle.loads(pickle.dumps(lyon))
    assert lyon != summitcli.load()


def test_parties_are_read_and_written_like_any_table(lyon: Dataset) -> None:
    assert lyon.mous[0].parties == {"KR": ("Hanbit Battery",), "FR": ("Rhône Recyclage",)}
    assert msgspec.json.decode(msgspec.json.encode(lyon.mous[0]))["parties"]["KR"] == ["Hanbit Battery"]
