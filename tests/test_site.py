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


# What the documentation's session makes before it builds the site.
MADE = {ROOT / file for file in re.findall(r'"(docs/\S+\.html)"', (ROOT / "noxfile.py").read_text("utf-8"))}


def test_every_picture_and_link_of_a_page_leads_to_a_file() -> None:
    for page in PAGES:
        prose = re.sub(r"(?ms)^```.*?^```", "", page.read_text("utf-8"))
        links = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", prose)
        targets = [(page.parent / link).resolve() for link in links]
        assert [target for target in targets if not target.is_file() and target not in MADE] == []
