"""Figures that deny a number: with another value, another unit, or digits in another order."""

from __future__ import annotations

from itertools import takewhile

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.numbers.by_own_words import (
    in_another_unit,
    is_another_sum,
    told_alone,
)
from summitcli.checking.fact_check.claims.numbers.noun_phrases import DURATIONS, Counted, is_year
from summitcli.checking.fact_check.claims.numbers.quantities import (
    DIMENSIONS,
    Fit,
    agrees,
    is_misprint,
    is_of_another_year,
    is_slip,
    nearly,
)
from summitcli.checking.fact_check.claims.numbers.subjects import strength_of
from summitcli.checking.fact_check.claims.numbers.swapped import swapped
from summitcli.checking.fact_check.facts import Quantity
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.stems import stem
from summitcli.reading.numbers import FRACTION_WORDS

_CODE = "figure-differs"
_TELLING = 1e6


def is_change(passage: Passage, words: Counted) -> bool:
    """Tell whether a percentage is a change: "rose 3%", "up 5 percent"."""
    if words.number.unit != "%":
        return False
    before = passage.keys[max(0, words.first - 3) : words.first]
    made_up = any(
        key in {"make", "makes", "made", "making"}
        for key in passage.keys[max(0, words.first - 4) : words.first]
    )
    if before[-1:] in (["from"], ["to"]) or made_up:
        return False
    return any(key in english.CHANGES for key in before)


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
    labelled = any(f"{words.number.low:g}" in fit.quantity.core | fit.quantity.rest for fit in found)
    if (
        labelled
        or words.part
        or (words.head == "person" and not words.clause.isdisjoint(_HOLDING))
        or is_change(passage, words)
        or _is_of_something_else(passage, words, _HARD, gap=gap)
    ):
        return None  # labelled: people living "within 30 km"
    misprint = _misprint(words, found) or swapped(passage, words, found, case, subjects)
    if misprint or _is_of_something_else(passage, words, _SHIFTING, gap=gap):
        return None if misprint and _is_told_of_another_year(words, misprint) else misprint
    equated = passage.keys[max(0, words.first - 1) : words.first] in _EQUATING
    lasts = _says_how_long(passage, words)
    sure = [
        fit
        for fit in found
        if (passage.recent or fit.strength >= SUREST)
        and (fit.strict or (fit.loose and (lasts or _has_own_unit(fit, words, found))))
        and _is_sure(fit, words, found, equated=equated, lasts=lasts)
        and not _narrows(words, fit.quantity)
        and not _is_held_against(passage, words, fit.quantity)
    ]
    if not sure:
        return _other_unit(passage, words, found, case, subjects) or told_alone(passage, words, found, case)
    best = sure[0]
    best_told = (best.coverage, best.strength)
    several = len({fit.quantity.origin.id for fit in sure if (fit.coverage, fit.strength) == best_told}) > 1
    agreed = any(fit.agrees and (fit.strength or fit.coverage) for fit in found)
    open_ = (
        several
        or agreed
        or is_another_sum(passage, words, best.quantity)
        or nearly(words.number, best.quantity)
    )
    return None if open_ or is_of_another_year(passage, words, best.quantity, case) else best.quantity


def _is_told_of_another_year(words: Counted, quantity: Quantity) -> bool:
    """Tell whether a year stands right after a number, and its figure is told of another one."""
    own, told = ({word for word in stems if is_year(word)} for stems in (quantity.rest, words.complement))
    return bool(own) and bool(told) and own.isdisjoint(told)


_HOLDING = frozenset(stem(word) for word in english.HOLDING)


def _is_held_against(passage: Passage, words: Counted, quantity: Quantity) -> bool:
    """Tell whether what a figure is of is only named after "against": "600 people, against 50 in Oslo"."""
    return any(
        "against" in passage.keys[words.after : one.first]
        for one in passage.references
        if quantity.subject in one.meetings
    )


def _narrows(words: Counted, quantity: Quantity) -> bool:
    """Tell whether a part of a meeting's name narrows what is counted: "four Sahel countries" of all."""
    own = quantity.core | quantity.rest
    return any(word in quantity.subject_stems and word not in own for word in words.modifiers)


_SHIFTING = frozenset(english.VETOES.values()) - {"negation"} | {"question"}


def _has_measure(words: Counted) -> bool:
    """Tell whether a number may have another unit than the figure it means."""
    money = words.number.unit is not None and words.number.unit.isupper()
    return money or words.head in DURATIONS or any(words.head in units for units in DIMENSIONS)


_HARD = frozenset({"question", "condition", "correction"})
"""What makes even a slip of the pen no slip."""


def _misprint(words: Counted, found: list[Fit]) -> Quantity | None:
    """Return the figure of which a number can only be a slip of the pen: 461 for 416, billion for million.

    So much speaks for it that the label alone will do, without its subject.
    """
    if any(fit.agrees for fit in found):
        return None
    told = [
        fit
        for fit in found
        if (
            (fit.strict and fit.coverage)
            or _has_own_unit(fit, words, found)
            or _is_short_for(fit, words)
            or _is_only_one(fit, found)
        )
        and (is_misprint(words.number, fit.quantity) or _is_digit_off(fit, words))
        and _is_likely(fit, words)
    ]
    return told[0].quantity if len({fit.quantity.origin.id for fit in told}) == 1 else None


def _is_digit_off(fit: Fit, words: Counted) -> bool:
    """Tell whether a number with all the words of a figure of what is named is one digit off."""
    told = fit.strict and fit.strength == SUREST and fit.coverage > 1 and not fit.measured
    return told and is_slip(words.number, fit.quantity)


def _is_short_for(fit: Fit, words: Counted) -> bool:
    """Tell whether a noun alone stands for a figure's label: "116 companies" for 161 Korean companies."""
    alone = fit.loose and not fit.measured and not words.modifiers and words.head in fit.quantity.heads
    return alone and fit.strength >= 1


def _is_only_one(fit: Fit, found: list[Fit]) -> bool:
    """Tell whether a figure is the only one of its unit of what is named: the duty, in per cent."""
    others = [other for other in found if other.quantity.subject == fit.quantity.subject and other is not fit]
    return fit.measured and fit.strength == SUREST and fit.loose and not others


def _is_likely(fit: Fit, words: Counted) -> bool:
    """Tell whether a slip is likelier than a number of something else that happens to have these digits."""
    digits = len(f"{fit.quantity.value:.9f}".replace(".", "").strip("0"))
    large = words.number.low >= _TELLING and fit.coverage > 1
    return fit.strength >= 2 or digits > 2 or large or (digits > 1 and fit.strength == 1)


def _is_of_something_else(passage: Passage, words: Counted, kinds: frozenset[str], *, gap: bool) -> bool:
    """Tell whether anything shifts the scope: a veto, a stranger, another meeting, a part."""
    stranger = passage.strangers or any(before.strangers for before in passage.before)
    other = any(reference.named and not reference.meetings for reference in passage.references)
    denied = not gap and passage.denied(words.first, words.after)
    shifted = passage.vetoed(words.first, kinds=kinds) or denied
    return bool(stranger) or other or shifted or _is_some_of_them(passage, words)


def _is_some_of_them(passage: Passage, words: Counted) -> bool:
    """Tell whether a number may be of a part: "Some 30 companies at the forum were start-ups"."""
    following = list(
        takewhile(lambda key: key not in {",", ";"}, passage.keys[words.after : words.after + 10])
    )
    if following[:1] not in (["at"], ["in"], ["from"]) or following[1:2] == list(words.complement[:1]):
        return False
    return any(key in {"were", "are", "was", "had", "have"} for key in following)


_LASTING = frozenset(stem(word) for word in ("length", "talks", "term", "duration", "run", "session"))


def _says_how_long(passage: Passage, words: Counted) -> bool:
    """Tell whether a time is how long something lasts: "lasted 79 minutes", "runs for five years"."""
    if words.head not in DURATIONS:
        return False
    at = words.first - 1
    while at >= 0 and passage.keys[at] in {"about", "some", "around", "only", "nearly", "roughly", "almost"}:
        at -= 1
    before = passage.keys[max(0, at - 1) : at + 1]
    if before[-1:] == ["for"]:
        clause = passage.clauses[words.first]
        said = {key for key, its in zip(passage.keys[:at], passage.clauses, strict=False) if its == clause}
        if said & english.LENGTHS_OF_TALKS:
            together = sum(passage.clauses[name.first] == clause for name, _ in passage.people) > 1
            return together or not said & _ALONE or bool(said & _TOGETHER)
        return before[0] in {"runs", "run", "renewed", "valid", "extended", "concluded"}
    return before[-1:] in (["lasted"], ["took"], ["lasts"], ["takes"])


_ALONE = frozenset({"spoke", "speak"})
"""Verbs of which one person can be the subject: "she spoke for ten minutes" is a speech."""
_TOGETHER = frozenset({"they", "two", "both", "leaders", "sides", "with", "talks"})


def _has_own_unit(fit: Fit, words: Counted, found: list[Fit]) -> bool:
    """Tell whether a figure is the only one of what is counted: "wafers" of a plant."""
    counts = words.head == fit.quantity.unit and words.head not in DURATIONS and not words.number.unit
    narrow = any(word.startswith("@") for word in fit.quantity.core)  # Korean companies, not any
    return counts and not narrow and len(found) == 1 and fit.strength >= SUREST


SUREST = 3


_EQUATING = (["is"], ["was"], ["at"], ["to"], ["reached"], ["about"], ["equals"])


def _is_sure(fit: Fit, words: Counted, found: list[Fit], *, equated: bool, lasts: bool) -> bool:
    """Tell whether a number cannot be about anything else."""
    quantity = fit.quantity
    if not fit.measured:
        if fit.strength >= 3:
            return True
        return fit.strength == 2 and len(quantity.core - {"person"}) > 0
    rivals = [other for other in found if other.quantity.subject == quantity.subject and other is not fit]
    alone = not rivals
    if _has_own_unit(fit, words, found):
        return True
    label = quantity.core <= words.near | words.clause if quantity.core else alone
    label = label or (alone and lasts and bool(quantity.core & _LASTING))
    near = (
        bool(quantity.core & words.near) or not quantity.core or bool(words.label) or words.number.unit != "%"
    )
    near = near or (equated and not any(other.coverage for other in rivals))
    told = quantity.core - quantity.subject_stems  # "the trade" alone says nothing of whose trade it is
    return label and near and (fit.strength >= SUREST or (fit.strength == SUREST - 1 and bool(told)))


def _other_unit(
    passage: Passage, words: Counted, found: list[Fit], case: Case, subjects: dict[str, int]
) -> Quantity | None:
    """Return the figure whose label a number has in full, with a unit that it cannot have."""
    number = words.number
    near = words.near | frozenset(words.label)
    wide = words.head in DURATIONS or not _SHARES.isdisjoint(passage.keys)
    told = near | words.clause if wide else near
    for quantity in case.quantities(told):
        if quantity.code != _CODE or not quantity.core or not quantity.core <= told:
            continue
        if strength_of(passage, quantity, subjects, case) < 2:
            continue
        money = quantity.unit == "%" and number.unit is not None and number.unit.isupper()
        times = quantity.unit in DURATIONS and words.head in DURATIONS and quantity.unit != words.head
        spans = times and quantity.value == number.low
        if spans or (money and len(quantity.core) > 1):
            return quantity
    alike = next((units - {words.head} for units in DIMENSIONS if words.head in units), None)
    for quantity in case.facts.quantities if alike else ():
        same = quantity.unit in (alike or ()) and quantity.value == number.low
        if same and strength_of(passage, quantity, subjects, case) >= 2:
            return quantity
    slip = _slipped(passage, words, case, subjects)
    counts_nothing = not found and not _has_measure(words)
    return slip or in_another_unit(passage, words, case, subjects, counts_nothing=counts_nothing)


_SHARES = frozenset({"share", "percentage", "proportion"})


def _slipped(passage: Passage, words: Counted, case: Case, subjects: dict[str, int]) -> Quantity | None:
    """Return the sum of which a number has the digits, but another currency or a thousand times the value."""
    number = words.number
    if not number.unit or not number.unit.isupper() or number.low < _TELLING:
        return None
    about = [
        quantity
        for quantity in case.facts.quantities
        if quantity.unit.isupper() and strength_of(passage, quantity, subjects, case) >= 2
    ]
    if any(agrees(number, quantity) for quantity in about if quantity.unit == number.unit):
        return None
    told = words.near | words.clause
    for quantity in about:
        other = quantity.unit != number.unit and quantity.value == number.low
        thousand = quantity.unit == number.unit and number.low in {quantity.value * 1e3, quantity.value / 1e3}
        if (other or thousand) and quantity.core <= told:
            return quantity
    return None
