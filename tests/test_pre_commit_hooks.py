"""The hook that other repositories' pre-commit runs: its manifest, and the command that it names."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]

from tests.conftest import Run

ROOT = Path(__file__).parents[1]
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
HOOK = HOOKS[0]


def test_the_hook_has_what_pre_commit_asks_for() -> None:
    assert HOOK["id"] == "summit-validate"
    assert (HOOK["language"], HOOK["types"]) == ("python", ["toml"])
    assert all(HOOK[key] for key in ("name", "description", "entry"))


def test_all_files_reach_one_process() -> None:
    assert HOOK["require_serial"] is True  # by default they are dealt out to several
    assert HOOK.get("pass_filenames", True) is True


def test_the_hook_runs_a_command_that_the_package_installs(run: Run, tmp_path: Path) -> None:
    script, *arguments = shlex.split(HOOK["entry"])
    assert script in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    run("init", cwd=tmp_path)
    assert run(*arguments, "summits.toml", cwd=tmp_path).returncode == 0
    (tmp_path / "summits.toml").write_text("format = 1\nmouz = 1\n")
    assert run(*arguments, "summits.toml", cwd=tmp_path).returncode == 1


@pytest.mark.parametrize(
    ("path", "is_checked"),
    [
        ("summits.toml", True),
        ("data/summits.toml", True),
        ("pyproject.toml", False),
        ("old-summits.toml", False),
        ("summits.toml.orig", False),
    ],
)
def test_datasets_are_checked_and_other_toml_files_are_not(path: str, is_checked: bool) -> None:
    assert bool(re.search(HOOK["files"], path)) is is_checked
