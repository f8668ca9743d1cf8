"""Figures that deny a number beside words that only they have."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


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
