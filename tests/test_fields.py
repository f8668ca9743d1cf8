from typing import Annotated, Literal

import msgspec

from summitcli.fields import Field, fields_of, fields_of_kind
from summitcli.model import Country, Date, Figure, Mou, Parties, PersonId, Source, SpeakerId


class Everything(msgspec.Struct, kw_only=True):
    """A type with a field of every sort."""

    text: str
    day: Date | None = None
    codes: tuple[Country, ...] | None = None
    person: PersonId | None = None
    speakers: tuple[SpeakerId, ...] = ()
    whole: Annotated[int, msgspec.Meta(ge=1)] | None = None
    numbers: tuple[int | float, ...] | None = None
    truth: bool | None = None
    truths: tuple[bool, ...] = ()
    choice: Literal["a", "b"] | None = None
    parties: Parties | None = None
    sources: Annotated[tuple[Source, ...], msgspec.Meta(min_length=1)]


def test_a_type_says_what_its_field_holds() -> None:
    for name, said in [
        ("text", ("text", "one", False)),
        ("day", ("date", "one", True)),
        ("codes", ("country", "list", True)),
        ("person", ("reference", "one", True)),
        ("speakers", ("reference", "list", False)),
        ("whole", ("integer", "one", True)),
        ("numbers", ("number", "list", True)),
        ("truth", ("boolean", "one", True)),
        ("truths", ("boolean", "list", False)),
        ("choice", ("choice", "one", True)),
        ("parties", ("text", "by-country", True)),
        ("sources", ("struct", "list", False)),
    ]:
        field = by_name(Everything)[name]
        assert (field.kind, field.shape, field.optional) == said


def test_a_type_says_what_else_its_values_must_be() -> None:
    fields = by_name(Everything)
    assert fields["speakers"].targets == ("people", "organisations")
    assert fields["whole"].least == 1
    assert fields["choice"].choices == ("a", "b")
    assert fields["sources"].struct is Source
    assert fields["day"].pattern is not None


def test_the_parts_of_a_quantity_and_shared_words_are_told() -> None:
    figure = by_name(Figure)
    assert {name: field.role for name, field in figure.items() if field.role} == {
        "value": "value",
        "upper": "upper",
        "bound": "bound",
        "unit": "unit",
        "approximate": "approximate",
    }
    assert (by_name(Mou)["category"].term, figure["unit"].term) == ("category", "unit")
    assert [field.name for field in fields_of_kind(Mou, "date")] == ["date", "status_date"]


def by_name(struct: type[msgspec.Struct]) -> dict[str, Field]:
    return {field.name: field for field in fields_of(struct)}
