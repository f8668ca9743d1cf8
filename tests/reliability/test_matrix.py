"""Every command that lists, in every format, with every option, over datasets of every sort.

The commands, formats and options are those of the command tree: what is added to it is tried here too.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
import typer

from summitcli.cli.app import app
from tests.reliability.tool import (
    FORMATS,
    NASTY,
    Result,
    listing_commands,
    needed,
    parameters,
    summit,
    unsafe_characters,
    without_traceback,
)
from tests.samples import LYON

DATASETS = ("starter", "sample", "empty", "nasty")
ID = {"bundled": "li-qiang", "sample": "anna-moreau", "empty": "nobody", "nasty": "hangul"}
# What a filter is given: parts of words, what looks like markup, a date, and nothing.
WORDS = ("a", "[Seobuk]", "2026-01", "")
GENERIC = {
    *("--format", "--json", "--fields", "--sort", "--reverse", "--limit", "--data", "--color", "--help"),
    "--no-pager",
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The datasets by what they are called here."""
    folder = tmp_path_factory.mktemp("datasets")
    written = {"starter": summit("init", "-").out, "sample": LYON, "empty": "format = 1\n"}
    for name, text in written.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return {"bundled": "@bundled", "nasty": str(NASTY)} | {
        name: str(folder / f"{name}.toml") for name in written
    }


def asked(command: str, dataset: str, files: dict[str, str]) -> list[str]:
    """Return the command with the arguments it needs, and the dataset."""
    word = _an_id(files["starter"]) if dataset == "starter" else ID[dataset]
    return [command, *needed(command, word), "--data", files[dataset]]


def _an_id(path: str) -> str:
    documents = summit("documents", "--data", path, "--json")
    assert documents.code == 0, documents.err
    return str(json.loads(documents.out)[0]["id"])


def answers(command: str, dataset: str, files: dict[str, str]) -> list[dict[str, Any]]:
    result = summit(*asked(command, dataset, files), "--json")
    rows: list[dict[str, Any]] = json.loads(result.out) if result.code == 0 else []
    return rows


LISTS = [command for command in listing_commands() if command not in ("show", "brief")]


@pytest.mark.parametrize("dataset", DATASETS)
def test_every_format_tells_the_same_records(dataset: str, files: dict[str, str]) -> None:
    for command in LISTS:
        rows = answers(command, dataset, files)
        for format in FORMATS:
            result = summit(*asked(command, dataset, files), "--format", format)
            assert result.code == 0, (command, format, result.err)
            assert not rows or result.err.count("\n") <= 1, (command, format)
            assert not unsafe_characters(result.out, allowed="\n\t"), (command, format)
            CHECK_OF[format](result.out, rows)


def _check_json(out: str, rows: list[dict[str, Any]]) -> None:
    assert json.loads(out) == rows
    assert len({tuple(row) for row in rows}) <= 1


def _check_jsonl(out: str, rows: list[dict[str, Any]]) -> None:
    assert [json.loads(line) for line in out.split("\n") if line] == rows


def _check_csv(out: str, rows: list[dict[str, Any]]) -> None:
    _check_delimited(out, ",", rows)


def _check_tsv(out: str, rows: list[dict[str, Any]]) -> None:
    _check_delimited(out, "\t", rows)


def _check_delimited(out: str, delimiter: str, rows: list[dict[str, Any]]) -> None:
    header, *lines = csv.reader(io.StringIO(out, newline=""), delimiter=delimiter, strict=True)
    assert len(header) == len(set(header))
    assert {len(line) for line in lines} <= {len(header)}
    assert len(lines) == len(rows)
    for row in rows:
        assert {name for name in row if name != "parties"} <= set(header)


def _check_plain(out: str, rows: list[dict[str, Any]]) -> None:
    assert out.count("\n") == len(rows)


def _check_markdown(out: str, rows: list[dict[str, Any]]) -> None:
    lines = [line for line in out.split("\n") if line.startswith("|")]
    assert all(line.endswith("|") for line in lines)
    assert len(lines) >= len(rows)


def _check_table(out: str, rows: list[dict[str, Any]]) -> None:
    assert bool(out) == bool(rows)


CHECK_OF = {
    "json": _check_json,
    "jsonl": _check_jsonl,
    "csv": _check_csv,
    "tsv": _check_tsv,
    "plain": _check_plain,
    "markdown": _check_markdown,
    "table": _check_table,
}


def test_every_format_is_checked() -> None:
    from summitcli.render import FORMATS as REGISTERED

    assert set(CHECK_OF) == set(FORMATS) == set(REGISTERED)


def test_every_option_works_or_says_why_not(files: dict[str, str]) -> None:
    for command in listing_commands():
        fields = list(dict.fromkeys(field for row in answers(command, "nasty", files) for field in row))
        for number, options in enumerate(_options(command, fields or ["id"], files["nasty"])):
            # Each in one format after the other: all in all would take minutes.
            format = FORMATS[number % len(FORMATS)]
            result = summit(*asked(command, "nasty", files), "--format", format, *options)
            _check_reply(result, [command, *options])


def _check_reply(result: Result, options: list[str]) -> None:
    assert result.code in (0, 1, 2), options
    assert without_traceback(result.err), options
    assert bool(result.err) or result.code == 0, options
    assert result.code == 0 or not result.out, options
    colored = "always" in options
    assert not unsafe_characters(result.out, allowed="\n\t\x1b" if colored else "\n\t"), options


def _options(command: str, fields: list[str], dataset: str) -> Iterator[list[str]]:
    """Yield every option of the command with every sort of value that it takes."""
    yield ["--fields", ",".join(reversed(fields))]
    yield ["--fields", f" {fields[0]} ,{fields[0]}"]
    yield ["--fields", ""]
    yield from (["--sort", field] for field in (fields[0], fields[-1], "no-such-field"))
    yield from (["--reverse", "--sort", field] for field in fields[:1])
    yield from (["--limit", limit] for limit in ("0", "1", "999999999999999999999", "-1", "x"))
    yield from (["--color", color] for color in ("always", "never", "auto", "sometimes"))
    yield ["--data", dataset, "--limit", "1"]
    for parameter in parameters(command):
        if parameter.param_type_name == "argument":
            yield from ([word] for word in WORDS if not parameter.required)
        elif not GENERIC & set(parameter.opts):
            yield from ([parameter.opts[0], value] for value in _choices(parameter) or WORDS)


def _choices(option: Any) -> list[str]:
    """Return the choices in an option's line of the help: none where that has a name for any value."""
    shown: str = option.get_help_record(typer.Context(typer.main.get_command(app)))[0]
    values = shown.rpartition(" ")[2].strip("<[]>").split("|")
    return values if len(values) > 1 else []


def test_json_is_short_for_its_format_and_no_other(files: dict[str, str]) -> None:
    for command in LISTS:
        for format in FORMATS:
            result = summit(*asked(command, "sample", files), "--json", "--format", format)
            assert result.code == (0 if format == "json" else 2), (command, format)


def test_limit_sort_and_reverse_agree_in_every_format(files: dict[str, str]) -> None:
    for command in LISTS:
        rows = answers(command, "bundled", files)
        field = "id" if "id" in rows[0] else next(iter(rows[0]))
        expected = sorted((row[field] for row in rows), reverse=True)[:3]
        asked_for = ["--sort", field, "--reverse", "--limit", "3", "--fields", field]
        arguments = [*asked(command, "bundled", files), *asked_for]
        assert summit(*arguments, "--format", "csv").out.split("\n")[1:-1] == expected, command
        assert [row[field] for row in json.loads(summit(*arguments, "--json").out)] == expected, command


def test_files_merge_and_a_file_named_twice_is_told(files: dict[str, str]) -> None:
    both = summit("mous", "--data", files["bundled"], "--data", files["nasty"], "--format", "jsonl")
    assert both.code == 0
    assert both.out.count("\n") == sum(len(answers("mous", name, files)) for name in ("bundled", "nasty"))
    twice = summit("mous", "--data", files["nasty"], "--data", files["nasty"])
    assert (twice.code, twice.out) == (2, "")
    assert "is named twice" in twice.err
