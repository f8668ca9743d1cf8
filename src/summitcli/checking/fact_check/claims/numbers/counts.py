"""Numbers of instruments: fourteen memoranda, a certificate of donation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from msgspec import Struct

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.numbers.noun_phrases import (
    Counted,
    counted,
    is_denied,
    is_reference_number,
)
from summitcli.checking.fact_check.claims.numbers.quantities import agrees, is_of_another_meeting
from summitcli.checking.fact_check.claims.numbers.readings import of_the_same
from summitcli.checking.fact_check.claims.numbers.subjects import subjects_of
from summitcli.checking.fact_check.facts import Quantity
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import QUIET
from summitcli.checking.fact_check.stems import content, sense, senses, stem, stems_of
from summitcli.checking.fact_check.verdicts import DIFFERS, SUPPORTED, Verdict, differs, supported

_CODE = "count-differs"
_QUIET = QUIET - {"negation"}
_MOST_SUMMED = 8
_KINDS = {stem(word): kind for word, kind in english.INSTRUMENTS.items()}
_ONE = frozenset({"a", "an", "one", "1", "the"})


class _Own(Struct, frozen=True):
    """The agreement that the nearest word in a clause is of: "the firms signed nine"."""

    nearest: Quantity | None
    is_alone: bool
    """Whether no word of the clause is of another one, and nothing says that only some are counted."""


class _Count(Struct, frozen=True):
    """A number of instruments."""

    words: Counted
    noun: str
    """The kind of instrument that is counted."""
    own: _Own
    sure: bool
    """Whether it has its noun itself: no other may be denied."""


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the numbers of instruments in a passage."""
    around = (*passage.asked[-1:], *passage.before[-1:], passage)
    nouns = (english.INSTRUMENTS.keys(), case.own_instruments.keys())
    if all(words.isdisjoint(part.keys) for words in nouns for part in around):
        return
    every = case.counts
    open_: list[_Count] = []
    borne_out = False
    subjects: dict[str, int] | None = None
    for count in _counts(passage, every, case):
        subjects = subjects_of(passage, case) if subjects is None else subjects
        verdict = _verdict(passage, count, every, subjects, case)
        if verdict and (count.sure or verdict.verdict == SUPPORTED):
            yield verdict
            borne_out = borne_out or verdict.verdict == SUPPORTED
        elif count.sure:
            open_.append(count)
    singles = list(_single(passage, every, case))
    yield from singles
    near = bool(open_) and (borne_out or bool(singles) or _is_near(passage, every, case))
    told_of = dict.fromkeys((one.subject for one in every), 1) | (subjects or {}) if near else {}
    for count in open_ if near else ():
        verdict = _verdict(passage, count, every, told_of, case)
        if verdict and verdict.verdict == DIFFERS:
            yield verdict


def _counts(passage: Passage, every: list[Quantity], case: Case) -> Iterator[_Count]:
    """Yield the numbers that count instruments."""
    told: list[tuple[int, str]] | None = None
    for number in passage.numbers:
        if number.unit or is_reference_number(passage, number):
            continue
        words = counted(passage, number)
        noun = _noun(passage, words, case)
        told = _own_words(passage, case) if told is None else told
        own = _own(passage, words, every, told)
        elliptic = own.nearest if noun is None and not words.head else None
        if elliptic and number.low == number.high == elliptic.value > 1:
            noun = min(elliptic.heads)  # the governments had thirteen
        same = of_the_same(passage, words) if noun is None else None
        if same:
            words, noun = same, _noun(passage, same, case)
        if noun:
            yield _Count(words, noun, own, same is None)


def _is_near(passage: Passage, every: list[Quantity], case: Case) -> bool:
    """Tell whether anything but a count says that a text is of the dataset: two of its countries, a day."""
    countries = {country.code for country in passage.countries} & case.facts.countries
    before = any(one.origin.id in part.told for one in every for part in passage.before[-1:])
    on_a_day = any(span.begin.day and case.diary.on(span) for span in passage.dates)
    return len(countries) > 1 or before or on_a_day


def _noun(passage: Passage, words: Counted, case: Case) -> str | None:
    """Return what kind of instrument a number counts, after it or in the label before it."""
    if words.head:
        narrowed = words.complement or words.modifiers  # letters of intent, not forty letters a week
        own = words.head if narrowed and words.head in case.own_instruments.values() else None
        return _KINDS.get(words.head, own)
    if words.label:
        before = passage.keys[: words.first]
        nouns = [english.INSTRUMENTS[key] for key in before[-8:] if key in english.INSTRUMENTS]
        return nouns[-1] if nouns else None
    return None


def _verdict(
    passage: Passage, count: _Count, every: list[Quantity], subjects: dict[str, int], case: Case
) -> Verdict | None:
    words, noun, told = count.words, count.noun, count.own
    if words.part or _is_of_a_category(passage, words, case):
        return None
    own = told.nearest
    narrowing = _narrowing(passage, words)
    able = [quantity for quantity in every if _can_be(quantity, noun, narrowing, passage)]
    likely = able or [quantity for quantity in [own] if quantity and _means(quantity, noun, narrowing)]
    agreeing = [quantity for quantity in likely if agrees(words.number, quantity)]
    own_agreeing = [
        quantity
        for quantity in agreeing
        if not is_of_another_meeting(passage, words.first, quantity, case)
        and not _is_of_other_sides(passage, words, quantity, case)
    ]
    if own and own in own_agreeing:
        return _tick(passage, words, [own])
    if agreeing:
        best = max(
            own_agreeing,
            key=lambda one: (subjects.get(one.subject, 0), bool(one.core & narrowing)),
            default=None,
        )
        return _tick(passage, words, [best]) if best else None
    summed = None if narrowing else _sum(words, noun, every)
    if summed:
        return _tick(passage, words, summed)
    clear = narrowing & own.core if own else False  # six tourism accords
    alone = own and not narrowing and told.is_alone and subjects.get(own.subject) and noun in own.heads
    if own and own in able and (clear or alone):
        narrowing, able = narrowing or own.core, [own]
    wrong = _denied(passage, words, noun, narrowing, able, subjects, case)
    return _flag(passage, words, wrong) if wrong else None


def _is_of_other_sides(passage: Passage, words: Counted, quantity: Quantity, case: Case) -> bool:
    """Tell whether a clause names two countries, and not just those of an agreement."""
    clause = passage.clauses[words.first]
    sides = {one.code for one in passage.countries if passage.clauses[one.first] == clause}
    meeting = case.facts.meetings.get(quantity.subject)
    known = quantity.countries or (meeting.countries if meeting else frozenset())
    return len(sides) > 1 and bool(known) and not sides <= known


def _tick(passage: Passage, words: Counted, agreements: Sequence[Quantity]) -> Verdict | None:
    """Return the tick on the number of an agreement, or on the sum of several."""
    if is_denied(passage, words):
        return None
    shown = " + ".join(quantity.shown for quantity in agreements)
    origin = agreements[0].origin
    message = f"{origin.title}: {shown}" if len(agreements) == 1 else f"{words.number.low:,.0f} = {shown}"
    return supported(words.number.start, passage.words[words.after - 1].end, origin, "count", message)


def _flag(passage: Passage, words: Counted, wrong: Quantity) -> Verdict:
    start, end = passage.span(words.first, words.after)
    message = f"{wrong.origin.title}: {wrong.shown}"
    return differs(start, end, _CODE, wrong.origin, "count", message, wrong.shown)


def _own(passage: Passage, words: Counted, every: list[Quantity], told: list[tuple[int, str]]) -> _Own:
    clause = passage.clauses[words.first]
    near = [(abs(at - words.first), id_) for at, id_ in told if passage.clauses[at] == clause]
    _, nearest = min(near, default=(0, None))
    after = words.number.after
    some = passage.keys[after : after + 1] == ["of"]  # three of them
    alone = not some and len({id_ for _, id_ in near}) == 1
    return _Own(next((quantity for quantity in every if quantity.origin.id == nearest), None), alone)


def _own_words(passage: Passage, case: Case) -> list[tuple[int, str]]:
    """Return where words stand that only one agreement has, and which it is."""
    owners = case.told_by("instrument")
    return [
        (at, id_)
        for at in range(len(passage.words))
        for word in content(passage.words[at : at + 1])
        if (id_ := owners.get(sense(word)))
    ]


def _means(quantity: Quantity, noun: str, narrowing: frozenset[str]) -> bool:
    """Tell whether an agreement can be what is counted, in words that stand for its own."""
    general = english.GENERAL_INSTRUMENTS
    kind = noun in quantity.heads or noun in general or bool(quantity.heads & general)
    return kind and senses(narrowing) <= senses(quantity.core | quantity.rest)


def _narrowing(passage: Passage, words: Counted) -> frozenset[str]:
    """Return the words that say which instruments are counted; the head of a column says only how."""
    around = frozenset(words.modifiers if words.head else (*words.modifiers, *words.label))
    around -= frozenset[str]().union(*(header.stems for header in passage.header))
    return frozenset(
        word for word in around if word not in _PLAIN and word not in english.INSTRUMENTS and len(word) > 1
    )


_PLAIN = frozenset(stem(word) for word in english.GENERIC_MODIFIERS | english.GENERIC_LABELS) | {
    "memorandum",
    "understand",
}


def _can_be(quantity: Quantity, noun: str, narrowing: frozenset[str], passage: Passage) -> bool:
    """Tell whether an agreement can be what is counted."""
    general = english.GENERAL_INSTRUMENTS
    if noun not in quantity.heads and noun not in general and not quantity.heads & general:
        return False
    return not narrowing or narrowing <= quantity.core | quantity.rest | _names(passage)


def _sum(words: Counted, noun: str, every: list[Quantity]) -> tuple[Quantity, ...] | None:
    """Return the agreements of one kind of instrument whose counts add up to a number."""
    same = [quantity for quantity in every if noun in quantity.heads and quantity.value > 1]
    if not 2 <= len(same) <= _MOST_SUMMED or words.number.bound:
        return None
    for size in range(2, len(same) + 1):
        for some in combinations(same, size):
            if sum(quantity.value for quantity in some) == words.number.low:
                return some
    return None


def _denied(
    passage: Passage,
    words: Counted,
    noun: str,
    narrowing: frozenset[str],
    able: list[Quantity],
    subjects: dict[str, int],
    case: Case,
) -> Quantity | None:
    """Return the agreement that denies a number of instruments."""
    shifted = passage.vetoed(words.first, kinds=_QUIET) or passage.denied(words.first, words.after)
    before = passage.keys[words.first - 1 : words.first]
    the_one = words.number.low == words.number.high == 1 and before == ["the"]  # the one of three parties
    after = words.number.after
    of_them = passage.keys[after : after + 2] in (["of", "them"], ["of", "which"])
    were_among = not _AMONG.isdisjoint(pairwise(passage.keys[after : after + _FAR]))  # two were among the 17
    shifted = shifted or the_one or of_them or were_among or before in _MORE
    shifted = shifted or _is_of_one_party(passage, words, case)
    rough = words.number.bound or words.number.approximate or words.number.low >= _MORE_THAN_ANY
    if shifted or passage.strangers or rough:
        return None
    if any(reference.named and not reference.meetings for reference in passage.references):
        return None
    named = narrowing | _names(passage) | frozenset((words.head, *words.complement))
    alone = able if narrowing and len(able) == 1 else []
    told = alone or [quantity for quantity in able if quantity.core and quantity.core <= named]
    told = [quantity for quantity in told if noun in quantity.heads and _is_named(passage, quantity)]
    if len(told) == 1 and (passage.recent or subjects.get(told[0].subject)):
        return told[0]
    if narrowing or words.label:
        return None
    at_meeting = [
        quantity
        for quantity in able
        if noun in quantity.heads and quantity.value > 1 and subjects.get(quantity.subject, 0) > 1
    ]
    return at_meeting[0] if len(at_meeting) == 1 and not _YIELDING.isdisjoint(passage.keys) else None


def _is_of_one_party(passage: Passage, words: Counted, case: Case) -> bool:
    """Tell whether memoranda are those of one party, or of its people: "Acme signed two memoranda"."""
    clause = passage.clauses[words.first]
    before = [key for key in passage.keys[max(0, words.first - 2) : words.first] if key != "the"]
    if before[-1:] == ["of"]:
        return False  # Acme and Initech signed one of the nine memoranda
    return any(
        any(name.target in case.pacts_of for name in mention.of_kind("organisation"))
        or any(case.person(name.target).organisation in case.pacts_of for name in mention.of_kind("person"))
        for mention in passage.mentions
        if mention.after <= words.first and passage.clauses[mention.first] == clause
    )


def _is_of_a_category(passage: Passage, words: Counted, case: Case) -> bool:
    """Tell whether a number is of a category: "four in Consumer Goods", "Consumer Goods has four"."""
    keys, at = passage.keys, words.number.first - 1
    if keys[at] in {"has", "had", ":", "|"} and any(
        keys[max(0, at - len(name)) : at] == name for name in case.categories
    ):
        return True
    under = _UNDER if words.head else _UNDER | {"on"}  # not "three declarations on energy"
    for after in {words.number.after, words.after}:
        heading = next((at for at in range(after, passage.end) if keys[at] not in under), passage.end)
        if heading > after and any(keys[heading : heading + len(name)] == name for name in case.categories):
            return True
    return False


_UNDER = frozenset({"in", "under", "the", "heading", "headed", "category", "of"})
"""Words between a number of memoranda and their category."""


def _is_named(passage: Passage, quantity: Quantity) -> bool:
    """Tell whether a text can mean an agreement: a single instrument only where all of its name is told."""
    return quantity.value > 1 or stems_of(quantity.origin.title) <= passage.stems


_MORE_THAN_ANY = 1000  # instruments of a summit
_FAR = 8  # words from a number to "were among"
_AMONG = {("is", "among"), ("are", "among"), ("was", "among"), ("were", "among")}
_MORE = (["these"], ["those"], ["further"], ["another"], ["other"], ["additional"])
_YIELDING = frozenset(
    {
        "signed",
        "sign",
        "signs",
        "signing",
        "concluded",
        "produced",
        "produces",
        "yielded",
        "yields",
        "brought",
        "witnessed",
    }
)


def _names(passage: Passage) -> frozenset[str]:
    return frozenset(f"@{country.code}" for part in (*passage.asked, passage) for country in part.countries)


_TELLING_NAME = 3  # words, with the instrument's: "Declaration on Living Bogs"


def _single(passage: Passage, every: list[Quantity], case: Case) -> Iterator[Verdict]:
    """Yield what bears out "a certificate of donation": one instrument, by its name, but for its city."""
    singular = [
        (at, english.INSTRUMENTS[key])
        for at, key in enumerate(passage.keys)
        if at and key in english.INSTRUMENTS and not key.endswith("s") and not passage.negated(at)
    ]
    taken = {number.first for number in passage.numbers}
    for quantity in every if singular else ():
        if quantity.value != 1:
            continue
        meeting = case.facts.meetings.get(quantity.subject)
        title = stems_of(quantity.origin.title) - stems_of((meeting and meeting.city) or "")
        names = [quantity.core | quantity.rest, *([title] if len(title) >= _TELLING_NAME else ())]
        for at, noun in singular:
            if noun not in quantity.heads:
                continue
            first = at - 1 if passage.keys[at - 1] in _ONE else max(0, at - 2)
            if passage.keys[first] not in _ONE or first in taken:
                continue
            for after in range(at + 1, min(at + _LONGEST_NAME, passage.end) + 1):
                told = frozenset(content(passage.words[first:after]))
                if any(name <= told for name in names):
                    start, end = passage.span(first, after)
                    yield supported(start, end, quantity.origin, "count")
                    break


_LONGEST_NAME = 6  # words from the instrument's on
