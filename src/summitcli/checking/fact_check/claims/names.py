"""Misspelt names: a letter off a name on record, and nobody else's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.meetings.bindings import around, meetings_told
from summitcli.checking.fact_check.facts import Origin
from summitcli.checking.fact_check.mentions import Mention, Name, targets_of
from summitcli.checking.fact_check.passages import Office, Passage
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported, unconfirmed
from summitcli.reading import words
from summitcli.reading.letters import is_caseless
from summitcli.reading.words import indexes_of

_CODE = "misspelt-name"
_LONG = 10
_LONG_WORD = 7
_DENIALS = frozenset({"question", "correction"})


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on how the names of a passage are spelt."""
    yield from _aliases(passage, case)
    for mention in passage.mentions:
        if not mention.names:
            continue
        start, end = passage.span(mention.first, mention.after)
        right = mention.misspelt or _with_other_accents(passage, mention, case)
        if right:
            yield _misspelt(passage, mention, right, case)
        elif _is_meeting(passage, mention, case):
            yield supported(start, end, case.meeting(mention.of_kind("meeting")[0].target).origin, "name")
        elif _is_body(passage, mention, case):
            yield supported(start, end, *origin_of(mention.names[0], case))
        elif _answers(passage, mention):
            yield unconfirmed(start, end, "no record says that it was this person", firm=True)
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


def _is_body(passage: Passage, mention: Mention, case: Case) -> bool:
    """Tell whether a mention names a body that is no party, and that nobody is of, on record or beside it."""
    people = [name for name, _ in passage.people]
    if _is_near(mention, passage.offices, _TITLED) or _is_near(mention, people, _TITLED):
        return False
    told = {name.target for name in mention.names if name.kind == "organisation" and name.form != "short"}
    if len(told) != 1 or mention.misspelt:
        return False
    return told <= case.facts.organisations.keys() and told.isdisjoint(case.bodies_of_people)


_TITLED = 6  # words of ", Director of the"


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


_NEAR = 4  # words


def _aliases(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield ticks on what a body is called in brackets after its name: "Hanbit Rail (한빛철도)"."""
    for one, two in pairwise(passage.mentions):
        bodies = targets_of([one], "organisation")
        same = [name for name in two.of_kind("organisation") if name.target in bodies]
        bracketed = passage.keys[one.after : two.first] == ["("] and passage.keys[
            two.after : two.after + 1
        ] == [")"]
        if same and bracketed and not one.misspelt and not two.misspelt:
            origin, field = origin_of(same[0], case)
            field = "aliases" if origin.table == "organisations" else field
            yield supported(*passage.span(two.first, two.after), origin, field)


def _answers(passage: Passage, mention: Mention) -> bool:
    """Tell whether a name says who had a part, and so is the claim: "her host was: Pablo Rivas"."""
    if english.PARTS.isdisjoint(passage.keys[: mention.first]):
        return False
    offices = indexes_of(passage.offices)
    first = mention.first
    while first - 1 in offices:
        first -= 1
    before = passage.keys[:first]
    clause = [key for at, key in enumerate(before) if passage.clauses[at] == passage.clauses[mention.first]]
    told = {"was": before[-_NEAR:], ":": before, "by": clause}.get("".join(before[-1:]), [])
    return bool(mention.of_kind("person")) and "was" in told and not english.PARTS.isdisjoint(told)


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
    if mention.of_kind("organisation") and _is_end_of_a_name(passage, mention):
        return _is_confirmed(passage, mention, case)
    if mention.after - mention.first == 1:
        return letters >= _LONG_WORD or _is_confirmed(passage, mention, case)
    return letters >= _LONG or _is_confirmed(passage, mention, case)


def _is_end_of_a_name(passage: Passage, mention: Mention) -> bool:
    """Tell whether a longer name ends with the words of one: "Shanghai Jiaotong University"."""
    before = mention.first - 1
    if before < 1 or before in passage.covered or passage.title_case:
        return False
    known = indexes_of(passage.offices) | indexes_of(passage.countries)
    return passage.words[before].text[0].isupper() and before not in known


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
