"""The commands that list records, each a short function from a dataset to an answer."""

from typing import Annotated, Any, Literal

import typer

from summitcli.cli.listing import Listing
from summitcli.dates import is_date
from summitcli.errors import UsageError
from summitcli.model import TABLES, AgreementKind, Dataset, MeetingKind, PersonKind, StatementKind
from summitcli.query import filters, lookup
from summitcli.query.search import search as search_records
from summitcli.query.timeline import timeline as ordered
from summitcli.rows import listings
from summitcli.rows.answer import Answer
from summitcli.text import escape

TableName: Any = Literal[tuple(TABLES)]

Category = Annotated[str | None, typer.Option(metavar="NAME", help="Of this category.")]
Party = Annotated[str | None, typer.Option(metavar="NAME", help="With this party.")]
Country = Annotated[
    str | None, typer.Option(metavar="COUNTRY", help="Of this country: its code or its name.")
]
Meeting = Annotated[str | None, typer.Option(metavar="MEETING", help="Of this meeting.")]
Speaker = Annotated[str | None, typer.Option(metavar="PERSON", help="By this person.")]
Topic = Annotated[str | None, typer.Option(metavar="TOPIC", help="On this topic.")]
Subject = Annotated[str | None, typer.Option(metavar="NAME", help="About this subject.")]
MeetingArgument = Annotated[
    str | None, typer.Argument(metavar="[MEETING]", help="Its id, or words of its name.")
]
OfAgreement = Annotated[
    AgreementKind | None, typer.Option("--kind", help="Of agreements of this kind.", case_sensitive=False)
]
OfPerson = Annotated[PersonKind | None, typer.Option("--kind", help="Of this kind.", case_sensitive=False)]
OfMeeting = Annotated[MeetingKind | None, typer.Option("--kind", help="Of this kind.", case_sensitive=False)]
OfStatement = Annotated[
    StatementKind | None, typer.Option("--kind", help="Of this kind.", case_sensitive=False)
]


@Listing
def mous(
    dataset: Dataset, category: Category = None, party: Party = None, kind: OfAgreement = None
) -> Answer:
    """List the memoranda of understanding, one a row.

    Example: summit mous --category digital
    """
    found = filters.mous(dataset, category, party, kind)
    return listings.records(dataset, "mous", found, listings.itemised_captions(dataset))


@Listing
def agreements(dataset: Dataset, kind: OfAgreement = None) -> Answer:
    """List what was signed, counted against what is itemised.

    Example: summit agreements --kind bilateral
    """
    return listings.records(dataset, "agreements", filters.agreements(dataset, kind))


@Listing
def officials(dataset: Dataset, country: Country = None, meeting: Meeting = None) -> Answer:
    """List the office-holders, and the meetings they took part in.

    Example: summit officials --country china
    """
    return listings.records(dataset, "people", filters.people(dataset, "official", country, meeting))


@Listing
def people(
    dataset: Dataset, kind: OfPerson = None, country: Country = None, meeting: Meeting = None
) -> Answer:
    """List office-holders and executives.

    Example: summit people --meeting forum
    """
    return listings.records(dataset, "people", filters.people(dataset, kind, country, meeting))


@Listing
def participants(dataset: Dataset, meeting: MeetingArgument = None) -> Answer:
    """List who took part: one row a meeting and person.

    Example: summit participants nara
    """
    return listings.participants(dataset, filters.participants(dataset, meeting))


@Listing
def meetings(dataset: Dataset, kind: OfMeeting = None, country: Country = None) -> Answer:
    """List the meetings.

    Example: summit meetings --kind summit
    """
    return listings.records(dataset, "meetings", filters.meetings(dataset, kind, country))


@Listing
def forum(dataset: Dataset, meeting: MeetingArgument = None) -> Answer:
    """Show forum statistics, with bars and the comparison the source makes.

    Example: summit forum
    """
    return listings.forum(dataset, filters.forum(dataset, meeting))


@Listing
def figures(dataset: Dataset, subject: Subject = None) -> Answer:
    """List the figures, whatever they are about.

    Example: summit figures --subject cptpp
    """
    return listings.records(dataset, "figures", filters.figures(dataset, subject))


@Listing
def statements(
    dataset: Dataset,
    speaker: Speaker = None,
    meeting: Meeting = None,
    kind: OfStatement = None,
    topic: Topic = None,
) -> Answer:
    """List positions, outcomes, context and assessments.

    Example: summit statements --speaker "li qiang"
    """
    return listings.records(dataset, "statements", filters.statements(dataset, speaker, meeting, kind, topic))


Since = Annotated[str | None, typer.Option(metavar="DATE", help="From this day, month or year on.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Up to the end of this day, month or year.")]


@Listing
def timeline(dataset: Dataset, since: Since = None, until: Until = None) -> Answer:
    """List meetings and events in order.

    Example: summit timeline --since 2026-01
    """
    for date in (since, until):
        if date is not None and not is_date(date):
            raise UsageError(f'"{escape(date)}" is not a date', "write 2026-01-05, 2026-01 or 2026")
    return listings.timeline(dataset, ordered(dataset, since, until))


Words = Annotated[list[str], typer.Argument(metavar="WORD...", help="Words, or the starts of words.")]
InTable = Annotated[TableName | None, typer.Option("--in", help="In this table alone.", case_sensitive=False)]


@Listing
def search(dataset: Dataset, words: Words, table: InTable = None) -> Answer:
    """List the records of any table that hold all the words.

    Example: summit search economic security
    """
    return listings.search(dataset, search_records(dataset, words, table))


Ids = Annotated[list[str], typer.Argument(metavar="ID...", help="An id, or words that single a record out.")]


@Listing
def show(dataset: Dataset, ids: Ids) -> Answer:
    """Show records whole, with their sources and what refers to them.

    Example: summit show shinsegae-alibaba
    """
    everything = lookup.all_records(dataset)
    return listings.show(dataset, [lookup.resolve(everything, wanted) for wanted in ids])


@Listing
def documents(dataset: Dataset) -> Answer:
    """List the sources, and how many records rest on each.

    Example: summit documents
    """
    return listings.records(dataset, "documents", dataset.documents)
