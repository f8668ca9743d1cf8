"""The commands that export the dataset for SQL and data-frame tools."""

from pathlib import Path
from typing import Annotated

import typer

from summitcli.cli import options
from summitcli.cli.listing import data_files
from summitcli.cli.progress import Progress
from summitcli.dataset import load

export = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    help="Export the dataset for SQL and data-frame tools.\n\nExample: summit export sqlite summits.db",
)

Force = Annotated[bool, typer.Option("--force", help="Overwrite what is there.")]


@export.command()
def sqlite(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The database to write.")],
    force: Force = False,
    data: options.Data = None,
) -> None:
    """Write an SQLite database to query and search.

    It has typed tables with foreign keys, a full-text index, and views like the commands.

    Example: summit export sqlite summits.db
    """
    from summitcli.export.files import require_free_file
    from summitcli.export.sqlite import write_sqlite

    with Progress() as progress:
        require_free_file(file, force=force)
        write_sqlite(load(*data_files(data)), file, progress)


@export.command()
def datapackage(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="The directory to write.")],
    force: Force = False,
    data: options.Data = None,
) -> None:
    """Write a Data Package: a CSV file a table, described.

    Its datapackage.json tells each column's type, meaning and unit, and what refers to what.

    Example: summit export datapackage summits
    """
    from summitcli.export.datapackage import require_free_package, write_datapackage

    with Progress() as progress:
        require_free_package(directory, force=force)
        write_datapackage(load(*data_files(data)), directory, progress)
