"""A draft read: each sentence with the names, dates, numbers, offices and meetings found in it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.capitals import (
    given_name_before,
    goes_on_as_name,
    is_name_part,
    length_of_name,
)
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.mentions import Mention, Name
from summitcli.checking.fact_check.misspelling import one_slip
from summitcli.checking.fact_check.passages import Country, Office, Passage
from summitcli.checking.fact_check.references import references_of
from summitcli.checking.fact_check.scope import vetoes_of
from summitcli.checking.fact_check.stems import country_at, country_beginnings
from summitcli.reading import Word, dates_and_numbers, mask, sentences


def passages(draft: str) -> Iterator[Passage]:
    """Yield the passages of a draft, each with those around it, for a `Reader` to find what is in them."""
    headings: list[Passage] = []
    lead: list[Passage] = []
    header: list[Passage] = []
    for block, parts in sentences(mask(draft)):
        found: list[Passage] = []
        for at, sentence in enumerate(parts):
            passage = Passage(block, sentence)
            passage.following = [word.key for part in parts[at + 1 : at + 2] for word in part.words[:_GLANCE]]
            passage.before = list(found[-4:])
            passage.headings = [*headings[-2:], *(lead if block.kind in {"item", "row"} else lead[-1:])]
            passage.header = header if block.kind == "row" else []
            passage.headings += passage.header
            passage.asked = _question_before(passage, lead)
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


_GLANCE = 8  # words
_OF = frozenset({"of", "for"})
_RECENT = 8
_LONG_NAME = 7  # letters of a family name that alone can be a misspelt one
_SEVERAL = 2
_LONGEST_OPENING = 90  # words of a draft that is about the dataset, before it names anything of it
_CODE = 2  # letters of a country's code
_LONGEST_ANSWER = 20  # words of a sentence that leaves to the question what it is about


def _question_before(passage: Passage, lead: list[Passage]) -> tuple[Passage, ...]:
    """Return the question that a short sentence answers, with the sentence that leads up to it.

    It stands in the same block, or at the end of the paragraph or heading before.
    """
    if len(passage.words) > _LONGEST_ANSWER or "?" in passage.keys:
        return ()
    for at in range(len(passage.before) - 1, -1, -1):
        part = passage.before[at]
        if part.keys[-4:-1] == ["did", "you", "know"]:
            return ()
        if "?" in part.keys[-2:]:
            return tuple(passage.before[max(0, at - 1) : at + 1])
        if len(part.words) > _LONGEST_DENIAL:
            return ()
    last = lead or passage.headings[-1:]
    return tuple(last) if last and "?" in last[-1].keys[-2:] else ()


_LONGEST_DENIAL = 4  # words of "No.", "A: Not at all."


class Reader:
    """Finds names in one sentence after the other, and remembers who was named and what was borne out.

    The verdicts on a passage bear on how the next one is read. So each is read, held against the records and
    settled before the next.
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self.facts = facts = case.facts
        self.lexicon = lexicon = case.lexicon
        self.ordinary: set[str] = set()  # words seen without a capital
        self.elsewhere = False  # whether the last meeting that was named is not on record
        self.opening: int | None = 0  # its words so far, until it names something of the dataset
        self.silent = _RECENT  # passages since the last one that names something of the dataset
        self.filled = {
            lexicon.office_of(person.office) for person in facts.people.values() if person.official
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
        self.ordinary.update([word.key for word in words if word.text == word.key])
        self._scan(passage)
        telling = any(one.is_telling for one in passage.mentions)
        self.silent = 0 if telling else self.silent + 1
        self.opening = None if telling or self.opening is None else self.opening + len(words)
        passage.recent = self.silent < _RECENT
        passage.is_idle = (self.opening or 0) > _LONGEST_OPENING or self._is_idle(passage)
        if passage.is_idle:
            return
        passage.vetoes = vetoes_of(words, passage.keys, passage.clauses, passage.following)
        resolved = [self._resolved(passage, mention) for mention in passage.mentions]
        resolved += self._family_names(passage)
        passage.mentions = sorted(resolved, key=lambda mention: mention.first)
        passage.people = [
            (mention, name.target) for mention in passage.mentions for name in mention.of_kind("person")[:1]
        ]
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
        passage.references = list(references_of(passage, self.case))
        told = [one for one in passage.references if one.named]
        if told or any(one.is_telling for one in passage.mentions):
            self.elsewhere = bool(told) and not any(one.meetings for one in told)
        if self.elsewhere:  # "the forum" is then another one, too
            passage.references = [replace(one, meetings=(), named=True) for one in passage.references]

    def settled(self, passage: Passage, told: set[str]) -> None:
        """Take in what a passage is about by what was ticked in it."""
        passage.told = told
        if told:  # what a record has borne out is as good as named
            self.silent = 0

    def _is_idle(self, passage: Passage) -> bool:
        """Tell whether neither a passage nor what stands around it can be about the dataset."""
        if self._touches(passage):
            return False
        keys = passage.keys
        if not self.lexicon.abbreviations.isdisjoint(keys):
            return False
        if any(not english.INSTRUMENTS.keys().isdisjoint(part.keys) for part in (passage, *passage.asked)):
            return False
        heading = passage.headings[-1:] if passage.is_listed else ()
        around = (passage, *passage.asked, *passage.header, *heading)
        told = {key for part in around for key in part.keys if key in self.lexicon.telling}
        counts = told and passage.recent and any(key[:1].isdecimal() for key in keys)
        return not (len(told) > 1 or counts)

    def _touches(self, passage: Passage) -> bool:
        """Tell whether a passage or what stands around it names anything of the dataset.

        A country around it counts only near a name: most of the world's news is from some country.
        """
        around = (*passage.before, *passage.headings)
        return (
            bool(passage.mentions)
            or self._names_country(passage)
            or any(part.touches for part in around)
            or (passage.recent and any(map(self._names_country, around)))
        )

    def _names_country(self, passage: Passage) -> bool:
        """Tell whether a passage names a country that is in the dataset."""
        return any(country.code in self.facts.countries for country in passage.countries)

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
            country = country_at(words, at) or self._code(passage, at)
            mention = self._mention(passage, at)
            office = self._office(passage, at)
            if office and mention and office.after > mention.after:
                mention = None  # Trade Minister, where Trade is a category
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

    def _code(self, passage: Passage, at: int) -> tuple[str, int] | None:
        """Return a country of the dataset whose code stands in brackets, and the index after it: "(JP)"."""
        code = passage.words[at].text
        known = len(code) == _CODE and code in self.facts.countries
        return (code, at + 1) if known and passage.keys[at - 1 : at + 2 : 2] == ["(", ")"] else None

    def _office(self, passage: Passage, at: int) -> Office | None:
        forms = self._offices_by_first.get(passage.keys[at])
        for form, office in forms or ():
            if passage.keys[at : at + len(form)] == list(form):
                if len(form) == 1 and form[0] in {"pm", "ceo"} and not passage.words[at].text.isupper():
                    continue
                if office == "deputy-minister" and not _OF.isdisjoint(passage.keys[at + 2 : at + 3]):
                    continue  # of a department
                return Office(at, at + len(form), office)
        return None

    # ---- Names

    def _mention(self, passage: Passage, at: int) -> Mention | None:
        words = passage.words
        word = words[at]
        exact = self.lexicon.longest(words, at) if self.lexicon.begins(word.key) else None
        if exact and (not _is_written_as_name(words, at, exact) or _begins_name(words, exact)):
            exact = None
        if exact and any(name.form not in {"surname", "short"} for name in exact[1]):
            if goes_on_as_name(passage, exact[0]) and _only_people(exact[1]):
                longer = self._near(passage, at)  # a letter off in what follows, or somebody else
                return longer if longer and longer.after > exact[0] else None
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
            particle = passage.keys[after : after + 1] and passage.keys[after] in english.NAME_PARTICLES
            goes_on = goes_on_as_name(passage, after + bool(particle))  # Aguas de Barcelona
            of = passage.keys[after : after + 1] == ["of"]  # the Armed Forces of, the Bureau of Meteorology
            article = passage.keys[after + 1 : after + 2] == ["the"]  # the Great Hall of the Nation
            then = after + 1 + article
            named_after = then < passage.end and is_name_part(passage, then)
            longer = of and (named_after or given_name_before(passage, at, self.lexicon))
            return not (short and (goes_on or longer))
        if goes_on_as_name(passage, after):
            return False
        return not given_name_before(passage, at, self.lexicon)

    def _near(self, passage: Passage, at: int) -> Mention | None:
        words = passage.words
        misspellings = self.lexicon.misspellings
        longest = length_of_name(words, at, misspellings.lengths[0]) if misspellings.lengths else 0
        for length in misspellings.lengths:
            if length > longest or (length == 1 and not self._long_enough(passage, at)):
                continue
            known = misspellings.near(words[at : at + length])
            if not known:
                continue
            if goes_on_as_name(passage, at + length) and not passage.title_case:
                continue
            name = known[0]
            return Mention(at, at + length, tuple(one.name for one in known[:1]), name.written)
        return None

    def _long_enough(self, passage: Passage, at: int) -> bool:
        word = passage.words[at]
        if len(word.key) < 6 or word.key in self.ordinary or country_at(passage.words, at):
            return False
        return not given_name_before(passage, at, self.lexicon) or passage.title_case

    def _resolved(self, passage: Passage, mention: Mention) -> Mention:
        """Return a mention with the one person it means, where a family name is that of several."""
        people = [name for name in mention.names if name.kind == "person"]
        if len(people) < _SEVERAL or any(name.form != "surname" for name in people):
            return mention
        chosen = self._choose(passage, mention, people)
        return replace(mention, names=(chosen,)) if chosen else replace(mention, names=())

    def _choose(self, passage: Passage, mention: Mention, people: list[Name]) -> Name | None:
        before = [office for office in passage.offices if office.after == mention.first]
        if before:
            holders = [
                name
                for name in people
                if self.lexicon.office_of(self.facts.people[name.target].office) == before[0].office
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
        met = {name.target: len(self.case.person_meetings.get(name.target, ())) for name in people}
        ranked = sorted(people, key=lambda name: -met[name.target])
        most, second = (met[name.target] for name in ranked[:_SEVERAL])
        return ranked[0] if most >= 2 * second and most else None

    def _family_names(self, passage: Passage) -> Iterator[Mention]:
        """Yield family names a letter off, right after the office: "President Etchegoyan"."""
        for office in passage.offices:
            at = office.after
            word = passage.words[at] if at < passage.end and at not in passage.covered else None
            if word is None or len(word.key) < _LONG_NAME or not word.text[0].isupper():
                continue
            if word.key in self.lexicon.family or goes_on_as_name(passage, at + 1):
                continue
            nearly = {
                id_ for name, ids in self.lexicon.family.items() if one_slip(word.key, name) for id_ in ids
            }
            holders = [
                person
                for person in map(self.case.person, sorted(nearly))
                if any(held == office.office for held, _ in self.case.offices_held(person))
            ]
            if len(holders) == 1:
                [person] = holders
                yield Mention(at, at + 1, (Name("person", person.id, "surname"),), person.names[0])

    def _strangers(self, passage: Passage) -> Iterator[tuple[int, int]]:
        """Yield people of other names in offices that the dataset fills."""
        for office in passage.offices:
            if office.office not in english.HIGH_OFFICES or office.office not in self.filled:
                continue
            at = office.after
            if at < len(passage.words) and at not in passage.covered:
                after = at
                while after < len(passage.words) and is_name_part(passage, after):
                    after += 1
                if after > at and not (passage.title_case and after - at < 2):
                    yield office.first, after


def _is_written_as_name(words: list[Word], at: int, exact: tuple[int, list[Name]]) -> bool:
    """Tell whether words have the capitals of a name: all of one word, the first of several in a tweet."""
    text = words[at].text
    if all(name.form == "initials" for name in exact[1]):
        return text.isupper()
    if text[0].isupper() or not text[0].islower():
        return True
    if all(name.kind == "category" for name in exact[1]):
        return _is_filed(words, at, exact[0])
    return exact[0] - at > 1 and any(name.kind in {"organisation", "subject", "meeting"} for name in exact[1])


def _is_filed(words: list[Word], first: int, after: int) -> bool:
    """Tell whether words without a capital are said to be a category: "filed under clean energy"."""
    before = words[first - 1].key if first else ""
    following = words[after].key if after < len(words) else ""
    return before in english.FILED_UNDER or following in english.INSTRUMENTS


def _begins_name(words: list[Word], exact: tuple[int, list[Name]]) -> bool:
    """Tell whether a city is the beginning of another name: "Bergen Town Hall", "the Bergen Declaration"."""
    after = exact[0]
    if any(name.kind not in {"city", "place"} for name in exact[1]):
        return False
    while after < len(words) and after - exact[0] < _LONGEST_NAME and words[after].text[0].isupper():
        instrument = after == exact[0] and words[after].key in english.INSTRUMENTS
        if instrument or words[after].key in english.BUILDINGS:
            return True
        after += 1
    return False


_LONGEST_NAME = 3  # words after the city


def _only_people(names: list[Name]) -> bool:
    return all(name.kind == "person" for name in names)
