"""The listings as tables: the columns of each view's CSV, its rows as they are answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from summitcli.export.table_types import Cells
from summitcli.field_docs import field_docs
from summitcli.fields import fields_of_kind
from summitcli.names import Names
from summitcli.views import VIEWS
from summitcli.views.answer import flat
from summitcli.views.view import View


class Listing(Struct, frozen=True):
    """A listing: its view, its columns and its rows; numbers as they are, the rest as text."""

    view: View
    columns: Sequence[str]
    rows: Sequence[Cells]

    @property
    def name(self) -> str:
        """Its name, that of its command."""
        return self.view.name

    def dates(self) -> frozenset[str]:
        """Return the columns that hold dates, of whatever precision."""
        types = self.view.record_types
        return frozenset(field.name for each in types for field in fields_of_kind(each, "date"))

    def meanings(self) -> dict[str, str]:
        """Return what each column means.

        Raises:
            DatasetError: the package was installed without its source files.
        """
        own = self.view.record_type
        docs = {**(field_docs(own) if own else {}), **self.view.meanings}
        return {column: docs[column.partition(".")[0]] for column in self.columns}


def listings(names: Names) -> Iterator[Listing]:
    """Yield the listings that need no argument, each whole."""
    for entry in VIEWS.values():
        view = entry()
        if view.exported:
            answer = view.answer(names)
            columns = answer.flat_columns()
            rows = [tuple([_cell(find(row)) for _, find in columns]) for row in answer.rows]
            yield Listing(view, [name for name, _ in columns], rows)


def _cell(value: Any) -> Any:
    return value if value is None or isinstance(value, int | float) else flat(value)
