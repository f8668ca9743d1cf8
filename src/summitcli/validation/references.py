"""Ids: each is used once, looks like one, and stands for a record of the right table wherever it is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from msgspec import UNSET

from summitcli.fields import fields_of
from summitcli.messages import escape
from summitcli.model import TABLES
from summitcli.names import reference_in
from summitcli.validation.faults import Finding, Path, Where
from summitcli.validation.whole_columns import Tables, wrong_values

if TYPE_CHECKING:
    from summitcli.validation.guesses import Guesses


def check_ids(tables: Tables) -> Iterator[Finding]:
    """Ids are kebab-case, used once, and name what there is."""
    table_of: dict[str, str] = {}
    for table, records in tables.items():
        for record in records:
            if record.id is not UNSET:
                table_of.setdefault(record.id, table)
    yield from _check_unique(tables, table_of)
    yield from _check_spelling(tables)
    yield from _check_references(tables, table_of)


def _check_unique(tables: Tables, table_of: Mapping[str, str]) -> Iterator[Finding]:
    if len(table_of) == sum(map(len, tables.values())):
        return
    first: dict[str, Any] = {}
    for records in tables.values():
        for record in records:
            if record.id is not UNSET and first.setdefault(record.id, record) is not record:
                yield Finding(record, ("id",), "duplicate-id", _twice(record.id, first[record.id]))


def _twice(id: str, earlier: Any) -> Callable[[Where], str]:
    return lambda where: (
        f'is "{escape(id)}", which is also the id of the record at {where(earlier)}; every id is used once'
    )


def _check_spelling(tables: Tables) -> Iterator[Finding]:
    for table, records in tables.items():
        ids = [record.id for record in records if record.id is not UNSET]
        if not ids or _is_kebab("-".join(ids)):
            continue
        id_field = fields_of(TABLES[table])[0]
        for record, path, id in wrong_values(records, id_field, lambda id: not _is_kebab(id)):
            message = (
                f'is "{escape(id)}"; it takes lower-case letters, digits and single hyphens: beijing-summit'
            )
            yield Finding(record, path, "bad-id", message)


def _is_kebab(text: str) -> bool:
    plain = text.isascii() and text.replace("-", "").isalnum() and text == text.lower()
    return plain and "--" not in text and not text.startswith("-") and not text.endswith("-")


def _check_references(tables: Tables, table_of: Mapping[str, str]) -> Iterator[Finding]:
    explained = _Explained(table_of)
    for table, record_type in TABLES.items():
        for field in fields_of(record_type):
            reference = reference_in(field)
            if reference is not None:
                is_wrong = partial(_is_other, table_of, reference.targets)
                for record, path, id in wrong_values(tables[table], field, is_wrong):
                    yield explained.wrong(record, path, id, reference.targets)


def _is_other(table_of: Mapping[str, str], targets: tuple[str, ...], id: str) -> bool:
    return table_of.get(id) not in targets


class _Explained:
    """Explains wrong references, with a guess at what is meant."""

    def __init__(self, table_of: Mapping[str, str]) -> None:
        self._table_of = table_of
        self._guesses: dict[tuple[str, ...], Guesses] = {}

    def wrong(self, record: Any, path: Path, id: str, targets: tuple[str, ...]) -> Finding:
        takes = f"it takes the id of one of the {' or '.join(targets)}"
        if id in self._table_of:
            message = f'names "{escape(id)}", one of the {self._table_of[id]}; {takes}'
            return Finding(record, path, "wrong-reference", message)
        guess = self._nearest(id, targets)
        advice = f'did you mean "{escape(guess)}"?' if guess else takes
        message = f'names "{escape(id)}", but no record has that id; {advice}'
        return Finding(record, path, "unknown-reference", message)

    def _nearest(self, id: str, targets: tuple[str, ...]) -> str | None:
        from summitcli.validation.guesses import Guesses  # only where a reference is wrong

        if targets not in self._guesses:
            known = (id for id, table in self._table_of.items() if table in targets)
            self._guesses[targets] = Guesses(known)
        return self._guesses[targets].nearest(id)
