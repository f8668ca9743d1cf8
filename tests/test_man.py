from __future__ import annotations

import os
import runpy
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).parents[1] / "scripts" / "make_man.py"


@pytest.fixture(scope="module")
def make_man() -> dict[str, Any]:
    return runpy.run_path(str(SCRIPT))


def test_the_manual_page_is_what_the_commands_declare(make_man: dict[str, Any]) -> None:
    assert make_man["PAGE"].read_text(encoding="utf-8") == make_man["page"]()


def test_the_manual_page_tells_of_every_command_and_option(make_man: dict[str, Any]) -> None:
    page = make_man["page"]()
    for told in (
        ".SS summit mous\n",
        ".SS summit export sqlite FILE\n",
        "\\-\\-category NAME",
        ".B \\-\\-json\n",
    ):
        assert told in page


def test_what_roff_would_take_for_its_own_is_escaped(make_man: dict[str, Any]) -> None:
    for text, written in [
        ("a\\b", "a\\eb"),
        (".start", "\\&.start"),
        ("'start'", "\\(aqstart\\(aq"),
        ("--opt", "\\-\\-opt"),
    ]:
        assert make_man["_roff"](text) == written


@pytest.mark.skipif(shutil.which("man") is None, reason="man is not installed")
def test_man_shows_the_page_without_a_warning(make_man: dict[str, Any]) -> None:
    command = ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", str(make_man["PAGE"])]
    env = os.environ | {"LC_ALL": "C.UTF-8", "MANWIDTH": "80"}
    shown = subprocess.run(command, check=False, capture_output=True, env=env)
    if b"--warnings" in shown.stderr:
        pytest.skip("this man is not man-db")
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert shown.stdout
