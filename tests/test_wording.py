from __future__ import annotations

import pytest

from summitcli.model import TABLES, Dataset, Record, Source
from summitcli.wording import (
    citation,
    country_name,
    period,
    place,
    quantity,
    sayer,
    spelled_date,
    title,
)
from tests.conftest import DatasetOf
from tests.samples import CITED, HEAD


def said(dataset: Dataset, record: Record) -> str:
    return sayer(dataset, type(record))(record)


def test_a_country_goes_by_its_everyday_name() -> None:
    assert country_name("KR") == "South Korea"


@pytest.mark.parametrize(
    ("value", "unit", "approximate", "shown"),
    [
        (416, "people", False, "416 people"),
        (600, "people", True, "~600 people"),
        (14.5, "%", True, "~14.5%"),
        (10, "%", False, "10%"),
        (0, "people", False, "0 people"),
        (-3, "points", False, "-3 points"),
        (2**63 - 1, "people", False, "9,223,372,036,854,775,807 people"),
    ],
)
def test_a_quantity_is_a_value_with_its_unit(value: float, unit: str, approximate: bool, shown: str) -> None:
    assert quantity(value, unit, approximate=approximate) == shown


@pytest.mark.parametrize(
    ("venue", "city", "country", "shown"),
    [
        ("Town Hall", "Lyon", "FR", "Town Hall, Lyon, France"),
        (None, "Lyon", None, "Lyon"),
        (None, None, "FR", "France"),
        (None, None, None, ""),
    ],
)
def test_a_place_is_told_as_far_as_it_is_known(
    venue: str | None, city: str | None, country: str | None, shown: str
) -> None:
    assert place(venue, city, country) == shown


@pytest.mark.parametrize(
    ("start", "end", "before", "after", "shown"),
    [
        ("2024-05-02", "2024-05-03", None, None, "2024-05-02 to 2024-05-03"),
        ("2024-05", None, None, None, "2024-05"),
        ("2024-05", None, "summit", None, "2024-05"),
        (None, None, "summit", None, "before summit"),
        (None, None, None, "summit", "after summit"),
        (None, None, "dinner", "summit", "after summit"),
        (None, None, None, None, ""),
    ],
)
def test_a_period_is_dates_or_a_place_in_the_order(
    start: str | None, end: str | None, before: str | None, after: str | None, shown: str
) -> None:
    assert period(start, end, before, after) == shown


@pytest.mark.parametrize(
    ("date", "spelled"),
    [
        ("2026-01-05", "5 January 2026"),
        ("2017-12", "December 2017"),
        ("2016", "2016"),
        ("0987-10-31", "31 October 0987"),
    ],
)
def test_a_date_is_spelled_in_its_own_precision(date: str, spelled: str) -> None:
    assert spelled_date(date) == spelled


@pytest.mark.parametrize(
    ("source", "short"),
    [
        (Source(document="paper", section="Annex", paragraph=3), "paper, Annex ¶3"),
        (Source(document="paper", section="Annex", note="diagram"), "paper, Annex"),
        (Source(document="paper", paragraph=1), "paper ¶1"),
        (Source(document="paper"), "paper"),
    ],
)
def test_a_source_is_cited_in_short(source: Source, short: str) -> None:
    assert citation(source) == short


def test_an_id_is_told_by_its_records_title(lyon: Dataset) -> None:
    assert title(lyon, "people", "ito-ren") == "伊藤蓮"
    assert title(lyon, "mous", "film-fund") == "Moonlight Studio, Seoul Pixel – 東京フィルム"


SAID = {
    "communique": "2024-05",
    "press-note": "Foreign office; https://example.org/note; Not seen.",
    "kim-minjun": (
        "official; Minister; Ministry of Foreign Affairs; South Korea; rank 2; In office since March."
    ),
    "preparatory-talks": "meeting; Lyon summit",
    "lyon-summit": "summit; 2024-05-02; 2024-05-03; Lyon; Town Hall; France; Anna Moreau, 김민준 Kim Minjun",
    "closing-dinner": "meeting; Lyon summit; Lyon; Anna Moreau, 伊藤蓮",
    "old-roundtable": "roundtable",
    "state-mous": (
        "bilateral; count 3; Lyon summit; France, South Korea; rail, health; Anna Moreau, 김민준 Kim Minjun"
    ),
    "battery-recycling": (
        "Company memoranda; Green Energy; South Korea, France; Recycling of batteries; Signed twice."
    ),
    "forum-attendance": "~120 people; Industry forum; attendance",
    "rail-share": "2.5%; Rail freight; In 2023.",
    "moreau-on-rail": (
        "position; Anna Moreau; Lyon summit; "
        "Anna Moreau said that artificial light, or AI, was not her topic."
    ),
    "treaty": "1998; France, South Korea",
}


@pytest.mark.parametrize("id", SAID)
def test_a_record_says_all_it_holds_in_names(lyon: Dataset, id: str) -> None:
    [record] = [found for _, records in lyon.tables() for found in records if found.id == id]
    assert said(lyon, record) == SAID[id]


def test_every_record_is_said_in_one_line_without_gaps(bundled: Dataset, lyon: Dataset) -> None:
    for dataset in (bundled, lyon):
        for table, records in dataset.tables():
            say = sayer(dataset, TABLES[table])
            for record in records:
                text = say(record)
                assert text == " ".join(text.split()) == said(dataset, record)
                assert "; ;" not in text


def test_lines_of_a_text_are_joined(dataset_of: DatasetOf) -> None:
    dataset = dataset_of(
        HEAD + '[[events]]\nid = "e"\nname = "E"\ndate = "1998"\nnote = """\nOne\n\t two\n"""\n' + CITED
    )
    assert said(dataset, dataset.events[0]) == "1998; One two"
