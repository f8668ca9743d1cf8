"""Places where the one meeting told was not."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_a_place_beside_words_that_only_a_meeting_elsewhere_has_differs() -> None:
    assert_verdicts(
        "place-differs",
        "Lars Brekke sat in the forum of geothermal firms in «Stavanger».",
        "Lars Brekke was there when the geothermal people met in «Nairobi».",
        "Lars Brekke was there when the geothermal people met at «Haakon Hall».",
    )


def test_a_place_of_somebody_else_s_or_told_by_something_else_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "Geothermal firms met in «Stavanger».",
        "After the forum of geothermal firms, Lars Brekke met friends in «Stavanger».",
        "Joseph Mwangi met the geothermal people in «Stavanger».",
        "Lars Brekke was at the geothermal conference in «Stavanger».",
        "Lars Brekke was there when the geothermal people met in «Stavanger» on 3 May 2031.",
    )
