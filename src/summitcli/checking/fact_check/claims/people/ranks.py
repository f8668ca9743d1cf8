"""Ranks: "No. 2 in China's power hierarchy", "ranks third"."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.facts import Person
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import DENYING
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported, unconfirmed
from summitcli.reading import number_of, ordinal_at

_CODE = "rank-differs"
_CUES = frozenset({"no", "number", "rank", "#"})
_LAST = 100  # No. 4410 is a bus
_NEAR = 4
_FAR = 16


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the ranks of a passage."""
    around = (passage, *passage.before[-1:], *(passage.headings[-1:] if passage.is_listed else ()))
    ranking = any(not english.RANKING.isdisjoint(part.keys) for part in around)
    ranked = ranking or any(map(_tells_an_order, around))
    if passage.header:
        yield from _in_column(passage, case)
    if ranked:
        yield from _nearest(passage, case)
    elif _CUES.isdisjoint(passage.keys):
        return
    seen: set[str] = set()
    for first, after, rank, numbered in _cues(passage, ranked=ranked):
        if rank > _LAST or (rank == 1 and not numbered and not ranking):
            continue  # the first of several, in any order
        if numbered or _is_rank(passage.keys, first, after):
            person = _bearer(passage, first, after, case, far=ranked)
        else:
            person = _bearer_in_row(passage, first, after, case)
        if person is None and ranked and (passage.offices or passage.people):
            yield unconfirmed(*passage.span(first, after), "unclear whose rank this is")
        if person is None or person.id in seen:
            continue
        seen.add(person.id)
        yield from _verdict(passage, first, after, rank, person)


def _verdict(passage: Passage, first: int, after: int, rank: int, person: Person) -> Iterator[Verdict]:
    span = passage.span(first, after)
    if person.rank is None:
        yield unconfirmed(*span, f"no rank of {person.origin.title} is on record")
    elif rank == person.rank:
        if not passage.negated(first):
            yield supported(*span, person.origin, "rank", f"{person.origin.title}: rank {person.rank}")
    elif passage.vetoed(first, kinds=DENYING):
        yield unconfirmed(*span, f"{person.origin.title} has rank {person.rank} on record")
    else:
        yield _flag(span, person)


def _in_column(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the numbers under a heading that says they are ranks, of the row's one person."""
    columns = {
        header.cell(at)
        for header in passage.header
        for at, key in enumerate(header.keys)
        if key in english.RANKING
    }
    people = {target for mention, target in passage.people if not mention.misspelt}
    for number in passage.numbers if columns and len(people) == 1 else ():
        if passage.cell(number.first) in columns and number.low == number.high:
            person = case.person(next(iter(people)))
            yield from _verdict(passage, number.first, number.after, int(number.low), person)


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
    for at in range(passage.end if passage.people else 0):
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
        elif person.rank is None:
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


def _cues(passage: Passage, *, ranked: bool) -> Iterator[tuple[int, int, int, bool]]:
    """Yield where a rank may be told: first word, word after, the rank, whether as a number."""
    for at, key in enumerate(passage.keys):
        found = _numbered(passage.keys, at) or (ordinal_at(passage.words, at) if ranked else None)
        if found:
            rank, after = found
            yield at, after, rank, key in _CUES
        elif key == "rank" and len(passage.people) == len(passage.numbers) == 1:
            told = passage.numbers[0]  # Rank of Kim: 3
            if passage.keys[told.first - 1] == ":" and told.low == told.high:
                yield told.first, told.after, int(told.low), True


def _numbered(keys: list[str], at: int) -> tuple[int, int] | None:
    """Return the rank of "No. 2", "number two", "rank: 2", and the index after it."""
    if keys[at] not in _CUES:
        return None
    place = at + 1 + (keys[at + 1 : at + 2] in ([":"], ["."]))
    number = number_of(keys[place]) if place < len(keys) else None
    return (number, place + 1) if number else None


def _is_rank(keys: list[str], at: int, after: int) -> bool:
    """Tell whether an ordinal is a place in a ranking."""
    around = keys[max(0, at - 2) : at] + keys[after : after + 7]
    return any(key in english.RANKING for key in around)


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
    keys, people = passage.keys, passage.people
    before = [one for one in people if one[0].after <= first]
    pronoun = not _PRONOUNS.isdisjoint(keys[max(0, first - 2) : first])
    if before:
        mention, target = before[-1]
        near = first - mention.after <= (_FAR if far else _NEAR + 1) or (pronoun and len(before) == 1)
        sure = near and not mention.misspelt and ";" not in keys[mention.after : first]
        return case.person(target) if sure else None
    another = any(one.after <= first for part in (passage.offices, passage.naming("meeting")) for one in part)
    if people and not pronoun and not another and keys[first - 1] not in _SAYING:
        between = keys[after : people[0][0].first]
        return case.person(people[0][1]) if len(between) <= _FAR and _CUES.isdisjoint(between) else None
    if _PRONOUNS.isdisjoint(keys[:first]):
        return None
    part = next((part for part in (*reversed(passage.before), *reversed(passage.asked)) if part.people), None)
    named = {target for _, target in part.people} if part else set()
    return case.person(named.pop()) if len(named) == 1 else None


_SAYING = frozenset({"is", "was", "as"})
_PRONOUNS = frozenset({"he", "she", "he's", "she's"})
