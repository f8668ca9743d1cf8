from __future__ import annotations

from summitcli.export.tables import tables
from summitcli.fields import fields_of
from summitcli.messages import singular
from summitcli.model import TABLES, Dataset
from summitcli.names import Names
from tests.conftest import DatasetOf
from tests.samples import CITED, HEAD


def test_every_record_type_and_every_list_in_it_is_a_table(lyon: Dataset) -> None:
    expected = ["country", "record"]
    for table, record_type in TABLES.items():
        owner = singular(table)
        lists = (field.name for field in fields_of(record_type) if field.shape != "one")
        expected += [owner, *(f"{owner}_{singular(name)}" for name in lists)]
    assert [table.name for table in tables(Names(lyon))] == expected
    assert {"person_alias", "meeting_participant", "mou_party", "figure_same_as"} <= set(expected)


def test_every_reference_of_the_record_types_is_a_foreign_key(lyon: Dataset) -> None:
    found = {
        (table.name, column.name): column.refers_to
        for table in tables(Names(lyon))
        for column in table.columns
    }
    assert found["mou", "replaces"] == "mou"
    assert found["figure", "about"] == found["statement_speaker", "speaker"] == "record"
    assert found["meeting_participant", "person"] == "person"
    assert found["mou_source", "document"] == "document"
    assert found["mou_party", "country"] == "country"


def test_every_column_says_what_it_means(lyon: Dataset) -> None:
    for table in tables(Names(lyon)):
        assert table.description.endswith(".")
        assert all(column.description.endswith(".") for column in table.columns)


def test_an_unknown_list_and_an_empty_one_are_told_apart(lyon: Dataset) -> None:
    [meetings] = [table for table in tables(Names(lyon)) if table.name == "meeting"]
    place = [column.name for column in meetings.columns].index("participants_listed")
    listed = {record.id: row[place] for record in meetings.records for row in meetings.rows(record)}
    assert listed["preparatory-talks"] == 0
    assert listed["old-roundtable"] is None
    assert listed["lyon-summit"] == 3


def test_a_country_without_a_named_party_is_kept(dataset_of: DatasetOf) -> None:
    mou = '[[mous]]\nid = "m"\ncategory = "c"\nparties = { KR = [], FR = ["A", "B"] }\ncooperation = "x"\n'
    [parties] = [
        table for table in tables(Names(dataset_of(HEAD + mou + CITED))) if table.name == "mou_party"
    ]
    rows = [row for record in parties.records for row in parties.rows(record)]
    assert rows == [("m", 1, "KR", None), ("m", 2, "FR", "A"), ("m", 3, "FR", "B")]
