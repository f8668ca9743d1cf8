"""Places in the names of events: "Next summit, in La Paz"."""

from __future__ import annotations

from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.dates.of_events import PREVIOUS
from summitcli.checking.fact_check.days import same_date
from summitcli.checking.fact_check.facts import Dated
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import OPEN
from summitcli.checking.fact_check.stems import content
from summitcli.checking.fact_check.verdicts import Verdict, supported


def of_event(passage: Passage, first: int, after: int, case: Case) -> Verdict | None:
    """Return what bears out a place in an event's name: "APEC meets in Shenzhen in November 2026"."""
    named = frozenset(content(passage.words[first:after]))
    there = [dated for dated in case.facts.dated if named and named <= dated.proper]
    if passage.negated(first) or passage.vetoed(first, kinds=OPEN):
        return None
    around = passage.stems.union(*(part.stems for part in passage.before[-1:]))
    only = len({dated.origin.id for dated in there}) == 1
    counted = {one.origin.id for one in there if one.place == named and _is_counted(one, passage)}
    for dated in there:
        if _is_over(dated, passage):
            continue
        rest = dated.stems - named
        common = len(rest & around)
        told = only and common > 1 and 3 * common >= 2 * len(rest)
        on_its_day = any(same_date(span, dated.date) for span in passage.dates)
        told = told or (only and ("next" in rest & around or (on_its_day and dated.place == named)))
        told = told or counted == {dated.origin.id}
        if told or (on_its_day and len(dated.proper & passage.stems) > len(named)):
            return supported(*passage.span(first, after), dated.origin, "name")
    return None


def _told_of_the_row(passage: Passage) -> frozenset[str]:
    """Return the stems that say which one in a row is meant: of "the first", "the last", "will be"."""
    told = passage.stems & _PLACES_IN_A_ROW
    told |= PREVIOUS if not _EARLIER.isdisjoint(passage.keys) else frozenset()
    return told | ({"next"} if not _COMING.isdisjoint(passage.keys) else frozenset())


def _is_counted(dated: Dated, passage: Passage) -> bool:
    """Tell whether a text says which one in a row an event was: "the first was in Tulcea"."""
    return not dated.stems.isdisjoint(_told_of_the_row(passage))


def _is_over(dated: Dated, passage: Passage) -> bool:
    """Tell whether a text is of the next one in a row, and the event was the first or an earlier one."""
    return not dated.stems.isdisjoint(PREVIOUS | {"first"}) and _told_of_the_row(passage) == {"next"}


_EARLIER = frozenset({"last", "earlier", "before"})
_COMING = frozenset({"will", "planned", "due", "follow", "again", "plan"})
_IN_A_ROW = frozenset({"next", "second", "third", "fourth", "fifth"})
_PLACES_IN_A_ROW = PREVIOUS | _IN_A_ROW | {"first"}
_NEAR = 4  # words: "the next trilateral summit"
