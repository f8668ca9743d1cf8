"""Numbers of memoranda in a category: "four of them concern consumer goods"."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.facts import Pact, Quantity
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported
from summitcli.reading import Number, words
from summitcli.reading.letters import listed

_CODE = "count-differs"
_QUIET = frozenset({"question", "condition", "modal", "correction", "negation", "comparison", "plan"})
_FARTHEST = 9  # words between a number and its category


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on how many memoranda a passage says are in a category."""
    if not passage.numbers or not case.facts.pacts or not _tells_of_memoranda(passage):
        return
    for first, after, category in _categories(passage, case):
        number = _number_of(passage, first, after)
        pacts = [pact for pact in case.facts.pacts if pact.category == category]
        agreement = _agreement(pacts, case)
        if (
            number is None
            or agreement is None
            or not _counts(number, agreement)
            or passage.negated(number.first)
        ):
            continue
        span = number.start, passage.words[number.after - 1].end
        if number.low == len(pacts):
            message = f"{agreement.origin.title}: {len(pacts)} in {category}"
            yield supported(*span, agreement.origin, "count", message)
            yield supported(*passage.span(first, after), pacts[0].origin, "category")
        elif not passage.vetoed(number.first, kinds=_QUIET):
            text = passage.text(number.first, number.after)
            message = f'"{text}": {agreement.origin.title}: {len(pacts)} in {category}'
            yield differs(*span, _CODE, agreement.origin, "count", message, str(len(pacts)))


def _counts(number: Number, agreement: Quantity) -> bool:
    """Tell whether a number may count a part of an agreement's memoranda; "one" may be any of them."""
    exact = number.low == number.high == int(number.low) and not (
        number.bound or number.approximate or number.unit
    )
    return exact and 1 < number.low < agreement.value


def _tells_of_memoranda(passage: Passage) -> bool:
    around = (passage, *passage.before[-2:], *passage.headings[-1:])
    return any(not english.INSTRUMENTS.keys().isdisjoint(part.keys) for part in around)


def _categories(passage: Passage, case: Case) -> Iterator[tuple[int, int, str]]:
    """Yield where a passage names categories, with capitals or without."""
    names = {tuple(word.key for word in words(pact.category)): pact.category for pact in case.facts.pacts}
    for at in range(passage.end):
        for keys, category in names.items():
            if passage.keys[at : at + len(keys)] == list(keys):
                yield at, at + len(keys), category


def _number_of(passage: Passage, first: int, after: int) -> Number | None:
    """Return the number before a category, with nothing between but what links them; or after "there are"."""
    before = [one for one in passage.numbers if one.after <= first and not _is_of_all(passage, one)]
    if before:
        between = passage.keys[before[-1].after : first]
        if len(between) <= _FARTHEST and between and all(map(_links, between)):
            return before[-1]
    follows = next((one for one in passage.numbers if one.first >= after), None)
    between = passage.keys[after : follows.first] if follows else []
    bare = follows is not None and passage.keys[follows.after : follows.after + 1] in _ENDS
    return follows if bare and between in _THERE else None


def _is_of_all(passage: Passage, number: Number) -> bool:
    """Tell whether a number is that of all memoranda: "four of the nine"."""
    return passage.keys[max(0, number.first - 2) : number.first] == ["of", "the"]


def _links(key: str) -> bool:
    return key in _LINKS or key in english.INSTRUMENTS or key in english.CATEGORY_CUES or key.isdecimal()


_LINKS = frozenset(
    listed(
        "of the them these those which latter ones is are was were be come comes came fall falls fell belong "
        "belongs concern concerns concerned deal deals with have has to do about in on commercial nine"
    )
)
_THERE = (["there", "are"], ["there", "were"], [":"], ["has"], ["had"])
_ENDS: tuple[list[str], ...] = ([], ["."], [","], [";"], ["and"], [")"])


def _agreement(pacts: list[Pact], case: Case) -> Quantity | None:
    """Return the one agreement whose memoranda, all of them on record, are those of a category."""
    ids = {pact.agreement for pact in pacts}
    if len(ids) != 1 or not all(pact.closed for pact in pacts):
        return None
    return next((one for one in case.facts.quantities if one.code == _CODE and one.origin.id in ids), None)
