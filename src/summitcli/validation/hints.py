"""What a type says of the values it takes, taken apart. Only imported when there is a fault to explain."""

from __future__ import annotations

from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import msgspec

NEWER = "(Or the file is for a newer release of summit.)"
"""What may be the matter where a name is unknown."""


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


@cache
def fields(struct: type[msgspec.Struct]) -> dict[str, msgspec.structs.FieldInfo]:
    """Return the fields of a table's type by their names."""
    return {field.name: field for field in msgspec.structs.fields(struct)}


def _members(hint: Any) -> list[Any]:
    is_union = get_origin(hint) in (Union, UnionType)
    return [member for member in get_args(hint) if member is not NoneType] if is_union else []
