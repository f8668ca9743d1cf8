"""Offices with their holders, and of what body or country they are."""

from __future__ import annotations

from summitcli.checking.fact_check.checker import check
from summitcli.checking.fact_check.drafts import Draft
from tests.checking.fact_check.sentences import assert_verdicts, names


def test_an_office_is_held_against_that_of_its_holder() -> None:
    assert_verdicts(
        "supported",
        "«Norwegian Prime Minister Astrid Lunde» spoke.",
        "«Astrid Lunde, Prime Minister of Norway», spoke.",
        "The «Prime Minister, Astrid Lunde», spoke.",
        "«Lars Brekke, Chief Executive of Fjord Power», spoke.",
        "«Fjord Power Chief Executive Lars Brekke» spoke.",
        "«Minister of Trade Grace Otieno» spoke.",
        "«Trade Minister Grace Otieno» spoke.",
        "«Kenya's President Joseph Mwangi» spoke.",
        "- «President: Joseph Mwangi»",
    )


def test_another_office_differs() -> None:
    assert_verdicts(
        "office-differs",
        "«President» Astrid Lunde spoke.",
        "Astrid Lunde, who is «President» of Norway, spoke.",
        "The «prime minister», Joseph Mwangi, spoke.",
        "«Vice President» Joseph Mwangi spoke.",
        "- «Prime Minister»: Joseph Mwangi",
        "| Name | Office |\n|---|---|\n| Joseph Mwangi | «Prime Minister» |",
    )


def test_the_office_in_another_country_differs() -> None:
    assert_verdicts(
        "country-differs",
        "«Chilean» Prime Minister Astrid Lunde spoke.",
        "Astrid Lunde, Prime Minister of «Chile», spoke.",
        "«Chile»'s President Joseph Mwangi spoke.",
    )


def test_the_office_in_another_body_differs() -> None:
    assert_verdicts(
        "organisation-differs",
        "Lars Brekke, Chief Executive of «Rift Geothermal», spoke.",
        "«Rift Geothermal» Chief Executive Lars Brekke spoke.",
    )


def test_an_office_of_another_time_or_of_what_is_not_on_record_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "Former «President» Joseph Mwangi spoke.",
        "«Prime Minister»-elect Astrid Lunde spoke.",
        "Astrid Lunde was «President» until 2020.",
        "Is «President» Astrid Lunde here?",
        "Joseph Mwangi, «President of the World Bank», spoke.",
        "«Nairobi Mayor» Grace Otieno spoke.",
        "The «Chair of Rift Geothermal» spoke.",
    )


def test_an_office_is_borne_out_beside_a_body_that_differs() -> None:
    assert_verdicts("supported", "«Amina Yusuf», the chair of the World Bank, spoke.")


def test_an_office_is_borne_out_beside_a_misspelt_name_in_brackets() -> None:
    checked = next(check([Draft("draft.md", "Ms Amina Yusuff (Chair, Rift Geothermal) spoke.")], names()))
    told = {finding.text: finding.code for finding in checked.findings}
    assert told == {"Amina Yusuff": "misspelt-name", "Chair, Rift Geothermal": "supported"}
