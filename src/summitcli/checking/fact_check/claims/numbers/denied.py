"""Figures that deny a number: with another value, another unit, or digits in another order."""

from __future__ import annotations

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.numbers.by_own_words import (
    in_another_unit,
    told_alone,
)
from summitcli.checking.fact_check.claims.numbers.noun_phrases import DURATIONS, Counted
from summitcli.checking.fact_check.claims.numbers.quantities import (
    DIMENSIONS,
    Fit,
    is_misprint,
    is_of_another_year,
    nearly,
)
from summitcli.checking.fact_check.claims.numbers.subjects import strength_of
from summitcli.checking.fact_check.facts import Quantity
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.stems import stem
from summitcli.reading.numbers import FRACTION_WORDS


def denied(
    passage: Passage,
    words: Counted,
    found: list[Fit],
    case: Case,
    subjects: dict[str, int],
    *,
    gap: bool = False,
) -> Quantity | None:
    """Return the figure that denies a number, where nothing is open about it.

    A `gap` is how long something has not been: a negation belongs to it.
    """
    if not found and not _has_measure(words) and words.number.low not in case.by_value:
        return None
    whose = passage.keys[max(0, words.first - 2) : words.first]
    if whose[1:] == ["of"] and (whose[0] in FRACTION_WORDS or whose[0] in english.PLURAL_HEADS):
        return None  # a quarter of a million; the heads of four companies
    held = words.head == "person" and not words.clause.isdisjoint(_HOLDING)  # by a room
    if words.part or held or _is_of_something_else(passage, words, gap=gap):
        return None
    misprint = _misprint(words, found)
    if misprint:
        return None if is_of_another_year(passage, words, misprint, case) else misprint
    held_against = "against" in passage.keys[words.after :]  # 600 people, against 50 in Oslo
    if held_against or passage.vetoed(words.first, kinds=_SHIFTING):
        return None
    return _told(passage, words, found, case, subjects)


def _told(
    passage: Passage, words: Counted, found: list[Fit], case: Case, subjects: dict[str, int]
) -> Quantity | None:
    """Return the figure that a number can only be another value of, or has in another unit."""
    equated = passage.keys[max(0, words.first - 1) : words.first] in _EQUATING
    sure = [
        fit
        for fit in found
        if fit.strict
        and (passage.recent or fit.strength >= _SUREST)
        and _is_sure(fit, words, found, equated=equated)
    ]
    if not sure:
        return _other_unit(passage, words, found, case, subjects) or told_alone(passage, words, found, case)
    best = sure[0]
    best_told = (best.coverage, best.strength)
    open_ = (
        len({fit.quantity.origin.id for fit in sure if (fit.coverage, fit.strength) == best_told}) > 1
        or any(fit.agrees and (fit.strength or fit.coverage) for fit in found)
        or nearly(words.number, best.quantity)
        or is_of_another_year(passage, words, best.quantity, case)
    )
    return None if open_ else best.quantity


_HOLDING = frozenset(stem(word) for word in english.HOLDING)
_HARD = frozenset({"question", "condition", "correction"})
"""What makes even a slip of the pen no slip."""
_SHIFTING = frozenset(english.VETOES.values()) - {"negation"} | {"question"}
_SUREST = 3
_TELLING = 1e6


def _has_measure(words: Counted) -> bool:
    """Tell whether a number may have another unit than the figure it means."""
    money = words.number.unit is not None and words.number.unit.isupper()
    return money or words.head in DURATIONS or any(words.head in units for units in DIMENSIONS)


def _misprint(words: Counted, found: list[Fit]) -> Quantity | None:
    """Return the figure of which a number can only be a slip of the pen: 461 for 416, billion for million.

    So much speaks for it that the label alone will do, without its subject.
    """
    if any(fit.agrees for fit in found):
        return None
    told = [
        fit
        for fit in found
        if fit.strict and fit.coverage and is_misprint(words.number, fit.quantity) and _is_likely(fit, words)
    ]
    return told[0].quantity if len({fit.quantity.origin.id for fit in told}) == 1 else None


def _is_likely(fit: Fit, words: Counted) -> bool:
    """Tell whether a slip is likelier than a number of something else that happens to have these digits."""
    digits = len(f"{fit.quantity.value:.9f}".replace(".", "").strip("0"))
    large = words.number.low >= _TELLING and fit.coverage > 1
    return fit.strength >= _SUREST - 1 or digits > 2 or large or (digits > 1 and fit.strength == 1)


def _is_of_something_else(passage: Passage, words: Counted, *, gap: bool) -> bool:
    """Tell whether a stranger or another meeting is named, or all is denied or left open."""
    return (
        any(part.strangers for part in (passage, *passage.before))
        or any(reference.named and not reference.meetings for reference in passage.references)
        or passage.vetoed(words.first, kinds=_HARD)
        or (not gap and passage.denied(words.first, words.after))
    )


_EQUATING = (["is"], ["was"], ["at"], ["to"], ["reached"], ["about"], ["equals"])


def _is_sure(fit: Fit, words: Counted, found: list[Fit], *, equated: bool) -> bool:
    """Tell whether a number cannot be about anything else."""
    quantity = fit.quantity
    if not fit.measured:
        if fit.strength >= 3:
            return True
        return fit.strength == 2 and len(quantity.core - {"person"}) > 0
    rivals = [other for other in found if other.quantity.subject == quantity.subject and other is not fit]
    alone = not rivals
    label = quantity.core <= words.near | words.clause if quantity.core else alone
    near = (
        bool(quantity.core & words.near) or not quantity.core or bool(words.label) or words.number.unit != "%"
    )
    near = near or (equated and not any(other.coverage for other in rivals))
    told = quantity.core - quantity.subject_stems  # "the trade" alone says nothing of whose trade it is
    return label and near and (fit.strength >= _SUREST or (fit.strength == _SUREST - 1 and bool(told)))


def _other_unit(
    passage: Passage, words: Counted, found: list[Fit], case: Case, subjects: dict[str, int]
) -> Quantity | None:
    """Return the figure whose label a number has in full, with a unit that it cannot have."""
    number = words.number
    money = number.unit is not None and number.unit.isupper()
    wide = words.head in DURATIONS or not _SHARES.isdisjoint(passage.keys)
    told = words.near | words.clause if wide else words.near
    for quantity in case.quantities(told) if money or words.head in DURATIONS else ():
        share = money and quantity.unit == "%" and len(quantity.core) > 1
        lasts = quantity.unit in DURATIONS - {words.head} and quantity.value == number.low and not money
        labelled = (share or lasts) and quantity.core and quantity.core <= told
        if labelled and strength_of(passage, quantity, subjects, case) >= 2:
            return quantity
    alike = next((units - {words.head} for units in DIMENSIONS if words.head in units), ())
    for quantity in case.by_value.get(number.low, ()) if alike else ():
        if quantity.unit in alike and strength_of(passage, quantity, subjects, case) >= 2:
            return quantity
    counts_nothing = not found and not _has_measure(words)
    return in_another_unit(passage, words, case, subjects, counts_nothing=counts_nothing)


_SHARES = frozenset({"share", "percentage", "proportion"})
