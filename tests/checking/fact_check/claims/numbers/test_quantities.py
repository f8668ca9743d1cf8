"""How a number agrees with a quantity: exactly, rounded, as a limit."""

from __future__ import annotations

from summitcli.checking.fact_check.facts import unit_of
from tests.checking.fact_check.sentences import assert_verdicts


def test_a_rough_number_or_a_limit_agrees_with_what_it_includes() -> None:
    assert_verdicts(
        "supported",
        "The Geothermal business forum drew «nearly 161 companies».",
        "The Geothermal business forum drew «over 150 companies».",
        "The Geothermal business forum drew «fewer than 170 companies».",
    )


def test_a_number_whose_noun_or_bound_is_not_that_of_a_quantity_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "The forum drew companies («161»), guests and speakers.",
        "The Geothermal business forum drew «up to 450 participants».",
        "The Geothermal business forum drew «at most 400 participants».",
        "At the Geothermal business forum, small companies had a share of «62.5 percent» of the beds.",
    )


def test_cubic_metres_are_a_unit_of_their_own() -> None:
    assert_verdicts(
        "supported",
        "The Turkwel reservoir holds «8.5 million cubic metres» of water.",
        "The Turkwel reservoir holds «8.5 million m³» of water.",
    )
    assert_verdicts(
        "figure-differs",
        "The Turkwel reservoir holds «8.5 million litres» of water.",
        "The Turkwel reservoir holds «9.5 million cubic metres» of water.",
    )


def test_watt_hours_are_no_watts() -> None:
    assert unit_of("megawatt-hours") == (1, "megawatt-hour")
    assert unit_of("megawatts") == (1, "megawatt")
    assert unit_of("million cubic metres") == (1_000_000, "cubic-metr")


def test_a_number_of_another_meeting_is_not_borne_out() -> None:
    assert_verdicts(
        "unconfirmed",
        "The Norway-Chile business forum drew «161 companies».",
        "The Oslo forum drew «161 companies».",
        "The G20 forum drew «161 companies».",
        "«Eleven education memoranda» were signed at the summit in Nairobi.",
    )
    assert_verdicts(
        "supported",
        "The forum of the summit in Bergen drew «161 companies».",
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
