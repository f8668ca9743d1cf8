"""Completion as each shell asks for it and has to be answered, from the scripts that Typer installs.

Typer's own answers don't quote for bash, lose quotation marks in zsh, where they run a `$( )` that a value
holds, heed the case of letters, and read Rich markup in what values stand for. These are in their place.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from msgspec import Struct
from typer._completion_classes import BashComplete  # it has no public name

from summitcli.cli import typed
from summitcli.cli.output import write
from summitcli.cli.typed import Typed
from summitcli.matching import fold, word_matcher
from summitcli.widths import one_line

VARIABLE = "_SUMMIT_COMPLETE"
"""Names the environment variable in which a script says for which shell it asks."""

# ASCII but for letters, digits and `+,-./_`: said so, it compiles ten times faster than its complement.
_SPECIAL = r"[\x00-\x2a:-@\[-^`{-\x7f]"
_ZSH_FILES = "[[ $PREFIX == --*=* ]] && compset -P 1 '*='; _files"
_IN_DOUBLE_QUOTES = str.maketrans({**{char: f"\\{char}" for char in '"\\$`'}, "!": "\"'!'\""})


class Shell(Struct, frozen=True):
    """How a shell asks, and how it is answered."""

    typed: Callable[[], Typed]
    answer: Callable[[Typed, Sequence[Any]], str]
    files: str = ""
    """What makes it complete the name of a file."""
    chooses: bool = False
    """Whether it chooses by itself what matches."""


def complete(command: Any) -> int:
    """Answer a shell's question for what may come next; return 1 where that is the name of a file.

    Nothing else is ever said: it would end up in the line that is being typed.
    """
    with suppress(Exception):
        shell = SHELLS[os.environ[VARIABLE].removeprefix("complete_")]
        line = shell.typed()
        candidates = _candidates(command, line)
        if not candidates:
            write([shell.files])
            return 1
        found = candidates if shell.chooses else _matching(candidates, line)
        write([shell.answer(line, [item for item in found if _is_line(item.value)])])
    return 0


def _candidates(command: Any, line: Typed) -> Sequence[Any]:
    """Return all that may stand at the cursor; none where that is the name of a file."""
    asked = BashComplete(command, {"obj": line.word}, "summit", VARIABLE)
    words = [*line.words, line.option[:-1]] if line.option else line.words
    incomplete = line.word[:1] if line.word.startswith("-") else ""
    found: Sequence[Any] = asked.get_completions(words, incomplete)
    return found


def _is_line(value: str) -> bool:
    return value != "" and one_line(value) == value


def _matching(candidates: Sequence[Any], line: Typed) -> Sequence[Any]:
    """Return those that start with what is typed, in any case, or else the one of which a word does."""
    folded = fold(line.word)
    found = [item for item in candidates if fold(item.value).startswith(folded)]
    if found or line.kept > len(line.option):
        return found
    matches = word_matcher(folded)
    found = [item for item in candidates if matches(fold(item.value))]
    return found if len(found) == 1 else []


def _answer_bash(line: Typed, found: Sequence[Any]) -> str:
    """Give a line each, quoted: bash puts into the command line what it is given."""
    return "\n".join(_quoted_for_bash((line.option + item.value)[line.kept :], line.quote) for item in found)


def _quoted_for_bash(text: str, quote: str) -> str:
    if quote == "'":
        return text.replace("'", r"'\''")
    if quote == '"':
        return text.translate(_IN_DOUBLE_QUOTES)
    return re.sub(_SPECIAL, r"\\\g<0>", text)


def _answer_zsh(line: Typed, found: Sequence[Any]) -> str:
    """Give code for zsh to run, which quotes the values itself."""
    described = " ".join(f"$'{_escaped_for_zsh(_described_for_zsh(item))}'" for item in found)
    option = f"-P $'{_escaped_for_zsh(line.option)}'" if line.option else ""
    return f"local -a found; found=({described}); _describe '' found -U {option}"


def _described_for_zsh(item: Any) -> str:
    value = item.value.replace("\\", "\\\\").replace(":", "\\:")
    meaning = item.help
    return f"{value}:{one_line(meaning)}" if meaning else value


def _escaped_for_zsh(text: str) -> str:
    return re.sub(_SPECIAL, lambda match: f"\\x{ord(match[0]):02x}", text)


def _answer_fish(line: Typed, found: Sequence[Any]) -> str:
    """Give a line each, a tab before what it stands for: fish matches and quotes by itself."""
    return "\n".join(f"{line.option}{item.value}\t{one_line(item.help or '')}" for item in found)


def _answer_powershell(line: Typed, found: Sequence[Any]) -> str:
    """Give a line each, quoted, with what it stands for, which must not be empty."""
    lines = []
    for item in found:
        text = line.option + item.value
        quoted = "'" + text.replace("'", "''") + "'" if re.search(_SPECIAL, text) else text
        lines.append(f"{quoted}:::{one_line(item.help or ' ')}")
    return "\n".join(lines)


SHELLS = {
    "bash": Shell(typed.in_bash, _answer_bash),
    "zsh": Shell(typed.in_line, _answer_zsh, files=_ZSH_FILES),
    "fish": Shell(typed.in_line, _answer_fish, chooses=True),
    "powershell": Shell(typed.in_powershell, _answer_powershell),
    "pwsh": Shell(typed.in_powershell, _answer_powershell),
}
"""The shells, by the names they have in what their scripts ask."""
