"""Writes a dataset of N memoranda, the same at every run: `python benchmarks/make_dataset.py N [--faults]`.

With `--faults` each memorandum has one fault, of seven kinds in turn; with `--findings` a party of each
hundredth is misspelt; with `--text` it writes the text of the communiqué that the memoranda cite. The lengths
of the lists share no factor, so that their combinations do not repeat early.

With `--mixed` it writes N records of six kinds instead, with `--meetings` N meetings and the people who met;
with `--text` as well, the text that those cite.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

CATEGORIES = (
    *("Consumer Goods", "Digital Content", "Supply Chain", "Energy", "Health Care", "Finance"),
    *("Tourism", "Logistics", "Education", "Agriculture", "Artificial Intelligence"),
)
KOREAN = (
    *("Hanbit Foods", "한빛전자", "Seorae Logistics", "두레바이오 주식회사", "Gaon Interactive"),
    *("Mirae Precision Instruments", "누리소프트"),
)
CHINESE = (
    *("Beijing Yunhe Culture", "华云科技有限公司", "Lanhai Shipping", "Guangdong Xinhe Biotechnology"),
    *("深圳新能源集团", "Shanghai Qiming Retail", "Tianjin Heping Steel", "长江物流"),
)
VERBS = (
    "Developing",
    "Localizing",
    "Co-producing",
    "Supplying",
    "Researching",
    "Licensing",
    "Building jointly",
)
GOODS = (
    *("cold-chain logistics", "short-form dramas", "K-뷰티 cosmetics", "charging stations for electric cars"),
    *(
        "cell therapies",
        "smart farms",
        "battery materials of a high nickel content",
        "game engines",
        "训练数据",
    ),
)
WAYS = (
    *(
        "",
        " through a joint platform",
        " for the markets of South-East Asia and the Gulf",
        " over five years",
    ),
    " with a shared laboratory in Incheon, where both sides train their staff",
)
PARAGRAPHS = 40
CHAPTER = 500
"""How many mixed records cite one section."""
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
NOTE = '\nnote = "The memorandum’s amount is not named – a working group is to meet twice a year."'

STATES = (
    *(("NO", "Norway"), ("KE", "Kenya"), ("CL", "Chile"), ("NP", "Nepal"), ("PT", "Portugal")),
    *(("IS", "Iceland"), ("GH", "Ghana"), ("PE", "Peru"), ("FJ", "Fiji"), ("LV", "Latvia")),
    *(("MA", "Morocco"), ("UY", "Uruguay"), ("JM", "Jamaica")),
)
OFFICES = ("President", "Prime Minister", "Foreign Minister", "Minister of Trade")
KINDS = ("forum", "summit", "meeting", "roundtable", "visit")
"""The kinds of meetings in turn; at a forum there are four people, else two."""
GIVEN = ("Astrid", "Joseph", "Grace", "Pablo", "Ingrid", "Marta", "Lars", "Amina", "Tomas", "Linh", "Kofi")
BEGINNINGS = ("Bar", "Dol", "Fen", "Gor", "Hal", "Jes", "Kor", "Lun", "Mer", "Nav", "Pel", "Ras", "Sol")
ENDINGS = ("ma", "roden", "li", "vik", "stano", "ker", "batun", "wen", "go", "den", "rovik", "lista", "tun")
FAMILIES, CITIES, VENUES = 163, 101, 167

HEAD = """\
format = 1

[[documents]]
id = "communique"
title = "Joint communiqué on economic cooperation"

[[agreements]]
id = "commercial-mous"
name = "Commercial memoranda of understanding"
kind = "commercial"
count = {count}
sources = [{{ document = "communique", section = "Annex" }}]
"""
MOU = """
[[mous]]
id = "mou-{number}"
agreement = "commercial-mous"
category = "{category}"
parties = {{ KR = ["{korean}"], CN = ["{chinese}"] }}
cooperation = "{cooperation}"{note}
sources = [{{ document = "communique", section = "Annex", paragraph = {paragraph} }}]
"""
PERSON = """
[[people]]
id = "person-{number}"
name = "{name}"
kind = "official"
office = "{office}"
country = "{country}"
sources = [{{ document = "gazette" }}]
"""
MEETING = """
[[meetings]]
id = "meeting-{number}"
name = "{name}"
kind = "{kind}"
start = "{start}"
city = "{city}"
venue = "{venue}"
participants = [{people}]
sources = [{{ document = "gazette" }}]
"""
FAULTS = (
    ('document = "communique"', 'document = "comunique"'),  # refers to nothing
    ("{ KR = ", "{ XX = "),  # no country
    ("paragraph = ", "paragraph = -"),  # below 1
    ("cooperation = ", "colour = 1\ncooperation = "),  # no such field
    ('id = "mou-', 'id = "Mou '),  # no kebab-case
    ('agreement = "commercial-mous"', "agreement = 7"),  # no text
    ("section = ", 'section = "", note = '),  # empty
)


def dataset(count: int, faults: bool = False, findings: bool = False) -> Iterator[str]:
    """Yield the text of a dataset, a record at a time."""
    yield HEAD.format(count=count)
    for number in range(count):
        mou = _mou(number)
        if findings and number % 100 == 99:
            mou = mou.replace('CN = ["', 'CN = ["Xin ')
        yield mou.replace(*FAULTS[number % len(FAULTS)]) if faults else mou


def text(count: int) -> Iterator[str]:
    """Yield the text that the memoranda cite, a line at a time."""
    yield f"Joint communiqué on economic cooperation\n\nAnnex\n\nThe {count:,} memoranda are these.\n"
    for paragraph in range(PARAGRAPHS):
        for number in range(paragraph, count, PARAGRAPHS):
            korean, chinese = _parties(number)
            yield f"{korean} and {chinese} agreed on {_cooperation(number)}.\n"
        yield "\n"


def _mou(number: int) -> str:
    korean, chinese = _parties(number)
    return MOU.format(
        number=number,
        category=CATEGORIES[number % len(CATEGORIES)],
        korean=korean,
        chinese=chinese,
        cooperation=_cooperation(number),
        note=NOTE if number % 13 == 0 else "",
        paragraph=number % PARAGRAPHS + 1,
    )


def _parties(number: int) -> tuple[str, str]:
    return f"{KOREAN[number % len(KOREAN)]} {number}", f"{CHINESE[number % len(CHINESE)]} {number % 977}"


def _cooperation(number: int) -> str:
    return f"{VERBS[number % len(VERBS)]} {GOODS[number % len(GOODS)]}{WAYS[number % len(WAYS)]}"


def mixed_dataset(count: int) -> Iterator[str]:
    """Yield a dataset of people, figures, statements, memoranda and events, a record at a time."""
    yield 'format = 1\n\n[[documents]]\nid = "report"\ntitle = "Report of the talks of 2031"\n'
    for number in range(count):
        record, _ = _mixed(number)
        place = f'section = "{_chapter(number)}", paragraph = {number % CHAPTER + 1}'
        yield f'\n{record}\nsources = [{{ document = "report", {place} }}]\n'


def mixed_text(count: int) -> Iterator[str]:
    """Yield the text that the mixed records cite, a paragraph at a time."""
    yield "Report of the talks of 2031\n"
    for number in range(count):
        if number % CHAPTER == 0:
            yield f"\n# {_chapter(number)}\n"
        yield f"\n{_mixed(number)[1]}\n"


def _chapter(number: int) -> str:
    return f"Chapter {number // CHAPTER + 1} of the report"


def _mixed(number: int) -> tuple[str, str]:
    """Return a record, but for its source, and what the text says of it."""
    korean, chinese = _parties(number)
    month, day = number % len(MONTHS), number % 28 + 1
    date = f'date = "2031-{month + 1:02}-{day:02}"'
    count = 137 * number + 411
    billions = f"{number % 90 + 11}00_000_000"
    said = f"we will keep the channel of {korean} open"
    return (
        (
            (
                f'[[people]]\nid = "r{number}"\nname = "{korean}"\nkind = "official"\noffice = "Minister"\n'
                f'organisation = "{chinese}"\nrank = {number % len(ORDINALS) + 1}'
            ),
            f"{korean} of {chinese}, who ranks {ORDINALS[number % len(ORDINALS)]}, thanked the hosts.",
        ),
        (
            (
                f'[[figures]]\nid = "r{number}"\nsubject = "Trade"\nlabel = "deliveries"\nunit = "tonnes"\n'
                f"value = {count}\nupper = {count + 90}\n{date}"
            ),
            f"Between {count:,} and {count + 90:,} tonnes came by {day} {MONTHS[month]} 2031, it was said.",
        ),
        (
            f'[[statements]]\nid = "r{number}"\nkind = "position"\ntopic = "T"\ntext = "X"\nquote = "{said}"',
            f"“We will keep the chan-\nnel of {korean} open,” the chair declared.",
        ),
        (
            (
                f'[[mous]]\nid = "r{number}"\ncategory = "Energy"\ncooperation = "Pumps"\n{date}\n'
                f'parties = {{ KR = ["{korean}"], CN = ["{chinese}"] }}'
            ),
            f"On {MONTHS[month]} {day}, {korean} and {chinese} signed a memorandum; it runs for five years.",
        ),
        (
            (
                f'[[figures]]\nid = "r{number}"\nsubject = "Investment"\nlabel = "pledges"\nunit = "USD"\n'
                f"value = {billions}"
            ),
            f"Investors pledged US${(number % 90 + 11) / 10} billion for works in the region.",
        ),
        (
            f'[[events]]\nid = "r{number}"\nname = "A meeting of experts"\n{date}',
            f"A meeting of {number % 80 + 20} experts was called for {MONTHS[month]} {day}, 2031.",
        ),
    )[number % 6]


def meetings_dataset(count: int) -> Iterator[str]:
    """Yield a dataset of meetings and of the people who met, a record at a time."""
    yield 'format = 1\n\n[[documents]]\nid = "gazette"\ntitle = "The gazette"\n'
    for number in range(_people(count)):
        country, office = STATES[number % len(STATES)][0], OFFICES[number % len(OFFICES)]
        yield PERSON.format(number=number, name=_person(number), office=office, country=country)
    for number in range(count):
        people = _who_met(number, count)
        kind, states = KINDS[number % len(KINDS)], _states(people)
        yield MEETING.format(
            number=number,
            name=f"{states} {kind} in {_city(number)}",
            kind=kind,
            start="{}-{:02}-{:02}".format(*_day_of(number)),
            city=_city(number),
            venue=_venue(number),
            people=", ".join(f'"person-{person}"' for person in people),
        )


def meetings_text(count: int) -> Iterator[str]:
    """Yield the text that the meetings cite, a paragraph at a time, with dates in several styles."""
    for number in range(count):
        people = _who_met(number, count)
        host, guest = (_person(person) for person in people[:2])
        office, family = OFFICES[people[0] % len(OFFICES)], host.split()[-1]
        kind = KINDS[number % len(KINDS)]
        named = f"{_states(people)} {kind}" if number % 2 else kind
        year, month, day = _day_of(number)
        yield (
            f"{host} and {guest} met in {_city(number)} on {day} {MONTHS[month - 1]} {year}. "
            f"The {named} was held at {_venue(number)}, and went on until the evening. "
            f"{office} {family} called the talks of {MONTHS[month - 1]} {day} useful, "
            f"and is to be back in {_city(number + 1)} in {year + 1}.\n\n"
        )


def _people(count: int) -> int:
    """Return how many people there are for so many meetings."""
    return max(20, count // 5)


def _who_met(number: int, count: int) -> list[int]:
    every = _people(count)
    others = [1 + 2 * (number // every % 6), *((4, 12) if number % len(KINDS) == 0 else ())]
    return [(3 * number + further) % every for further in (0, *others)]


def _states(people: list[int]) -> str:
    """Return the countries of the first two people, as meetings are named after them."""
    return "-".join(STATES[person % len(STATES)][1] for person in people[:2])


def _person(number: int) -> str:
    return f"{GIVEN[number % len(GIVEN)]} {_made_up(number % FAMILIES)}"


def _city(number: int) -> str:
    return f"{_made_up(number % CITIES)}haven"


def _venue(number: int) -> str:
    return f"{_made_up(number % VENUES)} Palace"


def _made_up(number: int) -> str:
    """Return a word that no other number has, of those below the beginnings times the endings."""
    return BEGINNINGS[number % len(BEGINNINGS)] + ENDINGS[number // len(BEGINNINGS)]


def _day_of(number: int) -> tuple[int, int, int]:
    return 2001 + number % 29, number % 12 + 1, number % 28 + 1


def main() -> None:
    """Write the dataset, or its text, to standard output."""
    parser = argparse.ArgumentParser(description="Write a dataset of N memoranda.")
    parser.add_argument("count", type=int, metavar="N")
    parser.add_argument("--faults", action="store_true", help="give each memorandum one fault")
    parser.add_argument("--findings", action="store_true", help="misspell a party of each hundredth")
    parser.add_argument("--mixed", action="store_true", help="write records of six kinds")
    parser.add_argument("--meetings", action="store_true", help="write meetings, and people")
    parser.add_argument("--text", action="store_true", help="write the text that the records cite")
    arguments = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    if arguments.mixed:
        mixed = mixed_text(arguments.count) if arguments.text else mixed_dataset(arguments.count)
        sys.stdout.writelines(mixed)
    elif arguments.meetings:
        met = meetings_text(arguments.count) if arguments.text else meetings_dataset(arguments.count)
        sys.stdout.writelines(met)
    elif arguments.text:
        sys.stdout.writelines(text(arguments.count))
    else:
        sys.stdout.writelines(dataset(arguments.count, arguments.faults, arguments.findings))


if __name__ == "__main__":
    main()
