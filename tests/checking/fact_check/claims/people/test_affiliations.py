"""Organisations with their people, where no office stands between."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_an_organisation_is_held_against_that_of_whoever_is_of_it() -> None:
    assert_verdicts(
        "supported",
        "«Fjord Power»'s Lars Brekke spoke.",
        "«Fjordkraft»'s Lars Brekke spoke.",
        "Lars Brekke of «Fjord Power» spoke.",
        "- Lars Brekke, «Fjord Power»",
    )


def test_another_organisation_differs() -> None:
    assert_verdicts(
        "organisation-differs",
        "«Rift Geothermal»'s Lars Brekke spoke.",
        "Lars Brekke of «Rift Geothermal» spoke.",
        "Lars Brekke («Rift Geothermal») spoke.",
        "- Lars Brekke, Chief Executive, «Rift Geothermal»",
    )


def test_an_organisation_that_is_asked_denied_or_stands_apart_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "Is Lars Brekke of «Rift Geothermal» here?",
        "Lars Brekke is not of «Rift Geothermal».",
        "«Rift Geothermal»'s Astrid Lunde spoke.",
        "Lars Brekke spoke of the long road to «Rift Geothermal».",
    )


def test_who_is_called_the_head_of_a_body_is_of_it() -> None:
    assert_verdicts(
        "supported",
        "«Fjord Power» chief Lars Brekke spoke.",
        "Amina Yusuf, the head of «Rift Geothermal», spoke.",
    )
    assert_verdicts("organisation-differs", "Lars Brekke, boss of «Rift Geothermal», spoke.")


def test_somebody_is_with_a_body() -> None:
    assert_verdicts("organisation-differs", "Chief Executive Lars Brekke is with «Rift Geothermal».")
