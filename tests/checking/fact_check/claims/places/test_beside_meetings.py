"""Places beside a meeting's name or noun."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts, codes


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


def test_where_people_and_day_say_which_summit_is_meant_another_city_differs() -> None:
    found = codes("Lee Jae-myung and Sanae Takaichi held their summit in Beijing on 13 January 2026.")
    assert {words: code for words, code in found.items() if code.endswith("-differs")} == {
        "Beijing": "place-differs"
    }
    assert found["Sanae Takaichi"] == "supported"


def test_another_city_of_the_dataset_right_after_a_meeting_s_name_differs() -> None:
    assert_verdicts(
        "place-differs",
        "The Voss Workshop in «Nairobi» drew few people.",
        "The Voss Workshop took place in «Nairobi».",
    )
    assert_verdicts("unconfirmed", "After the Voss Workshop in «Nairobi» sank the price of fish.")
