"""The registry of the codes against the code that uses them and the page that explains them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import summitcli
from summitcli.validation.faults import CODES

PACKAGE = Path(summitcli.__file__).parent
PAGE = (Path(__file__).parents[2] / "docs" / "faults.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^### `([a-z-]+)`\n\n(.+?)(?=\n##|\Z)", PAGE, re.MULTILINE | re.DOTALL))


def used() -> set[str]:
    """Return the texts in the code that finds faults that look like a code, or are one."""
    sources = [PACKAGE / "dataset.py", *(PACKAGE / "validation").rglob("*.py")]
    found = {text for source in sources for text in texts(ast.parse(source.read_text("utf-8")))}
    return {text for text in found if re.fullmatch(r"[a-z]+(-[a-z]+)+", text) or text in CODES} - {
        "by-country"
    }


def texts(tree: ast.Module) -> Iterator[str]:
    """Yield the texts in a module, those of the registry aside."""
    registry = [
        node for node in tree.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "CODES"
    ]
    for node in tree.body:
        for part in ast.walk(node) if node not in registry else ():
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                yield part.value


def test_every_code_in_use_is_in_the_registry_and_the_other_way_round() -> None:
    assert used() == set(CODES)


def test_each_code_is_explained_on_the_page_in_the_order_of_the_registry() -> None:
    assert list(SECTIONS) == list(CODES)


def test_each_explanation_starts_with_what_the_registry_says() -> None:
    assert {code: section.splitlines()[0] for code, section in SECTIONS.items()} == CODES


def test_each_explanation_says_why_and_shows_how_to_mend_it() -> None:
    for code, section in SECTIONS.items():
        _, why, *_ = section.split("\n\n")
        assert len(why) > 40, code
        shows = re.search(r"^[-+] ", section, re.MULTILINE) or "`iconv -f" in section
        assert shows, code


def test_codes_are_kebab_case() -> None:
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", code) for code in CODES)
