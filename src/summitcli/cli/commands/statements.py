"""The command on what was said, agreed and judged."""

from typing import Annotated

import typer

from summitcli.cli import options
from summitcli.cli.listing import Listing
from summitcli.cli.options import filtering
from summitcli.model import Dataset, StatementKind
from summitcli.query import filters
from summitcli.rows import listings
from summitcli.rows.answer import Answer

Speaker = Annotated[
    str | None, filtering("PERSON", "By this person: an id, or words of the name.", "speakers")
]

Topic = Annotated[
    str | None, filtering("TOPIC", "On this topic: its name, or the start of a word of it.", "topics")
]

OfStatement = Annotated[
    StatementKind | None, typer.Option("--kind", help="Of this kind.", case_sensitive=False)
]


@Listing
def statements(
    dataset: Dataset,
    speaker: Speaker = None,
    meeting: options.Meeting = None,
    kind: OfStatement = None,
    topic: Topic = None,
) -> Answer:
    """List positions, outcomes, context and assessments.

    Example: summit statements --speaker "li qiang"
    """
    return listings.records(dataset, "statements", filters.statements(dataset, speaker, meeting, kind, topic))
