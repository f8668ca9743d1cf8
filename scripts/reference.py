"""The reference, made from the command line and the record types; `examples.py` puts it into the pages."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import typer

from summitcli.cli.app import app
from summitcli.field_docs import field_docs, type_doc
from summitcli.fields import Field, fields_of
from summitcli.model import TABLES, Participation, Source

_LISTINGS = ("officials", "search")
"""Two listings that have no option in common but those of all listings."""


def command_table() -> Iterator[str]:
    """Yield a table of the commands: their arguments, and what they do."""
    yield from ["| Command | What it does |", "|---|---|"]
    for path, command, _ in _commands():
        yield f"| `{' '.join([path, *_arguments(command)])}` | {command.get_short_help_str(200)} |"


def commands() -> Iterator[str]:
    """Yield the reference of the command line: the options that all listings share, and every command."""
    shared = _shared()
    yield from ["## Options of every listing", "", *_table(["Option", "Meaning"], shared), ""]
    for path, command, context in _commands():
        yield from _command(path, command, context, shared)


def _command(path: str, command: Any, context: Any, shared: list[tuple[str, str]]) -> Iterator[str]:
    what, _, examples = command.help.replace("\b\n", "").partition("\n\n")
    usage = " ".join([path, "[OPTIONS]", *_arguments(command)])
    yield from [f"## {path}", "", *_fenced(usage), what.replace("\n", " "), ""]
    records = _help_records(command, context)
    yield from _table(["Argument or option", "Meaning"], [each for each in records if each not in shared])
    if all(each in records for each in shared):
        yield from ["And the [options of every listing](#options-of-every-listing).", ""]
    yield from _fenced(examples)


def _commands() -> Iterator[tuple[str, Any, Any]]:
    """Yield each command that answers: its full name, itself, and a context to ask it in."""
    return _walk(typer.main.get_command(app), "summit", None)


def _walk(command: Any, path: str, parent: Any) -> Iterator[tuple[str, Any, Any]]:
    context = command.make_context(path.rpartition(" ")[2], [], parent=parent, resilient_parsing=True)
    if not hasattr(command, "list_commands"):
        yield path, command, context
        return
    for name in command.list_commands(context):
        yield from _walk(command.get_command(context, name), f"{path} {name}", context)


def _shared() -> list[tuple[str, str]]:
    """Return the options that all listings have."""
    first, second = (
        _help_records(command, context) for path, command, context in _commands() if path.endswith(_LISTINGS)
    )
    return [record for record in first if record in second]


def _help_records(command: Any, context: Any) -> list[tuple[str, str]]:
    """Return how each argument and option is written, and what it means."""
    records = []
    for parameter in command.get_params(context):
        written, meaning = parameter.get_help_record(context) or ("--help", "")
        if "--help" not in written:
            is_argument = parameter.param_type_name == "argument"
            records.append((_written(parameter) if is_argument else written, meaning))
    return records


def _arguments(command: Any) -> list[str]:
    return [_written(each) for each in command.params if each.param_type_name == "argument"]


def _written(argument: Any) -> str:
    """Return how an argument is written: what may be left out in brackets, what may be several with dots."""
    written = argument.metavar + ("..." if argument.nargs == -1 else "")
    return written if argument.required else f"[{written}]"


def _fenced(text: str) -> list[str]:
    return ["```text", *text.strip().splitlines(), "```", ""]


def _table(headers: list[str], rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    if rows:
        yield from [f"| {' | '.join(headers)} |", "|---|---|"]
        for name, meaning in rows:
            yield f"| <code>{_escaped(name)}</code> | {_escaped(meaning)} |"
        yield ""


def _escaped(text: str) -> str:
    return html.escape(" ".join(text.split())).replace("|", "&#124;")


def records() -> Iterator[str]:
    """Yield the reference of the tables of a dataset: each field, what it takes, what it means."""
    for name, record_type in TABLES.items():
        yield from _fields_table(f"`[[{name}]]`", name, record_type)
    for struct in (Participation, Source):
        name = struct.__name__.lower()
        yield from _fields_table(f"A {name}", name, struct)


def _fields_table(heading: str, anchor: str, struct: type[msgspec.Struct]) -> Iterator[str]:
    yield from [f"### {heading} {{ #{anchor} }}", "", type_doc(struct), ""]
    yield from ["| Field | Takes | Meaning |", "|---|---|---|"]
    meanings = field_docs(struct)
    required = {field.name for field in msgspec.structs.fields(struct) if field.required}
    for field in fields_of(struct):
        optional = "" if field.name in required else "?"
        yield f"| `{field.name}`{optional} | {_takes(field)} | {meanings[field.name]} |"
    yield ""


def _takes(field: Field) -> str:
    """Say what a field takes."""
    match field:
        case Field(kind="reference", targets=tables):
            words = f"id of one of the {' or '.join(f'[{table}](#{table})' for table in tables)}"
        case Field(kind="choice", choices=choices):
            words = ", ".join(f"`{choice}`" for choice in choices)
        case Field(kind="struct", struct=struct):
            name = struct.__name__.lower()
            words = f"[{name}](#{name})" + (", or an id" if hasattr(struct, "shorthand") else "")
        case Field(preferred=(_, *_) as preferred):
            words = f"text, best one of {', '.join(f'`{word}`' for word in preferred)}"
        case _:
            words = _KINDS[field.kind]
    return {"one": "", "list": "list: ", "by-country": "country code → list: "}[field.shape] + words


_KINDS = {
    "text": "text",
    "id": "id",
    "date": "date",
    "country": "country code",
    "integer": "whole number",
    "number": "number",
    "boolean": "`true` or `false`",
}
