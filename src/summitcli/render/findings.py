"""What checks find, drawn alike for all of them: the place, what is wrong there, the code.

Where that is wider than the screen, what is wrong stands below its place, broken between words alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.render.screen import Screen
from summitcli.widths import width

_INDENT = "    "
_DIM, _RESET = "\x1b[2m", "\x1b[0m"


def drawn(place: str, said: str, code: str, screen: Screen) -> str:
    """Return a finding: on one line, unless it is wider than the screen."""
    marked = f"[{code}]"
    dim = f"{_DIM}{marked}{_RESET}" if screen.color else marked
    if screen.width is None or width(f"{place}: {said} {marked}") <= screen.width:
        return f"{place}: {said} {dim}\n"
    lines = list(_broken(f"{said} {marked}", screen.width - len(_INDENT)))
    lines[-1] = lines[-1].removesuffix(marked) + dim
    return "".join(f"{line}\n" for line in [place, *(f"{_INDENT}{line}" for line in lines)])


def _broken(text: str, most: int) -> Iterator[str]:
    """Yield the text in lines of so many columns; a word that is wider has its own."""
    line = ""
    for word in text.split(" "):
        if line and width(f"{line} {word}") > most:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line
