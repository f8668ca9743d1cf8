"""Dates of meetings and of other things that have one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims import near_dates
from summitcli.checking.fact_check.claims.date_context import (
    is_alone,
    is_dateline,
    is_of_a_text,
    is_shifted,
)
from summitcli.checking.fact_check.claims.events import of_event
from summitcli.checking.fact_check.claims.meetings import (
    Around,
    Binding,
    around,
    bindings,
    is_contradicted,
    iso,
    without_larger,
)
from summitcli.checking.fact_check.days import holds, same_date
from summitcli.checking.fact_check.facts import Meeting
from summitcli.checking.fact_check.lexicon import targets_of
from summitcli.checking.fact_check.passages import Passage, Reference
from summitcli.checking.fact_check.stems import INSTRUMENT_STEMS, content, stem
from summitcli.checking.fact_check.verdicts import SUPPORTED, Verdict, differs, supported, unconfirmed
from summitcli.reading import DateSpan, Day, words
from summitcli.reading.numbers import ordinal_at
from summitcli.reading.words import indexes_of

_CODE = "date-differs"
_ENOUGH = 3
_QUIET = frozenset({"question", "condition", "modal", "correction", "other-time", "comparison"})
_QUIET_FOR_OTHERS = frozenset({"question", "condition", "modal", "correction", "other-time", "plan"})


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the dates of a passage."""
    for span in passage.dates:
        if is_dateline(passage, span):
            yield from _of_the_day(passage, span, case)
            continue
        if _is_of_season(passage, span):
            continue
        if _only_tells_by(passage, span):
            event, verdict = None, of_event(passage, span, case, due=True)
        else:
            found = of_event(passage, span, case)
            event = found if found and _is_plain(passage, span, found) else None
            verdict = (
                _with_person(passage, span, case)
                or _of_meeting(passage, span, case)
                or _of_its_days(passage, span, case)
                or found
                or near_dates.denied(passage, span, case)
            )
        if event:
            yield event
        if verdict and (event is None or verdict.verdict == SUPPORTED):
            yield verdict
    for span in _days_without_month(passage, case):
        verdict = _of_meeting(passage, span, case) or of_event(passage, span, case)
        ticked = verdict and verdict.verdict == SUPPORTED  # its month is a guess: too little to deny it
        yield verdict if verdict and ticked else unconfirmed(span.start, span.end, "no record has this day")


def _is_plain(passage: Passage, span: DateSpan, found: Verdict) -> bool:
    """Tell whether a tick is on an event of which most words are told, beside a meeting of that day."""
    if found.verdict != SUPPORTED or found.origin is None or found.origin.table in {"meetings", "figures"}:
        return False
    stems = frozenset(content(words(found.origin.title))) - {"understand"}  # memoranda of understanding
    told = stems & passage.clause_stems[passage.clauses[span.first]]
    return len(told) >= len(stems) / 2 and len(told) >= min(_TELLING, len(stems))


_TELLING = 3  # words that tell an event


def _of_the_day(passage: Passage, span: DateSpan, case: Case) -> Iterator[Verdict]:
    """Yield the tick on the date of a report on what happened that day: "BEIJING, Jan. 5 -- … on Monday"."""
    others = [one for one in passage.dates if one is not span]
    if span.begin.day is None or others or passage.vetoed(span.first, kinds=_QUIET_FOR_OTHERS):
        return
    found = around(passage, span.after, case, wide=True)
    for one in bindings(found, case):
        if holds(one.meeting, span) and (one.named or (one.people > 1 and found.meets)) and not found.foreign:
            origin = one.meeting.origin
            yield supported(span.start, span.end, origin, "start", f"{origin.title}: {iso(one.meeting)}")
            return
    named = {one.meetings[0] for one in found.references if one.named and len(one.meetings) == 1}
    meeting = case.meeting(named.pop()) if len(named) == 1 and not passage.vetoes else None
    if meeting and meeting.start and meeting.start.day and not is_shifted(passage, span):
        yield unconfirmed(span.start, span.end, f"{meeting.origin.title} was on {iso(meeting)}")


def _days_without_month(passage: Passage, case: Case) -> Iterator[DateSpan]:
    """Yield days like "on the 14th" in the month of the last date before, or in that of their meeting."""
    if "the" not in passage.keys:
        return
    dated = indexes_of(passage.dates)
    for at, pair in enumerate(pairwise(passage.keys), 2):
        day = (
            ordinal_at(passage.words, at)
            if pair in _ON_THE and at < passage.end and at not in dated
            else None
        )
        if not day or day[0] > _LONGEST_MONTH or _names_more(passage, day[1]):
            continue
        before = [span.finish for part in passage.before[-1:] for span in part.dates]
        before += [span.finish for span in passage.dates if span.after <= at]
        found = around(passage, at, case, wide=True)
        sure = [one.meeting.start for one in bindings(found, case) if one.named or one.people > 1]
        for known in before[-1:] or sure:  # the month just told, or that of a meeting they had
            if known and known.month:
                written = Day(known.year, known.month, day[0])
                yield DateSpan(written, written, at, day[1], *passage.span(at, day[1]))


_ON_THE = {("on", "the"), (",", "the"), ("was", "the"), ("by", "the"), ("–", "the"), ("—", "the")}


def _names_more(passage: Passage, after: int) -> bool:
    """Tell whether a noun or month follows an ordinal: "on the 14th floor"."""
    word = passage.words[after] if after < passage.end else None
    return word is not None and word.key.isalnum() and word.key not in english.STOP_WORDS


_LONGEST_MONTH = 31


def _only_tells_by(passage: Passage, span: DateSpan) -> bool:
    """Tell whether a month or year only says by when something is to be so."""
    before = passage.keys[span.first - 1] if span.first else ""
    return before == "by" and span.begin.day is None


def _is_of_season(passage: Passage, span: DateSpan) -> bool:
    """Tell whether a year is that of a season, which no record tells: "the spring of 2028"."""
    return span.begin.month is None and not _SEASONS.isdisjoint(
        passage.keys[max(0, span.first - 2) : span.first]
    )


_SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter"})


def _with_person(passage: Passage, span: DateSpan, case: Case) -> Verdict | None:
    """Return what is on record of "with Xi Jinping on 1 November": the one meeting of two people."""
    held = next((one for one in passage.people if one[0].after == span.first - 1), None)
    if not held or passage.keys[span.first - 1] != "on" or held[0].misspelt:
        return None
    if passage.keys[held[0].first - 1 : held[0].first] != ["with"]:
        return None
    others = {target for _, target in passage.people} - {held[1]}
    own = [
        meeting
        for meeting in map(case.meeting, sorted(case.person_meetings.get(held[1], ())))
        if len(meeting.participants) == _BOTH
        and (not others or others & set(meeting.participants))
        and meeting.start
    ]
    agreeing = [meeting for meeting in own if holds(meeting, span)]
    if agreeing and not passage.negated(span.first):
        message = f"{agreeing[0].origin.title}: {iso(agreeing[0])}"
        return supported(span.start, span.end, agreeing[0].origin, "start", message)
    shifted = passage.vetoed(span.first, kinds=_QUIET) or passage.denied(span.first, span.after)
    quiet = passage.strangers or shifted or not _tells_of_meeting(passage)
    if len(own) != 1 or quiet or not others or not _is_precise(span) or not _of_that_year(span, own[0]):
        return unconfirmed(span.start, span.end, "no meeting of theirs is on record for it") if own else None
    written = passage.text(span.first, span.after)
    message = f'"{written}": {own[0].origin.title} was on {iso(own[0])}'
    return differs(span.start, span.end, _CODE, own[0].origin, "start", message, iso(own[0]))


_BOTH = 2


def _tells_of_meeting(passage: Passage) -> bool:
    """Tell whether a sentence says that people met in person: not by telephone, not for lunch."""
    keys = set(passage.keys)
    return bool(keys & english.IN_PERSON) and keys.isdisjoint(english.NOT_A_MEETING)


def _of_that_year(span: DateSpan, meeting: Meeting) -> bool:
    start = meeting.start
    if start is None or span.begin.day is None or span.begin.month is None or start.month is None:
        return False
    return span.begin.year in {None, start.year} and abs(span.begin.month - start.month) in {0, 1}


def _of_meeting(passage: Passage, span: DateSpan, case: Case) -> Verdict | None:
    if _is_signing_of_another_day(passage, span, case):
        return None
    near = around(passage, span.first, case, wide=False)
    told = {id_ for one in near.references if one.named for id_ in one.meetings}
    wide = around(passage, span.first, case, wide=True)
    of_near, of_all = bindings(near, case), bindings(wide, case)
    theirs = {  # the talks that all people of the sentence had there
        one.meeting.id
        for one in of_all
        if one.place and len(wide.people) > 1 and set(one.meeting.participants) == wide.people
    }
    for found, every in ((near, of_near), (wide, of_all)):
        bound = without_larger(every, found)
        bound = [one for one in bound if not theirs or one.named or one.meeting.id in theirs]
        for one in sorted(bound, key=lambda one: _distance(passage, span, one, found)):
            if found is not near and told and one.meeting.id not in told:
                continue  # the clause itself names another
            if _agrees(passage, span, one.meeting) and _is_meant(passage, span, one, found, near, case):
                message = f"{one.meeting.origin.title}: {iso(one.meeting)}"
                return supported(span.start, span.end, one.meeting.origin, "start", message)
    tick = _of_its_kind(passage, span, near, case) or _by_its_own_word(passage, span, near, wide, case)
    if tick:
        return tick
    others = [one for one in without_larger(of_near, near) if _is_likely(one)]
    if any(
        one.named and not one.shifted and one.after <= span.first <= one.after + 2 for one in near.references
    ):
        others = [one for one in others if one.named]  # "the Kanazawa Summit ended on 20 May"
    if any(_agrees(passage, span, one.meeting) for one in others):
        return None
    return _denied(passage, span, near, case)


def _by_its_own_word(
    passage: Passage, span: DateSpan, near: Around, wide: Around, case: Case
) -> Verdict | None:
    """Return the tick on the day of the one meeting that was then, beside a word that only it has."""
    there = [meeting for meeting in case.facts.meetings.values() if _agrees(passage, span, meeting)]
    if len(there) != 1 or not _is_precise(span) or passage.negated(span.first) or is_shifted(passage, span):
        return None
    if passage.vetoed(span.first, kinds=_QUIET) or passage.strangers or near.foreign:
        return None
    meeting = there[0]
    if is_contradicted(meeting, near, case) or (wide.people and not wide.people <= set(meeting.participants)):
        return None
    clause = passage.clause_stems[passage.clauses[span.first]] | passage.asked_stems
    signed = not english.INSTRUMENTS.keys().isdisjoint(passage.keys)
    around_it = () if signed else (passage, *reversed(passage.before[-2:]), *passage.headings[-1:])
    by_reach = (
        {id_ for word in here if (id_ := case.meeting_told_by.get(word))}
        for here in (clause, *(part.stems for part in around_it))
    )
    owners = next(filter(None, by_reach), set())
    if owners != {meeting.origin.id} or _tells_of_another(passage, span, case):
        return None
    return supported(span.start, span.end, meeting.origin, "start", f"{meeting.origin.title}: {iso(meeting)}")


def _is_meant(
    passage: Passage, span: DateSpan, one: Binding, found: Around, near: Around, case: Case
) -> bool:
    """Tell whether a text says enough of a meeting, and nothing against it, to tick its date."""
    if passage.negated(span.first) or is_shifted(passage, span):
        return False
    own = len(found.people) > 1 and set(one.meeting.participants) == found.people
    elsewhere = not own and any(each.elsewhere for each in near.references)
    pointed = {id_ for each in near.references if not each.named for id_ in each.meetings}
    if pointed and one.meeting.id not in pointed and not one.people and not one.named:
        return False  # the forum was not the summit
    told = any(each.named and each.meetings == (one.meeting.id,) for each in found.references)
    if not told and (
        elsewhere or is_contradicted(one.meeting, near, case) or _tells_of_another(passage, span, case)
    ):
        return False
    if one.score >= _ENOUGH:
        return True
    there = [meeting for meeting in case.facts.meetings.values() if meeting.city == one.meeting.city]
    alone = one.place and len(there) == 1 and span.begin.month is not None and passage.recent
    short = len(passage.words) <= _CAPTION or alone  # "Next stop: Nara, Jan 13."; "in Turku, in May 2024"
    venues = targets_of(near.places, "venue")
    likely = (found.meets and (one.people or one.carried)) or one.place or one.meeting.venue in venues
    return one.score == _ENOUGH - 1 and _is_precise(span) and bool(likely or short or passage.asked)


_LONGEST_CAPTION = 16
_CAPTION = 10  # words of a line that names a place and a day, and nothing else


def _tells_of_another(passage: Passage, span: DateSpan, case: Case) -> bool:
    """Tell whether a clause tells of an event with another date, or of "the next summit"."""
    clause = passage.clauses[span.first]
    here = passage.clause_stems[clause]
    if _is_of_another_signing(span, here, case):
        return True
    for kind, where, at in passage.vetoes:
        if kind == "other-time" and where == clause and at < span.first:
            following = passage.keys[at + 1 : at + 1 + _NEAR]
            if not english.MEETING_KINDS.keys().isdisjoint(following):
                return True
    return any(
        len(dated.stems & here) > 1
        and len(dated.stems & here) >= _MOST * len(dated.stems)
        and not same_date(span, dated.date)
        for dated in case.facts.dated
    )


def _is_of_another_signing(span: DateSpan, here: frozenset[str], case: Case) -> bool:
    """Tell whether a clause says that an instrument was signed which has another date on record."""
    told = [
        dated
        for dated in case.facts.dated
        if dated.origin.table in {"agreements", "mous"} and dated.stems & here & INSTRUMENT_STEMS
    ]
    return _SIGNED in here and bool(told) and not any(same_date(span, dated.date) for dated in told)


_SIGNED = stem("signed")


def _is_signing_of_another_day(passage: Passage, span: DateSpan, case: Case) -> bool:
    """Tell whether a party is named whose memorandum has a date of its own, and another one."""
    pacts = [
        pact
        for party in targets_of(passage.mentions, "organisation")
        for pact in case.pacts_of.get(party, ())
    ]
    signed = [case.signed[pact.origin.id] for pact in pacts if pact.origin.id in case.signed]
    return bool(signed) and len(signed) == len(pacts) and not any(same_date(span, date) for date in signed)


_MOST = 0.5
_NEAR = 3  # words between "next" and "summit"


def _of_its_kind(passage: Passage, span: DateSpan, found: Around, case: Case) -> Verdict | None:
    """Return the tick on the day of the only forum, or other meeting of its kind, that was on that day."""
    here = passage.keys_in(passage.clauses[span.first]) & english.MEETING_KINDS.keys()
    kinds = {english.MEETING_KINDS[key] for key in here} - {"meeting", "call", "visit"}
    if len(kinds) != 1 or span.begin.day is None or found.foreign or not passage.recent:
        return None
    if passage.denied(span.first, span.after) or is_shifted(passage, span) or passage.strangers:
        return None
    if _is_of_another_time(passage, span) or any(one.elsewhere for one in passage.references):
        return None
    if any(one.named and one.meetings for one in passage.references):
        return None
    same = [
        meeting
        for meeting in case.facts.meetings.values()
        if kinds & set(meeting.kind.lower().split()) and _agrees(passage, span, meeting)
    ]
    if len(same) != 1 or not found.people <= set(same[0].participants):
        return None
    origin = same[0].origin
    return supported(span.start, span.end, origin, "start", f"{origin.title}: {iso(same[0])}")


def _of_its_days(passage: Passage, span: DateSpan, case: Case) -> Verdict | None:
    """Return the tick for the first and last day of the only meeting that had just those days."""
    if not span.is_range or None in (span.begin.day, span.begin.month, span.finish.month):
        return None
    found = around(passage, span.first, case, wide=False)
    held = [one for one in case.facts.meetings.values() if one.end and holds(one, span)]
    doubtful = found.foreign or _has_foreign_place(passage, span) or passage.denied(span.first, span.after)
    if len(held) != 1 or doubtful or is_shifted(passage, span):
        return None
    meeting = held[0]
    named = frozenset(content(words(meeting.origin.title)))
    here = passage.clause_stems[passage.clauses[span.first]]
    place = any(one.place and one.meeting is meeting for one in bindings(found, case))
    others = any(one.named and meeting.id not in one.meetings for one in found.references)
    if others or not (place or len(named & here) > 1):
        return None
    message = f"{meeting.origin.title}: {iso(meeting)}"
    return supported(span.start, span.end, meeting.origin, "start", message)


def _is_likely(one: Binding) -> bool:
    return one.named or one.people > 1 or one.sides > 1 or one.place or one.carried


def _distance(passage: Passage, span: DateSpan, one: Binding, found: Around) -> int:
    """Return how far from a date a meeting is named; what is not named comes after what is."""
    named = [
        abs(span.first - reference.after)
        for reference in found.references
        if reference.named and one.meeting.id in reference.meetings
    ]
    return min(named, default=len(passage.words))


def _is_precise(span: DateSpan) -> bool:
    return span.begin.day is not None or span.begin.year is not None


def _agrees(passage: Passage, span: DateSpan, meeting: Meeting) -> bool:
    """Tell whether a date is a meeting's; after "ended on", whether it is its last day."""
    last = meeting.end or meeting.start
    if last and not span.is_range and last.day and span.begin.day:
        verb = passage.keys[max(0, span.first - 5) : span.first]
        if any(key in {"ends", "ended", "end", "ending", "closed", "close", "concluded"} for key in verb):
            return same_date(span, last)
        if meeting.start and any(
            key in {"began", "begins", "opened", "opens", "started", "starts"} for key in verb
        ):
            return same_date(span, meeting.start)
    return holds(meeting, span)


def _denied(passage: Passage, span: DateSpan, found: Around, case: Case) -> Verdict | None:
    """Return the flag where one meeting is meant without doubt, and its date is another."""
    if found.foreign or passage.strangers or any(part.strangers for part in passage.before):
        return None
    if any("next" in part.keys for part in (*passage.header, *passage.asked)) or is_of_a_text(passage, span):
        return None
    told = any(
        one.named and 0 <= span.first - one.after <= 1 and not _is_other_in_series(passage, one)
        for one in found.references
    )
    if (
        passage.vetoed(span.first, kinds=_QUIET - {"other-time"})
        or (
            not told and _is_of_another_time(passage, span)
        )  # "last met at the Recife summit of 16 September"
        or passage.denied(span.first, span.after)
        or is_shifted(passage, span)
        or _has_foreign_place(passage, span)
    ):
        return None
    bound = without_larger(bindings(found, case), found)
    able = [one for one in bound if _is_sure(passage, one, found) and one.meeting.start]
    best = able[0] if able else None
    if best is None or _named_elsewhere(passage, span, {one.meeting.id for one in bound}, best, case):
        return None
    others = any(holds(meeting, span) for meeting in case.facts.meetings.values())
    anothers = others and not (best.named or best.people > 1)
    start = best.meeting.start
    if anothers or not start or not _comparable(span, start, best) or not is_alone(passage, span):
        return None
    written = passage.text(span.first, span.after)
    message = f'"{written}": {best.meeting.origin.title} was on {iso(best.meeting)}'
    return differs(span.start, span.end, _CODE, best.meeting.origin, "start", message, iso(best.meeting))


def _is_of_another_time(passage: Passage, span: DateSpan) -> bool:
    """Tell whether a word before a date makes it that of another meeting: "met again on 5 May"."""
    clause = passage.clauses[span.first]
    return any(
        kind == "other-time" and where in {None, clause} and at < span.first
        for kind, where, at in passage.vetoes
    )


def _is_other_in_series(passage: Passage, named: Reference) -> bool:
    """Tell whether a meeting's name is that of the one before or after it: "the next Bergen summit"."""
    near = range(named.first - 2, named.after)
    return any(kind == "other-time" and at in near for kind, _, at in passage.vetoes)


def _is_sure(passage: Passage, one: Binding, found: Around) -> bool:
    if one.named:
        return not found.people or one.people > 0 or not _all_meet(found)
    pointed = any(
        not each.named
        and each.meetings == (one.meeting.id,)
        and passage.keys[each.first - 1 : each.first] == ["the"]
        and passage.keys[each.after : each.after + 2] in (["was", "held"], ["took", "place"])
        for each in found.references
    )
    if pointed and not found.people:  # "The forum was held in Porto on 10 May"
        return found.meets and (one.place or one.meeting.id in found.carried)
    theirs = found.people <= set(one.meeting.participants)  # not somebody else's of the two countries
    own = set(one.meeting.participants) == found.people and len(found.people) > 1
    if own and one.place and len(passage.words) <= _LONGEST_CAPTION:
        return True  # "Trump and Xi at Gimhae Air Base on 31 October 2025."
    if theirs and found.meets and one.meeting.venue in targets_of(found.places, "venue"):
        return True  # "The Great Hall of the People hosted the talks on 6 January"
    called = "call" in one.meeting.kind.lower() and not english.CALLING.isdisjoint(passage.keys)
    if called and one.people > 1:
        return True
    both = one.people >= 2 or (one.sides >= 2 and len(one.meeting.participants) <= 3 and theirs)
    return both and one.place and found.meets


def _all_meet(found: Around) -> bool:
    return len(found.people) > 1


def _comparable(span: DateSpan, start: Day, best: Binding) -> bool:
    """Tell whether a date can deny one on record: as precise, of the same year or the same day."""
    written = span.begin
    if written.month is None:
        return False
    if start.day is None and written.day is not None:
        return bool(start.month) and written.month != start.month and (written.year in {None, start.year})
    if written.day is None:
        one_off = (written.month == start.month) != (written.year == start.year)
        return best.named and one_off and written.year is not None
    if written.year is None or written.year == start.year:
        return True
    return best.named and (written.month, written.day) == (start.month, start.day)


def _has_foreign_place(passage: Passage, span: DateSpan) -> bool:
    """Tell whether a place that is not on record stands by: "in Busan on 3 March"."""
    clause = passage.clauses[span.first]
    offices = indexes_of(passage.offices)
    for at in range(len(passage.words) - 1):
        if passage.clauses[at] != clause or passage.keys[at] not in {"in", "at", "to", "from"}:
            continue
        if at + 1 in offices:
            continue
        word = passage.words[at + 1]
        known = at + 1 in passage.covered or any(one.first == at + 1 for one in passage.countries)
        month = word.key in english.NAMES_OF_MONTHS or word.key in english.NAMES_OF_DAYS
        if (
            word.text[0].isupper()
            and not known
            and not month
            and not passage.title_case
            and at + 1 not in range(span.first, span.after)
        ):
            return True
    return False


def _named_elsewhere(passage: Passage, span: DateSpan, bound: set[str], best: Binding, case: Case) -> bool:
    """Tell whether any other record that the text could be about has this date."""
    for dated in case.facts.dated:
        common = dated.stems & passage.stems
        told = len(common - dated.proper) > 1 or 2 * len(common) >= len(dated.stems)
        if same_date(span, dated.date) and span.begin.day is not None and told:
            return True
    named = {id_ for reference in passage.references for id_ in reference.meetings}
    people = {target for _, target in passage.people}
    return any(
        holds(meeting, span) and (meeting.id in named or len(people & set(meeting.participants)) > 1)
        for meeting in case.facts.meetings.values()
        if meeting.id in (bound | named) - {best.meeting.id}
    )
