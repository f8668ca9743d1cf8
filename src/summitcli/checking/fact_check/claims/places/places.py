"""Places of meetings: the city and the venue."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.meetings.bindings import (
    Around,
    Binding,
    around,
    bindings,
    is_contradicted,
    kinds_in,
    without_larger,
)
from summitcli.checking.fact_check.claims.meetings.verdicts import place_denied
from summitcli.checking.fact_check.claims.places import by_own_words
from summitcli.checking.fact_check.claims.places.place_words import (
    end_of_place,
    field_of,
    is_place_word,
)
from summitcli.checking.fact_check.days import holds, same_date
from summitcli.checking.fact_check.facts import Meeting
from summitcli.checking.fact_check.mentions import targets_of
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import DENYING, OPEN, QUIET
from summitcli.checking.fact_check.stems import content, stems_of
from summitcli.checking.fact_check.verdicts import Verdict, supported
from summitcli.reading import DateSpan
from summitcli.reading.letters import listed
from summitcli.reading.words import indexes_of

_AFTER_PLACE = frozenset(listed("on from in for at and after before this last is was with , . ; ! | )"))


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the places of a passage."""
    for first, after, place in _places(passage):
        if any(reference.first <= first < reference.after for reference in passage.references):
            continue
        verdict = (
            _verdict(passage, first, after, place, case)
            or _of_event(passage, first, after, case)
            or _of_only_meeting(passage, first, after, place, case)
            or _of_its_venue(passage, first, after, place, case)
            or by_own_words.denied(passage, first, after, place, case)
        )
        if verdict:
            yield verdict


def _of_event(passage: Passage, first: int, after: int, case: Case) -> Verdict | None:
    """Return what bears out a place in an event's name: "APEC meets in Shenzhen in November 2026"."""
    named = frozenset(content(passage.words[first:after]))
    there = [dated for dated in case.facts.dated if named and named <= dated.proper]
    if not there or passage.negated(first) or passage.vetoed(first, kinds=OPEN):
        return None
    near = passage.stems.union(*(part.stems for part in passage.before[-1:]))
    only = len({dated.origin.id for dated in there}) == 1
    for dated in there:
        rest = dated.stems - named
        common = len(rest & near)
        told = only and common > 1 and 3 * common >= 2 * len(rest)
        on_its_day = any(same_date(span, dated.date) for span in passage.dates)
        told = told or (only and ("next" in rest & near or (on_its_day and dated.place == named)))
        if told or (on_its_day and len(dated.proper & passage.stems) > len(named)):
            return supported(*passage.span(first, after), dated.origin, "name")
    return None


def _of_only_meeting(
    passage: Passage, first: int, after: int, place: str | None, case: Case
) -> Verdict | None:
    """Return the tick on the place of one meeting only, beside people who were there: "Lee left Nara"."""
    there = case.diary.at([place])
    if len(there) != 1 or passage.strangers or passage.vetoed(first, kinds=DENYING):
        return None
    meeting = there[0]
    near = around(passage, first, case, wide=False)
    found = near if near.people else around(passage, first, case, wide=True)
    goers = found.people & case.person_meetings.keys()
    if not goers or not goers <= set(meeting.participants) or found.foreign:
        return None
    if len(goers) > 1 and any(one is not meeting for one in case.diary.of_just(goers)):
        return None  # they had talks of their own
    spans = passage.dates_in(passage.clauses[first]) if found is near else passage.dates
    dated = all(holds(meeting, span) for span in spans if span.begin.month)
    named = all(meeting.id in one.meetings for one in found.references)
    if not dated or not named:
        return None
    return supported(*passage.span(first, after), meeting.origin, field_of(place or "", meeting))


def _of_its_venue(passage: Passage, first: int, after: int, place: str | None, case: Case) -> Verdict | None:
    """Return the tick on the venue of one meeting only, where nothing tells of another one.

    "When he and his host sat down in the Great Hall of the People" says by its hall which meeting is meant.
    """
    there = case.diary.at([place])
    if place is None or len(there) != 1 or passage.vetoed(first, kinds=DENYING):
        return None
    meeting = there[0]
    found = around(passage, first, case, wide=True)
    if found.foreign or passage.strangers or is_contradicted(meeting, found, case):
        return None
    clause = passage.clause_stems[passage.clauses[first]] - stems_of(place)
    own = {id_ for word in clause if (id_ := case.meeting_told_by.get(word))}
    own |= {id_ for one in found.references for id_ in one.meetings}
    if own - {meeting.id} or not all(
        holds(meeting, span) for span in passage.dates_in(passage.clauses[first])
    ):
        return None
    theirs = {id_ for person in found.people for id_ in case.person_meetings.get(person, ())}
    dated = any(holds(meeting, span) for span in passage.dates)
    if place == meeting.city:
        body = bool(passage.naming("organisation"))
        other = body or passage.vetoed(first, kinds=frozenset({"other-time"}))
        if other or (meeting.id not in own | theirs and not dated):
            return None
    at_place = meeting.city in targets_of(found.places, "city")
    if meeting.id not in own | theirs | found.carried and not at_place and not dated:
        return None
    return supported(*passage.span(first, after), meeting.origin, field_of(place, meeting))


def _places(passage: Passage) -> Iterator[tuple[int, int, str | None]]:
    """Yield places: those on record, and capitalised words after "in", with None for the name."""
    seen: set[int] = set()
    for mention in passage.naming("venue", "city", "place"):
        names = (*mention.of_kind("venue"), *mention.of_kind("city"))
        if names:
            seen.update(range(mention.first, mention.after))
            yield mention.first, mention.after, names[0].target
        else:
            yield mention.first, mention.after, None
    words, keys = passage.words, passage.keys
    for at in range(1, len(words)):
        before = keys[at - 1]
        where = before == "in" or (before == "to" and not english.GOING.isdisjoint(keys[:at]))
        if not where or at in seen or not is_place_word(passage, at):
            continue
        after = end_of_place(passage, at, _LONGEST_PLACE)
        ends = after == len(words) or keys[after] in _AFTER_PLACE
        if ends or any(span.first == after for span in passage.dates):
            yield at, after, None


_LONGEST_PLACE = 4  # words


def _verdict(passage: Passage, first: int, after: int, place: str | None, case: Case) -> Verdict | None:
    found = around(passage, first, case, wide=False)
    dates = passage.dates_in(passage.clauses[first])
    start, end = passage.span(first, after)
    bound = bindings(found, case, leave_places=True)
    likely = without_larger(bound, found)
    there = [one for one in bound if place in one.meeting.places]
    known = {one.meeting.id for one in likely}
    able = likely + [one for one in there if one.meeting.id not in known and one.people == len(found.people)]
    own = [one for one in bound if _is_own(one, found, dates)]
    able = own or able
    if place is not None and not passage.negated(first):
        for one in able:
            if place in one.meeting.places and one.people > 1:
                return supported(start, end, one.meeting.origin, field_of(place, one.meeting))
        sure = _sure_meeting(passage, first, found, able)
        if sure and place not in sure.places:
            return _denied(passage, first, after, place, found, able, case)
        pointed = {id_ for one in found.references for id_ in one.meetings}
        here = [meeting for meeting in case.diary.at([place]) if not pointed or meeting.id in pointed]
        for meeting in () if found.foreign or own else here:
            apart = is_contradicted(meeting, found, case, places=False)
            if any(holds(meeting, span) for span in dates) and not apart:
                return supported(start, end, meeting.origin, field_of(place, meeting))
    return _denied(passage, first, after, place, found, able, case)


def _is_own(one: Binding, found: Around, dates: list[DateSpan]) -> bool:
    """Tell whether a meeting is that of just the people named, on the day that is told, if one is."""
    both = len(found.people) > 1 and set(one.meeting.participants) == found.people
    told = bool(dates) or (found.meets and not found.references)
    return both and told and all(holds(one.meeting, span) for span in dates)


def _denied(
    passage: Passage,
    first: int,
    after: int,
    place: str | None,
    found: Around,
    able: list[Binding],
    case: Case,
) -> Verdict | None:
    open_ = found.foreign or passage.strangers or passage.vetoed(first, kinds=QUIET)
    if open_ or passage.is_in_dateline(first):
        return None
    before = passage.keys[max(0, first - 2) : first]
    of_name = before[1:] == ["of"] and before[0] in english.MEETING_KINDS  # the summit of Yeosu
    of_site = before[:1] != [] and before[0] in english.SITES  # a plant in Darkhan
    region = after < len(passage.keys) and passage.keys[after] in english.REGION_WORDS
    if of_name or of_site or region:
        return None
    venue = _venue_beside(passage, first, after, case)
    meeting = (
        venue or _sure_meeting(passage, first, found, able) or _on_its_day(passage, first, place, found, case)
    )
    if meeting is None or meeting.city is None or (place and place in meeting.places):
        return None
    beside = [one for one in passage.references if one.named and one.after == first - 1]
    if any(one.only not in {None, meeting.id} for one in beside):
        return None  # where another meeting was
    there = not venue and _says_city(passage, first, meeting.city)
    if there or _is_a_venue(passage, first, after, place, meeting, found):
        return None
    return place_denied(passage.span(first, after), meeting, "city")


def _on_its_day(passage: Passage, first: int, place: str | None, found: Around, case: Case) -> Meeting | None:
    """Return the one meeting of the day that is told whose kind, or who met, stands before the place."""
    spans = [span for span in passage.dates_in(passage.clauses[first]) if span.begin.day]
    there = case.diary.on(spans[0]) if len(spans) == 1 and spans[0].begin.month else []
    if passage.keys[first - 1] != "in" or (place and any(place in meeting.places for meeting in there)):
        return None
    undated = passage.keys_without(indexes_of(passage.dates), 0, first)
    before = [key for key in undated if key != ","][-_JUST_BEFORE:]
    kinds = kinds_in(before)
    meets = not english.MEETING_VERBS.isdisjoint(before)
    goers = found.people & case.person_meetings.keys()
    able = []
    for meeting in there:
        of_kind = not kinds.isdisjoint(meeting.kind.lower().split())
        met = meets and bool(goers & set(meeting.participants))
        both = len(goers) > 1 and goers == set(meeting.participants)
        if both or ((of_kind or met) and goers <= set(meeting.participants)):
            able.append(meeting)
    return able[0] if len(able) == 1 else None


_JUST_BEFORE = 5  # words: "the summit took place in"


def _says_city(passage: Passage, first: int, city: str) -> bool:
    """Tell whether a meeting's city stands elsewhere in the sentence."""
    return any(
        name.target == city and mention.first != first
        for mention in passage.naming("city")
        for name in mention.of_kind("city")
    )


def _is_a_venue(
    passage: Passage, first: int, after: int, place: str | None, meeting: Meeting, found: Around
) -> bool:
    """Tell whether a place is a building: a part of the venue, one of the city, another venue."""
    written = frozenset(content(passage.words[first:after]))
    if meeting.city and stems_of(meeting.city) <= written:
        return True  # Bergen Town Hall
    if meeting.venue and written <= stems_of(meeting.venue):
        return True
    return place in targets_of(found.places, "venue")


def _venue_beside(passage: Passage, first: int, after: int, case: Case) -> Meeting | None:
    """Return the meeting whose venue stands right before "in" and a place, or right after it with "at"."""
    mention = passage.covered.get(first - 2)
    if passage.keys[after : after + 2] in ([",", "at"], [",", "in"]):
        mention = passage.covered.get(after + 2 + (passage.keys[after + 2 : after + 3] == ["the"]))
    if first < 2 or passage.keys[first - 1] != "in" or not mention or not mention.of_kind("venue"):
        return None
    venue = mention.of_kind("venue")[0].target
    found = [meeting for meeting in case.diary.at([venue]) if meeting.venue == venue]
    return found[0] if len({meeting.city for meeting in found}) == 1 else None


def _sure_meeting(passage: Passage, first: int, found: Around, able: list[Binding]) -> Meeting | None:
    """Return the one meeting that date and people, or date and name, say is meant."""
    if not found.meets and not passage.is_listed:
        return None
    clause = passage.clauses[first]
    spans = [span for span in passage.dates_in(clause) if span.begin.month]
    sure = [
        one.meeting
        for one in able
        if any(holds(one.meeting, span) for span in spans) and (one.named or one.people > 1)
    ]
    return sure[0] if len({meeting.city for meeting in sure}) == 1 else None
