"""Names in the words of a record that bears out what stands beside them."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_a_place_in_what_a_memorandum_is_about_is_borne_out_beside_its_parties() -> None:
    assert_verdicts(
        "supported",
        "Fjord Power and Rift Geothermal build steam turbines for «Olkaria».",
    )


def test_a_place_that_the_record_does_not_have_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "Fjord Power and Rift Geothermal build steam turbines for «Turkana».",
    )


def test_a_country_at_the_end_of_another_name_is_no_country() -> None:
    assert_verdicts(
        "unconfirmed",
        "The memorandum with Rift Geothermal is on steam turbines, says the Bank of «Kenya».",
        "The memorandum with Rift Geothermal is on steam turbines for «Kenya» Minor.",
    )
