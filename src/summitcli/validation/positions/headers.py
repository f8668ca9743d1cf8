"""The headers of a TOML file, `[name]` and `[[name]]`, which cut it into parts."""

from __future__ import annotations

import re
from ast import literal_eval
from collections.abc import Iterator
from functools import cache

import tree_sitter
import tree_sitter_toml

from summitcli.model import TABLES
from summitcli.validation.faults import Path

Header = tuple[int, Path, bool]
"""Where it starts in the file, its names, and whether it begins a new element of a list."""

_AT_LINE_START = rb"(?m)^[ \t]*\[(?:(\[?)([A-Za-z_.]+)\]\]?[ \t\r]*(?:#.*)?$)?"
"""A line that begins with a bracket, with what is in a plain header."""


def tree(data: bytes) -> tree_sitter.Node:
    """Return the syntax tree of a file or a part of one."""
    return _parser().parse(data).root_node


@cache
def _parser() -> tree_sitter.Parser:
    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_toml.language()))


def headers(data: bytes) -> list[Header]:
    """Return the headers of a file in their order."""
    found = _plain_headers(data)
    return list(_any_headers(tree(data))) if found is None else found


def _plain_headers(data: bytes) -> list[Header] | None:
    """Return the headers of a file in which nothing else can be taken for one, much sooner than a parser."""
    if b'"""' in data or b"'''" in data:
        return None
    found: list[Header] = []
    read: dict[bytes, Path] = {}  # the same few names come again and again
    for line in re.finditer(_AT_LINE_START, data):
        bracket, written = line.groups()
        names = read.get(written) or read.setdefault(written, tuple((written or b"").decode().split(".")))
        if names[0] not in TABLES:
            return None  # such as a line of a list
        found.append((line.start(), names, bracket == b"["))
    return found


def _any_headers(root: tree_sitter.Node) -> Iterator[Header]:
    for node in root.named_children:
        if node.type in ("table", "table_array_element"):
            yield node.start_byte, key(node.named_children[0]), node.type == "table_array_element"


def key(node: tree_sitter.Node) -> Path:
    """Return the names of a key: several where it is dotted."""
    # A loop, since a key may have more parts than Python lets functions call themselves.
    names: list[str] = []
    while node.type == "dotted_key":
        node, last = node.named_children
        names.append(_name(last))
    return (_name(node), *reversed(names))


def _name(node: tree_sitter.Node) -> str:
    text = (node.text or b"").decode(errors="replace")
    if text.startswith('"'):
        return str(literal_eval(text))  # Python has all the escapes that TOML has
    return text[1:-1] if text.startswith("'") else text
