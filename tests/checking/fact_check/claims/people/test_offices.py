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
        "«Prime Minister» Joseph Mwangi would be news.",
    )


def test_an_office_is_borne_out_beside_a_body_that_differs() -> None:
    assert_verdicts("supported", "«Amina Yusuf», the chair of the World Bank, spoke.")


def test_an_office_is_borne_out_beside_a_misspelt_name_in_brackets() -> None:
    checked = next(check([Draft("draft.md", "Ms Amina Yusuff (Chair, Rift Geothermal) spoke.")], names()))
    told = {finding.text: finding.code for finding in checked.findings}
    assert told == {"Amina Yusuff": "misspelt-name", "Chair, Rift Geothermal": "supported"}


def test_an_office_by_a_pronoun_a_country_or_a_title_alone_is_borne_out() -> None:
    assert_verdicts(
        "supported",
        "Joseph Mwangi spoke in Bergen. He is «President of Kenya».",
        "The «Kenyan president» met Astrid Lunde in Bergen.",
        "«Minister Grace Otieno» spoke.",
    )


def test_another_office_at_the_head_of_one_s_body_or_under_one_s_own_differs() -> None:
    assert_verdicts(
        "office-differs",
        "Lars Brekke, «chairman» of Fjord Power, spoke.",
        "Lars Brekke, the «Deputy Chief Executive», spoke.",
        "Grace Otieno, the «Deputy Minister of Trade», spoke.",
    )


def test_a_body_after_the_name_differs_where_its_head_heads_another() -> None:
    assert_verdicts(
        "organisation-differs",
        "Chief Executive Lars Brekke of «Arctic Steel» spoke.",
    )


def test_what_somebody_wrote_by_mistake_is_not_denied() -> None:
    assert_verdicts(
        "unconfirmed",
        "Your piece calls Lars Brekke the «President».",
        'So "«Premier Mwangi»" must go, please.',
        "You have a «Premier» Mwangi, but he is President.",
        'Page 3 has "«Premier Mwangi»".',
        "Your correspondent writes that «Premier Mwangi» was there.",
        "It says «Premier Mwangi», which is wrong.",
        "You spell him «Joseph Mwangy» on page 3.",
        "Corrections: our last issue had «Premier Mwangi» in Bergen.",
    )


def test_a_name_after_a_comma_is_in_apposition_only_where_it_closes() -> None:
    assert_verdicts("unconfirmed", "After the talks with the «premier», Joseph Mwangi saw the harbour.")


def test_an_executive_s_country_differs_where_it_is_not_that_of_the_body() -> None:
    assert_verdicts(
        "country-differs",
        "The «Chilean» chief executive Lars Brekke of Fjord Power spoke.",
        "«Kenyan» Chief Executive Lars Brekke knows them all.",
        "Amina Yusuf, the «Norwegian» chair of Rift Geothermal, knows them all.",
    )


def test_the_office_over_a_deputy_s_is_another() -> None:
    assert_verdicts("office-differs", "«President» Marta Soto Vidal spoke.")
    assert_verdicts("supported", "«Vice President Soto Vidal» spoke.", "«Vice President Soto» spoke.")


def test_another_office_at_the_head_of_the_body_just_named_differs() -> None:
    assert_verdicts(
        "office-differs", "Rift Geothermal wants to drill. «Managing Director» Amina Yusuf spoke of it."
    )
    assert_verdicts("unconfirmed", "The «Managing Director» Amina Yusuf spoke of it.")


def test_the_president_of_an_assembly_is_not_the_country_s() -> None:
    assert_verdicts("supported", "The «president of the National Assembly, Ingrid Solheim», spoke.")
    assert_verdicts(
        "unconfirmed",
        "The «president of Norway» met Joseph Mwangi in Bergen.",
        "The «Norwegian president», Ingrid Solheim, spoke.",
    )


def test_another_office_differs_beside_the_country_body_or_full_name() -> None:
    assert_verdicts(
        "office-differs",
        "Kenya's «Finance Minister», Grace Otieno, was there.",
        "«Trade Minister» Ingrid Solheim was there.",
        "Fjord Power's «treasurer», Lars Brekke, was there.",
    )
    assert_verdicts(
        "unconfirmed",
        "«Trade Minister» Solheim was there.",
        "«Governor-General» Lars Brekke was there.",
    )


def test_an_office_may_be_said_to_be_a_city_s_or_somebody_s() -> None:
    assert_verdicts(
        "office-differs",
        "Astrid Lunde, Oslo's «trade minister», was there.",
        "Oslo's «Trade Minister», Astrid Lunde, was there.",
        "Joseph Mwangi, the country's «prime minister», was there.",
    )
    assert_verdicts("organisation-differs", "The «Lake Union»'s chief executive, Lars Brekke, was there.")


def test_in_a_list_of_names_an_office_is_of_the_name_right_before_it() -> None:
    assert_verdicts(
        "supported",
        "«Lars Brekke, chief executive of Fjord Power», Amina Yusuf, chair of Rift Geothermal, and a cook.",
        "Lars Brekke, chief executive of Fjord Power, «Amina Yusuf, chair of Rift Geothermal», and a cook.",
        "Prime Minister Astrid Lunde left, and so did «Lars Brekke, chief executive of Fjord Power», "
        "Amina Yusuf, chair of Rift Geothermal, and a cook.",
    )


def test_one_of_a_row_of_people_is_nobody_else_in_it() -> None:
    assert_verdicts("unconfirmed", "First Astrid Lunde, then the «President», then Grace Otieno.")


def test_who_is_said_to_have_an_office_is_not_who_is_named_after_it() -> None:
    assert_verdicts("supported", "«Astrid Lunde is Prime Minister», Joseph Mwangi was silent.")


def test_a_name_after_an_office_of_somebody_s_boss_is_not_that_of_its_holder() -> None:
    assert_verdicts("unconfirmed", "The trade adviser to the Norwegian «president», Grace Otieno, spoke.")
    assert_verdicts("country-differs", "What a day for the «Norwegian» president, Joseph Mwangi!")


def test_a_name_that_begins_the_next_of_a_list_holds_no_office_before_it() -> None:
    assert_verdicts(
        "unconfirmed", "Name Sato as «Chair» of Rift Geothermal, Lars Brekke as head of Fjord Power."
    )


def test_an_office_stands_beside_a_name_that_is_given_in_another_script_too() -> None:
    assert_verdicts("office-differs", "Joseph Mwangi (约瑟夫·姆旺吉), «Foreign Minister», left.")


def test_a_name_that_ends_what_leads_in_holds_no_office_after_it() -> None:
    assert_verdicts("unconfirmed", "After his talks with Joseph Mwangi, the «Norwegian» president also sang.")


def test_a_minister_s_department_does_not_reach_over_a_name_to_the_next_minister() -> None:
    assert_verdicts("supported", "Trade Minister Grace Otieno and «Prime Minister Astrid Lunde» met.")
    assert_verdicts(
        "unconfirmed", "The Commissioner for Trade Eleni Moroz and «Trade Minister Ruud» met in Bergen."
    )


def test_lesser_offices_are_offices_too() -> None:
    assert_verdicts("office-differs", "The «Deputy Minister of Trade», Grace Otieno, spoke.")
    assert_verdicts("office-differs", "«Director» Lars Brekke of Fjord Power spoke.")


def test_to_which_country_an_ambassador_is_said_to_be_may_differ() -> None:
    assert_verdicts("office-differs", "Zdenka Kovačič, the «Ambassador to Finland», met Astrid Lunde.")
    assert_verdicts("supported", "«Zdenka Kovačič, the Ambassador to Sweden», met Astrid Lunde.")


def test_an_office_may_be_shortened() -> None:
    assert_verdicts("supported", "«Pres. Mwangi» met Astrid Lunde.")
    assert_verdicts("office-differs", "«Pres.» Astrid Lunde met Joseph Mwangi.")


def test_in_a_row_that_begins_with_a_name_each_office_is_of_the_name_before() -> None:
    text = "At the Geothermal business forum: Lars Brekke, the chief executive of Fjord Power, Amina Yusuf of"
    assert_verdicts("supported", f"{text} «Rift Geothermal», and others.")


def test_what_a_holder_did_not_do_does_not_deny_the_office() -> None:
    assert_verdicts("office-differs", "The «Minister of Energy», Grace Otieno, had never seen so many cars.")
    assert_verdicts("unconfirmed", "Grace Otieno is the «minister of energy», not of trade.")
