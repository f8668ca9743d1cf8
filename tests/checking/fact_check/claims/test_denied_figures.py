"""Numbers that a figure denies."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


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


def test_a_number_differs_beside_two_words_that_only_its_figure_has() -> None:
    assert_verdicts(
        "figure-differs",
        "Astrid Lunde spoke of the jobs at the turbine works, «450 jobs» by then.",
        "Astrid Lunde spoke of the grant of the Danes, «54 million kroner».",
        "Astrid Lunde said that «45 million euros» are the grant of the Danes.",
    )
    assert_verdicts(
        "unconfirmed",
        "Astrid Lunde spoke of a grant, «70 million kroner».",
        "Astrid Lunde spoke of the jobs at the turbine works, «five jobs» by then.",
        "Astrid Lunde spoke of the jobs at the turbine works, «161 jobs» by then.",
        "The share of small companies at the Geothermal business forum fell from «70» to 62.5 per cent.",
    )


def test_a_slip_of_the_pen_differs_beside_one_word_that_only_its_figure_has() -> None:
    assert_verdicts(
        "figure-differs",
        "Astrid Lunde spoke of a grant, «54 million kroner».",
        "Astrid Lunde spoke of a grant, «48 million kroner».",
        "Astrid Lunde told of the turbine works and their «350 jobs».",
    )
    assert_verdicts(
        "unconfirmed",
        "They spoke of a grant, «54 million kroner».",
        "Astrid Lunde spoke of «54 million kroner».",
    )


def test_a_long_number_of_other_things_or_in_another_unit_differs_beside_one_such_word() -> None:
    assert_verdicts(
        "figure-differs",
        "Astrid Lunde told of the flights, «2,300 kilometres» a week.",
        "Astrid Lunde spoke of a grant, «45 million euros».",
    )
    assert_verdicts(
        "unconfirmed",
        "Astrid Lunde told of the turbine works and their «320 people».",
        "Astrid Lunde told of her «2,300 kilometres» a year.",
    )
