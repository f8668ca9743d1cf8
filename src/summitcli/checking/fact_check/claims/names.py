"""Misspelt names: a letter off a name on record, and nobody else's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.meetings.bindings import around, meetings_told
from summitcli.checking.fact_check.facts import Origin
from summitcli.checking.fact_check.mentions import Mention, Name
from summitcli.checking.fact_check.passages import Office, Passage
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported, unconfirmed
from summitcli.reading import words
from summitcli.reading.letters import is_caseless

_CODE = "misspelt-name"
_LONG = 10
_LONG_WORD = 7
_DENIALS = frozenset({"question", "correction"})


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on how the names of a passage are spelt."""
    for mention in passage.mentions:
        if not mention.names:
            continue
        start, end = passage.span(mention.first, mention.after)
        right = mention.misspelt or _with_other_accents(passage, mention, case)
        if right:
            yield _misspelt(passage, mention, right, case)
        elif _is_meeting(passage, mention, case):
            yield supported(start, end, case.meeting(mention.of_kind("meeting")[0].target).origin, "name")
        elif _is_whole(passage, mention) and not any(reference.named for reference in passage.references):
            people = mention.of_kind("person")
            alone = len({name.target for name in mention.names}) == 1
            told = _signs(passage, mention) or _chairs(passage, mention)
            if people and people[0].form != "surname" and alone and not told:
                person = case.person(people[0].target).origin
                if _was_elsewhere(passage, mention, person.id, case):
                    yield unconfirmed(start, end, f"no record says that {person.title} was there")
                else:
                    yield supported(start, end, person, "name")


def _misspelt(passage: Passage, mention: Mention, right: str, case: Case) -> Verdict:
    """Return the flag on a name that is nearly one on record, or the question where that is not sure."""
    span = passage.span(mention.first, mention.after)
    if not is_sure(passage, mention, case):
        return unconfirmed(*span, f"is it {right}?")
    origin, field = origin_of(mention.names[0], case)
    return differs(*span, _CODE, origin, field, f"on record as {right}", right)


def _with_other_accents(passage: Passage, mention: Mention, case: Case) -> str | None:
    """Return the name on record of somebody who is written with other accents: "Kovačić" for "Kovačič".

    Accents that are left out, or added to plain letters, are no mistake.
    """
    written = passage.words[mention.first : mention.after]
    if all(word.text.isascii() for word in written):
        return None
    for name in mention.of_kind("person")[:1]:
        names = case.person(name.target).names
        spelt = [word.text for text in names for word in words(text)]
        if any(
            word.text not in spelt and any(_differ_in_accents(word.text, other) for other in spelt)
            for word in written
        ):
            return names[0]
    return None


def _differ_in_accents(one: str, other: str) -> bool:
    """Tell whether the same letter of two words has an accent in both, and not the same one."""
    import unicodedata  # few words have any

    pairs = zip(*(unicodedata.normalize("NFC", text).casefold() for text in (one, other)), strict=False)
    apart = [[unicodedata.normalize("NFD", letter) for letter in pair] for pair in pairs]
    return len(one) == len(other) and any(
        left != right and left[0] == right[0] and len(left) > 1 and len(right) > 1 for left, right in apart
    )


def _is_meeting(passage: Passage, mention: Mention, case: Case) -> bool:
    """Tell whether a mention is the whole name of one meeting, and nobody named beside it was elsewhere."""
    told = {name.target for name in mention.names}
    whole = all(name.kind == "meeting" and name.form != "tail" for name in mention.names)
    if not whole or len(told) != 1 or mention.after - mention.first == 1:
        return False
    there = case.meeting(told.pop()).participants
    return not there or all(
        person in there or person not in case.person_meetings for _, person in passage.people
    )


def _is_near(mention: Mention, others: Sequence[Office] | Sequence[Mention], within: int) -> bool:
    """Tell whether any of others stands within a few words of a mention."""
    first, after = mention.first - within, mention.after + within
    return any(first < one.after and one.first < after for one in others)


def _was_elsewhere(passage: Passage, mention: Mention, person: str, case: Case) -> bool:
    """Tell whether a text is about meetings, and somebody without an office beside it was at none of them."""
    if _is_near(mention, passage.offices, _NEAR):
        return False
    if _is_odd_one_out(passage, mention, person, case):
        return True
    there = {
        each
        for meeting in meetings_told(around(passage, mention.first, case, wide=True), case)
        for each in meeting.participants
    }
    return bool(there) and person not in there


def _is_odd_one_out(passage: Passage, mention: Mention, person: str, case: Case) -> bool:
    """Tell whether a row of people ends in one who did not meet the others: "Mamani, Quispe and Choque"."""
    before = [one.after for one, _ in passage.people if one.after < mention.first]
    between = passage.keys[before[-1] : mention.first] if before else []
    if not between or len(between) > _FAR_IN_ROW or "and" not in between or not _ROW.issuperset(between[:2]):
        return False
    others = {target for _, target in passage.people} - {person}
    met = case.diary.of(others) if len(others) > 1 else ()
    return bool(met) and not any(person in one.participants for one in met)


_ROW = frozenset({",", "and"})
_FAR_IN_ROW = 7  # words of ", and for Kenya,"


_NEAR = 4  # words


def _is_whole(passage: Passage, mention: Mention) -> bool:
    """Tell whether a name is one that says who is meant: of two words, or in Han or Hangul."""
    return mention.after - mention.first > 1 or is_caseless(passage.words[mention.first].text)


def origin_of(name: Name, case: Case) -> tuple[Origin, str]:
    """Return the record that has a name, and its field: a body's own record, where there is one."""
    if name.kind == "person":
        return case.person(name.target).origin, "name"
    if name.target in case.facts.organisations:
        return case.facts.organisations[name.target].origin, "name"
    if name.target in case.pacts_of:
        return case.pacts_of[name.target][0].origin, "parties"
    people = case.facts.people.values()
    return next(one.origin for one in people if one.organisation == name.target), "organisation"


def is_sure(passage: Passage, mention: Mention, case: Case) -> bool:
    """Tell whether a name that is nearly one on record can only be a slip of the pen."""
    if passage.vetoed(mention.first, kinds=_DENIALS) or passage.negated(mention.first):
        return False
    letters = sum(len(key) for key in passage.keys[mention.first : mention.after])
    if mention.after - mention.first == 1:
        long = letters >= _LONG_WORD and bool(mention.of_kind("person"))
        return long or _is_confirmed(passage, mention, case)
    return letters >= _LONG or _is_confirmed(passage, mention, case)


def _is_confirmed(passage: Passage, mention: Mention, case: Case) -> bool:
    """Tell whether the text around a short name says who is meant: the office, the rank, whom they met."""
    name = mention.names[0]
    others = [other for other in passage.mentions if other is not mention]
    if name.kind != "person":
        return bool(others)
    person = case.person(name.target)
    office = case.lexicon.office_of(person.office)
    if any(found.office == office and abs(found.after - mention.first) < 12 for found in passage.offices):
        return True
    if person.rank and any(key in english.RANKING for key in passage.keys):
        return True
    return any(target != person.id for part in (passage, *passage.before) for _, target in part.people)


def _signs(passage: Passage, mention: Mention) -> bool:
    """Tell whether somebody is said to have signed: that is the claim then, and not the name."""
    before = passage.keys[max(0, mention.first - _FAR) : mention.first]
    return "by" in before and not english.SIGNED_BY.isdisjoint(before)


_FAR = 12  # words


def _chairs(passage: Passage, mention: Mention) -> bool:
    """Tell whether the claim is what somebody is at the head of: "Georgieva chairs the committee"."""
    following = passage.keys[mention.after : mention.after + _NEAR]
    if passage.keys[max(0, mention.first - 2) : mention.first] == ["chair", ","]:
        return True  # in the chair, Ousmane Touré
    return following[:1] != [","] and ("chair" in following or not english.LEADING.isdisjoint(following[:2]))
