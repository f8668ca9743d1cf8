from __future__ import annotations

import pytest

from summitcli.errors import NotFoundError, UsageError
from summitcli.model import Dataset
from summitcli.query.lookup import all_records, referring, resolve
from tests.conftest import DatasetOf
from tests.samples import CITED, HEAD


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("kim-minjun", "kim-minjun"),
        ("KIM SEOYEON", "kim-seoyeon"),
        ("anna", "anna-moreau"),
        ("moreau anna", "anna-moreau"),
        ("민준", "kim-minjun"),
        ("伊藤", "ito-ren"),
        ("ito", "ito-ren"),
        ("  kim   seo ", "kim-seoyeon"),
    ],
)
def test_a_record_goes_by_its_id_its_name_or_words_that_single_it_out(
    lyon: Dataset, wanted: str, found: str
) -> None:
    assert resolve(lyon.people, wanted).id == found


def test_an_id_goes_before_names_and_a_whole_name_before_words(dataset_of: DatasetOf) -> None:
    events = [("forum", "Last talks"), ("old", "Forum"), ("new", "Forum of forums"), ("talks", "Forum talks")]
    text = "".join(f'[[events]]\nid = "{id}"\nname = "{name}"\ndate = "1998"\n{CITED}' for id, name in events)
    records = dataset_of(HEAD + text).events
    assert resolve(records, "forum").id == "forum"
    assert resolve(records[1:], "FORUM").id == "old"
    assert resolve(records, "forum of").id == "new"


def test_words_that_fit_several_are_an_error_that_lists_them(lyon: Dataset) -> None:
    with pytest.raises(UsageError) as caught:
        resolve(lyon.people, "kim")
    assert (
        str(caught.value) == '"kim" fits 2 records: kim-minjun (김민준 Kim Minjun), kim-seoyeon (Kim Seoyeon)'
    )
    assert caught.value.hint == "name one by its id"


def test_words_that_fit_none_are_an_error_that_guesses(lyon: Dataset) -> None:
    with pytest.raises(NotFoundError) as caught:
        resolve(lyon.people, "Anna Moro", "people")
    assert str(caught.value) == 'no person matches "Anna Moro"'
    assert caught.value.hint == 'did you mean "Anna Moreau"?'


def test_where_nothing_is_near_the_ids_are_listed(lyon: Dataset) -> None:
    with pytest.raises(NotFoundError) as caught:
        resolve(lyon.mous, "\x07", "mous")
    assert str(caught.value) == 'no MOU matches "\\x07"'
    assert caught.value.hint == "there are battery-recycling, film-fund, hydrogen-hub"


def test_where_there_are_no_records_it_is_said(dataset_of: DatasetOf) -> None:
    with pytest.raises(NotFoundError, match="no meeting matches") as caught:
        resolve(dataset_of(HEAD).meetings, "lyon", "meetings")
    assert caught.value.hint == "the dataset has none"


@pytest.mark.parametrize("blank", ["", " "])
def test_a_blank_name_is_no_record(lyon: Dataset, blank: str) -> None:
    with pytest.raises(NotFoundError, match="no record matches"):
        resolve(lyon.people, blank)


def test_all_records_are_those_of_every_table(lyon: Dataset) -> None:
    records = all_records(lyon)
    assert len(records) == 2 + 4 + 5 + 2 + 3 + 5 + 2 + 2
    assert records[0].id == "communique"
    assert records[-1].id == "rail-opening"


@pytest.mark.parametrize(
    ("id", "by"),
    [
        ("ito-ren", ["closing-dinner"]),
        ("anna-moreau", ["lyon-summit", "closing-dinner", "state-mous", "moreau-on-rail"]),
        ("lyon-summit", ["preparatory-talks", "closing-dinner", "state-mous", "moreau-on-rail"]),
        ("company-mous", ["battery-recycling", "film-fund"]),
        ("old-roundtable", ["roundtable-attendance"]),
        ("roundtable-attendance", ["forum-attendance"]),
        ("treaty", []),
    ],
)
def test_what_refers_to_a_record_is_found_in_any_field(lyon: Dataset, id: str, by: list[str]) -> None:
    assert [record.id for record in referring(lyon, id)] == by


def test_every_record_that_cites_a_document_refers_to_it(lyon: Dataset) -> None:
    citing = {record.id for id in ("communique", "press-note") for record in referring(lyon, id)}
    assert citing == {record.id for record in all_records(lyon)[2:]}
    assert "film-fund" in {record.id for record in referring(lyon, "press-note")}
    assert "treaty" not in {record.id for record in referring(lyon, "press-note")}
