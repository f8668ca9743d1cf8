"""A real Chromium: where it or Playwright is missing, the tests of this folder are skipped by name."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from summitcli.dataset import load
from summitcli.export.html.page import page as page_of
from summitcli.names import Names
from tests.samples import LYON

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")

Open = Callable[..., "Page"]

LETTERS = ("Ōsaka", "TÜRKİYE", "O’Brien", "Straße", "ﬁve", "１２", "Łódź", "Ægir", "ガ", "1,700", "¾", "CO₂")
"""Words that are not compared in the letters they are written in: the title of the long dataset's source."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("Chromium is not installed")
    with playwright.sync_playwright() as started:
        running = started.chromium.launch(executable_path=chromium, args=_ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return pages on disk, by the dataset they show."""
    folder = tmp_path_factory.mktemp("pages")
    source = folder / "lyon.toml"
    source.write_text(LYON, encoding="utf-8")
    long = folder / "long.toml"
    long.write_text(_long(), encoding="utf-8")
    made = {"bundled": load(), "lyon": load(source), "long": load(long)}
    for name, dataset in made.items():
        (folder / f"{name}.html").write_text(page_of(Names(dataset)), encoding="utf-8", newline="\n")
    return {name: folder / f"{name}.html" for name in made}


def _long() -> str:
    """Return a dataset with more memoranda than are shown at first, in three categories."""
    document = f'format = 1\n[[documents]]\nid = "annex"\ntitle = "{" ".join(LETTERS)}"\n'
    memoranda = (
        f"""
[[mous]]
id = "mou-{number}"
category = "{("Energy", "Finance", "Tourism")[number % 3]}"
parties = {{ FR = ["Company {number}"] }}
cooperation = "Working together on project {number}"
sources = [{{ document = "annex" }}]
"""
        for number in range(390)
    )
    return document + "".join(memoranda)


@pytest.fixture
def open_page(browser: Browser, files: dict[str, Path]) -> Iterator[Open]:
    """Open a page as a reader does; whatever it asks for from outside, or complains of, fails the test."""
    contexts, amiss = [], []

    def opened(name: str = "bundled", after: str = "", width: int = 1280, **settings: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 844}, **settings)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: amiss.append(message.text))
        page.on("pageerror", lambda error: amiss.append(str(error)))
        address = files[name].as_uri()
        page.on(
            "request", lambda request: None if request.url.startswith(address) else amiss.append(request.url)
        )
        page.goto(address + after)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert amiss == []
