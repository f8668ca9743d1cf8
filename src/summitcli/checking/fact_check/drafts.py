"""A draft as a file: reading it, and where in it a verdict stands."""

from __future__ import annotations

import sys
from bisect import bisect_right
from pathlib import Path

from msgspec import Struct

from summitcli.checking.fact_check.verdicts import Verdict
from summitcli.dataset import STDIN
from summitcli.errors import DraftError
from summitcli.messages import escape
from summitcli.model import Source
from summitcli.reading import mask

LARGEST = 64 * 2**20
"""Bytes a draft may have: a book has one million."""

_BYTE_ORDER_MARK = "\ufeff"


class Finding(Struct, frozen=True):
    """A verdict with its place, as machines get it."""

    file: str
    line: int
    """From 1."""
    column: int
    """From 1, in characters."""
    end_line: int
    end_column: int
    """The one after the last character."""
    text: str
    """The words as they stand in the file."""
    verdict: str
    code: str
    message: str
    """The words as they are read, and what the records say of them."""
    expected: str | None
    table: str | None
    id: str | None
    field: str | None
    sources: tuple[Source, ...]


class Draft:
    """A draft's text, with its lines."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.starts = [0]
        at = text.find("\n")
        while at >= 0:
            self.starts.append(at + 1)
            at = text.find("\n", at + 1)

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and column of a character, both from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def line(self, number: int) -> str:
        """Return a line by its number, without its end."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def finding(self, verdict: Verdict) -> Finding:
        """Return a verdict with its place."""
        line, column = self.place(verdict.start)
        end_line, end_column = self.place(verdict.end - 1)
        origin = verdict.origin
        words = self.text[verdict.start : verdict.end]
        return Finding(
            file=self.name,
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column + 1,
            text=words,
            verdict=verdict.verdict,
            code=verdict.code,
            message=f'"{_as_read(words)}": {verdict.message}',
            expected=verdict.expected,
            table=origin.table if origin else None,
            id=origin.id if origin else None,
            field=verdict.field,
            sources=origin.sources if origin else (),
        )


def _as_read(words: str) -> str:
    """Return words of a draft on one line, without what is no prose: comments, signs of Markdown."""
    prose = words if words.replace(" ", "").isalnum() else mask(words)  # most words are without signs
    return " ".join(prose.split())


def read_draft(name: str) -> Draft:
    """Read a draft, of a file or of standard input.

    Raises:
        DraftError: it cannot be read, or is no text in UTF-8.
    """
    if not name:
        raise DraftError("cannot read a draft: its name is empty", "name a file, or -")
    called = "standard input" if name == STDIN else escape(name)
    try:
        data = _bytes(name)
    except OSError as error:
        raise DraftError(f"cannot read {called}: {error.strerror or error}") from error
    except ValueError as error:  # a NUL in the name
        raise DraftError(f"cannot read {called}: {error}") from error
    if len(data) > LARGEST:
        raise DraftError(f"{called} is larger than {LARGEST >> 20} MB", "check it in parts")
    try:
        text = data.decode().removeprefix(_BYTE_ORDER_MARK)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        hint = "save it as UTF-8; for PDF and Word, save its text first"
        raise DraftError(f"{called} is not UTF-8, in line {line}", hint) from error
    if "\0" in text:
        raise DraftError(
            f"{called} is not text: it holds NUL characters", "drafts are plain text or Markdown"
        )
    return Draft(name, text)


def _bytes(name: str) -> bytes:
    if name != STDIN:
        with Path(name).open("rb") as stream:
            return stream.read(LARGEST + 1)
    if sys.stdin is None:
        raise OSError(0, "it is closed")
    return sys.stdin.buffer.read(LARGEST + 1)
