"""The commands that are no listings: a module each, and an entry in `app`."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Any

import typer
from msgspec import Struct


class Command(Struct, frozen=True, kw_only=True):
    """A command, or several under one name."""

    help: str
    """What it does in a line, then what else to know, then an example."""
    function: Callable[..., None] = lambda: None
    subcommands: Mapping[str, Command] = {}

    def built(self, name: str) -> Any:
        """Return it as the parser takes it."""
        single = typer.Typer(add_completion=False, rich_markup_mode=None, help=inspect.cleandoc(self.help))
        commands = self.subcommands or {name: self}
        for each, command in commands.items():
            single.command(each, help=inspect.cleandoc(command.help))(command.function)
        return typer.main.get_command(single)
