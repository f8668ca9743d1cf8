"""Passages: sentences with what was found in them, by the indexes of their words."""

from __future__ import annotations

from collections.abc import Container
from functools import cached_property
from typing import Any

from msgspec import Struct

from summitcli.checking.fact_check.mentions import Mention
from summitcli.checking.fact_check.scope import clauses_of, is_title_case
from summitcli.checking.fact_check.stems import content, senses
from summitcli.reading import Block, DateSpan, Number, Sentence, Word

_LASTING = (["since"], ["until"])
_DASHES = frozenset({"-", "–", "—"})
_LAST_LATIN_LETTER = "\u024f"
_LONGEST_DATELINE = 12  # words
_SOON = 8  # words after a number or date in which a denial is of it


class Country(Struct, frozen=True):
    """A country or its people, named."""

    first: int
    after: int
    code: str


class Office(Struct, frozen=True):
    """An office, named."""

    first: int
    after: int
    office: str


class Reference(Struct, frozen=True):
    """A meeting, named or pointed at: "the Nara summit", "the forum"."""

    first: int
    after: int
    meetings: tuple[str, ...]
    """The ids of those it can be; none where it is a meeting that is not on record."""
    named: bool
    """Whether it says which: by name, place or countries, not "the summit"."""
    shifted: bool
    """Whether it only tells when: "after the Nara summit"."""
    elsewhere: bool = False
    """Whether all that makes it another meeting is its place, which may be wrong: "the summit in Osaka"."""

    @property
    def only(self) -> str | None:
        """The id of the one meeting it can be; none where it can be several."""
        return self.meetings[0] if len(self.meetings) == 1 else None


def _has_ended(keys: list[str]) -> bool:
    """Tell whether a negation at the beginning of words no longer holds at their end."""
    return "but" in keys or ":" in keys or (keys[0] == "without" and "," in keys)


class Passage:
    """A sentence with all that was found in it, by the indexes of its words."""

    def __init__(self, block: Block, sentence: Sentence) -> None:
        self.block = block
        self.words: list[Word] = sentence.words
        self.keys = [word.key for word in self.words]
        self.clauses = clauses_of(self.keys)
        """The number of the clause of each word."""
        self.mentions: list[Mention] = []
        self.people: list[tuple[Mention, str]] = []
        """The people named, by their ids."""
        self.vetoes: list[tuple[str, int | None, int]] = []
        """What shifts the scope: its kind, the clause (None for all), the index."""
        self.countries: list[Country] = []
        self.offices: list[Office] = []
        self.references: list[Reference] = []
        self.strangers: list[tuple[int, int]] = []
        self.dates: list[DateSpan] = []
        self.numbers: list[Number] = []
        self.before: list[Passage] = []
        """The passages before it in its block."""
        self.following: list[str] = []
        """The keys of the first words of the passage after it in its block."""
        self.headings: list[Passage] = []
        """The headings it stands under, and the line that leads in its list."""
        self.header: list[Passage] = []
        """The first row of its table."""
        self.asked: tuple[Passage, ...] = ()
        """The question that it answers, with what leads up to it."""
        self.told: set[str] = set()
        """The keys of what it is about by what was ticked in it: meetings, memoranda, subjects of figures."""
        self.title_case = is_title_case(self.words)
        self.covered: dict[int, Mention] = {}
        self._naming: dict[tuple[str, ...], list[Mention]] = {}
        self.names: dict[str, int] | None = None
        """What it names that numbers can be about, and how surely, once that is known."""
        self.about: dict[str, int] | None = None
        """What it is about, and how surely, once a class of claims asks."""
        self.named_by_clause: dict[tuple[int, bool], Any] = {}
        """What is named in a clause of it, or (True) with the rest of it, once a class of claims asks."""
        self.counted: dict[Number, Any] = {}
        """What its numbers count, once a class of claims asks."""
        self.recent = False
        """Whether it or one of the last few passages names something of the dataset."""
        self.is_idle = False
        """Whether neither it nor what stands around it names anything."""

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its words."""
        return frozenset[str]().union(*self.clause_stems)

    @property
    def asked_stems(self) -> frozenset[str]:
        """The stems of the question that it answers."""
        return frozenset(stem for part in self.asked for stem in part.stems)

    @cached_property
    def person_stems(self) -> frozenset[str]:
        """The stems of the people and offices named, who may have a part in anything."""
        spans = [(mention.first, mention.after) for mention, _ in self.people]
        spans += [(office.first, office.after) for office in self.offices]
        return frozenset(stem for first, after in spans for stem in content(self.words[first:after]))

    @cached_property
    def senses(self) -> frozenset[str]:
        """The senses of its words: one stem for all that mean the same."""
        return senses(self.stems)

    @cached_property
    def senses_around(self) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """The senses of its words and its question, then with those before it, then with its headings."""
        own = self.senses.union(*(part.senses for part in self.asked))
        told = own.union(*(part.senses for part in self.before))
        return own, told, told.union(*(part.senses for part in self.headings))

    @cached_property
    def clause_stems(self) -> list[frozenset[str]]:
        """The stems of each clause, by its number."""
        if not self.clauses[-1]:  # as in most
            return [frozenset(content(self.words))]
        parts: list[list[Word]] = [[] for _ in range(self.clauses[-1] + 1)]
        for word, clause in zip(self.words, self.clauses, strict=True):
            parts[clause].append(word)
        return [frozenset(content(part)) for part in parts]

    @property
    def start(self) -> int:
        """Where it begins in the draft."""
        return self.words[0].start

    @property
    def touches(self) -> bool:
        """Whether it names anything of the dataset."""
        return bool(self.mentions or any(reference.meetings for reference in self.references))

    @property
    def is_near(self) -> bool:
        """Whether it, one of the two before it or its heading names anything of the dataset."""
        return any(part.touches for part in (self, *self.before[-2:], *self.headings[-1:]))

    @property
    def is_listed(self) -> bool:
        """Whether it is an item of a list or a row of a table."""
        return self.block.kind in {"item", "row"}

    def naming(self, *kinds: str) -> list[Mention]:
        """Return the mentions that name something of some kinds; most classes of claims ask for them."""
        found = self._naming.get(kinds)
        if found is None:
            found = self._naming[kinds] = [
                mention for mention in self.mentions if any(name.kind in kinds for name in mention.names)
            ]
        return found

    def is_in_dateline(self, at: int) -> bool:
        """Tell whether a word is in what says where and when a report was written: "BEIJING, 5 May —"."""
        return at < self._dateline

    @cached_property
    def _dateline(self) -> int:
        """The index of the dash that ends a dateline; 0 where there is none.

        A place begins it: "Nairobi (KNA) —"; "May 2028 (planned) —" is an entry of a chronology.
        """
        dashes = (at for at, key in enumerate(self.keys[:_LONGEST_DATELINE]) if key in _DASHES)
        ends = next((at for at in dashes if not self.words[at].glued), 0)
        bracketed = self.keys[ends - 1] in {")", "]"}
        named = (word.text[0].isupper() or not word.key.isalpha() for word in self.words[:ends])
        dated = any(span.first == 0 for span in self.dates)
        place = bracketed or (self.words[0].text.isupper() and all(named))
        return ends if place and not dated else 0

    def after_native_name(self, after: int) -> int:
        """Return the index after a name in brackets in another script: "Li Qiang (李强), Premier"."""
        end = after + 1
        while end < self.end and (self.words[end].text[0] > _LAST_LATIN_LETTER or self.keys[end] == "·"):
            end += 1
        enclosed = self.keys[after : after + 1] == ["("] and self.keys[end : end + 1] == [")"]
        return end + 1 if enclosed and end > after + 1 else after

    def dates_in(self, clause: int) -> list[DateSpan]:
        """Return the dates at which something was in a clause, not since or until which it was."""
        return [
            span
            for span in self.dates
            if self.clauses[span.first] == clause and self.keys[span.first - 1 : span.first] not in _LASTING
        ]

    def keys_in(self, clause: int) -> set[str]:
        """Return the keys of the words of a clause."""
        return {key for key, its in zip(self.keys, self.clauses, strict=True) if its == clause}

    def keys_without(self, passed_over: Container[int], first: int, after: int) -> list[str]:
        """Return the keys of the words between two indexes, but for those at some others."""
        return [self.keys[at] for at in range(first, after) if at not in passed_over]

    @property
    def end(self) -> int:
        """The index after its last word that is no sign."""
        return len(self.words)

    def span(self, first: int, after: int) -> tuple[int, int]:
        """Return where words begin and end in the draft."""
        return self.words[first].start, self.words[after - 1].end

    def cell(self, at: int) -> int:
        """Return the column of a table in which a word stands."""
        return self.keys[:at].count("|") - (self.keys[0] == "|")

    def vetoed(self, at: int, *, kinds: frozenset[str] | None = None) -> bool:
        """Tell whether something shifts the scope of what stands at an index."""
        if not self.vetoes:
            return False
        clause = self.clauses[at]
        return any(
            (kinds is None or kind in kinds) and (where is None or where == clause)
            for kind, where, _ in self.vetoes
        )

    def denied(self, first: int, after: int) -> bool:
        """Tell whether words are negated, or what is said of them right after is: "1,420 did not come"."""
        following = self.keys[after : after + _SOON]
        end = next((at for at, key in enumerate(following) if key in {",", ".", ";", "|"}), _SOON)
        return self.negated(first) or any(
            key in {"not", "never"} or key.endswith("n't") for key in following[:end]
        )

    def negated(self, at: int) -> bool:
        """Tell whether a negation before an index, in its clause, denies what stands there."""
        if not self.vetoes:
            return False
        clause = self.clauses[at]
        return any(
            kind == "negation" and where == clause and place < at and not _has_ended(self.keys[place:at])
            for kind, where, place in self.vetoes
        )
