"""Countries of people and bodies: "Amara Okonkwo of Kenya", "China's Zheng Shanjie", "Seobuk (Korea)"."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.people.posts import GENITIVES
from summitcli.checking.fact_check.mentions import Mention
from summitcli.checking.fact_check.passages import Country, Passage
from summitcli.checking.fact_check.scope import DENYING
from summitcli.checking.fact_check.stems import country_at
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported, unconfirmed
from summitcli.countries import names as names_of
from summitcli.reading import words
from summitcli.reading.words import indexes_of
from summitcli.wording import country_name

_CODE = "country-differs"
_UNIONS = frozenset({"EU"})


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on countries that stand with a person without an office between, or with a body."""
    yield from _of_bodies(passage, case)
    for country in passage.countries if passage.people else ():
        held = _person(passage, country) or _described(passage, country)
        if held is None or held[0].misspelt:
            continue
        person = case.person(held[1])
        if person.country is None or country.code in _UNIONS:
            continue
        start, end = passage.span(country.first, country.after)
        if person.country == country.code and not passage.negated(country.first):
            yield supported(start, end, person.origin, "country")
        elif (
            person.country != country.code
            and _is_told(passage, country)
            and (person.official or _is_said_outright(passage, country, held[0]))
            and not passage.vetoed(country.first, kinds=DENYING)
        ):
            message = f"{person.origin.title} is {person.office} ({country_name(person.country)})"
            yield differs(start, end, _CODE, person.origin, "country", message, person.country)
        else:
            message = f"{person.origin.title} is on record with the country {country_name(person.country)}"
            yield unconfirmed(start, end, message)


def _of_bodies(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the countries of organisations: "Shinsegae Group, the Korean retailer"."""
    for country in passage.countries:
        named = _body_of(passage, country)
        told = next((case.facts.bodies[one] for one in named if one in case.facts.bodies), None)
        if told is None or country.code in _UNIONS or passage.negated(country.first):
            continue
        code, origin = told
        start, end = passage.span(country.first, country.after)
        if code == country.code:
            yield supported(start, end, origin, "country" if origin.table == "organisations" else "parties")
        elif not passage.vetoed(country.first, kinds=DENYING) and not _may_be_of_any(named[0]):
            message = f"{named[0]} is on record with the country {country_name(code)}"
            yield differs(start, end, _CODE, origin, "country", message, code)


def _may_be_of_any(body: str) -> bool:
    """Tell whether a body's name is one that bodies of many countries have: "Department of Agriculture"."""
    text = words(body)
    of_country = any(country_at(text, at) for at in range(len(text)))
    return not of_country and all(word.key in _COMMON for word in text if word.key.isalpha())


_COMMON = english.COMMON_BEGINNINGS | english.FIELD_WORDS | english.STATE_BODIES | english.STOP_WORDS


def _body_of(passage: Passage, country: Country) -> list[str]:
    """Return the organisation that is said to be of a country."""
    keys = passage.keys
    before, following = keys[country.first - 1 : country.first], keys[country.after : country.after + 1]
    for mention in passage.naming("organisation"):
        bodies = [name.target for name in mention.of_kind("organisation")]
        if mention.misspelt:
            continue
        if mention.after == country.first - 1:
            of = before == ["of"] and not set(following) & GENITIVES and not _goes_on(passage, country.after)
            if of or (before == ["("] and following == [")"]):
                return bodies
        between = keys[mention.after : country.first]
        described = between in _IN_APPOSITION and _is_common_noun(passage, country.after)
        if described or (between in _SAYING_WHAT and _is_sort_of_body(passage, country.after)):
            return bodies  # Seobuk, a Korean maker of content
        if between in (["is", "based", "in"], [",", "based", "in"]):
            return bodies
        owns = mention.first == country.after + 1 and bool(set(following) & GENITIVES)
        whole = any(name.form != "short" for name in mention.of_kind("organisation"))
        adjective = passage.words[country.after - 1].text not in names_of(country.code)
        right_before = mention.first == country.after and whole
        last = mention.first - (keys[mention.first - 1] == ",")  # its Argentine partner, Litio Altiplano
        described = (
            country.after < last <= country.after + _LONGEST_NOUN
            and all(passage.words[at].text.islower() for at in range(country.after, last))
            and english.STOP_WORDS.isdisjoint(keys[country.after : last])
            and (keys[last - 1] in english.SORTS_OF_BODIES or (last == mention.first and whole and adjective))
        )
        if owns or right_before or described:
            return bodies
    return []


_IN_APPOSITION = ([",", "a"], [",", "an"])
_SAYING_WHAT = ([",", "the"], ["is", "a"], ["is", "an"], ["is", "the"])
_LONGEST_NOUN = 3  # words of "materials maker"


def _is_common_noun(passage: Passage, at: int) -> bool:
    """Tell whether a word that is no name and no stop word follows, not joined by a hyphen."""
    word = passage.words[at] if at < passage.end else None
    return word is not None and word.text.islower() and not word.glued and word.key not in english.STOP_WORDS


def _is_sort_of_body(passage: Passage, at: int) -> bool:
    """Tell whether a noun for a sort of body follows within a few words."""
    return not english.SORTS_OF_BODIES.isdisjoint(passage.keys[at : at + _LONGEST_NOUN])


def _is_told(passage: Passage, country: Country) -> bool:
    """Tell whether a country is said to be somebody's: in a table, by the head of its column."""
    column = passage.cell(country.first)
    return passage.block.kind != "row" or any(
        key in english.COUNTRY_HEADERS
        for header in passage.header
        for at, key in enumerate(header.keys)
        if header.cell(at) == column
    )


def _person(passage: Passage, country: Country) -> tuple[Mention, str] | None:
    """Return who is said to be of a country: the name right before "of" or a bracket, or after "'s"."""
    keys = passage.keys
    if passage.block.kind == "row" and len(passage.people) == len(passage.countries) == 1:
        alone = keys[country.first - 1 : country.first] == ["|"] and keys[
            country.after : country.after + 1
        ] in (
            ["|"],
            [],
        )
        return passage.people[0] if alone else None
    if _ends_entry(passage, country):
        return passage.people[0]
    following = keys[country.after : country.after + 1]
    bracketed = keys[country.first - 1 : country.first] == ["("] and following == [")"]
    for mention, target in passage.people:
        between = keys[mention.after : country.first]
        if bracketed and _between(passage, mention, country) in _BEFORE_BRACKETS:
            return mention, target
        if between in _HAILING and not set(following) & GENITIVES and not _goes_on(passage, country.after):
            return mention, target
        if mention.first == country.after + 1 and set(following) & GENITIVES:
            return mention, target
    return None


def _ends_entry(passage: Passage, country: Country) -> bool:
    """Tell whether a country is the last of an item: "Otieno, Minister of Trade, Kenya: rank 7"."""
    if passage.block.kind != "item" or not len(passage.people) == len(passage.countries) == 1:
        return False
    name = passage.people[0][0]
    ends = passage.keys[country.after : country.after + 1] in _ENDS_OF_ENTRIES
    between = _between(passage, name, country)
    return name.after < country.first and ends and set(between) <= {",", "–", "-", "(", "of", "the"}


def _between(passage: Passage, mention: Mention, country: Country) -> list[str]:
    """Return the keys from a name to a country, without those of offices."""
    return passage.keys_without(indexes_of(passage.offices), mention.after, country.first)


_ENDS_OF_ENTRIES: tuple[list[str], ...] = ([], [":"], [","], [")"], [";"], ["–"])


def _is_said_outright(passage: Passage, country: Country, mention: Mention) -> bool:
    """Tell whether a country is said to be somebody's own: "is from Kenya", "Kenya's Mwangi"."""
    owns = mention.first == country.after + 1 and passage.keys[country.after] in GENITIVES
    return (
        owns or passage.keys[mention.after : country.first] in _SAID_OF or bool(_described(passage, country))
    )


def _described(passage: Passage, country: Country) -> tuple[Mention, str] | None:
    """Return who is described by a country and a noun: "Chinese magnate Lee", "Lee, the Chinese magnate"."""
    calling = not english.CALLINGS.isdisjoint(passage.keys[country.after : country.after + 1])
    for mention, target in passage.people:
        if mention.first == country.after + 1 and (calling or _says_what(passage, country, mention)):
            return mention, target
    for mention, target in passage.people if calling or _closes_with_noun(passage, country) else ():
        if passage.keys[mention.after : country.first] in _APPOSED:
            return mention, target
    return None


def _says_what(passage: Passage, country: Country, mention: Mention) -> bool:
    """Tell whether an adjective and a noun say what somebody is: "Taiwanese shipbuilder Noh Jin-ho"."""
    adjective = passage.words[country.after - 1].text not in names_of(country.code)
    office = any(one.first == country.after for one in passage.offices)
    noun = passage.keys[country.after]
    other = office or noun in english.SIDES or noun in english.MEETING_KINDS
    whole = all(name.form != "surname" for name in mention.names)
    return adjective and whole and not other and _is_common_noun(passage, country.after)


def _closes_with_noun(passage: Passage, country: Country) -> bool:
    """Tell whether "a", a country and one noun stand between commas: ", a Kenyan shipowner,"."""
    article = passage.keys[country.first - 1 : country.first] in (["a"], ["an"])
    ends = passage.keys[country.after + 1 : country.after + 2] in ([","], ["."], [")"], [";"])
    return article and ends and _is_common_noun(passage, country.after)


_APPOSED = ([",", "the"], [",", "a"], [",", "an"])


_SAID_OF = (["is", "from"], ["comes", "from"], ["hails", "from"], [",", "who", "is", "from"])
_BEFORE_BRACKETS = (["("], [",", "("], ["–", "("])
_HAILING = (["of"], ["of", "the"], [",", "of"], [",", "from"], ["from"], *_SAID_OF)


def _goes_on(passage: Passage, after: int) -> bool:
    """Tell whether a country is only the beginning of a name: "Bank of Korea Governor"."""
    return after < len(passage.words) and passage.words[after].text[0].isupper()
