"""Parties of memoranda."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_parties_are_held_against_their_memorandum() -> None:
    assert_verdicts(
        "supported",
        "«Fjord Power and Rift Geothermal» signed a memorandum.",
        "«Fjord Power signed a memorandum with Rift Geothermal».",
        "Fjord Power, Rift Geothermal, «Nordlys Cable and Savanna Grid» signed memoranda.",
        "- «Fjord Power – Rift Geothermal»",
    )


def test_the_two_parties_of_a_sentence_are_borne_out_however_it_is_worded() -> None:
    assert_verdicts(
        "supported",
        "«Fjord Power» sells what Rift Geothermal needs.",
        "A paper ties Savanna Grid, of Kenya, to «Nordlys Cable».",
    )
    assert_verdicts(
        "unconfirmed",
        "«Fjord Power» does not sell what Rift Geothermal needs.",
        "«Fjord Power» sells what Savanna Grid needs.",
        "«Fjord Power» sells what Rift Geothermal and Savanna Grid need.",
        "If «Fjord Power» sells what Rift Geothermal needs, all is well.",
    )


def test_parties_without_a_memorandum_differ_where_all_are_on_record() -> None:
    assert_verdicts(
        "party-differs",
        "«Fjord Power and Savanna Grid» signed a memorandum.",
        "«Fjord Power signed a memorandum with Savanna Grid».",
        "«Fjord Power's memorandum with Savanna Grid» was signed.",
        "«Fjord Power is the partner of Savanna Grid».",
        "Fjord Power with Rift Geothermal; «Nordlys Cable with Lake Fisheries» signed.",
        "| Side | Side |\n|---|---|\n| «Isbre Cooling | Savanna Grid» |",
    )


def test_parties_of_one_side_or_denied_are_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "«Fjord Power did not sign a memorandum with Savanna Grid».",
        "Did «Fjord Power sign a memorandum with Savanna Grid»?",
        "«Fjord Power and Nordlys Cable» signed a memorandum.",
    )
    assert_verdicts(
        "supported", "«Fjord Power will work with Rift Geothermal» and Nordlys Cable with Savanna Grid."
    )


def test_a_party_is_borne_out_by_what_its_memorandum_is_about() -> None:
    assert_verdicts(
        "supported",
        "Steam turbines for the Olkaria field come from «Fjord Power».",
    )


def test_partners_differ_where_what_they_do_is_told_of_one_with_somebody_else() -> None:
    assert_verdicts(
        "party-differs",
        "«Fjord Power and Savanna Grid» build steam turbines for the Olkaria field.",
    )


def test_the_other_of_two_parties_apart_differs_where_one_word_tells_the_memorandum() -> None:
    assert_verdicts(
        "party-differs",
        "Fjord Power has found a friend for its turbines in «Savanna Grid».",
        "For the coast, Nordlys Cable has turned to «Rift Geothermal».",
    )
    assert_verdicts(
        "unconfirmed",
        "Fjord Power has found a friend in «Savanna Grid».",
        "Fjord Power sells turbines; «Savanna Grid» is another story.",
        "Fjord Power sells turbines, and so does «Nordlys Cable».",
    )


def test_two_parties_are_not_borne_out_by_another_memorandum_than_the_one_that_is_told() -> None:
    assert_verdicts(
        "party-differs", "- Steam turbines for the Olkaria field: «Fjord Power with Savanna Grid»"
    )


def test_two_partners_of_a_third_are_no_pair() -> None:
    text = "It has a plan for steam turbines at Olkaria with Rift Geothermal, and one with «Nordlys Cable»."
    assert_verdicts("unconfirmed", text)


def test_a_partner_in_a_row_of_pairs_in_a_cell_or_named_as_such_is_held_against_the_record() -> None:
    table = "| Partners | What |\n|---|---|\n"
    assert_verdicts(
        "party-differs",
        "Fjord Power with Rift Geothermal, «Nordlys Cable with Lake Fisheries» for a cable to the coast.",
        f"{table}| «Nordlys Cable, Lake Fisheries» | a cable to the coast |",
        "For a cable to the coast, the partner of Nordlys Cable was given as «Lake Fisheries».",
    )


def test_a_tick_on_two_partners_is_none_on_the_number_between_them() -> None:
    assert_verdicts("unconfirmed", "Fjord Power will swap «60 engineers» with Rift Geothermal.")
