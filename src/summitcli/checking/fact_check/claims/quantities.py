"""Numbers with what they count: the words around a number, and how well a quantity fits them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case, same_sense
from summitcli.checking.fact_check.facts import Quantity
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.stems import content, stem
from summitcli.reading import Number, Word, fraction_at, includes
from summitcli.reading.numbers import FRACTION_WORDS, rounds_to

DURATIONS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade"})
_LONGEST_PHRASE = 6


class Counted(NamedTuple):
    """A number with the words that say what it counts."""

    number: Number
    head: str
    """The stem of the noun that is counted, or "" where none follows."""
    modifiers: tuple[str, ...]
    """The stems between number and noun."""
    complement: tuple[str, ...]
    """The stems after "of"."""
    label: tuple[str, ...]
    """The stems before it in its list item or row, where no noun follows."""
    clause: frozenset[str]
    """The stems of its clause."""
    first: int
    after: int
    """The index after the noun phrase."""
    part: bool
    """Whether it is "14 of the"."""

    @property
    def near(self) -> frozenset[str]:
        """All stems that say what it counts."""
        return frozenset((self.head, *self.modifiers, *self.complement, *self.label)) - {""}


class Fit(NamedTuple):
    """How a quantity fits a number's words."""

    quantity: Quantity
    strength: int
    strict: bool
    """Whether number and noun are that quantity's own words, all of them."""
    loose: bool
    """Whether they can be, with words that stand for each other."""
    coverage: int
    agrees: bool
    measured: bool
    """Whether the noun is a unit, which says nothing of what is measured."""


class _Phrase(NamedTuple):
    """The words after a number, up to the noun that it counts."""

    modifiers: list[int]
    """The indexes of the words between number and noun."""
    head: int
    """The index of the noun, or -1."""
    after: int
    hyphened: bool
    of_them: bool
    """Whether it is "14 of them Korean"."""
    part: bool


@lru_cache(maxsize=512)
def counted(passage: Passage, number: Number) -> Counted:
    """Return a number with its noun phrase; three classes of claims ask for it one after the other."""
    phrase = _phrase(passage, number)
    head = stem(passage.keys[phrase.head]) if phrase.head >= 0 else ""
    shared = _shared_head(passage, number, phrase)
    after = phrase.modifiers[-1] + 1 + (phrase.head >= 0) if shared else phrase.after
    complement = _complement(passage, after, hyphened=phrase.hyphened) + _turn(passage, number)
    origin = _origin_after(passage, after) if head else None
    complement += content(passage.words[origin : origin + 1]) if origin else []
    bare = not head and not shared and not phrase.of_them
    label = _label_of(passage, number, phrase.modifiers) if bare else []
    modifiers = [] if label == _WHO_CAME else phrase.modifiers
    clause = passage.clause_stems[passage.clauses[number.first]]
    return Counted(
        number,
        shared or head,
        tuple(content([passage.words[index] for index in modifiers])),
        tuple(complement),
        tuple(label),
        clause | passage.asked_stems,
        number.first,
        after if head or shared else number.after,
        phrase.part and not (phrase.of_them and bool(head or shared)),
    )


def _phrase(passage: Passage, number: Number) -> _Phrase:
    words, keys = passage.words, passage.keys
    hyphened, after = _hyphened(passage, number.after)
    part = (
        number.unit is None
        and keys[after : after + 1] == ["of"]
        and not english.PART_WORDS.isdisjoint(keys[after + 1 : after + 2])
    )
    of_them = keys[after : after + 2] in (["of", "them"], ["of", "whom"], ["of", "which"])
    after += 2 * of_them
    if number.unit and not hyphened:
        return _Phrase([], -1, after, hyphened, of_them, part)
    modifiers: list[int] = []
    head = -1
    at = after
    while at < len(words) and at - after < _LONGEST_PHRASE and head < 0:
        key = keys[at]
        listed = at == after and passage.block.kind != "paragraph"
        if not key[:1].isalpha() or (key in english.STOP_WORDS and not listed):
            break
        if (hyphened and at == after) or _is_head(passage, at):
            head = at
        else:
            modifiers.append(at)
        at += 1
    origin = _origin_after(passage, after) if head < 0 and not modifiers else None
    if origin is not None:
        return _Phrase([origin], -1, origin + 1, hyphened, True, part)
    single = number.high == 1 or (modifiers and keys[modifiers[-1]] in english.INSTRUMENTS)
    if head < 0 and modifiers and not number.unit and single:
        head = modifiers.pop()  # no plural, but a singular noun
    return _Phrase(modifiers, head, at, hyphened, of_them, part)


def _origin_after(passage: Passage, after: int) -> int | None:
    """Return where the country stands in "some 200 from China", "58 of them from Japan"."""
    if passage.keys[after : after + 1] != ["from"]:
        return None
    at = after + 1 + (passage.keys[after + 1 : after + 2] == ["the"])
    return at if any(country.first == at for country in passage.countries) else None


def _hyphened(passage: Passage, after: int) -> tuple[bool, int]:
    """Tell whether a noun is joined to a number, and its index: "eight-year", "79-minute"."""
    joined = [word.glued for word in passage.words[after : after + 2]]
    if passage.keys[after : after + 1] == ["-"] and joined == [True, True]:
        lasts = stem(passage.keys[after + 1]) in DURATIONS
        return lasts, after + lasts
    return joined[:1] == [True] and passage.keys[after].isalpha(), after


_WHO_CAME = ["attend"]


def _label_of(passage: Passage, number: Number, modifiers: list[int]) -> list[str]:
    """Return the stems of what stands for the noun of a number that has none after it."""
    if _is_labelled(passage, number):
        return _label_before(passage, number)
    if number.unit:
        return []
    if _before(passage, number) in english.NUMBERED:
        return _subject_before(passage, number)
    if passage.keys[max(0, number.first - 1) : number.first] == ["of"] and number.first > 1:
        return content(passage.words[number.first - 2 : number.first - 1])  # a staff of 64
    if not modifiers and _is_bare(passage, number):
        return content([word for word in passage.words if word.end < number.start])
    return _WHO_CAME if _is_of_who_came(passage.keys[number.after : number.after + 2]) else []


def _shared_head(passage: Passage, number: Number, phrase: _Phrase) -> str:
    """Return the noun that a number has in common with another number, else "".

    "218 Portuguese and 132 Brazilian companies", "350 companies, 218 of them Portuguese", "14 bilateral
    memoranda, nine commercial ones".
    """
    ones = phrase.head >= 0 and passage.keys[phrase.head] == "ones"
    if number.unit or not phrase.modifiers or (phrase.head >= 0 and not ones):
        return ""
    every = passage.numbers
    at = next((at for at, one in enumerate(every) if one.first == number.first), None)
    short = _ends_phrase(passage, phrase.modifiers[-1] + 1)  # 14 bilateral memoranda, nine commercial
    if at is None or not (ones or short or _is_national(passage, phrase)):
        return ""
    if short and not ones and not _is_national(passage, phrase):
        nouns = (_noun(passage, one) for one in reversed(every[:at]))
        noun = next((noun for noun in nouns if noun), "")
        return noun if noun in _INSTRUMENTS else ""
    if ones or phrase.of_them:
        nouns = (_noun(passage, one) for one in reversed(every[:at]))
        return next((noun for noun in nouns if noun and noun != "one"), "")
    after = phrase.modifiers[-1] + 1
    for follows in every[at + 1 :]:
        if passage.keys[after : after + 1] not in (["and"], [","]) or follows.first > after + 1:
            break
        its = _phrase(passage, follows)
        if its.head >= 0:
            return stem(passage.keys[its.head])
        if not _is_national(passage, its):
            break
        after = its.modifiers[-1] + 1
    nouns = (_noun(passage, one) for one in reversed(every[:at]))
    return next((noun for noun in nouns if noun), "") if short else ""


_INSTRUMENTS = frozenset(stem(word) for word in english.INSTRUMENTS)


def _ends_phrase(passage: Passage, at: int) -> bool:
    return passage.keys[at : at + 1] in ([], [","], ["."], [";"], ["and"], [")"])


def _noun(passage: Passage, number: Number) -> str:
    head = _phrase(passage, number).head
    return stem(passage.keys[head]) if head >= 0 else ""


def _is_national(passage: Passage, phrase: _Phrase) -> bool:
    national = content([passage.words[at] for at in phrase.modifiers])
    return len(national) == 1 and national[0][0] == "@"


def _before(passage: Passage, number: Number) -> str:
    """Return the word before a number and its "about"."""
    at = number.first - 1
    while at >= 0 and passage.words[at].start >= number.start:
        at -= 1
    return passage.keys[at] if at >= 0 else ""


def _is_bare(passage: Passage, number: Number) -> bool:
    """Tell whether a sentence is a noun and its number: "Attendance: about 520."."""
    if number.after < passage.end - 1:
        return False
    before = [word for word in passage.words if word.end < number.start]
    return 0 < len(before) <= _LONGEST_BARE and passage.keys[number.after :] in ([], ["."])


_LONGEST_BARE = 2


def _is_of_who_came(following: list[str]) -> bool:
    """Tell whether a number without a noun is that of people: "some 850 take part"."""
    return following in (["take", "part"], ["took", "part"]) or following[:1] in (["attended"], ["attend"])


def _turn(passage: Passage, number: Number) -> list[str]:
    """Return "before" for the first of "from 12 percent to 5 percent", "after" for the second."""
    before = passage.keys[number.first - 1] if number.first else ""
    if before not in {"from", "to"}:
        return []
    other = "to" if before == "from" else "from"
    paired = any(
        one.first != number.first and one.unit in {number.unit, None} and passage.keys[one.first - 1] == other
        for one in passage.numbers
        if one.first
    )
    return ["before" if before == "from" else "after"] if paired else []


def _subject_before(passage: Passage, number: Number) -> list[str]:
    """Return the stems of the clause before "numbered"."""
    clause = passage.clauses[number.first]
    return content(
        [
            word
            for at, word in enumerate(passage.words[: number.first])
            if passage.clauses[at] == clause and word.key not in english.NUMBERED and word.end < number.start
        ]
    )


def _is_head(passage: Passage, at: int) -> bool:
    """Tell whether a noun phrase ends with the word at an index: a plural, or a noun that is one."""
    key = passage.keys[at]
    if (
        key in english.INSTRUMENTS
        or stem(key) in {"person", "memorandum"}
        or stem(key) in DURATIONS
        or key in _ABBREVIATED
    ):
        return True
    mention = passage.covered.get(at)
    if mention and mention.after > at + 1:
        return False
    return key.endswith("s") and not key.endswith("ss") and len(key) > 3


_ABBREVIATED = frozenset({"km", "mw", "gw", "kw", "tw"})


def _complement(passage: Passage, at: int, *, hyphened: bool) -> list[str]:
    """Return the stems after "of", or after "eight-year"."""
    keys = passage.keys
    if hyphened:
        following = passage.words[at : at + 2]
    elif keys[at : at + 1] == ["in"] and at + 1 < len(keys) and _is_year(keys[at + 1]):
        following = passage.words[at + 1 : at + 2]
    elif keys[at : at + 1] == ["of"] or keys[at : at + 2] in (["share", "of"], ["worth", "of"]):
        first = at + 1
        last = first
        while last < len(keys) and last - first < _LONGEST_PHRASE:
            stops = not keys[last][:1].isalnum() or keys[last] in english.STOP_WORDS - {"the", "total", "all"}
            if stops and keys[last] != "-":
                break
            last += 1
        following = passage.words[first:last]
    else:
        return []
    return content(following)


def _is_year(key: str) -> bool:
    return len(key) == 4 and key.isdecimal()


def _is_labelled(passage: Passage, number: Number) -> bool:
    """Tell whether a number has its noun before it, as in a list or a table."""
    before = passage.keys[max(0, number.first - 3) : number.first]
    marked = any(key in {":", "|", "="} for key in before) or passage.words[number.first - 1].key in {
        "(",
        "–",
    }
    listed = passage.block.kind in {"row", "header"} or (
        passage.block.kind == "item" and not _is_a_sentence(passage)
    )
    return bool(number.first) and (marked or listed)


def _is_a_sentence(passage: Passage) -> bool:
    """Tell whether an item of a list is prose, not a label and its number."""
    return passage.keys[-1] == "." and len(passage.words) > _LONGEST_LABEL


_LONGEST_LABEL = 8


def _label_before(passage: Passage, number: Number) -> list[str]:
    words = passage.words
    first = number.first
    while first and words[first - 1].key != ";":
        first -= 1
    others = {at for one in passage.numbers for at in range(one.first, one.after)}
    label = [words[at] for at in range(first, number.first) if at not in others]
    own = _after_last(passage, number)
    found = content(own) or content(label)
    column = passage.cell(number.first)
    for header in passage.header:
        found += content([word for at, word in enumerate(header.words) if header.cell(at) == column])
    return found


def _after_last(passage: Passage, number: Number) -> list[Word]:
    """Return what stands between the comma after the last number and a number: "48 Koreans, Japanese: 36"."""
    last = max((one.after for one in passage.numbers if one.after <= number.first), default=0)
    comma = next((at for at in range(last, number.first) if passage.keys[at] in {",", "and"}), None)
    return passage.words[comma + 1 : number.first] if last and comma is not None else []


def fractions(passage: Passage) -> Iterator[Number]:
    """Yield fractions in words as percentages: "about a fifth"."""
    in_of = [
        number.first for number in passage.numbers if passage.keys[number.after : number.after + 1] == ["in"]
    ]
    if FRACTION_WORDS.isdisjoint(passage.keys) and not in_of:
        return
    taken = {number.first for number in passage.numbers} - set(in_of)
    for at in range(len(passage.words) - 1):
        fraction = None if at in taken else fraction_at(passage.words, at)
        if fraction and passage.keys[fraction[1] : fraction[1] + 1] != ["and"]:
            value, after = fraction
            about = at > 0 and passage.keys[at - 1] in {"about", "around", "roughly", "some", "nearly"}
            start = passage.words[at - about].start
            end = passage.words[after - 1].end
            yield Number(value, value, None, bool(about), "%", at, after, start, end, True)


def is_reference_number(passage: Passage, number: Number) -> bool:
    """Tell whether a number is a name: "Chapter 14", "page 3", "No. 2", "Level 4"."""
    at = number.first - 1
    if at >= 0 and passage.keys[at] == ".":
        at -= 1
    if at < 0:
        return False
    key = passage.keys[at]
    if key in english.REFERENCE_NOUNS and not (key in {"figure", "level", "table"} and number.first - at > 1):
        return True
    following = passage.keys[number.after : number.after + 1]
    return following in (["st"], ["nd"], ["rd"], ["th"])


def fits(passage: Passage, words: Counted, case: Case, subjects: dict[str, int], code: str) -> list[Fit]:
    """Return the quantities of a class that a number can be about, those that fit best first."""
    keys = words.near | ({words.number.unit} if words.number.unit else frozenset())
    if not words.head and not words.number.unit and not words.label:
        return []
    if words.number.unit or words.head in DURATIONS:
        keys |= words.clause
    if words.head == "hour":
        keys |= {"minute"}
    found = []
    for quantity in case.quantities(frozenset(keys)):
        if quantity.code == code:
            fit = _fit(passage, words, quantity, case, subjects)
            if fit:
                found.append(fit)
    return sorted(found, key=lambda fit: (-fit.coverage, -fit.strength))


def _fit(
    passage: Passage, words: Counted, quantity: Quantity, case: Case, subjects: dict[str, int]
) -> Fit | None:
    if not _same_unit(words, quantity):
        return None
    strength = case.strength(passage, quantity, subjects)
    measured = is_measure(words, quantity)
    known = quantity.core | quantity.rest | quantity.subject_stems | quantity.heads | {quantity.unit}
    foreign = [word for word in words.modifiers if not _is_known(word, known)]
    around = words.near | (words.clause if measured else frozenset())
    covered = sum(1 for word in quantity.core | quantity.rest if word in around)
    full = quantity.core <= around or not quantity.core
    loosely = full or all(any(same_sense(word, other) for other in around) for word in quantity.core)
    if words.label:
        foreign += [
            word for word in words.label if not _is_known(word, known) and word not in passage_known(passage)
        ]
    own_head = not words.head or words.head in quantity.heads or measured
    other_scale = words.head == "hour" and quantity.unit == "minute"
    strict = full and own_head and not foreign and not other_scale
    if words.head == "person" and not full:
        strict = _are_all_there(words, quantity) and not foreign
    loose = not foreign and (loosely or _may_stand(words, quantity, measured))
    number = _in_minutes(words.number) if other_scale else words.number
    return Fit(quantity, strength, strict, loose, covered, agrees(number, quantity), measured)


def _in_minutes(hours: Number) -> Number:
    return hours._replace(low=hours.low * 60, high=hours.high * 60)


def _are_all_there(words: Counted, quantity: Quantity) -> bool:
    """Tell whether "people" are those who came: "600 people attended" for a figure of participants."""
    everybody = all(same_sense(word, "attend") for word in quantity.core)
    return everybody and bool(words.clause & _ATTENDING) and not words.modifiers


_ATTENDING = frozenset(stem(word) for word in english.ATTENDING)


def is_measure(words: Counted, quantity: Quantity) -> bool:
    """Tell whether a number has a unit: per cent, a currency, years, tonnes."""
    if words.number.unit or words.head in DURATIONS:
        return True
    return words.head == quantity.unit and quantity.unit not in quantity.core | {"person"}


def passage_known(passage: Passage) -> set[str]:
    """Return the stems of the names in a passage."""
    return {
        word for mention in passage.mentions for word in content(passage.words[mention.first : mention.after])
    } | {f"@{country.code}" for country in passage.countries}


def _is_known(word: str, known: frozenset[str]) -> bool:
    generic = word in english.GENERIC_MODIFIERS or word in _GENERIC_STEMS
    return generic or word in known or any(same_sense(word, other) for other in known)


_GENERIC_STEMS = frozenset(stem(word) for word in english.GENERIC_MODIFIERS | english.GENERIC_LABELS) | {
    "approx",
    "note",
    "tot",
}


def _same_unit(words: Counted, quantity: Quantity) -> bool:
    number = words.number
    if number.unit:
        return number.unit == quantity.unit
    if quantity.unit == "%" or quantity.unit.isupper():
        return False
    if words.head in DURATIONS:
        return quantity.unit == words.head or (words.head == "hour" and quantity.unit == "minute")
    if words.head:
        return words.head in quantity.heads or any(same_sense(words.head, head) for head in quantity.heads)
    return bool(words.label)


def _may_stand(words: Counted, quantity: Quantity, measured: bool) -> bool:
    """Tell whether a noun alone may stand for a longer label: "161 companies" for "Korean companies"."""
    if measured:
        return True
    if words.head == "person":
        return False
    return bool(words.head) and not words.modifiers and words.head in quantity.heads


def agrees(number: Number, quantity: Quantity) -> bool:
    """Tell whether a quantity bears a number out."""
    if _both_bound(number, quantity) and number.low != quantity.value:
        return False
    if quantity.upper is not None and number.low != number.high:
        return (number.low, number.high) == (quantity.value, quantity.upper)
    if quantity.bound and abs(number.low - quantity.value) < 1e-9 * max(1.0, quantity.value):
        opposite = {"more-than": "less", "at-least": "less", "less-than": "more", "at-most": "more"}
        return not (number.bound or "").startswith(opposite.get(quantity.bound, "-"))
    return includes(number, quantity.value, quantity.upper)


def _both_bound(number: Number, quantity: Quantity) -> bool:
    """Tell whether both are bounds, and both upper or both lower ones."""
    kinds = {"more-than": "low", "at-least": "low", "less-than": "high", "at-most": "high"}
    return bool(quantity.bound) and kinds.get(number.bound or "") == kinds[quantity.bound or "at-least"]


def is_misprint(number: Number, quantity: Quantity) -> bool:
    """Tell whether a number has a quantity's digits in another order, or is a thousand times it."""
    if number.high != number.low or not number.low or not quantity.value:
        return False
    one, two = (f"{value:.9f}".replace(".", "").strip("0") for value in (number.low, quantity.value))
    swapped = one != two and sorted(one) == sorted(two) and 0.2 < number.low / quantity.value < 5
    return swapped or number.low in {quantity.value * 1e3, quantity.value / 1e3}


def nearly(number: Number, quantity: Quantity) -> bool:
    """Tell whether a number is the quantity rounded, or too near to an approximate one to be called wrong."""
    if _both_bound(number, quantity):
        return number.low == quantity.value
    if rounds_to(quantity.value, number.low) and not number.bound:
        return True
    if number.bound in {"more-than", "at-least"} and quantity.value >= number.low:
        return True
    if number.bound in {"less-than", "at-most"} and quantity.value <= number.low:
        return True
    if (
        quantity.bound in {"more-than", "at-least"}
        and number.low > quantity.value
        and number.low < 2 * quantity.value
    ):
        return True
    margin = 0.1 if quantity.approximate else 0.0
    return abs(number.low - quantity.value) <= margin * quantity.value
