from __future__ import annotations

import pytest

from summitcli.errors import NotFoundError, UsageError
from summitcli.model import Dataset
from summitcli.names import Names
from tests.conftest import DatasetOf
from tests.samples import CITED, HEAD


@pytest.fixture(scope="module")
def names(lyon: Dataset) -> Names:
    return Names(lyon)


def test_a_record_goes_by_its_id_a_name_or_words_that_single_it_out(names: Names) -> None:
    for wanted, found in [
        ("kim-minjun", "kim-minjun"),
        ("KIM SEOYEON", "kim-seoyeon"),
        ("moreau anna", "anna-moreau"),
        ("민준", "kim-minjun"),
        ("伊藤", "ito-ren"),
        ("  kim   seo ", "kim-seoyeon"),
        ("Minister Kim", "kim-minjun"),
        ("Kim Min‑jun", "kim-minjun"),
    ]:
        assert names.find_in("people", wanted).id == found


def test_an_id_goes_before_names_and_a_whole_name_before_words(dataset_of: DatasetOf) -> None:
    events = [("forum", "Last talks"), ("old", "Forum"), ("new", "Forum of forums"), ("talks", "Forum talks")]
    text = "".join(f'[[events]]\nid = "{id}"\nname = "{name}"\ndate = "1998"\n{CITED}' for id, name in events)
    names = Names(dataset_of(HEAD + text))
    records = names.dataset.events
    assert names.find("forum").id == "forum"
    assert names.find("FORUM", records[1:]).id == "old"
    assert names.find("forum of").id == "new"


def test_words_that_fit_several_are_an_error_that_lists_them(names: Names) -> None:
    with pytest.raises(UsageError) as caught:
        names.find_in("people", "kim")
    fitting = "kim-minjun (김민준 Kim Minjun), kim-seoyeon (Kim Seoyeon)"
    assert str(caught.value) == f'"kim" fits 2 records: {fitting}'
    assert caught.value.hint == "name one by its id"


def test_words_that_fit_none_are_an_error_that_guesses_or_lists(names: Names) -> None:
    with pytest.raises(NotFoundError) as caught:
        names.find_in("people", "Anna Moro")
    assert (str(caught.value), caught.value.hint) == (
        'no person matches "Anna Moro"',
        'did you mean "Anna Moreau"?',
    )
    with pytest.raises(NotFoundError, match=r'no MOU matches "\\x07"') as caught:
        names.find_in("mous", "\x07")
    assert caught.value.hint.startswith("there are battery-recycling, film-fund, ")
    with pytest.raises(NotFoundError) as caught:
        Names(Dataset()).find("lyon")
    assert caught.value.hint == "the dataset has none"


@pytest.mark.parametrize("blank", ["", " ", "\t"])
def test_an_empty_name_is_a_usage_error_and_no_record(names: Names, blank: str) -> None:
    with pytest.raises(UsageError, match="is empty"):
        names.find(blank)


def test_what_refers_to_a_record_is_found_in_any_field(names: Names) -> None:
    for id, by in [
        ("ito-ren", {"closing-dinner", "donor-conference"}),
        ("company-mous", {"battery-recycling", "film-fund"}),
        ("old-roundtable", {"roundtable-attendance"}),
        ("harbour-watch", {"port-safety"}),
        ("european-commission", {"costa-on-ports"}),
        ("film-fund", {"fund-size"}),
        ("treaty", set()),
    ]:
        assert {record.id for record in names.referring(id)} == by


def test_every_record_refers_to_the_documents_it_cites(names: Names) -> None:
    citing = {record.id for each in names.dataset.documents for record in names.referring(each.id)}
    assert citing == {record.id for record in names.dataset.records() if record.table != "documents"}


def test_a_name_stands_for_the_organisation_that_goes_by_it(names: Names) -> None:
    found = names.organisation("한빛배터리")
    assert found is not None
    assert found.id == "hanbit-battery"
    assert names.spellings("Hanbit Battery") == ("Hanbit Battery", "Hanbit Battery", "한빛배터리")
    assert names.organisation("Rhône Recyclage") is None


def test_what_conflicts_or_is_the_same_is_read_both_ways(names: Names) -> None:
    by_id = names.table("figures")
    assert names.both_ways(by_id["forum-attendance"], "conflicts_with") == ["attendance-by-police"]
    assert names.both_ways(by_id["attendance-by-police"], "conflicts_with") == ["forum-attendance"]
    assert names.both_ways(by_id["pledged-by-japan-in-dollars"], "same_as") == ["pledged-by-japan"]


def test_countries_are_those_that_any_record_names(names: Names) -> None:
    assert names.countries() == ["EU", "FR", "JP", "KR"]
    assert Names(Dataset(mous=names.dataset.mous)).countries() == ["FR", "JP", "KR"]


def test_words_of_a_name_go_before_words_of_an_id(dataset_of: DatasetOf) -> None:
    meetings = [("osaka-summit", "Summit of Osaka"), ("osaka-talks", "Preparatory talks")]
    text = "".join(
        f'[[meetings]]\nid = "{id}"\nname = "{name}"\nkind = "summit"\n{CITED}' for id, name in meetings
    )
    names = Names(dataset_of(HEAD + text))
    assert names.find_in("meetings", "osaka").id == "osaka-summit"
    assert names.find_in("meetings", "osaka preparatory").id == "osaka-talks"
