"""Offices bound to what they are of and to who holds them, as a text has it."""

from __future__ import annotations

from collections.abc import Container

from msgspec import Struct
from msgspec.structs import replace

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.mentions import Mention
from summitcli.checking.fact_check.passages import Office, Passage
from summitcli.checking.fact_check.stems import content
from summitcli.reading.letters import listed as words_listed
from summitcli.reading.words import indexes_of

_LONGEST_LINK = 4
_LINKS = frozenset(
    words_listed(
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
    organisation: Mention | None
    """The body it is of, where that is on record."""
    country: str | None
    country_span: tuple[int, int] | None
    foreign: tuple[int, int] | None
    """The words of a body or place that is not on record."""
    complement: frozenset[str]
    """The stems of "of Shanghai"."""
    owned: bool
    """Whether a noun says whose it is: "the company's treasurer", "Tokyo's foreign minister"."""


def post_of(passage: Passage, office: Office) -> Post:
    """Return an office with the body, country or place before it, or after "of"."""
    left = _before(passage, office)
    right = (
        _accredited(passage, office.after)
        or _after(passage, office.after)
        or _Right(office.after, None, None, None, None, [])
    )
    country, span = (left.country, left.country_span) if left.country else (right.country, right.country_span)
    return Post(
        left.first,
        right.after,
        office,
        left.organisation or right.organisation,
        country,
        span,
        left.foreign or right.foreign,
        frozenset((*left.complement, *right.complement)),
        left.owned,
    )


class _Left(Struct, frozen=True):
    first: int
    organisation: Mention | None = None
    country: str | None = None
    country_span: tuple[int, int] | None = None
    foreign: tuple[int, int] | None = None
    complement: tuple[str, ...] = ()
    owned: bool = False


def _before(passage: Passage, office: Office) -> _Left:
    """Read "Acme's", "Korean", "SK Group" before an office."""
    first = office.first
    genitive = first > 1 and passage.keys[first - 1] in GENITIVES
    at = first - 1 - genitive
    mention = passage.covered.get(at)
    body = mention if _names_body(mention) else None
    begins = body.first if body else at + 1
    country = next((one for one in passage.countries if one.after == begins), None)
    if country and (body or not mention):
        return _Left(country.first, body, country.code, (country.first, country.after))
    if mention and (body or (mention.of_kind("person") and genitive)):
        return _Left(mention.first, body)
    if mention and (mention.of_kind("city") or mention.of_kind("subject")):
        return _Left(mention.first, complement=_stems(passage, mention.first, mention.after))
    if passage.keys[at : at + 1] == ["("] and _names_body(passage.covered.get(at - 1)):
        return _Left(first, passage.covered[at - 1])
    foreign = None if mention else _body_s(passage, office) if genitive else _capitals_before(passage, first)
    if foreign:
        left = _Left(foreign[0] if genitive else first, foreign=foreign, complement=_stems(passage, *foreign))
        of = next((one for one in passage.countries if one.after == foreign[0]), None)
        return (
            replace(left, first=of.first, country=of.code, country_span=(of.first, of.after)) if of else left
        )
    owned = genitive and not mention
    return _Left(first - 2 if owned else first, owned=owned)


def _stems(passage: Passage, first: int, after: int) -> tuple[str, ...]:
    return tuple(content(passage.words[first:after]))


def _names_body(mention: Mention | None) -> bool:
    return mention is not None and bool(mention.of_kind("organisation"))


def _capitals_before(passage: Passage, first: int) -> tuple[int, int] | None:
    """Return the capitalised words that stand before an office: a body that is not on record."""
    at = first
    countries = indexes_of(passage.countries)
    while at > 0 and at - 1 not in countries:
        word = passage.words[at - 1]
        if not word.text[0].isupper() or at - 1 in passage.covered or word.key in english.STOP_WORDS:
            break
        if word.key in english.NAMES_OF_DAYS or word.key in english.TITLES:
            break
        if word.key in english.NAMES_OF_MONTHS:
            break
        at -= 1
    return (at, first) if at < first and not passage.title_case else None


def _body_s(passage: Passage, office: Office) -> tuple[int, int] | None:
    """Return the words of a body, not on record, whose office it is: "the African Union's secretary-general".

    One word may as well be that of a city, which stands for its country: "Tokyo's foreign minister".
    """
    body = _capitals_before(passage, office.first - 1)
    long = body is not None and body[1] - body[0] > 1
    return body if long or office.office in english.VAGUE_OFFICES else None


class _Right(Struct, frozen=True):
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
    if keys[at : at + 1] not in (["of"], ["at"], ["for"], ["in"]):
        return _bracketed(passage, after)
    at += 1
    while at < len(keys) and keys[at] == "the":
        at += 1
    mention = passage.covered.get(at)
    if keys[after] == "in" and not _names_body(mention):
        return None
    if mention and _names_body(mention) and mention.first == at:
        return _Right(mention.after, mention, None, None, None, [])
    country = next((one for one in passage.countries if one.first == at), None)
    follows = passage.words[country.after] if country and country.after < passage.end else None
    body = follows is not None and follows.text[0].isupper() and follows.end > follows.start + 1
    if country and not (body and not passage.title_case):  # not "of the Korea Chamber of Commerce"
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


def _accredited(passage: Passage, after: int) -> _Right | None:
    """Read "to Japan" after "ambassador": the country is where they are, not whose they are."""
    if passage.keys[after - 1] not in _ENVOYS or passage.keys[after : after + 1] != ["to"]:
        return None
    country = next((one for one in passage.countries if one.first == after + 1), None)
    if country is None:
        return None
    where = content(passage.words[country.first : country.after])
    return _Right(country.after, None, None, None, None, where)


_ENVOYS = frozenset({"ambassador", "envoy"})


def _bracketed(passage: Passage, after: int) -> _Right | None:
    """Read the body of "(Chair, Rift Geothermal)"."""
    mention = passage.covered.get(after + 1)
    if passage.keys[after : after + 1] != [","] or mention is None or not _names_body(mention):
        return None
    return _Right(mention.after, mention, None, None, None, [])


def holder_of(passage: Passage, post: Post) -> tuple[Mention, str] | None:
    """Return who a text says holds an office: the name right after it or before it, or its row's one name.

    Offices that "and" joins have one holder: "Deputy Prime Minister and Minister of Finance".
    """
    at = next((at for at, one in enumerate(passage.offices) if one.first == post.office.first), 0)
    posts = [post]
    for one in passage.offices[at + 1 :]:
        last = posts[0]
        apart = {last.office.office, one.office} <= english.HIGH_OFFICES
        if one.first != last.after + 1 or passage.keys[last.after] != "and" or apart:
            break
        posts.insert(0, replace(last, first=one.first, after=one.after, office=one))
    before = passage.offices[at - 1] if at else None
    if before and before.after == post.first - 1 and passage.keys[before.after] == "and":
        apart = {before.office, post.office.office} <= english.HIGH_OFFICES
        if not apart:
            posts.append(replace(post, first=before.first, after=before.after, office=before))
    return next((held for one in posts if (held := _held(passage, one))), None)


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
        or _in_row(passage, post)
        or _named_before(passage, post)
    )


def body_after(passage: Passage, post: Post, held: Mention) -> Post:
    """Return a post with the body after its holder's name: "Director Georgieva of the World Bank"."""
    if post.organisation or post.foreign or post.complement or held.first < post.after:
        return post
    right = _after(passage, held.after) if passage.keys[held.after : held.after + 1] == ["of"] else None
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
        listed = between in ([":"], ["|"]) and passage.is_listed
        if not between or defined or listed:
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
    ends = passage.keys[follows[0].after : follows[0].after + 1]
    closes = ends in ([","], ["."], [")"], [";"], ["!"], ["?"], [":"], ["–"], [])
    before = [key for key in passage.keys[: post.first] if key != "the"]
    if before[-1:] in (["to"], ["of"], ["for"]) and before[-2:-1] and before[-2] in _AIDES:
        return None  # the security adviser to the president, Wi Sung-lac
    return follows if closes else None


def _in_list(passage: Passage, post: Post) -> tuple[Mention, str] | None:
    """Return the name right before an office, where names and offices take turns and a name comes first."""
    first = passage.people[0][0].first
    begins = all(office.first > first for office in passage.offices)
    comma = post.first - 1 - (passage.keys[post.first - 1] == "the")
    before = [one for one in passage.people if one[0].after == comma]
    linked = passage.keys[comma] == ","
    return before[0] if before and linked and begins else None


_AIDES = frozenset(
    words_listed("adviser advisor aide assistant deputy envoy secretary spokesman spokesperson spokeswoman")
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
        key in english.SHIFTS and _is_first(passage, at) for at, key in enumerate(passage.keys[: name.first])
    )
    return (has_office or leads_in) and passage.keys[post.after : post.after + 1] not in _CLOSES


def _is_first(passage: Passage, at: int) -> bool:
    """Tell whether a word begins a sentence, or what follows a dateline."""
    return at == 0 or passage.is_in_dateline(at - 2)


_CLOSES: tuple[list[str], ...] = (
    [],
    [","],
    ["."],
    [")"],
    [";"],
    [":"],
    ["–"],
    ["—"],
    ["|"],
    ["of"],
    ["and"],
    ["for"],
)


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
    said = [key for key in passage.keys[max(0, post.first - 4) : post.first] if key not in _ARTICLES]
    says = said[-2:-1] in (["he"], ["she"]) and said[-1:] in (["is"], ["was"])
    short = said[-1:] in (["he's"], ["she's"])
    before = [one for one in passage.people if one[0].after <= post.first]
    for part in reversed(passage.before[-2:] if says or short else passage.before[-1:]):
        before = before or part.people
    one = len({target for _, target in before}) == 1
    if not (told or says or short) or (told and passage.people) or not one or before[0][0].misspelt:
        return None
    return before[0]


_ARTICLES = frozenset({"the", "its", "a", "an", "still", "now"})
