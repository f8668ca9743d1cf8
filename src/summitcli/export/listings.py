"""The listings as tables: the columns of each view's CSV, its rows as they are answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from summitcli.export.columns import Cells
from summitcli.names import Names
from summitcli.views import VIEWS
from summitcli.views.answer import flat


class Listing(Struct, frozen=True):
    """A listing: its name, its columns and its rows; numbers as they are, the rest as text."""

    name: str
    columns: Sequence[str]
    rows: Sequence[Cells]


def listings(names: Names) -> Iterator[Listing]:
    """Yield the listings that need no argument, each whole."""
    for entry in VIEWS.values():
        view = entry()
        if view.exported:
            answer = view.answer(names)
            columns = answer.flat_columns()
            rows = [tuple([_cell(find(row)) for _, find in columns]) for row in answer.rows]
            yield Listing(view.name, [name for name, _ in columns], rows)


def _cell(value: Any) -> Any:
    return value if value is None or isinstance(value, int | float) else flat(value)
