"""Numbers with what they count: the noun after a number, the words between, the label before it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.stems import INSTRUMENT_STEMS, content, makes_unit, stem, unit_stem
from summitcli.reading import Number, fraction_at
from summitcli.reading.letters import listed
from summitcli.reading.numbers import FRACTION_WORDS
from summitcli.reading.words import indexes_of

DURATIONS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade"})
_LONGEST_PHRASE = 6


class Counted(Struct, frozen=True):
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
    """Whether it is only some of a number, or a difference: "14 of the", "30 fewer than"."""

    @property
    def near(self) -> frozenset[str]:
        """All stems that say what it counts."""
        return frozenset((self.head, *self.modifiers, *self.complement, *self.label)) - {""}


class _Phrase(Struct, frozen=True):
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


def counted(passage: Passage, number: Number) -> Counted:
    """Return a number with its noun phrase; three classes of claims ask for it one after the other."""
    found: Counted | None = passage.counted.get(number)
    if found is None:
        found = passage.counted[number] = _counted(passage, number)
    return found


def _counted(passage: Passage, number: Number) -> Counted:
    phrase = _phrase(passage, number)
    head = unit_stem(passage.keys[max(0, phrase.head - 1) : phrase.head + 1]) if phrase.head >= 0 else ""
    shared = _shared_head(passage, number, phrase)
    of_shared = shared and phrase.modifiers
    after = phrase.modifiers[-1] + 1 + (phrase.head >= 0) if of_shared else phrase.after
    complement = _complement(passage, after, hyphened=phrase.hyphened) + _turn(passage, number)
    people = next((one for one in passage.countries if one.first == phrase.head), None)
    if people and passage.keys[phrase.head].endswith("s"):  # 416 Koreans
        head = "person"
    bare = not head and not shared and not phrase.of_them
    label = _label_of(passage, number) if bare else []
    ending = passage.keys[max(0, phrase.head - 1) : phrase.head + 1]
    narrowing = phrase.modifiers[:-1] if phrase.head >= 0 and makes_unit(ending) else phrase.modifiers
    modifiers = content([passage.words[index] for index in narrowing if label != WHO_CAME])
    modifiers += [f"@{people.code}"] if people and head == "person" else []
    clause = passage.clause_stems[passage.clauses[number.first]]
    if head in DURATIONS and passage.keys[phrase.after : phrase.after + 1] == ["since"]:
        clause |= passage.clause_stems[passage.clauses[phrase.after]]  # eight years since they met
    return Counted(
        number,
        shared or head,
        tuple(modifiers),
        tuple(complement),
        tuple(label),
        clause | passage.asked_stems,
        number.first,
        after if head or shared else number.after,
        (phrase.part and not (phrase.of_them and bool(head or shared)))
        or (number.unit != "%" and passage.keys[phrase.after : phrase.after + 2] in _DIFFERING),
    )


def _phrase(passage: Passage, number: Number) -> _Phrase:
    words, keys = passage.words, passage.keys
    hyphened, after = joined_noun(passage, number.after)
    part = (
        number.unit is None
        and keys[after : after + 1] == ["of"]
        and not english.PART_WORDS.isdisjoint(keys[after + 1 : after + 2])
    )
    of_them = keys[after : after + 2] in (["of", "them"], ["of", "whom"], ["of", "which"])
    after += 2 * of_them
    after += _says_of_what_country(passage, after)
    if number.unit and not hyphened:
        return _Phrase([], -1, after, hyphened, of_them, part)
    modifiers: list[int] = []
    head = -1
    at = after
    while at < len(words) and at - after < _LONGEST_PHRASE and head < 0:
        key = keys[at]
        listed = at == after and passage.block.kind != "paragraph"
        does = at == after and key in english.ATTENDING  # 416 represented Korean companies
        ends = does or key == "strong" or (key in english.STOP_WORDS and not listed)  # 600 strong
        if not key[:1].isalpha() or ends:
            break
        whole = keys[at + 1 : at + 2] and keys[at + 1] in english.INSTRUMENTS  # fisheries protocols
        if (hyphened and at == after) or (_is_head(passage, at) and not whole):
            head = at
        else:
            modifiers.append(at)
        at += 1
    single = number.high == 1 or (modifiers and keys[modifiers[-1]] in english.INSTRUMENTS)
    if head < 0 and modifiers and not number.unit and single:
        head = modifiers.pop()  # no plural, but a singular noun
    return _Phrase(modifiers, head, at, hyphened, of_them, part)


_DIFFERING = (["more", "than"], ["less", "than"], ["fewer", "than"])


def _says_of_what_country(passage: Passage, after: int) -> bool:
    """Tell whether "were" and a country follow: "118 were Japanese"."""
    verb = passage.keys[after : after + 1] in (["were"], ["are"])
    return verb and any(country.first == after + 1 for country in passage.countries)


def is_denied(passage: Passage, words: Counted) -> bool:
    """Tell whether a number is negated, and not taken for granted: "not 14", but not "they aren't the 14"."""
    return passage.negated(words.first) and passage.keys[words.first - 1 : words.first] != ["the"]


def joined_noun(passage: Passage, after: int) -> tuple[bool, int]:
    """Tell whether a noun is joined to a number, and its index: "eight-year", "640-megawatt"."""
    joined = [word.glued for word in passage.words[after : after + 2]]
    if passage.keys[after : after + 1] == ["-"] and joined == [True, True]:
        is_noun = passage.keys[after + 1].isalpha()
        return is_noun, after + is_noun
    return joined[:1] == [True] and passage.keys[after].isalpha(), after


WHO_CAME = ["attend"]


def _label_of(passage: Passage, number: Number) -> list[str]:
    """Return the stems of what stands for the noun of a number that has none after it."""
    if _is_labelled(passage, number):
        return _label_before(passage, number)
    if number.unit:
        return []
    if passage.keys[max(0, number.first - 1) : number.first] == ["of"] and number.first > 1:
        noun = number.first - 2
        met = passage.keys[noun] in english.MEETING_KINDS  # talks of two
        return [] if met else content(passage.words[noun : noun + 1])  # a staff of 64
    return WHO_CAME if word_before(passage, number) in _DREW else []


def _shared_head(passage: Passage, number: Number, phrase: _Phrase) -> str:
    """Return the noun that a number has in common with another number, else "".

    "218 Portuguese and 132 Brazilian companies", "350 companies, 218 of them Portuguese", "14 bilateral
    memoranda, nine commercial ones".
    """
    preceding = passage.keys[max(0, number.first - 2) : number.first]
    if phrase.of_them and phrase.head < 0 and preceding[1:] == [","] and _is_head(passage, number.first - 2):
        return stem(preceding[0])  # the companies, 37 of them
    ones = phrase.head >= 0 and passage.keys[phrase.head] == "ones"
    if number.unit or not phrase.modifiers or (phrase.head >= 0 and not ones):
        return ""
    national = _is_national(passage, phrase)
    ends = passage.keys[phrase.modifiers[-1] + 1 :][:1] in _ENDS
    if not (ones or national or ends):
        return ""
    every = passage.numbers
    at = next((at for at, one in enumerate(every) if one.first == number.first), 0)
    nouns = (_noun(passage, one) for one in reversed(every[max(0, at - _MOST_SHARING) : at]))
    if ones or phrase.of_them:
        return next((noun for noun in nouns if noun and noun != "one"), "")
    if national:
        return next(filter(None, nouns), "") if ends else ""
    before = next(filter(None, nouns), "")
    return before if before in INSTRUMENT_STEMS else ""


_ENDS: tuple[list[str], ...] = ([], [","], ["."], [";"], ["and"], [")"])


_MOST_SHARING = 8  # numbers of one row that have a noun in common


def _noun(passage: Passage, number: Number) -> str:
    head = _phrase(passage, number).head
    return stem(passage.keys[head]) if head >= 0 else ""


def _is_national(passage: Passage, phrase: _Phrase) -> bool:
    national = content([passage.words[at] for at in phrase.modifiers])
    return len(national) == 1 and national[0][0] == "@"


def word_before(passage: Passage, number: Number) -> str:
    """Return the word before a number and its "about"."""
    at = number.first - 1
    while at >= 0 and passage.words[at].start >= number.start:
        at -= 1
    return passage.keys[at] if at >= 0 else ""


_DREW = frozenset({"drew", "drawn", "draws", "attracted", "gathered", "seated"})


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


def _is_head(passage: Passage, at: int) -> bool:
    """Tell whether a noun phrase ends with the word at an index: a plural, or a noun that is one."""
    key = passage.keys[at]
    if (
        key in english.INSTRUMENTS
        or stem(key) in {"person", "memorandum"}
        or stem(key) in DURATIONS
        or (key in _WITHOUT_S and not "".join(passage.keys[at + 1 : at + 2]).endswith("s"))
    ):
        return True
    mention = passage.covered.get(at)
    if mention and mention.after > at + 1:
        return False
    return key.endswith("s") and not key.endswith("ss") and len(key) > 3


_WITHOUT_S = frozenset(
    listed(
        "t cm mm km mw gw kw tw kwh mwh gwh twh m2 m3 km2 ha kg "
        "police staff personnel crew press cattle sheep"
    )
)


def _complement(passage: Passage, at: int, *, hyphened: bool) -> list[str]:
    """Return the stems after "of", or after "eight-year"."""
    keys = passage.keys
    if hyphened:
        following = passage.words[at : at + 2]
    elif keys[at : at + 1] == ["in"] and at + 1 < len(keys) and is_year(keys[at + 1]):
        following = passage.words[at + 1 : at + 2]
    elif keys[at : at + 1] == ["of"] or keys[at : at + 2] in (["share", "of"], ["worth", "of"]):
        first = at + 1
        last = first
        while last < len(keys) and last - first < _LONGEST_PHRASE:
            ends = not keys[last][:1].isalnum() or keys[last] in english.STOP_WORDS
            if ends and keys[last] not in _WITHIN:
                break
            last += 1
        following = passage.words[first:last]
    else:
        return []
    return content(following)


_WITHIN = frozenset({"the", "total", "all", "'s", "-"})  # of all the world's imports


def is_year(key: str) -> bool:
    """Tell whether a word is a year in digits."""
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
    others = indexes_of(passage.numbers)
    label = [words[at] for at in range(first, number.first) if at not in others]
    found = content(label)
    column = passage.cell(number.first)
    for header in passage.header:
        found += content([word for at, word in enumerate(header.words) if header.cell(at) == column])
    return found


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
        if fraction and passage.keys[fraction.after : fraction.after + 1] != ["and"]:
            yield fraction


def is_reference_number(passage: Passage, number: Number) -> bool:
    """Tell whether a number is a name: "Chapter 14", "page 3", "No. 2", "Level 4"."""
    at = number.first - 1
    if at >= 0 and passage.keys[at] == ".":
        at -= 1
    if at < 0:
        begins = passage.words[number.after].text[0].isupper() if number.after < passage.end else False
        return begins and "." in passage.keys[number.first]  # 3.1 The Declaration
    key = passage.keys[at]
    if key in english.REFERENCE_NOUNS and not (key in {"figure", "level", "table"} and number.first - at > 1):
        return True
    following = passage.keys[number.after : number.after + 1]
    return following in (["st"], ["nd"], ["rd"], ["th"])
