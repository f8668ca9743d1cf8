"""The city or country right after a meeting's name."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_a_country_right_after_a_meeting_is_held_against_its_own() -> None:
    assert_verdicts(
        "supported",
        "The Norway-Kenya summit in Bergen was held in «Norway».",
        "The Geothermal business forum, in «Norway», drew many.",
    )
    assert_verdicts(
        "place-differs",
        "The Norway-Kenya summit in Bergen was held in «Sweden».",
        "The Geothermal business forum, in «Sweden», drew many.",
    )


def test_a_city_right_after_a_meeting_that_was_in_another_differs() -> None:
    assert_verdicts(
        "place-differs",
        "The Geothermal business forum took place in «Oslo».",
        "The Norway-Kenya summit in Bergen was short, the Geothermal business forum in «Nairobi» long.",
    )


def test_a_building_another_day_or_another_scope_leaves_it_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "The Geothermal business forum in «Oslo» on 9 April 2030 was the first.",
        "The Geothermal business forum was not held in «Oslo».",
        "Was the Geothermal business forum held in «Oslo»?",
        "The Geothermal business forum took place in «Oslo» and Bergen.",
    )
