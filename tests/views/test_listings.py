"""What each listing answers to machines and to people, on a dataset with a case of everything."""

from __future__ import annotations

from typing import Any

from summitcli.model import TABLES, Dataset, Participation
from summitcli.names import Names
from summitcli.views import LOOK_UP, VIEWS
from summitcli.views.answer import Answer
from summitcli.views.figures import is_forum
from summitcli.views.view import Asked
from tests.conftest import DatasetOf
from tests.samples import CITED, HEAD

FIELDS = {
    "mous": (
        "id agreement kind name category parties cooperation meeting date signatories status status_date"
        " replaces url note sources"
    ),
    "agreements": (
        "id name kind count itemised meeting date countries sectors witnesses status status_date"
        " url note sources"
    ),
    "people": "id name aliases kind office organisation country rank meetings note sources",
    "participants": "meeting person name office organisation country role sources",
    "organisations": "id name aliases kind country note sources",
    "meetings": (
        "id name aliases kind start end before after city venue country countries participants note sources"
    ),
    "figures": (
        "id meeting about subject label value upper bound unit approximate date country compares_with part_of"
        " conflicts_with same_as note sources"
    ),
    "statements": ("id kind speakers meetings date topic text quote due status status_date note sources"),
    "timeline": "date end table id name planned place sources",
    "documents": "id title publisher date url file note records",
}


def of(dataset: Dataset, view: str, **filters: str) -> Answer:
    asked = Asked(filters={name: [value] for name, value in filters.items()})
    return VIEWS[view]().answer(Names(dataset), asked)


def row(dataset: Dataset, view: str, id: str) -> dict[str, Any]:
    return next(row for row in of(dataset, view).rows if row["id"] == id)


def cells(dataset: Dataset, view: str, id: str) -> dict[str, str]:
    """Return what people read of a record: the headers and cells that are not empty."""
    answer = of(dataset, view)
    shown = row(dataset, view, id)
    return {
        column.header: column.cell(shown)
        for column in answer.columns
        if column.role not in ("id", "source", "bar", "scale") and column.cell(shown)
    }


def test_the_fields_of_a_listing_never_change_their_names_or_order(lyon: Dataset) -> None:
    for view, fields in FIELDS.items():
        answer = of(lyon, view)
        assert " ".join(answer.fields) == fields
        assert all(list(found) == list(answer.fields) for found in answer.rows), view


def test_listings_that_share_records_share_their_fields(lyon: Dataset) -> None:
    assert of(lyon, "officials").fields == of(lyon, "people").fields
    assert sorted(of(lyon, "forum").fields) == sorted(of(lyon, "figures").fields)
    assert of(lyon, "forum").fields[0] == "meeting"


def test_every_listing_has_a_key_and_its_sources(lyon: Dataset) -> None:
    for entry in LOOK_UP:
        answer = entry().answer(Names(lyon))
        roles = [column.role for column in answer.columns]
        assert roles.count("key") >= 1, entry
        assert roles.count("group") <= 1, entry
        assert roles.count("source") == (entry.__name__ != "documents")


def test_a_record_shown_whole_has_the_fields_that_its_listing_has(lyon: Dataset) -> None:
    assert TABLES.keys() - VIEWS.keys() == {"events"}
    for table in TABLES.keys() & VIEWS.keys():
        for listed in of(lyon, table).rows:
            [whole] = VIEWS["show"]().answer(Names(lyon), Asked(argument=[listed["id"]])).rows
            of_show = {"table": table, "referenced_by": whole["referenced_by"]}
            assert whole == of_show | listed


def test_what_is_not_told_is_null_and_none_at_all_is_an_empty_list(lyon: Dataset) -> None:
    assert row(lyon, "meetings", "old-roundtable")["participants"] is None
    assert row(lyon, "meetings", "preparatory-talks")["participants"] == ()
    assert row(lyon, "agreements", "donors-pledges")["count"] is None
    assert row(lyon, "mous", "port-safety")["parties"] is None


# Memoranda and agreements


def test_a_memorandum_without_parties_goes_by_its_name_or_its_cooperation(lyon: Dataset) -> None:
    assert cells(lyon, "mous", "port-safety") == {
        "Category": "Transport",
        "Cooperation": "Inspection of ports",
        "Name": "Memorandum on port safety",
        "Date": "2024-05-02",
        "Signed at": "Lyon summit",
        "Signed by": "김민준 Kim Minjun, Maria Costa",
        "Status": "in force (2024-07-01)",
        "Replaces": "Watching over harbours",
        "Address": "https://example.org/ports",
    }


def test_the_parties_of_few_countries_have_a_column_each_and_those_of_many_share_one(
    lyon: Dataset, dataset_of: DatasetOf
) -> None:
    assert [column.header for column in of(lyon, "mous").columns][2:5] == ["South Korea", "France", "Japan"]
    assert [column.header for column in of(lyon, "mous", category="hydrogen").columns][2:4] == [
        "France",
        "Cooperation",
    ]
    parties = '{ KR = ["A", "B"], CN = ["C"], JP = ["D"], FR = [] }'
    mou = f'[[mous]]\nid = "m"\ncategory = "C"\ncooperation = "x"\nparties = {parties}\n{CITED}'
    assert cells(dataset_of(HEAD + mou), "mous", "m")["Parties"] == "A, B (KR); C (CN); D (JP); (FR)"


def test_what_a_source_counts_and_does_not_itemise_is_said(lyon: Dataset) -> None:
    assert of(lyon, "mous").captions == [
        "State memoranda: 3 counted in the source and not itemised.",
        "Company memoranda: 2 of 2 itemised.",
    ]
    counts = {row["id"]: (row["count"], row["itemised"]) for row in of(lyon, "agreements").rows}
    assert counts == {
        "state-mous": (3, 0),
        "company-mous": (2, 2),
        "rail-declaration": (1, 0),
        "donors-pledges": (None, 0),
    }


def test_who_signed_and_what_became_of_it_is_told(lyon: Dataset) -> None:
    assert cells(lyon, "agreements", "rail-declaration") == {
        "Agreement": "Declaration on rail links",
        "Kind": "declaration",
        "Count": "1",
        "Itemised": "0",
        "Signed by": "France, South Korea, European Union",
        "Date": "2024-05-03",
        "Status": "in force (2024-09)",
        "Address": "https://example.org/declaration",
        "Note": "Open to others.",
    }
    assert "Count" not in cells(lyon, "agreements", "donors-pledges")


# People, participants, organisations, meetings


def test_a_participant_has_the_office_held_then_and_the_part_played(lyon: Dataset) -> None:
    rows = of(lyon, "participants", meeting="lyon").rows
    assert [(each["person"], each["office"], each["role"]) for each in rows] == [
        ("anna-moreau", "President", "host"),
        ("kim-minjun", "Vice minister", "guest"),
        ("maria-costa", "Commissioner for Transport", None),
    ]
    assert row(lyon, "people", "kim-minjun")["office"] == "Minister"
    assert row(lyon, "meetings", "lyon-summit")["participants"][1] == Participation(
        person="kim-minjun", office="Vice minister", role="guest"
    )


def test_a_participant_rests_on_what_tells_of_meeting_and_person_each_once(lyon: Dataset) -> None:
    meetings, people = Names(lyon).table("meetings"), Names(lyon).table("people")
    [_, guest] = of(lyon, "participants", meeting="dinner").rows
    assert guest["sources"] == [*meetings["closing-dinner"].sources, *people["ito-ren"].sources]
    host = of(lyon, "participants", meeting="lyon").rows[0]
    assert tuple(host["sources"]) == people["anna-moreau"].sources == meetings["lyon-summit"].sources


def test_who_represents_no_country_stands_under_the_organisation(lyon: Dataset) -> None:
    assert cells(lyon, "officials", "maria-costa") == {
        "Country": "European Commission",
        "Name": "Maria Costa",
        "Office": "Commissioner for Transport, European Commission",
        "Meetings": "Lyon summit; Conference of donors",
    }
    assert row(lyon, "people", "maria-costa")["country"] is None


def test_a_meeting_tells_who_met_and_its_other_names(lyon: Dataset) -> None:
    assert cells(lyon, "meetings", "lyon-summit") == {
        "Meeting": "Lyon summit",
        "Kind": "summit",
        "When": "2024-05-02 to 2024-05-03",
        "Where": "Town Hall, Lyon, France",
        "Also": "Lyon talks, 리옹 정상회담",
        "Countries": "France, South Korea, European Union",
    }


def test_an_organisation_is_listed_with_its_other_names(lyon: Dataset) -> None:
    assert cells(lyon, "organisations", "hanbit-battery") == {
        "Organisation": "Hanbit Battery",
        "Kind": "company",
        "Country": "South Korea",
        "Also": "한빛배터리",
        "Note": "Renamed in 2021.",
    }


# Figures


def test_a_figure_tells_its_limits_and_what_it_stands_beside(lyon: Dataset) -> None:
    for id, shown in [
        (
            "forum-attendance",
            {
                "Value": "~120 people",
                "Compared with": "60 people: attendance, Old roundtable",
                "Another source says": "90–100 people: attendance, Industry forum",
            },
        ),
        (
            "attendance-by-police",
            {"Value": "90–100 people", "Another source says": "~120 people: attendance, Industry forum"},
        ),
        (
            "battery-share",
            {"Subject": "Hanbit Battery", "Value": "more than 14.5%", "Country": "South Korea"},
        ),
        ("pledged-total", {"Value": "at least 1.2 billion EUR", "Date": "2024-05-06"}),
        (
            "pledged-by-japan",
            {
                "Value": "70.5 billion JPY",
                "The same": "~455,123,456 USD",
                "Counted in": "at least 1.2 billion EUR: pledged in all, Conference of donors",
            },
        ),
        ("pledged-by-japan-in-dollars", {"The same": "70.5 billion JPY"}),
        (
            "fund-size",
            {"Subject": "Moonlight Studio, Seoul Pixel – 東京フィルム", "Value": "40–45 million USD"},
        ),
        ("rail-share", {"Subject": "Rail freight", "Value": "2.5%"}),
    ]:
        found = cells(lyon, "figures", id)
        assert {header: found.get(header) for header in shown} == shown


def test_what_conflicts_or_is_the_same_is_told_on_both_sides_to_machines_too(lyon: Dataset) -> None:
    assert row(lyon, "figures", "forum-attendance")["conflicts_with"] == ["attendance-by-police"]
    assert row(lyon, "figures", "pledged-by-japan-in-dollars")["same_as"] == ["pledged-by-japan"]
    assert row(lyon, "figures", "forum-days")["same_as"] is None
    assert all(found["subject"] for found in of(lyon, "figures").rows)


def test_a_forum_is_any_meeting_whose_kind_ends_in_one_of_three_words() -> None:
    for kind, counted in [
        *(("forum", True), ("Business Forum", True), ("donor conference", True), ("roundtable", True)),
        *(("conference call", False), ("summit", False)),
    ]:
        assert is_forum(kind) is counted


def test_bars_are_drawn_and_explained_where_there_are_any(lyon: Dataset, dataset_of: DatasetOf) -> None:
    forum = of(lyon, "forum")
    assert [column.role for column in forum.columns].count("bar") == 1
    assert forum.captions[0].startswith("~ approximate in the source.")
    assert of(dataset_of(HEAD), "forum").captions == []


# Statements, documents


def test_a_statement_tells_the_words_the_deadline_and_the_status(lyon: Dataset) -> None:
    found = cells(lyon, "statements", "costa-on-ports")
    assert found["Quote"] == "“We pay, and we pay in full.”"
    assert found["Speakers"] == "Maria Costa, European Commission"
    assert (found["Due"], found["Status"]) == ("2025-12", "planned (2024-06-30)")


def test_documents_count_the_records_that_rest_on_them(lyon: Dataset) -> None:
    records = {found["id"]: found["records"] for found in of(lyon, "documents").rows}
    cited = [{source.document for source in record.sources} for record in lyon.records()[len(records) :]]  # type: ignore[attr-defined]
    assert records == {id: sum(id in documents for documents in cited) for id in records}


# One meeting, whole


def test_a_brief_is_one_object_with_the_rows_of_the_listings(lyon: Dataset) -> None:
    [found] = VIEWS["brief"]().answer(Names(lyon), Asked(argument=["lyon"])).rows
    assert list(found)[:3] == ["id", "name", "aliases"]
    assert list(found)[-5:] == ["agreements", "mous", "figures", "statements", "documents"]
    assert found["participants"] == of(lyon, "participants", meeting="lyon-summit").rows
    assert [each["id"] for each in found["agreements"]] == ["state-mous"]
    assert [each["id"] for each in found["mous"]] == ["port-safety"]
    assert [each["id"] for each in found["statements"]] == ["moreau-on-rail", "costa-on-ports"]
    assert [each["id"] for each in found["documents"]] == ["communique", "press-note"]
    assert found["documents"] == [
        each for each in of(lyon, "documents").rows if each["id"] in ("communique", "press-note")
    ]
