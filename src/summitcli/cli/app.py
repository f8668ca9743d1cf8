"""The `summit` command and its subcommands, each built only when it is called."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from summitcli import views
from summitcli.cli.commands import Command

# An entry for each command that is no listing: a function that imports it only when it is asked for.


def cite() -> Command:
    from summitcli.cli.commands.cite import CITE

    return CITE


def validate() -> Command:
    from summitcli.cli.commands.validate import VALIDATE

    return VALIDATE


def verify() -> Command:
    from summitcli.cli.commands.verify import VERIFY

    return VERIFY


def diff() -> Command:
    from summitcli.cli.commands.diff import DIFF

    return DIFF


def fact_check() -> Command:
    from summitcli.cli.commands.fact_check import FACT_CHECK

    return FACT_CHECK


def schema() -> Command:
    from summitcli.cli.commands.schema import SCHEMA

    return SCHEMA


def init() -> Command:
    from summitcli.cli.commands.init import INIT

    return INIT


def export() -> Command:
    from summitcli.cli.commands.export import EXPORT

    return EXPORT


GROUPS: dict[str, tuple[Callable[[], Any], ...]] = {
    "Look up": views.LOOK_UP,
    "Find": (*views.FIND, cite),
    "Check": (validate, verify, fact_check, diff),
    "Write and export": (schema, init, export),
}
"""The commands in the order and groups of the help."""

ENTRIES = {entry.__name__.replace("_", "-"): entry for group in GROUPS.values() for entry in group}

EXAMPLES = """\
Examples:

\b
  summit mous --category digital        memoranda of one category
  summit officials --country china      office-holders, and where they met
  summit forum                          how big the business forum was
  summit brief nara                     all of one meeting
  summit search economic security       any record that holds the words
  summit show li-qiang                  one record whole, with its sources
  summit mous --json | jq '.[].parties' for scripts

Every fact carries its source. Other datasets: --data FILE, or SUMMIT_DATA=FILE.
"""


class Commands(TyperGroup):
    """Builds the commands one by one: all of them at once take a sixth of the time to an answer."""

    def list_commands(self, _ctx: Any) -> list[str]:
        """Return the commands' names in the order of the help."""
        return list(ENTRIES)

    def get_command(self, _ctx: Any, cmd_name: str) -> Any:
        """Return a command, built now if it was not yet; `None` where there is none of the name."""
        if cmd_name in ENTRIES:
            if cmd_name not in self.commands:
                self.commands[cmd_name] = _built(cmd_name)
            return self.commands[cmd_name]
        # What was meant is guessed from all the commands there are.
        self.commands.update({name: _built(name) for name in ENTRIES if name not in self.commands})
        return None

    def format_commands(self, _ctx: Any, formatter: Any) -> None:
        """Write the commands in their groups."""
        for heading, entries in GROUPS.items():
            with formatter.section(heading):
                names = [entry.__name__.replace("_", "-") for entry in entries]
                formatter.write_dl([(name, summary(name)) for name in names])

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """Return what may be completed: the commands' names, which need no command built."""
        return super().shell_complete(ctx, incomplete) if incomplete else list(_names())


class _Name:
    """A command's name as what may be completed, with what it does where the shell shows that."""

    def __init__(self, value: str) -> None:
        self.value = value

    @property
    def help(self) -> str:
        return summary(self.value)


def _names() -> Iterator[_Name]:
    yield from map(_Name, ENTRIES)


def summary(name: str) -> str:
    """Return what a command does, in a line."""
    text: str = ENTRIES[name]().help
    return text.partition("\n")[0].removesuffix(".")


@cache  # a process may carry out several command lines
def _built(name: str) -> Any:
    command = ENTRIES[name]()
    if not isinstance(command, Command):
        from summitcli.cli.listing import command_of

        command = command_of(command)
    return command.built(name)


app = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EXAMPLES,
    help="Look up the facts of a diplomatic summit, each with its source.",
)


def _print_version(ctx: typer.Context, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from summitcli import __version__

        typer.echo(f"summit {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def summit(
    ctx: typer.Context,
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and exit."),
    ] = False,
) -> None:
    """Show the help where no command is given."""
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
