"""What the fields of the record types mean: the texts that stand below them in the source.

Kept there, they cost a start of the program nothing; only the schema and the documentation read them.
"""

from __future__ import annotations

import ast
import inspect
import itertools

from msgspec import Struct


def field_docs(record_type: type[Struct]) -> dict[str, str]:
    """Return the meaning of each field of a record type, those it inherits first."""
    docs: dict[str, str] = {}
    for owner in reversed(record_type.__mro__):
        if issubclass(owner, Struct) and owner is not Struct:
            docs |= _own_field_docs(owner)
    return docs


def _own_field_docs(owner: type) -> dict[str, str]:
    body = ast.parse(inspect.getsource(owner)).body[0].body  # type: ignore[attr-defined]
    docs = {}
    for statement, following in itertools.pairwise(body):
        match statement, following:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                docs[name] = inspect.cleandoc(text)
    return docs
