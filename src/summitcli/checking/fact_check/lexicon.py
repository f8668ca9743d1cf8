"""The names of a dataset, found in running text in one pass: in full, short, or a letter off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.facts import Facts, Meeting, Person
from summitcli.checking.fact_check.mentions import Name
from summitcli.checking.fact_check.misspelling import Misspellings
from summitcli.checking.fact_check.stems import content
from summitcli.reading.letters import is_caseless
from summitcli.reading.words import Word, words

_END = ""  # the key, in a node of the tree, of the names that end there


class Lexicon:
    """All names of a dataset in a tree of words."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._tree: dict[str, Any] = {}
        self.misspellings = Misspellings()
        self.offices = _own_offices(facts) | english.offices()
        self.family: dict[str, list[str]] = {}
        self._people()
        self._organisations()
        self._meetings()
        self._others()
        titles = [dated.origin.title for dated in facts.dated]
        titles += [name for names in facts.subjects.values() for name in names]
        told = [word for title in titles for word in words(title)]
        self.abbreviations = frozenset(word.key for word in told if word.text.isupper() and len(word.key) > 3)
        """Abbreviations in what events and subjects are called: one of them tells of one."""
        told += [word for quantity in facts.quantities for word in words(quantity.origin.title)]
        self.telling = {word.key for word in told if word.key.isalpha()} - english.STOP_WORDS
        """Words of what events, subjects and figures are called: two of them may tell of one."""

    def add(self, form: tuple[str, ...], name: Name) -> None:
        """Enter a name by its words."""
        node = self._tree
        for key in form:
            node = node.setdefault(key, {})
        names = node.setdefault(_END, [])
        if name not in names:
            names.append(name)

    def longest(self, text: list[Word], at: int) -> tuple[int, list[Name]] | None:
        """Return the index after the longest name that begins at an index, and what it names."""
        node = self._tree
        found: tuple[int, list[Name]] | None = None
        while at < len(text):
            following = node.get(text[at].key)
            if following is None:
                break
            node = following
            at += 1
            if at < len(text) and text[at].key == "." and len(text[at - 1].text) == 1:
                at += 1  # an initial
            if _END in node:
                found = at, node[_END]
        return found

    def office_of(self, written: str) -> str:
        """Return the office that a text names: the longest that it begins with, else its words."""
        keys = tuple(written.lower().replace("-", " ").split())
        keys = keys[keys[:1] == ("first",) :]
        for length in range(len(keys), 0, -1):
            if keys[:length] in self.offices:
                return self.offices[keys[:length]]
        return "-".join(keys)

    def beginnings(self) -> frozenset[str]:
        """Return the words with which names begin."""
        return frozenset(self._tree)

    def begins(self, key: str) -> bool:
        """Tell whether a name begins with a word."""
        return key in self._tree

    # ---- Entering the names

    def _people(self) -> None:
        alone = _surnames_in_use(self.facts)
        for person in self.facts.people.values():
            for number, written in enumerate(person.names):
                name = Name("person", person.id, "alias" if number else "full")
                parts = words(written)
                self.misspellings.add(parts, name, written)
                for form in _orders(parts, person):
                    self.add(form, name)
                if len(parts) == 1 and is_caseless(written):
                    continue
                for surname in _surnames(parts, person, alone):
                    self.family.setdefault(surname[-1], []).append(person.id)
                    self.add(surname, Name("person", person.id, "surname"))

    def _organisations(self) -> None:
        facts = self.facts
        named = {person.organisation for person in facts.people.values() if person.organisation}
        named |= {party for pact in facts.pacts for party in pact.parties}
        own_records = facts.organisations
        every = {
            name: own_records[name].aliases if name in own_records else ()
            for name in sorted(named | own_records.keys())
        }
        parts_of = {name: words(name) for name in every}
        first_words = Counter(parts[0].key for parts in parts_of.values())
        cities = {meeting.city.lower() for meeting in facts.meetings.values() if meeting.city}
        for name, aliases in every.items():
            own = parts_of[name]
            for number, written in enumerate((name, *aliases)):
                form = "alias" if number else "full"
                parts = words(written) if number else own
                self.misspellings.add(parts, Name("organisation", name, form), written)
                for keys in _spellings(parts):
                    self.add(keys, Name("organisation", name, form))
            first = own[0].key
            if len(own) > _OF_ONE - 1 and own[-1].key in english.KINDS_OF_COMPANY:
                self.add(_keys(own[:-1]), Name("organisation", name, "alias"))
            short = len(own) > 1 and first_words[first] == 1 and first not in english.COMMON_BEGINNINGS
            if short and first not in cities and len(first) > 1:
                self.add((first,), Name("organisation", name, "short"))
        initials = {name: _initials(own) for name, own in parts_of.items()}
        count = Counter(initials.values())
        for name, letters in initials.items():
            if len(letters) > 2 and count[letters] == 1 and not self.begins(letters):
                self.add((letters,), Name("organisation", name, "initials"))

    def _meetings(self) -> None:
        for meeting in self.facts.meetings.values():
            for number, written in enumerate(meeting.names):
                parts = [word for word in words(written) if word.key != "."]
                for keys in _spellings(parts):
                    self.add(keys, Name("meeting", meeting.id, "alias" if number else "full"))
                for tail in _tails(parts):
                    if not all(key == "and" or key in self.family for key in tail):  # Lunde and Mwangi
                        self.add(tail, Name("meeting", meeting.id, "tail"))
            self._places(meeting)

    def _places(self, meeting: Meeting) -> None:
        for kind, place in (("city", meeting.city), ("venue", meeting.venue)):
            if place:
                for keys in _spellings(words(place)):
                    self.add(keys, Name(kind, place, "full"))
                    if len(keys) > _OF_ONE - 1 and keys[-1] in english.BUILDINGS:
                        self.add(keys[:-1], Name(kind, place, "short"))
                    of = keys.index("of") if "of" in keys else 0
                    if of > 1 and keys[of - 1] in english.BUILDINGS:  # the Great Hall
                        self.add(keys[:of], Name(kind, place, "short"))

    def _others(self) -> None:
        for pact in self.facts.pacts:
            self.add(_keys(words(pact.category)), Name("category", pact.category, "full"))
        for dated in self.facts.dated:
            if dated.place:
                place = dated.origin.title.rpartition(" in ")[2]
                self.add(_keys(words(place)), Name("place", place, "full"))
        tails: dict[tuple[str, ...], set[str]] = {}
        for key, names in self.facts.subjects.items():
            if key in self.facts.meetings:
                continue
            for number, written in enumerate(names):
                parts = words(written)
                self.add(_keys(parts), Name("subject", key, "alias" if number else "full"))
                if len(parts) > 2:
                    tails.setdefault(_keys(parts[-2:]), set()).add(key)
        for tail, keys in tails.items():
            if len(keys) == 1 and len(content_of(tail)) > 1:
                self.add(tail, Name("subject", next(iter(keys)), "short"))


_OF_ONE = 3  # words of "minister of mining"


def _own_offices(facts: Facts) -> dict[tuple[str, ...], str]:
    """Return the ministries and secretaryships that only the dataset knows, by their words."""
    found: dict[tuple[str, ...], str] = {}
    known = english.offices()
    for person in facts.people.values():
        for written in (person.office, *person.other_offices):
            keys = tuple(word.key for word in words(written) if word.key != "-")
            if keys[:1] == ("cabinet",):
                keys = keys[1:]
            if len(keys) > 1 and keys[-1:] in known and keys not in known:
                found[keys] = "-".join(keys)  # Executive President
            if keys[:2] == ("state", "secretary") or (keys[1:2] == ("minister",) and len(keys) > _OF_ONE):
                found[keys] = "-".join(keys)  # Deputy Minister of Agriculture
            of_field = len(keys) > 2 and keys[1] in {"of", "for"}
            if of_field and (keys[0] in english.OFFICE_WORDS or keys[:1] not in known):
                found[keys] = "-".join(keys)
                found[keys[0], "for" if keys[1] == "of" else "of", *keys[2:]] = "-".join(keys)
                if keys[0] in {"minister", "secretary"}:
                    found[*keys[2:], keys[0]] = "-".join(keys)
    return found


def _initials(parts: list[Word]) -> str:
    """Return the first letters of a name's words with capitals: "imf"."""
    return "".join(part.key[0] for part in parts if part.text[0].isupper())


def content_of(keys: tuple[str, ...]) -> list[str]:
    """Return the stems of folded words."""
    return content(words(" ".join(keys)))


def _keys(parts: list[Word]) -> tuple[str, ...]:
    return tuple(part.key for part in parts)


def _spellings(parts: list[Word]) -> Iterator[tuple[str, ...]]:
    """Yield the ways a name is written: as it stands, without hyphens, "BigName" as "Big Name"."""
    keys = _keys(parts)
    yield keys
    joined: list[str] = []
    for part in parts:
        hyphenated = part.glued and joined and part.key.isalpha() and joined[-1].isalpha()
        if hyphenated:
            joined[-1] += part.key
        else:
            joined.append(part.key)
    if len(joined) < len(keys):
        yield tuple(joined)
    split: list[str] = []
    for part in parts:
        inner = next(
            (
                at
                for at in range(2, len(part.text))
                if part.text[at - 1 : at + 1].istitle() is False
                and part.text[at].isupper()
                and part.text[at - 1].islower()
            ),
            0,
        )
        split += [part.key[:inner], part.key[inner:]] if inner else [part.key]
    if len(split) > len(keys):
        yield tuple(split)
    without = tuple(key for key in keys if key not in {",", ".", "'"})
    if without != keys:
        yield without


def _orders(parts: list[Word], person: Person) -> Iterator[tuple[str, ...]]:
    """Yield the orders and spellings of a person's name."""
    whole = [part for part in parts if part.key != "."]
    shorter = [part for part in whole if len(part.text) > 1 or part.glued or not part.text.isascii()]
    for form in {_keys(whole): whole, _keys(shorter): shorter}.values():
        yield from _spellings(form)
        surname = _family_part(form, person)
        if surname is None or len(form) < 2:
            continue
        given = [part for part in form if part is not surname]
        turned = [*given, surname] if form[0] is surname else [surname, *given]
        yield _keys(turned)
        if len(given) > 1:
            joined = "".join(part.key for part in given)
            yield (surname.key, joined)
            yield (joined, surname.key)


def _family_part(parts: list[Word], person: Person) -> Word | None:
    """Return the family name: the part without a hyphen, else the first or the last by country."""
    if len(parts) < 2:
        return None
    hyphened = [at for at, part in enumerate(parts) if part.glued]
    if hyphened and _is_double_surname(parts, person):
        return parts[-1]
    if hyphened:
        return parts[-1] if hyphened[0] == 1 and len(parts) > 2 else parts[0]
    return parts[0] if person.country in english.FAMILY_NAME_FIRST and len(parts) < 4 else parts[-1]


def _is_double_surname(parts: list[Word], person: Person) -> bool:
    """Tell whether a hyphen at the end of a name joins two family names: "Ama Asante-Boateng"."""
    last = len(parts) > 2 and parts[-1].glued and not any(part.glued for part in parts[:-1])
    return last and person.country is not None and person.country not in english.FAMILY_NAME_FIRST


def _surnames(parts: list[Word], person: Person, alone: set[str]) -> Iterator[tuple[str, ...]]:
    """Yield the family name as it is used alone; where the dataset uses one of its words alone, that one."""
    yield from _two_surnames(parts, person)
    ends = [part for part in (parts[0], parts[-1]) if len(part.key) > 1]
    used = [part for part in ends if part.key in alone]
    if len(used) == 1 or (used and used[0] is used[-1]):
        yield (used[0].key,)
        return
    family = _family_part([part for part in parts if part.key != "."], person)
    if family is not None and len(family.key) > 1:
        yield (family.key,)
        before = parts[parts.index(family) - 1] if family is not parts[0] else None
        if before and before.key in english.NAME_PARTICLES:
            yield (before.key, family.key)
        if person.country in {"JP", "HU"} and len(parts) == 2:  # abroad, both orders are written
            yield ((parts[1] if family is parts[0] else parts[0]).key,)


def _two_surnames(parts: list[Word], person: Person) -> Iterator[tuple[str, ...]]:
    """Yield the last two words of a name of three, both of which may be family names; in Spain the first."""
    written = [part for part in parts if part.key != "." and len(part.key) > 1]
    first_first = person.country is None or person.country in english.FAMILY_NAME_FIRST
    if len(written) < _OF_ONE or first_first or written[-2].key in english.NAME_PARTICLES:
        return
    yield (written[-2].key, written[-1].key)
    if person.country in english.TWO_FAMILY_NAMES and not written[-1].glued:
        yield (written[-2].key,)


def _surnames_in_use(facts: Facts) -> set[str]:
    """Return the first and last words of names that the dataset's own prose uses without the rest."""
    others: dict[str, set[str]] = {}
    written_so: set[str] = set()
    for person in facts.people.values():
        for written in person.names:
            parts = words(written)
            for end in (parts[0], parts[-1]):
                others.setdefault(end.key, set()).update(_keys(parts))
                if end.text[0].isupper():
                    written_so.add(end.text)
    found: set[str] = set()
    for text in facts.prose:
        if not any(end in text for end in written_so):
            continue  # as in most: reading them as words takes long
        parts = words(text)
        for at, part in enumerate(parts):
            if part.key in others and part.key not in found and part.text[0].isupper():
                around = [near.key for near in (*parts[max(0, at - 1) : at], *parts[at + 1 : at + 2])]
                if not any(key in others[part.key] for key in around):
                    found.add(part.key)
    return found


def _tails(parts: list[Word]) -> Iterator[tuple[str, ...]]:
    """Yield the ways a meeting is called for short: "Business Forum", "APEC CEO Summit"."""
    keys = list(_keys(parts))
    cut = keys.index("in") if "in" in keys else len(keys)
    if keys[:1] and keys[0][:1].isdigit():  # 33rd
        yield tuple(keys[2:] if len(keys) > 2 and keys[1] in {"st", "nd", "rd", "th"} else keys[1:])
    if keys[-1].isdigit() and len(keys[-1]) == 4 and len(keys) > 2:
        yield tuple(keys[:-1])
    if _OF_ONE <= cut < len(keys) and not any(part.startswith("@") for part in content(parts[:cut])):
        yield tuple(keys[:cut])  # Black Sea Connectivity Summit, which was in Batumi
    last = cut - 1
    if keys[last].isdigit() and len(keys[last]) == 4:
        last -= 1
    if (
        last > 1
        and keys[last] in english.MEETING_KINDS
        and content(parts[last - 1 : last])
        and not content(parts[last - 1 : last])[0].startswith("@")
    ):
        yield tuple(keys[last - 1 : last + 1])
