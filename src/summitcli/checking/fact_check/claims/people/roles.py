"""Who was the host, a guest or the chair of a meeting."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.meetings.bindings import around, meetings_told
from summitcli.checking.fact_check.facts import Meeting
from summitcli.checking.fact_check.mentions import Mention
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import QUIET
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported, unconfirmed
from summitcli.reading.words import indexes_of

_FAR = 9  # words between "the chair of the forum" and its name


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on people who are said to have had a part in a meeting."""
    for mention, person in passage.people:
        role = None if mention.misspelt else _role_of(passage, mention)
        if role and not passage.negated(mention.first):
            yield from _verdict(passage, mention, person, role, case)


def _verdict(passage: Passage, mention: Mention, person: str, role: str, case: Case) -> Iterator[Verdict]:
    found = around(passage, mention.first, case, wide=True)
    named = {one.only for one in found.references if one.named and one.only}
    told = meetings_told(found, case)
    span = passage.span(mention.first, mention.after)
    playing = [meeting for meeting in told if _plays(meeting, person, role, case)]
    if playing:
        yield supported(*span, playing[0].origin, "participants", f"{playing[0].origin.title}: {role}")
        return
    others = [one for meeting in told for one, part in meeting.roles.items() if part == role]
    quiet = found.foreign or passage.strangers or passage.vetoed(mention.first, kinds=QUIET)
    if len(named) == len(told) == len(others) == 1 and not quiet:
        expected = case.person(others[0]).origin.title
        message = f"{told[0].origin.title}: the {role} was {expected}"
        yield differs(*span, "participant-differs", told[0].origin, "participants", message, expected)
    elif told:
        yield unconfirmed(*span, f"not on record as the {role}", firm=True)


def _plays(meeting: Meeting, person: str, role: str, case: Case) -> bool:
    """Tell whether somebody had a part: as it is told, else as the country of the host says."""
    if role in meeting.roles.values() or role == "chair":
        return meeting.roles.get(person) == role
    at_home = case.person(person).country == meeting.country
    return person in meeting.participants and meeting.country is not None and at_home == (role == "host")


def _role_of(passage: Passage, mention: Mention) -> str | None:
    """Return what the words beside a name say that somebody was."""
    return _before(passage, mention) or _after(passage, mention)


def _before(passage: Passage, mention: Mention) -> str | None:
    """Return the part in "chaired by Kim", "the guest at the talks was Kim"."""
    said = indexes_of(passage.offices) | indexes_of(passage.countries)
    first = mention.first
    while first - 1 in said or passage.keys[first - 1 : first] in _BETWEEN:
        first -= 1
    keys = passage.keys[max(0, first - _FAR) : first]
    if keys[-1:] == ["by"]:
        return _VERBS.get("".join(keys[-2:-1]))
    if keys[-1:] not in _IS:
        return None
    return next(
        (_NOUNS[one] for one, of in reversed(list(pairwise(keys))) if one in _NOUNS and of in _OF), None
    )


def _after(passage: Passage, mention: Mention) -> str | None:
    """Return the part in "Kim chaired the talks", "Kim was the host", "with Kim in the chair"."""
    keys = passage.keys[mention.after : mention.after + 4]
    if keys[:3] == ["in", "the", "chair"]:
        return "chair"
    if keys[:1] and keys[0] in _VERBS:
        return _VERBS[keys[0]]
    if keys[:1] in _IS and keys[1:2] == ["the"]:
        return _NOUNS.get("".join(keys[2:3]))
    return None


_VERBS = {"chaired": "chair", "hosted": "host"}
_NOUNS = {"chair": "chair", "host": "host", "guest": "guest", "guests": "guest"}
_IS = (["was"], ["is"], ["were"], [":"], [","])
_OF = frozenset({"of", "at", "in", "for", "was", "is", "were", ":", ","})
_BETWEEN = (["the"], ["'s"])
