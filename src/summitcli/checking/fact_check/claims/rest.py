"""What no record bears out or denies: the numbers, dates, names and places that are left."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.numbers.noun_phrases import counted, fractions, is_reference_number
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.stems import country_at
from summitcli.checking.fact_check.verdicts import Verdict, unconfirmed
from summitcli.reading.letters import is_caseless


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield what is left to the editor in a passage that touches the dataset, by itself or by its context."""
    for span in passage.dates:
        if not passage.is_in_dateline(span.first):
            yield unconfirmed(span.start, span.end, "no record has this date")
    for number in passage.numbers:
        if not is_reference_number(passage, number):
            words = counted(passage, number)
            yield unconfirmed(number.start, passage.words[words.after - 1].end, "no record has this number")
    for fraction in fractions(passage) if passage.touches or passage.recent else ():
        yield unconfirmed(fraction.start, fraction.end, "no record has this share")
    if passage.touches:
        yield from _places(passage)
        yield from _names(passage)
        yield from _organisations(passage)
        yield from _countries(passage, case)
    else:
        yield from _places_elsewhere(passage)
        if passage.offices:
            yield from _names(passage)


def _places(passage: Passage) -> Iterator[Verdict]:
    for mention in passage.naming(*_PLACES, "subject"):
        before = passage.keys[max(0, mention.first - 1) : mention.first]
        place = before in (["in"], ["at"]) or any(name.kind in _PLACES for name in mention.names)
        inside = any(one.first <= mention.first < one.after for one in passage.references)
        if place and not inside:
            yield unconfirmed(*passage.span(mention.first, mention.after), "no record bears this place out")


_PLACES = ("city", "venue", "place")


def _names(passage: Passage) -> Iterator[Verdict]:
    """Yield names that are not on record."""
    words = passage.words
    after = 0  # the index after the last name
    for first in range(len(words)):
        if first < after or not _is_unknown(passage, first):
            continue
        after = first + 1
        while (
            after < len(words)
            and words[after].start - words[after - 1].end <= 1
            and _is_unknown(passage, after)
        ):
            after += 1
        opening = not is_caseless(words[first].text) and (
            first == 0 or passage.keys[first - 1] in {".", ":", "“", '"', "|", "("}
        )
        name = after - first > 1 or not opening or passage.block.kind == "row"
        if name and not (passage.title_case and after - first > 3):
            yield unconfirmed(*passage.span(first, after), "a name that is not on record")


_WITH_CAPITALS = (
    english.NAMES_OF_DAYS
    | english.NAMES_OF_MONTHS
    | english.TITLES
    | english.INSTRUMENTS.keys()
    | english.MEETING_KINDS.keys()
)
"""Words that may be written with a capital and are no names."""


def _is_unknown(passage: Passage, at: int) -> bool:
    word = passage.words[at]
    if word.text.islower() and word.text.isascii() and not word.glued:
        return False  # as most words
    caseless = is_caseless(word.text)
    capital = word.text[0].isupper() or (word.glued and at and passage.words[at - 1].text[0].isupper())
    if not (capital or caseless) or at in passage.covered:
        return False
    if not word.key.isalpha() or word.key in english.STOP_WORDS:
        return False
    if caseless:
        return True
    if word.key in _WITH_CAPITALS:
        return False
    office = any(one.first <= at < one.after for one in passage.offices)
    date = any(span.first <= at < span.after for span in passage.dates)
    country = any(one.first <= at < one.after for one in passage.countries)
    return not office and not date and not country and country_at(passage.words, at) is None


def _organisations(passage: Passage) -> Iterator[Verdict]:
    """Yield organisations where something is said of them: a partner, a member, a signature."""
    bodies = passage.naming("organisation")
    told = len(bodies) > 1 or passage.people or passage.is_listed
    if told or not english.SIGNING.isdisjoint(passage.keys):
        for mention in bodies:
            span = passage.span(mention.first, mention.after)
            yield unconfirmed(*span, "no record bears this organisation out")


def _countries(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield countries of which nothing is on record."""
    for country in passage.countries:
        if country.code not in case.facts.countries:
            yield unconfirmed(*passage.span(country.first, country.after), "no record bears this country out")


def _places_elsewhere(passage: Passage) -> Iterator[Verdict]:
    """Yield places that are not on record in a sentence that names nothing else that is."""
    starts = [at for at, key in enumerate(passage.keys, 1) if key in {"in", "at"}]
    for at in (0, *starts) if passage.asked and passage.dates else starts:
        after = at
        while after < passage.end and _is_unknown(passage, after):
            after += 1
        if after > at:
            yield unconfirmed(*passage.span(at, after), "a place that is not on record")
