"""What the README and its neighbours say holds: commands, links, versions."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import summitcli
from summitcli.cli.app import ENTRIES

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = sorted(path.name for path in ROOT.glob("*.md"))


@pytest.mark.parametrize(
    "command",
    [
        "python3 -m venv .venv && .venv/bin/pip install -e . && .venv/bin/summit mous --category digital",
        'python3 -m venv .venv && .venv/bin/pip install -e ".[test]" && .venv/bin/pytest',
    ],
)
def test_each_of_the_two_commands_is_a_line_in_a_code_block_of_its_own(command: str) -> None:
    assert f"\n```sh\n{command}\n```\n" in README


def test_every_command_is_in_the_table_of_commands() -> None:
    listed = re.findall(r"^\| `summit ([a-z-]+)", README, re.MULTILINE)
    assert list(dict.fromkeys(listed)) == list(ENTRIES)


def test_every_link_leads_to_a_file() -> None:
    for page in PAGES:
        links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", (ROOT / page).read_text(encoding="utf-8"))
        assert [link for link in links if not (ROOT / link).exists()] == [], page


def test_the_version_to_cite_is_the_version() -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {summitcli.__version__}\n" in citation


def test_the_workflow_runs_every_python_that_is_supported() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = [each.rpartition(" ")[2] for each in project["classifiers"] if re.search(r":: 3\.\d+$", each)]
    workflow = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    [matrix] = re.findall(r"python: \[(.*)\]", workflow)
    assert re.findall(r'"([\d.]+)"', matrix) == named
