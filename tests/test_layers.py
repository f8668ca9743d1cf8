"""The order of the modules, read from their source: what imports what, and who alone imports a library."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import summitcli

ROOT = Path(summitcli.__file__).parent

# A module or package imports only from those in the lines above its own.
LAYERS = (
    ("_version",),
    ("errors",),
    (
        "messages",
        "json_text",
        "widths",
        "wide_encodings",
        "addresses",
        "dates",
        "matching",
        "countries",
        "currencies",
        "latex",
        "fields",
        "field_docs",
    ),
    ("reading",),
    ("model",),
    ("names",),
    ("validation",),
    ("dataset",),
    ("wording", "citation", "schema"),
    ("views",),
    ("layout",),
    ("render", "export"),
    ("checking",),
    ("cli",),
    ("__main__",),
)
LAYER = {name: number for number, names in enumerate(LAYERS) for name in names}

# Libraries, with the only modules (or packages) that import them.
IMPORTERS = {
    "typer": {"cli"},
    "rich": {"render.table"},
    "tomli": {"dataset"},
    "tree_sitter": {"validation.positions"},
    "tree_sitter_toml": {"validation.positions"},
    "wcwidth": {"widths"},
    "jinja2": {"export.html"},
    "xlsxwriter": {"export.xlsx"},
    "click": set(),
    "pycountry": set(),
}


def module_name(path: Path) -> str:
    """Return a module's name below `summitcli`; a package's is its own, `__init__` that of the whole."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


MODULES = {module_name(path): ast.parse(path.read_bytes()) for path in sorted(ROOT.rglob("*.py"))}


def imported(tree: ast.Module, *, at_start: bool = False) -> Iterator[str]:
    """Yield the full names of the modules imported anywhere, or only on import of the module itself."""
    for node in tree.body if at_start else ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            assert node.module
            for alias in node.names:
                is_module = f"{node.module}.{alias.name}".removeprefix("summitcli.") in MODULES
                yield f"{node.module}.{alias.name}" if is_module else node.module


def own(names: Iterator[str]) -> set[str]:
    """Keep the modules of this package, by their names below `summitcli`."""
    return {name.removeprefix("summitcli.") for name in names if name.startswith("summitcli.")}


def top(name: str) -> str:
    return name.partition(".")[0]


def is_within(name: str, places: set[str]) -> bool:
    """Tell whether a module is one of these, or in a package that is."""
    return any(name == place or name.startswith(f"{place}.") for place in places)


def test_every_module_has_its_place_in_the_order() -> None:
    assert {top(name) for name in MODULES} - {"__init__"} <= set(LAYER)


def test_a_module_imports_only_from_those_above_it_even_in_its_functions() -> None:
    wrong = {
        f"{name} imports {other}"
        for name in MODULES.keys() - {"__init__"}
        for other in own(imported(MODULES[name]))
        if top(other) != top(name) and LAYER[top(other)] >= LAYER[top(name)] and not is_helper(name, other)
    }
    assert wrong == set()


def is_helper(name: str, other: str) -> bool:
    """Tell whether both are small helpers, which may build on one another (not in a circle)."""
    return LAYER[top(name)] == LAYER[top(other)] and "." not in name


def test_modules_do_not_import_one_another_in_a_circle_even_in_their_functions() -> None:
    everywhere = {name: own(imported(tree)) - {name} for name, tree in MODULES.items()}
    order = list(TopologicalSorter(everywhere).static_order())
    assert order.index("errors") < order.index("cli")


def test_a_library_is_imported_only_where_it_belongs() -> None:
    anywhere = {name: {top(other) for other in imported(tree)} for name, tree in MODULES.items()}
    # Rich may be imported where something is drawn, but at start by its own renderer alone.
    at_start = {name: {top(other) for other in imported(MODULES[name], at_start=True)} for name in MODULES}
    for library, allowed in IMPORTERS.items():
        libraries = at_start if library == "rich" else anywhere
        importers = {name for name, others in libraries.items() if library in others}
        assert {name for name in importers if not is_within(name, allowed)} == set(), library
        assert all(any(is_within(name, {place}) for name in importers) for place in allowed), library


def test_the_package_imports_nothing_until_it_is_asked() -> None:
    assert set(imported(MODULES["__init__"], at_start=True)) == {"typing"}


def test_no_pattern_is_compiled_on_the_way_to_an_answer() -> None:
    compiling = {
        name
        for name, tree in MODULES.items()
        for node in tree.body
        for call in ast.walk(node)
        if not isinstance(node, ast.FunctionDef | ast.ClassDef)
        and isinstance(call, ast.Call)
        and ast.unparse(call.func) == "re.compile"
    }
    # Markdown escapes each cell, and what reads drafts and texts is only imported for them.
    assert {name for name in compiling if not is_within(name, {"checking", "reading"})} <= {"render.markdown"}
