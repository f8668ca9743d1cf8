"""The `summit` command and its subcommands, each built only when it is called."""

from collections.abc import Callable
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

COMMANDS = {
    "mous": "memoranda",
    "agreements": "memoranda",
    "officials": "people",
    "people": "people",
    "participants": "people",
    "meetings": "meetings",
    "forum": "figures",
    "figures": "figures",
    "statements": "statements",
    "timeline": "meetings",
    "search": "records",
    "show": "records",
    "cite": "citing",
    "documents": "records",
    "validate": "authoring",
    "schema": "authoring",
    "init": "authoring",
    "export": "exporting",
}
"""Each command's name, in the order of the help, with the module of its function."""

EXAMPLES = """\
Examples:

\b
  summit mous --category digital        memoranda of one category
  summit officials --country china      office-holders, and where they met
  summit forum                          how big the business forum was
  summit search economic security       any record that holds the words
  summit show li-qiang                  one record whole, with its sources
  summit mous --json | jq '.[].parties' for scripts

Every fact carries its source. Other datasets: --data FILE, or SUMMIT_DATA=FILE.
"""


class Commands(TyperGroup):
    """Builds the commands one by one: all of them would double the time to an answer."""

    def list_commands(self, _ctx: Any) -> list[str]:
        """Return the commands' names in the order of the help."""
        return list(COMMANDS)

    def get_command(self, _ctx: Any, cmd_name: str) -> Any:
        """Return a command, built now if it was not yet; `None` where there is none of the name."""
        if cmd_name in COMMANDS:
            if cmd_name not in self.commands:
                self.commands[cmd_name] = _built(cmd_name)
            return self.commands[cmd_name]
        # What was meant is guessed from all the commands there are.
        self.commands.update({name: _built(name) for name in COMMANDS if name not in self.commands})
        return None

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """Return what may be completed: the commands' names, which need no command built."""
        return super().shell_complete(ctx, incomplete) if incomplete else [_Name(name) for name in COMMANDS]


class _Name:
    """A command's name as what may be completed, with what it does where the shell shows that."""

    def __init__(self, value: str) -> None:
        self.value = value

    @property
    def help(self) -> str:
        return str(_built(self.value).get_short_help_str(limit=80))


def _built(name: str) -> Any:
    from summitcli.cli.listing import Listing

    command = getattr(import_module(f"summitcli.cli.commands.{COMMANDS[name]}"), name)
    if isinstance(command, Listing):
        command = command.command()
    if not isinstance(command, typer.Typer):
        command = _alone(name, command)
    return typer.main.get_command(command)


def _alone(name: str, function: Callable[..., None]) -> typer.Typer:
    single = typer.Typer(add_completion=False, rich_markup_mode=None)
    single.command(name)(function)
    return single


app = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EXAMPLES,
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
    """Look up the facts of a diplomatic summit, each with its source."""
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
