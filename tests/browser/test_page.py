"""The page in a real browser: finding, filtering, anchors, citing, its geometry, and what axe finds."""

from __future__ import annotations

import pytest

from summitcli.dataset import load
from summitcli.matching import fold
from tests.browser.conftest import LETTERS, Open

WIDTHS = (1280, 390)

SQUEEZED = """() => [...document.querySelectorAll("p, th, td, h1, h2, h3, figcaption")].filter(e => {
  const text = e.textContent.trim(), box = e.getBoundingClientRect();
  return text.length > 8 && box.width > 2 && box.width < 24 && box.height > 60
    && getComputedStyle(e).writingMode === "horizontal-tb";
}).map(e => e.textContent.trim().slice(0, 40))"""
"""Finds lines of text squeezed to a letter or two, which axe does not see."""


def test_slash_finds_as_one_types_marks_hits_and_keeps_the_words(open_page: Open) -> None:
    page = open_page()
    page.keyboard.press("/")
    page.keyboard.type("LEE’s  meeting")
    assert page.locator("[role=status]").inner_text().endswith(f"of {len(load().records())}")
    assert page.locator("#li-qiang-meeting mark").all_inner_texts()[:2] == ["Lee's", "meeting"]
    assert not page.locator("#shinsegae-alibaba").is_visible()
    assert page.evaluate("new URLSearchParams(location.search).get('q')") == "LEE’s  meeting"
    page.reload()
    assert page.locator("#_find").input_value() == "LEE’s  meeting"
    assert page.locator("#li-qiang-meeting").is_visible()
    page.locator("#_find").press("Escape")
    assert page.locator("mark").count() == 0
    assert page.locator("#shinsegae-alibaba").is_visible()


def test_what_nothing_holds_is_said_with_a_way_back(open_page: Open) -> None:
    page = open_page(after="?q=zzzz")
    assert page.locator("[role=status]").inner_text() == f"0 of {len(load().records())}"
    page.get_by_role("button", name="Show everything").click()
    assert page.locator("#li-qiang").is_visible()


@pytest.mark.parametrize("query", ["rhone", "Rhône", "김민준", "伊藤"])
def test_accents_do_not_count_and_any_script_is_found(open_page: Open, query: str) -> None:
    page = open_page("lyon", after=f"?q={query}")
    assert page.locator("mark").count() >= 1


def test_the_page_folds_as_the_command_does(open_page: Open) -> None:
    page = open_page("long")
    page.locator("#_find").fill(" ".join(fold(text) for text in LETTERS))
    assert page.locator("[role=status]").inner_text().startswith("1 of")
    assert page.locator("#annex .name mark").count() == len(LETTERS)


def test_an_anchor_beats_a_filter(open_page: Open) -> None:
    page = open_page(after="?q=cptpp#li-qiang")
    box = page.locator("#li-qiang").bounding_box()
    assert box is not None
    assert 40 < box["y"] < 400
    page.locator("#_find").fill("beijing")
    page.locator('a[href="#xi-jinping"]:visible').first.click()
    assert page.locator("#_find").input_value() == ""
    assert page.locator("#xi-jinping").is_visible()


def test_what_is_drawn_later_comes_by_itself_or_as_soon_as_it_is_asked_for(open_page: Open) -> None:
    page = open_page("long")
    rows = page.locator(".mous .r:visible")
    page.locator("#_find").fill("working")
    page.locator(".mous mark").nth(74).wait_for()
    assert page.locator("[role=status]").inner_text() == "390 of 391"
    assert rows.count() == 75
    page.get_by_role("button", name="Show all 130").first.click()
    assert rows.count() == 180
    assert page.locator("#mou-75 mark").is_visible()
    page.locator("#_find").fill("")
    rows.nth(329).wait_for()
    assert rows.count() == 330
    page.locator("#_find").fill("company")
    page.evaluate("location.hash = '#mou-389'")
    page.locator("#mou-389").wait_for()
    box = page.locator("#mou-389").bounding_box()
    assert box is not None
    assert 40 < box["y"] < 844


def test_filter_buttons_show_one_category(open_page: Open) -> None:
    page = open_page()
    button = page.get_by_role("button", name="Digital Content")
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    assert page.locator(".mous .r:visible").count() == 3
    page.get_by_role("button", name="All 9").click()
    assert page.locator(".mous .r:visible").count() == 9


def test_cite_copies_the_citation_with_the_link(open_page: Open) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.locator("#li-qiang").get_by_role("button", name="cite").click()
    page.locator("[role=status]", has_text="Citation copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "Laying the groundwork" in copied
    assert copied.endswith(".html#li-qiang")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["bundled", "lyon"])
def test_nothing_is_squeezed_or_wider_than_the_window(open_page: Open, name: str, width: int) -> None:
    page = open_page(name, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(SQUEEZED) == []


def test_without_scripts_all_is_there_and_nothing_is_offered_that_does_not_work(open_page: Open) -> None:
    page = open_page(java_script_enabled=False)
    assert page.locator(".r:visible").count() == page.locator(".r").count()
    assert page.locator("button:visible, input:visible").count() == 0


def test_the_theme_is_switched_and_printed_light(open_page: Open) -> None:
    page = open_page(color_scheme="dark")
    background = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(background) == "rgb(22, 23, 27)"
    page.locator("#_theme").click()
    assert page.evaluate(background) == "rgb(252, 251, 248)"
    page.locator("#_theme").click()
    page.emulate_media(media="print")
    ink = "getComputedStyle(document.querySelector('#li-qiang-meeting .said a')).color"
    assert page.evaluate(ink) not in ("rgb(132, 203, 216)", "rgb(236, 233, 225)")


@pytest.mark.parametrize("after", ["", "?q=cptpp", "?q=zzzz", "#li-qiang"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing(open_page: Open, width: int, scheme: str, after: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    # axe is put in by the test; the page's policy lets in no script but its own
    page = open_page(after=after, width=width, color_scheme=scheme, bypass_csp=True)
    results = axe.Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
