"""The command line: it parses, asks, renders and writes, and is the only part that imports Typer."""

from __future__ import annotations

import os
from collections.abc import Sequence

import typer

from summitcli.cli.app import app
from summitcli.cli.output import complain, open_output, unwritten
from summitcli.errors import DatasetError, Stopped, SummitError, UsageError
from summitcli.messages import escape
from summitcli.widths import one_line


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
    except typer.TyperException as error:
        problem = _usage_error(error)
    except OSError as error:  # help and completion are written by the parser itself
        problem = unwritten(error)
    except MemoryError:
        problem = DatasetError("there is not enough memory for the dataset", "split it, or free some memory")
    except Stopped as stop:
        return stop.end()
    except SystemExit as stop:
        if isinstance(stop.__context__, BrokenPipeError):
            return 0
        return stop.code if isinstance(stop.code, int) else 1
    complain(problem)
    return problem.exit_code


def _usage_error(error: typer.TyperException) -> SummitError:
    """Return what the parser says of the command line as an error of ours."""
    said = getattr(error, "format_message", lambda: str(error))()
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "summit"
    return UsageError(escape(one_line(said)), f"`{command} --help` shows what it takes")
