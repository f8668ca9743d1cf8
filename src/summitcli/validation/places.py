"""Where a fault stands in a file: the line and column of a key or a value.

Only imported when there is a fault to place. tree-sitter-toml knows the place of every key and value, inline
tables and multi-line strings included, which a scan of the text for headers could not tell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import tree_sitter
import tree_sitter_toml

from summitcli.validation.faults import Path

Place = tuple[int, int]


class Places:
    """The places of one file's keys and values; lines and columns count from 1, columns in characters."""

    def __init__(self, data: bytes) -> None:
        self._lines = data.split(b"\n")
        root = tree_sitter.Parser(tree_sitter.Language(tree_sitter_toml.language())).parse(data).root_node
        self._tables: dict[Path, tree_sitter.Node] = {(): root}
        elements: Counter[Path] = Counter()
        for node in root.named_children:
            if node.type in ("table", "table_array_element"):
                path = self._resolved(_key(node.named_children[0]), elements)
                if node.type == "table_array_element":
                    elements[path] += 1
                    path = (*path, elements[path] - 1)
                self._tables.setdefault(path, node)

    def _resolved(self, names: Path, elements: Counter[Path]) -> Path:
        """Return the path that a header's names lead to: through the newest element of each list."""
        path: Path = ()
        for name in names[:-1]:
            path = (*path, name)
            if path in elements:
                path = (*path, elements[path] - 1)
        return (*path, names[-1])

    def find(self, path: Path) -> Place:
        """Return the place of what the path leads to, or of the nearest thing around it."""
        depth = next(depth for depth in range(len(path), -1, -1) if path[:depth] in self._tables)
        place = value = self._tables[path[:depth]]
        rest = path[depth:]
        while rest:
            step = next((found for found in _parts(value) if found[0] == rest[: len(found[0])]), None)
            if step is None:
                break
            names, place, value = step
            rest = rest[len(names) :]
        row, column = place.start_point
        return row + 1, len(self._lines[row][:column].decode(errors="replace")) + 1


def _parts(node: tree_sitter.Node) -> Iterator[tuple[Path, tree_sitter.Node, tree_sitter.Node]]:
    """Yield each part of a table or list: the steps to it, the node to point at, the node of its value."""
    if node.type == "array":
        items = [child for child in node.named_children if child.type != "comment"]
        for index, item in enumerate(items):
            yield (index,), item, item
    for child in node.named_children if node.type != "array" else ():
        if child.type == "pair":
            yield _key(child.named_children[0]), child, child.named_children[-1]


def _key(node: tree_sitter.Node) -> Path:
    """Return the names of a key: several where it is dotted."""
    if node.type == "dotted_key":
        return tuple(name for child in node.named_children for name in _key(child))
    text = (node.text or b"").decode(errors="replace")
    return (text if node.type == "bare_key" else text[1:-1],)
