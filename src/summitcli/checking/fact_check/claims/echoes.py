"""Places and countries in the words of a record that bears out what stands beside them."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.facts import Origin
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import OPEN
from summitcli.checking.fact_check.stems import content
from summitcli.checking.fact_check.verdicts import SUPPORTED, Verdict, supported, unconfirmed
from summitcli.reading.words import indexes_of


def check(passage: Passage, case: Case, settled: list[Verdict]) -> Iterator[Verdict]:
    """Yield ticks on the names beside what is ticked that the record itself has."""
    ticked = [verdict for verdict in settled if verdict.verdict == SUPPORTED]
    origins = [(verdict.start, verdict.origin) for verdict in ticked if verdict.origin]
    if not any(case.words_of(origin) for _, origin in origins):
        return
    clause_at = {word.start: clause for word, clause in zip(passage.words, passage.clauses, strict=True)}
    told = [(clause_at[at], origin, case.words_of(origin)) for at, origin in origins if at in clause_at]
    for first, after, stems in _names(passage):
        at = passage.words[first].start
        if any(verdict.start <= at < verdict.end for verdict in ticked):
            continue
        shifted = passage.vetoed(first, kinds=OPEN) or passage.negated(first)
        if shifted or _of_unknown(passage, first, settled):
            continue
        origin = next(
            (one for clause, one, its in told if clause == passage.clauses[first] and stems <= its), None
        )
        if origin:
            yield supported(*passage.span(first, after), origin, "name")
        elif any(code[0] == "@" for code in stems):
            yield from _strange(passage, first, after, told)


def _of_unknown(passage: Passage, first: int, settled: list[Verdict]) -> bool:
    """Tell whether a name is of something that no record bears out: "1,950 people in Poland"."""
    at = passage.words[first].start
    end = passage.words[first - 2].end if first > 1 and passage.keys[first - 1] in {"in", "of"} else -1
    return any(
        verdict.verdict != SUPPORTED and (verdict.end == end or verdict.start < at < verdict.end)
        for verdict in settled
    )


def _strange(
    passage: Passage, first: int, after: int, told: list[tuple[int, Origin, frozenset[str]]]
) -> Iterator[Verdict]:
    """Yield a country beside what is borne out by a record that says another: "exports to Taiwan"."""
    clause = passage.clauses[first]
    others = [one for its, one, stems in told if its == clause and any(stem[0] == "@" for stem in stems)]
    if others and passage.keys[first - 1] in {"to", "from", "for", "of", "in", "with"}:
        message = f"the record does not name it: {others[0].title}"
        yield unconfirmed(*passage.span(first, after), message)


def _names(passage: Passage) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Yield countries, cities and capitalised words that are no name on record, with their stems."""
    for country in passage.countries:
        if _ends_name(passage, country.first) or _begins_name(passage, country.after):
            continue  # Bank of China, Soviet Europe
        yield country.first, country.after, frozenset({f"@{country.code}"})
    for mention in passage.naming("city"):
        stems = frozenset(content(passage.words[mention.first : mention.after]))
        yield mention.first, mention.after, stems
    taken = indexes_of(passage.countries)
    capitals = [
        at
        for at, word in enumerate(passage.words if not passage.title_case else ())
        if word.text[0].isupper() and word.key.isalpha() and at not in passage.covered and at not in taken
    ]
    for at in capitals:
        alone = at - 1 not in capitals and at + 1 not in capitals
        stems = frozenset(content(passage.words[at : at + 1]))
        if alone and stems and at and passage.keys[at - 1] in _WHERE:
            yield at, at + 1, stems


def _ends_name(passage: Passage, first: int) -> bool:
    """Tell whether a country is the end of a name that is not on record."""
    at = first - 2
    if at < 0 or passage.keys[at + 1] != "of" or not passage.words[at].text[0].isupper():
        return False
    office = any(one.first <= at < one.after for one in passage.offices)
    return not office and at not in passage.covered and not passage.title_case


def _begins_name(passage: Passage, after: int) -> bool:
    """Tell whether a country is the beginning of a name that is not on record."""
    if (
        after >= passage.end
        or passage.title_case
        or passage.words[after].start > passage.words[after - 1].end + 1
    ):
        return False
    office = any(one.first <= after < one.after for one in passage.offices)
    word = passage.words[after]
    return (
        word.text.istitle()
        and word.key not in english.STOP_WORDS
        and not office
        and after not in passage.covered
    )


_WHERE = frozenset(
    {":", "in", "at", "to", "from", "off", "near", "of", "between", "and", "through", "around", "for"}
)
