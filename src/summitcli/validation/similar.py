"""Words and names that look like one, spelled in two ways: kinds, categories, units, topics, organisations.

Only `summit validate` asks: it warns, since two things may be called alike. The cost is that of the distinct
spellings, in proportion to their number: they meet in dictionaries, and are never compared all with all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import UNSET

from summitcli.fields import Field, fields_of
from summitcli.matching import fold
from summitcli.messages import escape
from summitcli.model import TABLES
from summitcli.names import held_by
from summitcli.validation.columns import Tables
from summitcli.validation.faults import Finding, Path

_SHORTEST = 5
"""Letters of a word in which one slip is told: shorter words that differ by a letter are mostly two words."""

Pair = tuple[str, str]


def check_similar(tables: Tables) -> Iterator[Finding]:
    """Warn of values that look like one, at the rarer spelling."""
    for term, columns in _terms().items():
        uses = Counter(value for table, field in columns for value in _values(tables[table], field))
        preferred = {word for _, field in columns for word in field.preferred}
        pairs = [
            sorted(pair, key=lambda value: (value not in preferred, -uses[value]))
            for pair in similar_pairs([value for value, _ in uses.most_common()])
            if not preferred.issuperset(pair) and not all(map(_is_code, pair))
        ]
        if not pairs:
            continue
        owners = _owners(tables, columns)
        first = _first_uses(tables, columns, {rare for _, rare in pairs})
        for usual, rare in pairs:
            if owners.get(usual, usual) != owners.get(rare, rare):
                record, path = first[rare]
                message = f'is "{escape(rare)}", elsewhere "{escape(usual)}"; write one {term} one way'
                yield Finding(record, path, "similar-value", message, "warning")


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
        if getattr(record, field.name) is not UNSET:
            yield from (value for value in get(record) if value is not UNSET)


def similar_pairs(values: list[str]) -> Iterator[Pair]:
    """Yield the pairs of values that differ in case, spacing or typography, or by one slip in a long word."""
    alike: dict[str, list[str]] = defaultdict(list)
    for value in values:
        alike["".join(fold(value).split())].append(value)
    for spellings in alike.values():
        yield from ((spellings[0], other) for other in spellings[1:])
    contexts: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for folded, spellings in ((fold(spellings[0]), spellings) for spellings in alike.values()):
        words = folded.split()
        for index, word in enumerate(words):
            if len(word) >= _SHORTEST - 1:
                contexts[(*words[:index], "", *words[index + 1 :])].append((word, spellings[0]))
    seen: set[frozenset[str]] = set()
    for found in contexts.values():
        for pair in _slips(found) if len(found) > 1 else ():
            if frozenset(pair) not in seen:
                seen.add(frozenset(pair))
                yield pair


def _slips(found: list[tuple[str, str]]) -> Iterator[Pair]:
    """Yield the values of words that are one slip apart: by what each is with one letter left out."""
    shortened: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for word, value in found:
        for shorter in {word, *_shorter(word)}:
            for other, other_value in shortened[shorter]:
                if _is_slip(word, other):
                    yield other_value, value
            shortened[shorter].append((word, value))


def _shorter(word: str) -> Iterator[str]:
    """Yield a word with each of its letters left out; digits are never a slip."""
    for index, letter in enumerate(word):
        if not letter.isdigit():
            yield word[:index] + word[index + 1 :]


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
