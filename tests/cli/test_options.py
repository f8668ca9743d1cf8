from __future__ import annotations

from importlib import import_module
from typing import Any, get_args

import pytest
import typer

from summitcli.cli import options
from summitcli.cli.app import COMMANDS, app
from summitcli.cli.commands import records
from summitcli.cli.listing import Listing
from summitcli.model import TABLES, AgreementKind, MeetingKind, PersonKind, StatementKind
from summitcli.render import FORMATS
from tests.conftest import Run

LISTING = [
    name
    for name, module in COMMANDS.items()
    if isinstance(getattr(import_module(f"summitcli.cli.commands.{module}"), name), Listing)
]
SHARED = {"format", "json", "fields", "sort", "reverse", "limit", "data", "color"}
FILTERS = {
    "mous": {"category", "party", "kind"},
    "agreements": {"kind"},
    "officials": {"country", "meeting"},
    "people": {"kind", "country", "meeting"},
    "participants": {"meeting"},
    "meetings": {"kind", "country"},
    "forum": {"meeting"},
    "figures": {"subject"},
    "statements": {"speaker", "meeting", "kind", "topic"},
    "timeline": {"since", "until"},
    "search": {"words", "table"},
    "show": {"ids"},
    "documents": set(),
}


def parameters(name: str) -> dict[str, Any]:
    group: Any = typer.main.get_command(app)
    return {parameter.name: parameter for parameter in group.get_command(None, name).params}


def choices(option: Any) -> list[str]:
    """Return an option's choices as its line of the help has them."""
    shown: str = option.get_help_record(typer.Context(typer.main.get_command(app)))[0]
    return shown.rpartition(" ")[2].strip("<[]>").split("|")


def test_every_command_that_lists_is_known_here() -> None:
    assert set(LISTING) == set(FILTERS)


@pytest.mark.parametrize("name", FILTERS)
def test_a_command_takes_its_filters_and_what_all_take(name: str) -> None:
    assert set(parameters(name)) - {"help"} == FILTERS[name] | SHARED


@pytest.mark.parametrize("name", FILTERS)
def test_every_option_says_what_it_is_for(name: str) -> None:
    for parameter in parameters(name).values():
        assert parameter.help
        assert parameter.help.endswith(".")


def test_shared_options_have_their_names() -> None:
    found = {name: parameter.opts for name, parameter in parameters("mous").items()}
    assert found["format"] == ["--format", "-f"]
    assert found["limit"] == ["--limit", "-L"]
    assert all(found[name] == [f"--{name}"] for name in SHARED - {"format", "limit"})


def test_the_choices_are_those_of_the_formats_and_the_model() -> None:
    assert get_args(options.FormatName) == tuple(FORMATS)
    assert get_args(records.TableName) == tuple(TABLES)
    kinds = {"mous": AgreementKind, "agreements": AgreementKind, "people": PersonKind}
    for name, kind in {**kinds, "meetings": MeetingKind, "statements": StatementKind}.items():
        assert choices(parameters(name)["kind"]) == list(get_args(kind))


@pytest.mark.parametrize(
    "arguments",
    [
        ["mous", "-f", "CSV", "--kind", "COMMERCIAL"],
        ["search", "lee", "--in", "People", "-f", "tsv"],
        ["forum", "-f", "table", "--color", "NEVER"],
    ],
)
def test_choices_are_taken_in_any_case(run: Run, arguments: list[str]) -> None:
    process = run(*arguments)
    assert (process.returncode, process.stderr) == (0, b"")


@pytest.mark.parametrize("limit", ["-1", "x", "1.5"])
def test_a_limit_is_a_whole_number_from_0(run: Run, limit: str) -> None:
    process = run("mous", "--limit", limit)
    assert (process.returncode, process.stdout) == (2, b"")


def test_options_may_stand_before_and_after_arguments(run: Run) -> None:
    before = run("participants", "--format", "csv", "--limit", "1", "nara")
    assert before.returncode == 0
    assert before.stdout == run("participants", "nara", "-f", "csv", "-L1").stdout
