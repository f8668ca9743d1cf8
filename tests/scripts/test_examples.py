"""The examples of the README and the reference print what these pages show."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs" / "reference").glob("*.md"))]
"""What everybody reads and what is generated: the `docs` session, which `.ci/run` runs, checks all pages."""


@pytest.mark.skipif(sys.platform == "win32", reason="the examples are written for a POSIX shell")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_examples_of_a_page_are_true(page: Path) -> None:
    checked = _check(page)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    if "left as it is" in checked.stderr:
        pytest.skip(f"checked but for what this machine can't run: {checked.stderr}")


@pytest.mark.skipif(sys.platform == "win32", reason="the examples are written for a POSIX shell")
def test_an_example_that_prints_something_else_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        '<!-- [[[cog run("echo one") ]]] -->\n```console\n$ echo one\ntwo\n```\n<!-- [[[end]]] -->\n'
    )
    assert _check(page).returncode != 0
    page.write_text(page.read_text().replace("two", "one"))
    assert _check(page).returncode == 0


def _check(page: Path) -> subprocess.CompletedProcess[str]:
    script = ROOT / "scripts" / "examples.py"
    return subprocess.run(
        [sys.executable, script, page], check=False, capture_output=True, encoding="utf-8", timeout=120
    )
