"""The documentation site: what its builder does not check."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = sorted((ROOT / "docs").rglob("*.md"))


def test_the_navigation_names_every_page_once_and_no_other() -> None:
    navigation = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:\n")[2]
    named = re.findall(r"^ +- (\S+\.md)$", navigation, re.MULTILINE)
    assert sorted(named) == [page.relative_to(ROOT / "docs").as_posix() for page in PAGES]


def test_every_picture_and_link_of_a_page_leads_to_a_file() -> None:
    for page in PAGES:
        prose = re.sub(r"(?ms)^```.*?^```", "", page.read_text("utf-8"))
        links = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", prose)
        assert [link for link in links if not (page.parent / link).is_file()] == []
