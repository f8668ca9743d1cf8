"""Rows become records in place; a faulty one keeps what it says well."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec import UNSET

from summitcli.model import Document, Figure
from summitcli.validation.shape import to_records


def rows(count: int) -> list[Any]:
    return [{"id": f"d-{number}", "title": "Minutes"} for number in range(count)]


def test_rows_become_records_in_their_order_however_many() -> None:
    records = rows(10_000)
    assert list(to_records(records, Document)) == []
    assert all(isinstance(record, Document) for record in records)
    assert [record.id for record in records] == [row["id"] for row in rows(10_000)]


def test_a_faulty_row_is_told_and_leaves_the_others_alone() -> None:
    records = rows(5_000)
    records[4_999] = {"id": "last", "title": 3}
    [finding] = to_records(records, Document)
    assert (finding.record, finding.path, finding.code) == (records[4_999], ("title",), "wrong-type")
    assert (records[4_999].id, records[4_999].title) == ("last", UNSET)
    assert records[4_998] == Document(id="d-4998", title="Minutes")


def test_a_row_that_is_no_table_becomes_a_record_of_which_nothing_is_known() -> None:
    for row in [3, "text", [], {}, None]:
        records: list[Any] = [row]
        assert list(to_records(records, Document)), row
        assert records[0].id is UNSET, row


def test_nothing_is_converted_that_only_resembles_what_is_taken() -> None:
    for field, value in [
        ("title", 3),
        ("title", True),
        ("title", date(2026, 1, 5)),
        ("date", date(2026, 1, 5)),
    ]:
        records: list[Any] = [{"id": "minutes", "title": "Minutes", field: value}]
        [finding] = to_records(records, Document)
        assert (finding.path, finding.code) == ((field,), "wrong-type")
    figures: list[Any] = [{"id": "jobs", "label": "Jobs", "value": "3", "unit": "jobs", "sources": []}]
    assert ("value",) in [finding.path for finding in to_records(figures, Figure)]
