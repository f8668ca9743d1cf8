from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from summitcli.errors import NotFoundError, UsageError
from summitcli.model import Dataset, Record
from summitcli.query import filters
from tests.conftest import DatasetOf
from tests.samples import HEAD


def ids(records: Iterable[Record]) -> list[str]:
    return [record.id for record in records]


# Memoranda


def test_without_a_filter_all_memoranda_are_found_in_their_order(lyon: Dataset) -> None:
    assert ids(filters.mous(lyon)) == ["battery-recycling", "film-fund", "hydrogen-hub"]


@pytest.mark.parametrize(
    ("category", "found"),
    [
        ("digital", ["film-fund"]),
        ("GREEN ENERGY", ["battery-recycling"]),
        ("green", ["battery-recycling", "hydrogen-hub"]),
        ("hydro", ["hydrogen-hub"]),
    ],
)
def test_a_category_is_taken_by_the_start_of_a_word(lyon: Dataset, category: str, found: list[str]) -> None:
    assert ids(filters.mous(lyon, category=category)) == found


@pytest.mark.parametrize(
    ("party", "found"),
    [
        ("hanbit", ["battery-recycling"]),
        ("pixel", ["film-fund"]),
        ("フィルム", ["film-fund"]),
        ("rho\u0302ne", ["battery-recycling"]),
        ("Hub de Lyon", ["hydrogen-hub"]),
    ],
)
def test_a_party_of_any_country_is_found(lyon: Dataset, party: str, found: list[str]) -> None:
    assert ids(filters.mous(lyon, party=party)) == found


def test_a_memorandum_has_the_kind_of_its_agreement(lyon: Dataset) -> None:
    assert ids(filters.mous(lyon, kind="commercial")) == ["battery-recycling", "film-fund"]
    assert ids(filters.mous(lyon, kind="bilateral")) == []


def test_filters_narrow_each_other(lyon: Dataset) -> None:
    assert ids(filters.mous(lyon, category="green", kind="commercial")) == ["battery-recycling"]
    assert ids(filters.mous(lyon, category="digital", party="hanbit")) == []


def test_a_filter_nothing_matches_is_an_error_that_lists_the_values(lyon: Dataset) -> None:
    with pytest.raises(NotFoundError) as caught:
        filters.mous(lyon, category="zzz")
    assert str(caught.value) == 'no category matches "zzz"'
    assert caught.value.hint == "there are Green Energy, Digital Content, Green Hydrogen"


def test_a_filter_that_is_misspelled_gets_the_nearest_value(lyon: Dataset) -> None:
    with pytest.raises(NotFoundError) as caught:
        filters.mous(lyon, party="Hanbitt Batery")
    assert caught.value.hint.startswith('did you mean "Hanbit Battery"? there are Hanbit Battery, ')


def test_control_characters_of_a_filter_are_escaped_in_the_message(lyon: Dataset) -> None:
    with pytest.raises(NotFoundError, match=r'no category matches "\\x1b\[2J"'):
        filters.mous(lyon, category="\x1b[2J")


def test_a_blank_filter_matches_nothing(lyon: Dataset) -> None:
    with pytest.raises(NotFoundError):
        filters.mous(lyon, category=" ")


def test_filtering_a_table_that_is_empty_says_so(dataset_of: DatasetOf) -> None:
    with pytest.raises(NotFoundError) as caught:
        filters.mous(dataset_of(HEAD), category="digital")
    assert caught.value.hint == "the dataset has none"


# Agreements, people, participants, meetings


@pytest.mark.parametrize(
    ("kind", "found"),
    [(None, ["state-mous", "company-mous"]), ("commercial", ["company-mous"]), ("donation", [])],
)
def test_agreements_are_found_by_kind(lyon: Dataset, kind: str | None, found: list[str]) -> None:
    assert ids(filters.agreements(lyon, kind)) == found


@pytest.mark.parametrize("country", ["KR", "kr", "korea", "South Korea", "south", "ROK", "Republic of"])
def test_a_country_goes_by_its_code_or_any_of_its_names(lyon: Dataset, country: str) -> None:
    assert "kim-minjun" in ids(filters.people(lyon, country=country))


def test_a_countrys_code_does_not_match_inside_other_words(lyon: Dataset) -> None:
    assert ids(filters.people(lyon, country="fr")) == ["anna-moreau"]


def test_people_are_found_by_kind_country_and_meeting(lyon: Dataset) -> None:
    assert ids(filters.people(lyon, kind="official", country="korea")) == ["kim-minjun"]
    assert ids(filters.people(lyon, meeting="dinner")) == ["anna-moreau", "ito-ren"]
    assert ids(filters.people(lyon, meeting="preparatory")) == []


def test_a_country_nobody_is_of_is_an_error_that_names_those_there_are(lyon: Dataset) -> None:
    with pytest.raises(NotFoundError) as caught:
        filters.people(lyon, country="peru")
    assert str(caught.value) == 'no country matches "peru"'
    assert caught.value.hint.endswith("there are FR (France), KR (South Korea), JP (Japan)")


def test_participants_are_one_for_each_meeting_and_person(lyon: Dataset) -> None:
    pairs = [(each.meeting.id, each.person.id) for each in filters.participants(lyon)]
    assert pairs == [
        ("lyon-summit", "anna-moreau"),
        ("lyon-summit", "kim-minjun"),
        ("closing-dinner", "anna-moreau"),
        ("closing-dinner", "ito-ren"),
        ("industry-forum", "kim-seoyeon"),
    ]


@pytest.mark.parametrize(("meeting", "count"), [("lyon", 2), ("preparatory-talks", 0), ("old", 0)])
def test_participants_of_one_meeting(lyon: Dataset, meeting: str, count: int) -> None:
    assert len(filters.participants(lyon, meeting)) == count


def test_meetings_are_found_by_kind_and_the_country_they_were_held_in(lyon: Dataset) -> None:
    assert ids(filters.meetings(lyon, kind="meeting")) == ["preparatory-talks", "closing-dinner"]
    assert ids(filters.meetings(lyon, country="france")) == ["lyon-summit"]
    with pytest.raises(NotFoundError):
        filters.meetings(lyon, country="japan")


# Figures


def test_the_forum_is_all_forums_and_roundtables(lyon: Dataset) -> None:
    assert ids(filters.forum(lyon)) == [
        "forum-attendance",
        "forum-firms",
        "forum-days",
        "roundtable-attendance",
    ]


def test_a_forum_may_be_named_by_words(lyon: Dataset) -> None:
    assert ids(filters.forum(lyon, "old")) == ["roundtable-attendance"]
    assert ids(filters.forum(lyon, "lyon-summit")) == []


@pytest.mark.parametrize(
    ("subject", "found"),
    [
        ("rail", ["rail-share"]),
        ("Industry forum", ["forum-attendance", "forum-firms", "forum-days"]),
        ("old", ["roundtable-attendance"]),
    ],
)
def test_a_subject_is_a_name_or_a_meeting(lyon: Dataset, subject: str, found: list[str]) -> None:
    assert ids(filters.figures(lyon, subject)) == found


def test_figures_without_a_subject_are_all_of_them(lyon: Dataset) -> None:
    assert filters.figures(lyon) == lyon.figures


# Statements


@pytest.mark.parametrize(
    ("by", "found"),
    [
        ({"speaker": "moreau"}, ["moreau-on-rail"]),
        ({"speaker": "ito-ren"}, []),
        ({"meeting": "lyon summit"}, ["moreau-on-rail"]),
        ({"kind": "assessment"}, ["shared-outlook"]),
        ({"topic": "outlook"}, ["shared-outlook"]),
        ({"kind": "assessment", "speaker": "anna"}, []),
        ({}, ["moreau-on-rail", "shared-outlook"]),
    ],
)
def test_statements_are_found_by_any_of_their_filters(
    lyon: Dataset, by: dict[str, str], found: list[str]
) -> None:
    assert ids(filters.statements(lyon, **by)) == found


Ask = Callable[[Dataset], object]


@pytest.mark.parametrize(
    "ask",
    [
        lambda dataset: filters.statements(dataset, topic="zzz"),
        lambda dataset: filters.statements(dataset, speaker="zzz"),
        lambda dataset: filters.statements(dataset, meeting="zzz"),
        lambda dataset: filters.participants(dataset, "zzz"),
        lambda dataset: filters.people(dataset, meeting="zzz"),
        lambda dataset: filters.forum(dataset, "zzz"),
        lambda dataset: filters.figures(dataset, "zzz"),
    ],
)
def test_naming_what_there_is_not_is_never_an_empty_answer(lyon: Dataset, ask: Ask) -> None:
    with pytest.raises(NotFoundError, match='matches "zzz"'):
        ask(lyon)


def test_naming_several_meetings_is_a_usage_error(lyon: Dataset) -> None:
    with pytest.raises(UsageError, match="fits 2 records"):
        filters.statements(lyon, speaker="kim")
