"""Hold a draft against a dataset: every class of claim in turn, and one verdict for each words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims import beside_flags, names, rest
from summitcli.checking.fact_check.claims.dates import dates, weekdays
from summitcli.checking.fact_check.claims.memoranda import categories, parties
from summitcli.checking.fact_check.claims.numbers import counts, figures
from summitcli.checking.fact_check.claims.people import (
    affiliations,
    countries,
    elsewhere,
    offices,
    participants,
    ranks,
    roles,
)
from summitcli.checking.fact_check.claims.places import after_names, places, venues
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.reader import Reader, passages
from summitcli.checking.fact_check.verdicts import DIFFERS, SUPPORTED, UNCONFIRMED, Verdict

_STRETCH = 32  # characters
Check = Callable[[Passage, Case], Iterator[Verdict]]
CLASSES: tuple[Check, ...] = (
    names.check,
    offices.check,
    affiliations.check,
    countries.check,
    ranks.check,
    counts.check,
    figures.check,
    dates.check,
    weekdays.check,
    places.check,
    after_names.check,
    venues.check,
    participants.check,
    elsewhere.check,
    roles.check,
    parties.check,
    categories.check,
    rest.check,
)
"""The classes of claims. What is left over comes last."""


def verdicts(draft: str, case: Case) -> list[Verdict]:
    """Return the verdicts on a draft, in order of place."""
    found: list[Verdict] = []
    reader = Reader(case)
    for passage in passages(draft):
        reader.read(passage)
        if passage.is_idle:
            continue
        settled = _settled([verdict for check in CLASSES for verdict in check(passage, case)])
        if settled:
            reader.settled(passage, case.keys_of(settled))
            further = list(beside_flags.check(passage, case, settled))
            found += _settled([*settled, *further]) if further else settled
    return sorted(found, key=lambda verdict: (verdict.start, verdict.end))


def _settled(given: list[Verdict]) -> list[Verdict]:
    """Return what stands where verdicts meet: a flag beats a tick, and both beat the list."""
    kept: list[Verdict] = []
    near: dict[int, list[Verdict]] = defaultdict(list)  # what is kept, by the stretches of text it is in
    for verdict in sorted(given, key=_weakness):
        stretches = range(verdict.start // _STRETCH, verdict.end // _STRETCH + 1)
        if not any(_meet(verdict, other) for stretch in stretches for other in near[stretch]):
            kept.append(verdict)
            for stretch in stretches:
                near[stretch].append(verdict)
    return kept


def _weakness(verdict: Verdict) -> int:
    """Return a verdict's place in the order in which verdicts give way to each other."""
    if verdict.firm:
        return 1
    return _WEAKNESS[verdict.verdict]


_WEAKNESS = {DIFFERS: 0, SUPPORTED: 2, UNCONFIRMED: 3}


def _meet(one: Verdict, other: Verdict) -> bool:
    """Tell whether a verdict is on the same words as one that is kept; ticks may stand side by side."""
    if one.verdict == SUPPORTED == other.verdict and one.field != other.field:
        return False
    return one.start < other.end and other.start < one.end
