"""Offices with their holders: "SK Group Chairman Chey Tae-won", "Li Qiang, Premier of China"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import STATE_BODIES, Case
from summitcli.checking.fact_check.claims.names import is_sure
from summitcli.checking.fact_check.claims.people.posts import GENITIVES, Post, body_after, holder_of, post_of
from summitcli.checking.fact_check.facts import Person
from summitcli.checking.fact_check.mentions import Mention, targets_of
from summitcli.checking.fact_check.passages import Office, Passage
from summitcli.checking.fact_check.scope import OPEN
from summitcli.checking.fact_check.stems import content, stem, stems_of
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported, unconfirmed
from summitcli.reading.letters import listed
from summitcli.reading.words import words
from summitcli.wording import country_name

_LIKE_FIELDS = tuple(frozenset(map(stem, group)) for group in english.LIKE_FIELDS)
_LESSER = (["vice"], ["deputy"], ["acting"], ["assistant"], ["interim"])


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the offices of a passage."""
    for office in passage.offices:
        if passage.keys[office.first : office.after + 1] == ["chair", ":"]:
            continue  # a part in a meeting
        if _is_shifted(passage, office):
            if passage.people and passage.keys[office.first - 1 : office.first] in _LESSER:
                yield _lesser(passage, office, case)
            continue
        post = post_of(passage, office)
        held = holder_of(passage, post)
        if held:
            post = body_after(passage, post, held[0])
            yield from _verdicts(passage, post, held, case)
        elif not passage.strangers:
            start, end = passage.span(post.first, post.after)
            holder = (
                case.holder(office.office, post.country.code) if post.country and not post.foreign else None
            )
            quiet = post.organisation or not passage.recent or passage.negated(office.first)
            if holder and not quiet and not _was_elsewhere(passage, holder, case):
                person = case.person(holder)  # the Romanian president
                yield supported(
                    start, end, person.origin, "office", f"{person.origin.title}: {_shown(person)}"
                )
            elif passage.words[office.first].text[0].isupper() or post.organisation:
                yield unconfirmed(start, end, "unclear who this is")


def _was_elsewhere(passage: Passage, person: str | None, case: Case) -> bool:
    """Tell whether a passage names a meeting at which somebody was not."""
    named = [
        case.meeting(one.only) for one in passage.references if one.named and not one.shifted and one.only
    ]
    return any(meeting.participants and person not in meeting.participants for meeting in named)


def _lesser(passage: Passage, office: Office, case: Case) -> Verdict:
    """Return the verdict on a deputy's office: a flag where its holder has the office itself on record."""
    span = passage.span(office.first - 1, office.after)
    post = post_of(passage, office)
    held = holder_of(passage, replace(post, first=office.first - 1))
    if held is None or held[0].misspelt or passage.keys[office.first - 1] not in {"vice", "deputy"}:
        return unconfirmed(*span, "no record bears this office out")
    person = case.person(held[1])
    offices = {one for one, _ in case.offices_held(person)}
    written = person.office.lower()
    then = office.first > 1 and passage.keys[office.first - 2] in english.OFFICE_SHIFTS  # then Vice Minister
    quiet = then or _is_quiet(passage, post, held[0]) or passage.negated(office.first)
    if office.office in offices and not quiet and "deputy" not in written and "vice" not in written:
        message = f"{person.origin.title} is {_shown(person)}"
        return differs(*span, "office-differs", person.origin, "office", message, person.office)
    return unconfirmed(*span, f"{person.origin.title} is on record as {_shown(person)}")


def _is_shifted(passage: Passage, office: Office) -> bool:
    """Tell whether it is another office: vice, former, acting."""
    before = passage.keys[office.first - 1] if office.first else ""
    if before in english.OFFICE_SHIFTS or (
        before == "-" and passage.keys[office.first - 2] in english.OFFICE_SHIFTS
    ):
        return True
    following = passage.keys[office.after : office.after + 2]
    return following[:1] in (["elect"], ["designate"], ["'s"]) or following == ["-", "elect"]


def _verdicts(passage: Passage, post: Post, held: tuple[Mention, str], case: Case) -> Iterator[Verdict]:
    mention, target = held
    person = case.person(target)
    if (mention.misspelt and not is_sure(passage, mention, case)) or passage.negated(post.office.first):
        span = passage.span(post.first, post.after)
        yield unconfirmed(*span, "no record bears this office out")
        return
    fits = _fits(passage, post, mention, person, case)
    body_wrong = _body_differs(post, person, office_fits=fits)
    country_wrong = _country_differs(post, person, case)
    quiet = _is_quiet(passage, post, mention)
    if country_wrong and fits and not quiet:
        yield _country(passage, post, person)
    own_body = _own_body(passage, post, mention, person)
    if not quiet and (body_wrong or _heads_another_body(passage, post, person, case)):
        yield _body(passage, post, person)
        if fits:
            yield _alone(passage, post, person)
    elif fits is False and not quiet and not _is_namesake_s(post, mention, person, case):
        yield _office(passage, post, person, case)
        yield from own_body
    elif fits and not body_wrong:
        span = _with_name(passage, post, mention)
        if _country_is_other(post, person):
            span = _without_country(passage, post, span)
        yield supported(*span, person.origin, "office", f"{person.origin.title}: {_shown(person)}")
    else:
        message = f"{person.origin.title} is on record as {_shown(person)}"
        alone = post.office if own_body else post
        yield unconfirmed(*passage.span(alone.first, alone.after), message, firm=not mention.misspelt)
        yield from own_body


def _is_namesake_s(post: Post, mention: Mention, person: Person, case: Case) -> bool:
    """Tell whether a family name alone may be that of somebody else, who has the office: one of two Lees."""
    if any(name.form != "surname" for name in mention.names):
        return False
    namesakes = {id_ for ids in case.lexicon.family.values() if person.id in ids for id_ in ids}
    return any(
        post.office.office in {office for office, _ in case.offices_held(case.person(id_))}
        for id_ in namesakes - {person.id}
    )


def _own_body(passage: Passage, post: Post, mention: Mention, person: Person) -> list[Verdict]:
    """Return the tick on the body of somebody whose office in it is another: "Kim, deputy head of Acme"."""
    if not post.organisation or mention.after > post.first or not _is_of_its_body(post, person):
        return []
    span = passage.span(post.organisation.first, post.organisation.after)
    return [supported(*span, person.origin, "organisation", f"{person.origin.title}: {_shown(person)}")]


def _alone(passage: Passage, post: Post, person: Person) -> Verdict:
    """Return the tick on an office without the body that is another."""
    span = passage.span(post.office.first, post.office.after)
    return supported(*span, person.origin, "office", f"{person.origin.title}: {_shown(person)}")


def _is_of_its_body(post: Post, person: Person) -> bool:
    body = post.organisation
    return body is not None and person.organisation in targets_of([body], "organisation")


def _is_quiet(passage: Passage, post: Post, mention: Mention) -> bool:
    """Tell whether anything shifts the scope, so that nothing is said to differ."""
    shifted = passage.vetoed(post.office.first, kinds=OPEN)
    told = _is_past(passage, post, mention) or _is_corrected(passage, post, mention)
    return shifted or told or mention.misspelt is not None


def _without_country(passage: Passage, post: Post, whole: tuple[int, int]) -> tuple[int, int]:
    """Return where an office and its holder begin and end without a country that is another."""
    country = post.country
    if not country:
        return whole
    start, end = whole
    if country.first > post.office.first:
        return start, passage.words[country.first - 1].end
    return passage.words[country.after + (passage.keys[country.after] in GENITIVES)].start, end


def _with_name(passage: Passage, post: Post, mention: Mention) -> tuple[int, int]:
    """Return where an office and its holder's name begin and end, if they stand in one sentence."""
    start, end = passage.span(post.first, post.after)
    if mention not in passage.mentions or mention.misspelt:
        return start, end
    first, last = passage.span(mention.first, mention.after)
    return min(start, first), max(end, last)


def _is_corrected(passage: Passage, post: Post, mention: Mention) -> bool:
    """Tell whether a denial follows: "the chairman, not the chief executive", "would be news"."""
    after = max(post.after, mention.after) if mention in passage.mentions else post.after
    following = passage.keys[after : after + 2]
    denied = following[following[:1] in ([","], ["is"], ["was"]) :][:1]
    return denied in (["not"], ["never"], ["isn't"], ["wasn't"], ["would"])


def _is_past(passage: Passage, post: Post, mention: Mention) -> bool:
    """Tell whether an office is told of another time: "who was foreign minister until 2025"."""
    between = [key for key in passage.keys[mention.after : post.first] if key != ","]
    following = passage.keys[post.after : post.after + 2]
    return any(key in {"was", "became", "as"} for key in between) or following[:1] in (
        ["until"],
        ["from"],
        ["since"],
    )


def _shown(person: Person) -> str:
    return f"{person.office}, {person.organisation}" if person.organisation else person.office


def _fits(passage: Passage, post: Post, mention: Mention, person: Person, case: Case) -> bool | None:
    """Tell whether an office is the person's: False where it cannot be, None where nobody can tell."""
    if post.organisation and not person.organisation:
        written = content(passage.words[post.organisation.first : post.organisation.after])
        if not set(written) <= _of(person) | stems_of(person.office):
            return None
    held = case.offices_held(person)
    offices = {office for office, _ in held}
    if post.office.office in _BARE and not post.foreign:
        return True if any(post.office.office in office.split("-") for office in offices) else None
    same = [rest for office, rest in held if office == post.office.office]
    same = same or [rest for office, rest in held if _is_short_for(post.office.office, office)]
    if same:
        return _fits_there(post, person, same)
    department = _department(post.office.office, offices) if person.official else None
    if department is not None:
        return department
    if english.LESSER_OFFICES.get(post.office.office) in offices and not post.foreign:
        return None if _body_differs(post, person, office_fits=True) else False
    denied = (
        _heads_its_body(passage, post, offices, person)
        or _excludes(post.office.office, offices, mention, person)
        or _is_told_otherwise(post, mention, person)
    )
    return False if denied else None


def _fits_there(post: Post, person: Person, same: list[frozenset[str]]) -> bool | None:
    """Tell whether what an office is of is what it is of on record: "Party Secretary of Shanghai"."""
    place = post.complement - _of(person)
    if not place and post.country and not post.organisation and all(rest & STATE_BODIES for rest in same):
        return None  # "the Laotian president" is not the one of the National Assembly
    of_state = post.country is not None and post.office.office in _OF_STATES
    if not place and of_state and all(rest - _STATE for rest in same):
        return None  # the Premier of Newfoundland is not the Prime Minister of Canada
    if not place or any(place <= rest for rest in same):
        return True
    return False if any(rest and not rest & place for rest in same) and not post.organisation else None


_OF_STATES = frozenset({"president", "prime-minister"})
_STATE = frozenset(map(stem, listed("republic government council union state federation confederation")))


def _is_short_for(written: str, held: str) -> bool:
    """Tell whether a high office is written without its first word: "Chancellor" for "Federal Chancellor"."""
    parts = set(held.split("-"))
    lesser = not english.OFFICE_SHIFTS.isdisjoint(parts) or held in english.LESSER_OFFICES
    return written in english.HIGH_OFFICES and held.endswith(f"-{written}") and not lesser


_BARE = frozenset({"minister"})
"""Offices that are written before a name without what they are of: "Minister Ostojić"."""


def _heads_its_body(passage: Passage, post: Post, held: set[str], person: Person) -> bool:
    """Tell whether an office is another at the head of just the body that somebody is on record with."""
    heads = english.HEADS_OF_ONE | {"chairman", "president", "secretary-general", "vice-chairman"}
    bare = post.is_bare and _tells_body(passage, person)
    return (_is_of_its_body(post, person) or bare) and post.office.office in heads and bool(held & heads)


def _is_told_otherwise(post: Post, mention: Mention, person: Person) -> bool:
    """Tell whether a text has the body or the country that somebody is on record with, but another office."""
    its_country = person.official and post.country is not None and post.country.code == person.country
    plain = post.office.office not in english.VAGUE_OFFICES
    of_state = bool(_portfolio(post.office.office)) or post.office.office in english.HIGH_OFFICES
    alone = person.official and post.is_bare and of_state and _is_full(mention)
    return plain and (_is_of_its_body(post, person) or (its_country and not post.organisation) or alone)


def _is_full(mention: Mention) -> bool:
    """Tell whether somebody is called by more than a family name, which many have."""
    return all(name.form != "surname" for name in mention.names)


def _tells_body(passage: Passage, person: Person) -> bool:
    """Tell whether a text has just named the body that somebody is on record with, and no other."""
    bodies = {
        name.target
        for part in (*passage.asked, *passage.before[-2:], passage)
        for mention in part.mentions
        for name in mention.of_kind("organisation")
    }
    return person.organisation is not None and person.organisation in bodies


def _excludes(office: str, held: set[str], mention: Mention, person: Person) -> bool:
    """Tell whether nobody has an office beside one of those that somebody holds."""
    if person.official and any(english.LESSER_OFFICES.get(lesser) == office for lesser in held):
        return True
    if office == "prime-minister" and held & (english.HEADS_OF_ONE - {"secretary-general"}):
        return True
    high = office in english.HIGH_OFFICES
    if office == "deputy-prime-minister":
        return bool(held & (english.HIGH_OFFICES - {"foreign-minister"}))
    if office in english.CHIEFS and held & english.CHIEFS:
        return True
    of_state = office in {"president", "prime-minister"} and person.rank and held & english.VAGUE_OFFICES
    heads = person.official and _is_full(mention) and ("chief-executive-officer" in held or of_state)
    return high and bool(held & (english.HIGH_OFFICES | english.POSTS_OF_ONE) or heads)


def _is_lesser(office: str) -> bool:
    """Tell whether an office is under a minister's: "deputy minister", "state secretary"."""
    parts = office.split("-")
    return not _LESSER_WORDS.isdisjoint(parts) or parts[:2] == ["state", "secretary"]


_LESSER_WORDS = frozenset({"deputy", "vice", "assistant", "junior"})


def _portfolio(office: str) -> frozenset[str]:
    """Return the stems of what a minister's or secretary's office is of; none of any other office."""
    words = office.replace(",", "").split("-")
    if office in english.NO_PORTFOLIOS or not {"minister", "secretary"} & set(words):
        return frozenset()
    return frozenset(stem(word) for word in words if word and word not in english.NO_FIELDS)


def _department(office: str, held: set[str]) -> bool | None:
    """Tell whether an office of a department is one that is held: None where nobody can tell."""
    written = _portfolio(office)
    departments = {other: fields for other in held if (fields := _portfolio(other))}
    if not written or not departments:
        return None
    others = departments.values()
    if all(map(_is_lesser, departments)) and not _is_lesser(office):
        return False  # not the minister, but the deputy minister
    if any(written <= fields for fields in others):
        return True
    alike = [group for group in _LIKE_FIELDS if written & group]
    if any(written & fields or any(fields & group for group in alike) for fields in others):
        return None
    return False


def _of(person: Person) -> frozenset[str]:
    """Return the stems of what a person's office can be said to be of."""
    return stems_of(person.organisation or "") | {f"@{person.country}"}


def _country_differs(post: Post, person: Person, case: Case) -> bool:
    """Tell whether the country is neither that of a person nor of the body whose executive it is."""
    body, _ = case.facts.bodies.get(person.organisation or "", (None, None))
    sure = person.official or body in {None, person.country}
    return sure and _country_is_other(post, person)


def _country_is_other(post: Post, person: Person) -> bool:
    """Tell whether the country is not that on record; of an executive it may be the body's."""
    return bool(post.country and person.country and post.country.code != person.country)


def _body_differs(post: Post, person: Person, *, office_fits: bool | None) -> bool:
    if not post.organisation or not person.organisation or office_fits is None:
        return False
    return not _is_of_its_body(post, person)


def _heads_another_body(passage: Passage, post: Post, person: Person, case: Case) -> bool:
    """Tell whether somebody is called the head of a body that has nothing in common with the one on record.

    A chairman may chair another body besides; who is a chief executive is not that of two.
    """
    if not post.foreign or post.organisation or not person.organisation:
        return False
    held = {office for office, _ in case.offices_held(person)}
    if post.office.office not in held or passage.title_case:
        return False
    written, own = passage.words[post.foreign[0] : post.foreign[1]], words(person.organisation)
    if post.office.office not in english.HEADS_OF_ONE:
        return False
    if (any(word.text.isupper() for word in written) and len(own) > 1) or passage.keys[
        post.foreign[0] - 1
    ] == "for":
        return False
    plain = {stem(word) for word in english.BODY_WORDS}
    named, known = (frozenset(content(part)) - plain for part in (written, own))
    initials = "".join(word.key[0] for word in own if word.text[0].isupper())
    return bool(named and known) and not named & known and written[0].key != initials


def _country(passage: Passage, post: Post, person: Person) -> Verdict:
    of = post.country or post.office
    start, end = passage.span(of.first, of.after)
    country = person.country or ""
    message = f"{person.origin.title} is {_shown(person)} ({country_name(country)})"
    return differs(start, end, "country-differs", person.origin, "country", message, country)


def _body(passage: Passage, post: Post, person: Person) -> Verdict:
    body = post.organisation
    first, after = (body.first, body.after) if body else post.foreign or (post.first, post.after)
    start, end = passage.span(first, after)
    message = f"{person.origin.title} is {_shown(person)}"
    return differs(
        start, end, "organisation-differs", person.origin, "organisation", message, person.organisation or ""
    )


def _office(passage: Passage, post: Post, person: Person, case: Case) -> Verdict:
    held = {office for office, _ in case.offices_held(person)}
    whole = post.office.office in held
    first = post.first if whole or (post.complement and not post.country) else post.office.first
    after = post.after if whole else post.office.after
    start, end = passage.span(first, after)
    message = f"{person.origin.title} is {_shown(person)}"
    return differs(start, end, "office-differs", person.origin, "office", message, person.office)
