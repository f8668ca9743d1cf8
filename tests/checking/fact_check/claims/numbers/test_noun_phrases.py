"""What a number counts."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_a_noun_is_shared_by_the_numbers_of_a_row_and_taken_up_by_ones_and_of_them() -> None:
    assert_verdicts(
        "supported",
        "There were 11 education memoranda, «three energy» and no others.",
        "There were 11 education memoranda and «three energy ones».",
    )


def test_a_number_after_of_has_its_noun_before_it() -> None:
    assert_verdicts("supported", "The Rift Valley Fund has a capital of «250 to 300 million dollars».")


def test_a_number_that_is_a_name_counts_nothing() -> None:
    assert_verdicts(
        "unconfirmed",
        "The Geothermal business forum is told of in chapter «12».",
        "The Geothermal business forum: see No. «160».",
    )


def test_a_noun_may_stand_before_its_number() -> None:
    assert_verdicts(
        "supported",
        "At the Geothermal business forum, the companies, «161 of them», had no chairs.",
    )


def test_a_number_may_have_its_country_after_were() -> None:
    assert_verdicts(
        "supported", "The Geothermal business forum had 161 companies, of which «58 were Kenyan»."
    )
    assert_verdicts(
        "figure-differs", "Of the 161 companies at the Geothermal business forum, «85 were Kenyan companies»."
    )


def test_a_noun_that_is_plural_without_an_s_is_counted() -> None:
    assert_verdicts("supported", "The Geothermal business forum had «58 Kenyan companies» and 90 police.")
    assert_verdicts("unconfirmed", "The Geothermal business forum was guarded by «214 police».")


def test_a_verb_after_a_number_is_no_part_of_what_it_counts() -> None:
    text = "Of the guests, «58 represented Kenyan companies» at the Geothermal business forum."
    assert_verdicts("unconfirmed", text)


def test_some_of_more_or_a_difference_is_no_number_of_its_own() -> None:
    assert_verdicts("supported", "The Geothermal business forum had «161 companies».")
    assert_verdicts(
        "unconfirmed",
        "The Geothermal business forum had «160 companies» of the 900 in Bergen.",
        "The Geothermal business forum had «160 companies» fewer than the last one.",
    )
