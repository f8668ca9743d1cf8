"""Numbers: a figure on record bears a number out with its unit and subject, or says another."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.numbers.denied import denied
from summitcli.checking.fact_check.claims.numbers.noun_phrases import (
    DURATIONS,
    Counted,
    counted,
    fractions,
    is_denied,
    is_reference_number,
    word_before,
)
from summitcli.checking.fact_check.claims.numbers.quantities import Fit, fits, significant_digits
from summitcli.checking.fact_check.claims.numbers.readings import of_people, of_the_same
from summitcli.checking.fact_check.claims.numbers.subjects import subjects_of
from summitcli.checking.fact_check.facts import Quantity
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import OPEN
from summitcli.checking.fact_check.stems import INSTRUMENT_STEMS, senses
from summitcli.checking.fact_check.verdicts import SUPPORTED, Verdict, differs, supported
from summitcli.reading import Number, currency_of

_CODE = "figure-differs"
_TELLING = 1e6


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the numbers of a passage that figures are about."""
    numbers = (*passage.numbers, *fractions(passage))
    subjects = subjects_of(passage, case) if numbers else {}
    open_: list[Counted] = []
    ticked: list[Verdict] = []
    for number in map(partial(_with_currency, passage, case), numbers):
        if is_reference_number(passage, number):
            continue
        words = counted(passage, number)
        if words.head and passage.keys[words.after - 1] in english.INSTRUMENTS:
            continue
        if not (words.head or number.unit) and not INSTRUMENT_STEMS.isdisjoint(words.label):
            continue
        found = fits(passage, words, case, subjects)
        verdict = (
            _tick(passage, words, found, case, subjects)
            or _flag(passage, words, found, case, subjects)
            or _by_another_reading(passage, words, case, subjects)
            or _by_its_own_word(passage, words, found, case)
        )
        if verdict is None:
            open_.append(words)
            continue
        yield verdict
        ticked += [verdict] * (verdict.verdict == SUPPORTED)
    if open_ and ticked:  # what one number is ticked for, the others are of as well
        subjects = subjects | dict.fromkeys(case.keys_of(ticked) - subjects.keys(), 2)
        for words in open_:
            found = fits(passage, words, case, subjects)
            verdict = _tick(passage, words, found, case, subjects)
            verdict = verdict or _flag(passage, words, found, case, subjects)
            if verdict:
                yield verdict


def _by_another_reading(
    passage: Passage, words: Counted, case: Case, subjects: dict[str, int]
) -> Verdict | None:
    """Return the tick on a number as one of what it is of, or of who came."""
    for reading in (of_the_same(passage, words), of_people(words)):
        found = fits(passage, reading, case, subjects) if reading else []
        tick = _tick(passage, reading, found, case, subjects) if reading and found else None
        if tick:
            return tick
    return None


def _by_its_own_word(passage: Passage, words: Counted, found: list[Fit], case: Case) -> Verdict | None:
    """Return the tick on a number beside a word that only its figure has of those of its unit.

    "The fisheries ministers needed eleven hours" where other talks are told in hours as well.
    """
    able = [fit for fit in found if fit.own and fit.agrees]
    is_one = words.number.low == words.number.high
    exact = [fit.quantity for fit in able if is_one or fit.measured]
    near = passage.recent or words.number.low >= _LEAST
    if len(exact) != 1 or words.part or passage.negated(words.first) or not near:
        return None
    owners = case.told_by(exact[0].unit)
    clause = senses(passage.clause_stems[passage.clauses[words.first]])
    if {id_ for word in clause if (id_ := owners.get(word))} != {exact[0].origin.id}:
        return None
    return _supported(passage, words, exact[0], case)


def _with_currency(passage: Passage, case: Case, number: Number) -> Number:
    """Return a sum with its currency: that of the dataset by its noun, or of the sum before.

    "25 million rials" are Omani where the dataset has no other; of "350 billion dollars" there may be
    "250 billion in cash".
    """
    if number.unit is None and number.high > _LEAST:
        meant, after = _currency_after(passage, number, case)
        if meant:
            return replace(number, unit=meant, after=after, end=passage.words[after - 1].end)
    noun = passage.keys[number.after - 1]
    if number.unit and noun in case.currencies and noun not in _OF_ONE and _is_bare_noun(passage, number):
        return replace(number, unit=_currency_meant(number, noun, case))
    if number.unit is None and passage.keys[max(0, number.first - 1) : number.first] == ["from"]:
        other = next((one for one in passage.numbers if one.first == number.after + 1), None)
        if other and passage.keys[number.after] == "to" and not counted(passage, number).head:
            return replace(number, unit=other.unit)  # from 25 to 15 percent
    if number.unit or number.high < _TELLING or counted(passage, number).head:
        return number
    told = [one.unit for one in passage.numbers if one.after <= number.first and one.unit]
    named = [
        currency
        for at, word in enumerate(passage.words[: number.first])
        if (currency := currency_of(word.text)) and passage.keys[at - 1 : at] == ["in"]
    ]
    told = named or told  # In dollars that's about 49 billion
    money = bool(told) and told[-1] is not None and told[-1].isupper()
    return replace(number, unit=told[-1]) if money else number


def _currency_after(passage: Passage, number: Number, case: Case) -> tuple[str | None, int]:
    """Return the currency named after a number, and the index after it: "Taiwan dollars", "CFA francs"."""
    at = number.after
    country = next((one for one in passage.countries if one.first == at), None)
    at = country.after if country else at + (passage.keys[at : at + 1] == ["cfa"])
    meant = _currency_meant(number, passage.keys[at], case) if at < passage.end else None
    other = country is not None and meant is not None and not meant.startswith(country.code)
    return (None if other else meant), at + 1


def _currency_meant(number: Number, noun: str, case: Case) -> str | None:
    """Return the currency of the dataset that a noun means: of several, the one with a sum of this value."""
    codes = case.currencies.get(noun, set())
    if len(codes) < _SEVERAL:
        return next(iter(codes), None)
    return next((one.unit for one in case.by_value.get(number.low, ()) if one.unit in codes), None)


_SEVERAL = 2


def _is_bare_noun(passage: Passage, number: Number) -> bool:
    """Tell whether a sum ends in the noun of a currency alone: "2 billion kroner", not "Danish kroner"."""
    return not passage.words[number.after - 2].text[0].isupper()


_OF_ONE = frozenset({"dollar", "dollars", "euro", "euros"})
"""Nouns that mean one currency where none is said."""


def _tick(
    passage: Passage, words: Counted, found: list[Fit], case: Case, subjects: dict[str, int]
) -> Verdict | None:
    if not found or words.part or (is_denied(passage, words) and not _is_gap(passage, words)):
        return None
    fit = _borne_out_by(passage, words, found, case, subjects)
    return _supported(passage, words, fit.quantity, case) if fit else None


def _flag(
    passage: Passage, words: Counted, found: list[Fit], case: Case, subjects: dict[str, int]
) -> Verdict | None:
    quantity = denied(passage, words, found, case, subjects, gap=_is_gap(passage, words))
    if quantity is None:
        return None
    first, end = passage.span(words.first, words.after)
    return differs(first, end, _CODE, quantity.origin, "value", _said(quantity, case), quantity.shown)


def _supported(passage: Passage, words: Counted, quantity: Quantity, case: Case) -> Verdict:
    note = "; the source says about" if quantity.approximate and not words.number.approximate else ""
    end = passage.words[words.after - 1].end
    message = _said(quantity, case) + note
    return supported(words.number.start, end, quantity.origin, "value", message)


def _is_gap(passage: Passage, words: Counted) -> bool:
    """Tell whether a number says how long something has not been: "nobody was invited for eight years"."""
    return words.head in DURATIONS and word_before(passage, words.number) in {"for", "in"}


def _borne_out_by(
    passage: Passage, words: Counted, found: list[Fit], case: Case, subjects: dict[str, int]
) -> Fit | None:
    """Return the figure that bears a number out: the one that its words say best, if that one agrees."""
    unique = _unique(passage, words, found, case, subjects)
    able = [fit for fit in found if fit.loose and (_is_bound(fit) or fit is unique)]
    if not any(fit.agrees for fit in able):
        return _unmistakable(passage, words, found)
    best = max((fit.coverage, fit.strict) for fit in able)
    agreeing = [fit for fit in able if fit.agrees]
    top = agreeing[0]
    said = top.quantity.core & words.near
    if any(
        said < fit.quantity.core & words.near for fit in able if fit.quantity.subject == top.quantity.subject
    ):
        return None  # "to 25 percent" is not the 25 percent from before
    if top.measured:
        rivals = [
            fit for fit in able if fit.strict and not fit.agrees and fit.strength >= max(top.strength, 1)
        ]
        others = {fit.quantity.subject for fit in rivals} - {top.quantity.subject}
        return None if others and not top.strict else top  # the duty on cars, in a sentence on another duty
    return top if (top.coverage, top.strict) >= best or top.strict else None


_LEAST = 20  # smaller numbers may be of anything


def _unique(
    passage: Passage, words: Counted, found: list[Fit], case: Case, subjects: dict[str, int]
) -> Fit | None:
    """Return the one figure with a number's label, where it has that very value and nothing else is named.

    A draft that says "860 delegates" some lines after the summit's name need not name it again.
    """
    number = words.number
    strict = [fit for fit in found if (fit.strict or fit.loose) and fit.coverage]
    exact = [fit for fit in strict if number.low == number.high == fit.quantity.value > _LEAST]
    near = passage.recent or number.low >= _DISTINCT
    if not near or len(exact) != 1 or (number.bound and not exact[0].agrees):
        return None
    fit = exact[0]
    others = {key for key, strength in subjects.items() if strength == 3} - {fit.quantity.subject}
    meeting = case.facts.meetings.get(fit.quantity.subject)
    strangers = {target for _, target in passage.people} - set(meeting.participants if meeting else ())
    return None if others or (meeting and strangers) else fit


def _unmistakable(passage: Passage, words: Counted, found: list[Fit]) -> Fit | None:
    """Return the one figure on record with just this value and unit, where no other is told as well.

    A value such as 6.8 billion euros is nobody's by chance: one word of what the figure is about will do.
    """
    exact = [
        fit
        for fit in found
        if (fit.loose or (words.number.unit and fit.quantity.value >= _TELLING) or _are_people(words))
        and words.number.low == words.number.high == fit.quantity.value
    ]
    recent = passage.recent or _is_nobody_s_by_chance(words.number)
    if len(exact) != 1 or not exact[0].agrees or not recent or not _is_telling(words):
        return None
    if passage.vetoed(words.first, kinds=_OPEN) or passage.strangers:
        return None
    fit = exact[0]
    told = senses(fit.quantity.core | fit.quantity.rest | fit.quantity.subject_stems)
    near = passage.senses.union(*(part.senses for part in (*passage.before[-1:], *passage.headings[-1:])))
    return fit if told & near else None


_OPEN = OPEN | {"modal", "comparison"}


def _are_people(words: Counted) -> bool:
    return words.head == "person" and not words.modifiers


def _is_telling(words: Counted) -> bool:
    """Tell whether a number is one that hardly comes twice: large, or with decimals."""
    number = words.number
    return number.low >= _DISTINCT or (bool(number.unit) and number.low != int(number.low))


def _is_nobody_s_by_chance(number: Number) -> bool:
    """Tell whether a sum says what it is of by itself: trillions, or millions that are not round."""
    return number.low >= _HUGE or (number.low >= _TELLING and significant_digits(number) > 1)


_HUGE = 1e12
_DISTINCT = 100


def _is_bound(fit: Fit) -> bool:
    """Tell whether a figure is what a number is about: by its subject, or by a label that says it all."""
    if fit.measured:
        money = fit.quantity.unit.isupper() and fit.strict and bool(fit.quantity.core)
        if money and fit.quantity.value >= _TELLING:
            return True  # nobody happens upon 150 billion dollars of shipbuilding
        return fit.strength >= 2 or (fit.strength == 1 and fit.coverage > 0) or fit.coverage >= 2
    if fit.strength >= 2:
        return True
    return fit.strict and (fit.strength >= 1 or (len(fit.quantity.core) > 1 and fit.quantity.value > 20))


def _said(quantity: Quantity, case: Case) -> str:
    """Return what a figure says: of what, its label, its value."""
    about = case.facts.subjects.get(quantity.subject, (quantity.subject,))[0]
    return f"{about}: {quantity.origin.title}: {quantity.shown}"
