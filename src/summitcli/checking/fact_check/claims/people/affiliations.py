"""Organisations with their people: "Samsung's Lee Jae-yong", "Chioma Eze of Delta Hydrogen"."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.people.posts import GENITIVES
from summitcli.checking.fact_check.facts import Person
from summitcli.checking.fact_check.mentions import Mention, targets_of
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import OPEN
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported, unconfirmed
from summitcli.reading.words import indexes_of

_CODE = "organisation-differs"
_QUIETING = OPEN | {"other-time"}
_ARTICLES = frozenset({"the", "a"})
_OF = (
    *(["of"], ["from"], ["("], [",", "of"], [",", "from"], ["is", "with"], [",", "head", "of"]),
    *(["leads"], ["who", "leads"], [",", "who", "leads"]),
)
"""What stands between a name and the body that somebody is of, by `_plain`."""
_WITH = (["'s"], ["head"], ["'s", "head"], ["leads", "by"], [",", "leads", "by"])
"""What stands between a body and the name of somebody who is of it, by `_plain`."""
_LISTED = frozenset({",", "|", "–", "-", ":"})


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on organisations that stand with one of their people without an office between."""
    people = [one for one in passage.people if not one[0].misspelt]
    for body in passage.naming("organisation") if people else ():
        found = None if body.misspelt else _person(passage, body, people, case)
        if found is None or passage.negated(body.first):
            continue
        mention, person = found
        start, end = passage.span(body.first, body.after)
        if person.organisation is None:
            first, after = min(body.first, mention.first), max(body.after, mention.after)
            message = f"{person.origin.title} is on record as {person.office}"
            yield unconfirmed(*passage.span(first, after), message, firm=True)
            continue
        message = f"{person.origin.title} is {person.office}, {person.organisation}"
        if person.organisation in targets_of([body], "organisation"):
            yield supported(start, end, person.origin, "organisation", message)
        elif not passage.vetoed(body.first, kinds=_QUIETING):
            yield differs(start, end, _CODE, person.origin, "organisation", message, person.organisation)


def _person(
    passage: Passage, body: Mention, people: list[tuple[Mention, str]], case: Case
) -> tuple[Mention, Person] | None:
    """Return who is said to be of an organisation."""
    for mention, target in people:
        if mention.after <= body.first:
            of = _plain(passage.keys[mention.after : body.first]) in _OF
            of = of or (len(people) == 1 and _is_entry(passage, mention, body))
        else:
            of = _plain(passage.keys[body.after : mention.first]) in _WITH
        if of:
            return mention, case.person(target)
    return None


def _plain(keys: list[str]) -> list[str]:
    """Return words without articles, with one word for all heads of bodies and one for all they do there."""
    return [_KINDS.get(key, key) for key in keys if key not in _ARTICLES] if len(keys) < _FAR else []


_FAR = 6  # words
_KINDS = (
    dict.fromkeys(english.HEADS, "head")
    | dict.fromkeys(english.LEADING, "leads")
    | dict.fromkeys(GENITIVES, "'s")
)


def _is_entry(passage: Passage, mention: Mention, body: Mention) -> bool:
    """Tell whether a name and an organisation make an entry of a list: "Kim Ha-eun, Chief Executive, Iyo"."""
    if not passage.is_listed:
        return False
    between = passage.keys_without(indexes_of(passage.offices), mention.after, body.first)
    return 0 < len(between) < 3 and _LISTED.issuperset(between)
