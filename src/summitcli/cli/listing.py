"""What the commands that list have in common: a dataset to ask, and options for how the answer is given."""

from __future__ import annotations

import os
from collections.abc import Callable
from inspect import Parameter, signature
from typing import Any

from msgspec.structs import replace

from summitcli.cli import options
from summitcli.cli.output import write_answer
from summitcli.dataset import load
from summitcli.errors import UsageError
from summitcli.rows.answer import Answer

_SHARED: dict[str, tuple[Any, Any]] = {
    "format": (options.Format, None),
    "json": (options.Json, False),
    "fields": (options.Fields, None),
    "sort": (options.Sort, None),
    "reverse": (options.Reverse, False),
    "limit": (options.Limit, None),
    "data": (options.Data, None),
    "color": (options.Color, "auto"),
}


class Listing:
    """Makes a command of a function from a dataset, and options of its own, to an answer.

    The command is only put together when it is called: that of every other would delay the answer.
    """

    def __init__(self, ask: Callable[..., Answer]) -> None:
        self.ask = ask

    def command(self) -> Callable[..., None]:
        """Return the function with the options that all listings share."""
        return _command(self.ask)


def _command(ask: Callable[..., Answer]) -> Callable[..., None]:
    def command(**values: Any) -> None:
        shared = {name: values.pop(name) for name in _SHARED}
        answer = ask(load(*data_files(shared["data"])), **values)
        write_answer(_arranged(answer, shared), _format(shared["format"], shared["json"]), shared["color"])

    own = [
        parameter.replace(kind=Parameter.KEYWORD_ONLY)
        for name, parameter in signature(ask).parameters.items()
        if name != "dataset"
    ]
    common = [
        Parameter(name, Parameter.KEYWORD_ONLY, annotation=annotation, default=default)
        for name, (annotation, default) in _SHARED.items()
    ]
    parameters = [*own, *common]
    command.__signature__ = signature(ask).replace(parameters=parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    command.__name__, command.__doc__ = ask.__name__, ask.__doc__
    return command


def data_files(named: list[str] | None) -> list[str]:
    """Return the dataset's files: those named, or else those that SUMMIT_DATA names, or none."""
    return named or [name for name in os.environ.get("SUMMIT_DATA", "").split(os.pathsep) if name]


def _format(format: str | None, json: bool) -> str | None:
    if json and format not in (None, "json"):
        raise UsageError(f"--json and --format {format} ask for two formats", "give one of them")
    return "json" if json else format


def _arranged(answer: Answer, shared: dict[str, Any]) -> Answer:
    """Sort, then cut, then choose the fields: a field that is not shown can still be sorted by."""
    if shared["sort"] is not None:
        answer = answer.sort(shared["sort"])
    rows = answer.rows[::-1] if shared["reverse"] else answer.rows
    answer = replace(answer, rows=rows[: shared["limit"]])
    if shared["fields"] is not None:
        answer = answer.select([field.strip() for field in shared["fields"].split(",")])
    return answer
