"""Whether what is drawn can be read on the terminals that people have, in light and dark."""

from __future__ import annotations

import re

from summitcli.model import Dataset
from summitcli.names import Names
from summitcli.views import VIEWS
from tests.render.answers import fish, fish_whole, rendered

# Foreground and background by default: VS Code, GNOME Terminal, macOS Terminal, xterm, Solarized.
PALETTES = {
    "VS Code dark": ("#cccccc", "#1e1e1e"),
    "VS Code light": ("#333333", "#ffffff"),
    "GNOME dark": ("#d0cfcc", "#171421"),
    "GNOME light": ("#171421", "#ffffff"),
    "macOS dark": ("#ffffff", "#1e1e1e"),
    "macOS light": ("#000000", "#ffffff"),
    "xterm dark": ("#e5e5e5", "#000000"),
    "xterm light": ("#000000", "#ffffff"),
    "Solarized dark": ("#839496", "#002b36"),
    "Solarized light": ("#657b83", "#fdf6e3"),
}
BY_DESIGN = {"Solarized light": 4.1}
"""What is lower by the palette's own choice for all text."""
_STYLES = re.compile(r"\x1b\[([0-9;]*)m")
RESET, BOLD, DIM, ITALIC, UNDERLINE = "0", "1", "2", "3", "4"


def luminance(color: str) -> float:
    channels = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_default_colours_can_be_read() -> None:
    for name, colours in PALETTES.items():
        assert contrast(*colours) >= BY_DESIGN.get(name, 4.5)


def test_answers_have_no_colours_but_the_default_ones(lyon: Dataset) -> None:
    names = Names(lyon)
    listings = [view().answer(names) for view in VIEWS.values() if not view().argument]
    for answer in [fish(), fish_whole(), *listings]:
        drawn = rendered("table", answer, 120, color=True)
        codes = {code for styles in _STYLES.findall(drawn) for code in styles.split(";")}
        assert codes <= {RESET, BOLD, DIM, ITALIC, UNDERLINE}
