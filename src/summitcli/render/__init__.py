"""The formats an answer can be written in: a file a family of formats, imported when it is used.

A new format is one function and one entry here; the command line takes its choices from this list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from msgspec import Struct

from summitcli.render.screen import Screen

if TYPE_CHECKING:
    from summitcli.views.answer import Answer


Renderer = Callable[["Answer", Screen], Iterable[str]]


class Format(Struct, frozen=True):
    """How a format's function is imported, and whether it is for machines: always UTF-8, the same bytes."""

    renderer: Callable[[], Renderer]
    for_machines: bool = False


def _table() -> Renderer:
    from summitcli.render.table import render_table

    return render_table


def _plain() -> Renderer:
    from summitcli.render.plain import render_plain

    return render_plain


def _json() -> Renderer:
    from summitcli.render.json import render_json

    return render_json


def _jsonl() -> Renderer:
    from summitcli.render.json import render_jsonl

    return render_jsonl


def _csv() -> Renderer:
    from summitcli.render.csv import render_csv

    return render_csv


def _tsv() -> Renderer:
    from summitcli.render.csv import render_tsv

    return render_tsv


def _markdown() -> Renderer:
    from summitcli.render.markdown import render_markdown

    return render_markdown


FORMATS = {
    "table": Format(_table),
    "plain": Format(_plain),
    "json": Format(_json, for_machines=True),
    "jsonl": Format(_jsonl, for_machines=True),
    "csv": Format(_csv, for_machines=True),
    "tsv": Format(_tsv, for_machines=True),
    "markdown": Format(_markdown),
}
