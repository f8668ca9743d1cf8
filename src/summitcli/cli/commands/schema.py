"""The command that prints the JSON Schema of a dataset."""

from summitcli.cli.commands import Command
from summitcli.cli.output import write


def _schema() -> None:
    from summitcli.schema import schema_text

    write([schema_text()])


SCHEMA = Command(
    help="""Print the JSON Schema of the dataset's format.

    Example: summit schema
    """,
    function=_schema,
)
