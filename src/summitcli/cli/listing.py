"""A view as a command: its filters are options of its own, beside those that all listings share."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import Parameter, Signature
from typing import Any

from summitcli.cli import options
from summitcli.cli.commands import Command
from summitcli.cli.datasets import open_dataset
from summitcli.cli.output import Color, write_answer
from summitcli.errors import UsageError
from summitcli.names import Names
from summitcli.views.answer import Answer
from summitcli.views.filters import Filter
from summitcli.views.view import Asked, View

_SHARED: dict[str, tuple[Any, Any]] = {
    "format": (options.Format, None),
    "json": (options.Json, False),
    "fields": (options.Fields, None),
    "sort": (options.Sort, None),
    "reverse": (options.Reverse, False),
    "limit": (options.Limit, None),
    "data": (options.Data, None),
    "color": (options.Color, "auto"),
    "no_pager": (options.NoPager, False),
}


def command_of(view: View) -> Command:
    """Return the command that a view makes."""

    def command(**values: Any) -> None:
        asked = Asked(
            argument=_several(values.get(view.argument.name)) if view.argument else (),
            filters={each.name: _several(values.get(_parameter(each))) for each in view.filters},
            span=_span(values),
        )
        names = Names(open_dataset(values["data"]))
        show(view.answer(names, asked), **{name: values[name] for name in _SHARED if name != "data"})

    # The only place where a command's signature is made: Typer reads the options from it.
    command.__signature__ = Signature(list(_parameters(view)))  # type: ignore[attr-defined]
    return Command(help=view.help, function=command)


def show(
    answer: Answer,
    *,
    format: str | None,
    json: bool,
    fields: list[str] | None,
    sort: list[str] | None,
    reverse: bool,
    limit: int | None,
    color: Color,
    no_pager: bool,
) -> None:
    """Write an answer as the options that all listings share ask for it."""
    wanted, order = options.one(fields, "fields"), options.one(sort, "sort")
    arranged = _arranged(answer, wanted, order, limit, reverse=reverse)
    write_answer(arranged, one_format(format, json), color, paged=not no_pager)


def _parameters(view: View) -> Iterator[Parameter]:
    if view.argument is not None:
        yield _given(view.argument.name, options.argument(view.argument), Parameter.empty)
    for each in view.filters:
        yield _given(_parameter(each), options.filtering(view, each), None)
    if view.within is not None:
        yield _given("since", options.Since, None)
        yield _given("until", options.Until, None)
    for name, (annotation, default) in _SHARED.items():
        yield _given(name, annotation, default)


def _given(name: str, annotation: Any, default: Any) -> Parameter:
    return Parameter(name, Parameter.KEYWORD_ONLY, annotation=annotation, default=default)


def _parameter(by: Filter) -> str:
    """Return the name of a filter's parameter: what is no word of Python's."""
    return f"of_{by.name.replace('-', '_')}"


def _several(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else value or []


def _span(values: dict[str, Any]) -> tuple[str | None, str | None]:
    from summitcli.dates import first_day, last_day

    since, until = (options.one_date(values.get(name), name) for name in ("since", "until"))
    if since and until and last_day(until) < first_day(since):
        raise UsageError(f"--until {until} ends before --since {since} begins", "swap the two")
    return since, until


def one_format(format: str | None, json: bool) -> str | None:
    """Return the format that --format and --json ask for together; `None` where neither does.

    Raises:
        UsageError: they ask for two.
    """
    if json and format not in (None, "json"):
        raise UsageError(f"--json and --format {format} ask for two formats", "give one of them")
    return "json" if json else format


def _arranged(
    answer: Answer, fields: str | None, sort: str | None, limit: int | None, *, reverse: bool
) -> Answer:
    """Sort, then cut, then choose the fields: a field that is not shown can still be sorted by."""
    if sort is not None:
        answer = answer.sort(sort, reverse=reverse)
    elif reverse:
        answer = answer.reverse()
    if limit is not None:
        answer = answer.first(limit)
    if fields is not None:
        answer = answer.select([field.strip() for field in fields.split(",")])
    return answer
