"""What a field's type says, read from the types that records are declared with."""

from __future__ import annotations

from typing import Any

import msgspec

from summitcli.model import TABLES, Figure, Meeting, Mou, Person, Source
from summitcli.validation import hints


def hint(struct: type[msgspec.Struct], field: str) -> Any:
    return hints.fields(struct)[field].type


def test_the_core_of_a_type_is_without_notes_and_without_none() -> None:
    assert hints.core(hint(Meeting, "city")) is str
    assert hints.core(hint(Person, "rank")) is int
    assert hints.core(hint(Figure, "approximate")) is bool
    assert hints.is_table(Source)
    assert not hints.is_table(hints.core(hint(Mou, "parties")))


def test_what_may_be_left_out_is_what_has_a_default() -> None:
    for record_type in TABLES.values():
        for name, field in hints.fields(record_type).items():
            assert hints.is_optional(field.type) == (field.default is None), name


def test_a_union_with_whole_numbers_takes_them() -> None:
    assert hints.numbers(hints.core(hint(Figure, "value")))
    assert hints.numbers(hints.core(hint(Person, "rank")))
    assert not hints.numbers(hints.core(hint(Person, "name")))
