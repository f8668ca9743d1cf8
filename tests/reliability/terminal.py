"""Runs the command on a real terminal of a given width."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import termios
import tty

from tests.reliability.tool import COMMAND, environment


def on_terminal(*arguments: str, width: int, raw: bool = False, env: dict[str, str] | None = None) -> bytes:
    """Return what the command writes on a terminal, line ends as newlines; `raw`, the very bytes it wrote."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    if raw:
        tty.setraw(theirs)
    env = environment(
        {"TERM": "xterm-256color", "PYTHONIOENCODING": "", "LC_ALL": "C.UTF-8", "CI": "true", **(env or {})}
    )
    started = subprocess.Popen([*COMMAND, *arguments], env=env, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    written = b"".join(iter(lambda: terminal_bytes(ours), b""))
    os.close(ours)
    started.wait()
    return written if raw else written.replace(b"\r\n", b"\n")


def terminal_bytes(terminal: int) -> bytes:
    """Return what comes next from a terminal, or nothing when that was all."""
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that nobody holds the other end any more
        return b""
