"""Guesses at what else a number counts than its own words say: they may bear it out, never deny it."""

from __future__ import annotations

from msgspec.structs import replace

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.claims.numbers.noun_phrases import DURATIONS, WHO_CAME, Counted, counted
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.stems import stem
from summitcli.reading import Number


def of_their_heads(passage: Passage, words: Counted) -> Counted | None:
    """Return who is at the head of what is counted, as there is one of each: "chairmen of four banks"."""
    if not words.head or words.head in DURATIONS or english.LEADERS.isdisjoint(passage.keys):
        return None
    whose = [noun for noun in (*words.modifiers, words.head) if noun not in _LEADERS]
    return replace(words, head=_HEAD, modifiers=tuple(whose)) if whose else None


_HEAD = stem("head")
_LEADERS = frozenset(stem(word) for word in english.LEADERS)


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


def of_people(passage: Passage, words: Counted) -> Counted | None:
    """Return a number without a noun as one of the people who came: "some fifty at the Roundtable"."""
    number = words.number
    if words.head or number.unit or _is_in_a_name(passage, number):
        return None
    return replace(words, head="person", clause=words.clause.union(WHO_CAME))


def _is_in_a_name(passage: Passage, number: Number) -> bool:
    """Tell whether words stand around a number that make it part of a name or a price: "extension 416"."""
    ahead = passage.keys[max(0, number.first - 1) : number.first]
    behind = passage.keys[number.after : number.after + 1]
    about = passage.words[number.first].start > number.start
    named = any(key.isalpha() and key not in _PLAIN for key in (*ahead, *behind)) and not about
    return named or not _JOINING.isdisjoint((*ahead, *behind))


_PLAIN = english.STOP_WORDS | english.ATTENDING
_JOINING = frozenset({"/", "-"})


_JUST_BEFORE = 3  # words: "of which there are"
