"""The commands that export the dataset for other tools."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from summitcli.cli import options
from summitcli.cli.commands import Command
from summitcli.cli.datasets import data_files, open_dataset
from summitcli.cli.progress import Progress
from summitcli.names import Names

if TYPE_CHECKING:
    from summitcli.export.tables import Watch
    from summitcli.export.targets import FileTarget, PackageTarget

T = TypeVar("T", "FileTarget", "PackageTarget")
Force = Annotated[bool, typer.Option("--force", help="Overwrite an export of the same kind.")]


def _sqlite(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The database to write.")],
    force: Force = False,
    data: options.Data = None,
) -> None:
    from summitcli.export.marks import DATABASE
    from summitcli.export.sqlite import write_sqlite
    from summitcli.export.targets import FileTarget

    target = FileTarget(file, DATABASE, force=force, protected=_read(data))
    _write(write_sqlite, target, data)


def _datapackage(
    directory: Annotated[str, typer.Argument(metavar="DIR", help="The directory to write.")],
    force: Force = False,
    data: options.Data = None,
) -> None:
    from summitcli.export.datapackage import write_datapackage
    from summitcli.export.targets import PackageTarget

    target = PackageTarget(directory, force=force, protected=_read(data))
    _write(write_datapackage, target, data)


def _xlsx(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The workbook to write.")],
    force: Force = False,
    data: options.Data = None,
) -> None:
    from summitcli.export.marks import WORKBOOK
    from summitcli.export.targets import FileTarget
    from summitcli.export.xlsx import write_xlsx

    target = FileTarget(file, WORKBOOK, force=force, protected=_read(data))
    _write(write_xlsx, target, data)


def _html(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The page to write.")],
    force: Force = False,
    data: options.Data = None,
) -> None:
    from summitcli.export.html.page import write_page
    from summitcli.export.marks import PAGE
    from summitcli.export.targets import FileTarget

    target = FileTarget(file, PAGE, force=force, protected=_read(data))
    target.check()
    write_page(Names(open_dataset(data)), target)


def _write(write: "Callable[[Names, T, Watch], None]", target: T, data: list[str] | None) -> None:
    """Write the dataset to a target that is known to be free, and show how far it has come."""
    target.check()
    with Progress() as progress:
        write(Names(open_dataset(data)), target, progress)


def _read(data: list[str] | None) -> list[str]:
    """Return the files that hold the user's data: none of them is overwritten."""
    return [*data_files(data), *data_files(None)]


EXPORT = Command(
    help="""Export the dataset for other tools.

    Example: summit export sqlite summits.db
    """,
    subcommands={
        "sqlite": Command(
            help="""Write an SQLite database to query and search.

            It has typed tables with foreign keys, a full-text index, and the listings of the commands.

            Example: summit export sqlite summits.db
            """,
            function=_sqlite,
        ),
        "datapackage": Command(
            help="""Write a Data Package: CSV files, and a description of them.

            Its datapackage.json gives each column's type, meaning and unit, and what refers to what.

            Example: summit export datapackage summits
            """,
            function=_datapackage,
        ),
        "xlsx": Command(
            help="""Write an Excel workbook: a sheet for each listing.

            Every sheet can be filtered; the first says what the sheets and columns mean.

            Example: summit export xlsx summits.xlsx
            """,
            function=_xlsx,
        ),
        "html": Command(
            help="""Write a web page to read, search, print and send.

            It is one file that loads nothing from outside. Every record is on it, with a link of its own.

            Example: summit export html summits.html
            """,
            function=_html,
        ),
    },
)
