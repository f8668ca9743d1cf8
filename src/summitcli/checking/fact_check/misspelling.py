"""Names a letter off: found by one half of the name that is as it should be."""

from __future__ import annotations

from msgspec import Struct

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.mentions import Name
from summitcli.reading.words import Word

_SHORTEST = 6
_INITIALS = 4
_MOST_REMEMBERED = 100_000
_MOST_ALIKE = (
    60  # names looked at for one word, so that a dataset of names that all begin alike costs no more
)
_SOUNDS = (
    ("eo", "u"),
    ("eu", "u"),
    ("oo", "u"),
    ("ou", "u"),
    ("ee", "i"),
    ("yi", "i"),
    ("ae", "e"),
    ("ph", "f"),
    ("ck", "k"),
)


class Known(Struct, frozen=True):
    """A name as it should be."""

    letters: str
    parts: tuple[str, ...]
    name: Name
    written: str


class Misspellings:
    """Names by their halves and by their sound."""

    def __init__(self) -> None:
        self._halves: dict[tuple[int, str], list[Known]] = {}
        self._sounds: dict[str, list[Known]] = {}
        self.letters: dict[str, list[Known]] = {}
        self.lengths: list[int] = []
        """How many words the names have, the most first."""
        self._alike: dict[str, list[Known]] = {}

    def add(self, parts: list[Word], name: Name, written: str) -> None:
        """Enter a name, in the order in which it is written and the other one."""
        keys = [key for part in parts if (key := bare(part.key)).isalpha()]
        if not keys:
            return
        orders = (
            [keys]
            if len(keys) == 1 or name.kind != "person"
            else [keys, [*keys[1:], keys[0]], [keys[-1], *keys[:-1]]]
        )
        for order in {tuple(order) for order in orders}:
            known = Known("".join(order), order, name, written)
            self.letters.setdefault(known.letters, []).append(known)
            if len(known.letters) < _SHORTEST:
                continue
            if len(order) not in self.lengths:
                self.lengths = sorted({*self.lengths, len(order)}, reverse=True)
            for half in _halves(known.letters, len(known.letters)):
                same = self._halves.setdefault(half, [])
                if len(same) < _MOST_ALIKE:
                    same.append(known)
            self._sounds.setdefault(_sound(known.letters), []).append(known)

    def near(self, parts: list[Word]) -> list[Known]:
        """Return the names one slip away: a letter more, less, other or swapped, or another spelling."""
        letters = "".join(bare(part.key) for part in parts)
        if len(letters) < _SHORTEST or not letters.isalpha() or letters in self.letters:
            return []
        if letters not in self._alike and len(self._alike) < _MOST_REMEMBERED:
            self._alike[letters] = self._look_up(letters)
        alike = self._alike[letters] if letters in self._alike else self._look_up(letters)
        return [known for known in alike if _same_build(known, parts)]

    def _look_up(self, letters: str) -> list[Known]:
        found = list(self._sounds.get(_sound(letters), []))
        for length in (len(letters) - 1, len(letters), len(letters) + 1):
            for half in _halves(letters, length):
                found += [
                    known
                    for known in self._halves.get(half, [])
                    if known not in found and one_slip(letters, known.letters)
                ]
        return found


def bare(key: str) -> str:
    """Return a word without its apostrophe: "Dell'Acqua"."""
    return key.replace("'", "")


def _halves(letters: str, length: int) -> list[tuple[int, str]]:
    """Return the beginning and the end that one slip leaves whole in a name of a length, one or the other."""
    half = length // 2
    return [
        (length, "<" + letters[: half - 1]),
        (-length, ">" + letters[len(letters) - (length - half - 1) :]),
    ]


def _sound(letters: str) -> str:
    for written, heard in _SOUNDS:
        letters = letters.replace(written, heard)
    return letters


def one_slip(one: str, two: str) -> bool:
    """Tell whether two words differ by one letter more, less or other, or two that are swapped."""
    if len(one) > len(two):
        one, two = two, one
    at = 0
    while at < len(one) and one[at] == two[at]:
        at += 1
    if len(one) < len(two):
        return one[at:] == two[at + 1 :]
    swapped = one[at : at + 2] == two[at : at + 2][::-1] and one[at + 2 :] == two[at + 2 :]
    return one[at + 1 :] == two[at + 1 :] or swapped


def _begin_alike(one: str, two: str) -> bool:
    """Tell whether two parts begin with one letter, or a long one with a letter that sounds like it."""
    if one[0] == two[0] or _sound(one) == _sound(two):
        return True
    first = {one[0], two[0]}
    long = min(len(one), len(two)) >= _INITIALS
    return one[1:] == two[1:] and (first in _LOOK_ALIKE or (long and first in _SOUND_ALIKE))


_SOUND_ALIKE = ({"g", "k"}, {"b", "p"}, {"d", "t"})
_LOOK_ALIKE = ({"m", "n"}, {"l", "r"})
"""Letters that are taken for each other, also at the beginning of a short part: "Kwang-no" for "Kwang-mo"."""


def _is_common(parts: tuple[str, ...]) -> bool:
    """Tell whether all words of a name but one are in the names of many bodies."""
    return len(parts) > 1 and sum(part not in english.COMMON_BEGINNINGS for part in parts) == 1


def _are_one_and_many(one: str, two: str) -> bool:
    return one + "s" == two or two + "s" == one


def _same_build(known: Known, parts: list[Word]) -> bool:
    """Tell whether each part begins as it should: Chey Jae-won is not Chey Tae-won but somebody else."""
    written = [bare(part.key) for part in parts]
    if len(written) == len(known.parts):
        pairs = [(one, two) for one, two in zip(written, known.parts, strict=True) if one != two]
        if any(len(one) < _INITIALS for one, _ in pairs) and known.name.kind != "person":
            return False  # LS Group is not LG Group
        plain = _is_common(known.parts) or (len(written) == 1 and known.name.kind != "person")
        if plain and any(_are_one_and_many(one, two) for one, two in pairs):
            return False  # the Grains Council is another than the Grain Council; "both Commissions"
        return all(_begin_alike(one, two) for one, two in pairs)
    return written[0][0] == known.parts[0][0]
