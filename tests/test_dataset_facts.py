"""The bundled dataset: what it must hold as its source has it, and what must stay unknown."""

from __future__ import annotations

import json
from typing import Any

from summitcli.model import Dataset, Record
from tests.conftest import Run

DIAGRAM = "Korea-China MOUs at a glance"
SECTIONS = {
    "Introduction": 3,
    "Codifying the restoration of Korea-China relations": 3,
    "Laying the groundwork for sustained cooperation": 4,
    DIAGRAM: 0,
    "Structural overhang likely to stay": 1,
    "Lee's pragmatic diplomacy with Japan": 3,
    "Conclusion": 2,
}
"""The sections of the briefing, with the number of their paragraphs."""

MOUS = [
    (
        "Consumer Goods",
        "Shinsegae Group",
        "Alibaba International",
        "Expanding K-products via global e-platforms",
    ),
    ("Consumer Goods", "Samjin Food", "Samjin Amook", "Localizing retail & marketing for Samjin Amook"),
    ("Consumer Goods", "Farmstaff", "Zhonghuan Yida", "Establishing smart farms for K-Strawberry"),
    ("Consumer Goods", "PharmaResearch", "Guangdong Biol", "Global supply of Micro-needle Therapy Systems"),
    ("Digital Content", "Seobuk", "Beijing Idou Culture", "Developing content based on K-pop artist IPs"),
    ("Digital Content", "Helloworks", "Creon", "Co-producing short-form dramas & films"),
    ("Digital Content", "Root 3", "Boundary Singularity", "Partnering for game licensing & localization"),
    ("Supply Chain", "SWM", "Lenovo", "Developing L4 autonomous driving platforms"),
    ("Supply Chain", "Geoseong", "BF Nano Tech", "Building eco-friendly nano-material factories"),
]

OFFICIALS = {
    "Lee Jae-myung": ("President", None, "KR", None),
    "Wi Sung-lac": ("National Security Adviser", None, "KR", None),
    "Xi Jinping": ("President", None, "CN", None),
    "Li Qiang": ("Premier", None, "CN", 2),
    "Zhao Leji": ("Chairman", "Standing Committee of the National People's Congress", "CN", 3),
    "Chen Jining": ("Party Secretary of Shanghai", None, "CN", None),
    "Sanae Takaichi": ("Prime Minister", None, "JP", None),
}

EXECUTIVES = {
    "Lee Jae-yong": "Samsung Electronics",
    "Chey Tae-won": "SK Group",
    "Chung Eui-sun": "Hyundai Motor Group",
    "Koo Kwang-mo": "LG Group",
}

# Value, unit, whether approximate, country.
FIGURES = {
    ("korea-china-business-forum", "participants"): (600, "people", True, None),
    ("korea-china-business-forum", "Korean representatives"): (416, "people", False, "KR"),
    ("korea-china-business-forum", "Korean companies"): (161, "companies", False, "KR"),
    ("korea-china-business-forum", "Chinese executives"): (200, "people", True, "CN"),
    ("korea-china-business-forum", "heads of major conglomerates"): (4, "people", False, "KR"),
    ("korea-china-business-forum", "hiatus ended by the forum"): (8, "years", False, None),
    ("korea-us-business-roundtable", "attendees"): (50, "people", True, None),
    ("State visit to China", "since the last invitation"): (8, "years", False, None),
    ("Shanghai", "share of total trade"): (10, "%", True, None),
    ("cptpp", "economies in the pact"): (12, "economies", False, None),
    ("cptpp", "share of global GDP"): (14.5, "%", True, None),
}

# Kind, start, end, before, after, city, country.
MEETINGS = {
    "korea-china-business-forum": ("forum", None, None, "beijing-summit", None, None, "CN"),
    "beijing-summit": ("summit", "2026-01-05", None, None, None, "Beijing", "CN"),
    "zhao-leji-meeting": ("meeting", None, None, None, "beijing-summit", None, "CN"),
    "li-qiang-meeting": ("meeting", None, None, None, "zhao-leji-meeting", None, "CN"),
    "chen-jining-meeting": ("meeting", None, None, None, "li-qiang-meeting", None, "CN"),
    "nara-summit": ("summit", "2026-01-13", "2026-01-14", None, None, "Nara", "JP"),
    "korea-us-business-roundtable": ("roundtable", "2025-08", None, None, None, None, "US"),
}


def fields(record: Record, *names: str) -> tuple[Any, ...]:
    return tuple(getattr(record, name) for name in names)


def test_the_nine_commercial_memoranda_are_those_of_the_diagram(bundled: Dataset) -> None:
    commercial = [mou for mou in bundled.mous if mou.agreement == "commercial-mous"]
    assert [(mou.category, mou.parties, mou.cooperation) for mou in commercial] == [
        (category, {"KR": (korean,), "CN": (chinese,)}, cooperation)
        for category, korean, chinese, cooperation in MOUS
    ]
    assert {source.section for mou in commercial for source in mou.sources} == {DIAGRAM}


def test_names_that_look_misprinted_are_noted_as_printed(bundled: Dataset) -> None:
    noted = {mou.id: mou.note for mou in bundled.mous if mou.note}
    assert set(noted) == {"samjin-food-samjin-amook", "pharmaresearch-guangdong-biol"}
    assert all(note.startswith("As printed") for note in noted.values())


def test_agreements_are_counted_and_nothing_more_is_claimed(bundled: Dataset) -> None:
    names = ("kind", "count", "meeting", "countries", "witnesses")
    leaders = ("lee-jae-myung", "xi-jinping")
    assert {
        "bilateral-mous": ("bilateral", 14, "beijing-summit", ("KR", "CN"), leaders),
        # Where, when and before whom the commercial ones were signed is not told.
        "commercial-mous": ("commercial", 9, None, ("KR", "CN"), None),
        "donation-certificate": ("donation", 1, "beijing-summit", None, leaders),
    }.items() <= {agreement.id: fields(agreement, *names) for agreement in bundled.agreements}.items()
    assert bundled.agreements[0].sectors == (
        "digital technology",
        "SME innovation",
        "industrial complexes",
        "protection of intellectual property rights",
    )


def test_the_officials_hold_the_offices_that_are_told(bundled: Dataset) -> None:
    names = ("office", "organisation", "country", "rank")
    officials = [person for person in bundled.people if person.kind == "official"]
    assert {person.name: fields(person, *names) for person in officials} == OFFICIALS


def test_the_executives_are_the_heads_of_the_four_groups(bundled: Dataset) -> None:
    executives = [person for person in bundled.people if person.kind == "executive"]
    assert {person.name: person.organisation for person in executives} == EXECUTIVES
    assert {(person.office, person.country, person.rank) for person in executives} == {
        ("Chairman", "KR", None)
    }


def test_the_meetings_have_the_dates_and_places_that_are_told_and_no_others(bundled: Dataset) -> None:
    names = ("kind", "start", "end", "before", "after", "city", "country")
    assert {meeting.id: fields(meeting, *names) for meeting in bundled.meetings} == MEETINGS
    venues = {meeting.id: meeting.venue for meeting in bundled.meetings if meeting.venue}
    assert venues == {"beijing-summit": "Great Hall of the People"}


def test_the_participants_are_those_named(bundled: Dataset) -> None:
    lee = "lee-jae-myung"
    assert {
        meeting.id: meeting.participants and [part.person for part in meeting.participants]
        for meeting in bundled.meetings
    } == {
        "korea-china-business-forum": [lee, "lee-jae-yong", "chey-tae-won", "chung-eui-sun", "koo-kwang-mo"],
        "beijing-summit": [lee, "xi-jinping"],
        "zhao-leji-meeting": [lee, "zhao-leji"],
        "li-qiang-meeting": [lee, "li-qiang"],
        "chen-jining-meeting": [lee, "chen-jining"],
        "nara-summit": [lee, "sanae-takaichi"],
        "korea-us-business-roundtable": None,
    }


def test_the_figures_are_those_of_the_source(bundled: Dataset) -> None:
    assert {
        (figure.meeting or figure.about or figure.subject, figure.label): fields(
            figure, "value", "unit", "approximate", "country"
        )
        for figure in bundled.figures
    } == FIGURES


def test_no_sum_is_invented(bundled: Dataset) -> None:
    assert not {616, 216, 777} & {figure.value for figure in bundled.figures}


def test_the_forum_is_compared_with_the_roundtable_alone(bundled: Dataset) -> None:
    compared = {figure.id: figure.compares_with for figure in bundled.figures if figure.compares_with}
    assert compared == {"forum-participants": "roundtable-attendees"}


def test_the_events_have_the_precision_of_the_source(bundled: Dataset) -> None:
    assert {
        "shanghai-secretaries-rise": ("1987", ("CN",)),
        "thaad-dispute": ("2016", ("KR", "CN")),
        "previous-business-forum": ("2017-12", ("KR", "CN")),
        "state-visit-to-the-united-states": ("2025-08", ("KR", "US")),
        "state-visit-to-china": ("2026-01", ("KR", "CN")),
        "dual-use-export-ban": ("2026-01-05", ("CN", "JP")),
    }.items() <= {event.id: (event.date, event.countries) for event in bundled.events}.items()


def test_what_is_known_of_the_documents_is_little(bundled: Dataset) -> None:
    assert {
        "briefing": (None, None, None),
        "korea-policy-briefing-148957520": (
            None,
            None,
            "https://www.korea.kr/news/policyNewsView.do?newsId=148957520",
        ),
    }.items() <= {
        document.id: fields(document, "publisher", "date", "url") for document in bundled.documents
    }.items()


def test_every_kind_of_statement_is_there_with_its_speakers(bundled: Dataset) -> None:
    spoken = {statement.kind for statement in bundled.statements if statement.speakers}
    assert {
        "position",
        "outcome",
        "context",
        "assessment",
    } <= {statement.kind for statement in bundled.statements}
    assert spoken == {"position", "outcome"}
    assert all(statement.speakers for statement in bundled.statements if statement.kind == "position")


def test_each_source_is_a_place_of_the_briefing(bundled: Dataset) -> None:
    for record in bundled.records():
        for source in getattr(record, "sources", ()):
            assert source.document == "briefing", record.id
            if source.section is None:
                assert source.note, record.id
            else:
                assert (source.paragraph or 0) <= SECTIONS[source.section], record.id
                assert source.paragraph or source.note, record.id


def test_every_paragraph_of_the_briefing_is_drawn_on(bundled: Dataset) -> None:
    cited = {
        (source.section, source.paragraph)
        for record in bundled.records()
        for source in getattr(record, "sources", ())
    }
    every = {(section, number) for section, count in SECTIONS.items() for number in range(1, count + 1)}
    # The last paragraph of the introduction tells what the briefing is about, which its title record notes.
    assert every - cited == {("Introduction", 3)}


def test_each_command_answers_with_what_the_source_has_at_least(run: Run) -> None:
    for command, count in [
        ("mous", 9),
        ("agreements", 3),
        ("officials", 7),
        ("people", 11),
        ("participants", 15),
        ("meetings", 7),
        ("forum", 7),
        ("figures", 11),
        ("timeline", 13),
        ("documents", 2),
    ]:
        process = run(command, "--json")
        assert (process.returncode, process.stderr) == (0, b""), command
        assert len(json.loads(process.stdout)) >= count


def test_the_statements_are_all_listed(run: Run, bundled: Dataset) -> None:
    rows = json.loads(run("statements", "--json").stdout)
    assert [row["id"] for row in rows] == [statement.id for statement in bundled.statements]


def test_a_reader_finds_the_facts(run: Run) -> None:
    for command, ids in [
        (
            "mous --category digital",
            "seobuk-beijing-idou-culture helloworks-creon root-3-boundary-singularity",
        ),
        ("mous --party lenovo", "swm-lenovo"),
        ("officials --country china", "xi-jinping li-qiang zhao-leji chen-jining"),
        ("people --meeting forum --kind executive", "lee-jae-yong chey-tae-won chung-eui-sun koo-kwang-mo"),
        ("figures --subject cptpp", "cptpp-economies cptpp-gdp-share"),
        ("statements --speaker qiang", "li-on-priority-of-relations li-on-strategic-communication"),
        ("statements --topic tariffs", "us-tariffs"),
        ("timeline --until 2017", "shanghai-secretaries-rise thaad-dispute previous-business-forum"),
        ("meetings --country japan", "nara-summit"),
        ("agreements --kind donation", "donation-certificate"),
        ("search THAAD", "thaad-dispute"),
        ("search economic tsar", "li-qiang"),
        ("search 161", "forum-korean-companies"),
        ("search seafood", "japanese-seafood-imports"),
        ("search litmus", "first-litmus-test"),
        ("search 14.5%", "cptpp-gdp-share"),
        ("show nara-summit", "nara-summit"),
    ]:
        process = run(*command.split(), "--json")
        assert process.returncode == 0, command
        assert [row["id"] for row in json.loads(process.stdout)] == ids.split()


def test_the_countries_that_met_are_those_of_the_people_and_the_names(bundled: Dataset) -> None:
    met = {meeting.id: meeting.countries for meeting in bundled.meetings}
    assert met.pop("nara-summit") == ("KR", "JP")
    assert met.pop("korea-us-business-roundtable") == ("KR", "US")
    assert set(met.values()) == {("KR", "CN")}


def test_organisations_go_by_the_names_the_briefing_has_for_them(bundled: Dataset) -> None:
    assert {each.name: each.aliases for each in bundled.organisations if each.aliases} == {
        "National People's Congress": ("NPC",),
        "Standing Committee of the National People's Congress": ("NPC Standing Committee",),
        "SK Group": ("SK",),
        "LG Group": ("LG",),
        "CPTPP": ("Comprehensive and Progressive Agreement for Trans-Pacific Partnership",),
    }


def test_those_who_are_counted_among_the_participants_are_part_of_them(bundled: Dataset) -> None:
    parts = {figure.id: figure.part_of for figure in bundled.figures if figure.part_of}
    assert parts == {
        "forum-korean-representatives": "forum-participants",
        "forum-chinese-executives": "forum-participants",
    }
