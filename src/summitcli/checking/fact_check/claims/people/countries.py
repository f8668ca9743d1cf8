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
from summitcli.reading.words import indexes_of, words
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
        elif person.country != country.code and not passage.vetoed(country.first, kinds=DENYING):
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
    for mention in passage.naming("organisation"):
        of = _is_after(passage, mention, country) or _is_before(passage, country, mention)
        if of and not mention.misspelt:
            return [name.target for name in mention.of_kind("organisation")]
    return []


def _is_after(passage: Passage, body: Mention, country: Country) -> bool:
    """Tell whether a country after a body is its own: "Seobuk, a Korean maker of content", "Seobuk (KR)"."""
    between = passage.keys[body.after : country.first]
    if between == ["of"]:
        return not _goes_on(passage, country.after)
    if between == ["("]:
        return passage.keys[country.after : country.after + 1] == [")"]
    described = not english.SORTS_OF_BODIES.isdisjoint(
        passage.keys[country.after : country.after + _LONGEST_NOUN]
    )
    return described and between in _SAYING_WHAT


def _is_before(passage: Passage, country: Country, body: Mention) -> bool:
    """Tell whether a country before a body is its own: "Korea's Seobuk", "its Argentine partner, Litio"."""
    if not country.after <= body.first <= country.after + _LONGEST_NOUN + 1:
        return False
    between = passage.keys[country.after : body.first]
    if not between:
        return any(name.form != "short" for name in body.of_kind("organisation"))
    noun = between[: -1 if between[-1] == "," else None]
    return (len(between) == 1 and between[0] in GENITIVES) or (
        bool(noun) and noun[-1] in english.SORTS_OF_BODIES and english.STOP_WORDS.isdisjoint(noun)
    )


_SAYING_WHAT = tuple([sign, article] for sign in (",", "is") for article in ("a", "an", "the"))
_LONGEST_NOUN = 3  # words of "materials maker"


def _person(passage: Passage, country: Country) -> tuple[Mention, str] | None:
    """Return who is said to be of a country: the name right before "of" or a bracket, or after "'s"."""
    keys = passage.keys
    following = keys[country.after] if country.after < passage.end else ""
    if passage.block.kind == "row" and len(passage.people) == len(passage.countries) == 1:
        alone = keys[country.first - 1] == "|" and following in {"|", ""}
        return passage.people[0] if alone else None
    offices = indexes_of(passage.offices) if following == ")" else ()
    for mention, target in passage.people:
        if following in GENITIVES:
            of = mention.first == country.after + 1
        elif following == ")":
            of = passage.keys_without(offices, mention.after, country.first) in _BEFORE_BRACKETS
        else:
            of = keys[mention.after : country.first] in _HAILING and not _goes_on(passage, country.after)
        if of:
            return mention, target
    return None


def _described(passage: Passage, country: Country) -> tuple[Mention, str] | None:
    """Return who is described by a country and a noun: "Chinese magnate Lee", "Lee, the Chinese magnate"."""
    if english.CALLINGS.isdisjoint(passage.keys[country.after : country.after + 1]):
        return None
    for mention, target in passage.people:
        if mention.first == country.after + 1 or passage.keys[mention.after : country.first] in _APPOSED:
            return mention, target
    return None


_APPOSED = ([",", "the"], [",", "a"], [",", "an"])
_SAID_OF = (["is", "from"], ["comes", "from"], ["hails", "from"], [",", "who", "is", "from"])
_BEFORE_BRACKETS = (["("], [",", "("], ["–", "("])
_HAILING = (["of"], ["of", "the"], [",", "of"], [",", "from"], ["from"], *_SAID_OF)


def _goes_on(passage: Passage, after: int) -> bool:
    """Tell whether a country is only the beginning of a name: "Bank of Korea Governor"."""
    return after < len(passage.words) and passage.words[after].text[0].isupper()
