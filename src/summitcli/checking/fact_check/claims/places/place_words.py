"""Words that name a place, by their capitals."""

from __future__ import annotations

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.facts import Meeting
from summitcli.checking.fact_check.passages import Passage


def is_place_word(passage: Passage, at: int) -> bool:
    """Tell whether a word may name a place: a capital, and no month, country or name on record."""
    word = passage.words[at]
    if not (word.text[0].isupper() and word.key.isalpha()) or word.key in english.STOP_WORDS:
        return False
    if word.key in _OTHER_CAPITALS or (at in passage.covered and not passage.covered[at].of_kind("subject")):
        return False
    return not any(one.first <= at < one.after for one in passage.countries)


_OTHER_CAPITALS = english.NAMES_OF_MONTHS | english.NAMES_OF_DAYS | english.LANGUAGES


def goes_on(passage: Passage, at: int) -> bool:
    """Tell whether a place's name goes on: "Dar es Salaam", "Rio de Janeiro"."""
    if is_place_word(passage, at):
        return True
    return passage.keys[at] in english.PLACE_PARTICLES and is_place_word(
        passage, min(at + 1, passage.end - 1)
    )


def end_of_place(passage: Passage, first: int, most: int) -> int:
    """Return the index after the place whose name begins at an index, of so many words at most."""
    after = first + 1
    while after < min(passage.end, first + most) and goes_on(passage, after):
        after += 1
    return after


def is_building(passage: Passage, first: int, after: int) -> bool:
    """Tell whether words name a building: "the City Hall"."""
    return not english.BUILDINGS.isdisjoint(passage.keys[first:after])


def field_of(place: str, meeting: Meeting) -> str:
    """Return the field of a meeting that a place is in: its city or its venue."""
    return "city" if place == meeting.city else "venue"
