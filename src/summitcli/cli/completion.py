"""What the shell may complete: field names, and the values of the dataset that the command line names.

Each function is declared by the option or argument it is for. It is given the command line as far as it
is typed, with the word at the cursor as `ctx.obj`, and returns all values there are, each with what it
stands for; `shells` chooses those that match. A dataset that cannot be read completes nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import typer

from summitcli.dataset import BUNDLED, load
from summitcli.errors import SummitError
from summitcli.model import TABLES, Dataset, Record, fields_marked
from summitcli.query.filters import subject_of
from summitcli.query.lookup import all_records
from summitcli.rows import fields
from summitcli.wording import country_name

Value = tuple[str, str]
"""A value, and what it stands for."""

NOTHING: Value = ("", "")
"""Stands for no value at all, where no file may be named either."""


def _of_dataset(find: Callable[[Dataset, Any], Iterable[Value]]) -> Callable[[typer.Context], list[Value]]:
    def values(ctx: typer.Context) -> list[Value]:
        try:
            dataset = _dataset(ctx)
        except SummitError:
            return [NOTHING]
        return sorted(dict(find(dataset, ctx)).items()) or [NOTHING]

    return values


def _dataset(ctx: typer.Context) -> Dataset:
    """Load the dataset, of nothing but plain files: a pipe might never end, and stdin is the terminal."""
    from summitcli.cli.listing import data_files

    named = data_files(ctx.params.get("data"))
    files = [name if name == BUNDLED else _expanded(name) for name in named]
    if not all(name == BUNDLED or Path(name).is_file() for name in files):
        raise SummitError("no dataset to complete from")
    return load(*files)


def _expanded(name: str) -> str:
    """Return a file's name as the shell will have it once the line is run."""
    return os.path.expandvars(Path(name).expanduser())


@_of_dataset
def categories(dataset: Dataset, _ctx: typer.Context) -> Iterable[Value]:
    """Return the categories of memoranda."""
    return ((mou.category, "") for mou in dataset.mous)


@_of_dataset
def parties(dataset: Dataset, _ctx: typer.Context) -> Iterable[Value]:
    """Return the parties to memoranda, with their countries."""
    return (
        (name, country_name(code))
        for mou in dataset.mous
        for code, names in mou.parties.items()
        for name in names
    )


@_of_dataset
def countries(dataset: Dataset, ctx: typer.Context) -> Iterable[Value]:
    """Return the countries of the records listed: codes, or names where those are being typed."""
    if ctx.info_name == "officials":
        records: list[Any] = [person for person in dataset.people if person.kind == "official"]
    else:
        records = getattr(dataset, str(ctx.info_name))
    holding = [field for field, held in _marked(records, "holds").items() if held == "country"]
    codes = {getattr(record, field) for field in holding for record in records} - {None}
    if any(code.startswith(ctx.obj.upper()) for code in codes):
        return ((code, country_name(code)) for code in codes)
    return ((country_name(code), code) for code in codes)


def _marked(records: list[Any], mark: str) -> dict[str, str]:
    return fields_marked(type(records[0]), mark) if records else {}


@_of_dataset
def meetings(dataset: Dataset, ctx: typer.Context) -> Iterable[Value]:
    """Return the meetings that the command has an answer about."""
    match ctx.info_name:
        case "statements":
            return _referred_to(dataset, "statements", "meetings")
        case "forum":
            return _referred_to(dataset, "figures", "meeting")
        case _:
            return _named(meeting for meeting in dataset.meetings if meeting.participants)


@_of_dataset
def speakers(dataset: Dataset, _ctx: typer.Context) -> Iterable[Value]:
    """Return the people whom statements are by."""
    return _referred_to(dataset, "statements", "speakers")


def _referred_to(dataset: Dataset, table: str, field: str) -> Iterable[Value]:
    """Return the ids that a field of a table holds, with the names of the records."""
    by_id = dataset.index(fields_marked(TABLES[table], "refers_to")[field])
    held = (getattr(record, field) for record in getattr(dataset, table))
    ids = (id for value in held if value for id in ([value] if isinstance(value, str) else value))
    return _named(by_id[id] for id in ids)


def _named(records: Iterable[Record]) -> Iterable[Value]:
    return ((record.id, record.title) for record in records)


@_of_dataset
def subjects(dataset: Dataset, _ctx: typer.Context) -> Iterable[Value]:
    """Return what figures are about."""
    return ((subject_of(dataset, figure), "") for figure in dataset.figures)


@_of_dataset
def topics(dataset: Dataset, _ctx: typer.Context) -> Iterable[Value]:
    """Return what statements are about."""
    return ((statement.topic, "") for statement in dataset.statements)


@_of_dataset
def records(dataset: Dataset, _ctx: typer.Context) -> Iterable[Value]:
    """Return the ids of all records, with their names."""
    return _named(all_records(dataset))


def files(ctx: typer.Context) -> list[Value]:
    """Return `@bundled` where it is begun, and else leave it to the shell to complete a file's name."""
    return [(BUNDLED, "the dataset that comes with summit")] if ctx.obj.startswith("@") else []


def field(ctx: typer.Context) -> list[Value]:
    """Return the fields of the command's rows."""
    return [(name, "") for name in _field_names(str(ctx.info_name))] or [NOTHING]


def field_list(ctx: typer.Context) -> list[Value]:
    """Return the fields of the command's rows, after those that are listed already."""
    before = ctx.obj[: ctx.obj.rfind(",") + 1]
    taken = before.split(",")
    return [(before + name, "") for name, _ in field(ctx) if name not in taken] or [NOTHING]


def _field_names(command: str) -> Iterable[str]:
    composed: dict[str, Callable[[], Iterable[str]]] = {
        "officials": lambda: fields.field_names("people"),
        "participants": lambda: fields.PARTICIPANT_FIELDS,
        "forum": fields.forum_fields,
        "timeline": lambda: fields.TIMELINE_FIELDS,
        "search": lambda: fields.SEARCH_FIELDS,
        "show": _fields_of_all_tables,
    }
    return composed.get(command, lambda: fields.field_names(command))()


def _fields_of_all_tables() -> Iterable[str]:
    own = (name for table in TABLES for name in fields.field_names(table))
    return dict.fromkeys(["table", *own, "referenced_by"])
