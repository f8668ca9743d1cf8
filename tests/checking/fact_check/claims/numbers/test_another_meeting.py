"""Numbers told of another meeting, year, city or country than the record that has them."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_a_number_of_another_meeting_is_not_borne_out() -> None:
    assert_verdicts(
        "unconfirmed",
        "The Norway-Chile business forum drew «161 companies».",
        "The Oslo forum drew «161 companies».",
        "The G20 forum drew «161 companies».",
        "A forum in Lima drew «161 companies».",
        "The previous forum drew «161 companies».",
        "Next year's forum will draw «161 companies».",
        "In 2019, the forum drew «161 companies».",
        "«Eleven education memoranda» were signed in Nairobi.",
        "«Eleven education memoranda» were signed at the summit in Nairobi.",
    )
    assert_verdicts(
        "supported",
        "The forum of the summit in Bergen drew «161 companies».",
        "In 2031, the forum drew «161 companies».",
        "This year's forum drew «161 companies».",
    )


def test_a_number_of_another_country_is_not_borne_out() -> None:
    assert_verdicts(
        "supported",
        "At the forum «some 58 Kenyan firms» had stands.",
        "Kenya had «some 58 firms» at the forum.",
    )
    assert_verdicts(
        "unconfirmed",
        "At the forum «some 58 Norwegian firms» had stands.",
        "Norway had «some 58 firms» at the forum.",
        "Norway's «58 firms» at the forum had stands.",
    )


def test_a_number_of_instruments_of_other_sides_is_not_borne_out() -> None:
    assert_verdicts(
        "unconfirmed",
        "Lunde and Rivas signed «eleven education memoranda».",
        "Norway and Chile signed «eleven education memoranda».",
    )
    assert_verdicts("supported", "Norway and Kenya signed «eleven education memoranda».")
