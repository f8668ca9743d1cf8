"""The pictures in the documentation are what the tool prints."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

IMAGES = Path(__file__).parents[2] / "docs" / "images"
SCRIPT = Path(__file__).parents[2] / "scripts" / "make_screenshots.py"
NAMES = sorted(path.stem for path in IMAGES.glob("*.svg"))


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("images")
    subprocess.run([sys.executable, SCRIPT, folder], check=True, timeout=120)
    return folder


def test_no_picture_is_missing_or_left_over(drawn: Path) -> None:
    assert sorted(path.stem for path in drawn.iterdir()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_what_the_script_draws(drawn: Path, name: str) -> None:
    assert (IMAGES / f"{name}.svg").read_bytes() == (drawn / f"{name}.svg").read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_svg_that_loads_nothing_from_outside(name: str) -> None:
    svg = (IMAGES / f"{name}.svg").read_text(encoding="utf-8")
    assert ElementTree.fromstring(svg).tag == "{http://www.w3.org/2000/svg}svg"
    assert re.findall(r"url\((?!#)|@import|href", svg) == []
