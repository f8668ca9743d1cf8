"""Take the documentation's pictures of the page, in Chromium: `python scripts/make_page_pictures.py`.

To put them elsewhere, name a folder. Fonts differ from machine to machine, and the pictures with them.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from summitcli.dataset import load
from summitcli.export.html.page import page
from summitcli.names import Names

IMAGES = Path(__file__).parents[1] / "docs" / "images"
# What follows the address, the width and height of the window, and the colours.
PICTURES = {
    "page-top": ("", 1280, 844, "light"),
    "page-people": ("#_people", 1280, 844, "light"),
    "page-timeline": ("#_timeline", 1280, 844, "light"),
    "page-figures-dark": ("#_figures", 1280, 844, "dark"),
    "page-phone-search": ("?q=cptpp", 390, 844, "dark"),
}
_ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")


def main(folder: Path) -> None:
    """Write all pictures into a folder."""
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        file = Path(temporary) / "summits.html"
        file.write_text(page(Names(load())), encoding="utf-8", newline="\n")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=_ARGUMENTS)
        for name, (after, width, height, scheme) in PICTURES.items():
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme="dark" if scheme == "dark" else "light",
            )
            opened = context.new_page()
            opened.goto(file.as_uri() + after)
            opened.screenshot(path=folder / f"{name}.png")
            context.close()
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else IMAGES)
