"""Quantities on record: how well one fits a number and its words, and whether it bears the number out."""

from __future__ import annotations

from operator import ne

from msgspec import Struct
from msgspec.structs import replace

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.numbers.noun_phrases import DURATIONS, Counted, is_year
from summitcli.checking.fact_check.claims.numbers.subjects import strength_of
from summitcli.checking.fact_check.facts import Quantity
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.stems import same_sense, senses, stem, unit_stem
from summitcli.reading import Number, includes
from summitcli.reading.numbers import rounds_to

_CODE = "figure-differs"
DIMENSIONS = tuple(frozenset(unit_stem(name.split("-")) for name in names) for names in english.DIMENSIONS)
"""The stems of units of one kind: a number of one is not as many of another."""


class Fit(Struct, frozen=True):
    """How a quantity fits a number's words."""

    quantity: Quantity
    strength: int
    strict: bool
    """Whether number and noun are that quantity's own words, all of them."""
    loose: bool
    """Whether they can be, with words that stand for each other."""
    own: bool
    """Whether none of them is foreign to it."""
    coverage: int
    agrees: bool
    measured: bool
    """Whether the noun is a unit, which says nothing of what is measured."""


def significant_digits(number: Number) -> int:
    """Return how many digits a whole number has before its last zeros: 2 for 8.4 million."""
    return len(f"{number.low:.0f}".rstrip("0"))


def fits(passage: Passage, words: Counted, case: Case, subjects: dict[str, int]) -> list[Fit]:
    """Return the figures that a number can be about, those that fit best first."""
    keys = words.near | ({words.number.unit} if words.number.unit else frozenset())
    if not words.head and not words.number.unit and not words.label:
        return []
    if words.number.unit or words.head in DURATIONS:
        keys |= words.clause
    if words.head == "hour":
        keys |= {"minute"}
    found = []
    for quantity in case.quantities(frozenset(keys)):
        if quantity.code == _CODE:
            fit = _fit(passage, words, quantity, case, subjects)
            if fit:
                found.append(fit)
    return sorted(found, key=lambda fit: (-fit.coverage, -fit.strength))


def _fit(
    passage: Passage, words: Counted, quantity: Quantity, case: Case, subjects: dict[str, int]
) -> Fit | None:
    if not _same_unit(words, quantity):
        return None
    strength = strength_of(passage, quantity, subjects, case)
    measured = is_measure(words, quantity)
    own = _is_own(words, quantity)
    around = words.near | (words.clause if measured else frozenset())
    covered = sum(1 for word in quantity.core | quantity.rest if word in around)
    full = quantity.core <= around or not quantity.core
    loosely = full or senses(quantity.core) <= senses(around)
    own_head = not words.head or words.head in quantity.heads or measured
    other_scale = words.head == "hour" and quantity.unit == "minute"
    strict = full and own_head and own and not other_scale
    if words.head == "person" and not full:
        strict = own and _are_all_there(words, quantity)
    loose = own and (loosely or _may_stand(words, quantity, measured))
    number = _in_minutes(words.number) if other_scale else words.number
    agreeing = agrees(number, quantity) and not is_of_another_meeting(passage, words.first, quantity, case)
    return Fit(quantity, strength, strict, loose, own, covered, agreeing, measured)


def _is_own(words: Counted, quantity: Quantity) -> bool:
    """Tell whether no word that says what is counted is foreign to a quantity."""
    told = [*words.modifiers, *words.label]
    if _is_share_of(words):
        told.append(words.complement[-1])  # of the GDP
    told = [word for word in told if word not in english.GENERIC_MODIFIERS and word not in _GENERIC_STEMS]
    if not told:
        return True
    known = quantity.core | quantity.rest | quantity.subject_stems | quantity.heads | {quantity.unit}
    return senses(told) <= senses(known)


def _is_share_of(words: Counted) -> bool:
    """Tell whether a number is a percentage "of" something."""
    return (
        words.number.unit == "%"
        and bool(words.complement)
        and words.complement[-1] not in {"before", "after"}
    )


def _in_minutes(hours: Number) -> Number:
    return replace(hours, low=hours.low * 60, high=hours.high * 60)


def _are_all_there(words: Counted, quantity: Quantity) -> bool:
    """Tell whether "people" are those who came: "600 people attended" for a figure of participants."""
    everybody = all(same_sense(word, "attend") for word in quantity.core)
    return everybody and bool(words.clause & _ATTENDING) and not words.modifiers


_ATTENDING = frozenset(stem(word) for word in english.ATTENDING)


def is_measure(words: Counted, quantity: Quantity) -> bool:
    """Tell whether a number has a unit: per cent, a currency, years, tonnes."""
    if words.number.unit or words.head in DURATIONS:
        return True
    return words.head == quantity.unit and quantity.unit not in quantity.core | {"person"}


_GENERIC_STEMS = frozenset(stem(word) for word in english.GENERIC_MODIFIERS | english.GENERIC_LABELS) | {
    "approx",
    "note",
    "tot",
}


def _same_unit(words: Counted, quantity: Quantity) -> bool:
    number = words.number
    if number.unit:
        return number.unit == quantity.unit
    if quantity.unit == "%" or quantity.unit.isupper():
        return False
    if words.head in DURATIONS:
        return quantity.unit == words.head or (words.head == "hour" and quantity.unit == "minute")
    if _are_nationals(words, quantity):
        return True
    if words.head:
        return words.head in quantity.heads or any(same_sense(words.head, head) for head in quantity.heads)
    return bool(words.label)


def _may_stand(words: Counted, quantity: Quantity, measured: bool) -> bool:
    """Tell whether a noun alone may stand for a longer label: "161 companies" for "Korean companies"."""
    if measured or _are_nationals(words, quantity):
        return True
    if words.head == "person":
        return False
    return bool(words.head) and not words.modifiers and words.head in quantity.heads


def _are_nationals(words: Counted, quantity: Quantity) -> bool:
    """Tell whether people of one country are counted: "416 Koreans" for the representatives of Korea."""
    of_country = len(words.modifiers) == 1 and words.modifiers[0][0] == "@"
    return (
        same_sense(words.head, "person")
        and of_country
        and words.modifiers[0] in quantity.core
        and quantity.unit in _PEOPLE
    )


_PEOPLE = frozenset(
    stem(word) for word in ("people", "participants", "representatives", "executives", "delegates", "workers")
)


def agrees(number: Number, quantity: Quantity) -> bool:
    """Tell whether a quantity bears a number out."""
    if _both_bound(number, quantity) and number.low != quantity.value:
        return False
    if quantity.upper is not None and number.low != number.high:
        return (number.low, number.high) == (quantity.value, quantity.upper)
    if quantity.bound and abs(number.low - quantity.value) < 1e-9 * max(1.0, quantity.value):
        return number.bound is None or _SIDES[number.bound] == _SIDES[quantity.bound]
    return includes(number, quantity.value, quantity.upper)


def _both_bound(number: Number, quantity: Quantity) -> bool:
    """Tell whether both are bounds, and both upper or both lower ones."""
    return (
        bool(quantity.bound and number.bound) and _SIDES[number.bound or ""] == _SIDES[quantity.bound or ""]
    )


_SIDES = {"": None, "more-than": "low", "at-least": "low", "less-than": "high", "at-most": "high"}


def is_of_another_year(passage: Passage, words: Counted, quantity: Quantity, case: Case) -> bool:
    """Tell whether a text names a year in which what a figure is about was not."""
    own = {int(word) for word in words.complement if is_year(word)}
    dates = {span.begin.year for clause in set(passage.clauses) for span in passage.dates_in(clause)}
    years = own or dates - {None}
    if not years:
        return False
    told = case.diary.years_of(case.facts.meetings.get(quantity.subject))
    said = {int(word) for word in quantity.core | quantity.rest if word.isdigit()}
    return bool(years - told - said)


def is_of_another_meeting(passage: Passage, at: int, quantity: Quantity, case: Case) -> bool:
    """Tell whether the clause around an index names a meeting, but not the one that a quantity is of."""
    if quantity.subject not in case.facts.meetings:
        return False
    clause = passage.clauses[at]
    here = [one for one in passage.references if passage.clauses[one.first] == clause and not one.shifted]
    return any(one.named for one in here) and not any(quantity.subject in one.meetings for one in here)


def is_misprint(number: Number, quantity: Quantity) -> bool:
    """Tell whether a number has a quantity's digits in another order, or is a thousand times it."""
    if number.high != number.low or not number.low or not quantity.value:
        return False
    one, two = (f"{value:.9f}".replace(".", "").strip("0") for value in (number.low, quantity.value))
    swapped = one != two and sorted(one) == sorted(two) and 0.2 < number.low / quantity.value < 5
    return swapped or number.low in {quantity.value * 1e3, quantity.value / 1e3}


def is_slip(number: Number, quantity: Quantity) -> bool:
    """Tell whether a number has all of a quantity's digits but one, or all in another order."""
    pairs = ((number.low, quantity.value), (number.high, quantity.upper or quantity.value))
    return is_misprint(number, quantity) or any(_differ_in_one_digit(one, two) for one, two in pairs)


def _differ_in_one_digit(one: float, two: float) -> bool:
    left, right = (f"{value:.9f}" for value in (one, two))
    return len(left) == len(right) and sum(map(ne, left, right)) == 1


_FEW = 20


def nearly(number: Number, quantity: Quantity) -> bool:
    """Tell whether a number is the quantity rounded, or too near to an approximate one to be called wrong."""
    if _both_bound(number, quantity):
        return number.low == quantity.value
    within = quantity.upper is not None and quantity.value <= number.low <= number.high <= quantity.upper
    few = quantity.value < _FEW and quantity.value == int(quantity.value)  # nobody rounds eight to ten
    if within or (rounds_to(quantity.value, number.low) and not number.bound and not few):
        return True
    if number.bound in {"more-than", "at-least"} and quantity.value >= number.low:
        return True
    if number.bound in {"less-than", "at-most"} and quantity.value <= number.low:
        return True
    if (
        quantity.bound in {"more-than", "at-least"}
        and number.low > quantity.value
        and number.low < 2 * quantity.value
    ):
        return True
    margin = 0.1 if quantity.approximate else 0.0
    return abs(number.low - quantity.value) <= margin * quantity.value
