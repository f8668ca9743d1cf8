"""The category each memorandum is listed under."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts, codes


def test_a_category_is_held_against_that_of_the_memorandum_named_with_it() -> None:
    assert_verdicts(
        "supported",
        "- Fjord Power – Rift Geothermal («Geothermal Power»)",
        "Under «Cold Storage», Isbre Cooling and Lake Fisheries signed a memorandum.",
        "Fjord Power and Rift Geothermal signed it. It is listed under «Geothermal Power».",
        "«Power Grids» deals: Nordlys Cable and Savanna Grid.",
    )


def test_a_category_needs_no_capital_where_it_is_said_to_be_one() -> None:
    signed = "Fjord Power and Rift Geothermal signed it."
    assert_verdicts(
        "supported",
        f"{signed} It is listed under «geothermal power».",
        f"{signed} It is a «geothermal power» memorandum.",
    )
    assert_verdicts(
        "unconfirmed",
        f"{signed} It is about «geothermal power».",
        f"{signed} It is listed under «power grids».",
    )


def test_another_category_differs() -> None:
    assert_verdicts(
        "category-differs",
        "- Fjord Power – Rift Geothermal («Power Grids»)",
        "Under «Power Grids», Isbre Cooling and Lake Fisheries signed a memorandum.",
        "Fjord Power and Rift Geothermal signed it. It is listed under «Power Grids».",
        "Fjord Power and Rift Geothermal signed it. It is listed under «Power Grids», next to that of "
        "Nordlys Cable and Savanna Grid.",
    )


def test_a_category_without_a_memorandum_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "The category «Power Grids» is of no memorandum named here.",
    )


def test_a_category_needs_no_cue_where_both_parties_are_named() -> None:
    assert_verdicts("supported", "Fjord Power and Rift Geothermal met, a «Geothermal Power» matter.")
    assert_verdicts("unconfirmed", "Fjord Power met Savanna Grid, a «Geothermal Power» matter.")


def test_how_many_are_in_a_category_says_nothing_of_one() -> None:
    assert_verdicts(
        "unconfirmed",
        "Fjord Power has one with Rift Geothermal. I count four memoranda under «Power Grids».",
        "Fjord Power and Rift Geothermal signed, and so did others. The first is under «Power Grids».",
    )


def test_a_category_that_leads_in_memoranda_is_that_of_those_after_it() -> None:
    before = 'Under "Geothermal Power": Fjord Power and Rift Geothermal'
    assert_verdicts("supported", f'{before}\nMemoranda under "«Power Grids»": Nordlys Cable and Savanna Grid')
    assert_verdicts("category-differs", "Under «Cold Storage»: Nordlys Cable and Savanna Grid signed.")


def test_each_of_several_categories_is_that_of_the_memoranda_beside_it() -> None:
    assert_verdicts(
        "supported",
        "Fjord Power signed. Under «Power Grids» stand Nordlys Cable and Savanna Grid; Cold Storage has one.",
    )


def test_a_category_is_that_of_the_right_one_of_two_wrong_partners() -> None:
    found = codes(
        "| Korean firm | Chinese firm | Category |\n|---|---|---|\n| Root 3 | Lenovo | Digital Content |\n"
    )
    assert found == {"Root 3 | Lenovo": "party-differs", "Digital Content": "supported"}
