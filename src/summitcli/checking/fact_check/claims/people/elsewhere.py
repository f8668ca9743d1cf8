"""People who are said to have been at a meeting, or met somebody there, and are on record only at others."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.meetings.bindings import Around, around, countries_in
from summitcli.checking.fact_check.days import holds
from summitcli.checking.fact_check.facts import Meeting
from summitcli.checking.fact_check.mentions import Mention, targets_of
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.verdicts import Verdict, unconfirmed

_BOTH = 2  # people who meet
_OF_TWO = frozenset({"bilateral", "alone", "one-on-one"})
_BEFORE_SOMEBODY = frozenset({"with", "from", "opposite", "facing", "was", "were", "been"})


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """List who was at none of the meetings that a clause is about: their names and offices are no ticks."""
    everyone = [one for one in passage.people if not one[0].misspelt]
    yield from _seated(passage, everyone, case)
    for clause in sorted({passage.clauses[mention.first] for mention, _ in everyone}):
        here = [one for one in everyone if passage.clauses[one[0].first] == clause]
        keys = passage.keys_in(clause)
        facing = any(passage.keys[one.first - 1] in _BEFORE_SOMEBODY for one, _ in here if one.first)
        if len(here) < _BOTH and not facing and english.ROLES.isdisjoint(keys):
            continue
        found = around(passage, here[0][0].first, case, wide=False)
        of_two = not _OF_TWO.isdisjoint(keys) and english.INSTRUMENTS.keys().isdisjoint(keys)
        told = _of_two(found, case) if of_two else _told(passage, here[0][0], found, case)
        goers = found.people & case.person_meetings.keys()
        there = {person for meeting in told for person in meeting.participants}
        named = [case.meeting(one.only) for one in found.references if one.named and one.only]
        if there and goers and not any(goers <= set(meeting.participants) for meeting in (*told, *named)):
            absent = [mention for mention, target in here if target in goers - there]
            who = "this person was" if absent else "these people met"
            for mention in absent or [here[-1][0]]:
                message = f"no record says that {who} there"
                yield unconfirmed(*passage.span(mention.first, mention.after), message, firm=True)


def _seated(passage: Passage, everyone: list[tuple[Mention, str]], case: Case) -> Iterator[Verdict]:
    """List who is said to have sat at a meeting, and was at none of those that the text tells of.

    So are those in an answer to who sat there.
    """
    asked = any("who" in part.keys and not english.SEATED.isdisjoint(part.keys) for part in passage.asked)
    there: list[tuple[Mention, str]] = []
    for mention, person in everyone:
        beside = passage.words[max(0, mention.first - _NEAR) : mention.after + _NEAR - 1]
        seated = any(word.text.islower() and word.key in english.SEATED for word in beside)
        if asked or seated or _is_for_country(passage, mention):
            there.append((mention, person))
    told = _told_around(passage, case) if there else []
    for mention, person in there if told else ():
        if not any(person in meeting.participants for meeting in told):
            message = "no record says that this person was there"
            yield unconfirmed(*passage.span(mention.first, mention.after), message, firm=True)


_NEAR = 5  # words


def _is_for_country(passage: Passage, mention: Mention) -> bool:
    """Tell whether somebody is said to have been there for a country: "for Korea, Foreign Minister Cho"."""
    first = next((one.first for one in passage.offices if one.after == mention.first), mention.first)
    return any(
        one.after in {first, first - 1} and "for" in passage.keys[max(0, one.first - 2) : one.first]
        for one in passage.countries
    )


def _told_around(passage: Passage, case: Case) -> list[Meeting]:
    """Return the meetings that a sentence tells of, or the sentence before it."""
    for part in (passage, *passage.asked, *reversed(passage.before[-2:]), *passage.headings[-1:]):
        ids = {id_ for one in part.references if not one.shifted for id_ in one.meetings}
        places = targets_of(part.naming("city", "venue"), "city", "venue")
        ids |= {meeting.id for meeting in case.diary.at(places)}
        ids |= {meeting.id for span in part.dates if span.begin.day for meeting in case.diary.on(span)}
        if ids:
            return [case.meeting(id_) for id_ in sorted(ids)]
    return []


def _told(passage: Passage, name: Mention, found: Around, case: Case) -> list[Meeting]:
    """Return the meetings that a clause points at: as "the summit", a building, or where people met."""
    clause = passage.clauses[name.first]
    pointing = [
        one
        for one in passage.references
        if not one.named and not one.shifted and passage.clauses[one.first] == clause
    ]
    before = [one for one in pointing if one.first < name.first]  # the forum, which Kim attended
    pointed = {id_ for one in before[-1:] or pointing for id_ in one.meetings}
    mentions = found.places
    if not mentions and "there" in passage.keys:
        mentions = [one for part in passage.before[-1:] for one in part.naming("city", "venue")]
    places = targets_of(mentions, "city", "venue")
    at_place = {meeting.id for meeting in case.diary.at(places, countries_in(passage, clause))}
    ids = (pointed & at_place) or pointed | at_place
    if not ids and not english.ROLES.isdisjoint(passage.keys):
        ids = found.carried
    ids = ids or _on_the_day(passage, clause, found, case)
    return [case.meeting(id_) for id_ in sorted(ids)]


def _of_two(found: Around, case: Case) -> list[Meeting]:
    """Return the meetings that the people named had with one other."""
    ids = {id_ for person in found.people for id_ in case.person_meetings.get(person, ())}
    return [meeting for meeting in map(case.meeting, sorted(ids)) if len(meeting.participants) == _BOTH]


def _on_the_day(passage: Passage, clause: int, found: Around, case: Case) -> set[str]:
    """Return the meetings that people named had on the day that a clause tells."""
    days = [span for span in passage.dates_in(clause) if span.begin.day]
    return {
        id_
        for person in found.people
        for id_ in case.person_meetings.get(person, ())
        if days and all(holds(case.meeting(id_), span) for span in days)
    }
