"""Places that a text gives to the one meeting of two people, or to one that it names after them."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_where_two_people_are_said_to_have_gone_for_their_one_meeting_differs() -> None:
    assert_verdicts(
        "place-differs",
        "Lunde flew to «Valparaiso» for a summit with Pablo Rivas.",
        "Astrid Lunde and Pablo Rivas before their talks in «Valparaiso».",
        "Lunde came to the «Aker House», where the Geothermal business forum opened.",
        "Lunde came to «State House», where the Geothermal business forum opened.",
        "Lunde flew to «Stavanger» for the Geothermal business forum.",
        "A week later Astrid Lunde was the guest of President Pablo Rivas in «Valparaiso».",
        "Lunde and Rivas agree at «Valparaiso» summit",
        "Lunde and Rivas meet in «Valparaiso» for a short summit",
        "In June Lunde was in «Valparaiso» for the summit with Pablo Rivas.",
        "Lunde spoke of the summit in «Valparaiso» with Pablo Rivas.",
        "Lunde spoke of the summit in «Stavanger» on 8–9 April 2031.",
    )


def test_where_they_met_more_than_once_or_went_for_something_else_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "Lunde flew to «Kisumu» for a summit with Joseph Mwangi.",
        "Lunde flew to «Valparaiso» for a walk with Pablo Rivas.",
        "Lunde was in «Kisumu» for the summit with Joseph Mwangi.",
        "Lunde flew to «Valparaiso» for another summit with Pablo Rivas.",
        "Lunde spoke of the summit in «Valparaiso» with Grace Otieno.",
        "Lunde did not fly to «Valparaiso» for a summit with Pablo Rivas.",
        "Lunde came to the «Aker House», where the Geothermal business forum was planned.",
    )
