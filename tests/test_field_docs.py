from __future__ import annotations

from msgspec import Struct

from summitcli.field_docs import field_docs
from summitcli.model import TABLES, Source


def test_every_field_says_what_it_means() -> None:
    record_types: list[type[Struct]] = [*TABLES.values(), Source]
    for record_type in record_types:
        docs = field_docs(record_type)
        assert list(docs) == list(record_type.__struct_fields__)
        assert all(text.endswith(".") and text == text.strip() for text in docs.values()), record_type


class Base(Struct):
    first: int
    """What the base says."""
    second: int


class Derived(Base):
    second: int
    """What is said below:

    over several lines.
    """
    third: int = 3
    plain = 4
    """Of no field."""


def test_texts_are_those_below_the_fields_inherited_ones_first() -> None:
    assert field_docs(Derived) == {
        "first": "What the base says.",
        "second": "What is said below:\n\nover several lines.",
    }
