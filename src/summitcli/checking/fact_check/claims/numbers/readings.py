"""Guesses at what else a number counts than its own words say: they may bear it out, never deny it."""

from __future__ import annotations

from msgspec.structs import replace

from summitcli.checking.fact_check.claims.numbers.noun_phrases import WHO_CAME, Counted, counted
from summitcli.checking.fact_check.passages import Passage


def of_the_same(passage: Passage, words: Counted) -> Counted | None:
    """Return a number without a noun as one of what the last one counts: "not 261 companies but 161"."""
    number = words.number
    ones = words.head == "one"
    if (words.head and not ones) or number.unit or words.label or number.high == 1:
        return None
    of_another = "which" in passage.keys[max(0, number.first - _JUST_BEFORE) : number.first]
    more = passage.keys[number.after : number.after + 1] == ["more"]
    if of_another or more or passage.vetoed(number.first, kinds=frozenset({"question"})):
        return None
    earlier = [(passage, one) for one in passage.numbers if one.first < number.first]
    earlier = [(part, one) for part in passage.before[-1:] for one in part.numbers] + earlier
    for part, one in reversed(earlier):
        other = counted(part, one)
        if other.head and other.head != "one":
            modifiers = words.modifiers if ones else other.modifiers
            clause = words.clause | other.clause
            return replace(
                words, head=other.head, modifiers=modifiers, complement=other.complement, clause=clause
            )
    return None


def of_people(words: Counted) -> Counted | None:
    """Return a number without a noun as one of the people who came: "some fifty at the Roundtable"."""
    if words.head or words.number.unit:
        return None
    return replace(words, head="person", clause=words.clause.union(WHO_CAME))


_JUST_BEFORE = 3  # words: "of which there are"
