"""Where a fault stands in a file: the line and column of a key or a value.

Only imported when there is a fault to place. tree-sitter-toml knows the place of every key and value, inline
tables and multi-line strings included, which a scan of the text could not tell.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import accumulate

import tree_sitter

from summitcli.validation.faults import Path
from summitcli.validation.positions.headers import Header, headers, key, tree

_Step = tuple[Path, tree_sitter.Node, tree_sitter.Node]
"""A part of a table or list: the steps to it, the node to point at, the node of its value."""


class Positions:
    """The places of one file's keys and values; lines and columns count from 1, columns in characters.

    The file is cut into parts at its headers: what is before the first, then one for each.
    """

    def __init__(self, data: bytes) -> None:
        self._data = _plainer(data)
        lines = self._data.splitlines(keepends=True)
        self._line_starts = list(accumulate(map(len, lines), initial=0))
        found = headers(self._data)
        self._part_starts = [0, *(start for start, *_ in found), len(data)]
        self._parts = {(): 0} | _numbered(found)
        self._table = lru_cache(maxsize=1)(self._read)

    def part(self, path: Path) -> int:
        """Return the number of the part of the file in which the path is to be looked for."""
        return self._parts[self._header(path)]

    def find(self, path: Path) -> tuple[int, int]:
        """Return the line and column of what the path leads to, or of the nearest thing around it."""
        header = self._header(path)
        number = self._parts[header]
        value = self._table(number)
        offset = value.start_byte if header else 0
        rest = path[len(header) :]
        while rest:
            step = next((step for step in _steps(value) if _leads_to(step[0], rest)), None)
            if step is None:
                break
            names, place, value = step
            offset, rest = place.start_byte, rest[len(names) :]
        return self._line_and_column(self._part_starts[number] + offset)

    def _header(self, path: Path) -> Path:
        """Return the longest beginning of the path that has a header."""
        while path not in self._parts:
            path = path[:-1]
        return path

    def _read(self, number: int) -> tree_sitter.Node:
        root = tree(self._data[self._part_starts[number] : self._part_starts[number + 1]])
        return root.named_children[0] if number else root

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        line = bisect(self._line_starts, offset, hi=len(self._line_starts) - 1) or 1
        before = self._data[self._line_starts[line - 1] : offset]
        return line, len(before.decode(errors="replace")) + 1


def _numbered(found: list[Header]) -> dict[Path, int]:
    """Return the number of the part that each header's path leads to; those of its beginnings too."""
    own: dict[Path, int] = {}
    implied: dict[Path, int] = {}
    elements: dict[Path, int] = {}
    for number, (_, names, is_element) in enumerate(found, 1):
        path = _resolved(names, elements)
        for depth in range(1, len(path)):
            implied.setdefault(path[:depth], number)
        if is_element:
            index = elements.get(path, 0)
            if not index:
                implied.setdefault(path, number)
            elements[path] = index + 1
            path = (*path, index)
        own[path] = number
    return implied | own


def _resolved(names: Path, elements: Mapping[Path, int]) -> Path:
    """Return the path that a header's names lead to: through the newest element of each list."""
    if len(names) == 1:
        return names
    path: Path = ()
    for name in names[:-1]:
        path = (*path, name)
        if path in elements:
            path = (*path, elements[path] - 1)
    return (*path, names[-1])


def _plainer(data: bytes) -> bytes:
    r"""Return the file with the escapes of TOML 1.1, `\e` and `\x1b`, made such as the grammar knows."""
    if b"\\e" not in data and b"\\x" not in data:
        return data
    return re.sub(rb"\\(.)", lambda escape: rb"\n" if escape[1] in b"ex" else escape[0], data)


def _leads_to(names: Path, path: Path) -> bool:
    """Tell whether a key is on the path; a dotted one may go on behind its end."""
    common = min(len(names), len(path))
    return names[:common] == path[:common]


def _steps(node: tree_sitter.Node) -> Iterator[_Step]:
    if node.type == "array":
        items = (child for child in node.named_children if child.type not in ("comment", "ERROR"))
        for index, item in enumerate(items):
            yield (index,), item, item
    for child in node.named_children if node.type != "array" else ():
        if child.type == "pair":
            yield key(child.named_children[0]), child, child.named_children[-1]
