"""Long answers shown a screen at a time, by the pager that the user has."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from summitcli.widths import width

_LINK = r"\x1b\]8;[^\x1b]*\x1b\\"  # where one begins or ends
_ESCAPE = rf"\x1b\[[0-9;]*m|{_LINK}"  # of colours and links
_UNPAGED = "cat"
_LESS = "FRX"  # stays out of the way of what fits, keeps colours, leaves the answer on the screen


def pager() -> list[str]:
    """Return the command of the pager; nothing where an answer is not to be paged, or cannot be."""
    is_watched = sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()
    if not is_watched or os.environ.get("TERM") in (None, "", "dumb") or os.environ.get("CI"):
        return []
    chosen = os.environ.get("SUMMIT_PAGER", os.environ.get("PAGER", "less"))
    try:
        command = shlex.split(chosen)
    except ValueError:  # a quotation mark that is not closed
        return []
    return command if command and command != [_UNPAGED] and shutil.which(command[0]) else []


def overflows(text: str) -> bool:
    """Tell whether a text takes more lines than the screen has."""
    columns, most = shutil.get_terminal_size()
    lines = text.removesuffix("\n").split("\n")
    if len(lines) > most:
        return True
    shown = (re.sub(_ESCAPE, "", line) for line in lines)
    return sum(1 + max(width(line) - 1, 0) // columns for line in shown) > most


def without_links(text: str) -> str:
    """Return a text with the addresses in it as they are read: not every pager takes links."""
    return re.sub(_LINK, "", text)


def page(command: list[str], data: bytes) -> bool:
    """Show what is encoded in a pager until the user leaves it, and tell whether that could be done."""
    try:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, env={"LESS": _LESS} | os.environ)  # noqa: S603
    except OSError:
        return False
    with _interrupts_left_to_the_pager():
        try:
            process.communicate(data)
        except BrokenPipeError:  # it was left before the end
            process.wait()
    return True


@contextmanager
def _interrupts_left_to_the_pager() -> Iterator[None]:
    """Let Ctrl-C reach the pager alone, which stays where it is."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
