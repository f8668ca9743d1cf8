"""Parties of memoranda."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.facts import Pact
from summitcli.checking.fact_check.mentions import Mention
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.scope import DENYING, OPEN
from summitcli.checking.fact_check.stems import content, stems_of
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported, unconfirmed
from summitcli.reading.words import indexes_of

_JOINS = frozenset({"and", "&", "x", "×", "+", "with", "–", "-", "—", "/", "|", ","})
_CLOSE = 8  # words between two parties that are told as one claim
_ENDS = frozenset(".;:?!()")
_LONGEST_BETWEEN = 20  # words between a party and the one it has a memorandum "with"


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the parties of a passage."""
    every = list(_named(passage, case))
    if not every:
        return
    parties = list(parties_of(passage, case))
    pairs = list(pairs_of(passage, parties))
    for one, two, sure in pairs:
        yield from _pair(passage, one, two, case, sure=sure)
    unlike = {at for one, two, _ in pairs if not _shared(one[1], two[1], case) for at in (one[0], two[0])}
    yield from _alone(passage, parties, case)
    if not pairs:
        yield from _apart(passage, parties, case)
    yield from _with_cooperation(passage, [one for one in every if one[0] not in unlike], case)


def party_of(mention: Mention, case: Case) -> str | None:
    """Return the party of memoranda that a mention names."""
    return next(
        (name.target for name in mention.of_kind("organisation") if name.target in case.pacts_of), None
    )


def _named(passage: Passage, case: Case) -> Iterator[tuple[Mention, str]]:
    for mention in passage.naming("organisation"):
        party = party_of(mention, case)
        category = bool(mention.of_kind("category"))  # Tourism, where Tourism Seychelles is a party
        short = all(name.form == "short" for name in mention.of_kind("organisation"))
        place = short and passage.keys[max(0, mention.first - 1) : mention.first] == ["in"]
        if party and not category and not place:
            yield mention, party


def parties_of(passage: Passage, case: Case) -> Iterator[tuple[Mention, str]]:
    """Yield the parties of a passage, each with what it is called in brackets: "Hokusei (北星造船)"."""
    last: tuple[Mention, str] | None = None
    for mention, party in _named(passage, case):
        opens = last is not None and passage.keys[last[0].after : mention.first] == ["("]
        if last and opens and party == last[1] and passage.keys[mention.after : mention.after + 1] == [")"]:
            last = replace(last[0], after=mention.after + 1), party
            continue
        if last:
            yield last
        last = mention, party
    if last:
        yield last


def pairs_of(
    passage: Passage, parties: list[tuple[Mention, str]]
) -> Iterator[tuple[tuple[Mention, str], tuple[Mention, str], bool]]:
    """Yield two parties that stand together as partners, and whether no third one does."""
    taken: set[int] = set()
    for at in range(len(parties) - 1):
        one, two = parties[at], parties[at + 1]
        if one[0].first in taken or one[0].misspelt or two[0].misspelt:
            continue
        between = passage.keys[one[0].after : two[0].first]
        third = at + 2 < len(parties) and _adjoin(passage.keys[two[0].after : parties[at + 2][0].first])
        before = passage.keys[one[0].first - 1] if one[0].first else ""
        alone = not third and (before not in {",", "and"} or between == ["with"])
        if _adjoin(between) or (passage.is_listed and between == [":"]):
            taken.add(two[0].first)
            yield one, two, alone
        elif before != "with" and _leads_to_partner(between):
            taken.add(two[0].first)
            yield one, two, True


def _alone(passage: Passage, parties: list[tuple[Mention, str]], case: Case) -> Iterator[Verdict]:
    """Yield ticks on the two parties of a sentence that have a memorandum, however it is worded."""
    both = sorted({party for _, party in parties})
    if len(both) != _PARTNERS:
        return
    shared = _shared(both[0], both[1], case)
    told = [memorandum_told(passage, party, case) for party in both]
    apart = any(passage.vetoed(mention.first, kinds=DENYING) for mention, _ in parties)
    if not shared or apart or any(pact and pact not in shared for pact in told):
        return
    for mention, _ in parties:
        if not mention.misspelt:
            yield supported(*passage.span(mention.first, mention.after), shared[0].origin, "parties")


def _apart(passage: Passage, parties: list[tuple[Mention, str]], case: Case) -> Iterator[Verdict]:
    """Yield flags on the other of two parties apart: "Sepik Canneries has found a partner in Muroto"."""
    if len(parties) != _PARTNERS or any(mention.misspelt for mention, _ in parties):
        return
    if ";" in passage.keys[parties[0][0].after : parties[1][0].first]:
        return
    if all(passage.keys[mention.first - 1 : mention.first] == ["with"] for mention, _ in parties):
        return  # two papers of a third: "with Acme, and with Initech"
    told = [one for one in parties if _meant(passage, one[1], case)]
    able = [pact for _, party in parties for pact in case.pacts_of[party]]
    opposite = _side(parties[0][1], able) != _side(parties[1][1], able)
    if len(told) == 1 and opposite and not _shared(parties[0][1], parties[1][1], case):
        other = parties[1] if told[0] is parties[0] else parties[0]
        yield from _wrong_partner(passage, told[0], other, None, case)


_PARTNERS = 2


def _leads_to_partner(between: list[str]) -> bool:
    """Tell whether words after a party lead to its partner: "signed with", "is the partner of"."""
    plain = [key for key in between if key != "the"]
    ends = plain[-1:] == ["with"] or plain[-2:] in (["partner", "of"], ["partners", "of"])
    return ends and len(between) <= _LONGEST_BETWEEN


def _adjoin(between: list[str]) -> bool:
    words = [key for key in between if key not in {"the", "'s"}]
    if words == [",", "and"]:
        return False  # Seobuk with Creon, and Farmstaff with …
    signs = all(not key[:1].isalnum() and key not in _ENDS for key in words)  # "Farmstaff 🍓 Zhonghuan Yida"
    return 0 < len(words) <= 2 and (signs or all(key in _JOINS for key in words))


def _pair(
    passage: Passage, one: tuple[Mention, str], two: tuple[Mention, str], case: Case, *, sure: bool
) -> Iterator[Verdict]:
    near = two[0].first - one[0].after <= _CLOSE
    first, after = one[0].first if near else two[0].first, two[0].after
    start, end = passage.span(first, after)
    shared = _shared(one[1], two[1], case)
    if shared:
        told = [pact for _, party in (one, two) if (pact := memorandum_told(passage, party, case))]
        if told and not any(pact in shared for pact in told):
            yield unconfirmed(start, end, f"on record with other parties: {told[0].origin.title}")
            return
        claims = indexes_of(passage.numbers) | indexes_of(passage.dates)
        whole = near and claims.isdisjoint(range(one[0].after, two[0].first))
        for mention in () if passage.negated(first) else (one[0], two[0]):
            spoken = (start, end) if whole else passage.span(mention.first, mention.after)
            yield supported(*spoken, shared[0].origin, "parties")
        return
    told_of = [party for party in (one, two) if _meant(passage, party[1], case)]
    if len(told_of) == 1 and sure:
        other = two if told_of[0] is one else one
        beside = _adjoin(passage.keys[one[0].after : two[0].first])
        yield from _wrong_partner(passage, told_of[0], other, (first, after) if beside else None, case)
        return
    able = [pact for party in (one[1], two[1]) for pact in case.pacts_of[party]]
    signing = not english.SIGNING.isdisjoint(passage.keys_in(passage.clauses[first]))
    names = frozenset(content(passage.words[one[0].first : one[0].after + 1])) | frozenset(
        content(passage.words[two[0].first : two[0].after])
    )
    most = max(len(pact.cooperation & passage.stems - names) for pact in able)
    listed = _is_listed(passage)
    signing = signing or listed or most > 1
    opposite = _side(one[1], able) != _side(two[1], able)
    known = all(pact.closed for pact in able) or most > 1 or (most == 1 and listed)
    quiet = passage.vetoed(first) or passage.strangers
    if sure and signing and opposite and known and not quiet:
        partners = " and ".join(
            f"{party} with {other}"
            for party in (one[1], two[1])
            for other in [", ".join(name for name in case.pacts_of[party][0].parties if name != party)]
        )
        origin = case.pacts_of[one[1]][0].origin
        yield differs(start, end, "party-differs", origin, "parties", f"on record: {partners}", partners)
    elif signing:
        yield unconfirmed(start, end, "no memorandum between them is on record")


def _shared(one: str, two: str, case: Case) -> list[Pact]:
    """Return the memoranda that two parties have with each other."""
    return [pact for pact in case.pacts_of[one] if two in pact.parties and one != two]


def memorandum_told(passage: Passage, party: str, case: Case) -> Pact | None:
    """Return the one memorandum of a party of which a text tells what it is about, in two words or more."""
    around = passage.stems
    if not english.SIGNING.isdisjoint(passage.keys) and not passage.asked:
        around = around.union(*(part.stems for part in passage.before[-1:]))
    around |= passage.asked_stems
    found = []
    for pact in case.pacts_of[party]:
        names = stems_of(" ".join(pact.parties))
        for about in (pact.cooperation - names, pact.called - names):
            told = about & around
            if len(told) >= _TELLING and 2 * len(told) >= len(about):
                found.append((len(told), pact))
                break
    most = max((number for number, _ in found), default=0)
    best = [pact for number, pact in found if number == most]
    return best[0] if len(best) == 1 else None


def _meant(passage: Passage, party: str, case: Case) -> Pact | None:
    """Return the memorandum of a party of which a text tells what it is about, be it in one word."""
    names = {stem for at in passage.covered for stem in content(passage.words[at : at + 1])}
    plain = (word for word in passage.stems - names if word[0] != "@")
    told = {id_ for word in plain if (id_ := case.pact_told_by.get(word))}
    own = [pact for pact in case.pacts_of[party] if {pact.origin.id} == told]
    return memorandum_told(passage, party, case) or next(iter(own), None)


_TELLING = 2  # words of what a memorandum is about


def _wrong_partner(
    passage: Passage,
    right: tuple[Mention, str],
    wrong: tuple[Mention, str],
    both: tuple[int, int] | None,
    case: Case,
) -> Iterator[Verdict]:
    """Yield the verdict on two partners of whom one has no part in what the text says of them.

    Where they stand together, it is their pair that is wrong.
    """
    pact = _meant(passage, right[1], case)
    if pact is None:
        return
    first, after = both or (wrong[0].first, wrong[0].after)
    start, end = passage.span(first, after)
    partners = ", ".join(name for name in pact.parties if name != right[1])
    if passage.vetoed(first) or passage.strangers or not partners:
        yield unconfirmed(start, end, f"on record with other parties: {pact.origin.title}")
    else:
        message = f"{right[1]} has this memorandum with {partners}"
        yield differs(start, end, "party-differs", pact.origin, "parties", message, partners)
        if not both:
            yield supported(*passage.span(right[0].first, right[0].after), pact.origin, "parties")


def _with_cooperation(passage: Passage, parties: list[tuple[Mention, str]], case: Case) -> Iterator[Verdict]:
    """Yield ticks on parties beside what their memorandum is about."""
    for mention, party in parties:
        shifted = passage.vetoed(mention.first, kinds=OPEN) or passage.negated(mention.first)
        shifted = shifted or mention.misspelt is not None
        pact = None if shifted else memorandum_told(passage, party, case)
        if pact:
            span = passage.span(mention.first, mention.after)
            yield supported(*span, pact.origin, "parties", f"borne out by {pact.origin.title}")


def _is_listed(passage: Passage) -> bool:
    """Tell whether a list or table is one of partners: it has categories, or says which side is which."""
    if not passage.is_listed or passage.dates:
        return False
    sided = any(key in english.PARTNER_HEADERS for header in passage.header for key in header.keys)
    return sided or bool(passage.naming("category"))


def _side(party: str, pacts: list[Pact]) -> str | None:
    return next((pact.sides[party] for pact in pacts if party in pact.sides), None)
