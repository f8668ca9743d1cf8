"""What a field takes and what was found, said to who writes a dataset and knows no Python."""

from __future__ import annotations

from datetime import date, datetime, time

from summitcli.model import TABLES
from summitcli.validation import hints
from summitcli.validation.expectations import expected, found, quoted


def takes(table: str, field: str) -> str:
    return expected(hints.fields(TABLES[table])[field].type)


def test_each_kind_of_field_is_described_as_it_is_written() -> None:
    for table, field, words in [
        ("people", "name", 'text in quotes: "…"'),
        ("people", "kind", 'one of "official", "executive", "other"'),
        ("people", "country", 'a country\'s code in quotes: "KR"'),
        ("people", "rank", "a whole number from 1, without quotes"),
        ("people", "sources", "a list: [{ document = …, section = … }]"),
        ("meetings", "start", 'a date in quotes: "2026-01-05", "2026-01" or "2026"'),
        ("meetings", "after", 'the id of one of the meetings, in quotes: "…"'),
        ("meetings", "participants", "a list: [{ person = …, office = … }]"),
        ("agreements", "count", "a whole number from 0, without quotes"),
        ("agreements", "countries", 'a list of codes: ["KR", "CN"]'),
        ("agreements", "sectors", 'a list: ["…", "…"]'),
        ("mous", "parties", 'lists of names by country code: { KR = ["…"], CN = ["…"] }'),
        ("figures", "value", "a number, without quotes"),
        ("figures", "approximate", "true or false, without quotes"),
    ]:
        assert takes(table, field) == words


def test_a_record_or_a_source_is_described_by_how_it_is_written() -> None:
    assert expected(TABLES["mous"]) == "a record: begin it with [[mous]]"
    assert expected(hints.fields(TABLES["mous"])["sources"].type.__args__[0].__args__[0]).startswith(
        "a table: {"
    )


def test_no_field_is_described_in_the_words_of_python() -> None:
    for table, record_type in TABLES.items():
        for field in hints.fields(record_type):
            words = takes(table, field)
            assert words
            assert not {"str", "int", "list[str]", "None", "Annotated", "dict"} & set(words.split()), field


def test_each_kind_of_value_is_described_as_it_was_written() -> None:
    for value, words in [
        ("two", 'the text "two"'),
        (2, "the number 2"),
        (2.5, "the number 2.5"),
        (True, "true"),
        (2**63, "a number beyond 64 bits"),
        ([], "a list"),
        ({}, "a table"),
        (date(2026, 1, 5), "a date or time without quotes"),
        (datetime(2026, 1, 5, 12), "a date or time without quotes"),  # noqa: DTZ001
        (time(12), "a date or time without quotes"),
    ]:
        assert found(value) == words


def test_a_text_is_repeated_in_part_and_without_what_could_upset_a_terminal() -> None:
    assert quoted("x" * 60) == f'"{"x" * 60}"'
    assert quoted("x" * 61) == f'"{"x" * 59}…"'
    assert quoted("\x1b[31m\n") == r'"\x1b[31m\x0a"'
