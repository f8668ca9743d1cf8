from __future__ import annotations

import pytest

from summitcli.model import TABLES, Dataset, Figure, Source
from summitcli.names import Names
from summitcli.wording import citation, country_name, number, place, quantity, sayer, spelled_date, when
from tests.conftest import DatasetOf
from tests.samples import CITED, HEAD


def figure(value: float, unit: str, **fields: object) -> Figure:
    return Figure(id="f", label="l", value=value, unit=unit, sources=(), **fields)  # type: ignore[arg-type]


def test_a_figure_is_read_with_its_unit_range_bound_and_scale() -> None:
    for told, shown in [
        (figure(416, "people"), "416 people"),
        (figure(1600, "people", approximate=True), "~1,600 people"),
        (figure(14.5, "%", approximate=True), "~14.5%"),
        (figure(0, "people"), "0 people"),
        (figure(-3, "points"), "-3 points"),
        (figure(1e3, "people"), "1,000 people"),
        (figure(1e16, "people"), "10,000,000,000,000,000 people"),
        (figure(0.1, "%"), "0.1%"),
        (figure(2**63 - 1, "people"), "9,223,372,036,854,775,807 people"),
        (figure(40, "%", upper=45.5), "40–45.5%"),
        (figure(-5_000_000, "USD", upper=-1_000_000), "-5 to -1 million USD"),
        (figure(-0.0, "%"), "0%"),
        (figure(30, "companies", bound="at-least"), "at least 30 companies"),
        (figure(400, "people", bound="more-than"), "more than 400 people"),
        (figure(70_000_000_000_000, "KRW"), "70 trillion KRW"),
        (figure(175_000_000, "DKK"), "175 million DKK"),
        (figure(1_234_000_000, "USD"), "1.234 billion USD"),
        (figure(1_234_567_890, "USD"), "1,234,567,890 USD"),
        (figure(999_999, "EUR"), "999,999 EUR"),
        (figure(40_000_000, "USD", upper=45_000_000), "40–45 million USD"),
        (figure(900_000_000, "USD", upper=1_200_000_000), "900 million–1.2 billion USD"),
        (figure(5_000_000, "people"), "5,000,000 people"),
    ]:
        assert quantity(told) == shown


def test_a_number_has_its_digits_grouped_and_no_more_than_it_says() -> None:
    assert [number(value) for value in (1600, 1600.0, 0.5, -1234.25)] == [
        "1,600",
        "1,600",
        "0.5",
        "-1,234.25",
    ]


def test_a_country_goes_by_its_everyday_name() -> None:
    assert [country_name(code) for code in ("KR", "EU", "XK")] == ["South Korea", "European Union", "Kosovo"]


@pytest.mark.parametrize(
    ("venue", "city", "country", "shown"),
    [
        ("Town Hall", "Lyon", "FR", "Town Hall, Lyon, France"),
        (None, "Lyon", None, "Lyon"),
        (None, None, None, ""),
    ],
)
def test_a_place_is_told_as_far_as_it_is_known(
    venue: str | None, city: str | None, country: str | None, shown: str
) -> None:
    assert place(venue, city, country) == shown


def test_a_time_is_dates_or_a_place_in_the_order_by_name(lyon: Dataset) -> None:
    for told, shown in [
        (("2024-05-02", "2024-05-03", None, None), "2024-05-02 to 2024-05-03"),
        (("2024-05", None, "lyon-summit", None), "2024-05"),
        ((None, None, "lyon-summit", None), "before Lyon summit"),
        ((None, None, "closing-dinner", "lyon-summit"), "after Lyon summit"),
        ((None, None, None, None), ""),
    ]:
        assert when(Names(lyon), *told) == shown


@pytest.mark.parametrize(
    ("date", "spelled"),
    [("2026-01-05", "5 January 2026"), ("2017-12", "December 2017"), ("0987-10-31", "31 October 0987")],
)
def test_a_date_is_spelled_in_its_own_precision(date: str, spelled: str) -> None:
    assert spelled_date(date) == spelled


def test_a_source_is_cited_in_short() -> None:
    for source, short in [
        (Source(document="paper", section="Annex", paragraph=3), "paper, Annex ¶3"),
        (Source(document="paper", section="Annex", note="diagram"), "paper, Annex"),
        (Source(document="paper", page="12–14"), "paper, pp. 12–14"),
        (Source(document="paper", paragraph=1, page="iv"), "paper ¶1, p. iv"),
    ]:
        assert citation(source) == short


SAID = {
    "press-note": "Foreign office; https://example.org/note; Not seen.",
    "kim-minjun": (
        "Kim Min-jun, Minister Kim; official; Minister; Ministry of Foreign Affairs; South Korea; rank 2; "
        "In office since March."
    ),
    "preparatory-talks": "meeting; Lyon summit",
    "state-mous": (
        "bilateral; count 3; Lyon summit; France, South Korea; rail, health; Anna Moreau, 김민준 Kim Minjun"
    ),
    "battery-recycling": (
        "Company memoranda; Green Energy; South Korea, France; Recycling of batteries; Signed twice."
    ),
    "forum-attendance": "~120 people; Industry forum; attendance",
    "line-opening": "2026; France; planned",
}


def test_a_record_says_all_it_holds_in_names(lyon: Dataset) -> None:
    for id, said in SAID.items():
        names = Names(lyon)
        record = names.record(id)
        assert sayer(names, type(record))(record).startswith(said)


def test_every_record_is_said_in_one_line_without_gaps(bundled: Dataset, lyon: Dataset) -> None:
    for names in (Names(bundled), Names(lyon)):
        for table, record_type in TABLES.items():
            say = sayer(names, record_type)
            for record in names.table(table).values():
                text = say(record)
                assert text == " ".join(text.split())
                assert "; ;" not in text


def test_lines_of_a_text_are_joined(dataset_of: DatasetOf) -> None:
    text = '[[events]]\nid = "e"\nname = "E"\ndate = "1998"\nnote = """\nOne\n\t two\n"""\n'
    names = Names(dataset_of(HEAD + text + CITED))
    [event] = names.dataset.events
    assert sayer(names, type(event))(event) == "1998; One two"
