"""Dates of what is no meeting: events, signings, what a figure's label is of."""

from __future__ import annotations

from itertools import pairwise

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.dates.context import is_alone, is_shifted, is_since
from summitcli.checking.fact_check.claims.meetings.bindings import around, is_contradicted
from summitcli.checking.fact_check.days import holds, is_slip, same_date
from summitcli.checking.fact_check.facts import Dated
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.stems import INSTRUMENT_STEMS, content, sense, senses, stem
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported
from summitcli.reading import DateSpan, Day
from summitcli.reading.letters import listed

_CODE = "date-differs"
_DATED = frozenset(stem(word) for word in ("date", "dated", "issued"))
_SIGNED = frozenset(stem(word) for word in ("signed", "adopted", "concluded", "released"))
_QUIET = frozenset({"question", "condition", "modal", "correction", "other-time", "plan"})


def of_event(passage: Passage, span: DateSpan, case: Case) -> Verdict | None:
    """Return what the events and signings on record say of a date."""
    since = is_since(passage, span)
    if passage.negated(span.first) and not since:  # Nothing like it had been held since 2017
        return None
    here = _stems_told(passage, span)
    on_it = [dated for dated in case.facts.dated if same_date(span, dated.date)]
    told = _told_of(passage, span, on_it, here, case) if on_it else None
    if told:
        return supported(
            span.start, span.end, told.origin, told.field, f"{told.origin.title}: {told.date.iso}"
        )
    return _denied(passage, span, here, case)


def _told_of(
    passage: Passage, span: DateSpan, on_it: list[Dated], here: frozenset[str], case: Case
) -> Dated | None:
    """Return which of the events and signings of a day a text is about."""
    wide = _with_those_around(passage, here)
    plain = here - passage.person_stems
    then = [dated for dated in on_it if not dated.stems.isdisjoint(plain)]
    best = _best(passage, span, then, (here, wide), case) if then else None
    return best or _by_its_own_word(span, on_it, (plain, wide), case)


def nearly(passage: Passage, span: DateSpan, case: Case) -> Dated | None:
    """Return the one event or signing that a text would bear out, were it not for a slip in its date."""
    here = _stems_told(passage, span)
    year_alone = span.begin.month is None  # years are told of much else
    wide = here if year_alone else _with_those_around(passage, here)
    plain = here - passage.person_stems
    able = [
        dated
        for dated in case.facts.dated
        if is_slip(span.begin, dated.date)
        and not dated.stems.isdisjoint(plain)
        and dated.origin.table not in {"meetings", "figures"}
    ]
    told = (
        _best(passage, span, able, (here, wide), case) if len({one.origin.id for one in able}) == 1 else None
    )
    if told and year_alone and not is_since(passage, span):
        whole = told.date.month is None and len(told.stems & here) >= _NEARLY_ALL * len(told.stems)
        return told if whole else None
    return told


def _stems_told(passage: Passage, span: DateSpan) -> frozenset[str]:
    """Return the stems and senses of a date's clause, and of the question that it answers."""
    here = passage.clause_stems[passage.clauses[span.first]] | passage.asked_stems | _earlier(passage)
    return here | senses(here)


def _with_those_around(passage: Passage, here: frozenset[str]) -> frozenset[str]:
    """Return stems with those of the whole passage, of the two before, and of what stands over a list."""
    over = passage.headings if passage.is_listed else ()
    return here.union(passage.stems, *(part.stems for part in (*passage.before[-2:], *over)))


def _best(
    passage: Passage,
    span: DateSpan,
    then: list[Dated],
    told: tuple[frozenset[str], frozenset[str]],
    case: Case,
) -> Dated | None:
    """Return the event of a day of which a text says the most, and enough, and nothing that is against it."""
    here, wide = told
    near = around(passage, span.first, case, wide=False)
    elsewhen = any(  # a meeting that was at another time
        one.named and one.only and not holds(case.meeting(one.only), span) for one in near.references
    )
    another = elsewhen and not is_since(passage, span)
    able = [
        dated
        for dated in then
        if _covers(dated, here, wide, span)
        and not (near.foreign and len((dated.stems & here) - dated.proper) < _TWO)
        and not (another and len(dated.stems & here) < _NEARLY_ALL * len(dated.stems))
        and not (
            dated.origin.table == "meetings" and is_contradicted(case.meeting(dated.origin.id), near, case)
        )
    ]
    return max(able, key=lambda dated: len(dated.stems & wide), default=None)


_TWO = 2  # words that tell an event beside a meeting that is not on record


def _by_its_own_word(
    span: DateSpan, on_it: list[Dated], told: tuple[frozenset[str], ...], case: Case
) -> Dated | None:
    """Return the one record of a date, beside a word that only it has of all events on record."""
    just = {dated.origin.id: dated for dated in on_it if _is_as_precise(span, dated.date)}
    if len(just) != 1 or case.diary.on(span):
        return None
    by_reach = (
        {id_ for word in here if word[0] != "@" and (id_ := case.event_told_by.get(word))} for here in told
    )
    owners = next(filter(None, by_reach), set())
    return just[next(iter(just))] if owners == just.keys() else None


def _is_as_precise(span: DateSpan, day: Day) -> bool:
    """Tell whether a date says as much as that on record, which is the same."""
    written = span.begin
    precise = (written.month is None) == (day.month is None)
    return precise and (written.year is not None or written.day is not None)


def _earlier(passage: Passage) -> frozenset[str]:
    """Return "previous" for the words that say as much: "the last one", "the first since 2017"."""
    since = "since" in passage.keys and not {"first", "nothing"}.isdisjoint(passage.keys)
    told = not _BEFORE.isdisjoint(passage.keys) or not _BEFORE_IT.isdisjoint(pairwise(passage.keys))
    return PREVIOUS if since or told else frozenset()


PREVIOUS = frozenset({stem("previous")})
_ONE_OF_SEVERAL = PREVIOUS | {"next", "second"}
BEGINNING = frozenset(stem(word) for word in listed("begin found establish open reopen start launch resume"))
"""Words in the names of events since which something has been so."""
_BEFORE = frozenset({"last", "earlier", "previous"})
_BEFORE_IT = frozenset({("one", "before"), ("before", "it"), ("before", "this"), ("before", "that")})


def _covers(dated: Dated, here: frozenset[str], wide: frozenset[str], span: DateSpan) -> bool:
    """Tell whether a text says enough of what an event is called: the less, the more exact its date is."""
    if not dated.stems:
        return False
    common, own = dated.stems & wide, dated.stems & here
    share = len(common) / len(dated.stems)
    proper = dated.proper <= wide
    if dated.place and dated.place <= here and own - dated.place:
        return True  # the next one, in Cairns in 2029
    if span.begin.month is None:
        return (proper and share >= 0.9 and bool(own)) or (len(own) > 2 and share >= 0.4)
    if span.begin.year is not None and (dated.proper & here or _is_signed(span, own, here)):
        return True  # In July 2030, in Koror
    if span.begin.year is not None and span.begin.day is not None and len(common) > 1 and own:
        return True
    exact = span.begin.day is not None or (span.begin.year is not None and dated.date.day is None)
    named = len(dated.proper & wide) > 1
    return (proper and share >= 0.5) or (
        exact
        and (
            share >= 0.7
            or (share >= 0.5 and (named or len(common) > 2))
            or (share >= 0.4 and len(common) > 1)
            or (proper and len(dated.proper) > 1)
        )
    )


def _is_signed(span: DateSpan, own: frozenset[str], here: frozenset[str]) -> bool:
    """Tell whether a text says on which day instruments were signed."""
    return span.begin.day is not None and bool(own & INSTRUMENT_STEMS) and bool(_SIGNED & here)


def _denied(passage: Passage, span: DateSpan, here: frozenset[str], case: Case) -> Verdict | None:
    since = is_since(passage, span)
    if (
        passage.vetoed(span.first, kinds=_QUIET - {"other-time"})
        or passage.denied(span.first, span.after)
        or passage.strangers
        or not (is_alone(passage, span) or passage.keys[span.first - 1 : span.first] == ["of"])
        or (is_shifted(passage, span) and not since)
    ):
        return None
    listed = passage.is_listed
    around_it = (*passage.headings[-1:], *passage.before) if listed else passage.before[-1:]
    wide = here.union(*(part.stems for part in around_it))
    clause = passage.clauses[span.first]
    of_meeting = any(one.meetings and passage.clauses[one.first] == clause for one in passage.references)
    owners = {} if of_meeting else case.event_told_by
    plain = here - passage.person_stems
    told = [
        (len(dated.stems & here), dated)
        for dated in case.facts.dated
        if _is_told(dated, here, wide, owners) and (dated.stems & plain) - dated.proper
    ]
    most = max((common for common, _ in told), default=0)
    able = [dated for common, dated in told if common == most]
    if len({dated.origin.id for dated in able}) != 1 or not _begins(passage, span, able[0]):
        return None
    dated = able[0]
    known, written = dated.date, span.begin
    other_time = passage.vetoed(span.first, kinds=frozenset({"other-time"})) and not PREVIOUS & dated.stems
    agrees = _is_vaguer(written, known) or _agrees_so_far(written, known)
    if other_time or (since and not (BEGINNING | PREVIOUS) & dated.stems) or span.is_range or agrees:
        return None
    elsewhere = not dated.proper <= wide and not is_slip(written, known)  # another earthquake
    if elsewhere or not (passage.recent or written.year or dated.proper):  # in some September
        return None
    message = f"{dated.origin.title}: {known.iso}"
    return differs(span.start, span.end, _CODE, dated.origin, dated.field, message, known.iso)


def _is_told(dated: Dated, here: frozenset[str], wide: frozenset[str], owners: dict[str, str]) -> bool:
    """Tell whether a text says what an event is: nearly all of its words, and what happened among them.

    Most of them will do where two are in the name of no other event.
    """
    own = dated.stems & here
    instrument = bool(own & INSTRUMENT_STEMS) and not here.isdisjoint(_SIGNED | _DATED)
    another = not dated.stems & _ONE_OF_SEVERAL <= here  # the next one, the previous one
    if another or len(dated.stems) < _FEWEST or not (own - dated.proper or instrument):
        return False
    if dated.stems <= here:
        return True
    share = len(dated.stems & wide) / len(dated.stems)
    alone = [word for word in own - _MONTHS if owners.get(word) == dated.origin.id]
    kind = dated.stems & INSTRUMENT_STEMS
    if len(alone) > 1 and share >= _MOST and (not kind or kind & own):
        return True
    return dated.proper <= wide and len(own) > 1 and (share == 1 or (share >= _NEARLY_ALL and len(own) > 2))


_MONTHS = frozenset(stem(word) for word in english.NAMES_OF_MONTHS)  # the march of 12 March
_FEWEST = 2
_MOST = 0.5
_NEARLY_ALL = 0.7


def _is_vaguer(written: Day, known: Day) -> bool:
    return bool((known.day and not written.day) or (known.month and not written.month))


def _agrees_so_far(written: Day, known: Day) -> bool:
    """Tell whether a date is that on record as far as that one goes: 25 August in an August."""
    return (written.year in {None, known.year}) and known.month in {None, written.month} and not known.day


def _begins(passage: Passage, span: DateSpan, dated: Dated) -> bool:
    """Tell whether the date is that of the event itself, not of what came of it later."""
    if passage.block.kind in {"item", "row", "heading"} or is_since(passage, span):
        return True
    of = passage.keys[max(0, span.first - 2) : span.first]
    if of[1:] == ["of"] and of[0] != "date":
        return sense(stem(of[0])) in senses(dated.stems)  # the THAAD dispute of 2016
    if of in _WAS_IN:
        return True
    said = content(passage.words[max(0, span.first - _NEAR) : span.after + _NEAR])
    if not dated.stems.isdisjoint(INSTRUMENT_STEMS) and not (_SIGNED | _DATED).isdisjoint(said):
        return True
    if not (dated.stems - dated.proper).isdisjoint(said):
        return True
    pairs = set(pairwise(passage.keys))
    single = {"began", "begins", "erupted", "started", "happened", "occurred"}
    return ("broke", "out") in pairs or ("took", "place") in pairs or bool(single & set(passage.keys))


_WAS_IN = tuple([verb, preposition] for verb in ("was", "is", "came", "fell") for preposition in ("in", "on"))
_NEAR = 4  # words before a date in which its verb stands
