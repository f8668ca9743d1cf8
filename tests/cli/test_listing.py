from __future__ import annotations

import inspect
import json
import os
from typing import Any

import pytest

from summitcli.cli.listing import Listing, data_files
from summitcli.model import Dataset
from summitcli.rows.answer import Answer
from tests.conftest import DatasetFile, Run
from tests.samples import HEAD, LYON


def rows(run: Run, *args: str, **kwargs: Any) -> list[dict[str, Any]]:
    process = run(*args, "--json", **kwargs)
    assert process.returncode == 0, process.stderr
    read: list[dict[str, Any]] = json.loads(process.stdout)
    return read


def values(run: Run, *args: str) -> list[Any]:
    return [row["value"] for row in rows(run, "figures", *args)]


# Arranging


def test_rows_are_sorted_reversed_and_cut_in_this_order(run: Run) -> None:
    assert values(run, "--sort", "value", "--limit", "3") == [4, 8, 8]
    assert values(run, "--sort", "value", "--reverse", "-L", "3") == [600, 416, 200]
    assert values(run, "--reverse", "--limit", "1") == [14.5]
    assert values(run, "--limit", "0") == []


def test_fields_are_chosen_in_the_order_asked_for(run: Run) -> None:
    process = run("figures", "--subject", "cptpp", "--fields", "value, label", "--format", "csv")
    assert process.stdout == b"value,label\n12,economies in the pact\n14.5,share of global GDP\n"


def test_a_field_that_is_not_shown_can_be_sorted_by(run: Run) -> None:
    process = run("figures", "--fields", "label", "--sort", "value", "-L", "1", "-f", "jsonl")
    assert process.stdout == b'{"label":"heads of major conglomerates"}\n'


@pytest.mark.parametrize("option", ["--fields", "--sort"])
def test_a_field_there_is_not_ends_with_2_and_a_guess(run: Run, option: str) -> None:
    process = run("mous", option, "categry")
    assert (process.returncode, process.stdout) == (2, b"")
    assert process.stderr.decode() == (
        'summit: error: no field "categry"\n  did you mean "category"? the fields are '
        "id, agreement, kind, category, parties, cooperation, note, sources\n"
    )


def test_an_empty_list_of_fields_is_a_usage_error(run: Run) -> None:
    assert run("mous", "--fields", "").returncode == 2


# Formats


def test_json_is_short_for_its_format(run: Run) -> None:
    assert run("mous", "--json").stdout == run("mous", "--format", "json").stdout
    assert run("mous", "--json", "--format", "JSON").returncode == 0


def test_two_formats_are_a_usage_error(run: Run) -> None:
    process = run("mous", "--json", "--format", "csv")
    assert (process.returncode, process.stdout) == (2, b"")
    assert (
        process.stderr == b"summit: error: --json and --format csv ask for two formats\n  give one of them\n"
    )


def test_a_format_there_is_not_lists_those_there_are(run: Run) -> None:
    process = run("mous", "--format", "xml")
    assert (process.returncode, process.stdout) == (2, b"")
    for name in (b"table", b"plain", b"json", b"jsonl", b"csv", b"tsv", b"markdown"):
        assert b"'%s'" % name in process.stderr


# Datasets


def test_a_dataset_of_ones_own_takes_the_place_of_the_bundled_one(
    run: Run, dataset_file: DatasetFile
) -> None:
    path = str(dataset_file(LYON))
    assert len(rows(run, "mous", "--data", path)) == 3
    assert len(rows(run, "mous", env={"SUMMIT_DATA": path})) == 3
    assert len(rows(run, "mous", "--data", "-", input=LYON.encode())) == 3


def test_several_files_are_merged(run: Run, dataset_file: DatasetFile) -> None:
    path = str(dataset_file(LYON))
    assert len(rows(run, "mous", "--data", path, "--data", "@bundled")) == 12
    assert len(rows(run, "mous", env={"SUMMIT_DATA": os.pathsep.join(["@bundled", path])})) == 12


def test_named_files_go_before_the_environments(run: Run, dataset_file: DatasetFile) -> None:
    environment = {"SUMMIT_DATA": "nowhere.toml"}
    assert len(rows(run, "mous", "--data", str(dataset_file(LYON)), env=environment)) == 3


def test_a_file_there_is_not_ends_with_3(run: Run) -> None:
    process = run("mous", "--data", "nowhere.toml")
    assert (process.returncode, process.stdout) == (3, b"")
    assert process.stderr.startswith(b"summit: error: cannot read nowhere.toml: No such file")


def test_a_dataset_of_nothing_answers_with_nothing(run: Run, dataset_file: DatasetFile) -> None:
    path = str(dataset_file(HEAD))
    for command in ("mous", "agreements", "officials", "participants", "forum", "timeline", "statements"):
        assert rows(run, command, "--data", path) == []


@pytest.mark.parametrize(
    ("named", "environment", "files"),
    [
        (None, None, []),
        (None, "", []),
        ([], f"a{os.pathsep}{os.pathsep}b", ["a", "b"]),
        (["c"], "a", ["c"]),
        (["c", "@bundled"], None, ["c", "@bundled"]),
    ],
)
def test_the_files_are_those_named_or_those_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, named: list[str] | None, environment: str | None, files: list[str]
) -> None:
    monkeypatch.delenv("SUMMIT_DATA", raising=False)
    if environment is not None:
        monkeypatch.setenv("SUMMIT_DATA", environment)
    assert data_files(named) == files


# Making commands


def test_a_command_has_its_own_options_first_and_then_the_shared_ones() -> None:
    def ask(dataset: Dataset, colour: str = "red") -> Answer:
        """Ask."""
        return Answer([], [], [], dataset)

    command = Listing(ask).command()
    assert list(inspect.signature(command).parameters) == [
        *("colour", "format", "json", "fields", "sort", "reverse", "limit", "data", "color")
    ]
    assert (command.__name__, command.__doc__) == ("ask", "Ask.")
