"""Numbers of memoranda in a category: "four of them concern consumer goods"."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.facts import Pact, Quantity
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import QUIET
from summitcli.checking.fact_check.stems import stem
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported
from summitcli.reading import Number
from summitcli.reading.letters import listed
from summitcli.reading.words import indexes_of

_CODE = "count-differs"
_QUIET = QUIET - {"other-time"}
_FARTHEST = 9  # words between a number and its category


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on how many memoranda a passage says are in a category."""
    if not passage.numbers or not _tells_of_memoranda(passage):
        return
    for first, after, pacts in categories_in(passage, case):
        agreement = _agreement(pacts, case)
        number = _number_of(passage, first, after, agreement) if agreement else None
        if number is None or agreement is None or passage.negated(number.first):
            continue
        start, end = number.start, passage.words[number.after - 1].end
        told = f"{agreement.origin.title}: {len(pacts)} in {pacts[0].category}"
        if number.low == len(pacts):
            yield supported(start, end, agreement.origin, "count", told)
            yield supported(*passage.span(first, after), pacts[0].origin, "category")
        elif not passage.vetoed(number.first, kinds=_QUIET):
            yield differs(start, end, _CODE, agreement.origin, "count", told, str(len(pacts)))


def _tells_of_memoranda(passage: Passage) -> bool:
    around = (passage, *passage.before[-2:], *passage.headings[-2:])
    return any(not english.INSTRUMENTS.keys().isdisjoint(part.keys) for part in around)


def categories_in(passage: Passage, case: Case) -> Iterator[tuple[int, int, list[Pact]]]:
    """Yield where a passage names categories, with capitals or without, each with its memoranda."""
    categories = case.categories
    for at, key in enumerate(passage.keys):
        for name, pacts in categories.get(key, ()):
            if passage.keys[at : at + len(name)] == name:
                yield at, at + len(name), pacts


def _agreement(pacts: list[Pact], case: Case) -> Quantity | None:
    """Return the one agreement whose memoranda, all of them on record, are those of a category."""
    ids = {pact.agreement for pact in pacts}
    if len(ids) != 1 or not all(pact.closed for pact in pacts):
        return None
    return next((one for one in case.facts.quantities if one.code == _CODE and one.origin.id in ids), None)


def _number_of(passage: Passage, first: int, after: int, agreement: Quantity) -> Number | None:
    """Return the number before a category, with nothing between but what links them; or after "there are"."""
    able = [number for number in passage.numbers if _counts_some(passage, number, agreement)]
    before = [number for number in able if number.after <= first]
    if before and _is_linked(passage, before[-1].after, first, agreement):
        return before[-1]
    follows = next((number for number in able if number.first >= after), None)
    if follows is None or not _is_led_to(passage.keys[after : follows.first]):
        return None
    ends = passage.keys[follows.after : follows.after + 1]
    return follows if _ENDS.issuperset(ends) else None


def _is_led_to(between: list[str]) -> bool:
    """Tell whether nothing but words that lead to a number stands before it: "Energy leads with three"."""
    return len(between) < _LONGEST_LEAD and _LEADS.issuperset(between)


_LONGEST_LEAD = 5  # words
_LEADS = frozenset(
    listed(
        "there are were is with has had have counts leads lists list gets got makes papers annex "
        ": | , ( - – —"
    )
)
_ENDS = english.INSTRUMENTS.keys() | frozenset(listed(". , ; : and ) | ( – — - of each"))


def _counts_some(passage: Passage, number: Number, agreement: Quantity) -> bool:
    """Tell whether a number may be of a part of an agreement's memoranda; "one" may be any of them."""
    rough = number.bound or number.approximate or number.unit or number.low != number.high
    before = passage.keys[max(0, number.first - 3) : number.first]
    of_all = before[-2:] == ["of", "the"] and before[:1] != ["one"]  # four of the nine
    of_all = of_all or before[-1:] in (["these"], ["those"])
    return not (rough or of_all) and number.low == int(number.low) and 1 < number.low < agreement.value


def _is_linked(passage: Passage, first: int, after: int, agreement: Quantity) -> bool:
    """Tell whether what stands between a number and a category says nothing but that they belong together."""
    numbers = indexes_of(passage.numbers)
    between = passage.keys[first:after]
    if between[:1] == ["of"] and _VERBS.isdisjoint(between):
        return False  # two of the memoranda in Digital Content
    return 0 < after - first <= _FARTHEST and all(
        at in numbers or key in _LINKS or key in english.INSTRUMENTS or stem(key) in agreement.core
        for at, key in enumerate(between, first)
    )


_VERBS = english.CATEGORY_CUES.union(
    listed(
        "is are was were come comes came fall falls fell belong belongs concern concerns concerned "
        "deal deals have has do"
    )
)
_LINKS = _VERBS.union(listed("of the them these those which latter ones be with to about in on"))
