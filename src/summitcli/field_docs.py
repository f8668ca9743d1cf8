"""What the record types and their fields mean: the texts that stand below them in the source of `model`.

Kept there, they cost a start of the program nothing; only the schema, the exports and the documentation read
them. They are read from the source itself, since `python -OO` leaves docstrings out.
"""

from __future__ import annotations

import ast
import inspect
import itertools
from functools import cache
from typing import Any

from msgspec import Struct

from summitcli.errors import DatasetError


def field_docs(record_type: type[Struct]) -> dict[str, str]:
    """Return the meaning of each field of a record type, those it inherits first.

    Raises:
        DatasetError: the package was installed without its source files.
    """
    docs: dict[str, str] = {}
    for owner in reversed(record_type.__mro__):
        if issubclass(owner, Struct) and owner is not Struct:
            docs |= _own_field_docs(_class(owner))
    return docs


def type_doc(record_type: type[Struct]) -> str:
    """Return what a record type is.

    Raises:
        DatasetError: the package was installed without its source files.
    """
    return ast.get_docstring(_class(record_type)) or ""


@cache
def _classes(module: str) -> dict[str, ast.ClassDef]:
    import sys

    try:
        source = inspect.getsource(sys.modules[module])
    except OSError as error:
        message = f"cannot read the source of {module}, which says what the fields mean"
        raise DatasetError(message, "reinstall summit with its .py files") from error
    return {node.name: node for node in ast.parse(source).body if isinstance(node, ast.ClassDef)}


def _class(owner: type[Any]) -> ast.ClassDef:
    return _classes(owner.__module__)[owner.__name__]


def _own_field_docs(owner: ast.ClassDef) -> dict[str, str]:
    docs = {}
    for statement, following in itertools.pairwise(owner.body):
        match statement, following:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                docs[name] = inspect.cleandoc(text)
    return docs
