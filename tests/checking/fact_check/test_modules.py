"""The modules of the check as code: nothing in them is left over, or written twice."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import summitcli
from summitcli.checking import fact_check

SOURCE = Path(summitcli.__file__).parent
MODULES = {
    file: ast.parse(file.read_text("utf-8")) for file in Path(fact_check.__file__).parent.rglob("*.py")
}


def taken(tree: ast.AST) -> Iterator[str]:
    """Yield the names that a module takes from others."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.Attribute):
            yield node.attr


def test_each_function_is_used() -> None:
    elsewhere = {name for file in SOURCE.rglob("*.py") for name in taken(ast.parse(file.read_text("utf-8")))}
    unused = [
        (file.stem, function.name)
        for file, tree in MODULES.items()
        for function in tree.body
        if isinstance(function, ast.FunctionDef)
        and function.name not in elsewhere
        and not any(isinstance(node, ast.Name) and node.id == function.name for node in ast.walk(tree))
    ]

    assert unused == []


def test_a_module_exports_what_it_defines() -> None:
    named = {node.id for tree in MODULES.values() for node in ast.walk(tree) if isinstance(node, ast.Name)}

    assert "__all__" not in named


def test_no_list_of_words_has_one_twice() -> None:
    lists = [
        ast.literal_eval(node.args[0]).split()
        for tree in MODULES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"_set", "listed"}
        and isinstance(node.args[0], ast.Constant)
    ]
    doubled = [word for words in lists for word, count in Counter(words).items() if count > 1]

    assert len(lists) > 100
    assert doubled == []


def test_no_class_of_claims_quotes_the_draft() -> None:
    quoting = [
        (file.stem, node.lineno)
        for file, tree in MODULES.items()
        for node in ast.walk(tree)
        if "claims" in file.parts
        and isinstance(node, ast.JoinedStr)
        and isinstance(node.values[0], ast.Constant)
        and str(node.values[0].value).startswith('"')
    ]

    assert quoting == []
