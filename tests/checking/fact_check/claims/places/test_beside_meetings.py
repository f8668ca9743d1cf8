"""Places beside a meeting's name or noun."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_a_place_after_the_noun_for_a_meeting_is_where_it_was() -> None:
    assert_verdicts(
        "supported",
        "The talks in «Bergen» went well.",
        "The Geothermal business forum, in «Norway», drew many.",
    )


def test_another_country_of_a_meeting_differs() -> None:
    assert_verdicts(
        "place-differs",
        "The Geothermal business forum, in «Sweden», drew many.",
    )
