"""Numbers of instruments: what an agreement counts, and what may be another number."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts, codes


def test_a_number_of_instruments_is_held_against_their_agreement() -> None:
    assert_verdicts(
        "supported",
        "«Three energy memoranda» were signed at the Norway-Kenya summit in Bergen.",
        "«Fourteen memoranda» were signed at the Norway-Kenya summit in Bergen.",
        "Lunde and Mwangi signed «11 education memoranda» in Bergen.",
        "Kenya got «a certificate» of donation in Nairobi.",
        "- Energy memoranda: «3»",
    )


def test_another_number_of_the_same_instruments_differs() -> None:
    assert_verdicts(
        "count-differs",
        "«Five energy memoranda» were signed at the Norway-Kenya summit in Bergen.",
        "Lunde and Mwangi signed «12 education memoranda» in Bergen.",
        "Bergen summit:\n\n- Energy memoranda: «4»",
        "- Education memoranda: «12» at the Bergen summit",
        "At the Nairobi summit «two certificates» of donation were signed.",
    )


def test_a_number_that_is_asked_denied_rough_or_of_a_part_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "Lunde and Mwangi did not sign «12 education memoranda» in Bergen.",
        "Did they sign «12 education memoranda» in Bergen?",
        "About «12 education memoranda» were signed in Bergen.",
        "«Two» of the memoranda were about energy.",
        "Memorandum No. «12» is about energy.",
    )


def test_a_single_instrument_denies_only_what_has_its_name() -> None:
    assert_verdicts("unconfirmed", "At the Nairobi summit «two certificates» were handed out.")


def test_ones_are_instruments_of_the_kind_that_was_counted_before() -> None:
    assert_verdicts(
        "supported",
        "There were 11 education memoranda, «three energy ones».",
    )


def test_another_number_of_instruments_differs_in_spite_of_what_follows() -> None:
    assert_verdicts(
        "count-differs",
        "The Norway-Kenya summit in Bergen produced «12 education memoranda» and no surprises.",
        "Eleven education memoranda and «four energy ones» were signed in Bergen.",
    )


def test_further_instruments_are_not_those_on_record() -> None:
    assert_verdicts(
        "unconfirmed",
        "A further «four energy memoranda» were signed in Bergen.",
    )


def test_a_number_is_of_the_instruments_that_the_nearest_word_tells() -> None:
    assert_verdicts(
        "supported",
        "The education papers were «eleven», those on energy three.",
        "The education papers were eleven, those on energy «three».",
        "Astrid Lunde handed over «one certificate» of donation in Nairobi.",
    )
    assert_verdicts("unconfirmed", "The energy papers were «eleven».")


def test_another_number_of_instruments_differs_by_the_word_that_tells_whose_they_are() -> None:
    assert_verdicts("count-differs", "Lunde met Mwangi in Bergen. They signed «nine education memoranda».")


def test_another_number_differs_beside_one_that_is_borne_out_or_a_day_on_record() -> None:
    assert_verdicts(
        "count-differs",
        "The list has three energy memoranda and «12 education memoranda».",
        "«Twelve education memoranda» were signed on 8 April 2031.",
        "Norway and Kenya have «12 education memoranda».",
        "At the Bergen summit «twelve memoranda» were signed on education.",
    )
    assert_verdicts(
        "unconfirmed",
        "The list has «12 education memoranda».",
        "At the Bergen summit «twelve memoranda» were signed on education and energy.",
    )


def test_a_number_of_those_just_told_or_of_one_among_them_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "The first of these «two energy memoranda» is on steam, in Bergen.",
        "Lunde signed «the one energy memorandum» of three parties in Bergen.",
        "The source denies that «five energy memoranda» were signed at the Norway-Kenya summit in Bergen.",
    )


def test_the_number_of_a_section_counts_nothing() -> None:
    assert_verdicts("unconfirmed", "«3.1 Energy memoranda» were signed at the Norway-Kenya summit in Bergen.")


def test_memoranda_of_one_party_are_no_number_of_all() -> None:
    met = "the Norway-Kenya summit in Bergen"
    assert_verdicts("unconfirmed", f"Fjord Power signed «two energy memoranda» at {met}.")
    assert_verdicts("count-differs", f"Fjord Power signed one of the «five energy memoranda» at {met}.")


def test_some_of_those_just_counted_are_not_all() -> None:
    assert_verdicts(
        "unconfirmed",
        "Fourteen memoranda were signed at the Norway-Kenya summit in Bergen, «two of them» on steam.",
    )


def test_instruments_are_counted_by_the_dataset_s_own_noun_where_the_text_says_which() -> None:
    summit = "At the Norway-Chile summit in Santiago "
    assert_verdicts("supported", summit + "«seven letters» of intent were signed.")
    assert_verdicts("count-differs", summit + "«nine letters» of intent were signed.")
    assert_verdicts("unconfirmed", summit + "she got «nine letters» a week.")


def test_the_name_of_a_single_instrument_is_borne_out_without_its_city() -> None:
    assert_verdicts("supported", "«A joint Declaration on Cold Seas» was signed in Santiago.")
    assert_verdicts("unconfirmed", "«A joint Declaration on Warm Seas» was signed in Santiago.")


def test_what_follows_an_answer_counts_something_else() -> None:
    question = "How many of the energy memoranda are on paper?\n\nA: Eight. "
    assert_verdicts("unconfirmed", f"{question}«One» is on silk.")


def test_a_number_that_is_taken_for_granted_is_borne_out_where_something_else_is_denied() -> None:
    assert_verdicts(
        "supported", "At the Bergen summit the letter was not one of the «eleven education memoranda»."
    )


def test_a_part_of_the_memoranda_that_is_of_a_category_is_not_their_number() -> None:
    assert (
        "count-differs"
        not in codes(
            "The commercial MOUs were nine: four on consumer goods, three on digital content."
        ).values()
    )


def test_those_that_were_among_the_memoranda_are_a_part_of_them() -> None:
    assert_verdicts(
        "unconfirmed", "At the Bergen summit «two education memoranda» on islands were among those signed."
    )


def test_a_number_of_instruments_of_other_sides_is_not_borne_out() -> None:
    assert_verdicts(
        "unconfirmed",
        "Norway and Chile signed «eleven education memoranda».",
    )
    assert_verdicts("supported", "Norway and Kenya signed «eleven education memoranda».")
