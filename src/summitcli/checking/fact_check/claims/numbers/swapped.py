"""Numbers that one figure has, told of what another counts: 416 companies, where 416 people were of 161."""

from __future__ import annotations

from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.numbers.noun_phrases import DURATIONS, Counted
from summitcli.checking.fact_check.claims.numbers.quantities import Fit, significant_digits
from summitcli.checking.fact_check.claims.numbers.subjects import strength_of
from summitcli.checking.fact_check.facts import Quantity
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.stems import same_sense

_LONG = 100  # numbers from here on, if they are not round, are nobody's by chance
_LONGER = 2  # digits
_FEWEST = 50  # smaller ones may be of anything, even of what is named
_SURE = 2  # what a number is of is named, or just before


def swapped(
    passage: Passage, words: Counted, found: list[Fit], case: Case, subjects: dict[str, int]
) -> Quantity | None:
    """Return the figure that denies a number which another figure of the same subject has."""
    number = words.number
    same = case.by_value.get(number.low, []) if number.low == number.high else []
    if len(same) != 1 or number.unit or words.head in DURATIONS or any(fit.agrees for fit in found):
        return None
    other = same[0]
    strength = strength_of(passage, other, subjects, case)
    if other.unit == "%" or other.unit.isupper() or not _is_told(passage, words, strength):
        return None
    if any(same_sense(words.head, head) for head in other.heads):
        return other if _is_of_other_country(words, other) else None
    if other.core <= words.near and any(word[0] == "@" for word in other.core):
        return other  # 161 people from Korean companies, 161 executives from Korea
    sure = _SURE + (words.head == "person")  # people may be of anything
    meant = [
        fit
        for fit in found
        if fit.quantity.subject == other.subject
        and not fit.measured
        and (fit.strict or (fit.loose and strength >= sure))
    ]
    return meant[0].quantity if meant else None


def _is_told(passage: Passage, words: Counted, strength: int) -> bool:
    """Tell whether a number is one that hardly comes twice: of anything, of the dataset, of what is named."""
    number = words.number.low
    digits = significant_digits(words.number)
    by_itself = number >= _LONG and (digits > _LONGER or (passage.recent and digits > 1))
    return bool(words.head) and (by_itself or (number >= _FEWEST and strength >= _SURE))


def _is_of_other_country(words: Counted, other: Quantity) -> bool:
    """Tell whether what is counted is that of a figure in all but its country: "161 Chinese companies"."""
    countries = {word for word in (*words.modifiers, *words.complement) if word[0] == "@"}
    own = {word for word in other.core if word[0] == "@"}
    return bool(own) and len(countries) == 1 and not countries & own and other.core - own <= words.near
