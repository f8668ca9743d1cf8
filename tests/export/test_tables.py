from __future__ import annotations

from summitcli.export.tables import tables
from summitcli.model import TABLES, Dataset, fields_marked
from summitcli.text import singular
from tests.conftest import DatasetOf
from tests.samples import CITED, HEAD


def test_every_record_type_and_every_list_in_it_is_a_table(lyon: Dataset) -> None:
    assert [table.name for table in tables(lyon)] == [
        *("country", "document", "person", "person_source"),
        *("meeting", "meeting_participant", "meeting_source"),
        *("agreement", "agreement_country", "agreement_sector", "agreement_witness", "agreement_source"),
        *("mou", "mou_party", "mou_source", "figure", "figure_source"),
        *("statement", "statement_speaker", "statement_meeting", "statement_source"),
        *("event", "event_country", "event_source"),
    ]


def test_every_reference_of_the_record_types_is_a_foreign_key(lyon: Dataset) -> None:
    found = {(table.name, column.refers_to) for table in tables(lyon) for column in table.columns}
    for table, record_type in TABLES.items():
        for field, target in fields_marked(record_type, "refers_to").items():
            owner = singular(table)
            assert {(owner, singular(target)), (f"{owner}_{singular(field)}", singular(target))} & found


def test_every_column_says_what_it_means(lyon: Dataset) -> None:
    for table in tables(lyon):
        assert table.description.endswith(".")
        assert all(column.description.endswith(".") for column in table.columns)


def test_an_unknown_list_and_an_empty_one_are_told_apart(lyon: Dataset) -> None:
    [meetings] = [table for table in tables(lyon) if table.name == "meeting"]
    place = [column.name for column in meetings.columns].index("participants_listed")
    listed = {record.id: row[place] for record in meetings.records for row in meetings.rows(record)}
    assert listed["preparatory-talks"] == 0
    assert listed["old-roundtable"] is None
    assert listed["lyon-summit"] == 2


def test_a_country_without_a_named_party_is_kept(dataset_of: DatasetOf) -> None:
    mou = '[[mous]]\nid = "m"\ncategory = "c"\nparties = { KR = [], FR = ["A", "B"] }\ncooperation = "x"\n'
    [parties] = [table for table in tables(dataset_of(HEAD + mou + CITED)) if table.name == "mou_party"]
    rows = [row for record in parties.records for row in parties.rows(record)]
    assert rows == [("m", 1, "KR", None), ("m", 2, "FR", "A"), ("m", 3, "FR", "B")]
