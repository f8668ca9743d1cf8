"""Categories: what a memorandum is listed under."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.memoranda.parties import parties_of, party_of
from summitcli.checking.fact_check.facts import Pact
from summitcli.checking.fact_check.mentions import Mention
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import QUIET
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported, unconfirmed
from summitcli.reading.letters import listed


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the categories of a passage."""
    named = passage.naming("category")
    parties = list(parties_of(passage, case)) if named else []
    for mention in named:
        start, end = passage.span(mention.first, mention.after)
        category = mention.of_kind("category")[0].target
        if not parties and _is_label_of_a_number(passage, mention):
            continue
        meant = _meant(passage, mention.first, parties, case, alone=len(named) == 1)
        cued = _is_cued(passage, mention)
        shifted = passage.vetoed(mention.first, kinds=QUIET - {"plan", "modal"})
        sure = cued and passage.words[mention.first].text[0].isupper() and not shifted
        sure = sure and _IN_ORDER.isdisjoint(passage.keys) and not _is_counted(passage, mention)
        if not meant:
            own = _of_one_partner(parties, category, case) if cued and not shifted else None
            if own:
                yield supported(start, end, own.origin, "category")
            elif cued:
                yield unconfirmed(start, end, "unclear which memorandum this is")
            continue
        if any(pact.category == category for pact in meant):
            if cued or len(meant) == 1:
                pact = next(pact for pact in meant if pact.category == category)
                yield supported(start, end, pact.origin, "category")
        elif sure and len({pact.category for pact in meant}) == 1:
            pact = meant[0]
            message = f"{pact.origin.title} is listed under {pact.category}"
            yield differs(start, end, "category-differs", pact.origin, "category", message, pact.category)
        else:
            yield unconfirmed(start, end, "no memorandum named here is listed under this category")


def _of_one_partner(parties: list[tuple[Mention, str]], category: str, case: Case) -> Pact | None:
    """Return a memorandum of the category where one of two parties has no other, and the pair is wrong."""
    pacts = (case.pacts_of[party] for _, party in parties) if len(parties) == _PAIR else ()
    return next((own[0] for own in pacts if {pact.category for pact in own} == {category}), None)


_PAIR = 2  # parties
_IN_ORDER = frozenset({"first", "second", "former", "latter", "other"})
"""Words for one of several memoranda that were told before."""


def _is_label_of_a_number(passage: Passage, mention: Mention) -> bool:
    """Tell whether a category stands before its number, and tells of no one memorandum: "Energy: 4"."""
    sign = passage.keys[mention.after : mention.after + 1] in _SIGNS_BEFORE_A_NUMBER
    return sign and any(one.first == mention.after + 1 for one in passage.numbers)


_SIGNS_BEFORE_A_NUMBER = ([":"], ["("], ["|"], ["–"])


def _is_counted(passage: Passage, mention: Mention) -> bool:
    """Tell whether a text says how many memoranda are in a category, not which: "four come under Energy"."""
    counts = (one for one in passage.numbers if not one.unit and one.low > 1)
    return any(
        0 <= mention.first - one.after <= _FAR
        or passage.keys[mention.after : one.first] in (["has"], ["have"], ["had"])
        for one in counts
    )


_FAR = 5  # words between a number and its category


def _is_cued(passage: Passage, mention: Mention) -> bool:
    """Tell whether words stand for a category, not for what they say."""
    keys = passage.keys
    around = keys[max(0, mention.first - 4) : mention.first] + keys[mention.after : mention.after + 3]
    bracketed = keys[mention.first - 1 : mention.first] == ["("] and keys[
        mention.after : mention.after + 1
    ] == [")"]
    labelled = passage.block.kind in {"item", "heading"} and (
        keys[mention.first - 1 : mention.first] == [":"]
        or (mention.first == 0 and keys[mention.after : mention.after + 1] == [":"])
    )
    cell = passage.block.kind in {"row", "header"} and keys[mention.first - 1 : mention.first] == ["|"]
    deals = keys[mention.after : mention.after + 1] in _FILED_THINGS
    return bracketed or labelled or cell or deals or any(key in english.CATEGORY_CUES for key in around)


_FILED_THINGS = tuple(
    [word] for word in listed("deal deals mou mous memorandum memoranda list ones paper papers entry entries")
)


def _meant(
    passage: Passage, at: int, parties: list[tuple[Mention, str]], case: Case, *, alone: bool
) -> list[Pact]:
    """Return the memoranda a category is said of: those of the last parties before it."""
    clause = passage.clauses[at]
    before = [
        (found, party)
        for found, party in parties
        if found.after <= at and passage.clauses[found.first] == clause
    ]
    parties = [one for one in parties if _BESIDE.isdisjoint(passage.keys[at : one[0].first])]
    if not before:
        listed = alone and (passage.is_listed or len(parties) == 2)
        before = [one for one in parties if listed or passage.clauses[one[0].first] == clause]
    if not before:
        for part in reversed(passage.before):
            earlier = [(found, party) for found in part.mentions if (party := party_of(found, case))]
            if earlier:
                before = earlier
                break
    if not before:
        return []
    last = before[-2:]
    if len(last) == 1 and any(not _share(last[0][1], other, case) for _, other in parties):
        return []  # of whose memorandum it is said, nobody can tell
    shared = [pact for pact in case.pacts_of[last[-1][1]] if all(party in pact.parties for _, party in last)]
    if shared:
        return shared
    return case.pacts_of[last[-1][1]] if len(before) == 1 else []


_BESIDE = frozenset(listed("next beside alongside like unlike"))
"""Words after a category with which another memorandum is named: "under Energy, next to that of Acme"."""


def _share(one: str, other: str, case: Case) -> bool:
    return one == other or any(other in pact.parties for pact in case.pacts_of[one])
