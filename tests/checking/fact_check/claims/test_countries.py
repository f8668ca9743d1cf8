"""Countries of people and of bodies."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_the_country_of_a_body_or_a_person_is_borne_out() -> None:
    assert_verdicts(
        "supported",
        "Fjord Power, the «Norwegian» company, signed.",
        "«Kenyan» cable maker Savanna Grid signed a memorandum.",
        "Joseph Mwangi of «Kenya» spoke.",
    )


def test_another_country_of_a_body_or_an_official_differs() -> None:
    assert_verdicts(
        "country-differs",
        "Fjord Power, the «Kenyan» company, signed.",
        "Savanna Grid of «Norway» signed a memorandum.",
        "Its «Swedish» partner, Savanna Grid, signed a memorandum.",
        "Joseph Mwangi of «Uganda» spoke.",
    )
