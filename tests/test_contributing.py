"""The recipes of CONTRIBUTING.md, carried out word for word in a copy of the package."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import summitcli
from tests.running import lines_of_a_copy

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
QUOTED = """
[[quotations]]
id = "lee-on-trade"
speaker = "lee-jae-myung"
words = "Trade is a bridge."
is_translated = true
sources = [{ document = "briefing" }]
"""


def blocks(heading: str, language: str = "python") -> list[str]:
    """Return the blocks of code below a heading of the page."""
    section = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return re.findall(rf"```{language}\n(.*?)```", section, re.DOTALL)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the package and its dataset."""
    shutil.copytree(Path(summitcli.__file__).parent, tmp_path / "src" / "summitcli")
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return tmp_path


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def summit(tree: Path, *lines: str, **env: str) -> Iterator[str]:
    """Yield what the command in a tree says to each line."""
    for line, (code, out, err) in lines_of_a_copy(tree / "src", *lines, cwd=tree, **env).items():
        assert code == 0, (line, err)
        yield out


def test_a_listing_is_a_module_and_an_entry(tree: Path) -> None:
    views = tree / "src" / "summitcli" / "views"
    module, entry = blocks("Add a listing")
    (views / "events.py").write_text(module, encoding="utf-8")
    edit(views / "__init__.py", "def documents()", f"{entry}\n\ndef documents()")
    edit(views / "__init__.py", "    timeline,\n", "    timeline,\n    events,\n")
    told, found, *shown, _, _ = summit(
        tree,
        "--help",
        "events --country jp --since 2026 --json",
        *(f"events --format {format}" for format in ("table", "plain", "markdown", "csv")),
        "export sqlite events.db",
        "export xlsx events.xlsx",
    )
    assert "events" in told
    assert [row["id"] for row in json.loads(found)] == ["dual-use-export-ban"]
    assert all("2026-01-05" in each for each in shown)
    line = "summit events --country "
    words = {"COMP_WORDS": line.replace(" ", "\n"), "COMP_CWORD": "3", "_SUMMIT_COMPLETE": "complete_bash"}
    [completed] = summit(tree, "", **words)
    assert {"CN", "JP", "KR"} <= set(completed.split())


def test_a_record_type_is_a_class_and_its_names(tree: Path) -> None:
    model = tree / "src" / "summitcli" / "model.py"
    [record_type] = blocks("Add a record type")
    edit(model, "class Dataset(", f"{record_type}\n\nclass Dataset(")
    edit(
        model,
        "    events: tuple[Event, ...] = ()\n",
        "    events: tuple[Event, ...] = ()\n    quotations: tuple[Quotation, ...] = ()\n",
    )
    edit(model, "Statement, Event)", "Statement, Event, Quotation)")
    data = tree / "mine.toml"
    data.write_text((tree / "data" / "summits.toml").read_text("utf-8") + QUOTED, encoding="utf-8")
    asked = {
        "validate mine.toml": "no faults",
        "search bridge --data mine.toml": "lee-on-trade",
        "show lee-on-trade --data mine.toml": "Trade is a bridge.",
        "cite lee-on-trade --data mine.toml": "Beijing",
        "schema": "quotations",
        "export sqlite mine.db --data mine.toml": "",
        "export datapackage mine --data mine.toml": "",
        "export html mine.html --data mine.toml": "",
        "export xlsx mine.xlsx --data mine.toml": "",
    }
    for (line, words), out in zip(asked.items(), summit(tree, *asked), strict=True):
        assert words in out, line
    assert "true" in (tree / "mine" / "quotation.csv").read_text("utf-8")


def test_a_fact_is_a_record_of_the_dataset(tree: Path) -> None:
    data = tree / "data" / "summits.toml"
    [fact] = blocks("Add a fact", "toml")
    data.write_text(f"{data.read_text('utf-8')}\n{fact}", encoding="utf-8")
    checked, timeline = summit(tree, "validate @bundled", "timeline --since 2026-03 --format csv")
    assert "no faults" in checked
    assert "2026-03" in timeline
