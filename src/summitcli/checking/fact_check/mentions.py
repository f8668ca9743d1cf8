"""What names of a dataset stand for, and where a text mentions them."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct


class Name(Struct, frozen=True):
    """A name of a record, or of a value that records share."""

    kind: str
    """person, organisation, meeting, city, venue, category, subject, or place (of an event)."""
    target: str
    """The record's id; the name itself for what has no record."""
    form: str
    """full, alias, surname, short, initials or tail."""


class Mention(Struct, frozen=True):
    """A name in a text."""

    first: int
    """The index of its first word."""
    after: int
    """The index of the word after its last."""
    names: tuple[Name, ...]
    misspelt: str | None = None
    """The name as it should be."""

    @property
    def is_telling(self) -> bool:
        """Whether it says that a text is of the dataset: not a short name, which many things have."""
        return any(name.form not in {"short", "tail"} and name.kind != "category" for name in self.names)

    def of_kind(self, kind: str) -> list[Name]:
        """Return what it names of a kind."""
        if len(self.names) == 1:  # as nearly all do
            return list(self.names) if self.names[0].kind == kind else []
        return [name for name in self.names if name.kind == kind]


def targets_of(mentions: Iterable[Mention], *kinds: str) -> set[str]:
    """Return what mentions name of some kinds: the ids of records, or the names of what has none."""
    return {name.target for mention in mentions for name in mention.names if name.kind in kinds}
