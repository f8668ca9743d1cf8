"""Ranks: "No. 2 in China's power hierarchy", "ranks third"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.facts import Person
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import DENYING
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported, unconfirmed
from summitcli.reading import number_of, ordinal_at

_CODE = "rank-differs"
_ORDERING = english.RANKING | english.ORDERS
_CUES = frozenset({"no", "number", "rank", "#"})
_LAST = 100  # No. 4410 is a bus
_NEAR = 4
_FAR = 16


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the ranks of a passage."""
    yield from _nearest(passage, case)
    around = (passage, *passage.before[-1:], *(passage.headings[-1:] if passage.is_listed else ()))
    ranking = any(not english.RANKING.isdisjoint(part.keys) for part in around)
    ranked = ranking or any(map(_tells_an_order, around))
    if not ranked and not passage.header and _CUES.isdisjoint(passage.keys):
        return
    yield from _cells(passage, case)
    seen: set[str] = set()
    for first, after, rank, numbered in _cues(passage, ranked=ranked):
        if rank == 1 and not numbered and not ranking:
            continue  # the first of several, in any order
        in_row = ranked and not numbered and not _is_rank(passage.keys, first, after)
        find = _bearer_in_row if in_row else partial(_bearer, far=ranked)
        person = find(passage, first, after, case)
        if person is None and ranked and (passage.offices or passage.people):
            yield unconfirmed(*passage.span(first, after), "unclear whose rank this is")
        if person is None or (not ranked and not numbered) or person.id in seen or rank > _LAST:
            continue
        seen.add(person.id)
        start, end = passage.span(first, after)
        if person.rank is None:
            yield unconfirmed(start, end, f"no rank of {person.origin.title} is on record")
        elif rank == person.rank:
            if not passage.negated(first):
                yield supported(
                    start, end, person.origin, "rank", f"{person.origin.title}: rank {person.rank}"
                )
        elif passage.vetoed(first, kinds=DENYING):
            yield unconfirmed(start, end, f"{person.origin.title} has rank {person.rank} on record")
        else:
            yield _flag((start, end), person)


def _tells_an_order(passage: Passage) -> bool:
    """Tell whether a passage names what people have a place in: not "the fifth in the state to speak"."""
    if english.ORDERS.isdisjoint(passage.keys):
        return False
    following = (*passage.keys[1:], "")
    return any(
        key in english.ORDERS and after != "to" for key, after in zip(passage.keys, following, strict=True)
    )


def _flag(span: tuple[int, int], person: Person) -> Verdict:
    message = f"{person.origin.title} has rank {person.rank}"
    return differs(*span, _CODE, person.origin, "rank", message, str(person.rank))


def _nearest(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on ordinals as the rank of the nearest person: "who comes third in the state"."""
    if not passage.people or not any(
        not _ORDERING.isdisjoint(part.keys) for part in (passage, *passage.before[-1:])
    ):
        return
    for at in range(len(passage.words)):
        ordinal = ordinal_at(passage.words, at) or _numbered(passage.keys, at)
        if ordinal is None or passage.vetoed(at, kinds=DENYING) or passage.negated(at):
            continue
        rank, after = ordinal
        untold = any(office.after <= at for office in passage.offices)  # the king comes first
        opened = _opened_before(passage.keys, at)
        by_gap = sorted(
            ((opened or at) - name.after if name.after <= at else name.first - after, target)
            for name, target in passage.people
            if name.after <= at
            or not (untold or opened or _is_of_next_in_row(passage.keys[after : name.first]))
        )
        gap, target = by_gap[0] if by_gap else (_FAR, "")
        if gap > _NEAR or (len(by_gap) > 1 and by_gap[1][0] == gap):
            continue
        person = case.person(target)
        span = passage.span(at, after)
        if rank == person.rank:
            yield supported(*span, person.origin, "rank")
        elif person.rank is None or _goes_on(passage, after):
            continue
        elif _is_said_of(passage, at, rank):
            yield _flag(span, person)
        else:
            yield unconfirmed(*span, f"{person.origin.title} has rank {person.rank} on record")


def _is_of_next_in_row(between: list[str]) -> bool:
    """Tell whether words part a rank from the name of the next one: "Karanja fifth and Noor sixth"."""
    return between[:1] in (["and"], [","]) or ";" in between


def _opened_before(keys: list[str], at: int) -> int:
    """Return the index of the bracket in which a word stands, which is of the name before; 0 for none."""
    opened = max((index for index in range(at) if keys[index] == "("), default=0)
    return 0 if ")" in keys[opened:at] else opened


def _is_said_of(passage: Passage, at: int, rank: int) -> bool:
    """Tell whether an ordinal is a rank, said of the name right before it: "Zhao Leji is only fifth"."""
    between = [passage.keys[name.after : at] for name, _ in passage.people if name.after <= at]
    beside = bool(between) and ";" not in between[-1]
    return beside and rank > 1 and not english.RANKING.isdisjoint(passage.keys)


def _goes_on(passage: Passage, after: int) -> bool:
    """Tell whether a noun follows an ordinal: "the second day"."""
    word = passage.words[after] if after < passage.end else None
    return word is not None and word.key.isalpha() and word.key not in english.STOP_WORDS | _RANKED


_RANKED = frozenset({"man", "woman", "person", "figure", "official", "citizen", "ranking", "ranked"})


def _cells(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the cells under a heading that says they are ranks, each of the row's one person."""
    people = {target for mention, target in passage.people if not mention.misspelt}
    columns = {
        header.cell(at)
        for header in passage.header
        for at, key in enumerate(header.keys)
        if key in english.RANKING
    }
    if len(people) != 1 or not columns:
        return
    person = case.person(people.pop())
    for number in passage.numbers:
        if passage.cell(number.first) in columns and not number.unit and person.rank is not None:
            if number.low == number.high == person.rank:
                yield supported(number.start, number.end, person.origin, "rank")
            else:
                yield _flag((number.start, number.end), person)


def _cues(passage: Passage, *, ranked: bool) -> Iterator[tuple[int, int, int, bool]]:
    """Yield where a rank may be told: first word, word after, the rank, whether as a number."""
    words, keys = passage.words, passage.keys
    for at, key in enumerate(keys):
        if key in _CUES:
            numbered = _numbered(keys, at)
            if numbered:
                yield at, numbered[1], numbered[0], key in {"no", "number"}
            elif key == "rank" and len(passage.people) == len(passage.numbers) == 1:
                told = passage.numbers[0]
                if keys[told.first - 1] == ":" and not told.unit and told.low == told.high:
                    yield told.first, told.after, int(told.low), True
        elif ranked and (key[:1].isdigit() or key[:1].isalpha()):
            ordinal = ordinal_at(words, at)
            if ordinal and (_is_rank(keys, at, ordinal[1]) or _is_in_row(keys, at, ordinal[1])):
                yield at, ordinal[1], ordinal[0], False


def _numbered(keys: list[str], at: int) -> tuple[int, int] | None:
    """Return the rank of "No. 2", "number two", "rank 2", and the index after it."""
    if keys[at] not in _CUES:
        return None
    place = at + 2 if keys[at + 1 : at + 2] == ["."] else at + 1
    number = number_of(keys[place]) if place < len(keys) else None
    return (number, place + 1) if number else None


def _is_rank(keys: list[str], at: int, after: int) -> bool:
    """Tell whether an ordinal is a place in a ranking."""
    around = keys[max(0, at - 2) : at] + keys[after : after + 7]
    return any(key in english.RANKING for key in around)


def _is_in_row(keys: list[str], at: int, after: int) -> bool:
    """Tell whether an ordinal may be a place in a row: "Bediako, second, and fourth comes Frimpong"."""
    ends = keys[after : after + 1] in _ENDS
    return keys[after : after + 1] == ["comes"] or (ends and keys[at - 1 : at] in _LINKS)


_LINKS = ([","], ["is"], ["was"], ["comes"], [":"])
_ENDS: tuple[list[str], ...] = ([], ["."], [","], [";"], ["in"], ["after"], ["behind"])


def _bearer_in_row(passage: Passage, first: int, after: int, case: Case) -> Person | None:
    """Return who stands right before "is second" or ", second", or after "fourth comes", or in an item."""
    if passage.is_listed and len(passage.people) == 1 and passage.keys[first - 1] == ":":
        mention, target = passage.people[0]
        return None if mention.misspelt else case.person(target)
    for mention, target in passage.people:
        comes = passage.keys[after : after + 1] == ["comes"] and after < mention.first <= after + _NEAR
        if (comes or mention.after == first - 1) and not mention.misspelt:
            return case.person(target)
    return None


def _bearer(passage: Passage, first: int, after: int, case: Case, *, far: bool) -> Person | None:
    """Return whose rank it is: the name right before, or right after where none is before."""
    people = passage.people
    before = [one for one in people if one[0].after <= first]
    if _is_of_next(passage, first, after):
        return next((case.person(target) for name, target in people if name.first == after + 1), None)
    pronoun = passage.keys[max(0, first - 2) : first][:1] in (["he"], ["she"])
    if len(before) == 1 and pronoun:
        return None if before[0][0].misspelt else case.person(before[0][1])
    unnamed = not before and any(office.after <= first for office in passage.offices)
    within = any(first - _NEAR < name.after <= first for name in passage.naming("meeting"))
    said = passage.keys[first - 1 : first] in _SAYING and passage.keys[first - 2] != "who"
    unnamed = unnamed or within or said  # Lee's meeting with Zhao Leji, the No. 3 leader; Wang Yi is number 1
    follows = [] if pronoun or unnamed else [one for one in people if one[0].first >= after]
    reach = _FAR if far else _NEAR + 1
    if before and first - before[-1][0].after <= reach and not _parted(passage, before[-1][0].after, first):
        mention, target = before[-1]
        return None if mention.misspelt else case.person(target)
    between = passage.keys[after : follows[0][0].first] if follows else []
    if follows and len(between) <= 3 * _NEAR and not before and _CUES.isdisjoint(between):
        return case.person(follows[0][1])
    pronoun = any(key in {"he", "she", "he's", "she's"} for key in passage.keys[:first])
    if pronoun and not before:
        for part in (*reversed(passage.before), *reversed(passage.asked)):
            named = part.people
            if named:
                return case.person(named[0][1]) if len({target for _, target in named}) == 1 else None
    return None


def _is_of_next(passage: Passage, first: int, after: int) -> bool:
    """Tell whether a rank is of the name that follows: "then the man ranked No. 2, Li Qiang"."""
    said = passage.keys[max(0, first - 2) : first]
    return (
        bool(said)
        and said[0] in _RANKED
        and said[1:] in _RANKED_AS
        and passage.keys[after : after + 1] == [","]
    )


_SAYING = (["is"], ["was"], ["as"])
_RANKED_AS = (["ranked"], ["ranking"], ["who"])


def _parted(passage: Passage, first: int, after: int) -> bool:
    """Tell whether another sentence part, or another name, stands between a name and a rank."""
    between = passage.keys[first:after]
    capitals = [
        word
        for at, word in enumerate(passage.words[first:after], first)
        if word.text[0].isupper()
        and word.key not in english.RANKING
        and len(word.text) > 1
        and at not in passage.covered
        and not any(office.first <= at < office.after for office in passage.offices)
    ]
    countries = sum(1 for country in passage.countries if first <= country.first < after)
    unknown = len([word for word in capitals if word.key not in {"no", "number"}]) - countries
    return ";" in between or "|" in between or unknown > 1
