"""Places of meetings: the city and the venue."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.meetings import (
    Around,
    Binding,
    around,
    bindings,
    is_contradicted,
    without_larger,
)
from summitcli.checking.fact_check.days import holds, same_date
from summitcli.checking.fact_check.facts import Meeting
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.stems import content
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported
from summitcli.reading import DateSpan, words

_CODE = "place-differs"
_QUIET = frozenset(
    {"question", "condition", "modal", "correction", "negation", "other-time", "comparison", "plan"}
)
_OPEN = frozenset({"question", "condition", "correction"})
_AFTER_PLACE = frozenset(
    {
        "on",
        "from",
        ",",
        ".",
        ";",
        "!",
        "|",
        ")",
        "in",
        "for",
        "at",
        "and",
        "after",
        "before",
        "this",
        "last",
        "is",
        "was",
        "with",
    }
)


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the places of a passage."""
    for first, after, place in _places(passage):
        if any(reference.first <= first < reference.after for reference in passage.references):
            continue
        verdict = _verdict(passage, first, after, place, case) or _of_event(passage, first, after, case)
        if verdict:
            yield verdict
    yield from _city_with_venue(passage, case)
    yield from _in_names(passage, case)
    yield from _elsewhere(passage, case)
    yield from _countries(passage, case)
    yield from _after_nouns(passage, case)
    yield from _venues(passage, case)


def _city_with_venue(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield ticks on "it was Bergen, at Haakon Hall" after a sentence on who met there."""
    for one, two in pairwise(passage.mentions):
        if not one.of_kind("city") or not two.of_kind("venue"):
            continue
        told = [part.people for part in (passage, *reversed(passage.before[-2:])) if part.people]
        people = {target for _, target in told[0]} if told else set()
        between = passage.keys[one.after : two.first]
        if len(people) < 2 or between not in _THERE or passage.negated(one.first):
            continue
        cities, venues = (
            {name.target for name in each.of_kind(kind)} for each, kind in ((one, "city"), (two, "venue"))
        )
        meetings = [
            meeting
            for meeting in case.facts.meetings.values()
            if meeting.city in cities and meeting.venue in venues and people <= set(meeting.participants)
        ]
        if len(meetings) == 1 and not any(reference.named for reference in passage.references):
            yield supported(*passage.span(one.first, one.after), meetings[0].origin, "city")
            yield supported(*passage.span(two.first, two.after), meetings[0].origin, "venue")


_THERE = ([",", "at"], [",", "at", "the"], [","], ["at"], ["at", "the"])


def _venues(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield flags on buildings that are not on record where a meeting's one venue is."""
    for first, after in _buildings(passage):
        if passage.strangers or passage.vetoed(first, kinds=_QUIET) or not _says_met(passage, first):
            continue
        found = around(passage, first, case, wide=False)
        clause = passage.clauses[first]
        cities = {name.target for mention in found.places for name in mention.of_kind("city")}
        dates = [span for span in passage.dates if passage.clauses[span.first] == clause]
        sure = {
            one.meeting.id: one.meeting
            for one in bindings(found, case, leave_places=True)
            if one.people > 1
            and (one.meeting.city in cities or (dates and set(one.meeting.participants) == found.people))
            and (not dates or any(holds(one.meeting, span) for span in dates))
        }
        meeting = next(iter(sure.values())) if len(sure) == 1 else None
        venues = {name.target for mention in found.places for name in mention.of_kind("venue")}
        if meeting and meeting.venue and meeting.venue not in venues and not found.foreign:
            start, end = passage.span(first, after)
            text = passage.text(first, after)
            message = f'"{text}": {meeting.origin.title} was at {meeting.venue}'
            yield differs(start, end, _CODE, meeting.origin, "venue", message, meeting.venue)


def _buildings(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield what is named as a building and is not on record: "at the Temple of Heaven"."""
    keys = passage.keys
    for at, key in enumerate(keys[:-1]):
        if key not in {"at", "in"}:
            continue
        first = at + 2 if keys[at + 1] == "the" else at + 1
        after = first
        while after < len(keys) and (
            _is_place_word(passage, after) or (keys[after] == "of" and after > first)
        ):
            after += 1
        if after > first + 1 and not english.BUILDINGS.isdisjoint(keys[first:after]):
            yield first, after


def _says_met(passage: Passage, at: int) -> bool:
    """Tell whether a clause says that people met or held a summit."""
    keys = {
        key
        for key, clause in zip(passage.keys, passage.clauses, strict=True)
        if clause == passage.clauses[at]
    }
    return bool(keys & _FACE_TO_FACE) or ("summit" in keys and bool(keys & english.TAKING_PLACE))


_FACE_TO_FACE = frozenset({"met", "meet", "meets", "sat", "shook", "received", "welcomed", "talks", "talked"})


def _in_names(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield the cities that stand at the end of a meeting's name: "the Korea-Japan summit in Nara"."""
    for mention in passage.mentions:
        meetings = [case.meeting(name.target) for name in mention.of_kind("meeting")]
        if len(meetings) == 1 and meetings[0].city and not passage.negated(mention.first):
            city = [word.key for word in words(meetings[0].city)]
            first = mention.after - len(city)
            if first > mention.first and passage.keys[first - 1 : mention.after] == ["in", *city]:
                yield supported(*passage.span(first, mention.after), meetings[0].origin, "city")


def _elsewhere(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield flags on "the summit in Vienna", where date and people tell one that was elsewhere."""
    for reference in passage.references:
        first = reference.after + 1
        if reference.meetings or not reference.elsewhere or passage.strangers:
            continue
        after = first + 1
        while after < passage.end and _goes_on(passage, after):
            after += 1
        kind = english.MEETING_KINDS.get(passage.keys[reference.first], "")
        people = {target for _, target in passage.people}
        fitting = [
            meeting
            for meeting in case.facts.meetings.values()
            if kind in meeting.kind.lower().split()
            and meeting.city
            and len(people) > 1
            and people <= set(meeting.participants)
            and any(holds(meeting, span) and span.begin.month for span in passage.dates)
        ]
        if len(fitting) == 1 and not passage.vetoed(first, kinds=_QUIET - {"other-time"}):
            meeting, city = fitting[0], fitting[0].city or ""
            message = f'"{passage.text(first, after)}": {meeting.origin.title} was in {city}'
            start, end = passage.span(first, after)
            yield differs(start, end, _CODE, meeting.origin, "city", message, city)


def _countries(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the country a named meeting was "held in"."""
    named = {one.meetings for one in passage.references if one.named and not one.shifted}
    meeting = case.meeting(next(iter(named))[0]) if len(named) == 1 and all(map(_single, named)) else None
    if meeting is None or meeting.country is None:
        return
    reference = next(one for one in passage.references if one.named and not one.shifted)
    for country in passage.countries:
        before = [key for key in passage.keys[max(0, country.first - 4) : country.first] if key != "the"]
        held = before[-2:] == ["held", "in"] or before[-3:] == ["took", "place", "in"]
        between = passage.keys[reference.after : country.first]
        beside = between[:1] == ["in"] or between[:2] == [",", "in"]
        if not held and not (beside and len(between) <= _LONGEST_BETWEEN):
            continue
        start, end = passage.span(country.first, country.after)
        if country.code == meeting.country and not passage.negated(country.first):
            yield supported(start, end, meeting.origin, "country")
        elif country.code != meeting.country and not passage.vetoed(country.first, kinds=_QUIET):
            text = passage.text(country.first, country.after)
            message = f'"{text}": {meeting.origin.title} was in {meeting.country}'
            yield differs(start, end, _CODE, meeting.origin, "country", message, meeting.country)


_LONGEST_BETWEEN = 3  # words of ", in neutral"


def _after_nouns(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield ticks on the place or country of "the talks in Nara", where there was just such a meeting."""
    people = {target for _, target in passage.people if target in case.person_meetings}
    for first, after, places, countries in _named_places(passage):
        at = first - 2 if passage.keys[first - 1] != "the" else first - 3
        kind = english.MEETING_KINDS.get(passage.keys[at]) if at >= 0 else None
        if kind is None or passage.keys[at + 1] not in {"in", "at"} or passage.negated(first):
            continue
        if passage.strangers or passage.vetoed(first, kinds=_QUIET - {"other-time"}):
            continue
        spans = [span for span in passage.dates if passage.clauses[span.first] == passage.clauses[first]]
        there = [
            meeting
            for meeting in case.facts.meetings.values()
            if (meeting.city in places or meeting.venue in places or meeting.country in countries)
            and people <= set(meeting.participants)
            and all(holds(meeting, span) for span in spans)
            and _is_of_kind(meeting, kind)
        ]
        if len(there) == 1:
            field = "country" if countries else _field(next(iter(places)), there[0])
            yield supported(*passage.span(first, after), there[0].origin, field)


def _named_places(passage: Passage) -> Iterator[tuple[int, int, set[str], set[str]]]:
    """Yield where cities, venues and countries are named, with which they are."""
    for mention in passage.mentions:
        places = {name.target for name in (*mention.of_kind("city"), *mention.of_kind("venue"))}
        if places and mention.first > 1:
            yield mention.first, mention.after, places, set()
    for country in passage.countries:
        if country.first > 1:
            yield country.first, country.after, set(), {country.code}


def _is_of_kind(meeting: Meeting, kind: str) -> bool:
    """Tell whether a noun can stand for a meeting: "talks" for any of leaders, "forum" for a forum."""
    own = meeting.kind.lower().split()
    many = {"forum", "roundtable", "conference"}
    return kind in own or (kind in {"meeting", "summit", "visit"} and many.isdisjoint(own))


def _single(meetings: tuple[str, ...]) -> bool:
    return len(meetings) == 1


def _places(passage: Passage) -> Iterator[tuple[int, int, str | None]]:
    """Yield places: those on record, and capitalised words after "in", with None for the name."""
    seen: set[int] = set()
    for mention in passage.mentions:
        names = (*mention.of_kind("venue"), *mention.of_kind("city"))
        if names:
            seen.update(range(mention.first, mention.after))
            yield mention.first, mention.after, names[0].target
    words, keys = passage.words, passage.keys
    for at in range(1, len(words)):
        if keys[at - 1] not in {"in", "|"} or at in seen or not _is_place_word(passage, at):
            continue
        if keys[at - 1] == "in" or _header_says_place(passage, at):
            after = at + 1
            while after < len(words) and after - at < 4 and _goes_on(passage, after):
                after += 1
            ends = after == len(words) or keys[after] in _AFTER_PLACE
            dated = any(span.first == after for span in passage.dates)
            if ends or dated:
                yield at, after, None


def _is_place_word(passage: Passage, at: int) -> bool:
    word = passage.words[at]
    if not (word.text[0].isupper() and word.key.isalpha()):
        return False
    other = word.key in english.NAMES_OF_MONTHS or word.key in english.NAMES_OF_DAYS
    known = at in passage.covered and not passage.covered[at].of_kind("subject")
    country = any(one.first <= at < one.after for one in passage.countries)
    return not (other or known or country)


def _goes_on(passage: Passage, at: int) -> bool:
    """Tell whether a place's name goes on: "Dar es Salaam", "Rio de Janeiro"."""
    if _is_place_word(passage, at):
        return True
    return passage.keys[at] in english.PLACE_PARTICLES and _is_place_word(
        passage, min(at + 1, passage.end - 1)
    )


def _header_says_place(passage: Passage, at: int) -> bool:
    column = passage.cell(at)
    return any(
        key in english.PLACE_HEADERS
        for header in passage.header
        for index, key in enumerate(header.keys)
        if header.cell(index) == column
    )


def _verdict(passage: Passage, first: int, after: int, place: str | None, case: Case) -> Verdict | None:
    found = around(passage, first, case, wide=False)
    dates = [span for span in passage.dates if passage.clauses[span.first] == passage.clauses[first]]
    start, end = passage.span(first, after)
    bound = bindings(found, case, leave_places=True)
    likely = without_larger(bound, found)
    there = [one for one in bound if place in {one.meeting.city, one.meeting.venue}]
    able = likely + [one for one in there if one not in likely and one.people == len(found.people)]
    if place is not None and not passage.negated(first):
        for one in able:
            own = place in {one.meeting.city, one.meeting.venue} and one.people > 1
            if own and any(holds(one.meeting, span) for span in dates):
                return supported(start, end, one.meeting.origin, _field(place, one.meeting))
        sure = _sure_meeting(passage, first, found, able)
        if sure and place not in {sure.city, sure.venue}:
            return _denied(passage, first, after, place, found, able, case)
        for one in able:
            apart = is_contradicted(one.meeting, found, case, places=False)
            if place in {one.meeting.city, one.meeting.venue} and not apart and _confirms(one, found, dates):
                return supported(start, end, one.meeting.origin, _field(place, one.meeting))
        here = [meeting for meeting in case.facts.meetings.values() if place in {meeting.city, meeting.venue}]
        for meeting in () if found.foreign else here:
            apart = is_contradicted(meeting, found, case, places=False)
            if any(holds(meeting, span) for span in dates) and not apart:
                return supported(start, end, meeting.origin, _field(place, meeting))
    return _denied(passage, first, after, place, found, able, case)


def _field(place: str, meeting: Meeting) -> str:
    return "city" if place == meeting.city else "venue"


def _confirms(one: Binding, found: Around, dates: list[DateSpan]) -> bool:
    """Tell whether enough else says which meeting it is."""
    dated = any(holds(one.meeting, span) for span in dates)
    if dates and not dated and not one.people and not one.sides and all(span.begin.day for span in dates):
        return False
    both = len(one.meeting.participants) == len(found.people) or not one.named
    if len(found.people) > 1 and found.meets and both and one.people < len(found.people):
        return False
    return (
        one.named
        or (one.carried and (dated or not dates))
        or one.people > 1
        or (one.sides > 1 and found.meets and (dated or not dates))
        or (dated and one.score > 0)
    )


def _of_event(passage: Passage, first: int, after: int, case: Case) -> Verdict | None:
    """Return what bears out a place in an event's name: "APEC meets in Shenzhen in November 2026"."""
    named = frozenset(content(passage.words[first:after]))
    there = [dated for dated in case.facts.dated if named and named <= dated.proper]
    if passage.negated(first) or passage.vetoed(first, kinds=_OPEN):
        return None
    around = passage.stems.union(*(part.stems for part in passage.before[-1:]))
    only = len({dated.origin.id for dated in there}) == 1
    for dated in there:
        rest = dated.stems - named
        common = len(rest & around)
        told = only and common > 1 and 3 * common >= 2 * len(rest)
        named_on_its_day = len(dated.proper & passage.stems) > len(named) and any(
            same_date(span, dated.date) for span in passage.dates
        )
        if told or named_on_its_day:
            return supported(*passage.span(first, after), dated.origin, "name")
    return None


def _denied(
    passage: Passage,
    first: int,
    after: int,
    place: str | None,
    found: Around,
    able: list[Binding],
    case: Case,
) -> Verdict | None:
    if found.foreign or passage.strangers or passage.vetoed(first, kinds=_QUIET):
        return None
    if after < len(passage.keys) and passage.keys[after] in english.REGION_WORDS:
        return None
    venue = _venue_beside(passage, first, after, case)
    meeting = (
        venue or _sure_meeting(passage, first, found, able) or _right_before(passage, first, after, case)
    )
    if meeting is None or meeting.city is None or (place and place in {meeting.city, meeting.venue}):
        return None
    if not venue and _says_city(passage, first, meeting.city):
        return None
    if _is_a_venue(passage, first, after, place, meeting, found):
        return None
    start, end = passage.span(first, after)
    message = f'"{passage.text(first, after)}": {meeting.origin.title} was in {meeting.city}'
    return differs(start, end, _CODE, meeting.origin, "city", message, meeting.city)


def _right_before(passage: Passage, first: int, after: int, case: Case) -> Meeting | None:
    """Return the meeting that is named in full right before: "the Norway-Kenya Ports Forum was held in"."""
    written = frozenset(content(passage.words[first:after]))
    building = not english.BUILDINGS.isdisjoint(passage.keys[first:after])
    if (
        building
        or passage.keys[first - 1] != "in"
        or any(written <= dated.proper for dated in case.facts.dated)
    ):
        return None
    for reference in passage.references:
        between = passage.keys[reference.after : first - 1]
        if reference.shifted or len(reference.meetings) != 1 or not _says_held(between):
            continue
        meeting = case.meeting(reference.meetings[0])
        named = frozenset(content(passage.words[reference.first : reference.after]))
        in_full = reference.after <= first - 1 and frozenset(content(words(meeting.origin.title))) <= named
        if in_full and all(holds(meeting, span) for span in passage.dates):
            return meeting
    return None


def _says_held(between: list[str]) -> bool:
    verb = between[-1] if between else "held"
    return verb in {"held", "opened", "opens", "place"} and _HELD.issuperset(between)


_HELD = frozenset({"was", "is", "has", "been", "held", "opened", "opens", "took", "takes", "place"})


def _says_city(passage: Passage, first: int, city: str) -> bool:
    """Tell whether a meeting's city stands elsewhere in the sentence."""
    return any(
        name.target == city and mention.first != first
        for mention in passage.mentions
        for name in mention.of_kind("city")
    )


def _is_a_venue(
    passage: Passage, first: int, after: int, place: str | None, meeting: Meeting, found: Around
) -> bool:
    """Tell whether a place is a building: a part of the venue's name, or another meeting's venue."""
    written = frozenset(content(passage.words[first:after]))
    if meeting.venue and written <= frozenset(content(words(meeting.venue))):
        return True
    return any(name.target == place for mention in found.places for name in mention.of_kind("venue"))


def _venue_beside(passage: Passage, first: int, after: int, case: Case) -> Meeting | None:
    """Return the meeting whose venue stands right before "in" and a place, or right after it with "at"."""
    mention = passage.covered.get(first - 2)
    if passage.keys[after : after + 2] in ([",", "at"], [",", "in"]):
        mention = passage.covered.get(after + 2)
    if first < 2 or passage.keys[first - 1] != "in" or not mention or not mention.of_kind("venue"):
        return None
    venue = mention.of_kind("venue")[0].target
    found = [meeting for meeting in case.facts.meetings.values() if meeting.venue == venue]
    return found[0] if len({meeting.city for meeting in found}) == 1 else None


def _sure_meeting(passage: Passage, first: int, found: Around, able: list[Binding]) -> Meeting | None:
    """Return the one meeting that date and people, or date and name, say is meant."""
    if not found.meets and passage.block.kind not in {"row", "item"}:
        return None
    clause = passage.clauses[first]
    spans = [span for span in passage.dates if passage.clauses[span.first] == clause and span.begin.month]
    held = passage.keys[first - 2 : first - 1] in (["held"], ["place"], ["summit"], ["forum"])
    sure = [
        one.meeting
        for one in able
        if any(holds(one.meeting, span) for span in spans)
        and (one.named or one.people > 1 or (held and one.people and spans[0].begin.day))
    ]
    return sure[0] if len({meeting.city for meeting in sure}) == 1 else None
