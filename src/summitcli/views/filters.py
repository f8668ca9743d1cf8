"""What a listing can be narrowed by, and the filters that several listings have."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Literal

from msgspec import Struct

from summitcli.names import Names
from summitcli.views.concerns import countries_of, kind_of, meetings_of

Spelled = Callable[[Names, Any], Iterable[str]]


class Filter(Struct, frozen=True, kw_only=True):
    """Something that a listing can be narrowed by. Given several times, it means either."""

    name: str
    metavar: str
    help: str
    values: Spelled
    """What a record has in this respect: texts, codes or ids."""
    by: Literal["text", "country", "record", "deadline"] = "text"
    """How a value is named: by the start of its words, as a country, as a record, as the last day."""
    choices: tuple[str, ...] = ()
    """All the values there are, where they are not the dataset's own."""
    tables: tuple[str, ...] = ()
    """Of records, the tables they are in."""
    positional: bool = False
    """Whether its value is an argument of the command, and not of an option."""
    what: str = ""
    """What a value of it is called in a message, where that is not the filter's name."""

    @property
    def noun(self) -> str:
        """What a value of it is called in a message."""
        return self.what or self.name


BY_COUNTRY = Filter(
    name="country",
    metavar="COUNTRY",
    help="Of this country: its code, or its name.",
    values=countries_of,
    by="country",
)
BY_MEETING = Filter(
    name="meeting",
    metavar="MEETING",
    help="Of this meeting: its id, or words of its name.",
    values=meetings_of,
    by="record",
    tables=("meetings",),
)
BY_KIND = Filter(
    name="kind",
    metavar="KIND",
    help="Of this kind: its name, or the start of a word of it.",
    values=lambda names, record: [kind] if (kind := kind_of(names, record)) else [],
)
BY_STATUS = Filter(
    name="status",
    metavar="STATUS",
    help="Of this status: its name, or the start of a word of it.",
    values=lambda _names, record: [record.status] if record.status else [],
)
