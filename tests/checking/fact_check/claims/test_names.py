"""Names: those on record, and those a letter off."""

from __future__ import annotations

from msgspec.structs import replace

from summitcli.checking.fact_check.checker import check
from summitcli.checking.fact_check.drafts import Draft
from summitcli.names import Names
from tests.checking.fact_check.sentences import assert_verdicts, codes, names


def cited(text: str, known: Names) -> list[tuple[str | None, str | None, str | None]]:
    """Return the records of the first finding on a text: its table, id and field."""
    [checked] = check([Draft("draft.md", text)], known)
    assert checked.findings[0].sources
    return [(one.table, one.id, one.field) for one in checked.findings[:1]]


def test_a_whole_name_is_borne_out() -> None:
    assert_verdicts(
        "supported",
        "«Joseph Mwangi» spoke.",
        "«Lars Brekke» and others spoke.",
    )


def test_a_meeting_s_whole_name_is_borne_out_unless_others_met_there() -> None:
    assert_verdicts(
        "supported",
        "The «Geothermal business forum» was loud.",
        "After the «Norway-Kenya summit in Bergen», Joseph Mwangi flew home.",
    )
    assert_verdicts("unconfirmed", "After the «Norway-Kenya summit» in Bergen, Pablo Rivas flew home.")


def test_a_name_a_letter_off_is_misspelt() -> None:
    assert_verdicts(
        "misspelt-name",
        "«Astrid Lunda» spoke.",
        "«Jozeph Mwangi» spoke.",
        "President «Joseph Mwangy» spoke.",
        "«Fjord Pover» signed a memorandum with Rift Geothermal.",
        "«Rift Geotermal» signed a memorandum with Fjord Power.",
        "«Savana Grid» has a cable.",
        "«Astrid Lunda» came, and not Joseph Mwangi.",
    )


def test_a_spelling_that_is_asked_or_denied_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "Is it «Astrid Lunda»?",
        "Joseph Mwangi is not «Joseph Mwangy».",
    )


def test_a_month_joined_to_a_name_is_no_month() -> None:
    assert_verdicts("unconfirmed", "Fjord Power was there. The president, «Mwangi» Jun-oh, spoke.")


def test_a_name_at_the_end_of_a_row_of_people_who_met_without_that_one_is_left_open() -> None:
    assert_verdicts("supported", "The photo has Astrid Lunde and «Joseph Mwangi».")
    assert_verdicts(
        "unconfirmed",
        "The photo has Astrid Lunde, Joseph Mwangi and «Lars Brekke».",
    )


def test_a_slip_at_the_end_of_a_name_that_begins_as_an_alias_is_told() -> None:
    assert_verdicts("misspelt-name", "«Marta Soto Vidol» was there.")
    assert_verdicts("unconfirmed", "«Marta Soto Ramirez» was there.")


def test_other_accents_are_a_mistake_and_none_are_not() -> None:
    assert_verdicts("misspelt-name", "«Zdenka Kovačić» was there.")
    assert_verdicts("supported", "«Zdenka Kovačič» was there.", "«Zdenka Kovacic» was there.")


def test_a_body_s_own_record_is_cited_else_the_one_that_names_it() -> None:
    dataset = names().dataset
    alone = Names(replace(dataset, organisations=(), mous=(), figures=()))

    assert cited("Fjord Pover grew.", names()) == [("organisations", "fjord-power", "name")]
    assert cited("Nordlys Cabel grew.", names()) == [("mous", "grid", "parties")]
    assert cited("Fjord Pover grew.", alone) == [("people", "lars-brekke", "organisation")]


def test_the_plural_of_a_name_of_one_word_is_no_misspelling_of_it() -> None:
    assert_verdicts("unconfirmed", "Both «Fjordkrafts» turned in Bergen.")


def test_a_family_name_a_letter_off_after_the_office_is_a_slip() -> None:
    assert_verdicts("misspelt-name", "Astrid Lunde met Ambassador «Kovasic».")
    assert_verdicts(
        "unconfirmed", "Astrid Lunde met Minister «Kovasic».", "Did Lunde meet Ambassador «Kovasic»?"
    )


def test_a_misspelt_family_name_stands_for_its_person_in_the_sentence() -> None:
    assert codes("PM Takaishi met Lee in Nara on 12–13 January.") == {
        "PM": "supported",
        "Takaishi": "misspelt-name",
        "Lee": "supported",
        "Nara": "supported",
        "12–13 January": "date-differs",
    }
