"""The command line: it parses, asks, renders and writes, and is the only part that imports Typer."""

from __future__ import annotations

import os
from collections.abc import Sequence

import typer

from summitcli.cli.app import app
from summitcli.cli.output import complain, open_output, unwritten
from summitcli.errors import DatasetError, SummitError, UsageError
from summitcli.text import escape, one_line

# What the parser raises is a kind of Click's UsageError, which Typer has but does not export.
_ParserError: type[Exception] = typer.BadParameter.__mro__[1]


def run(arguments: Sequence[str]) -> int:
    """Carry out a command line and return its exit code."""
    open_output()
    try:
        command = typer.main.get_command(app)
        if os.environ.get("_SUMMIT_COMPLETE", "").startswith("complete_"):
            from summitcli.cli.shells import complete

            return complete(command)
        return command.main(list(arguments), prog_name="summit", standalone_mode=False) or 0
    except SummitError as error:
        problem = error
    except _ParserError as error:
        problem = _usage_error(error)
    except OSError as error:  # help and completion are written by the parser itself
        problem = unwritten(error)
    except MemoryError:
        problem = DatasetError("there is not enough memory for the dataset", "split it, or free some memory")
    except SystemExit as stop:
        if isinstance(stop.__context__, BrokenPipeError):
            return 0
        return stop.code if isinstance(stop.code, int) else 1
    complain(problem)
    return problem.exit_code


def _usage_error(error: Exception) -> SummitError:
    message = error.format_message()  # type: ignore[attr-defined]
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "summit"
    return UsageError(escape(one_line(message)), f"`{command} --help` shows what it takes")
