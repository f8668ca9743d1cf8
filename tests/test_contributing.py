"""The recipes of CONTRIBUTING.md, carried out word for word in a copy of the package."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import summitcli
from tests.conftest import clean_environment

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


def summit(tree: Path, *arguments: str, **env: str) -> str:
    environment = clean_environment({"PYTHONPATH": str(tree / "src"), **env})
    command = [sys.executable, "-m", "summitcli", *arguments]
    ended = subprocess.run(command, env=environment, capture_output=True, check=False, cwd=tree)
    assert ended.returncode == 0, ended.stderr.decode()
    return ended.stdout.decode()


def test_a_listing_is_a_module_and_an_entry(tree: Path) -> None:
    views = tree / "src" / "summitcli" / "views"
    module, entry = blocks("Add a listing")
    (views / "events.py").write_text(module, encoding="utf-8")
    edit(views / "__init__.py", "def documents()", f"{entry}\n\ndef documents()")
    edit(views / "__init__.py", "    timeline,\n", "    timeline,\n    events,\n")
    assert "events" in summit(tree, "--help")
    found = json.loads(summit(tree, "events", "--country", "jp", "--since", "2026", "--json"))
    assert [row["id"] for row in found] == ["dual-use-export-ban"]
    for format in ("table", "plain", "markdown", "csv"):
        assert "2026-01-05" in summit(tree, "events", "--format", format)
    line = "summit events --country "
    words = {"COMP_WORDS": line.replace(" ", "\n"), "COMP_CWORD": "3", "_SUMMIT_COMPLETE": "complete_bash"}
    assert {"CN", "JP", "KR"} <= set(summit(tree, **words).split())
    summit(tree, "export", "sqlite", "events.db")
    summit(tree, "export", "xlsx", "events.xlsx")


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
    assert "no faults" in summit(tree, "validate", "mine.toml")
    assert "lee-on-trade" in summit(tree, "search", "bridge", "--data", "mine.toml")
    assert "Trade is a bridge." in summit(tree, "show", "lee-on-trade", "--data", "mine.toml")
    assert "Beijing" in summit(tree, "cite", "lee-on-trade", "--data", "mine.toml")
    assert "quotations" in summit(tree, "schema")
    summit(tree, "export", "sqlite", "mine.db", "--data", "mine.toml")
    summit(tree, "export", "datapackage", "mine", "--data", "mine.toml")
    summit(tree, "export", "html", "mine.html", "--data", "mine.toml")
    summit(tree, "export", "xlsx", "mine.xlsx", "--data", "mine.toml")
    assert "true" in (tree / "mine" / "quotation.csv").read_text("utf-8")


def test_a_fact_is_a_record_of_the_dataset(tree: Path) -> None:
    data = tree / "data" / "summits.toml"
    [fact] = blocks("Add a fact", "toml")
    data.write_text(f"{data.read_text('utf-8')}\n{fact}", encoding="utf-8")
    assert "no faults" in summit(tree, "validate", "@bundled")
    assert "2026-03" in summit(tree, "timeline", "--since", "2026-03", "--format", "csv")
