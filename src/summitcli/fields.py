"""What the type of a field says of it: what kind of value it takes, how many, whether it may be absent.

Everything that goes through records field by field (validation, search, wording, exports, completion) asks
here and nowhere else, so that a new field works everywhere by its type alone.
"""

from __future__ import annotations

from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from msgspec import Meta, Struct

Kind = Literal[
    "text", "id", "date", "country", "reference", "integer", "number", "boolean", "choice", "struct"
]
"""What a single value of a field is."""

Shape = Literal["one", "list", "by-country"]
"""Whether a field holds one value, a list of them, or a list for each country."""

_PLAIN: dict[Any, Kind] = {str: "text", int: "integer", float: "number", bool: "boolean"}


class Field(Struct, frozen=True):
    """A field of a record type, as its type declares it."""

    name: str
    kind: Kind
    shape: Shape = "one"
    optional: bool = False
    """Whether `None` stands for what a source does not tell."""
    targets: tuple[str, ...] = ()
    """The tables whose ids a reference may hold."""
    role: str | None = None
    """Its part in a quantity (value, upper, bound, unit, approximate), where it is one."""
    least: int | None = None
    """The smallest number it takes."""
    pattern: str | None = None
    choices: tuple[str, ...] = ()
    printed: Literal["name", "words"] | None = None
    """What of a source it repeats as printed, where it does: a name, or the exact words."""
    term: str | None = None
    """What its values are, where records share them: what means the same is to be spelled the same."""
    preferred: tuple[str, ...] = ()
    """The words to prefer, where it takes any."""
    struct: Any = None
    """The type of its values, where they have fields of their own."""


@cache
def fields_of(struct: type[Struct]) -> tuple[Field, ...]:
    """Return the fields of a record type, or of a type used in one, in their order."""
    hints: dict[str, Any] = {}
    for owner in reversed(struct.__mro__):
        hints |= getattr(owner, "__annotations__", {})
    return tuple(field_of(name, hints[name]) for name in struct.__struct_fields__)


def fields_of_kind(struct: type[Struct], kind: Kind) -> list[Field]:
    """Return the fields of a record type whose values are of a kind."""
    return [field for field in fields_of(struct) if field.kind == kind]


def field_of(name: str, hint: Any) -> Field:
    """Return what a type says of a field of it."""
    return Field(name=name, **_said(hint))


def _said(hint: Any) -> dict[str, Any]:
    said: dict[str, Any] = {}
    origin = get_origin(hint)
    while origin is not None and origin is not Literal:
        arguments = get_args(hint)
        if origin is Annotated:
            hint = arguments[0]
            said |= _notes(arguments[1:])
        elif origin is tuple:
            said["shape"], hint = "list", arguments[0]
        elif origin is dict:
            said["shape"], hint = "by-country", str
        else:
            members = [member for member in arguments if member is not NoneType]
            if len(members) < len(arguments):
                said["optional"] = True
            hint = members[-1]  # of a whole number or a fraction, the wider
        origin = get_origin(hint)
    return _single(hint) | said


def _single(hint: Any) -> dict[str, Any]:
    """Say what a single value is, from its bare type."""
    if hint in _PLAIN:
        return {"kind": _PLAIN[hint]}
    if get_origin(hint) is Literal:
        return {"kind": "choice", "choices": tuple(map(str, get_args(hint)))}
    return {"kind": "struct", "struct": hint}


def _notes(notes: tuple[Any, ...]) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for note in notes:
        if isinstance(note, Meta):
            said |= note.extra or {}
            if note.ge is not None:
                said["least"] = note.ge
    return said
