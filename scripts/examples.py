"""Run the examples in the documentation and check that what they print is what the pages show.

    python scripts/examples.py            # check README.md and all pages
    python scripts/examples.py --write    # write what the examples print into the pages

An example is a block of cog's: `<!-- [[[cog run("summit forum") ]]] -->` before, `<!-- [[[end]]] -->` after.
Commands are run as on a terminal of 80 columns, in an empty folder of the page's own.
"""

from __future__ import annotations

import atexit
import os
import pty
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import textwrap
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
_TOOLS = ("datasette", "duckdb", "jq", "sqlite3")
"""What examples need that the project's own environment may not have."""


def run(command: str, status: int = 0) -> None:
    """Put a command and what it prints into the page; a `$ ` before it shows where it begins.

    Where a tool that it needs isn't there, the page keeps what it has, and standard error says so.

    Raises:
        RuntimeError: the command ended with another status than this.
    """
    import cog  # type: ignore[import-not-found]

    needed = [tool for tool in _TOOLS if re.search(rf"\b{tool}\b", command)]
    missing = [tool for tool in needed if not shutil.which(tool, path=_path())]
    if missing:
        print(f"left as it is, for want of {', '.join(missing)}: {command}", file=sys.stderr)
        cog.out(cog.previous)
        return
    printed = _terminal(command, status, _folder(cog.inFile))
    continued = command.replace("\n", "\n> ")
    cog.outl(f"```console\n$ {continued}\n{printed}```")


def write(name: str, text: str, language: str = "toml") -> None:
    """Put a text into the page, and into a file of the folder that the page's commands are run in."""
    import cog

    text = textwrap.dedent(text).lstrip("\n")
    (_folder(cog.inFile) / name).write_text(text, encoding="utf-8")
    cog.outl(f"```{language}\n{text}```")


def append(name: str, text: str) -> None:
    """Put a text into the page, and at the end of a file of its folder."""
    import cog

    text = textwrap.dedent(text).lstrip("\n")
    with (_folder(cog.inFile) / name).open("a", encoding="utf-8") as file:
        file.write("\n" + text)
    cog.outl(f"```toml\n{text}```")


def substitute(name: str, old: str, new: str) -> None:
    """Mend a file of the page's folder, and show both lines."""
    import cog

    path = _folder(cog.inFile) / name
    text = path.read_text(encoding="utf-8")
    if text.count(old) != 1:
        raise ValueError(f"{old!r} is {text.count(old)} times in {name}")
    path.write_text(text.replace(old, new), encoding="utf-8")
    cog.outl("```diff\n" + textwrap.indent(old, "- ") + "\n" + textwrap.indent(new, "+ ") + "\n```")


@cache
def _folder(_page: str) -> Path:
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder)
    return Path(folder)


def _path() -> str:
    return os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])


def _terminal(command: str, status: int, folder: Path) -> str:
    """Return what a command shows on a terminal, without colours."""
    drop = ("FORCE_COLOR", "SUMMIT_DATA", "LINES")
    kept = {name: value for name, value in os.environ.items() if name not in drop}
    # Python's UTF-8 mode: the pages are the same whatever the language of the machine is.
    env = {**kept, "PATH": _path(), "COLUMNS": "80", "NO_COLOR": "1", "TERM": "xterm", "PYTHONUTF8": "1"}
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        ["bash", "-c", command], stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs, cwd=folder, env=env
    ) as process:
        os.close(theirs)
        # Other tools may colour their answers all the same.
        shown = re.sub(r"\x1b\[[0-9;]*m", "", _read(ours).decode())
    if process.returncode != status:
        raise RuntimeError(f"{command!r} ended with {process.returncode}, not {status}:\n{shown}")
    return "".join(f"{line.rstrip()}\n" for line in shown.splitlines())


def _read(terminal: int) -> bytes:
    read = b""
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:  # how Linux says that nobody writes any more
            part = b""
        if not part:
            os.close(terminal)
            return read
        read += part


def main(arguments: list[str]) -> int:
    """Check the pages, or those named, or write them."""
    from cogapp import Cog  # type: ignore[import-untyped]

    how = ["-r"] if "--write" in arguments else ["--check", "--diff"]
    named = [argument for argument in arguments if argument != "--write"]
    prologue = (
        "from reference import command_table, commands, records; "
        "from examples import append, run, substitute, write"
    )
    pages = named or [str(page) for page in PAGES if "[[[cog" in page.read_text(encoding="utf-8")]
    status: int = Cog().main(["cog", "-e", "-I", str(Path(__file__).parent), "-p", prologue, *how, *pages])
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
