"""Categories: what a memorandum is listed under."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.memoranda.parties import (
    memorandum_told,
    pairs_of,
    parties_of,
    party_of,
)
from summitcli.checking.fact_check.facts import Pact
from summitcli.checking.fact_check.mentions import Mention
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import QUIET
from summitcli.checking.fact_check.stems import content, stems_of
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported, unconfirmed
from summitcli.reading.letters import listed


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the categories of a passage."""
    if not case.facts.pacts:
        return
    parties = list(parties_of(passage, case))
    yield from _categories(passage, parties, case)
    yield from _other_categories(passage, parties, case)
    yield from _category_cells(passage, list(pairs_of(passage, parties)), case)


def _category_cells(
    passage: Passage, pairs: list[tuple[tuple[Mention, str], tuple[Mention, str], bool]], case: Case
) -> Iterator[Verdict]:
    """Yield flags on cells under "Category" that hold no category on record, beside two partners."""
    columns = {
        header.cell(at)
        for header in passage.header
        for at, key in enumerate(header.keys)
        if key in english.CATEGORY_HEADERS
    }
    if len(pairs) != 1 or len(columns) != 1:
        return
    (_, one), (_, two), _ = pairs[0]
    shared = [pact for pact in case.pacts_of[one] if two in pact.parties]
    column = columns.pop()
    cell = [at for at, key in enumerate(passage.keys) if key != "|" and passage.cell(at) == column]
    if passage.naming("category"):
        return  # another column has the categories
    if not cell or len({pact.category for pact in shared}) != 1 or passage.vetoed(cell[0]):
        return
    yield _flag(passage.span(cell[0], cell[-1] + 1), shared[0])


def _flag(span: tuple[int, int], pact: Pact) -> Verdict:
    message = f"{pact.origin.title} is listed under {pact.category}"
    return differs(*span, "category-differs", pact.origin, "category", message, pact.category)


def _categories(passage: Passage, parties: list[tuple[Mention, str]], case: Case) -> Iterator[Verdict]:
    named = passage.naming("category")
    for mention in named:
        start, end = passage.span(mention.first, mention.after)
        category = mention.of_kind("category")[0].target
        if not parties and _is_label_of_a_number(passage, mention):
            continue
        led = [one for one in parties if one[0].first > mention.after] if _is_label(passage, mention) else []
        alone = bool(led) or len(named) == 1
        meant = _meant(passage, mention.first, led[:2] or parties, case, alone=alone)
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
            if cued or (len(meant) == 1 and _is_in_capitals(passage, mention)):
                pact = next(pact for pact in meant if pact.category == category)
                yield supported(start, end, pact.origin, "category")
        elif sure and len({pact.category for pact in meant}) == 1:
            yield _flag((start, end), meant[0])
        else:
            yield unconfirmed(start, end, "no memorandum named here is listed under this category")


def _of_one_partner(parties: list[tuple[Mention, str]], category: str, case: Case) -> Pact | None:
    """Return a memorandum of the category where one of two parties has no other, and the pair is wrong."""
    pacts = (case.pacts_of[party] for _, party in parties) if len(parties) == _PAIR else ()
    return next((own[0] for own in pacts if {pact.category for pact in own} == {category}), None)


_PAIR = 2  # parties
_IN_ORDER = frozenset({"first", "second", "former", "latter", "other"})
"""Words for one of several memoranda that were told before."""


def _is_label(passage: Passage, mention: Mention) -> bool:
    """Tell whether a category leads in the memoranda that follow: 'under "Energy": Acme and Initech'."""
    after = [key for key in passage.keys[mention.after : mention.after + 2] if key not in _QUOTE_SIGNS]
    return after[:1] == [":"]


_QUOTE_SIGNS = frozenset('"”’»')


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


def _is_in_capitals(passage: Passage, mention: Mention) -> bool:
    """Tell whether a category has its capital, and does not begin a sentence or end a title."""
    capital = mention.first > 0 and passage.words[mention.first].text[0].isupper()
    return capital and passage.keys[mention.first - 1] not in {"for", "of", "on"}


def _other_categories(passage: Passage, parties: list[tuple[Mention, str]], case: Case) -> Iterator[Verdict]:
    """Yield flags on what is no category on record after "filed under"."""
    if "under" not in passage.keys:
        return
    for at, pair in enumerate(pairwise(passage.keys), 2):
        if pair not in _FILED or at in passage.covered or passage.keys[at : at + 1] in _PARTS:
            continue
        after = at
        while after < passage.end and passage.words[after].text[0].isupper():
            after += 1
        ends = after == passage.end or passage.keys[after] in _ENDS
        meant = _meant(passage, at, parties, case, alone=True) if after > at and ends else []
        written = frozenset(content(passage.words[at:after]))
        if any(written & stems_of(pact.category) for pact in meant):
            continue  # a part of its name
        if len({pact.category for pact in meant}) == 1 and not passage.vetoed(at):
            yield _flag(passage.span(at, after), meant[0])


_ENDS = frozenset(".;:?!(),")
_FILED = frozenset({("filed", "under"), ("listed", "under")})


_PARTS: tuple[list[str], ...] = ([], ["annex"], ["appendix"], ["article"], ["chapter"], ["part"], ["section"])


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
    opens = mention.first == 1 and keys[0] == "in" and keys[mention.after : mention.after + 1] == [","]
    return (
        bracketed or labelled or cell or deals or opens or any(key in english.CATEGORY_CUES for key in around)
    )


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
    if not before:
        listed = alone and (passage.is_listed or len(parties) == 2)
        before = [one for one in parties if listed or passage.clauses[one[0].first] == clause]
    if not before:
        told = _by_cooperation(passage, case)
        if told:
            return told
        for part in reversed(passage.before):
            earlier = [(found, party) for found in part.mentions if (party := party_of(found, case))]
            if earlier:
                before = earlier
                break
    if not before:
        return _told_before(passage, case)
    last = before[-2:]
    if len(last) == 1 and any(not _share(last[0][1], other, case) for _, other in parties):
        return []  # of whose memorandum it is said, nobody can tell
    shared = [pact for pact in case.pacts_of[last[-1][1]] if all(party in pact.parties for _, party in last)]
    if shared:
        return shared
    told = [pact for _, party in last if (pact := memorandum_told(passage, party, case))]
    if len(last) > 1 and len(told) == 1:
        return told
    return case.pacts_of[last[-1][1]] if len(before) == 1 else []


def _told_before(passage: Passage, case: Case) -> list[Pact]:
    """Return the memorandum that was told last, in this paragraph or at the end of the one before."""
    for part in (*reversed(passage.before), *reversed(passage.headings[-1:])):
        pacts = [pact for pact in case.facts.pacts if pact.origin.id in part.told]
        if pacts:
            return pacts if len(pacts) == 1 else []
    return []


def _share(one: str, other: str, case: Case) -> bool:
    return one == other or any(other in pact.parties for pact in case.pacts_of[one])


def _by_cooperation(passage: Passage, case: Case) -> list[Pact]:
    """Return the one memorandum whose cooperation a passage tells in full."""
    found = [
        pact for pact in case.facts.pacts if len(pact.cooperation) > 2 and pact.cooperation <= passage.stems
    ]
    return found if len(found) == 1 else []
