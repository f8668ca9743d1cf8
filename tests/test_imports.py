"""What a real process imports on the way to an answer: start-up time is a feature."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import clean_environment

# An empty program of the same libraries, for what they import is theirs to choose.
_EMPTY = """
import typer, tomli, msgspec, msgspec.json, msgspec.structs
from typing import Annotated, Literal
app = typer.Typer(rich_markup_mode=None)
@app.callback(invoke_without_command=True)
def main() -> None: ...
inner = typer.Typer()
@inner.command("mous")
def mous(
    json: Annotated[bool, typer.Option("--json")] = False,
    limit: Annotated[int | None, typer.Option(min=0)] = None,
    data: Annotated[list[str] | None, typer.Option()] = None,
    color: Annotated[Literal["auto", "always"], typer.Option()] = "auto",
) -> None: ...
app.add_typer(inner)
app(["mous", "--json"], standalone_mode=False)
"""

ALLOWED = {
    "summitcli",
    "summitcli.cli",
    "summitcli.cli.app",
    "summitcli.cli.commands",
    "summitcli.cli.commands.memoranda",
    "summitcli.cli.listing",
    "summitcli.cli.options",
    "summitcli.cli.output",
    "summitcli.countries",
    "summitcli.dataset",
    "summitcli.dates",
    "summitcli.errors",
    "summitcli.model",
    "summitcli.query",
    "summitcli.query.filters",
    "summitcli.render",
    "summitcli.render.json",
    "summitcli.rows",
    "summitcli.rows.answer",
    "summitcli.rows.columns",
    "summitcli.rows.fields",
    "summitcli.rows.listings",
    "summitcli.text",
    "summitcli.validation",
    "summitcli.validation.columns",
    "summitcli.validation.faults",
    "summitcli.validation.characters",
    "summitcli.validation.references",
    "summitcli.validation.rules",
    "summitcli.validation.shape",
    "summitcli.wording",
    "gc",
    "runpy",  # python -m
}
"""What `summit mous --json` imports beside its libraries. Each name costs every answer: add one knowingly."""


def modules(*command: str) -> set[str]:
    """Return the names of the modules that a Python process imports."""
    process = subprocess.run(
        [sys.executable, "-X", "importtime", *command],
        check=True,
        capture_output=True,
        env=clean_environment(),
    )
    lines = process.stderr.decode().splitlines()
    return {line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:")}


def test_json_imports_nothing_but_what_is_listed() -> None:
    imported = modules("-m", "summitcli", "mous", "--json")
    assert "summitcli.query.filters" in imported
    assert imported - modules("-c", _EMPTY) - ALLOWED == set()


def test_json_imports_none_of_what_only_others_need() -> None:
    imported = modules("-m", "summitcli", "mous", "--json") - modules("-c", _EMPTY)
    heavy = {"rich", "difflib", "tree_sitter", "wcwidth", "csv", "sqlite3", "unicodedata", "email", "ast"}
    assert {name for name in imported if name.split(".")[0] in heavy} == set()
    assert not {"importlib.metadata", "importlib.resources"} & imported


def test_plain_text_is_written_without_rich() -> None:
    imported = modules("-m", "summitcli", "officials", "--format", "plain")
    assert not {name for name in imported if name.split(".")[0] == "rich"}


def test_a_table_is_drawn_with_rich() -> None:
    assert "rich.table" in modules("-m", "summitcli", "officials", "--format", "table")


def test_the_package_alone_imports_next_to_nothing() -> None:
    imported = modules("-c", "import summitcli")
    ours = {name for name in imported if name.split(".")[0] in ("summitcli", "msgspec", "tomli", "typer")}
    assert ours == {"summitcli"}
