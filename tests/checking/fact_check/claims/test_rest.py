"""What no record bears out or denies, and is left to the editor."""

from __future__ import annotations

from tests.checking.fact_check.sentences import listed


def test_what_no_record_has_is_listed_with_the_reason() -> None:
    for text, found in {
        "Astrid Lunde saw 40 swans on 3 May 2032.": {
            "40 swans": "no record has this number",
            "3 May 2032": "no record has this date",
        },
        "Astrid Lunde flew to Bergen.": {"Bergen": "no record bears this place out"},
        "Astrid Lunde thanked Kofi Mensah.": {"Kofi Mensah": "a name that is not on record"},
        "Astrid Lunde flew to Sri Lanka.": {"Sri Lanka": "no record bears this country out"},
        "Fjord Power bought pumps of Savanna Grid.": {
            "Fjord Power": "no record bears this organisation out",
            "Savanna Grid": "no record bears this organisation out",
        },
    }.items():
        assert listed(text) == {words: f'"{words}": {why}' for words, why in found.items()}


def test_what_is_about_nothing_of_the_dataset_or_says_where_something_stands_is_passed_over() -> None:
    for text in (
        "It rained for nine hours in Oslo.",
        "OSLO, 5 May (Agency) – Astrid Lunde left.",
        "OSLO, Norway (5 May 2032) – Astrid Lunde left.",
        "See p. 12 of Astrid Lunde's book.",
        "Yesterday Astrid Lunde left.",
    ):
        assert listed(text) == {}
