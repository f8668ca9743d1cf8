"""Figures that deny a number beside words that only they have: with another value, or in another unit."""

from __future__ import annotations

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.numbers.noun_phrases import DURATIONS, Counted
from summitcli.checking.fact_check.claims.numbers.quantities import (
    DIMENSIONS,
    Fit,
    agrees,
    is_of_another_year,
    is_slip,
    nearly,
    significant_digits,
)
from summitcli.checking.fact_check.claims.numbers.subjects import strength_of
from summitcli.checking.fact_check.facts import Quantity
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.stems import same_sense, sense, senses, stem

_SURE = 2  # what a number is of is named, or just before
_OWN_WORDS = 2  # that tell a figure by themselves
_FEWEST = 20  # smaller numbers may be of anything
_LONG = 100  # numbers from here on, if they are not round, are nobody's by chance
_VAGUE = frozenset(stem(word) for word in english.GENERIC_LABELS)
"""Stems of a label that say how something is measured: they tell no figure."""
_AWAY = frozenset({"later", "after", "before", "earlier", "ago", "on", "apart", "from"})
"""Words after a time that is between two days: "eight days later"."""
_MEASURES = frozenset[str]().union(*DIMENSIONS)


def told_alone(passage: Passage, words: Counted, found: list[Fit], case: Case) -> Quantity | None:
    """Return the one figure that a clause tells by its own words, and of which a number is another value."""
    return _by_two_words(passage, words, found, case) or _slip(passage, words, found, case)


def _by_two_words(passage: Passage, words: Counted, found: list[Fit], case: Case) -> Quantity | None:
    """Return the one figure of its unit of which a clause has two words that no other has.

    One of them, and no country, stands beside what is counted, unless the figure's subject is told.
    """
    number = words.number
    was = passage.keys[max(0, words.first - 1) : words.first] == ["from"]  # what it was before
    if not passage.recent or _may_be_of_anything(words) or was or (number.unit == "%" and number.in_words):
        return None
    clause = senses(passage.clause_stems[passage.clauses[words.first]] - passage.person_stems)
    beside = {word for word in clause - senses(words.near) if word[0] != "@"}
    for fit in found:
        owners = case.told_by(fit.quantity.unit)
        told = {word for word in clause if owners.get(word) == fit.quantity.origin.id}
        enough = len(told) >= _OWN_WORDS + (not fit.strength)  # what costs something to build may be anything
        alone = enough and _is_literal(passage, words, fit.quantity, case)
        if not alone or not _is_whole(fit, words) or not (fit.strength or beside & told):
            continue
        if not _is_open(passage, words, fit.quantity, case):
            return fit.quantity
    return None


def _slip(passage: Passage, words: Counted, found: list[Fit], case: Case) -> Quantity | None:
    """Return the one figure of which a number can be a slip of the pen, beside a word that only it has."""
    near = passage.recent or passage.is_near
    if not near or _may_be_of_anything(words) or any(fit.agrees for fit in found):
        return None
    clause = senses(passage.clause_stems[passage.clauses[words.first]] - passage.person_stems)
    able = []
    for fit in found:
        owners = case.told_by(fit.quantity.unit)
        told = {word: id_ for word in clause if word[0] != "@" and (id_ := owners.get(word))}
        alone = set(told.values()) == {fit.quantity.origin.id}
        if (
            alone
            and (fit.strength or significant_digits(words.number) > 1)
            and not _is_common(passage, words, fit, len(told))
            and _is_literal(passage, words, fit.quantity, case)
            and _is_whole(fit, words)
            and is_slip(words.number, fit.quantity)
        ):
            able.append(fit.quantity)
    return able[0] if len(able) == 1 and not _is_open(passage, words, able[0], case) else None


def _is_common(passage: Passage, words: Counted, fit: Fit, told: int) -> bool:
    """Tell whether a number of years, or a share, may be of anything for all the words of a figure's own."""
    share = fit.quantity.unit == "%"
    if share and fit.quantity.value % 10 == 0:
        return True
    lasts_or_round = fit.quantity.unit in DURATIONS or (share and words.number.low % 5 == 0)
    return lasts_or_round and told == 1 and not fit.strength and passage.keys[words.first - 1] != ":"


def _is_open(passage: Passage, words: Counted, quantity: Quantity, case: Case) -> bool:
    """Tell whether a number may be another figure's, a figure rounded, or that of another year."""
    number = words.number
    known = any(
        number.low == one.value or (one.unit == quantity.unit and agrees(number, one))
        for one in case.facts.quantities
    )
    return known or nearly(number, quantity) or is_of_another_year(passage, words, quantity, case)


def in_another_unit(
    passage: Passage, words: Counted, case: Case, subjects: dict[str, int], *, counts_nothing: bool
) -> Quantity | None:
    """Return the one figure that has just a number, in another unit, beside a word that only it has.

    Where a number `counts_nothing` on record, that has to be a word of the figure's label.
    """
    number = words.number
    unit = number.unit or words.head
    same = [one for one in case.by_value.get(number.low, ()) if number.high == (one.upper or one.value)]
    if not same or not passage.recent:
        return None
    literal = [one for one in same if _is_literal(passage, words, one, case, in_label=counts_nothing)]
    same = [one for one in same if _are_alike(unit, one.unit)] or [
        one
        for one in same
        if _is_of_other_things(passage, words, one)
        and (one in literal or (not counts_nothing and strength_of(passage, one, subjects, case) >= _SURE))
    ]
    same = same if len(same) == 1 else [one for one in same if one in literal]
    away = words.head in DURATIONS and not _AWAY.isdisjoint(passage.keys[words.after : words.after + 1])
    if len(same) != 1 or away:
        return None
    owners = case.told_by(same[0].unit)
    clause = senses(passage.clause_stems[passage.clauses[words.first]] - passage.person_stems)
    told = [id_ for word in clause if (id_ := owners.get(word))]
    sure = number.low >= _FEWEST and strength_of(passage, same[0], subjects, case) > 1
    enough = sure or len(told) >= _OWN_WORDS or _is_literal(passage, words, same[0], case)
    return same[0] if enough and set(told) <= {same[0].origin.id} else None


def _is_whole(fit: Fit, words: Counted) -> bool:
    """Tell whether words count what a figure counts: not people for Koreans."""
    return fit.own and (words.head != "person" or not fit.quantity.core.isdisjoint(words.near))


def _is_literal(
    passage: Passage, words: Counted, quantity: Quantity, case: Case, *, in_label: bool = False
) -> bool:
    """Tell whether a clause has a word that only a figure has in its own form, not a synonym."""
    owners = case.told_by(quantity.unit)
    own = quantity.core | quantity.rest | (frozenset() if in_label else quantity.subject_stems)
    stems = own & passage.clause_stems[passage.clauses[words.first]]
    return any(sense(word) in owners for word in stems - _VAGUE)


def _may_be_of_anything(words: Counted) -> bool:
    """Tell whether a number is so small that there may be as many of something else: three countries."""
    return words.number.unit != "%" and words.number.low < _FEWEST and words.head not in DURATIONS


def _is_of_other_things(passage: Passage, words: Counted, quantity: Quantity) -> bool:
    """Tell whether a number so long that it is nobody's by chance counts other things: bushels for tonnes."""
    noun = passage.words[words.after - 1].text
    label = {word for word in quantity.core | quantity.rest if word[0] != "@"}
    if not noun.islower() or words.head in label or not label.isdisjoint(words.modifiers):
        return False  # hopper cars, for hopper wagons
    measured = words.number.unit or quantity.unit == "%" or quantity.unit.isupper()
    long = words.number.low >= _LONG and significant_digits(words.number) > 1
    known = any(same_sense(words.head, head) for head in (*quantity.heads, quantity.unit))
    return words.head not in {"", "person"} and not measured and long and not known


def _are_alike(unit: str, other: str) -> bool:
    """Tell whether one unit may be written by mistake for another: won for yuan, hours for minutes."""
    money = unit.isupper() and other.isupper()
    times = unit in DURATIONS and other in DURATIONS
    measures = {unit, other} <= _MEASURES
    return unit != other and (money or times or measures)
