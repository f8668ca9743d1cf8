"""Write `docs/man/summit.1`, the manual page, from what the commands declare.

`man` finds it in the wheel, which installs it under `share/man/man1`. (click-man and its like need Click
itself, which Typer no longer uses.)
"""

from __future__ import annotations

import inspect
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import typer

from summitcli import errors
from summitcli.cli.app import EXAMPLES, app

PAGE = Path(__file__).parents[1] / "docs" / "man" / "summit.1"

_ENVIRONMENT = {
    "SUMMIT_DATA": "The dataset's files where no --data is given, apart as in PATH.",
    "NO_COLOR": "Where set and not empty, nothing is coloured.",
    "FORCE_COLOR": "Where set and not empty, tables are coloured off a terminal too.",
    "COLUMNS": "How wide tables are.",
}


def page() -> str:
    """Return the manual page."""
    command = typer.main.get_command(app)
    commands = list(_leaves(command, "summit"))
    shared = _shared(commands)
    _, examples, closing = EXAMPLES.strip().split("\n\n")
    return "\n".join(
        [
            '.\\" Written by scripts/make_man.py from what the commands declare: edit those.',
            '.TH SUMMIT 1 "" summit "User Commands"',
            ".ad l",
            ".nh",
            *_section("NAME", [f"summit \\- {_roff(_summary(command))}"]),
            *_section("SYNOPSIS", ["\\fBsummit\\fR \\fICOMMAND\\fR [\\fIOPTIONS\\fR] [\\fIARGUMENTS\\fR]"]),
            *_section("DESCRIPTION", _paragraphs(f"{command.help}\n\n{closing}")),
            *_section("OPTIONS", _options(_params(command))),
            *_section("COMMANDS", [line for each in commands for line in _command(*each, shared)]),
            *_section("OPTIONS OF MOST COMMANDS", _options(shared.values())),
            *_section("ENVIRONMENT", [line for each in _ENVIRONMENT.items() for line in _tagged(*each)]),
            *_section("EXIT STATUS", _exit_codes()),
            *_section("EXAMPLES", _paragraphs(examples)),
            "",
        ]
    )


def _leaves(group: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Yield the commands that answer, each with how it is called."""
    for name in group.list_commands(None):
        command = group.get_command(None, name)
        if hasattr(command, "list_commands"):
            yield from _leaves(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


def _params(command: Any) -> list[Any]:
    return [param for param in command.params if not getattr(param, "hidden", False)]


def _shared(commands: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return the options that most commands have, by what is said of them: they are told of once."""
    options = [
        param for _, command in commands for param in _params(command) if param.param_type_name == "option"
    ]
    counts = Counter(map(_said, options))
    return {_said(option): option for option in options if counts[_said(option)] > len(commands) / 2}


def _said(param: Any) -> str:
    return "\n".join(_tagged(_names(param), _help(param)))


def _command(path: str, command: Any, shared: dict[str, Any]) -> list[str]:
    arguments = [param for param in _params(command) if param.param_type_name == "argument"]
    options = [param for param in _params(command) if param not in arguments]
    own = [option for option in options if _said(option) not in shared]
    usage = " ".join([path, *(param.metavar or param.name.upper() for param in arguments)])
    return [f".SS {_roff(usage)}", *_paragraphs(command.help), *_options([*arguments, *own])]


def _summary(command: Any) -> str:
    text: str = command.help
    return f"{text[:1].lower()}{text[1:]}".rstrip(".")


def _paragraphs(text: str) -> list[str]:
    """Write paragraphs as such, but one after a line of a backspace as its lines are."""
    lines: list[str] = []
    for paragraph in inspect.cleandoc(text).split("\n\n"):
        if paragraph.startswith("\b"):
            lines += [".PP", ".nf", *map(_roff, paragraph.splitlines()[1:]), ".fi"]
        else:
            lines += [".PP", _roff(" ".join(paragraph.split()))]
    return lines


def _options(params: Iterable[Any]) -> list[str]:
    return [line for param in params for line in _tagged(_names(param), _help(param))]


def _names(param: Any) -> str:
    """Return how a parameter is written, with what it takes."""
    if param.param_type_name == "argument":
        return str(param.metavar or param.name.upper())
    names = ", ".join(sorted(param.opts, key=len))
    takes = param.metavar or _choices(param)
    return names if param.is_flag else f"{names} {takes}"


def _choices(option: Any) -> str:
    """Return an option's choices from its line of the help, where every version of Typer has them."""
    shown: str = option.get_help_record(typer.Context(typer.main.get_command(app)))[0]
    return shown.rpartition(" ")[2].strip("<[]>")


def _help(param: Any) -> str:
    default = f" Default: {param.default}." if isinstance(param.default, str) else ""
    return f"{param.help}{default}"


def _tagged(term: str, text: str) -> list[str]:
    return [".TP", f".B {_roff(term)}", _roff(" ".join(text.split()))]


def _section(title: str, lines: Iterable[str]) -> list[str]:
    return [f".SH {title}", *lines]


def _exit_codes() -> list[str]:
    kinds: dict[int, list[str]] = {0: ["What was asked is answered, if only with nothing."]}
    for kind in errors.SummitError.__subclasses__():
        kinds.setdefault(kind.exit_code, []).append(inspect.getdoc(kind) or "")
    return [line for code, texts in sorted(kinds.items()) for line in _tagged(str(code), " ".join(texts))]


def _roff(text: str) -> str:
    """Return text that roff prints as it is."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    return f"\\&{text}" if text.startswith(".") else text


def main() -> None:
    """Write the page."""
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_bytes(page().encode())


if __name__ == "__main__":
    main()
