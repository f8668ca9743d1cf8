"""Offices of departments that no list has: "Minister of Trade, Industry and Resources"."""

from __future__ import annotations

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.passages import Office, Passage
from summitcli.checking.fact_check.stems import country_at, stem

_FIELD_ADJECTIVES = frozenset({"national", "public", "foreign", "external", "social", "rural"})


def department_after(passage: Passage, at: int) -> Office | None:
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


def department_before(passage: Passage, at: int) -> Office | None:
    """Return the office of a department of several fields: "Energy and Mines Minister"."""
    words, keys = passage.words, passage.keys
    after = at
    capital = words[at].text[0].isupper()
    while after < len(words) and after - at < _MOST_WORDS and keys[after] not in _MINISTERS:
        joins = keys[after] in {"and", "&", ","} and after > at
        field = words[after].text[0].isupper() if capital else keys[after] in english.FIELD_WORDS
        if not joins and not field:
            return None
        after += 1
    several = not {"and", "&"}.isdisjoint(keys[at:after])
    if keys[after - 1] in {"and", "&", ",", "prime", "deputy"}:
        return None  # Transport Minister Lee and Prime Minister Ito
    ends = keys[after : after + 1] == ["minister"] or keys[after : after + 1] == ["secretary"]
    if not several or not ends or keys[at] not in english.FIELD_WORDS:
        return None
    fields = [key for key in keys[at:after] if key.isalpha()]
    return Office(at, after + 1, "-".join(["minister", "of", *fields]))


_MINISTERS = frozenset({"minister", "secretary"})
_MOST_WORDS = 7  # of "Trade, Industry and Resources Minister"


def portfolio(office: str) -> frozenset[str]:
    """Return the stems of what a minister's or secretary's office is of; none of any other office."""
    words = office.replace(",", "").split("-")
    if office in english.NO_PORTFOLIOS or not {"minister", "secretary"} & set(words):
        return frozenset()
    return frozenset(stem(word) for word in words if word and word not in english.NO_FIELDS)
