"""Words by their stem, so that "invest" and "investment", "company" and "companies" meet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from summitcli.checking.fact_check import english
from summitcli.reading.letters import listed
from summitcli.reading.numbers import NUMBER_BEGINNINGS
from summitcli.reading.words import Word
from summitcli.reading.words import words as words_of

_IRREGULAR = {
    "people": "person",
    "ppl": "person",
    "persons": "person",
    "memoranda": "memorandum",
    "memorandums": "memorandum",
    "mou": "memorandum",
    "mous": "memorandum",
    "met": "meet",
    "meets": "meet",
    "kilometres": "km",
    "kilometers": "km",
    "kilometre": "km",
    "kilometer": "km",
    "mw": "megawatt",
    "gw": "gigawatt",
    "m3": "cubic-metr",
    "m2": "square-metr",
    "km2": "square-km",
    "ha": "hectar",
    "kg": "kilogram",
    "t": "tonn",
    "cm": "centimetr",
    "mm": "millimetr",
    "kw": "kilowatt",
    "tw": "terawatt",
    "kwh": "kilowatt-hour",
    "mwh": "megawatt-hour",
    "gwh": "gigawatt-hour",
    "twh": "terawatt-hour",
    "minute": "minute",
    "minutes": "minute",
    "decade": "decade",
    "decades": "decade",
    "mins": "minute",
    "min": "minute",
    "hrs": "hour",
    "yr": "year",
    "yrs": "year",
    "men": "man",
    "women": "woman",
    "defense": "defenc",
    "labor": "labour",
}
_ENDINGS = listed(
    "ations ation ments ment atives ative ances ance ions ion ings ing ees ee ants ant ed ers er ors or ly e"
)
_SHORTEST = 4
_SYNONYMS: dict[str, str] = {}


@lru_cache(maxsize=1 << 14)
def stem(key: str) -> str:
    """Return what a folded word has in common with its other forms."""
    if key in _IRREGULAR:
        return _IRREGULAR[key]
    if len(key) > 4 and key.endswith("ies"):
        return key[:-3] + "y"
    if len(key) > 3 and key.endswith("s") and not key.endswith("ss"):
        key = key[:-1]
    for ending in _ENDINGS if key.endswith(_ENDINGS) else ():
        if key.endswith(ending) and len(key) - len(ending) >= _SHORTEST:
            return key[: -len(ending)]
    return key


INSTRUMENT_STEMS = frozenset(stem(word) for word in english.INSTRUMENTS)
"""Stems of the words for what is signed: memorandum, declaration."""


NUMBERS = frozenset(stem(word) for word in NUMBER_BEGINNINGS)
"""Words that say nothing of what a figure is about: "three" in "flights among the three countries"."""


def unit_stem(text: Sequence[str]) -> str:
    """Return the stem of a unit: of its noun, with what makes it another unit: "cubic-metr"."""
    noun = stem(text[-1])
    return f"{text[-2]}-{noun}" if makes_unit(text) else noun


def makes_unit(text: Sequence[str]) -> bool:
    """Tell whether the word before a noun makes another unit of it: "cubic metres", "megawatt-hours"."""
    before = text[-2] if len(text) > 1 else ""
    return before in MAKING_UNITS or (before.endswith("watt") and stem(text[-1]) == "hour")


MAKING_UNITS = frozenset({"cubic", "square", "nautical"})
"""Words that make another unit of the one after them."""


def content(words: Sequence[Word]) -> list[str]:
    """Return the stems of the words of a text that mean something, in order.

    Countries and the words for their people are one: "Korean" and "South Korea" are `@KR`.
    """
    found: list[str] = []
    named = _countries()
    after = 0  # the index after the last country
    for at, word in enumerate(words):
        if at < after:
            continue
        country = country_at(words, at) if word.key in named else None
        if country:
            found.append(f"@{country[0]}")
            after = country[1]
        else:
            told = _told(word.key)
            if told:
                found.append(told)
    return found


@lru_cache(maxsize=1 << 12)
def stems_of(text: str) -> frozenset[str]:
    """Return the stems of a text on record, such as a title; drafts ask for the same ones again and again."""
    return frozenset(content(words_of(text)))


@lru_cache(maxsize=1 << 14)
def _told(key: str) -> str:
    """Return the stem of a folded word that means something, "" of any other; words come again and again."""
    return stem(key) if key[:1].isalnum() and key not in english.STOP_WORDS else ""


def country_at(words: Sequence[Word], at: int) -> tuple[str, int] | None:
    """Return the code of the country named at an index, and the index after its name."""
    word = words[at]
    if word.key not in _countries() or not word.text[0].isupper() or (word.key == "us" and word.text != "US"):
        return None
    for form, code in _forms(word.key):
        if form == tuple(word.key for word in words[at : at + len(form)]):
            return code, at + len(form)
    return None


def country_beginnings() -> frozenset[str]:
    """Return the words with which names of countries and peoples begin."""
    return frozenset(_countries())


@cache
def _countries() -> dict[str, list[tuple[str, str]]]:
    """Return the names of countries and peoples by their first word."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, code in english.countries():
        first = name.split(" ", 1)[0].lower()
        plain = first.isascii() and first.isalpha()  # as nearly all are
        found.setdefault(first if plain else words_of(first)[0].key, []).append((name, code))
    return found


@cache
def _forms(first: str) -> list[tuple[tuple[str, ...], str]]:
    """Return the names of countries and peoples that begin with a word, folded, the longest first."""
    forms = [(tuple(word.key for word in words_of(name)), code) for name, code in _countries()[first]]
    return sorted(forms, key=lambda named: -len(named[0]))


def senses(words: Iterable[str]) -> frozenset[str]:
    """Return stems, each as the one that stands for all that mean the same."""
    return frozenset(map(sense, words))


@lru_cache(maxsize=1 << 12)
def sense(word: str) -> str:
    """Return one stem for all words that may stand for each other."""
    if not _SYNONYMS:
        _SYNONYMS.update((stem(one), stem(other)) for one, other in english.synonyms().items())
    return _SYNONYMS.get(word, word)


def same_sense(one: str, other: str) -> bool:
    """Tell whether two stems may stand for each other."""
    return sense(one) == sense(other)
