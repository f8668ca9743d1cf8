"""Draw the documentation's pictures of the terminal view: `python scripts/make_screenshots.py`.

Each is what the command prints on a terminal of 80 columns, drawn as SVG by Rich. To put them elsewhere,
name a folder.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

IMAGES = Path(__file__).parents[1] / "docs" / "images"
COMMANDS = {
    "mous": ["mous"],
    "forum": ["forum"],
    "timeline": ["timeline", "--since", "2025"],
}
_WIDTH = 80
# Rich has its SVG load a font from outside; any monospaced one does.
_OUTSIDE_FONTS = r"\s*@font-face \{.*?\}"


def screenshot(name: str, arguments: list[str]) -> str:
    """Return the picture of a command and its answer, as SVG."""
    colored = [sys.executable, "-m", "summitcli", *arguments, "--format", "table", "--color", "always"]
    env = os.environ | {"COLUMNS": str(_WIDTH), "PYTHONUTF8": "1", "SUMMIT_DATA": ""}
    answer = subprocess.run(colored, env=env, check=True, capture_output=True, encoding="utf-8").stdout
    console = Console(
        file=io.StringIO(), record=True, width=_WIDTH, force_terminal=True, legacy_windows=False
    )
    console.print(Text.from_ansi(answer.rstrip("\n")))
    svg = console.export_svg(title=f"summit {' '.join(arguments)}", unique_id=f"summit-{name}")
    svg = re.sub(_OUTSIDE_FONTS, "", svg, flags=re.DOTALL)
    return "".join(f"{line.rstrip()}\n" for line in svg.splitlines())


def main(folder: Path) -> None:
    """Write all pictures into a folder."""
    for name, arguments in COMMANDS.items():
        svg = screenshot(name, arguments)
        (folder / f"{name}.svg").write_text(svg, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else IMAGES)
