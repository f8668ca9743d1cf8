"""The records of a table that match what a user filters by.

A value is taken as users type it: in any case, whole or by the start of one of its words. One that nothing
matches is an error, not an empty answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from summitcli import countries
from summitcli.errors import NotFoundError
from summitcli.model import Agreement, Dataset, Figure, Meeting, Mou, Person, Statement
from summitcli.text import choose, escape, fold, listed, nearest


class Participation(Struct, frozen=True):
    """A person's part in a meeting."""

    meeting: Meeting
    person: Person


def mous(
    dataset: Dataset, category: str | None = None, party: str | None = None, kind: str | None = None
) -> list[Mou]:
    """Return the memoranda of a category, of a party, of a kind of agreement."""
    found = dataset.mous
    if category is not None:
        categories = _chosen("category", category, (mou.category for mou in dataset.mous))
        found = [mou for mou in found if mou.category in categories]
    if party is not None:
        parties = _chosen("party", party, (name for mou in dataset.mous for name in party_names(mou)))
        found = [mou for mou in found if not parties.isdisjoint(party_names(mou))]
    if kind is not None:
        kinds = {agreement.id: agreement.kind for agreement in dataset.agreements}
        found = [mou for mou in found if kinds.get(mou.agreement or "") == kind]
    return found


def party_names(mou: Mou) -> Iterator[str]:
    """Yield the names of a memorandum's parties, of whatever country."""
    for names in mou.parties.values():
        yield from names


def agreements(dataset: Dataset, kind: str | None = None) -> list[Agreement]:
    """Return the groups of instruments of a kind."""
    return [agreement for agreement in dataset.agreements if kind in (None, agreement.kind)]


def people(
    dataset: Dataset, kind: str | None = None, country: str | None = None, meeting: str | None = None
) -> list[Person]:
    """Return the people of a kind, of a country, at a meeting."""
    found = [person for person in dataset.people if kind in (None, person.kind)]
    if country is not None:
        codes = _chosen_countries(country, (person.country for person in found))
        found = [person for person in found if person.country in codes]
    if meeting is not None:
        present = set(_named(dataset, "meetings", meeting).participants or ())
        found = [person for person in found if person.id in present]
    return found


def participants(dataset: Dataset, meeting: str | None = None) -> list[Participation]:
    """Return who took part in which meeting, or in one."""
    attended = dataset.meetings if meeting is None else [_named(dataset, "meetings", meeting)]
    by_id = dataset.index("people")
    return [Participation(each, by_id[person]) for each in attended for person in each.participants or ()]


def meetings(dataset: Dataset, kind: str | None = None, country: str | None = None) -> list[Meeting]:
    """Return the meetings of a kind, held in a country."""
    found = [meeting for meeting in dataset.meetings if kind in (None, meeting.kind)]
    if country is not None:
        codes = _chosen_countries(country, (meeting.country for meeting in found if meeting.country))
        found = [meeting for meeting in found if meeting.country in codes]
    return found


def forum(dataset: Dataset, meeting: str | None = None) -> list[Figure]:
    """Return the figures of a meeting; with none named, of all forums and roundtables."""
    if meeting is None:
        about = {each.id for each in dataset.meetings if each.kind in ("forum", "roundtable")}
    else:
        about = {_named(dataset, "meetings", meeting).id}
    return [figure for figure in dataset.figures if figure.meeting in about]


def figures(dataset: Dataset, subject: str | None = None) -> list[Figure]:
    """Return the figures about a subject."""
    if subject is None:
        return dataset.figures
    wanted = _chosen("subject", subject, (subject_of(dataset, figure) for figure in dataset.figures))
    return [figure for figure in dataset.figures if subject_of(dataset, figure) in wanted]


def subject_of(dataset: Dataset, figure: Figure) -> str:
    """Return what a figure is about: its subject, or its meeting's name."""
    if figure.meeting is None:
        return figure.subject or ""
    name: str = dataset.index("meetings")[figure.meeting].name
    return name


def statements(
    dataset: Dataset,
    speaker: str | None = None,
    meeting: str | None = None,
    kind: str | None = None,
    topic: str | None = None,
) -> list[Statement]:
    """Return the statements by a speaker, of a meeting, of a kind, on a topic."""
    found = [statement for statement in dataset.statements if kind in (None, statement.kind)]
    if speaker is not None:
        person = _named(dataset, "people", speaker).id
        found = [statement for statement in found if person in (statement.speakers or ())]
    if meeting is not None:
        about = _named(dataset, "meetings", meeting).id
        found = [statement for statement in found if about in (statement.meetings or ())]
    if topic is not None:
        topics = _chosen("topic", topic, (statement.topic for statement in dataset.statements))
        found = [statement for statement in found if statement.topic in topics]
    return found


def _named(dataset: Dataset, table: str, wanted: str) -> Any:
    """Return the record of a table that is named."""
    from summitcli.query.lookup import resolve  # most answers are about no record in particular

    return resolve(getattr(dataset, table), wanted, table)


def _chosen(what: str, wanted: str, values: Iterable[str]) -> set[str]:
    """Return the values that match; none is an error that tells which there are."""
    known = list(dict.fromkeys(values))
    chosen = choose(wanted, known)
    if not chosen:
        raise _none_matches(what, wanted, known, known)
    return set(chosen)


def _chosen_countries(wanted: str, codes: Iterable[str]) -> set[str]:
    """Return the codes that match by themselves or by a name of their country."""
    called = {code: (code, *countries.names(code)) for code in dict.fromkeys(codes)}
    every = [name for known in called.values() for name in known]
    chosen = {fold(name) for name in choose(wanted, every)}
    if not chosen:
        there_are = [f"{code} ({known[1]})" for code, known in called.items()]
        raise _none_matches("country", wanted, there_are, every)
    return {code for code, known in called.items() if not chosen.isdisjoint(map(fold, known))}


def _none_matches(what: str, wanted: str, there_are: list[str], guesses: list[str]) -> NotFoundError:
    hint = f"there are {listed(there_are)}" if there_are else "the dataset has none"
    guess = nearest(wanted, guesses)
    if guess:
        hint = f'did you mean "{escape(guess)}"? {hint}'
    return NotFoundError(f'no {what} matches "{escape(wanted)}"', hint)
