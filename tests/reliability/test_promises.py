"""The page of promises names tests that there are."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
CITED = re.findall(r"`(test_\w+)::(test_\w+)`", PAGE)


def test_every_test_that_a_promise_cites_exists() -> None:
    missing = [f"{module}::{name}" for module, name in CITED if f"def {name}(" not in _source(module)]
    assert not missing


def _source(module: str) -> str:
    path = Path(__file__).with_name(f"{module}.py")
    return path.read_text(encoding="utf-8") if path.exists() else ""


def test_every_promise_cites_a_test() -> None:
    rows = [
        line
        for line in PAGE.splitlines()
        if line.startswith("| ") and not line.startswith(("| Promise", "| ---"))
    ]
    assert len(rows) > 30
    assert [row for row in rows if not re.search(r"`test_\w+::test_\w+` \|$", row)] == []


def test_every_module_of_tests_stands_behind_a_promise() -> None:
    modules = {path.stem for path in Path(__file__).parent.glob("test_*.py")} - {Path(__file__).stem}
    assert modules == {module for module, _ in CITED}
