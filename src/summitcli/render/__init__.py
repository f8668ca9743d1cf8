"""The formats an answer can be written in: one function each, imported when it is used.

A new format is one function and one entry here; the command line takes its choices from this registry.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module

from msgspec import Struct

from summitcli.rows.answer import Answer


class Screen(Struct, frozen=True):
    """What people's formats need to know of where they are shown."""

    width: int | None = None
    """Columns; `None` where nothing limits the width."""
    color: bool = False
    encoding: str = "utf-8"


Renderer = Callable[[Answer, Screen], Iterable[str]]


class Format(Struct, frozen=True):
    """Where a format's function is, and whether it is for machines: always UTF-8, the same bytes anywhere."""

    module: str
    function: str
    for_machines: bool = False

    def renderer(self) -> Renderer:
        """Import the format's function and return it."""
        function: Renderer = getattr(import_module(f"summitcli.render.{self.module}"), self.function)
        return function


FORMATS = {
    "table": Format("table", "render_table"),
    "plain": Format("plain", "render_plain"),
    "json": Format("json", "render_json", for_machines=True),
    "jsonl": Format("json", "render_jsonl", for_machines=True),
    "csv": Format("csv", "render_csv", for_machines=True),
    "tsv": Format("csv", "render_tsv", for_machines=True),
    "markdown": Format("markdown", "render_markdown"),
}
