"""A command line as far as it is typed, read from what each shell's script tells of it."""

from __future__ import annotations

import os
import shlex
from itertools import pairwise

from msgspec import Struct

_CURSOR = "x"  # ends the last word, which may be empty, or end in a space that is quoted


class Typed(Struct):
    """A command line up to the cursor, its words as the command would get them."""

    words: list[str]
    """The words before the one at the cursor, but for the program's name."""
    word: str
    """The word at the cursor; of `--option=value` only the value."""
    option: str = ""
    """The `--option=` before it."""
    quote: str = ""
    """The quotation mark that is open at the cursor."""
    kept: int = 0
    """How many characters of option and word the shell takes for words of their own, and keeps."""


def in_line() -> Typed:
    """Return what is typed in zsh or fish, which give the line up to the cursor."""
    return _with_option(_split(os.environ["_TYPER_COMPLETE_ARGS"]))


def in_bash() -> Typed:
    """Put together what bash splits at colons, equals and at signs, of which it replaces the last part."""
    given = os.environ["COMP_WORDS"].split("\n")[: int(os.environ["COMP_CWORD"]) + 1]
    pieces = [part for piece in given for part in (["=", "@"] if piece == "=@" else [piece])]
    line, replaced = pieces[0], ""
    for before, piece in pairwise(pieces):
        line += piece if piece and (before == "@" or _is_break(before) or _is_break(piece)) else f" {piece}"
        replaced = f"@{piece}" if before == "@" else piece
    typed = _split(line)
    kept = len(typed.word) - (0 if _is_break(replaced) else len(_split(f"- {replaced}").word))
    typed.kept = kept
    return _with_option(typed)


def in_powershell() -> Typed:
    """Return what is typed in PowerShell, which gives the line without a space at its end."""
    line = os.environ["_TYPER_COMPLETE_ARGS"]
    started = os.environ.get("_TYPER_COMPLETE_WORD_TO_COMPLETE")
    return _with_option(_split(line if started else f"{line} ", escape=""))


def _split(line: str, escape: str = "\\") -> Typed:
    """Split a line into words, as far as it is typed: a quotation mark may be open at its end."""
    lexer = shlex.shlex(line + _CURSOR, posix=True)
    lexer.whitespace_split = True
    lexer.commenters = ""
    lexer.escape = escape
    words: list[str] = []
    quote = ""
    try:
        words.extend(lexer)
    except ValueError:  # what is read so far is in the list
        words.append(lexer.token)
        quote = str(vars(lexer)["state"])
    word = words.pop().removesuffix(_CURSOR)
    if quote == '"':
        word = word.replace("\\$", "$").replace("\\`", "`")
    return Typed(words[1:], word, quote=quote)


def _with_option(typed: Typed) -> Typed:
    name, equals, value = typed.word.partition("=")
    if name.startswith("--") and equals:
        typed.option, typed.word = name + equals, value
    return typed


def _is_break(piece: str) -> bool:
    return piece != "" and not piece.strip(":=")
