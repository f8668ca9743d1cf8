"""Findings become faults: in the order of the files, each with what it is about."""

from __future__ import annotations

import pytest
import tomli

from summitcli.validation import Fault, File, check
from tests.samples import CITED, HEAD


def event(id: str, date: str) -> str:
    return f'[[events]]\nid = "{id}"\nname = "Treaty"\ndate = {date}\n{CITED}'


def told(*files: tuple[str, str]) -> list[Fault]:
    return list(check([File(name, text.encode(), tomli.loads(text)) for name, text in files])[1])


def test_a_fault_says_all_that_is_known_of_it() -> None:
    text = HEAD + '[[people]]\nname = "伊藤蓮"\nkind = "x"\noffice = "Chair"\ncountry = "JP"\n' + CITED
    assert told(("a.toml", text)) == [
        Fault(
            file="a.toml",
            line=7,
            column=1,
            code="missing-field",
            table="people",
            id="#1",
            field="id",
            message='is missing; it takes text in quotes: "…"',
        ),
        Fault(
            file="a.toml",
            line=9,
            column=1,
            code="unknown-choice",
            table="people",
            id="#1",
            field="kind",
            message='is "x"; it takes one of "official", "executive", "other"',
        ),
    ]


def test_faults_are_in_the_order_of_the_files_not_of_the_checks() -> None:
    first = HEAD + event("b", '"2031-02-30"') + event("B", '"2031"') + "[notes]\n"
    second = "format = 1\nextra = 1\n" + event("c", "3")
    codes = ["bad-date", "bad-id", "unknown-table"]
    assert [fault.code for fault in told(("z.toml", first))] == codes
    both = told(("z.toml", first), ("a.toml", second))
    assert [(fault.file, fault.code) for fault in both] == [
        *(("z.toml", code) for code in codes),
        ("a.toml", "unknown-table"),
        ("a.toml", "wrong-type"),
    ]
    assert [fault.line for fault in both] == [10, 13, 17, 2, 6]


def test_columns_count_characters_after_hangul_too() -> None:
    mou = '[[mous]]\nid = "m"\ncategory = "E"\ncooperation = "R"\n' + CITED
    text = HEAD + mou + 'parties = { KR = ["한빛전지", "서울大"], JP = ["港", ""] }\n'
    [fault] = told(("a.toml", text))
    assert (fault.line, fault.field) == (12, "parties.JP[1]")
    assert fault.column == len('parties = { KR = ["한빛전지", "서울大"], JP = ["港", ') + 1


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_table_is_named_without_a_record_where_it_is_at_fault_itself(newline: str) -> None:
    [fault] = told(("a.toml", (HEAD + "[mous]\nx = 1\n").replace("\n", newline)))
    assert (fault.line, fault.table, fault.id, fault.field) == (7, "mous", None, None)
    assert str(fault) == "a.toml:7:1: mous: is not a list of records; begin each with [[mous]] [wrong-type]"


def test_names_of_files_keys_and_ids_are_shown_safely() -> None:
    text = HEAD + event(r"a\u001b[31m", '"2031"') + '"\\u0007" = 1\n'
    shown = [str(fault) for fault in told(("a\x1b.toml", text))]
    assert shown
    assert all(line.isprintable() and line.startswith(r"a\x1b.toml:") for line in shown)


def test_a_hundred_faults_of_one_record_are_in_the_order_of_its_lines() -> None:
    fields = "".join(f"x{number} = 1\n" for number in range(100))
    faults = told(("a.toml", HEAD + fields))
    assert [fault.line for fault in faults] == list(range(7, 107))
    assert [fault.field for fault in faults] == [f"x{number}" for number in range(100)]
