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


def test_the_country_of_somebody_who_is_described_by_it() -> None:
    assert_verdicts(
        "supported",
        "«Norwegian» magnate Lars Brekke spoke at the Geothermal business forum.",
        "Lars Brekke, the «Norwegian» magnate, spoke at the Geothermal business forum.",
        "Joseph Mwangi, of «Kenya», spoke.",
        "Joseph Mwangi is from «Kenya».",
    )
    assert_verdicts(
        "country-differs",
        "«Kenyan» magnate Lars Brekke spoke at the Geothermal business forum.",
        "Caption: «Kenyan» Prime Minister Astrid Lunde in Bergen.",
    )
    assert_verdicts(
        "unconfirmed", "The «Kenyan» press met Lars Brekke.", "«Kenyan» talks pleased Lars Brekke."
    )


def test_from_which_country_somebody_is_said_to_be_may_differ() -> None:
    assert_verdicts("country-differs", "Lars Brekke is from «Kenya».")


def test_a_country_before_somebody_s_name_is_theirs() -> None:
    assert_verdicts("country-differs", "«Kenya»'s Lars Brekke, Chief Executive of Fjord Power, spoke.")


def test_a_country_after_of_or_in_brackets_after_an_office_is_theirs() -> None:
    assert_verdicts(
        "country-differs",
        "President Joseph Mwangi of the «Philippines» spoke.",
        "Present: Astrid Lunde; Grace Otieno, Minister of Trade («Norway»); two guests.",
    )
    assert_verdicts("supported", "Present: Grace Otieno, Minister of Trade («Kenya»); two guests.")
    assert_verdicts("unconfirmed", "Astrid Lunde met Grace Otieno, and the ministers («Norway») agreed.")


def test_a_country_s_code_in_brackets_is_the_country() -> None:
    assert_verdicts("country-differs", "Present: Fjord Power («KE»), Rift Geothermal.")
    assert_verdicts("supported", "Present: Rift Geothermal («KE»).")
    assert_verdicts("unconfirmed", "Present: Rift Geothermal («IT»).")
