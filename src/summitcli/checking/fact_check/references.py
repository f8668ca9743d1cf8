"""Meetings that a passage names or points at: "the Nara summit", "a summit in Beijing", "the forum"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.capitals import is_name_part
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.days import holds
from summitcli.checking.fact_check.facts import Meeting
from summitcli.checking.fact_check.passages import Country, Passage, Reference
from summitcli.checking.fact_check.stems import country_at
from summitcli.reading import words as words_of
from summitcli.reading.words import indexes_of


def references_of(passage: Passage, case: Case) -> Iterator[Reference]:
    """Yield the meetings that a passage names or points at."""
    taken: set[int] = set()
    for mention in passage.mentions:
        ids = tuple(dict.fromkeys(name.target for name in mention.of_kind("meeting")))
        if ids:
            taken.update(range(mention.first, mention.after))
            exact = any(name.form != "tail" for name in mention.of_kind("meeting"))
            narrowed = _narrowed(passage, mention.first, mention.after, ids, case)
            if not exact and _is_another(passage, mention.first, narrowed, case):
                narrowed = ()
            yield Reference(
                mention.first,
                mention.after,
                narrowed,
                exact or len(narrowed) < _SEVERAL,
                _is_shifted(passage, mention.first),
            )
    for at, key in enumerate(passage.keys):
        if key not in english.MEETING_KINDS or at in taken:
            continue
        kind = english.MEETING_KINDS[key]
        vague = key in {"call", "visit", "meeting", "talks"}
        if vague and len(_around(passage, at, at + 1)[1]) < _SEVERAL:
            continue  # of a meeting, only "the Korea-China meeting" says which
        reference = _pointed_at(passage, at, kind, case)
        if reference:
            yield reference


_SEVERAL = 2


def _is_another(passage: Passage, first: int, ids: tuple[str, ...], case: Case) -> bool:
    """Tell whether countries or a name that are not a meeting's stand before its short name."""
    _, countries = _around(passage, first, first)
    fitting = [one for one in ids if _fits(case.meeting(one), set(), countries, case)]
    known = frozenset(word.key for one in ids for name in case.meeting(one).names for word in words_of(name))
    before = passage.words[first - 1] if first else None
    joined = before is not None and passage.words[first].start == before.end + 1
    named = (
        joined and before is not None and before.text[0].isupper() and before.key not in english.STOP_WORDS
    )
    strange = named and before is not None and before.key not in known and first - 1 not in passage.covered
    country = any(one.after == first for one in passage.countries)
    return not fitting or bool(strange and not country and not passage.title_case)


def _narrowed(passage: Passage, first: int, after: int, ids: tuple[str, ...], case: Case) -> tuple[str, ...]:
    places, countries = _around(passage, first, after)
    if len(ids) < 2:
        return ids
    fitting = tuple(one for one in ids if _fits(case.meeting(one), places, countries, case))
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
    if passage.keys[after : after + 1] in (["of"], ["between"]):
        countries |= _listed_after(passage, after + 1)
    if after + 1 < len(passage.keys) and passage.keys[after] in {"in", "at"}:
        mention = passage.covered.get(after + 1)
        if mention and mention.of_kind("city"):
            places.add(mention.of_kind("city")[0].target)
    return places, countries


def _listed_after(passage: Passage, at: int) -> set[str]:
    """Return the countries in "the summit of Korea, Canada and Mexico"; one alone says nothing."""
    found: set[str] = set()
    while country := next((one for one in passage.countries if one.first == at), None):
        found.add(country.code)
        at = country.after
        while passage.keys[at : at + 1] in ([","], ["and"], ["the"]):
            at += 1
    return found if len(found) >= _SEVERAL else set()


def _fits(meeting: Meeting, places: set[str], countries: set[str], case: Case) -> bool:
    if places and meeting.city not in places:
        return False
    if len(countries) > 1:
        return countries == meeting.countries or countries <= case.diary.countries_in_names(meeting)
    return countries <= (meeting.countries | {meeting.country or ""})


def _pointed_at(passage: Passage, at: int, kind: str, case: Case) -> Reference | None:
    """Return what "the Nara summit", "a summit in Beijing" or "the forum" points at."""
    fitting = case.diary.of_kind(kind)
    places, countries = _around(passage, at, at + 1)
    shifted = _is_shifted(passage, at)
    first = at
    sides = _SIDES.get(passage.keys[at - 1]) if at else None
    if sides:
        first = at - 1
        fitting = [meeting for meeting in fitting if min(len(meeting.countries), _MANY) == sides]
        if not fitting:
            return Reference(first, at + 1, (), True, shifted)
    if _foreign_before(passage, at) or _is_strangers(passage, at):
        return Reference(first, at + 1, (), True, shifted)
    side = _side_after(passage, at + 1)
    after = side.after + (passage.keys[side.after : side.after + 1] == [","]) if side else at + 1
    elsewhere = _unknown_place_after(passage, after)
    if elsewhere and not countries:
        return Reference(first, at + 1, (), True, shifted, True)
    countries |= {side.code} if side else set()
    if places or countries:
        found = tuple(meeting.id for meeting in fitting if _fits(meeting, places, countries, case))
        own = _of_those_named(passage, fitting, case)
        if own and places and own not in found:  # the summit of Lee and Takaichi in Beijing on 13 January
            found = (own,)
        return Reference(first, at + 1, found, True, shifted)
    other = _other(passage, at) if passage.keys[at - 1 : at] == ["the"] and not shifted else None
    with_them = [meeting for meeting in fitting if other in meeting.participants] if other else []
    if len(with_them) == 1:
        return Reference(first, at + 1, (with_them[0].id,), True, shifted)
    return Reference(first, at + 1, tuple(meeting.id for meeting in fitting), False, shifted)


def _side_after(passage: Passage, at: int) -> Country | None:
    """Return the other side of "the roundtable with the United States"."""
    first = at + 1 + (passage.keys[at + 1 : at + 2] == ["the"])
    beside = (one for one in passage.countries if one.first == first)
    return next(beside, None) if passage.keys[at : at + 1] == ["with"] else None


def _of_those_named(passage: Passage, fitting: Sequence[Meeting], case: Case) -> str | None:
    """Return the meeting that just the people named had, on the day that is told."""
    people = {target for _, target in passage.people}
    days = [span for span in passage.dates if span.begin.day]
    own = [
        meeting.id
        for meeting in (case.diary.of_just(people) if len(people) > 1 and days else ())
        if meeting in fitting and all(holds(meeting, span) for span in days)
    ]
    return own[0] if len(own) == 1 else None


def _other(passage: Passage, at: int) -> str | None:
    """Return who is named after "with": "the summit with Prime Minister Takaichi"."""
    if passage.keys[at + 1 : at + 2] != ["with"]:
        return None
    name = next((office.after for office in passage.offices if office.first == at + 2), at + 2)
    return next((target for mention, target in passage.people if mention.first == name), None)


_MANY = 3
_SIDES = {"bilateral": 2, **dict.fromkeys(("trilateral", "multilateral", "three-way", "four-way"), _MANY)}
"""Words that tell how many countries meet: two, or three and more."""


def _unknown_place_after(passage: Passage, after: int) -> bool:
    """Tell whether "in" and a name that is not on record follow: "the forum in Davos"."""
    if passage.keys[after : after + 1] != ["in"] or after + 1 >= len(passage.words):
        return False
    word = passage.words[after + 1]
    known = after + 1 in passage.covered or country_at(passage.words, after + 1) is not None
    time = word.key in english.NAMES_OF_MONTHS or word.key in english.NAMES_OF_DAYS
    return word.text[0].isupper() and not known and not time and not passage.title_case


def _foreign_before(passage: Passage, at: int) -> bool:
    """Tell whether a name that is not on record makes it another meeting: "the Dubai summit"."""
    days = indexes_of(span for span in passage.dates if span.begin.month)
    before = at - 1
    while before > 0 and (before in days or at - before < 4):
        word = passage.words[before]
        if before in days or word.key in english.NAMES_OF_DAYS:
            before -= 1
            continue  # the 13 January summit
        mention = passage.covered.get(before)
        named = mention is not None and any(name.kind not in {"category", "place"} for name in mention.names)
        known = named or any(country.first <= before < country.after for country in passage.countries)
        if known:
            return False
        if word.text[0].isupper() and not passage.title_case and word.key not in english.STOP_WORDS:
            return True
        if not word.key[:1].isalnum():
            return False
        if word.key[:1].isdigit() and word.glued and passage.words[before - 1].text.isupper():
            return True  # the G20 summit
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
    other = next((office.after for office in passage.offices if office.first == other), other)
    return any(
        0 <= index < passage.end
        and index not in passage.covered
        and is_name_part(passage, index)
        and (index > at or index > 0)
        for index in (owner, other)
    )


def _is_shifted(passage: Passage, at: int) -> bool:
    """Tell whether a meeting is named only to say when something else was."""
    for before in range(at - 1, max(-1, at - 6), -1):
        key = passage.keys[before]
        earlier = passage.keys[before - 1] if before else ""
        if (
            (key in english.SHIFTS and passage.keys[before + 1] != "by")
            or (key == "of" and earlier in {"ahead", "front"})
            or (key == "for" and earlier in english.FOR_A_MEETING)
        ):
            return True
        if key in {",", ";", ".", "|", ":"} or (
            key not in english.STOP_WORDS and not passage.words[before].text[0].isupper()
        ):
            return False
    return False
