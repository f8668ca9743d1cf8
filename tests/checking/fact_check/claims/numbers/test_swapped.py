"""Numbers that one figure has, told of what another one counts."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_a_number_of_one_figure_told_of_what_another_counts_differs() -> None:
    assert_verdicts(
        "figure-differs",
        "The Geothermal business forum drew «214 companies».",
        "In all «58 people» from Kenyan companies came to the Geothermal business forum.",
        "Lunde opened the Geothermal business forum. «58 Norwegian companies» were there.",
    )


def test_a_number_that_may_be_of_anything_or_of_a_room_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "The hall of the Geothermal business forum seats «161 people».",
        "Fjord Power has «161 people» in Bergen.",
    )
