"""A draft as passages: each sentence with the names, dates, numbers, offices and meetings found in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.facts import Facts, Meeting
from summitcli.checking.fact_check.lexicon import Lexicon, Mention, Name
from summitcli.checking.fact_check.stems import content, country_at, country_beginnings, senses, stem
from summitcli.reading import Block, DateSpan, Number, Sentence, Word, dates_and_numbers, mask, sentences
from summitcli.reading import words as words_of


class Country(NamedTuple):
    """A country or its people, named."""

    first: int
    after: int
    code: str


class Office(NamedTuple):
    """An office, named."""

    first: int
    after: int
    office: str


class Reference(NamedTuple):
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


class Passage:
    """A sentence with all that was found in it, by the indexes of its words."""

    def __init__(self, block: Block, sentence: Sentence) -> None:
        self.block = block
        self.number = sentence.block
        self.words: list[Word] = sentence.words
        self.keys = [word.key for word in self.words]
        self.mentions: list[Mention] = []
        self.countries: list[Country] = []
        self.offices: list[Office] = []
        self.references: list[Reference] = []
        self.strangers: list[tuple[int, int]] = []
        self.dates: list[DateSpan] = []
        self.numbers: list[Number] = []
        self.before: list[Passage] = []
        """The passages before it in its block."""
        self.headings: list[Passage] = []
        """The headings it stands under, and the line that leads in its list."""
        self.header: list[Passage] = []
        """The first row of its table."""
        self.title_case = _is_title_case(self.words)
        self.covered: dict[int, Mention] = {}
        self.names: dict[str, int] | None = None
        """What it names that numbers can be about, and how surely, once that is known."""
        self.recent = False
        """Whether it or one of the last few passages names something of the dataset."""
        self.is_idle = False
        """Whether neither it nor what stands around it names anything."""

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its words."""
        return frozenset(content(self.words))

    @cached_property
    def senses(self) -> frozenset[str]:
        """The senses of its words: one stem for all that mean the same."""
        return senses(self.stems)

    @cached_property
    def clauses(self) -> list[int]:
        """The number of the clause of each word."""
        return _clauses(self.keys)

    @cached_property
    def vetoes(self) -> list[tuple[str, int | None, int]]:
        """What shifts the scope: its kind, the clause (None for all), the index."""
        return _vetoes(self.words, self.keys)

    @cached_property
    def clause_stems(self) -> list[frozenset[str]]:
        """The stems of each clause, by its number."""
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
    def end(self) -> int:
        """The index after its last word that is no sign."""
        return len(self.words)

    def text(self, first: int, after: int) -> str:
        """Return the words between two indexes as the draft has them, on one line."""
        parts = []
        for at in range(first, after):
            gap = " " if at > first and self.words[at].start > self.words[at - 1].end else ""
            hyphen = "-" if gap and self.words[at].glued else gap
            parts.append(hyphen + self.words[at].text)
        return "".join(parts)

    def span(self, first: int, after: int) -> tuple[int, int]:
        """Return where words begin and end in the draft."""
        return self.words[first].start, self.words[after - 1].end

    def cell(self, at: int) -> int:
        """Return the column of a table in which a word stands."""
        return self.keys[:at].count("|") - (self.keys[0] == "|")

    @cached_property
    def people(self) -> list[tuple[Mention, str]]:
        """The people named, by their ids."""
        return [(mention, name.target) for mention in self.mentions for name in mention.of_kind("person")[:1]]

    def vetoed(self, at: int, *, kinds: frozenset[str] | None = None) -> bool:
        """Tell whether something shifts the scope of what stands at an index."""
        clause = self.clauses[at]
        return any(
            (kinds is None or kind in kinds) and (where is None or where == clause)
            for kind, where, _ in self.vetoes
        )

    def negated(self, at: int) -> bool:
        """Tell whether a negation before an index, in its clause, denies what stands there."""
        clause = self.clauses[at]
        return any(
            kind == "negation" and where == clause and place < at for kind, where, place in self.vetoes
        )


def passages(draft: str, facts: Facts, lexicon: Lexicon) -> Iterator[Passage]:
    """Yield the passages of a draft, each with what was found in it and around it."""
    headings: list[Passage] = []
    lead: list[Passage] = []
    header: list[Passage] = []
    reader = _Reader(facts, lexicon)
    for block, parts in sentences(mask(draft)):
        found: list[Passage] = []
        for sentence in parts:
            passage = Passage(block, sentence)
            passage.before = list(found[-4:])
            passage.headings = [*headings[-2:], *(lead if block.kind in {"item", "row"} else lead[-1:])]
            passage.header = header if block.kind == "row" else []
            passage.headings += passage.header
            reader.read(passage)
            found.append(passage)
            yield passage
        if block.kind == "heading":
            headings = [*headings[-1:], *found][-2:]
            lead = []
        elif block.kind == "header":
            header = found
        elif block.kind == "paragraph":
            lead = found[-3:]
        elif block.kind == "item" and not lead:
            lead = found[-1:]


_RECENT = 8


class _Reader:
    """Finds names in one sentence after the other, and remembers who was named."""

    def __init__(self, facts: Facts, lexicon: Lexicon) -> None:
        self.facts = facts
        self.lexicon = lexicon
        self.last: dict[str, str] = {}  # the person last named in full, by family name
        self.ordinary: set[str] = set()  # words seen without a capital
        self.weight: dict[str, int] = {}
        self.silent = _RECENT  # passages since the last one that names something of the dataset
        for meeting in facts.meetings.values():
            for person in meeting.participants:
                self.weight[person] = self.weight.get(person, 0) + 1
        self.filled = {
            office_of(person.office, lexicon) for person in facts.people.values() if person.official
        }
        self._offices_by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for form, office in lexicon.offices.items():
            self._offices_by_first.setdefault(form[0], []).append((form, office))
        for forms in self._offices_by_first.values():
            forms.sort(key=lambda form: -len(form[0]))
        self.beginnings = lexicon.beginnings() | self._offices_by_first.keys() | country_beginnings()

    def read(self, passage: Passage) -> None:
        """Find all there is in a passage."""
        words = passage.words
        self.ordinary.update(word.key for word in words if word.text.islower())
        self._scan(passage)
        self.silent = 0 if passage.mentions else self.silent + 1
        passage.recent = self.silent < _RECENT
        around = (*passage.before, *passage.headings)
        if (
            not passage.mentions
            and not passage.countries
            and not any(part.touches or part.countries for part in around)
        ):
            told = self.lexicon.telling.intersection(passage.keys)
            short = self.lexicon.abbreviations.isdisjoint(passage.keys)
            passage.is_idle = len(told) < 2 and short and english.INSTRUMENTS.keys().isdisjoint(passage.keys)
            if passage.is_idle:
                return
        passage.mentions = [self._resolved(passage, mention) for mention in passage.mentions]
        passage.covered = {
            at: mention for mention in passage.mentions for at in range(mention.first, mention.after)
        }
        dates, numbers = dates_and_numbers(words)
        named = passage.covered
        passage.dates = [
            date for date in dates if not all(at in named for at in range(date.first, date.after))
        ]
        passage.numbers = [number for number in numbers if number.first not in named]
        passage.strangers = list(self._strangers(passage))
        passage.references = list(_references(passage, self.facts))

    def _scan(self, passage: Passage) -> None:
        """Find names, countries and offices in one pass over the words."""
        words = passage.words
        at = 0
        while at < len(words):
            word = words[at]
            if word.key not in self.beginnings and (
                word.key in english.STOP_WORDS or not word.text[0].isupper()
            ):
                at += 1
                continue
            country = country_at(words, at)
            mention = self._mention(passage, at)
            office = self._office(passage, at)
            if mention and (not country or mention.after > country[1]):
                passage.mentions.append(mention)
                passage.covered.update(dict.fromkeys(range(mention.first, mention.after), mention))
                at = mention.after
            elif country:
                passage.countries.append(Country(at, country[1], country[0]))
                at = country[1]
            elif office:
                passage.offices.append(office)
                at = office.after
            else:
                at += 1

    def _office(self, passage: Passage, at: int) -> Office | None:
        forms = self._offices_by_first.get(passage.keys[at])
        for form, office in forms or ():
            if passage.keys[at : at + len(form)] == list(form):
                if len(form) == 1 and form[0] in {"pm", "ceo"} and not passage.words[at].text.isupper():
                    continue
                longer = _department_after(passage, at) if office.endswith("-minister") else None
                return (
                    longer if longer and longer.after > at + len(form) else Office(at, at + len(form), office)
                )
        return _department_after(passage, at)

    # ---- Names

    def _mention(self, passage: Passage, at: int) -> Mention | None:
        words = passage.words
        word = words[at]
        exact = self.lexicon.longest(words, at) if self.lexicon.begins(word.key) else None
        if exact and not _is_written_as_name(words, at, exact):
            exact = None
        if exact and any(name.form not in {"surname", "short"} for name in exact[1]):
            if _goes_on_as_name(passage, exact[0]) and _only_people(exact[1]):
                return None
            return Mention(at, exact[0], tuple(exact[1]))
        near = self._near(passage, at) if word.text[0].isupper() else None
        if near:
            return near
        if exact and self._stands_alone(passage, at, exact):
            return Mention(at, exact[0], tuple(exact[1]))
        return None

    def _stands_alone(self, passage: Passage, at: int, exact: tuple[int, list[Name]]) -> bool:
        """Tell whether a family name or short name is not a part of somebody else's name."""
        after = exact[0]
        if not any(name.kind == "person" for name in exact[1]):
            short = all(name.form == "short" for name in exact[1])
            return not (short and _goes_on_as_name(passage, after) and not self._begins_name(passage, after))
        if _goes_on_as_name(passage, after):
            return False
        return not _given_name_before(passage, at, self.lexicon)

    def _begins_name(self, passage: Passage, at: int) -> bool:
        """Tell whether a name on record begins at an index: "LG" before "Koo Kwang-mo"."""
        return self.lexicon.longest(passage.words, at) is not None

    def _near(self, passage: Passage, at: int) -> Mention | None:
        words = passage.words
        misspellings = self.lexicon.misspellings
        longest = _length_of_name(words, at, misspellings.lengths[0]) if misspellings.lengths else 0
        for length in misspellings.lengths:
            if length > longest or (length == 1 and not self._long_enough(passage, at)):
                continue
            known = misspellings.near(words[at : at + length])
            if not known:
                continue
            if _goes_on_as_name(passage, at + length) and not passage.title_case:
                continue
            name = known[0]
            return Mention(at, at + length, tuple(one.name for one in known[:1]), name.written)
        return None

    def _long_enough(self, passage: Passage, at: int) -> bool:
        word = passage.words[at]
        if len(word.key) < 6 or word.key in self.ordinary or country_at(passage.words, at):
            return False
        return not _given_name_before(passage, at, self.lexicon) or passage.title_case

    def _resolved(self, passage: Passage, mention: Mention) -> Mention:
        """Return a mention with the one person it means, where a family name is that of several."""
        people = [name for name in mention.names if name.kind == "person"]
        if not people:
            return mention
        if any(name.form != "surname" for name in people):
            person = next(name for name in people if name.form != "surname")
            for surname, ids in self.lexicon.family.items():
                if person.target in ids:
                    self.last[surname] = person.target
                    break
            return mention
        if len(people) == 1:
            return mention
        chosen = self._choose(passage, mention, people)
        return mention._replace(names=(chosen,)) if chosen else mention._replace(names=())

    def _choose(self, passage: Passage, mention: Mention, people: list[Name]) -> Name | None:
        before = [office for office in passage.offices if office.after == mention.first]
        if before:
            holders = [
                name
                for name in people
                if office_of(self.facts.people[name.target].office, self.lexicon) == before[0].office
            ]
            if len(holders) == 1:
                return holders[0]
        near = {
            name.target
            for part in (*passage.before, passage)
            for other in part.mentions
            for name in other.names
            if name.kind == "person" and name.form != "surname"
        }
        close = [name for name in people if name.target in near]
        if len(close) == 1:
            return close[0]
        ranked = sorted(people, key=lambda name: -self.weight.get(name.target, 0))
        most, second = (self.weight.get(name.target, 0) for name in ranked[:2])
        return ranked[0] if most >= 2 * second and most else None

    def _strangers(self, passage: Passage) -> Iterator[tuple[int, int]]:
        """Yield people of other names in offices that the dataset fills."""
        for office in passage.offices:
            if office.office not in english.HIGH_OFFICES or office.office not in self.filled:
                continue
            at = office.after
            if at < len(passage.words) and at not in passage.covered:
                after = at
                while after < len(passage.words) and _is_name_part(passage, after):
                    after += 1
                if after > at and not (passage.title_case and after - at < 2):
                    yield office.first, after


def office_of(written: str, lexicon: Lexicon) -> str:
    """Return the office that a text names: the longest that it begins with, else its words."""
    keys = tuple(written.lower().replace("-", " ").split())
    for length in range(len(keys), 0, -1):
        if keys[:length] in lexicon.offices:
            return lexicon.offices[keys[:length]]
    return "-".join(keys)


_FIELD_ADJECTIVES = frozenset({"national", "public", "foreign", "external", "social", "rural"})


def _department_after(passage: Passage, at: int) -> Office | None:
    """Return the office of a department that no list has: "Minister of Trade, Industry and Resources"."""
    words, keys = passage.words, passage.keys
    if keys[at] not in {"minister", "secretary"} or keys[at + 1 : at + 2] not in (["of"], ["for"]):
        return None
    first = after = at + 2 + (keys[at + 2 : at + 3] == ["the"])
    while after < len(words) and words[after].text[0].isupper() and country_at(words, after) is None:
        after += 1
        follows = keys[after] if after < len(words) else ""
        listed = follows == "," and "and" in keys[after + 2 : after + 6]
        if follows in {"and", "&"} or listed:
            more = after + 1 < len(words) and keys[after + 1] in english.FIELD_WORDS
            after += more and words[after + 1].text[0].isupper()
        elif follows not in english.FIELD_WORDS and (keys[after - 1] not in _FIELD_ADJECTIVES):
            break
    if after == first:
        return None
    return Office(at, after, "-".join(key for key in keys[at:after] if key.isalpha()))


def portfolio(office: str) -> frozenset[str]:
    """Return the stems of what a minister's or secretary's office is of; none of any other office."""
    words = office.replace(",", "").split("-")
    if office in english.NO_PORTFOLIOS or not {"minister", "secretary"} & set(words):
        return frozenset()
    return frozenset(stem(word) for word in words if word and word not in english.NO_FIELDS)


def _is_written_as_name(words: list[Word], at: int, exact: tuple[int, list[Name]]) -> bool:
    """Tell whether words have the capitals of a name: all of one word, the first of several in a tweet."""
    text = words[at].text
    if text[0].isupper() or not text[0].islower():
        return True
    return exact[0] - at > 1 and any(name.kind in {"organisation", "subject", "meeting"} for name in exact[1])


def _only_people(names: list[Name]) -> bool:
    return all(name.kind == "person" for name in names)


def _is_name_part(passage: Passage, at: int) -> bool:
    """Tell whether the word at an index looks like a part of somebody's name."""
    word = passage.words[at]
    if not word.text[0].isupper() or (word.text.isupper() and len(word.text) > 1 and not passage.title_case):
        return False
    if (
        word.key in english.NAMES_OF_DAYS
        or word.key in english.NAMES_OF_MONTHS
        or word.key in english.STOP_WORDS
    ):
        return False
    if (word.key,) in _OFFICE_FORMS or word.key in english.TITLES or word.key in english.OFFICE_WORDS:
        return False
    return country_at(passage.words, at) is None


_OFFICE_FORMS = frozenset(english.offices())


def _goes_on_as_name(passage: Passage, after: int) -> bool:
    """Tell whether a name goes on: "Lee Kang-in", "Xi Mingze", "Brandt Henriksen"."""
    words = passage.words
    if after >= len(words):
        return False
    if words[after].glued and words[after].key.isalpha() and words[after].start > words[after - 1].end:
        return True  # a hyphen
    if not _is_name_part(passage, after) or words[after].start != words[after - 1].end + 1:
        return False
    hyphened = after + 1 < len(words) and words[after + 1].glued and words[after + 1].text.islower()
    return bool(hyphened) or not passage.title_case or passage.block.kind == "row"


def _given_name_before(passage: Passage, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a word before a family name is a given name: "Georgi Georgieva"."""
    if not at or not _is_name_part(passage, at - 1):
        return False
    before = passage.words[at - 1]
    if before.end + 1 != passage.words[at].start and not passage.words[at].glued:
        return False
    if at - 1 in _mentioned(passage):
        return False
    first_of_sentence = at == 1 or passage.keys[at - 2] in {".", ":", "“", '"'}
    opens = first_of_sentence and (before.key in english.OPENERS or before.key.endswith(("ly", "ing", "ed")))
    known = lexicon.begins(before.key)
    return not opens and not known and not (passage.title_case and passage.block.kind != "row")


def _mentioned(passage: Passage) -> set[int]:
    return {at for mention in passage.mentions[-2:] for at in range(mention.first, mention.after)}


def _length_of_name(words: list[Word], first: int, most: int) -> int:
    """Return how many words from an index can be one name: capitalised or after a hyphen, none between."""
    at = first
    while at < len(words) and at - first < most:
        word = words[at]
        gap = word.start - words[at - 1].end if at > first else 0
        named = word.text[0].isupper() or (at > first and word.glued)
        if gap > 1 or not named or not word.key.isalpha():
            break
        at += 1
    return at - first


# ---- Scope


def _is_title_case(words: list[Word]) -> bool:
    """Tell whether a sentence is written as headlines are, with capitals everywhere."""
    if words[-1].key == ".":
        return False  # a sentence full of names
    long = [word.text for word in words if len(word.text) > 3 and not word.glued and word.text[0].isalpha()]
    return len(long) > 2 and sum(text[0].isupper() for text in long) >= 0.75 * len(long)


def _clauses(keys: list[str]) -> list[int]:
    """Return the number of the clause of each word."""
    clause = 0
    found: list[int] = []
    for at, key in enumerate(keys):
        told = key == ":" and at > 6 and len(keys) - at > 5
        breaks = told or key in {";", "—"} or (key == "–" and not keys[at - 1][:1].isdigit())
        joins = key in {"and", "but"} and at and keys[at - 1] == ","
        if breaks or joins or (key in english.CLAUSE_BREAKS and at):
            clause += 1
        found.append(clause)
    return found


_QUOTES = frozenset("\"“”'‘«")
_QUOTED_BY = ((",", "as"), ("”", "as"), ('"', "as"))


def _vetoes(words: list[Word], keys: list[str]) -> list[tuple[str, int | None, int]]:
    """Return what shifts the scope of a sentence or of one of its clauses, and where it stands."""
    clauses = _clauses(keys)
    found: list[tuple[str, int | None, int]] = []
    if "?" in keys:
        found.append(("question", None, 0))
    if keys[0] in _QUOTES and any(pair in _QUOTED_BY for pair in pairwise(keys)):
        found.append(("correction", None, 0))  # "Chairman Koo", as our website called him
    if any(one in {"we", "i"} and other in english.REPORTING for one, other in pairwise(keys)):
        found.append(("correction", None, 0))  # Last month we reported 1,420 delegates
    if keys[0] in {"had", "should", "were"}:
        found.append(("condition", None, 0))
    for at, key in enumerate(keys):
        kind = "negation" if key.endswith("n't") else english.VETOES.get(key)
        if kind and not _is_harmless(words, keys, at, kind):
            wide = kind in {"condition", "correction"}
            found.append((kind, None if wide else clauses[at], at))
    return found


def _is_harmless(words: list[Word], keys: list[str], at: int, kind: str) -> bool:
    """Tell whether a word shifts nothing after all: "May", "No. 2", "more than", "US"."""
    if kind == "negation":
        return _is_no_negation(keys, at)
    if kind == "condition" and at and keys[at - 1] == "as":
        return True  # as if
    if kind == "comparison":
        return keys[at] == "than" and at > 0 and keys[at - 1] in {"more", "less", "fewer"}
    return words[at].text in {"May", "US"}


def _is_no_negation(keys: list[str], at: int) -> bool:
    """Tell whether "no" or "not" denies nothing: "No. 2", "no fewer than", "not only"."""
    after = keys[at + 1 : at + 3]
    if keys[at] == "no" and after[:1] == ["."]:
        return after[1:] != [] and after[1][:1].isdigit()
    if keys[at] == "no" and after[:1] and after[0][:1].isdigit():
        return True
    return after[:1] in (["only"], ["least"]) or after in (
        ["less", "than"],
        ["fewer", "than"],
        ["more", "than"],
    )


# ---- Meetings


def _references(passage: Passage, facts: Facts) -> Iterator[Reference]:
    """Yield the meetings that a passage names or points at."""
    taken: set[int] = set()
    for mention in passage.mentions:
        ids = tuple(dict.fromkeys(name.target for name in mention.of_kind("meeting")))
        if ids:
            taken.update(range(mention.first, mention.after))
            exact = any(name.form != "tail" for name in mention.of_kind("meeting"))
            narrowed = _narrowed(passage, mention.first, mention.after, ids, facts)
            if not exact and _is_another(passage, mention.first, narrowed, facts):
                narrowed = ()
            yield Reference(
                mention.first,
                mention.after,
                narrowed,
                exact or len(narrowed) < _SEVERAL,
                _is_shifted(passage, mention.first),
            )
    for at, key in enumerate(passage.keys):
        kind = english.MEETING_KINDS.get(key)
        if kind is None or at in taken or key == "talks" or (key in {"call", "visit", "meeting"}):
            continue
        reference = _pointed_at(passage, at, kind, facts)
        if reference:
            yield reference


_SEVERAL = 2


def _is_another(passage: Passage, first: int, ids: tuple[str, ...], facts: Facts) -> bool:
    """Tell whether countries or a name that are not a meeting's stand before its short name."""
    _, countries = _around(passage, first, first)
    fitting = [one for one in ids if _fits(facts.meetings[one], set(), countries)]
    known = frozenset(
        word.key for one in ids for name in facts.meetings[one].names for word in words_of(name)
    )
    before = passage.words[first - 1] if first else None
    joined = before is not None and passage.words[first].start == before.end + 1
    named = (
        joined and before is not None and before.text[0].isupper() and before.key not in english.STOP_WORDS
    )
    strange = named and before is not None and before.key not in known and first - 1 not in passage.covered
    country = any(one.after == first for one in passage.countries)
    return not fitting or bool(strange and not country and not passage.title_case)


def _narrowed(
    passage: Passage, first: int, after: int, ids: tuple[str, ...], facts: Facts
) -> tuple[str, ...]:
    places, countries = _around(passage, first, after)
    if len(ids) < 2:
        return ids
    fitting = tuple(one for one in ids if _fits(facts.meetings[one], places, countries))
    return fitting or ids


def _around(passage: Passage, first: int, after: int) -> tuple[set[str], set[str]]:
    """Return the places and countries that stand before a noun for a meeting, or after it with "in"."""
    places: set[str] = set()
    countries: set[str] = set()
    at = first - 1
    while at >= 0 and first - at < 7:
        mention = passage.covered.get(at)
        country = next((country for country in passage.countries if country.after == at + 1), None)
        if mention and mention.of_kind("city"):
            places.add(mention.of_kind("city")[0].target)
            at = mention.first - 1
        elif country:
            countries.add(country.code)
            at = country.first - 1
        elif passage.words[at].key in {"-", "–", "'s", "and", "business", "energy", "leaders"}:
            at -= 1
        else:
            break
    if after + 1 < len(passage.keys) and passage.keys[after] in {"in", "at"}:
        mention = passage.covered.get(after + 1)
        if mention and mention.of_kind("city"):
            places.add(mention.of_kind("city")[0].target)
    return places, countries


def _fits(meeting: Meeting, places: set[str], countries: set[str]) -> bool:
    if places and meeting.city not in places:
        return False
    if len(countries) > 1:
        return countries == meeting.countries or countries <= _named_countries(meeting)
    return countries <= (meeting.countries | {meeting.country or ""})


def _named_countries(meeting: Meeting) -> set[str]:
    """Return the countries in a meeting's names."""
    return {word[1:] for name in meeting.names for word in content(words_of(name)) if word.startswith("@")}


def _pointed_at(passage: Passage, at: int, kind: str, facts: Facts) -> Reference | None:
    """Return what "the Nara summit", "a summit in Beijing" or "the forum" points at."""
    fitting = [meeting for meeting in facts.meetings.values() if _is_kind(meeting, kind)]
    places, countries = _around(passage, at, at + 1)
    shifted = _is_shifted(passage, at)
    if _foreign_before(passage, at) or _is_strangers(passage, at):
        return Reference(at, at + 1, (), True, shifted)
    elsewhere = _unknown_place_after(passage, at + 1)
    if elsewhere and not countries:
        return Reference(at, at + 1, (), True, shifted, True)
    if places or countries:
        found = tuple(meeting.id for meeting in fitting if _fits(meeting, places, countries))
        return Reference(at, at + 1, found, True, shifted)
    return Reference(at, at + 1, tuple(meeting.id for meeting in fitting), False, shifted)


def _unknown_place_after(passage: Passage, after: int) -> bool:
    """Tell whether "in" and a name that is not on record follow: "the forum in Davos"."""
    if passage.keys[after : after + 1] != ["in"] or after + 1 >= len(passage.words):
        return False
    word = passage.words[after + 1]
    known = after + 1 in passage.covered or country_at(passage.words, after + 1) is not None
    time = word.key in english.NAMES_OF_MONTHS or word.key in english.NAMES_OF_DAYS
    return word.text[0].isupper() and not known and not time and not passage.title_case


def _is_kind(meeting: Meeting, kind: str) -> bool:
    return kind in meeting.kind.lower().split() or kind in meeting.names[0].lower().split()


def _foreign_before(passage: Passage, at: int) -> bool:
    """Tell whether a name that is not on record makes it another meeting: "the Dubai summit"."""
    before = at - 1
    while before > 0 and at - before < 4:
        word = passage.words[before]
        mention = passage.covered.get(before)
        named = mention is not None and len(mention.of_kind("category")) < len(mention.names)
        known = named or any(country.first <= before < country.after for country in passage.countries)
        if known:
            return False
        if word.text[0].isupper() and not passage.title_case and word.key not in english.STOP_WORDS:
            return True
        if word.key[:1].isdigit() or word.key in english.STOP_WORDS:
            return word.key[:1].isdigit() and len(word.key) == 4
        before -= 1
    return False


def _is_strangers(passage: Passage, at: int) -> bool:
    """Tell whether a meeting is of somebody who is not on record: "Modi's summit with Macron"."""
    if passage.title_case:
        return False
    owner = at - 2 if passage.keys[at - 1 : at] == ["'s"] else -1
    other = at + 2 if passage.keys[at + 1 : at + 2] in (["with"], ["between"]) else -1
    return any(
        0 <= index < passage.end
        and index not in passage.covered
        and _is_name_part(passage, index)
        and (index > at or index > 0)
        for index in (owner, other)
    )


def _is_shifted(passage: Passage, at: int) -> bool:
    """Tell whether a meeting is named only to say when something else was."""
    for before in range(at - 1, max(-1, at - 6), -1):
        key = passage.keys[before]
        if key in english.SHIFTS or (
            key == "of" and before and passage.keys[before - 1] in {"ahead", "front"}
        ):
            return True
        if key in {",", ";", ".", "|", ":"} or (
            key not in english.STOP_WORDS and not passage.words[before].text[0].isupper()
        ):
            return False
    return False
