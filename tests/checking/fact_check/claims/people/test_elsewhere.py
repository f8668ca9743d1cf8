"""Who was at a meeting by what a draft says, and not by what is on record."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_who_is_said_to_have_met_where_others_did_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "Astrid Lunde and «Pablo Rivas» met in Bergen.",
        "Astrid Lunde and «Pablo Rivas» at Haakon Hall.",
        "- 8 April: summit with «Pablo Rivas» at Haakon Hall",
        "Astrid Lunde went to Nairobi. Her host there was President «Pablo Rivas».",
        "In Bergen, Astrid Lunde and «Pablo Rivas» spoke of fish.",
        "In Bergen, Astrid Lunde's only guest was «Pablo Rivas».",
    )


def test_who_had_another_part_than_is_told_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "The Norway-Kenya summit in Bergen was short. Guest: «Pablo Rivas».",
        "The Norway-Kenya summit in Bergen was short. Facing Mwangi at the summit sat «Pablo Rivas».",
        "The guest at Haakon Hall was «Pablo Rivas».",
    )


def test_who_is_said_to_have_had_a_seat_at_a_meeting_of_others_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "They met in Bergen on 8 April 2031. Across from her sat «Pablo Rivas».",
        "The Norway-Kenya summit in Bergen was short. Beside her at the table was «President Pablo Rivas».",
        "They met in Bergen. For Norway there was Astrid Lunde, and for Kenya «Grace Otieno».",
    )
    assert_verdicts(
        "supported",
        "They met in Bergen on 8 April 2031. Across from her sat «Joseph Mwangi».",
        "Nobody sat there any longer. «Pablo Rivas» wrote about fish.",
    )


def test_who_was_there_or_is_not_said_to_have_been_is_borne_out_by_the_name() -> None:
    assert_verdicts(
        "supported",
        "In Bergen, Astrid Lunde sat across from «Joseph Mwangi».",
        "«Pablo Rivas» wrote about fish.",
        "The President of Chile, «Pablo Rivas», did not come to Bergen.",
    )


def test_who_is_named_in_answer_to_who_met_was_there_or_is_no_tick() -> None:
    question = "Who sat down at the Norway-Kenya summit in Bergen?\n\n"
    assert_verdicts("unconfirmed", f"{question}A: «President Pablo Rivas».")


def test_those_whom_somebody_met_in_turn_need_not_have_met_each_other() -> None:
    assert_verdicts("supported", "Lunde saw Joseph Mwangi, and finally «President Pablo Rivas».")
