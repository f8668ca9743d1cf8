"""Numbers that a figure denies."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts, codes


def test_another_value_or_unit_of_what_is_meant_without_doubt_differs() -> None:
    assert_verdicts(
        "figure-differs",
        "The Geothermal business forum drew «171 companies».",
        "The Geothermal business forum drew «171 companies», if that.",
        "The host announced that the Geothermal business forum would draw «171 companies».",
        "The Rift Valley Fund has «$520 million».",
        "The Geothermal business forum drew «1,000 participants».",
        "The share of small companies at the Geothermal business forum was «72%».",
        "The talks at the Bergen summit lasted «97 minutes».",
        "The length of the talks at the Bergen summit was «97 minutes».",
        "Bilateral trade between Norway and Kenya reached «$1.7 billion» in 2030.",
        "Bilateral trade between Norway and Kenya reached «1.5 billion euros» in 2030.",
        "Bilateral trade between Norway and Kenya reached «$1.5 trillion» in 2030.",
        "The Rift Valley Fund has a capital of «$900 million».",
        "| Geothermal business forum | |\n|---|---|\n| Companies | «171» |",
        "- Companies at the Geothermal business forum: «171»",
    )


def test_a_number_of_another_time_a_change_or_a_part_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "«Fewer than 400 participants» came to the Geothermal business forum.",
        "The share of small companies at the Geothermal business forum rose «3%».",
        "In 2024, the Geothermal business forum drew «120 companies».",
        "«14» of the companies at the Geothermal business forum were new.",
        "The Geothermal business forum did not draw «171 companies».",
        "The host said the Geothermal business forum would draw «171 companies» if the fee were lower.",
        "The Geothermal business forum had a third of «a million participants».",
        "The airline has «four flights» a week to Jeddah, and three to Riyadh.",
    )


def test_what_follows_a_number_after_a_comma_makes_it_no_part() -> None:
    assert_verdicts(
        "figure-differs", "The Geothermal business forum, with «171 companies» at present, was large."
    )


def test_a_number_that_only_another_figure_has_differs_with_the_noun_of_a_third() -> None:
    assert_verdicts("figure-differs", "The Geothermal business forum drew «214 companies».")


def test_what_is_named_only_to_be_held_against_is_not_what_a_number_is_of() -> None:
    assert_verdicts(
        "unconfirmed",
        "Astrid Lunde counted «90 companies» at the fair, against 161 at the Geothermal business forum.",
    )


def test_how_long_one_person_spoke_or_waited_is_not_how_long_the_talks_were() -> None:
    assert_verdicts("figure-differs", "In Bergen, Astrid Lunde and Joseph Mwangi spoke for «97 minutes».")
    assert_verdicts(
        "unconfirmed",
        "In Bergen, Astrid Lunde spoke for «ten minutes».",
        "In Bergen, Astrid Lunde waited «ten minutes».",
    )


def test_how_many_work_for_a_firm_is_not_how_many_jobs_there_will_be() -> None:
    before = "Fjord Power and Rift Geothermal will build steam turbines for the Olkaria field. "
    assert_verdicts("unconfirmed", before + "Fjord Power employs «3,100 people».")


def test_a_share_is_no_sum_of_money() -> None:
    assert_verdicts(
        "figure-differs",
        "At the Geothermal business forum the share of small companies was some «62 million dollars».",
    )
    assert_verdicts(
        "unconfirmed", "At the Geothermal business forum small companies spent some «62 million dollars»."
    )


def test_the_same_number_of_months_for_years_differs_wherever_the_label_stands_in_the_clause() -> None:
    assert codes("It took eight months for the Korea-China Business Forum to come out of its hiatus.") == {
        "eight months": "figure-differs",
        "Korea-China Business Forum": "supported",
    }
    found = codes("After the hiatus, it took nine months to prepare the Korea-China Business Forum.")
    assert "figure-differs" not in found.values()


def test_what_a_number_is_compared_with_does_not_make_a_misprint_of_it_right() -> None:
    assert_verdicts(
        "figure-differs",
        "The Geothermal business forum had «412 Norwegian delegates», more than a ferry holds.",
    )
