"""The table, as it is printed and as the page has it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from measure import Ratio

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
_BEGIN, _END = "<!-- begin: benchmarks/run.py --write -->", "<!-- end -->"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)


def cells(work: str, peer: str, ratio: Ratio, at_most: float) -> list[str]:
    """Return the cells of one piece of work, and whether it keeps to its bound."""
    # What is shown as 1.00 meets 1.00: the third decimal is noise.
    met = "yes" if round(ratio.median, 2) <= at_most else "no"
    return [work, peer, shown(ratio), f"{at_most:.2f}", met]


def shown(ratio: Ratio) -> str:
    """Write a ratio with its bounds."""
    return f"{ratio.median:.2f} ({ratio.low:.2f}–{ratio.high:.2f})"


def write(text: str) -> None:
    """Put the text in the page, in the place of the one before."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(_BEGIN)
    _, _, after = rest.partition(_END)
    if not after:
        raise SystemExit(f"{PAGE} lacks the lines {_BEGIN} and {_END}")
    PAGE.write_text(f"{before}{_BEGIN}\n\n{text}\n{_END}{after}", encoding="utf-8")
