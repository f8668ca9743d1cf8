"""Figures: a value with what it counts or measures, whole, rounded, limited or of a part."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_a_number_is_held_against_the_figure_that_its_words_say() -> None:
    assert_verdicts(
        "supported",
        "The Geothermal business forum drew «161 companies».",
        "«More than 400 participants» came to the Geothermal business forum.",
        "Participants at the Geothermal business forum: «more than 400 people».",
        "Of the companies at the Geothermal business forum, «62.5%» were small.",
        "The talks at the Bergen summit lasted «79 minutes».",
        "Bilateral trade between Norway and Kenya reached «$1.5 billion» in 2030.",
        "The Rift Valley Fund has a capital of «$250 million to $300 million».",
    )


def test_a_number_takes_its_noun_from_the_sentence_that_is_nothing_but_both() -> None:
    assert_verdicts("supported", "The Geothermal business forum was in Bergen. Companies: «161».")


def test_kroner_are_those_of_the_dataset_where_it_has_only_one_kind() -> None:
    assert_verdicts("supported", "The Danes gave the Rift Valley Fund a grant of «45 million kroner».")
    grant = "The Danes gave the Rift Valley Fund a grant of «45 million Swedish kronor»."
    assert_verdicts("figure-differs", grant)


def test_one_word_will_do_where_a_value_is_nobody_s_by_chance() -> None:
    assert_verdicts(
        "supported",
        "The two did business worth «1.5 billion dollars», from trade, when Lunde met Mwangi in Bergen.",
        "The Rift Valley Fund is large. The fund has «250 to 300 million dollars».",
    )


def test_a_number_without_a_noun_is_that_of_the_question_or_of_the_box_it_is_in() -> None:
    assert_verdicts(
        "supported",
        "GEOTHERMAL BUSINESS FORUM\nCompanies: «161»\nParticipants: more than 400\nSmall companies: 62.5%",
        "The share of small companies at the Geothermal business forum fell from 70 to «62.5 per cent».",
    )


def test_a_range_is_borne_out_by_both_its_ends_and_bears_out_no_number_in_it() -> None:
    assert_verdicts("supported", "The Rift Valley Fund has a capital of «about 280 million dollars».")
    assert_verdicts(
        "unconfirmed",
        "The Rift Valley Fund has a capital of «$250 million».",
        "The Rift Valley Fund has a capital of «exactly 280 million dollars».",
        "The Rift Valley Fund has between «250 and 400 million dollars».",
    )


def test_a_number_is_borne_out_beside_a_word_that_only_its_figure_has() -> None:
    assert_verdicts(
        "supported",
        "At the forum «some 58 Kenyan firms» had stands.",
        "Astrid Lunde gave «45 million kroner», a grant.",
    )
    assert_verdicts("unconfirmed", "Astrid Lunde gave «45 million kroner» to the lake.")


def test_a_number_after_drew_is_that_of_the_people() -> None:
    assert_verdicts("supported", "The Geothermal business forum drew «more than 400».")


def test_instruments_and_talks_of_two_are_no_figures() -> None:
    assert_verdicts(
        "unconfirmed",
        "Rift Valley Fund:\n\n- Rift Valley Fund protocols: «4»",
        "The talks at the Bergen summit were talks of «two», and lasted 79 minutes.",
    )


def test_the_heads_of_some_are_not_all_of_them() -> None:
    assert_verdicts("unconfirmed", "The heads of «150 companies» came to the Geothermal business forum.")


def test_a_number_may_be_of_the_only_meeting_of_its_kind_in_the_sentence_before() -> None:
    before = "The forum of Lars Brekke and Amina Yusuf was large. "
    assert_verdicts("supported", before + "There were «161 companies».")
    assert_verdicts("figure-differs", before + "There were «616 companies».")


def test_the_year_that_a_figure_is_told_of_is_one_of_its_words() -> None:
    assert_verdicts("supported", "The catch of tilapia in Lake Turkana was «4,100 tonnes» in 2029.")
    assert_verdicts("figure-differs", "The catch of tilapia in Lake Turkana was «1,400 tonnes» in 2029.")
    assert_verdicts("unconfirmed", "The catch of tilapia in Lake Turkana was «1,400 tonnes» in 2024.")


def test_a_currency_may_have_its_country_or_another_plural() -> None:
    for sum_ in (
        "45 million kroner",
        "45 million Danish kroner",
        "45 million Denmark kroner",
        "45 million crowns",
    ):
        assert_verdicts("supported", f"The grant of the Danes to the Rift Valley Fund is «{sum_}».")
    assert_verdicts(
        "figure-differs", "The grant of the Danes to the Rift Valley Fund is «54 million crowns»."
    )


def test_a_unit_may_be_joined_to_its_number_by_a_hyphen() -> None:
    assert_verdicts("supported", "Lunde and Mwangi ended their «79-minute» talks in Bergen.")
    assert_verdicts("figure-differs", "Lunde and Mwangi ended their «97-minute» talks in Bergen.")
