"""What the shell may complete: field names, and the values of the dataset that the command line names.

Each function is given the command line as far as it is typed, with the word at the cursor as `ctx.obj`, and
returns all values there are, each with what it stands for; `shells` chooses those that match. A dataset that
cannot be read completes nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import typer

from summitcli.cli.datasets import data_files
from summitcli.dataset import BUNDLED, load
from summitcli.errors import SummitError
from summitcli.names import Names
from summitcli.views import VIEWS
from summitcli.views.filters import Filter
from summitcli.views.view import Asked, View
from summitcli.wording import country_name

Value = tuple[str, str]
"""A value that may be completed, and what it stands for."""

NOTHING: Value = ("", "")
"""Stands for no value at all, where no file may be named either."""


def filter_values(ctx: typer.Context, view: View, by: Filter) -> list[Value]:
    """Return the values that a filter of a view can have."""
    names = _names(ctx)
    if names is None or by.by == "deadline":
        return [NOTHING]
    if by.choices:
        return [(value, "") for value in by.choices]
    records = view.records(names, Asked(filters={by.name: [""]}))
    values = list(dict.fromkeys(value for record in records for value in by.values(names, record)))
    return sorted(_described(names, by, values, ctx.obj)) or [NOTHING]


def _described(names: Names, by: Filter, values: list[str], typed: str) -> Iterable[Value]:
    """Return values with what they stand for: of countries the codes, or the names where those are typed."""
    if by.by == "record":
        return ((id, names.title(id, by.tables)) for id in values)
    if by.by != "country":
        return ((value, "") for value in values)
    if any(code.startswith(typed.upper()) for code in values):
        return ((code, country_name(code)) for code in values)
    return ((country_name(code), code) for code in values)


def records(ctx: typer.Context, tables: tuple[str, ...]) -> list[Value]:
    """Return the ids of the records of tables, with their names."""
    names = _names(ctx)
    if names is None:
        return [NOTHING]
    found = sorted((id, record.title) for table in tables for id, record in names.table(table).items())
    return found or [NOTHING]


def files(ctx: typer.Context) -> list[Value]:
    """Return `@bundled` where it is begun, and else leave it to the shell to complete a file's name."""
    return [(BUNDLED, "the dataset that comes with summit")] if ctx.obj.startswith("@") else []


def view_fields(ctx: typer.Context) -> list[str]:
    """Return the names of the fields of the view that the command shows."""
    return VIEWS[str(ctx.info_name)]().field_names()


def field(names: Sequence[str]) -> list[Value]:
    """Return the names of fields."""
    return [(name, "") for name in names] or [NOTHING]


def field_list(typed: str, names: Sequence[str]) -> list[Value]:
    """Return the names of fields, after those that are listed already."""
    before = typed[: typed.rfind(",") + 1]
    taken = before.split(",")
    return [(before + name, "") for name in names if name not in taken] or [NOTHING]


def _names(ctx: typer.Context) -> Names | None:
    """Load the dataset, of nothing but plain files: a pipe might never end, and stdin is the terminal."""
    named = data_files(ctx.params.get("data"))
    files = [name if name == BUNDLED else _expanded(name) for name in named]
    if not all(name == BUNDLED or Path(name).is_file() or Path(name).is_dir() for name in files):
        return None
    try:
        return Names(load(*files))
    except SummitError:
        return None


def _expanded(name: str) -> str:
    """Return a file's name as the shell will have it once the line is run."""
    return os.path.expandvars(Path(name).expanduser())
