"""What everything is called: from ids, names and aliases to records, and from a record to those that name it.

Each index is made when it is first asked for: most answers need one or two of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from summitcli.countries import CODES
from summitcli.countries import names as country_names
from summitcli.errors import NotFoundError, UsageError
from summitcli.fields import Field, fields_of
from summitcli.matching import fold, nearest, words_matcher, words_of
from summitcli.messages import escape, listed, singular
from summitcli.model import TABLES, Dataset, Organisation, Record

_ONE_FORM = {"saint": "st"}
"""Words of countries' names that are mostly written short."""


class Names:
    """A dataset with its indexes."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self._tables: dict[str, dict[str, Any]] = {}
        self._holders: dict[tuple[str, str], dict[str, list[Any]]] = {}
        self._organisations: dict[str, Organisation] | None = None

    def table(self, table: str) -> dict[str, Any]:
        """Return a table's records by their ids."""
        if table not in self._tables:
            self._tables[table] = {record.id: record for record in getattr(self.dataset, table)}
        return self._tables[table]

    def record(self, id: str, tables: Iterable[str] = TABLES) -> Any:
        """Return the record of an id in one of the tables; `None` where there is none."""
        found = (self.table(table).get(id) for table in tables)
        return next((record for record in found if record is not None), None)

    def title(self, id: str, tables: Iterable[str] = TABLES) -> str:
        """Return what the record of an id is called."""
        return str(self.record(id, tables).title)

    def holders(self, table: str, field: str) -> dict[str, list[Any]]:
        """Return the records of a table by each value that a field of theirs holds."""
        if (table, field) not in self._holders:
            holders: dict[str, list[Any]] = {}
            get = held_by(_field(TABLES[table], field))
            for record in getattr(self.dataset, table):
                values = get(record)
                for value in values if len(values) == 1 else dict.fromkeys(values):
                    holders.setdefault(value, []).append(record)
            self._holders[table, field] = holders
        return self._holders[table, field]

    def both_ways(self, record: Record, field: str) -> list[str]:
        """Return the ids that a field of a record holds, then those of the records that hold its own."""
        own = getattr(record, field) or ()
        others = (other.id for other in self.holders(record.table, field).get(record.id, ()))
        return list(dict.fromkeys([*own, *others]))

    def referring(self, id: str) -> Iterator[Record]:
        """Yield the records that refer to the one of an id, in any of their fields."""
        for table, record_type in TABLES.items():
            naming = (
                self.holders(table, field.name) for field in fields_of(record_type) if reference_in(field)
            )
            found = {record.id for holders in naming for record in holders.get(id, ())}
            yield from (record for record in getattr(self.dataset, table) if found and record.id in found)

    def organisation(self, name: str) -> Organisation | None:
        """Return the organisation of a name or an alias."""
        if self._organisations is None:
            self._organisations = {}
            for organisation in self.dataset.organisations:
                for called in called_by(organisation):
                    self._organisations.setdefault(fold(called), organisation)
        return self._organisations.get(fold(name)) if self._organisations else None

    def spellings(self, name: str) -> tuple[str, ...]:
        """Return a name with those of the organisation that it stands for."""
        organisation = self.organisation(name)
        return (name, *called_by(organisation)) if organisation else (name,)

    def countries(self) -> list[str]:
        """Return the codes of all countries that the records name, sorted."""
        found: set[str] = set()
        for table, record_type in TABLES.items():
            for field in fields_of(record_type):
                if field.kind == "country":
                    found.update(self.holders(table, field.name))
                elif field.shape == "by-country":
                    found.update(
                        *(getattr(record, field.name) or () for record in self.table(table).values())
                    )
        return sorted(found)

    def find(self, wanted: str, records: Sequence[Any] | None = None, what: str = "record") -> Any:
        """Return the record of an id or a name, or the one that all the words of `wanted` single out.

        Raises:
            NotFoundError: no record matches.
            UsageError: several do.
        """
        records = self.dataset.records() if records is None else records
        if not wanted.strip():
            raise UsageError(f"the name of a {what} is empty", "give an id, or words of a name")
        found = next((found for found in _matching(records, wanted) if found), [])
        if len(found) == 1:
            return found[0]
        if found:
            fitting = listed([f"{record.id} ({record.title})" for record in found])
            raise UsageError(f'"{escape(wanted)}" fits {len(found)} records: {fitting}', "name one by its id")
        guess = nearest(wanted, [name for record in records for name in (record.id, *called_by(record))])
        if guess:
            hint = f'did you mean "{escape(guess)}"?'
        else:
            there_are = listed([record.id for record in records])
            hint = f"there are {there_are}" if records else "the dataset has none"
        raise NotFoundError(f'no {what} matches "{escape(wanted)}"', hint)

    def find_in(self, table: str, wanted: str) -> Any:
        """Return the record of a table that is named, as `find` does."""
        what = "MOU" if table == "mous" else singular(table)
        return self.find(wanted, getattr(self.dataset, table), what)


@cache
def _countries_called() -> dict[tuple[str, ...], str]:
    return {_words(name): code for code in CODES for name in (code, *country_names(code))}


def country_called(name: str) -> str | None:
    """Return the code of the country that is named in full, by its code or any of its names.

    The order of the words (`Korea, South`), articles and punctuation don't count.
    """
    return _countries_called().get(_words(name))


def _words(name: str) -> tuple[str, ...]:
    joined = re.sub(r"[.']", "", fold(name).replace("&", " and "))
    words = (_ONE_FORM.get(word, word) for word in re.findall(r"\w+", joined))
    return tuple(sorted(word for word in words if word != "the"))


def called_by(record: Record) -> tuple[str, ...]:
    """Return what a record is called, and its aliases."""
    return (record.title, *(getattr(record, "aliases", None) or ()))


def reference_in(field: Field) -> Field | None:
    """Return what refers to records in a field: itself, or the first field of what has fields of its own."""
    if field.kind == "struct":
        return reference_in(fields_of(field.struct)[0])
    return field if field.kind == "reference" else None


def held_by(field: Field) -> Callable[[Any], tuple[Any, ...]]:
    """Return a function from a record to the single values of a field.

    What has fields of its own stands for what it refers to: a source for its document, a participation for
    its person. Of parties it is the names.
    """
    name = field.name
    if field.shape == "by-country":
        return lambda record: tuple(
            item for items in (getattr(record, name) or {}).values() for item in items
        )
    if field.kind == "struct":
        key = fields_of(field.struct)[0].name
        return lambda record: tuple([getattr(part, key) for part in getattr(record, name) or ()])
    if field.shape == "list":
        return lambda record: getattr(record, name) or ()
    return lambda record: () if getattr(record, name) is None else (getattr(record, name),)


def _field(record_type: type[Record], name: str) -> Field:
    return next(field for field in fields_of(record_type) if field.name == name)


def _matching(records: Sequence[Any], wanted: str) -> Iterator[list[Any]]:
    """Yield the records that are named: by id, by name exactly, by a name that is alike, by words.

    Words of a name go before those of an id: all ids of a summit may begin with its name.
    """
    yield [record for record in records if record.id == wanted]
    yield [record for record in records if wanted in called_by(record)]
    folded = " ".join(fold(wanted).split())
    yield [record for record in records if folded in (record.id, *(fold(name) for name in called_by(record)))]
    words = words_of([wanted])
    if words:
        holds_all = words_matcher(words)
        yield [record for record in records if holds_all(fold(" ".join(called_by(record))))]
        yield [record for record in records if holds_all(fold(" ".join([record.id, *called_by(record)])))]
