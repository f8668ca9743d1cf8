"""Lines that give the place and the date of the meeting above them."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts

_HEADING = "## The Norway-Kenya summit in Bergen\n\n"


def test_a_line_gives_the_place_and_the_date_of_the_meeting_in_its_heading() -> None:
    assert_verdicts(
        "supported",
        _HEADING + "- Where: «Bergen», Norway",
        _HEADING + "- Venue: «Haakon Hall»",
        _HEADING + "- When: «8–9 April 2031»",
    )


def test_another_place_or_date_in_such_a_line_differs() -> None:
    assert_verdicts("place-differs", _HEADING + "- Where: «Oslo»", _HEADING + "- Place: «Fish Hall»")
    assert_verdicts("date-differs", _HEADING + "- When: «7–9 April 2031»")


def test_a_line_under_no_one_meeting_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "## Two summits of Norway and Kenya\n\n- Where: «Oslo»",
        _HEADING + "- Where: «Oslo» was ruled out, and not only for its weather",
        _HEADING + "- Where would it have been better? «Oslo»",
    )


def test_a_box_is_of_the_meeting_that_its_heading_tells_by_country() -> None:
    first = "1. The summit in Kenya\nDate: 2 November 2030\nPlace: Nairobi\nHost: Joseph Mwangi\n\n"
    second = "2. The summit in Chile\nPlace: «Valparaiso»\nHost: Pablo Rivas\nGuest: Astrid Lunde\n"
    assert_verdicts("place-differs", first + second)
