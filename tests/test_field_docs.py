from __future__ import annotations

import pytest
from msgspec import Struct

from summitcli.field_docs import field_docs
from summitcli.model import TABLES, Source


@pytest.mark.parametrize("record_type", [*TABLES.values(), Source])
def test_every_field_says_what_it_means(record_type: type[Struct]) -> None:
    docs = field_docs(record_type)
    assert list(docs) == list(record_type.__struct_fields__)
    assert all(text.endswith(".") and text == text.strip() for text in docs.values())


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
