"""Text that is markup, a formula or a command to something else is shown as it is, or refused by name."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from summitcli.widths import one_line
from tests.conftest import DatasetFile
from tests.reliability.tool import NASTY, listing_commands, needed, summit, unsafe_characters

LISTINGS = [name for name in listing_commands() if name not in ("show", "brief")]
BASE = 'format = 1\n[[documents]]\nid = "d"\ntitle = "{}"\n'


def records(command: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(ask(command, "json"))
    return rows


def ask(command: str, format: str) -> str:
    result = summit(command, *needed(command, "a"), "--data", str(NASTY), "--format", format)
    assert (result.code, result.err) == (0, "")
    return result.out


def test_markup_is_shown_and_never_interpreted() -> None:
    for format in ["table", "plain"]:
        for text in [
            "[red]Markup[/red] | `code` *stars* _lines_ ~~struck~~ $sum$",
            "| a cell | of its own |",
            "\"quoted\", 'quoted', “quoted”, and; so on",
            '=HYPERLINK("https://example.org","click")',
        ]:
            assert text in ask("people", format)


def test_markup_of_rich_is_shown_in_every_place_of_a_table() -> None:
    table = ask("mous", "table") + ask("documents", "table") + ask("figures", "table")
    for text in ("[dim]Category[/dim]", "[Seobuk]", "[bold]Not bold[/bold] [/] [link=https://example.org]"):
        assert text in table
    assert "[reverse]Floats[/reverse]" in table
    assert ":smile:" in table


def test_markup_is_shown_in_a_coloured_table_too() -> None:
    out = summit("documents", "--data", str(NASTY), "-f", "table", "--color", "always").out
    assert "[bold]Not bold[/bold] [/] [link=https://example.org]no link[/link] \\[escaped] :smile:" in out
    assert "\x1b]" not in out


def test_text_made_of_the_character_that_parts_a_table_is_no_part_of_it(dataset_file: DatasetFile) -> None:
    path = dataset_file(BASE.format("\\uFDD0\\uFDD0\\n\\uFDD0 ") + 'publisher = "\\uFDD0"\n')
    result = summit("documents", "--data", str(path), "--format", "table")
    assert (result.code, result.out.count("\ufffd")) == (0, 4)
    assert "\\ufdd0" in ascii(summit("documents", "--data", str(path), "--format", "plain").out)


def test_plain_text_has_one_record_a_line() -> None:
    for command in LISTINGS:
        lines = ask(command, "plain").split("\n")
        assert len(lines) == len(records(command)) + 1
        assert not unsafe_characters("".join(lines), allowed=""), command


def test_a_markdown_reader_finds_each_cell_as_it_was_written() -> None:
    for command in LISTINGS:
        cells = _markdown_cells(ask(command, "markdown"))
        assert len(cells) == len(records(command)) + 1
        assert len({len(row) for row in cells}) == 1, command
        known = {one_line(cell).strip() for row in records(command) for cell in _texts(row)}
        key = {"documents": "title", "mous": "cooperation", "statements": "text", "figures": "label"}.get(
            command, "name"
        )
        shown = {cell for row in cells for cell in row}
        for record in records(command):
            if key in record:
                assert any(one_line(record[key]).strip() in cell for cell in shown), command
                assert one_line(record[key]).strip() in known, command


_PLAIN = {"text", "text_special", "link_open", "link_close", "softbreak"}
"""What a cell is made of: an address is a link to itself."""


def _markdown_cells(text: str) -> list[list[str]]:
    tokens = MarkdownIt("commonmark").enable("table").enable("strikethrough").parse(text)
    rows: list[list[str]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            assert {child.type for child in token.children or ()} <= _PLAIN
            if rows and token.level > 3:
                rows[-1].append("".join(child.content for child in token.children or ()))
    return rows


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for part in parts for text in _texts(part)]


def test_a_reader_of_csv_finds_each_text_as_it_was_written() -> None:
    for format, delimiter in [("csv", ","), ("tsv", "\t")]:
        for command in LISTINGS:
            rows = list(
                csv.DictReader(
                    io.StringIO(ask(command, format), newline=""), delimiter=delimiter, strict=True
                )
            )
            expected = records(command)
            assert len(rows) == len(expected), (format, command)
            for row, record in zip(rows, expected, strict=True):
                assert None not in row, (format, command)
                for field, value in record.items():
                    if isinstance(value, str):
                        assert row[field] == value, (format, command)


def test_what_a_spreadsheet_takes_for_a_formula_stays_exact() -> None:
    [meeting] = [row for row in csv.DictReader(io.StringIO(ask("meetings", "csv"))) if row["id"] == "formula"]
    assert meeting["name"] == '=HYPERLINK("https://example.org","click")'
    assert (meeting["city"], meeting["venue"], meeting["note"]) == ("+1-555", "@SUM(1,2)", "-2+3")


def test_a_dangerous_character_in_a_dataset_is_a_fault_that_names_it(dataset_file: DatasetFile) -> None:
    for character, name in [
        ("\\u0000", "U+0000 (a control character)"),
        ("\\u001b", "U+001B (a control character)"),
        ("\\r", "U+000D (a control character)"),
        ("\\u007f", "U+007F (a control character)"),
        ("\\u009b", "U+009B (a control character)"),
        ("\u009b", "U+009B (a control character)"),
        ("\\u202e", "U+202E (right-to-left override)"),
        ("\u202e", "U+202E (right-to-left override)"),
        ("\\u2066", "U+2066 (left-to-right isolate)"),
    ]:
        result = summit("documents", "--data", str(dataset_file(BASE.format(f"a{character}b"))))
        assert (result.code, result.out) == (3, ""), character
        assert f":4:1: documents[d].title: holds the character {name}; remove it" in result.err
        assert not unsafe_characters(result.err), character


@pytest.mark.parametrize("character", [b"\x00", b"\x1b[31m", b"\x07", b"\x7f"])
def test_a_raw_control_character_in_a_dataset_is_a_fault_of_its_line(
    character: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "raw.toml"
    path.write_bytes(b'format = 1\n[[documents]]\nid = "d"\ntitle = "a' + character + b'b"\n')
    result = summit("documents", "--data", str(path))
    assert (result.code, result.out) == (3, "")
    assert "raw.toml:4:" in result.err
    assert not unsafe_characters(result.err)
