"""Organisations with their people: "Samsung's Lee Jae-yong", "Chioma Eze of Delta Hydrogen"."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.names import is_sure
from summitcli.checking.fact_check.claims.people.posts import GENITIVES
from summitcli.checking.fact_check.facts import Person
from summitcli.checking.fact_check.mentions import Mention, targets_of
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import OPEN
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported, unconfirmed
from summitcli.reading.words import indexes_of

_FAR = 24
_CODE = "organisation-differs"
_QUIETING = OPEN | {"other-time"}
_OF = (
    *(["of"], ["from"], ["of", "the"], ["from", "the"], ["("]),
    *([",", "of"], [",", "from"], [",", "of", "the"], [",", "from", "the"], ["is", "with"]),
)
_LED_BY = ([",", "led", "by"], ["led", "by"], [",", "headed", "by"], ["headed", "by"])
_WHO: tuple[list[str], ...] = ([], ["who"], [",", "who"])
_LISTED = frozenset({",", "|", "–", "-", ":"})


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on organisations that stand with one of their people without an office between."""
    people = [one for one in passage.people if not one[0].misspelt or is_sure(passage, one[0], case)]
    for body in passage.naming("organisation") if people else ():
        targets = targets_of([body], "organisation")
        found = None if body.misspelt else _person(passage, body, people, case)
        if found is None or passage.negated(body.first):
            continue
        mention, person = found
        start, end = passage.span(body.first, body.after)
        if person.organisation is None:
            if mention.misspelt:
                continue
            first, after = min(body.first, mention.first), max(body.after, mention.after)
            message = f"{person.origin.title} is on record as {person.office}"
            yield unconfirmed(*passage.span(first, after), message, firm=True)
            continue
        shown = f"{person.office}, {person.organisation}"
        if person.organisation in targets:
            message = f"{person.origin.title}: {shown}"
            yield supported(start, end, person.origin, "organisation", message)
            if passage.keys[mention.after : body.first] in _OF and not mention.misspelt:
                span = passage.span(mention.first, mention.after)
                yield supported(*span, person.origin, "name", message)
        elif not mention.misspelt and not passage.vetoed(body.first, kinds=_QUIETING):
            message = f"{person.origin.title} is {shown}"
            yield differs(start, end, _CODE, person.origin, "organisation", message, person.organisation)


def _person(
    passage: Passage, body: Mention, people: list[tuple[Mention, str]], case: Case
) -> tuple[Mention, Person] | None:
    """Return who is said to be of an organisation."""
    for mention, target in people:
        if abs(mention.first - body.first) > _FAR:
            continue
        owns = mention.first == body.after + 1 and passage.keys[body.after] in GENITIVES
        between = passage.keys[mention.after : body.first]
        between = between[:-1] if between[-2:-1] and between[-2] in english.LEADING else between
        leads = between[-1:] and between[-1] in english.LEADING and between[:-1] in _WHO
        led = passage.keys[body.after : mention.first] in _LED_BY
        of = owns or leads or led or between in _OF or _heads(passage, mention, body)
        if of or _is_entry(passage, mention, body, len(people)):
            return mention, case.person(target)
    return None


def _heads(passage: Passage, mention: Mention, body: Mention) -> bool:
    """Tell whether somebody is called the head of a body: "the boss of SK Group, Chey", "SK's chief Chey"."""
    before = [key for key in passage.keys[max(0, body.first - 3) : body.first] if key != "the"]
    of = before[-1:] == ["of"] and before[-2:-1] and before[-2] in english.HEADS
    between = [key for key in passage.keys[body.after : mention.first] if key != "'s"]
    after = [key for key in passage.keys[mention.after : body.first] if key not in {"the", "a"}]
    follows = after[:1] == [","] and after[1:2] and after[1] in english.HEADS and after[2:] == ["of"]
    named = bool(between) and between[-1] in english.HEADS and len(between) == 1
    return bool((of and between == [","]) or follows or named)


def _is_entry(passage: Passage, mention: Mention, body: Mention, people: int) -> bool:
    """Tell whether a name and an organisation make an entry of a list: "Kim Ha-eun, Chief Executive, Iyo"."""
    if not passage.is_listed or people != 1:
        return False
    between = passage.keys_without(indexes_of(passage.offices), mention.after, body.first)
    return mention.after < body.first and 0 < len(between) < 3 and all(key in _LISTED for key in between)
