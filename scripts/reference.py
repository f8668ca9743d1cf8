"""The reference, made from the command line and the record types; `examples.py` puts it into the pages."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import typer

from summitcli.cli.app import app
from summitcli.field_docs import field_docs
from summitcli.model import TABLES, Source

_PLAINEST = "documents"
"""A command with no options but those that all listings share."""


def command_table() -> Iterator[str]:
    """Yield a table of the commands: their arguments, what they do, their own options."""
    shared = _shared()
    yield from ["| Command | What it does | Its own options |", "|---|---|---|"]
    for path, command, context in _commands():
        arguments = [each.metavar for each in command.params if each.param_type_name == "argument"]
        options = [
            f"`{parameter.opts[-1]}`"
            for parameter in command.params
            if parameter.param_type_name == "option" and parameter.get_help_record(context) not in shared
        ]
        what = command.get_short_help_str(200)
        yield f"| `{' '.join([path, *arguments])}` | {what} | {', '.join(options)} |"


def commands() -> Iterator[str]:
    """Yield the reference of the command line: the options that all listings share, and every command."""
    shared = _shared()
    yield from ["## Options of every listing", "", *_table(["Option", "Meaning"], shared), ""]
    for path, command, context in _commands():
        yield from _command(path, command, context, shared)


def _command(path: str, command: Any, context: Any, shared: list[tuple[str, str]]) -> Iterator[str]:
    what, _, examples = command.help.replace("\b\n", "").partition("\n\n")
    yield from [f"## {path}", "", *_fenced(f"{context.get_usage()}\n"), what.replace("\n", " "), ""]
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
    return next(
        _help_records(command, context) for path, command, context in _commands() if path.endswith(_PLAINEST)
    )


def _help_records(command: Any, context: Any) -> list[tuple[str, str]]:
    """Return how each argument and option is written, and what it means."""
    records = (parameter.get_help_record(context) for parameter in command.get_params(context))
    return [record for record in records if record and "--help" not in record[0]]


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
    types: dict[str, type[msgspec.Struct]] = {**TABLES, "source": Source}
    for name, record_type in types.items():
        heading = f"`[[{name}]]`" if name in TABLES else "A source"
        yield from [f"### {heading} {{ #{name} }}", "", record_type.__doc__ or "", ""]
        yield from ["| Field | Takes | Meaning |", "|---|---|---|", *_fields(record_type), ""]


def _fields(record_type: type[msgspec.Struct]) -> Iterator[str]:
    _, components = msgspec.json.schema_components([record_type])
    schema = components[record_type.__name__]
    meanings = field_docs(record_type)
    for name, field in schema["properties"].items():
        optional = "" if name in schema["required"] else "?"
        yield f"| `{name}`{optional} | {_takes(field)} | {meanings[name]} |"


def _takes(field: dict[str, Any]) -> str:
    """Say what a field takes, from its JSON Schema."""
    match field:
        case {"anyOf": [*choices]}:
            words = _takes([choice for choice in choices if choice != {"type": "null"}][-1])
        case {"x-refers-to": table}:
            words = f"id of one of the [{table}](#{table})"
        case {"enum": [*choices]}:
            words = ", ".join(f"`{choice}`" for choice in choices)
        case {"$ref": _}:
            words = "[source](#source)"
        case {"type": "array", "items": items}:
            words = f"list: {_takes(items)}"
        case {"type": "object", "additionalProperties": values}:
            words = f"country code → {_takes(values)}"
        case {"pattern": pattern}:
            words = _PATTERNS[pattern]
        case _:
            words = _KINDS[field["type"]]
    return words


_PATTERNS = {
    "^[a-z0-9]+(-[a-z0-9]+)*$": "id",
    "^[A-Z]{2}$": "country code",
    "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$": "date",
}
_KINDS = {"string": "text", "integer": "whole number", "number": "number", "boolean": "`true` or `false`"}
