"""Buildings in which people are said to have met."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts, codes


def test_another_building_than_the_venue_differs() -> None:
    assert_verdicts(
        "place-differs",
        "Lunde and Mwangi met at the «Temple of Science» in Bergen on 8 April 2031.",
        "Lunde and Mwangi sat down at «Lake Palace» on 8 April 2031.",
        "Lunde and Mwangi shook hands at the «Fish Hall» in Bergen on 8 April 2031.",
    )


def test_a_part_of_a_venue_s_name_is_the_venue() -> None:
    assert "place-differs" not in codes("Lee and Xi met in the Great Hall on 5 January 2026.").values()
    assert codes("Lee and Xi met in the Blue Hall on 5 January 2026.")["Blue Hall"] == "place-differs"


def test_a_building_of_nobody_s_meeting_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "Lunde slept at «Lake Palace» on 8 April 2031.",
        "Lunde and Mwangi did not meet at «Lake Palace» on 8 April 2031.",
    )


def test_the_venue_of_another_meeting_differs() -> None:
    assert_verdicts("place-differs", "The Norway-Kenya summit in Bergen was held at the «Grieg Centre».")
    assert_verdicts(
        "unconfirmed", "After the Norway-Kenya summit in Bergen they had lunch at the «Grieg Centre»."
    )


def test_the_venue_of_another_meeting_differs_where_name_or_day_say_which_is_meant() -> None:
    assert_verdicts(
        "place-differs",
        "The Norway-Kenya summit in Bergen was held in the «Grieg Centre» on 8 April 2031.",
        "The Norway-Kenya summit in Bergen was held on 8 April 2031 in the «Temple of Light».",
    )
    assert_verdicts(
        "unconfirmed",
        "Delegates at the Norway-Kenya summit in Bergen had dinner in the «Grieg Centre» on 8 April 2031.",
    )


def test_a_building_right_after_a_meeting_s_name_is_held_against_its_venue() -> None:
    assert_verdicts("place-differs", "Yusuf chaired the Geothermal business forum at the «Hotel Norge».")


def test_a_meeting_is_not_where_it_is_prepared() -> None:
    assert_verdicts(
        "unconfirmed", "Three people prepare the Geothermal business forum at the «Fjord Museum»."
    )
