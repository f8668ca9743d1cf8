"""Words and names that look like one, spelled in two ways: kinds, categories, units, topics, organisations.

Only `summit validate` asks: it warns, since two things may be called alike. The cost is that of the distinct
spellings, in proportion to their number: they meet in dictionaries, and are never compared all with all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any

from msgspec import UNSET

from summitcli.fields import Field, fields_of
from summitcli.matching import fold
from summitcli.messages import escape
from summitcli.model import TABLES
from summitcli.names import held_by
from summitcli.validation.faults import Finding, Path
from summitcli.validation.whole_columns import Tables

_SHORTEST = 5
"""Letters of a word in which one slip is told: shorter words that differ by a letter are mostly two words."""
_LONGEST = 40
_MOST_WORDS = 12  # what is longer is a sentence
_SERIES = 20  # so many words that differ in one letter are a series, and no slips
_SCALES = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion", "tn": "trillion"}

Pair = tuple[str, str]
_Word = tuple[str, str]
"""A word, folded, and the value that it is in."""


def check_similar(tables: Tables) -> Iterator[Finding]:
    """Warn of values that look like one, at the rarer spelling."""
    for term, columns in _terms().items():
        uses = Counter(value for table, field in columns for value in _values(tables[table], field))
        preferred = {word for _, field in columns for word in field.preferred}
        usual_first = [value for value, _ in uses.most_common()]
        pairs = [
            sorted(pair, key=lambda value: (value not in preferred, -uses[value]))
            for pair in similar_pairs(usual_first, _unit_key if term == "unit" else _key)
            if not preferred.issuperset(pair) and not all(map(_is_code, pair))
        ]
        if not pairs:
            continue
        owners = _owners(tables, columns)
        first = _first_uses(tables, columns, {rare for _, rare in pairs})
        for usual, rare in pairs:
            if owners.get(usual, usual) != owners.get(rare, rare):
                record, path = first[rare]
                hidden = _hidden_difference(rare, usual)
                advice = f"use one spelling for each {term}"
                message = f'is "{escape(rare)}", but "{escape(usual)}" elsewhere{hidden}; {advice}'
                yield Finding(record, path, "similar-value", message, "warning")


def check_shared_names(tables: Tables) -> Iterator[Finding]:
    """Warn of a name that two organisations have: where it stands, only the first of them is found."""
    first: dict[str, Any] = {}
    for record in tables["organisations"]:
        aliases = record.aliases if isinstance(record.aliases, tuple) else ()
        names = [(("name",), record.name), *((("aliases", at), alias) for at, alias in enumerate(aliases))]
        for path, name in names:
            if not isinstance(name, str):
                continue
            folded = fold(name)
            if folded not in first:
                first[folded] = record
            elif first[folded].id != record.id:
                found = f"where it stands, only {escape(str(first[folded].id))} is found"
                message = f'is "{escape(name)}", a name of another organisation too; {found}'
                yield Finding(record, path, "shared-name", message, "warning")


def _terms() -> dict[str, list[tuple[str, Field]]]:
    """Return the fields that share their values, by what those are."""
    terms: dict[str, list[tuple[str, Field]]] = {}
    for table, record_type in TABLES.items():
        for field in fields_of(record_type):
            if field.term:
                terms.setdefault(field.term, []).append((table, field))
    return terms


def _values(records: Iterable[Any], field: Field) -> Iterator[str]:
    get = held_by(field)
    for record in records:
        held = getattr(record, field.name)
        if held is UNSET or (isinstance(held, dict) and UNSET in held.values()):
            continue
        yield from (value for value in get(record) if value is not UNSET)


def similar_pairs(values: Sequence[str], key: Callable[[str], str]) -> Iterator[Pair]:
    """Yield the pairs of values that have the same key, or are one slip in a long word apart.

    Of several that are alike each is held against the first: name the usual ones first.
    """
    alike: dict[str, list[str]] = {}
    for value in values:
        alike.setdefault(key(value), []).append(value)
    for spellings in alike.values():
        yield from ((spellings[0], other) for other in spellings[1:])
    # Words are compared where all the others of the value are the same.
    beside: dict[tuple[str, ...], list[_Word]] = {}
    for first, *_ in alike.values():
        words = fold(first).split()
        for index, word in enumerate(words if len(words) <= _MOST_WORDS else ()):
            if _SHORTEST - 1 <= len(word) <= _LONGEST:
                beside.setdefault((*words[:index], "", *words[index + 1 :]), []).append((word, first))
    pairs = (pair for found in beside.values() if len(found) > 1 for pair in _slips(found))
    yield from {frozenset(pair): pair for pair in pairs}.values()


def _slips(found: list[_Word]) -> Iterator[Pair]:
    """Yield the values of words that are one slip apart: they have a form in common, less a letter."""
    seen: set[str] = set()
    shared: set[str] = set()
    for word, _ in found:
        forms = _shortened(word)
        shared |= seen & forms
        seen |= forms
    words_of: dict[str, list[_Word]] = {form: [] for form in shared}
    for word, value in found if shared else ():
        for form in shared & _shortened(word):
            words_of[form].append((word, value))
    for alike in words_of.values():
        for (word, value), (other, other_value) in combinations(alike, 2) if len(alike) <= _SERIES else ():
            if _is_slip(word, other):
                yield value, other_value


def _shortened(word: str) -> set[str]:
    """Return a word and what it is without any one of its letters; its digits stay."""
    places = range(len(word)) if word.isalpha() else (i for i, each in enumerate(word) if not each.isdigit())
    return {word, *[word[:place] + word[place + 1 :] for place in places]}


def _is_slip(word: str, other: str) -> bool:
    """Tell whether two words are one letter more, less, other or swapped apart, and that is no digit."""
    if max(len(word), len(other)) < _SHORTEST:
        return False
    start = next(
        (place for place, (a, b) in enumerate(zip(word, other, strict=False)) if a != b),
        min(len(word), len(other)),
    )
    rest, other_rest = word[start:], other[start:]
    while rest and other_rest and rest[-1] == other_rest[-1]:
        rest, other_rest = rest[:-1], other_rest[:-1]
    if any(character.isdigit() for character in rest + other_rest):
        return False
    swapped = len(rest) == 2 and rest == other_rest[::-1]
    return swapped or (len(rest) <= 1 and len(other_rest) <= 1)


def _key(value: str) -> str:
    """Return what values have in common that differ in case, typography, spacing or hyphens alone."""
    folded = fold(value)
    joined = "".join(folded.replace("-", " ").split())
    if joined.isalpha():
        return joined
    return re.sub(r"(?<!\d)[\s-]+|[\s-]+(?!\d)", "", folded) or folded  # "1 2" is not "12"


def _unit_key(value: str) -> str:
    """Return the same of units, in whatever order and with the usual short forms: `USD bn`, `billion USD`."""
    words = fold(value).split()
    if len(words) < 2:
        return _key(value)
    return " ".join(sorted(_SCALES.get(word, word) for word in words))


def _hidden_difference(value: str, other: str) -> str:
    """Name the character in which two values differ that look the same."""
    import unicodedata

    if _visible(value) != _visible(other):
        return ""
    differing = sorted(set(value) ^ set(other)) or [" "]
    name = unicodedata.name(differing[0], "no name").lower()
    return f" (they differ in U+{ord(differing[0]):04X}, {name})"


def _visible(text: str) -> str:
    import unicodedata

    seen = (character for character in text if unicodedata.category(character) not in ("Cf", "Mn", "Cc"))
    return " ".join("".join(seen).split())


def _is_code(value: str) -> bool:
    return value.isupper() and " " not in value


def _owners(tables: Tables, columns: list[tuple[str, Field]]) -> dict[str, str]:
    """Return the id of the record that goes by each name, where it has several: they may well be alike."""
    return {
        name: record.id
        for table in {table for table, field in columns if field.name == "aliases"}
        for record in tables[table]
        if record.aliases and record.name is not UNSET
        for name in (record.name, *record.aliases)
    }


def _first_uses(
    tables: Tables, columns: list[tuple[str, Field]], wanted: set[str]
) -> dict[str, tuple[Any, Path]]:
    """Return the first record and field that each of the values stands in."""
    found: dict[str, tuple[Any, Path]] = {}
    for table, field in columns:
        for record in tables[table]:
            for value in _values([record], field):
                if value in wanted:
                    found.setdefault(value, (record, (field.name,)))
    return found
