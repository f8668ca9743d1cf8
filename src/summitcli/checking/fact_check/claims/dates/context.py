"""What stands around a date: another date, "before" and "since", the title of a text."""

from __future__ import annotations

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import QUIET
from summitcli.reading import DateSpan
from summitcli.reading.words import indexes_of

UNSURE = QUIET - {"negation", "plan"}
"""What leaves open whether anything was on a date."""


def is_of_a_text(passage: Passage, span: DateSpan) -> bool:
    """Tell whether a date is that of something to read: "a paper of 3 February", "the September issue"."""
    text, of = passage.keys[max(0, span.first - 2) : span.first] if span.first > 1 else ("", "")
    named = text in english.TEXTS and of in {"of", "from", "dated", "on"}
    yours = "your" in passage.keys[: span.first] and (of == "of" or "(" in passage.keys[: span.first])
    issue = not english.TEXTS.isdisjoint(passage.keys[span.after : span.after + 1])
    before = [word.text for word in passage.words[: span.first] if word.key.isalpha()]
    heads = (
        bool(before) and all(map(str.isupper, before)) and passage.keys[span.after : span.after + 1] == [":"]
    )
    return named or yours or issue or heads or passage.keys[0] in _MINUTES  # QUESTION HOUR, 5 May: …


_MINUTES = frozenset({"minutes", "memo", "agenda", "transcript"})


def is_shifted(passage: Passage, span: DateSpan) -> bool:
    """Tell whether a date is told as before or after something: "a year to the day before", "since"."""
    before = passage.keys[max(0, span.first - 2) : span.first]
    return any(key in {"before", "after", "until", "since"} for key in before)


def is_told_by_another(passage: Passage, at: int) -> bool:
    """Tell whether a clause says when or where something was by what was before or after it."""
    clause = passage.clauses[at]
    return any(
        key in _SHIFTS and its == clause for key, its in zip(passage.keys[:at], passage.clauses, strict=False)
    )


_SHIFTS = frozenset({"before", "after", "until", "ahead", "following", "eve", "prior"})


def is_since(passage: Passage, span: DateSpan) -> bool:
    """Tell whether something is told to be so since a date."""
    return passage.keys[max(0, span.first - 1) : span.first] == ["since"]


_ORDINALS = frozenset({"st", "nd", "rd", "th"})


def is_alone(passage: Passage, span: DateSpan) -> bool:
    """Tell whether no other date stands in the clause, so that it is clear which one is meant."""
    clause = passage.clauses[span.first]
    days = (
        not _ORDINALS.isdisjoint(passage.keys)
        and any(  # on the 19th
            passage.keys[at - 3 : at - 1] == ["on", "the"] and not span.first <= at < span.after
            for at, key in enumerate(passage.keys)
            if key in _ORDINALS
        )
    )
    others = (
        other
        for other in passage.dates
        if other is not span
        and passage.clauses[other.first] == clause
        and not passage.is_in_dateline(other.first)
    )
    return not days and not any(other.begin.month or not span.begin.month for other in others)


def has_foreign_place(passage: Passage, span: DateSpan) -> bool:
    """Tell whether a place that is not on record stands by: "in Busan on 3 March"."""
    clause = passage.clauses[span.first]
    offices = indexes_of(passage.offices)
    for at in range(len(passage.words) - 1):
        if passage.clauses[at] != clause or passage.keys[at] not in {"in", "at", "to", "from"}:
            continue
        if at + 1 in offices:
            continue
        word = passage.words[at + 1]
        known = at + 1 in passage.covered or any(one.first == at + 1 for one in passage.countries)
        month = word.key in english.NAMES_OF_MONTHS or word.key in english.NAMES_OF_DAYS
        if (
            word.text[0].isupper()
            and not known
            and not month
            and not passage.title_case
            and at + 1 not in range(span.first, span.after)
        ):
            return True
    return False
