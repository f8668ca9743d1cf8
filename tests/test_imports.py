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
    *(
        f"summitcli.cli{name}"
        for name in ("", ".app", ".commands", ".datasets", ".listing", ".options", ".output")
    ),
    *(f"summitcli.{name}" for name in ("countries", "dataset", "dates", "errors", "fields", "matching")),
    *(f"summitcli.{name}" for name in ("messages", "model", "names", "widths", "wording")),
    *(f"summitcli.render{name}" for name in ("", ".json", ".screen")),
    *(f"summitcli.validation{name}" for name in ("", ".characters", ".faults", ".references")),
    *(f"summitcli.validation.{name}" for name in ("rules", "shape", "whole_columns")),
    *(
        f"summitcli.views{name}"
        for name in ("", ".answer", ".columns", ".concerns", ".filters", ".mous", ".view")
    ),
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
    assert "summitcli.views.mous" in imported
    assert imported - modules("-c", _EMPTY) - ALLOWED == set()


def test_json_imports_none_of_what_only_others_need() -> None:
    imported = modules("-m", "summitcli", "mous", "--json") - modules("-c", _EMPTY)
    heavy = {"rich", "difflib", "tree_sitter", "wcwidth", "csv", "sqlite3", "unicodedata", "email", "ast"}
    assert {name for name in imported if name.split(".")[0] in heavy} == set()
    assert not {"importlib.metadata", "importlib.resources"} & imported


def test_plain_text_is_written_without_rich() -> None:
    imported = modules("-m", "summitcli", "officials", "--format", "plain")
    assert not {name for name in imported if name.split(".")[0] == "rich"}


def test_latin_letters_and_dashes_are_written_without_wcwidth() -> None:
    assert "wcwidth" not in modules("-m", "summitcli", "statements", "--format", "plain")


def test_a_table_is_drawn_with_rich() -> None:
    assert "rich.table" in modules("-m", "summitcli", "officials", "--format", "table")


def test_the_package_alone_imports_next_to_nothing() -> None:
    imported = modules("-c", "import summitcli")
    ours = {name for name in imported if name.split(".")[0] in ("summitcli", "msgspec", "tomli", "typer")}
    assert ours == {"summitcli"}
