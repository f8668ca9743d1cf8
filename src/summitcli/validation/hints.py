"""What a type says of the values it takes, taken apart. Only imported when there is a fault to explain."""

from __future__ import annotations

from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import msgspec


def core(hint: Any) -> Any:
    """Return a type without its notes and without `| None`."""
    while True:
        if get_origin(hint) is Annotated:
            hint = get_args(hint)[0]
        elif get_origin(hint) in (Union, UnionType) and len(members := _members(hint)) == 1:
            hint = members[0]
        else:
            return hint


def is_optional(hint: Any) -> bool:
    """Tell whether a field of this type may be left out."""
    if get_origin(hint) is Annotated:
        return is_optional(get_args(hint)[0])
    return NoneType in get_args(hint)


def is_table(hint: Any) -> bool:
    """Tell whether a type, already without notes, is one with named fields."""
    return isinstance(hint, type) and issubclass(hint, msgspec.Struct)


def numbers(hint: Any) -> bool:
    """Tell whether a type, already without notes, takes whole numbers."""
    return hint is int or any(core(member) is int for member in _members(hint))


def least(hint: Any) -> int:
    """Return the smallest whole number a type takes, 0 where it does not say."""
    bounds = [note.ge for note in _notes(hint) if note.ge is not None]
    return int(max(bounds, default=0))


def marks(hint: Any) -> dict[str, str]:
    """Return the marks of a type (`refers_to`, `holds`); those of a list's items are not its own."""
    return {mark: value for note in _notes(hint) for mark, value in (note.extra or {}).items()}


@cache
def fields(struct: type[msgspec.Struct]) -> dict[str, msgspec.structs.FieldInfo]:
    """Return the fields of a table's type by their names."""
    return {field.name: field for field in msgspec.structs.fields(struct)}


def _members(hint: Any) -> list[Any]:
    is_union = get_origin(hint) in (Union, UnionType)
    return [member for member in get_args(hint) if member is not NoneType] if is_union else []


def _notes(hint: Any) -> list[msgspec.Meta]:
    """Return the notes of a type, those of its only alternative to `None` included."""
    if get_origin(hint) is Annotated:
        own = [note for note in hint.__metadata__ if isinstance(note, msgspec.Meta)]
        return own + _notes(get_args(hint)[0])
    members = _members(hint)
    return _notes(members[0]) if len(members) == 1 else []
