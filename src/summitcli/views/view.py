"""What a listing is: which records answer, what they are filtered by, their fields, their columns.

A `View` says all of it in one place; the commands, completion, the formats and the exports follow from that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import asdict, replace

from summitcli.fields import Shape, fields_of
from summitcli.messages import counted
from summitcli.model import TABLES, Dataset, Record
from summitcli.names import Names
from summitcli.views.answer import Answer, Column, Row
from summitcli.views.concerns import Span
from summitcli.views.filters import Filter

Getter = Callable[[Any], Any]
Getters = Mapping[str, Getter | None]
"""The fields of a row in their order, each with how it is found: `None` where the record itself has it."""


class Argument(Struct, frozen=True, kw_only=True):
    """What a listing has to be given to answer at all."""

    name: str
    metavar: str
    help: str
    many: bool = True
    completes: tuple[str, ...] = ()
    """The tables whose ids it may be."""


class Asked(Struct, frozen=True, kw_only=True):
    """What is asked of a view: its argument, and the values of its filters by their names."""

    argument: Sequence[str] = ()
    filters: Mapping[str, Sequence[str]] = {}
    span: Span = (None, None)


class View(Struct, frozen=True, kw_only=True):
    """A listing, whole."""

    name: str
    help: str
    """What it answers in one line, then what else to know, then an example."""
    record_type: type[Record] | None = None
    records: Callable[[Names, Asked], Sequence[Any]]
    """The records that answer before any filter."""
    fields: Callable[[Names], Getters]
    """The fields for machines, in their order."""
    meanings: Mapping[str, str] = {}
    """What those fields mean that the record type does not have."""
    columns: Callable[[Names, Sequence[Row]], list[Column]]
    """The columns for people: names in place of ids and codes, chosen to fit 80 columns."""
    filters: tuple[Filter, ...] = ()
    argument: Argument | None = None
    captions: Callable[[Names, Sequence[Row]], list[str]] = lambda _names, _rows: []
    """What the numbers of an answer need to be understood."""
    within: Callable[[Names, Sequence[Any], Span], tuple[list[Any], int]] | None = None
    """Keeps the records of a time, and counts those without a date; `None` where there is no such option."""
    layout: Literal["list", "record", "brief"] = "list"
    marks: Callable[[Asked], Sequence[str]] = lambda _asked: ()
    """The words of what is asked that are marked where an answer has them."""
    whole: Callable[[Names, Any], Row] | None = None
    """Makes the row of a record, where not all rows have the same fields."""
    parts: Callable[[Names, Sequence[Any]], list[tuple[str, Answer]]] | None = None
    """Of a brief, makes the answers that it is laid out as, each with its heading."""
    exported: bool = True
    """Whether it stands by itself as a table of an export: it needs no argument."""

    @property
    def record_types(self) -> tuple[type[Record], ...]:
        """The types whose fields its rows may have: all, where it is a view of several tables."""
        return (self.record_type,) if self.record_type else tuple(TABLES.values())

    def field_names(self) -> list[str]:
        """Return the names of the fields."""
        return list(self.fields(Names(Dataset())))

    def answer(self, names: Names, asked: Asked | None = None) -> Answer:
        """Return the answer to what is asked of a dataset.

        Raises:
            NotFoundError: nothing has a value that is filtered by, or no record is named so.
            UsageError: several records are named so.
        """
        asked = asked or Asked()
        every = found = self.records(names, asked)
        for each in self.filters:
            if asked.filters.get(each.name):
                found = _kept(names, each, found, every, asked)
        notes = []
        if self.within is not None and asked.span != (None, None):
            found, undated = self.within(names, found, asked.span)
            if undated:
                notes.append(f"{counted(undated, 'record')} without a date left out")
        return replace(self.answer_with(names, found, notes), marks=self.marks(asked))

    def answer_with(self, names: Names, records: Sequence[Any], notes: Sequence[str] = ()) -> Answer:
        """Return the answer that these records make."""
        fields = self.fields(names)
        rows = self._made(names, records, fields)
        return Answer(
            fields=list(fields),
            rows=rows,
            columns=self.columns(names, rows),
            names=names,
            captions=self.captions(names, rows),
            notes=notes,
            layout=self.layout,
            units=units(self.record_type),
            by_country=by_country(self.record_types),
            parts=self.parts(names, records) if self.parts else (),
        )

    def rows(self, names: Names, records: Sequence[Any]) -> list[Row]:
        """Return the fields of records."""
        return self._made(names, records, self.fields(names))

    def _made(self, names: Names, records: Sequence[Any], fields: Getters) -> list[Row]:
        if self.whole is not None:
            return [self.whole(names, record) for record in records]
        return list(map(row_maker(fields), records))


def _kept(names: Names, by: Filter, found: Sequence[Any], every: Sequence[Any], asked: Asked) -> list[Any]:
    from summitcli.views.filtering import chosen  # many answers filter by nothing

    keeps = chosen(names, by, every, asked.filters[by.name])
    return [record for record in found if any(map(keeps, by.values(names, record)))]


def units(record_type: type[Record] | None) -> dict[str, str]:
    """Return the fields that hold numbers of a unit, each with the field that names it."""
    roles = {field.role: field.name for field in fields_of(record_type)} if record_type else {}
    return {roles[role]: roles["unit"] for role in ("value", "upper") if role in roles and "unit" in roles}


def by_country(record_types: Iterable[type[Record]]) -> frozenset[str]:
    """Return the fields that hold a list for each country, in whichever of the types has them."""
    shapes: dict[str, set[Shape]] = {}
    for field in (field for each in record_types for field in fields_of(each)):
        shapes.setdefault(field.name, set()).add(field.shape)
    return frozenset(name for name, found in shapes.items() if found == {"by-country"})


def row_maker(fields: Getters) -> Callable[[Any], Row]:
    """Return a function that makes a record's row: of fields that are all found, or of all that it has."""
    found = {name: get for name, get in fields.items() if get is not None}
    if len(found) == len(fields):
        return lambda record: {name: get(record) for name, get in found.items()}
    empty: Row = dict.fromkeys(fields)

    def row(record: Any) -> Row:
        made = empty | asdict(record)  # all its own fields at once: half the time of one after another
        for name, get in found.items():
            made[name] = get(record)
        return made

    return row


def own_fields(record_type: type[Record], **derived: tuple[str, Getter]) -> dict[str, Getter | None]:
    """Return the fields of a record type, with derived ones in their midst: each after the field it names."""
    fields: dict[str, Getter | None] = {}
    for name in record_type.__struct_fields__:
        fields[name] = derived[name][1] if derived.get(name, ("",))[0] == name else None
        fields |= {added: get for added, (after, get) in derived.items() if after == name and added != name}
    return fields


def named_only(names: Iterable[str]) -> Getters:
    """Return fields by their names alone: of a view that makes its rows whole."""
    return dict.fromkeys(names, lambda _record: None)


def of_table(table: str) -> Callable[[Names, Asked], Sequence[Any]]:
    """Return a function that gives all records of a table."""

    def records(names: Names, _asked: Asked) -> Sequence[Any]:
        found: Sequence[Any] = getattr(names.dataset, table)
        return found

    return records
