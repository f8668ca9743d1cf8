"""Offices with their holders: "SK Group Chairman Chey Tae-won", "Li Qiang, Premier of China"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.claims.names import is_sure
from summitcli.checking.fact_check.departments import portfolio
from summitcli.checking.fact_check.facts import Person
from summitcli.checking.fact_check.lexicon import Mention
from summitcli.checking.fact_check.passages import Office, Passage
from summitcli.checking.fact_check.stems import content, stem
from summitcli.checking.fact_check.verdicts import Verdict, differs, supported, unconfirmed
from summitcli.reading.words import words

_LIKE_FIELDS = tuple(frozenset(map(stem, group)) for group in english.LIKE_FIELDS)
_LESSER = (["vice"], ["deputy"], ["acting"], ["assistant"], ["interim"])
_LINKS = frozenset({",", "(", "–", "—", "-", "|", ":", "the", "who"})
_GENITIVES = frozenset({"'s", "'", "’"})
_SOON = 5  # words after an office in which a denial is of it
_AS = frozenset(
    {
        "then",
        "now",
        "currently",
        "still",
        "also",
        "our",
        "its",
        "is",
        "was",
        "as",
        "remains",
        "became",
        "serves",
    }
)


class Post(NamedTuple):
    """An office in a text, with what says whose and of what."""

    first: int
    after: int
    office: Office
    organisation: Mention | None
    """The body it is of, where that is on record."""
    country: str | None
    country_span: tuple[int, int] | None
    foreign: tuple[int, int] | None
    """The words of a body or place that is not on record."""
    complement: frozenset[str]
    """The stems of "of Shanghai"."""


def check(passage: Passage, case: Case) -> Iterator[Verdict]:
    """Yield verdicts on the offices of a passage."""
    for office in passage.offices:
        if _is_shifted(passage, office):
            if passage.keys[office.first - 1 : office.first] in _LESSER and passage.people:
                message = "an office that its holder does not have on record"
                yield unconfirmed(*passage.span(office.first - 1, office.after), message)
            continue
        post = _post(passage, office)
        held = _holder(passage, post) or _in_row(passage, post) or _named_before(passage, post)
        if held:
            yield from _verdicts(passage, post, held, case)
        elif not passage.strangers and office.office != "representative":
            start, end = passage.span(post.first, post.after)
            if _is_titled(passage, office) or post.organisation:
                yield unconfirmed(start, end, "an office without a holder on record")


def _is_titled(passage: Passage, office: Office) -> bool:
    return passage.words[office.first].text[0].isupper()


def _is_shifted(passage: Passage, office: Office) -> bool:
    """Tell whether it is another office: vice, former, acting."""
    before = passage.keys[office.first - 1] if office.first else ""
    if before in english.OFFICE_SHIFTS or (
        before == "-" and passage.keys[office.first - 2] in english.OFFICE_SHIFTS
    ):
        return True
    following = passage.keys[office.after : office.after + 2]
    return following[:1] in (["elect"], ["designate"], ["'s"]) or following == ["-", "elect"]


def _post(passage: Passage, office: Office) -> Post:
    """Return an office with the body, country or place before it, or after "of"."""
    first, after = office.first, office.after
    organisation: Mention | None = None
    country: str | None = None
    span: tuple[int, int] | None = None
    foreign: tuple[int, int] | None = None
    complement: list[str] = []
    at = first - 1
    if at > 0 and passage.keys[at] in _GENITIVES:
        at -= 1
    mention = passage.covered.get(at)
    before = next((one for one in passage.countries if one.after == at + 1), None)
    if mention and _names_body(mention):
        organisation, first = mention, mention.first
        at = first - 1
        before = next((one for one in passage.countries if one.after == at + 1), None)
    elif mention and mention.of_kind("person") and passage.keys[first - 1] in _GENITIVES:
        first = mention.first
    elif passage.keys[at : at + 1] == ["("] and _names_body(passage.covered.get(at - 1)):
        organisation = passage.covered[at - 1]
    elif mention and (mention.of_kind("city") or mention.of_kind("subject")):
        complement += content(passage.words[mention.first : mention.after])
        first = mention.first
    if before and not mention:
        country, span, first = before.code, (before.first, before.after), before.first
    elif not mention and not before:
        foreign = _capitals_before(passage, first)
        if foreign:
            complement += content(passage.words[foreign[0] : foreign[1]])
    right = _after(passage, after)
    if right:
        after = right.after
        organisation = organisation or right.organisation
        country, span = (country, span) if country else (right.country, right.country_span)
        foreign = foreign or right.foreign
        complement += right.complement
    return Post(first, after, office, organisation, country, span, foreign, frozenset(complement))


def _names_body(mention: Mention | None) -> bool:
    return mention is not None and bool(mention.of_kind("organisation"))


def _capitals_before(passage: Passage, first: int) -> tuple[int, int] | None:
    """Return the capitalised words that stand before an office: a body that is not on record."""
    at = first
    while at > 0:
        word = passage.words[at - 1]
        if not word.text[0].isupper() or at - 1 in passage.covered or word.key in english.STOP_WORDS:
            break
        if word.key in english.NAMES_OF_DAYS or word.key in english.TITLES:
            break
        at -= 1
    if at == 0 and not passage.title_case and first - at == 1 and len(passage.words[at].text) > 3:
        pass  # a name at the beginning of a sentence
    return (at, first) if at < first and not passage.title_case else None


class _Right(NamedTuple):
    after: int
    organisation: Mention | None
    country: str | None
    country_span: tuple[int, int] | None
    foreign: tuple[int, int] | None
    complement: list[str]


def _after(passage: Passage, after: int) -> _Right | None:
    """Read "of the World Bank", "for policy", ", Industry and Resources" after an office."""
    keys = passage.keys
    at = after
    if keys[at : at + 1] not in (["of"], ["at"], ["for"]):
        return None
    at += 1
    while at < len(keys) and keys[at] == "the":
        at += 1
    mention = passage.covered.get(at)
    if mention and _names_body(mention) and mention.first == at:
        return _Right(mention.after, mention, None, None, None, [])
    country = next((one for one in passage.countries if one.first == at), None)
    if country:
        return _Right(country.after, None, country.code, (country.first, country.after), None, [])
    last = at
    while (
        last < len(keys)
        and last - at < 8
        and (
            passage.words[last].text[0].isupper() or (keys[last] in {"of", "the", "and", "'s"} and last > at)
        )
    ):
        if last in passage.covered and passage.covered[last].of_kind("person"):
            break
        last += 1
    while last > at and keys[last - 1] in {"of", "the", "and", "'s"}:
        last -= 1
    if last == at:
        return None
    known = mention is not None and bool(mention.of_kind("city") or mention.of_kind("subject"))
    return _Right(last, None, None, None, None if known else (at, last), content(passage.words[at:last]))


def _holder(passage: Passage, post: Post) -> tuple[Mention, str] | None:
    """Return who a text says holds an office: the name right after it, or before it."""
    people = passage.people
    second = next((one for one in passage.offices if one.first == post.after + 1), None)
    if second and passage.keys[post.after] == "and":
        return _holder(passage, post._replace(first=second.first, after=second.after, office=second))
    opens = post.after
    while passage.keys[opens : opens + 1] and passage.keys[opens] in _BETWEEN_OFFICE_AND_NAME:
        opens += 1
    for mention, target in people:
        if mention.first < post.after or mention.first > opens:
            continue
        between = [key for key in passage.keys[post.after : mention.first] if key not in english.TITLES]
        defined = post.after > post.office.after and between in ([","], [":"], ["–"], ["|"])
        listed = between in ([":"], ["|"]) and passage.block.kind in {"item", "row"}
        if not between or defined or listed:
            return mention, target
    if post.after == post.office.after and passage.keys[post.after : post.after + 1] == [","]:
        follows = next((one for one in people if one[0].first == post.after + 1), None)
        lower = passage.words[post.office.first].text.islower()
        closes = follows and passage.keys[follows[0].after : follows[0].after + 1] in ([","], ["."], [")"])
        defined = post.country or passage.keys[post.first - 1 : post.first] == ["the"]
        owns = follows and passage.keys[follows[0].after : follows[0].after + 1] == ["'s"]
        if follows and not owns and (lower or (closes and defined)):
            return follows
    for mention, target in reversed(people):
        if mention.after <= post.first:
            between = passage.keys[mention.after : post.first]
            if 0 < len(between) <= 4 and all(key in _LINKS or key in _AS for key in between):
                return mention, target
            return None
    return None


_BETWEEN_OFFICE_AND_NAME = english.TITLES | {",", ":", "–", "|", "."}


def _in_row(passage: Passage, post: Post) -> tuple[Mention, str] | None:
    """Return the one person of a table's row in which one office stands, in a cell of its own."""
    alone = passage.block.kind == "row" and len(passage.people) == len(passage.offices) == 1
    closed = passage.keys[post.after : post.after + 1] in ([], ["|"], [","])
    opened = passage.keys[post.first - 1 : post.first] == ["|"]
    return passage.people[0] if alone and opened and closed else None


def _named_before(passage: Passage, post: Post) -> tuple[Mention, str] | None:
    """Return whom "As managing director of Acme he" means: the one person named in the sentence before."""
    told = passage.keys[:1] == ["as"] and {"he", "she"} & set(passage.keys[post.after : post.after + 2])
    earlier = passage.before[-1].people if passage.before else []
    if not told or passage.people or len(earlier) != 1 or earlier[0][0].misspelt:
        return None
    return earlier[0]


def _verdicts(passage: Passage, post: Post, held: tuple[Mention, str], case: Case) -> Iterator[Verdict]:
    mention, target = held
    person = case.person(target)
    start, end = passage.span(post.first, post.after)
    if (mention.misspelt and not is_sure(passage, mention, case)) or passage.negated(post.office.first):
        yield unconfirmed(start, end, "an office next to a name that is not on record")
        return
    office_fits = _fits(passage, post, person, case)
    country_wrong = _country_differs(post, person)
    body_wrong = _body_differs(post, person, office_fits=office_fits)
    quiet = passage.vetoed(post.office.first, kinds=_QUIETING) or _is_past(passage, post, mention)
    quiet = quiet or bool(mention.misspelt) or _is_corrected(passage, post, mention)
    if country_wrong and office_fits and not quiet and post.country_span:
        yield _country(passage, post, person)
    if (body_wrong and not quiet and post.organisation) or (
        not quiet and _heads_another_body(passage, post, person, case)
    ):
        yield replace(_body(passage, post, person), doubts=_with_name(passage, post, mention))
    elif office_fits is False and not quiet:
        yield replace(_office(passage, post, person, case), doubts=_with_name(passage, post, mention))
    elif office_fits and not body_wrong and not _is_of_something_else(passage, post, person):
        first = post.first
        if country_wrong and post.country_span:
            first = max(first, post.country_span[1]) if post.country_span[0] < post.office.first else first
            first += passage.keys[first] in _GENITIVES
        begin, finish = passage.span(first, post.after)
        if not mention.misspelt and mention in passage.mentions:
            begin = min(begin, passage.words[mention.first].start)
            finish = max(finish, passage.words[mention.after - 1].end)
        if country_wrong and post.country_span and post.country_span[0] > post.office.first:
            finish = passage.words[post.country_span[0] - 1].end
        yield supported(begin, finish, person.origin, "office", f"{person.origin.title}: {_shown(person)}")
    else:
        begin, finish = _with_name(passage, post, mention)
        message = f"{person.origin.title} is on record as {_shown(person)}"
        yield unconfirmed(begin, finish, message, firm=not mention.misspelt)


def _with_name(passage: Passage, post: Post, mention: Mention) -> tuple[int, int]:
    """Return where an office and its holder's name begin and end, if they stand in one sentence."""
    start, end = passage.span(post.first, post.after)
    if mention not in passage.mentions:
        return start, end
    first, last = passage.span(mention.first, mention.after)
    return min(start, first), max(end, last)


def _is_corrected(passage: Passage, post: Post, mention: Mention) -> bool:
    """Tell whether a denial follows: "the chairman, not the chief executive", "would be news"."""
    after = max(post.after, mention.after) if mention in passage.mentions else post.after
    following = passage.keys[after : after + _SOON]
    denied = any(key in {"not", "never"} or key.endswith("n't") for key in following)
    return denied or following[:1] == ["would"]


def _is_past(passage: Passage, post: Post, mention: Mention) -> bool:
    """Tell whether an office is told of another time: "who was foreign minister until 2025"."""
    between = passage.keys[mention.after : post.first]
    following = passage.keys[post.after : post.after + 2]
    return any(key in {"was", "became", "as"} for key in between) or following[:1] in (
        ["until"],
        ["from"],
        ["since"],
    )


_QUIETING = frozenset({"question", "condition", "correction"})


def _shown(person: Person) -> str:
    return f"{person.office}, {person.organisation}" if person.organisation else person.office


def _fits(passage: Passage, post: Post, person: Person, case: Case) -> bool | None:
    """Tell whether an office is the person's: False where it cannot be, None where nobody can tell."""
    held = case.offices_held(person)
    same = [rest for office, rest in held if office == post.office.office]
    if post.organisation and not person.organisation:
        written = content(passage.words[post.organisation.first : post.organisation.after])
        if not set(written) <= _of(person) | set(content(words(person.office))):
            return None
    if same:
        place = post.complement - _of(person)
        if not place or any(place <= rest for rest in same):
            return True
        return False if any(rest and not rest & place for rest in same) and not post.organisation else None
    high = post.office.office in english.HIGH_OFFICES
    offices = {held_office for held_office, _ in held}
    if english.LESSER_OFFICES.get(post.office.office) in offices and not post.foreign:
        return None if _body_differs(post, person, office_fits=True) else False
    department = _department(post.office.office, offices) if person.official else None
    if department is not None:
        return department
    if post.office.office in english.CHIEFS and offices & english.CHIEFS:
        return False
    if person.official and "chief-executive-officer" in offices and high:
        return False
    if post.office.office == "deputy-prime-minister" and offices & (
        english.HIGH_OFFICES - {"foreign-minister"}
    ):
        return False
    clash = high and any(office in english.HIGH_OFFICES for office, _ in held)
    if clash or (
        high
        and person.official
        and any(office in english.VAGUE_OFFICES for office, _ in held)
        and post.office.office in {"president", "prime-minister"}
        and person.rank
    ):
        return False
    return None


def _department(office: str, held: set[str]) -> bool | None:
    """Tell whether an office of a department is one that is held: None where nobody can tell."""
    written = portfolio(office)
    others = [fields for other in held if (fields := portfolio(other))]
    if not written or not others:
        return None
    if any(written <= fields for fields in others):
        return True
    alike = [group for group in _LIKE_FIELDS if written & group]
    if any(written & fields or any(fields & group for group in alike) for fields in others):
        return None
    return False


def _of(person: Person) -> frozenset[str]:
    """Return the stems of what a person's office can be said to be of."""
    return frozenset(content(words(person.organisation or ""))) | {f"@{person.country}"}


def _country_differs(post: Post, person: Person) -> bool:
    return bool(post.country and person.country and person.official and post.country != person.country)


def _body_differs(post: Post, person: Person, *, office_fits: bool | None) -> bool:
    if not post.organisation or not person.organisation or office_fits is None:
        return False
    targets = {name.target for name in post.organisation.of_kind("organisation")}
    return person.organisation not in targets


def _is_of_something_else(passage: Passage, post: Post, person: Person) -> bool:
    """Tell whether a body that is not on record stands with the office."""
    if _names_other_body(passage, post) and not post.organisation:
        return True
    if not post.foreign or post.organisation:
        return False
    written = frozenset(content(passage.words[post.foreign[0] : post.foreign[1]]))
    known = _of(person) | frozenset(content(words(person.office)))
    return bool(written - known - {"state", "former", "new"})


def _heads_another_body(passage: Passage, post: Post, person: Person, case: Case) -> bool:
    """Tell whether somebody is called the head of a body that has nothing in common with the one on record.

    A chairman may chair another body besides; who is a chief executive is not that of two.
    """
    if not post.foreign or post.organisation or not person.organisation:
        return False
    if post.office.office not in english.HEADS_OF_ONE or passage.title_case:
        return False
    if post.office.office not in {office for office, _ in case.offices_held(person)}:
        return False
    written = passage.words[post.foreign[0] : post.foreign[1]]
    if any(word.text.isupper() for word in written) or passage.keys[post.foreign[0] - 1] == "for":
        return False
    plain = {stem(word) for word in english.BODY_WORDS}
    named, known = (set(content(part)) - plain for part in (written, words(person.organisation)))
    initials = "".join(word.key[0] for word in words(person.organisation) if word.text[0].isupper())
    return bool(named and known) and not named & known and written[0].key != initials


def _names_other_body(passage: Passage, post: Post) -> bool:
    """Tell whether a list has a body that is not on record after a vague office: "chairman, Acme"."""
    at = post.after + 1
    if passage.block.kind not in {"item", "row"} or post.office.office not in english.VAGUE_OFFICES:
        return False
    if passage.keys[post.after : at] != [","] or at >= len(passage.words):
        return False
    return passage.words[at].text[0].isupper() and at not in passage.covered


def _country(passage: Passage, post: Post, person: Person) -> Verdict:
    first, after = post.country_span or (post.first, post.after)
    start, end = passage.span(first, after)
    text = passage.text(first, after)
    message = f'"{text}": {person.origin.title} is {_shown(person)} of {person.country}'
    return differs(start, end, "country-differs", person.origin, "country", message, person.country or "")


def _body(passage: Passage, post: Post, person: Person) -> Verdict:
    body = post.organisation
    first, after = (body.first, body.after) if body else post.foreign or (post.first, post.after)
    start, end = passage.span(first, after)
    message = f'"{passage.text(first, after)}": {person.origin.title} is {_shown(person)}'
    return differs(
        start, end, "organisation-differs", person.origin, "organisation", message, person.organisation or ""
    )


def _office(passage: Passage, post: Post, person: Person, case: Case) -> Verdict:
    held = {office for office, _ in case.offices_held(person)}
    whole = post.office.office in held
    first = post.first if whole or (post.complement and not post.country_span) else post.office.first
    after = post.after if whole else post.office.after
    start, end = passage.span(first, after)
    message = f'"{passage.text(first, after)}": {person.origin.title} is {_shown(person)}'
    return differs(start, end, "office-differs", person.origin, "office", message, person.office)
