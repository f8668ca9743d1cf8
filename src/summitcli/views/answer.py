"""An answer before it has a format: rows of fields for machines, columns over the same rows for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import NoneType
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from summitcli.errors import UsageError
from summitcli.matching import fold, nearest
from summitcli.messages import escape, listed
from summitcli.model import Participation, Period, Source
from summitcli.names import Names
from summitcli.wording import citation

Row = dict[str, Any]
"""A record's JSON fields, in their order: `None` where the source says nothing."""

Role = Literal[
    "group",
    "id",
    "key",
    "text",
    "number",
    "source",
    "note",
    "bar",
    "compared",
    "scale",
    "excerpt",
    "referring",
]
"""What a column is to its reader: what rows are grouped by, an id, what a row is about, a remark…

A `bar`, what it is `compared` with and a `scale` are drawn where there is room. An `excerpt` is a remark of
which the surroundings of what was searched for are shown. Of `referring` it is the records that refer to it.
"""


class Named(Struct, frozen=True):
    """A record that a cell names, and the words for it."""

    id: str
    words: str


class Reference(Struct, frozen=True):
    """A record that refers to another."""

    table: str
    id: str


class Measure(Struct, frozen=True):
    """A number that is drawn as a bar, and how it is told beside that; one scale a unit."""

    value: float
    unit: str
    label: str = ""
    shown: str = ""


class Column(Struct, frozen=True):
    """A column for people: its header, what it shows of a row, and what it is to them."""

    header: str
    cell: Callable[[Row], str]
    role: Role = "text"
    measure: Callable[[Row], Measure | None] = lambda _row: None
    """Of a bar, and of what it is compared with, what is drawn."""
    span: Callable[[Row], Period | None] = lambda _row: None
    """Of a scale, the dates that are marked on it."""
    items: Callable[[Row], Sequence[str]] | None = None
    """Where it shows a list, the single things: a line each on a card."""
    named: Callable[[Row], Sequence[Named]] | None = None
    """Of a cell that names records, what it names: where there are links, each is one."""


class Answer(Struct, frozen=True, kw_only=True):
    """What a renderer is given."""

    fields: Sequence[str]
    rows: Sequence[Row]
    columns: Sequence[Column]
    names: Names
    captions: Sequence[str] = ()
    notes: Sequence[str] = ()
    """What a user should know of how it came about, beside the answer itself."""
    layout: Literal["list", "card", "record", "brief"] = "list"
    """A table; each row by itself, with its columns or its own fields; or parts."""
    marks: Sequence[str] = ()
    """The folded words that were searched for."""
    parts: Sequence[tuple[str, Answer]] = ()
    """Of a brief, the answers it is made of, each with its heading."""
    units: Mapping[str, str] = {}
    """The fields that hold numbers of a unit, each with the field that names it."""
    by_country: frozenset[str] = frozenset()
    """The fields that hold a list for each country: `parties.KR` is a field, too."""
    is_reversed: bool = False
    """Whether its order is turned: groups stand in the turned order, too."""
    is_cut: bool = False
    """Whether there are more rows than asked for."""
    if_empty: str = "no records match."
    """What a user is told where there are no rows."""
    is_chosen: bool = False
    """Whether the fields are those a user asked for: none is left out for being empty."""

    def select(self, fields: Sequence[str]) -> Answer:
        """Return it with these fields alone, in this order, for machines and people alike.

        Raises:
            UsageError: there is no such field, or one is named twice.
        """
        for field in fields:
            self._require(field)
            is_part = field not in self.fields
            if fields.count(field) > 1 or (is_part and field.partition(".")[0] in fields):
                raise UsageError(f'the field "{escape(field)}" is named twice', "name each field once")
        finders = {field: self._finder(field) for field in fields}
        rows = [{field: find(row) for field, find in finders.items()} for row in self.rows]
        columns = [plain_column(field) for field in fields]
        return replace(self, fields=fields, rows=rows, columns=columns, is_chosen=True, parts=())

    def sort(self, field: str, *, reverse: bool = False) -> Answer:
        """Return it sorted by a field; what is unknown comes last, and units are never compared.

        Raises:
            UsageError: there is no such field.
        """
        self._require(field)
        find = self._finder(field)
        known = [row for row in self.rows if find(row) is not None]
        unknown = [row for row in self.rows if find(row) is None]
        known.sort(key=lambda row: _sort_key(find(row)), reverse=reverse)
        unit = self.units.get(field)
        captions = list(self.captions)
        if unit is not None:
            known.sort(key=lambda row: fold(row[unit]))
            captions.append("Sorted within each unit.")
        # What is sorted is shown in that order: rows are not gathered into groups again.
        columns = [
            replace(column, role="text") if column.role == "group" else column for column in self.columns
        ]
        return replace(self, rows=[*known, *unknown], columns=columns, captions=captions)

    def reverse(self) -> Answer:
        """Return it with its order turned."""
        return replace(self, rows=self.rows[::-1], is_reversed=not self.is_reversed)

    def first(self, limit: int) -> Answer:
        """Return it with so many rows at most."""
        return replace(self, rows=self.rows[:limit], is_cut=limit < len(self.rows))

    def columns_of(self, row: Row) -> list[Column]:
        """Return the columns of the fields that a record shown whole has, in its own order."""
        own = {column.header: column for column in self.columns if column.role != "referring"}
        referring = [column for column in self.columns if column.role == "referring"]
        return [*(own[field] for field in row if field in own), *referring]

    def flat_columns(self) -> list[tuple[str, Callable[[Row], Any]]]:
        """Return the columns of a flat format, each with how its value is found."""
        return [(name, self._finder(name)) for field in self.fields for name in self._flattened(field)]

    def _flattened(self, field: str) -> list[str]:
        """Return the fields that a flat format has for one: itself, or one for each country there is."""
        if field not in self.by_country:
            return [field]
        return [f"{field}.{code}" for code in self.names.countries()]

    def _finder(self, field: str) -> Callable[[Row], Any]:
        """Return how the value of a field is found in a row; of `parties.KR` it is that country's list."""
        if field in self.fields:
            return lambda row: row.get(field)
        whole, _, code = field.partition(".")
        return lambda row: (row.get(whole) or {}).get(code)

    def _require(self, field: str) -> None:
        if field not in self.fields and not any(field in self._flattened(each) for each in self.fields):
            guess = nearest(field, self.fields)
            hint = f'did you mean "{guess}"? ' if guess else ""
            raise UsageError(f'no field "{escape(field)}"', f"{hint}the fields are {listed(self.fields, 99)}")


def flat(value: Any) -> str:
    """Return a value as one text: lists joined with `; `, a source as `document, section ¶3`."""
    return _FLAT[type(value)](value)


def flat_each(values: Iterable[Any]) -> list[str]:
    """Return each value as one text."""
    return [value if type(value) is str else _FLAT[type(value)](value) for value in values]


def _flat_list(values: Sequence[Any]) -> str:
    return "; ".join(flat_each(values))


def _flat_table(value: Mapping[str, Any]) -> str:
    return "; ".join(f"{key}: {flat(part)}" for key, part in value.items())


class _Flat(dict[type, Callable[[Any], str]]):
    """How values of each type are flattened; of any sort of table alike."""

    def __missing__(self, kind: type) -> Callable[[Any], str]:
        if issubclass(kind, dict):
            return _flat_table
        raise TypeError(f"{kind} has no flat form")


_FLAT = _Flat(
    {
        NoneType: lambda _: "",
        str: str,
        bool: lambda value: "true" if value else "false",
        int: str,
        float: repr,
        list: _flat_list,
        tuple: _flat_list,
        Source: citation,
        Participation: lambda value: value.person,
        Reference: lambda value: f"{value.table}/{value.id}",
    }
)


def plain_column(field: str) -> Column:
    """Return a column that shows a field as it is."""
    return Column(field, lambda row: flat(row.get(field)))


def _sort_key(value: Any) -> tuple[bool, Any]:
    """Order numbers by size, before all else as folded text."""
    return (False, value) if isinstance(value, int | float) else (True, fold(flat(value)))
