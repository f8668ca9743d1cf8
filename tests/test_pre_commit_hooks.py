"""The hooks that other repositories' pre-commit runs: their manifest, and the commands that they name."""

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
VALIDATE, VERIFY = HOOKS[:2]
OF_DATASETS = pytest.mark.parametrize("hook", [VALIDATE, VERIFY], ids=lambda hook: hook["id"])
VERIFIED = """\
format = 1
[[documents]]
id = "d"
title = "D"
file = "d.txt"
[[events]]
id = "e"
name = "E"
date = "2031-05-17"
sources = [{ document = "d" }]
"""


def command(hook: dict[str, Any]) -> list[str]:
    """Return the arguments of the command that a hook runs, which is one that the package installs."""
    script, *arguments = shlex.split(hook["entry"])
    assert script in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    return arguments


@OF_DATASETS
def test_the_hook_has_what_pre_commit_asks_for(hook: dict[str, Any]) -> None:
    assert hook["id"] == f"summit-{command(hook)[0]}"
    assert (hook["language"], hook["types"]) == ("python", ["toml"])
    assert all(hook[key] for key in ("name", "description", "entry"))


@OF_DATASETS
def test_all_files_reach_one_process(hook: dict[str, Any]) -> None:
    assert hook["require_serial"] is True  # by default they are dealt out to several
    assert hook.get("pass_filenames", True) is True


def test_validate_fails_a_commit_of_a_fault(run: Run, tmp_path: Path) -> None:
    run("init", cwd=tmp_path)
    assert run(*command(VALIDATE), "summits.toml", cwd=tmp_path).returncode == 0
    (tmp_path / "summits.toml").write_text("format = 1\nmouz = 1\n")
    assert run(*command(VALIDATE), "summits.toml", cwd=tmp_path).returncode == 1


def test_verify_fails_a_commit_of_what_its_source_does_not_tell(run: Run, tmp_path: Path) -> None:
    (tmp_path / "summits.toml").write_text(VERIFIED)
    (tmp_path / "d.txt").write_text("They met on 17 May 2031.\n")
    assert run(*command(VERIFY), "summits.toml", cwd=tmp_path).returncode == 0
    (tmp_path / "summits.toml").write_text(VERIFIED.replace("05-17", "05-18"))
    assert run(*command(VERIFY), "summits.toml", cwd=tmp_path).returncode == 1


@OF_DATASETS
def test_datasets_are_checked_and_other_toml_files_are_not(hook: dict[str, Any]) -> None:
    for path, is_checked in [
        ("summits.toml", True),
        ("data/summits.toml", True),
        ("pyproject.toml", False),
        ("old-summits.toml", False),
        ("summits.toml.orig", False),
    ]:
        assert bool(re.search(hook["files"], path)) is is_checked
