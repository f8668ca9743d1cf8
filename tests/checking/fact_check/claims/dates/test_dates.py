"""Dates of meetings and events: theirs, others, and those told of something else."""

from __future__ import annotations

from summitcli.checking.fact_check.checker import check
from summitcli.checking.fact_check.drafts import Draft
from tests.checking.fact_check.sentences import assert_verdicts, names


def test_a_date_is_held_against_the_meeting_or_event_it_is_said_of() -> None:
    assert_verdicts(
        "supported",
        "Lunde met Mwangi in Bergen on «8 April 2031».",
        "The Bergen summit began on 8 April and ended on «9 April 2031».",
        "The Norway-Chile summit in Santiago was held in «June 2031».",
        "The Geothermal business forum was held on «9 April 2031».",
        "Lunde and Mwangi met on «2 November 2030». Then they met in Bergen on 8 April 2031.",
        "Oslo Energy Week begins on «14 September 2031».",
        "Norway's Lunde held talks with Kenya's president on «8 April 2031» in Bergen.",
        "# The Norway-Kenya summit in Bergen\n\nIt was held on «8 April 2031».",
        "The Kenya summit of «8 April and 9 April» ended early.",
        "Lunde arrived on 7 April 2031. She met Mwangi in Bergen on the «8th».",
    )


def test_a_date_of_something_else_or_told_in_doubt_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "Two days before the Bergen summit, on «6 April 2031», Lunde was in Oslo.",
        "BERGEN, «April 10» -- Lunde and Mwangi met.",
        "Lunde met Mwangi in Bergen since «10 April 2031».",
        "Did Lunde meet Mwangi in Bergen on «10 April 2031»?",
        "The summit in Lima on «10 April 2031» had Lunde and Mwangi.",
        "Lunde's ministers met Mwangi on «12 November 2030».",
        "Kenyan students met on «8 April 2031».",
        "They met in Bergen. A forum was held in Bergen on «7 April 2031».",
        "The next Norway-Kenya summit in Nairobi on «4 November» is far off.",
        "The forum is held in Bergen every year, on «7 April».",
        "Shops in Nairobi close on «Saturday».",
        "Registration for the Geothermal business forum in Bergen opened on «3 March 2031».",
        "The harvest of «8 April and 9 April» was small.",
        "Lunde arrived on 7 May 2031. She met Mwangi in Bergen on the «8th».",
        "Lunde arrived on 7 April 2031. She met Mwangi in Bergen on the «8th» floor.",
    )


def test_a_dateline_a_caption_or_a_description_tells_which_meeting_a_date_is_of() -> None:
    assert_verdicts(
        "supported",
        "BERGEN, «April 8» -- Lunde and Mwangi met on Tuesday.",
        "Next stop: Nairobi, «2 November 2030».",
        "Fjord Power had a hall. In Nairobi, in «November 2030», it had only had one small room.",
        "Norway's prime minister received Kenya's president in Bergen on «8 April 2031».",
        "Astrid Lunde met Joseph Mwangi in Bergen, on the «8th».",
        "Fjord Power was there. The forum of «9 April 2031» filled the Grieg Centre.",
    )


def test_a_dateline_of_another_day_than_the_meeting_s_is_listed() -> None:
    [checked] = check(
        [Draft("draft.md", "BERGEN, April 12 - The Norway-Kenya summit in Bergen opened.")], names()
    )
    assert [each.code for each in checked.findings if each.text == "April 12"] == ["unconfirmed"]


def test_a_date_in_an_answer_is_of_what_was_asked() -> None:
    assert_verdicts(
        "supported",
        "Was the Bergen summit in March?\n\nNo, in «April 2031».",
        "When was Oslo Energy Week?\n\nIt began on «14 September 2031».",
    )


def test_the_date_of_a_text_is_not_that_of_what_it_tells() -> None:
    assert_verdicts("unconfirmed", "A paper of «3 May 2031» tells of the Norway-Kenya summit in Bergen.")


def test_a_day_that_no_record_has_is_listed() -> None:
    text = "Lunde met Mwangi in Bergen on 8 April 2031. They parted on the 12th."
    [checked] = check([Draft("draft.md", text)], names())
    assert [each.text for each in checked.findings if each.verdict == "unconfirmed"] == ["12th"]


def test_the_date_of_a_letter_leader_or_minutes_is_not_that_of_what_it_tells() -> None:
    assert_verdicts(
        "unconfirmed",
        "Your leader of «10 April» calls the Norway-Kenya summit in Bergen a show.",
        "Your columnist (“Bergen”, «10 April») calls the Norway-Kenya summit in Bergen a show.",
        "MINUTES - Norway-Kenya summit in Bergen, staff meeting, «10 April 2031»",
        "BERGEN, «April 10» (own report) -- The Norway-Kenya summit in Bergen is over.",
    )
