"""Names: those on record, and those a letter off."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


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
    assert_verdicts("unconfirmed", "After the «Norway-Kenya summit in Bergen», Pablo Rivas flew home.")


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


def test_who_chairs_something_is_not_borne_out_by_the_name() -> None:
    assert_verdicts(
        "unconfirmed",
        "«Astrid Lunde» chairs the committee.",
        "The committee has «Astrid Lunde» in the chair.",
    )


def test_a_name_that_answers_who_it_was_is_left_open() -> None:
    assert_verdicts("unconfirmed", "In Bergen the host was a president: «Pablo Rivas».")


def test_a_name_at_the_end_of_a_row_of_people_who_met_without_that_one_is_left_open() -> None:
    assert_verdicts("supported", "The photo has Astrid Lunde and «Joseph Mwangi».")
    assert_verdicts(
        "unconfirmed",
        "The photo has Astrid Lunde, Joseph Mwangi and «Lars Brekke».",
        "Guests came; in the chair, «Amina Yusuf».",
    )


def test_a_slip_at_the_end_of_a_name_that_begins_as_an_alias_is_told() -> None:
    assert_verdicts("misspelt-name", "«Marta Soto Vidol» was there.")
    assert_verdicts("unconfirmed", "«Marta Soto Ramirez» was there.")


def test_other_accents_are_a_mistake_and_none_are_not() -> None:
    assert_verdicts("misspelt-name", "«Zdenka Kovačić» was there.")
    assert_verdicts("supported", "«Zdenka Kovačič» was there.", "«Zdenka Kovacic» was there.")
