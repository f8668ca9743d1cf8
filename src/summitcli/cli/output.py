"""Where answers and messages go: the screen they are shown on, and writing them whole or saying why not."""

from __future__ import annotations

import codecs
import errno
import io
import os
import shutil
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal

from msgspec.structs import replace

from summitcli.errors import OutputError, SummitError
from summitcli.messages import escape
from summitcli.render import FORMATS
from summitcli.render.screen import Screen
from summitcli.widths import one_line

if TYPE_CHECKING:
    from summitcli.views.answer import Answer

Color = Literal["auto", "always", "never"]

# How typographic characters are written where the encoding has none of them.
_PLAINER = {"–": "-", "—": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "…": "...", "¶": "para. "}
_DEFAULT_WIDTH = 80


def write_answer(answer: Answer, format: str | None, color: Color, *, paged: bool = True) -> None:
    """Render an answer and write it to standard output, or show it in a pager.

    Raises:
        OutputError: it could not be written whole.
    """
    chosen = FORMATS[format or ("table" if _is_terminal() else "plain")]
    screen = _screen(color)
    texts = chosen.renderer()(answer, screen)
    if chosen.for_machines:
        write(texts)
    elif not paged or not _is_terminal():
        write(texts, screen.encoding)
    else:
        shown = "".join(texts)
        if not _page(shown, screen.encoding):
            write([shown], screen.encoding)
    for said in answer.notes:
        note(said)
    if not answer.rows and not answer.is_cut:
        note(escape(one_line(" ".join([answer.if_empty, *answer.captions]))))


def _screen(color: Color) -> Screen:
    is_colored = _wants_color(color)
    return Screen(_width(), is_colored, sys.stdout.encoding, links=is_colored and _is_terminal())


def _page(text: str, encoding: str) -> bool:
    """Show an answer in a pager, where it is longer than the screen."""
    from summitcli.cli.pager import overflows, page, pager, without_links

    command = pager() if overflows(text) else []
    return bool(command) and page(command, without_links(text).encode(encoding, "plainer"))


def screen_of_checks() -> Screen:
    """Return the screen that the findings of a check are shown on: in a pipe each is one line."""
    screen = _screen("auto")
    return screen if _is_terminal() else replace(screen, width=None)


def write(texts: Iterable[str], encoding: str = "utf-8") -> None:
    """Write texts to standard output, ending quietly where the reader has gone away.

    Raises:
        OutputError: they could not be written whole.
    """
    stream = sys.stdout.buffer
    if isinstance(stream, io.RawIOBase):  # as under `python -u`, where a write may be cut short
        stream = io.BufferedWriter(stream)
    encoder = codecs.getincrementalencoder(encoding)("plainer")
    try:
        for text in texts:
            stream.write(encoder.encode(text))
        stream.flush()
        if isinstance(stream, io.BufferedWriter) and stream is not sys.stdout.buffer:
            stream.detach()  # or it would close standard output with itself
    except BrokenPipeError:
        pass
    except OSError as error:
        if sys.platform == "win32" and error.errno == errno.EINVAL:  # its name for a broken pipe
            return
        raise unwritten(error) from error


def unwritten(error: OSError) -> OutputError:
    """Return the error of an answer that the system would not take."""
    return OutputError(f"cannot write the answer: {error.strerror or error}")


class _Closed(io.RawIOBase):
    """Stands for a standard output that is closed: what is written to it is an error, not nothing."""

    def writable(self) -> bool:
        return True

    def write(self, _data: Any) -> int:
        raise OSError(errno.EBADF, "standard output is closed")


def open_output() -> None:
    """Put something that tells of it in the place of a closed standard output."""
    if sys.stdout is None:
        sys.stdout = io.TextIOWrapper(_Closed(), "utf-8")


def note(text: str) -> None:
    """Tell the user something beside the answer, on standard error."""
    _write_error(f"summit: {text}\n")


def complain(error: SummitError) -> None:
    """Tell the user what is wrong and what to do about it, on standard error."""
    _write_error(f"summit: error: {error}\n" + (f"  {error.hint}\n" if error.hint else ""))


def _write_error(text: str) -> None:
    if sys.stderr is not None:
        try:
            sys.stderr.buffer.write(text.encode(sys.stderr.encoding, "plainer"))
            sys.stderr.flush()
        except OSError:
            pass  # there is nowhere left to say it


def _is_terminal() -> bool:
    return sys.stdout.isatty()


def _width() -> int | None:
    if not _is_terminal() and not os.environ.get("COLUMNS"):
        return None
    columns = shutil.get_terminal_size((0, 0)).columns  # passes over what is no number of columns
    return columns or (_DEFAULT_WIDTH if _is_terminal() else None)


def _wants_color(color: Color) -> bool:
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or _is_terminal()


def _plainer(error: UnicodeError) -> tuple[str, int]:
    """Write what an encoding cannot hold as what comes near it, or else as an escape."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end]
    shown = (_PLAINER.get(char) or char.encode("ascii", "backslashreplace").decode() for char in text)
    return "".join(shown), error.end


codecs.register_error("plainer", _plainer)
