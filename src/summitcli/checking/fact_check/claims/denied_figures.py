"""Figures that deny a number: with another value, another unit, or digits in another order."""

from __future__ import annotations

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case, same_sense
from summitcli.checking.fact_check.claims.noun_phrases import DURATIONS, Counted
from summitcli.checking.fact_check.claims.quantities import Fit, agrees, is_misprint, is_slip, nearly
from summitcli.checking.fact_check.facts import Quantity
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.stems import sense, senses, stem, unit_stem
from summitcli.reading.numbers import FRACTION_WORDS

_CODE = "figure-differs"
_TELLING = 1e6
_YEAR = 4  # digits


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
    passage: Passage, words: Counted, found: list[Fit], case: Case, subjects: dict[str, int]
) -> Quantity | None:
    """Return the figure that denies a number, where nothing is open about it."""
    if not found and not _has_measure(words):
        return None
    share = passage.keys[max(0, words.first - 2) : words.first]  # a quarter of a million
    if share[1:] == ["of"] and share[0] in FRACTION_WORDS:
        return None
    labelled = any(f"{words.number.low:g}" in fit.quantity.core | fit.quantity.rest for fit in found)
    if labelled or words.part or is_change(passage, words) or _is_of_something_else(passage, words, _HARD):
        return None  # labelled: people living "within 30 km"
    misprint = _misprint(words, found)
    if misprint or _is_of_something_else(passage, words, _SHIFTING):
        return misprint
    equated = passage.keys[max(0, words.first - 1) : words.first] in _EQUATING
    lasts = _says_how_long(passage, words)
    sure = [
        fit
        for fit in found
        if (passage.recent or fit.strength >= SUREST)
        and (fit.strict or (fit.loose and (lasts or _has_own_unit(fit, words, found))))
        and _is_sure(fit, words, found, equated=equated, lasts=lasts)
        and not _narrows(words, fit.quantity)
    ]
    if not sure:
        return (
            _other_unit(passage, words, case, subjects)
            or _told_alone(passage, words, found, case)
            or _slip_beside_its_word(passage, words, found, case)
        )
    best = sure[0]
    best_told = (best.coverage, best.strength)
    several = len({fit.quantity.origin.id for fit in sure if (fit.coverage, fit.strength) == best_told}) > 1
    agreed = any(fit.agrees and (fit.strength or fit.coverage) for fit in found)
    open_ = several or agreed or nearly(words.number, best.quantity)
    return None if open_ or _is_of_another_year(passage, words, best.quantity, case) else best.quantity


def _told_alone(passage: Passage, words: Counted, found: list[Fit], case: Case) -> Quantity | None:
    """Return the one figure of its unit of which a clause has two words that no other has.

    One of them, and no country, stands beside what is counted, unless the figure's subject is told.
    """
    number = words.number
    was = passage.keys[max(0, words.first - 1) : words.first] == ["from"]  # what it was before
    if not passage.recent or _may_be_of_anything(words) or was or (number.unit == "%" and number.in_words):
        return None
    clause = senses(passage.clause_stems[passage.clauses[words.first]])
    beside = {word for word in clause - senses(words.near) if word[0] != "@"}
    for fit in found:
        owners = case.told_by(fit.quantity.unit)
        told = {word: id_ for word in clause if (id_ := owners.get(word))}
        enough = len(told) >= _OWN_WORDS + (not fit.strength)  # what costs something to build may be anything
        alone = (
            enough
            and set(told.values()) == {fit.quantity.origin.id}
            and _is_literal(passage, words, fit.quantity, case)
        )
        if not alone or not (fit.strength or beside & told.keys()) or not _is_whole(fit, words):
            continue
        known = any(
            number.low == one.value or (one.unit == fit.quantity.unit and agrees(number, one))
            for one in case.facts.quantities
        )
        open_ = known or nearly(number, fit.quantity)
        if not open_ and not _is_of_another_year(passage, words, fit.quantity, case):
            return fit.quantity
    return None


def _slip_beside_its_word(passage: Passage, words: Counted, found: list[Fit], case: Case) -> Quantity | None:
    """Return the one figure of which a number can be a slip of the pen, beside a word that only it has."""
    number = words.number
    if not passage.recent or _may_be_of_anything(words) or any(fit.agrees for fit in found):
        return None
    clause = senses(passage.clause_stems[passage.clauses[words.first]])
    able = []
    for fit in found:
        owners = case.told_by(fit.quantity.unit)
        told = {id_ for word in clause if word[0] != "@" and (id_ := owners.get(word))}
        alone = told == {fit.quantity.origin.id} and _is_literal(passage, words, fit.quantity, case)
        if alone and _is_whole(fit, words) and is_slip(number, fit.quantity):
            able.append(fit.quantity)
    if len(able) != 1:
        return None
    known = any(
        number.low == one.value or (one.unit == able[0].unit and agrees(number, one))
        for one in case.facts.quantities
    )
    open_ = known or nearly(number, able[0]) or _is_of_another_year(passage, words, able[0], case)
    return None if open_ else able[0]


def _is_whole(fit: Fit, words: Counted) -> bool:
    """Tell whether words count what a figure counts: not people for Koreans, nor hours for minutes."""
    core = fit.quantity.core
    narrow = any(word[0] == "@" for word in core - words.near - words.clause)
    vague = words.head == "person" and not core & words.near
    other_scale = words.head in DURATIONS and words.head != fit.quantity.unit
    return fit.own and not (narrow or vague or other_scale)


def _is_literal(passage: Passage, words: Counted, quantity: Quantity, case: Case) -> bool:
    """Tell whether a clause has a word that only a figure has in its own form, not a synonym."""
    owners = case.told_by(quantity.unit)
    own = quantity.core | quantity.rest | quantity.subject_stems
    stems = own & passage.clause_stems[passage.clauses[words.first]]
    return any(sense(word) in owners for word in stems - _VAGUE)


_VAGUE = frozenset(stem(word) for word in english.GENERIC_LABELS)


def _may_be_of_anything(words: Counted) -> bool:
    """Tell whether a number is so small that there may be as many of something else: three countries."""
    return words.number.unit != "%" and words.number.low < _FEWEST and words.head not in DURATIONS


_OWN_WORDS = 2
_FEWEST = 20


def _narrows(words: Counted, quantity: Quantity) -> bool:
    """Tell whether a part of a meeting's name narrows what is counted: "four Sahel countries" of all."""
    own = quantity.core | quantity.rest
    return any(word in quantity.subject_stems and word not in own for word in words.modifiers)


_SHIFTING = frozenset(english.VETOES.values()) - {"negation"} | {"question"}


def _has_measure(words: Counted) -> bool:
    """Tell whether a number may have another unit than the figure it means."""
    money = words.number.unit is not None and words.number.unit.isupper()
    return money or words.head in DURATIONS or any(words.head in units for units in _DIMENSIONS)


_HARD = frozenset({"question", "condition", "correction", "comparison"})
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
        and is_misprint(words.number, fit.quantity)
        and _is_likely(fit, words)
    ]
    return told[0].quantity if len({fit.quantity.origin.id for fit in told}) == 1 else None


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
    scaled = words.number.low != fit.quantity.value and digits > 0 and words.number.low >= _TELLING
    if fit.strength >= 2:
        return digits > 1 or scaled
    return digits > 2 or (scaled and fit.coverage > 1) or (digits > 1 and fit.strength == 1)


def _is_of_something_else(passage: Passage, words: Counted, kinds: frozenset[str]) -> bool:
    """Tell whether anything shifts the scope: a veto, a stranger, another meeting, a part."""
    stranger = passage.strangers or any(before.strangers for before in passage.before)
    other = any(reference.named and not reference.meetings for reference in passage.references)
    shifted = passage.vetoed(words.first, kinds=kinds) or passage.denied(words.first, words.after)
    return bool(stranger) or other or shifted or _is_some_of_them(passage, words)


def _is_some_of_them(passage: Passage, words: Counted) -> bool:
    """Tell whether a number may be of a part: "Some 30 companies at the forum were start-ups"."""
    following = passage.keys[words.after : words.after + 10]
    if following[:1] not in (["at"], ["in"], ["from"]) or following[1:2] == list(words.complement[:1]):
        return False
    return any(key in {"were", "are", "was", "had", "have"} for key in following)


def _is_of_another_year(passage: Passage, words: Counted, quantity: Quantity, case: Case) -> bool:
    """Tell whether a text names a year in which what a figure is about was not."""
    own = {int(word) for word in words.complement if len(word) == _YEAR and word.isdigit()}
    dates = {span.begin.year for clause in set(passage.clauses) for span in passage.dates_in(clause)}
    years = own or dates - {None}
    if not years:
        return False
    meeting = case.facts.meetings.get(quantity.subject)
    start = meeting.start if meeting else None
    told = (
        {start.year} if start else {other.start.year for other in case.facts.meetings.values() if other.start}
    )
    said = {int(word) for word in quantity.core | quantity.rest if word.isdigit()}
    return bool(years - told - said)


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
            return True
        return before[0] in {"runs", "run", "renewed", "valid", "extended", "concluded"}
    return before[-1:] in (["lasted"], ["took"], ["lasts"], ["takes"])


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


def _other_unit(passage: Passage, words: Counted, case: Case, subjects: dict[str, int]) -> Quantity | None:
    """Return the figure whose label a number has in full, with a unit that it cannot have."""
    number = words.number
    near = words.near | frozenset(words.label)
    for quantity in case.quantities(near):
        if quantity.code != _CODE or not quantity.core or case.strength(passage, quantity, subjects) < 2:
            continue
        if not quantity.core <= near | (words.clause if words.head in DURATIONS else frozenset()):
            continue
        money = quantity.unit == "%" and number.unit is not None and number.unit.isupper()
        spans = quantity.unit in DURATIONS and words.head in DURATIONS and quantity.unit != words.head
        known = len(quantity.core) > 1 or spans
        if known and (money or spans):
            return quantity
    alike = next((units - {words.head} for units in _DIMENSIONS if words.head in units), None)
    for quantity in case.facts.quantities if alike else ():
        same = quantity.unit in (alike or ()) and quantity.value == number.low
        if same and case.strength(passage, quantity, subjects) >= 2:
            return quantity
    return _slipped(passage, words, case, subjects) or _unit_alone(passage, words, case, subjects)


def _unit_alone(passage: Passage, words: Counted, case: Case, subjects: dict[str, int]) -> Quantity | None:
    """Return the one figure that has just a number, in another unit, beside a word that only it has."""
    number = words.number
    unit = number.unit or words.head
    same = [
        quantity
        for quantity in case.facts.quantities
        if (number.low, number.high) == (quantity.value, quantity.upper or quantity.value)
        and quantity.code == _CODE
    ]
    literal = [one for one in same if _is_literal(passage, words, one, case)]
    same = [one for one in same if _are_alike(unit, one.unit)] or [
        one for one in literal if _is_of_other_things(words, one)
    ]
    same = same if len(same) == 1 else [one for one in same if one in literal]
    away = words.head in DURATIONS and not _AWAY.isdisjoint(passage.keys[words.after : words.after + 1])
    if len(same) != 1 or away or not passage.recent:
        return None
    owners = case.told_by(same[0].unit)
    clause = senses(passage.clause_stems[passage.clauses[words.first]])
    told = [id_ for word in clause if (id_ := owners.get(word))]
    sure = number.low >= _FEWEST and case.strength(passage, same[0], subjects) > 1
    enough = sure or len(told) >= _OWN_WORDS or _is_literal(passage, words, same[0], case)
    return same[0] if enough and set(told) <= {same[0].origin.id} else None


_AWAY = frozenset({"later", "after", "before", "earlier", "ago", "on", "apart", "from"})
"""Words after a time that is between two days: "eight days later"."""


def _is_of_other_things(words: Counted, quantity: Quantity) -> bool:
    """Tell whether a number so long that it is nobody's by chance counts other things: bushels for tonnes."""
    measured = words.number.unit or quantity.unit == "%" or quantity.unit.isupper()
    long = words.number.low >= _LONG and len(f"{words.number.low:.0f}".rstrip("0")) > 1
    known = any(same_sense(words.head, head) for head in (*quantity.heads, quantity.unit))
    return words.head not in {"", "person"} and not measured and long and not known


_LONG = 100


def _are_alike(unit: str, other: str) -> bool:
    """Tell whether one unit may be written by mistake for another: won for yuan, hours for minutes."""
    money = unit.isupper() and other.isupper()
    times = unit in DURATIONS and other in DURATIONS
    measures = {unit, other} <= _MEASURES
    return unit != other and (money or times or measures)


_DIMENSIONS = tuple(frozenset(unit_stem(name.split("-")) for name in names) for names in english.DIMENSIONS)
_MEASURES = frozenset[str]().union(*_DIMENSIONS)


def _slipped(passage: Passage, words: Counted, case: Case, subjects: dict[str, int]) -> Quantity | None:
    """Return the sum of which a number has the digits, but another currency or a thousand times the value."""
    number = words.number
    if not number.unit or not number.unit.isupper() or number.low < _TELLING:
        return None
    about = [
        quantity
        for quantity in case.facts.quantities
        if quantity.unit.isupper() and case.strength(passage, quantity, subjects) >= 2
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
