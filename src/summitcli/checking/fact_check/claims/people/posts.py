"""Offices bound to what they are of and to who holds them, as a text has it."""

from __future__ import annotations

from collections.abc import Container

from msgspec import Struct
from msgspec.structs import replace

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.mentions import Mention
from summitcli.checking.fact_check.passages import Country, Office, Passage
from summitcli.checking.fact_check.stems import content
from summitcli.reading.letters import listed
from summitcli.reading.words import indexes_of

_LONGEST_LINK = 4
_LINKS = frozenset(
    listed(
        ", ( ) – — - | : the who then now currently still also our its his her their is was as remains "
        "became serves"
    )
)
GENITIVES = frozenset({"'s", "'", "’"})


class Post(Struct, frozen=True):
    """An office in a text, with what says whose and of what."""

    first: int
    after: int
    office: Office
    organisation: Mention | None = None
    """The body it is of, where that is on record."""
    country: Country | None = None
    foreign: tuple[int, int] | None = None
    """The words of a body or place that is not on record."""
    complement: frozenset[str] = frozenset()
    """The stems of "of Shanghai"."""

    @property
    def is_bare(self) -> bool:
        """Whether nothing says of what body or country it is."""
        return not (self.organisation or self.foreign or self.country)


def post_of(passage: Passage, office: Office) -> Post:
    """Return an office with the body, country or place before it, or after "of"."""
    left = _before(passage, office)
    right = (
        _accredited(passage, office)
        or _bracketed(passage, office)
        or _after(passage, office, office.after)
        or left
    )
    return Post(
        left.first,
        right.after,
        office,
        left.organisation or right.organisation,
        left.country or right.country,
        left.foreign or right.foreign,
        left.complement | right.complement,
    )


def _before(passage: Passage, office: Office) -> Post:
    """Read "Acme's", "Korean", "SK Group" before an office."""
    post = Post(office.first, office.after, office)
    genitive = office.first > 1 and passage.keys[office.first - 1] in GENITIVES
    at = office.first - 1 - genitive
    mention = passage.covered.get(at)
    body = mention if _names_body(mention) else None
    begins = body.first if body else at + 1
    country = next((one for one in passage.countries if one.after == begins), None)
    if country and (body or not mention):
        return replace(post, first=country.first, organisation=body, country=country)
    if mention and (body or (mention.of_kind("person") and genitive)):
        return replace(post, first=mention.first, organisation=body)
    if mention and _names_place(mention):
        return replace(post, first=mention.first, complement=_stems(passage, mention.first, mention.after))
    foreign = None if mention else _capitals_before(passage, at + 1)
    if foreign and genitive and at == foreign[0] and office.office not in english.VAGUE_OFFICES:
        foreign = None  # Tokyo's foreign minister
    if foreign:
        first = foreign[0] if genitive else office.first
        return replace(post, first=first, foreign=foreign, complement=_stems(passage, *foreign))
    return replace(post, first=office.first - 2) if genitive and not mention else post


def _stems(passage: Passage, first: int, after: int) -> frozenset[str]:
    return frozenset(content(passage.words[first:after]))


def _names_body(mention: Mention | None) -> bool:
    return mention is not None and bool(mention.of_kind("organisation"))


def _names_place(mention: Mention) -> bool:
    return bool(mention.of_kind("city") or mention.of_kind("subject"))


def _capitals_before(passage: Passage, end: int) -> tuple[int, int] | None:
    """Return the capitalised words that stand before an office: a body that is not on record."""
    if passage.title_case:
        return None
    known = passage.covered.keys() | indexes_of(passage.countries)
    first = end
    while first > 0 and first - 1 not in known:
        word = passage.words[first - 1]
        if not word.text[0].isupper() or word.key in _NO_BODIES:
            break
        first -= 1
    return (first, end) if first < end else None


_NO_BODIES = english.STOP_WORDS | english.NAMES_OF_DAYS | english.NAMES_OF_MONTHS | english.TITLES


def _after(passage: Passage, office: Office, after: int) -> Post | None:
    """Read "of the World Bank", "for policy", "at Acme" after an office."""
    keys = passage.keys
    post = Post(office.first, after, office)
    if keys[after : after + 1] not in _OF:
        return None
    at = after + 1 + (keys[after + 1 : after + 2] == ["the"])
    mention = passage.covered.get(at)
    if mention and _names_body(mention) and mention.first == at:
        return replace(post, after=mention.after, organisation=mention)
    if keys[after] == "in":
        return None
    country = next((one for one in passage.countries if one.first == at), None)
    if country and (passage.title_case or not _begins_body(passage, country)):
        return replace(post, after=country.after, country=country)
    last = at
    while last < min(passage.end, at + _LONGEST_BODY):
        joins = keys[last] in _WITHIN and last > at
        person = last in passage.covered and passage.covered[last].of_kind("person")
        if person or not (joins or passage.words[last].text[0].isupper()):
            break
        last += 1
    while last > at and keys[last - 1] in _WITHIN:
        last -= 1
    if last == at:
        return None
    foreign = None if mention and _names_place(mention) else (at, last)
    return replace(post, after=last, foreign=foreign, complement=_stems(passage, at, last))


_OF = (["of"], ["at"], ["for"], ["in"])
_WITHIN = frozenset({"of", "the", "and", "'s"})
_LONGEST_BODY = 8  # words


def _begins_body(passage: Passage, country: Country) -> bool:
    """Tell whether a country begins the name of a body: "the Korea Chamber of Commerce"."""
    follows = passage.words[country.after] if country.after < passage.end else None
    return follows is not None and follows.text[0].isupper() and len(follows.text) > 1


def _bracketed(passage: Passage, office: Office) -> Post | None:
    """Read the body of "(Chair, Rift Geothermal)"."""
    body = passage.covered.get(office.after + 1)
    if passage.keys[office.after : office.after + 1] != [","] or body is None or not _names_body(body):
        return None
    return Post(office.first, body.after, office, body)


def _accredited(passage: Passage, office: Office) -> Post | None:
    """Read "to Japan" after "ambassador": the country is where they are, not whose they are."""
    after = office.after
    if office.office != "ambassador" or passage.keys[after : after + 1] != ["to"]:
        return None
    country = next((one for one in passage.countries if one.first == after + 1), None)
    if country is None:
        return None
    where = _stems(passage, country.first, country.after)
    return Post(office.first, country.after, office, complement=where)


def holder_of(passage: Passage, post: Post) -> tuple[Mention, str] | None:
    """Return who a text says holds an office: the name right after it or before it, or its row's one name.

    Offices that "and" joins have one holder: "Deputy Prime Minister and Minister of Finance".
    """
    at = passage.offices.index(post.office)
    posts = [post]
    for one in passage.offices[at + 1 :]:
        last = posts[0]
        if not _are_joined(passage, last.after, one.first, {last.office.office, one.office}):
            break
        posts.insert(0, replace(last, first=one.first, after=one.after, office=one))
    before = passage.offices[at - 1] if at else post.office
    if _are_joined(passage, before.after, post.first, {before.office, post.office.office}):
        posts.append(replace(post, first=before.first, after=before.after, office=before))
    return next((held for one in posts if (held := _held(passage, one))), None)


def _are_joined(passage: Passage, after: int, first: int, offices: set[str]) -> bool:
    """Tell whether "and" stands between two offices that somebody may have at once."""
    return first == after + 1 and passage.keys[after] == "and" and not offices <= english.HIGH_OFFICES


def _held(passage: Passage, post: Post) -> tuple[Mention, str] | None:
    if passage.keys[max(0, post.office.first - 3) : post.office.first] == [",", "then", "the"]:
        return None  # one in a row of people: "First Zhao, then the premier, then Chen"
    after = _named_after(passage, post)
    if passage.keys[post.first - 1 : post.first] in (["is"], ["was"]):
        said = next((one for one in passage.people if one[0].after == post.first - 1), None)
        after = said or after  # Lunde is president of Norway, Mwangi of Kenya
    if after and passage.keys[after[0].first - 1] == ",":  # Kim, head of Acme, Lee, head of Initech
        return _in_list(passage, post) or after
    return (
        after
        or _in_apposition(passage, post)
        or _named_just_before(passage, post)
        or _named_before(passage, post)
    )


def body_after(passage: Passage, post: Post, held: Mention) -> Post:
    """Return a post with the body after its holder's name: "Director Georgieva of the World Bank"."""
    if post.organisation or post.foreign or post.complement or held.first < post.after:
        return post
    of = passage.keys[held.after : held.after + 1] == ["of"]
    right = _after(passage, post.office, held.after) if of else None
    if right is None or right.country:
        return post
    return replace(post, organisation=right.organisation, foreign=right.foreign)


def _past(passage: Passage, at: int, passed_over: Container[str]) -> int:
    """Return the index after all words of a sort that stand in a row."""
    while at < passage.end and passage.keys[at] in passed_over:
        at += 1
    return at


def _named_after(passage: Passage, post: Post) -> tuple[Mention, str] | None:
    opens = _past(passage, post.after, _BETWEEN_OFFICE_AND_NAME)
    for mention, target in passage.people:
        if mention.first < post.after or mention.first > opens:
            continue
        between = [key for key in passage.keys[post.after : mention.first] if key not in english.TITLES]
        defined = post.after > post.office.after and between in ([","], [":"], ["–"], ["|"])
        if passage.keys[mention.after : mention.after + 1] == ["as"]:
            defined = False  # Kim as chairman of Acme, Lee as his deputy
        in_list = between in ([":"], ["|"]) and passage.is_listed
        if not between or defined or in_list:
            return mention, target
    return None


def _in_apposition(passage: Passage, post: Post) -> tuple[Mention, str] | None:
    """Return the holder of "the premier, Li Qiang, said"."""
    if post.after != post.office.after or passage.keys[post.after : post.after + 1] != [","]:
        return None
    first = _past(passage, post.after + 1, _TITLED)  # the Prime Minister, Mr. Kuroda
    follows = next((one for one in passage.people if one[0].first == first), None)
    if not follows:
        return None
    if not _AIDES.isdisjoint(passage.keys[max(0, post.first - 3) : post.first]):
        return None  # the security adviser to the president, Wi Sung-lac
    after = follows[0].after
    return follows if after == passage.end or passage.keys[after] in _CLOSING else None


def _in_list(passage: Passage, post: Post) -> tuple[Mention, str] | None:
    """Return the name right before an office, where it has no other office right before it."""
    comma = post.first - 1 - (passage.keys[post.first - 1] == "the")
    before = next((one for one in passage.people if one[0].after == comma), None)
    if before is None or passage.keys[comma] != ",":
        return None
    return None if any(office.after == before[0].first for office in passage.offices) else before


_AIDES = frozenset(
    listed("adviser advisor aide assistant deputy envoy secretary spokesman spokesperson spokeswoman")
)
_TITLED = english.TITLES | {"."}


def _named_just_before(passage: Passage, post: Post) -> tuple[Mention, str] | None:
    begins = min(post.first, post.foreign[0]) if post.foreign else post.first  # Jensen Huang, Intel CEO
    before = [one for one in passage.people if one[0].after <= begins]
    between = passage.keys[passage.after_native_name(before[-1][0].after) : begins] if before else []
    linked = 0 < len(between) <= _LONGEST_LINK and all(key in _LINKS for key in between)
    return (
        before[-1]
        if linked and not (between in _COMMA and _begins_anew(passage, post, before[-1][0]))
        else None
    )


_COMMA = ([","], [",", "the"])


def _begins_anew(passage: Passage, post: Post, name: Mention) -> bool:
    """Tell whether a verb follows an office, and the name before it has an office or ends what leads in.

    "As the guest of Prime Minister Takaichi, South Korea's president spent two days in Nara"; "After his
    summit with Xi, the South Korean president met Chen".
    """
    has_office = any(office.after == name.first for office in passage.offices)
    leads_in = any(
        key in english.SHIFTS and (at == 0 or passage.is_in_dateline(at - 2))
        for at, key in enumerate(passage.keys[: name.first])
    )
    goes_on = post.after < passage.end and passage.keys[post.after] not in _CLOSING | {"of", "and", "for"}
    return goes_on and (has_office or leads_in)


_CLOSING = frozenset({",", ".", ")", ";", ":", "–", "—", "|", "!", "?"})
_BETWEEN_OFFICE_AND_NAME = english.TITLES | {",", ":", "–", "|", "."}


def _named_before(passage: Passage, post: Post) -> tuple[Mention, str] | None:
    """Return whom "He is managing director of Acme" means: the one person named before it."""
    said = [key for key in passage.keys[max(0, post.first - 4) : post.first] if key not in _ARTICLES]
    says = said[-2:-1] in (["he"], ["she"]) and said[-1:] in (["is"], ["was"])
    short = said[-1:] in (["he's"], ["she's"])
    if not (says or short):
        return None
    before = [one for one in passage.people if one[0].after <= post.first]
    for part in reversed(passage.before[-2:]):
        before = before or part.people
    one = len({target for _, target in before}) == 1
    return before[0] if one and not before[0][0].misspelt else None


_ARTICLES = frozenset({"the", "its", "a", "an", "still", "now"})
