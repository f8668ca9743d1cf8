"""Ranks: as a number, as an ordinal, in a table, of whoever is named with them."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts, codes


def test_a_rank_is_held_against_that_of_whoever_is_named() -> None:
    assert_verdicts(
        "supported",
        "Grace Otieno is «No. 3» in Kenya's hierarchy.",
        "Grace Otieno ranks «third» in the government.",
        "The «third»-ranking official of Kenya, Grace Otieno, spoke.",
        "| Name | Rank |\n|---|---|\n| Grace Otieno | «3» |",
    )


def test_another_rank_differs() -> None:
    assert_verdicts(
        "rank-differs",
        "Grace Otieno is «No. 2» in Kenya's hierarchy.",
        "Grace Otieno ranks «second» in the government.",
        "Grace Otieno spoke. She ranks «second» in the government.",
        "Kenya's «No. 2», Grace Otieno, spoke.",
        "| Name | Rank |\n|---|---|\n| Grace Otieno | «4» |",
    )


def test_a_rank_that_is_asked_denied_unknown_or_of_another_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "Does Grace Otieno rank «second» in the government?",
        "Grace Otieno does not rank «third» in the government.",
        "Pablo Rivas is «No. 1» in the ranking.",
        "Grace Otieno stayed; «No. 2» in the hierarchy left.",
    )


def test_a_rank_is_that_of_the_person_of_the_sentence() -> None:
    assert_verdicts(
        "supported",
        "Astrid Lunde, who met Mwangi in Bergen, ranks «first» in the protocol.",
        "Grace Otieno, the Minister of Trade, is «third» in Kenya's order of precedence.",
    )


def test_a_no_that_answers_denies_nothing_that_follows() -> None:
    assert_verdicts("supported", "Is he second? No: Joseph Mwangi ranks «first» in the hierarchy.")


def test_an_ordinal_in_a_row_is_the_place_of_the_person_beside_it() -> None:
    before = "Kenya has an order of precedence. "
    assert_verdicts("supported", before + "Joseph Mwangi comes «first», and others follow.")
    assert_verdicts(
        "rank-differs",
        before + "Joseph Mwangi is first, and «fourth» comes Grace Otieno.",
        "In Kenya's leadership, Grace Otieno is «second».",
    )
    assert_verdicts(
        "unconfirmed",
        before + "The king comes «first», Joseph Mwangi greets him.",
        before + "The prime minister ranks «second», and Grace Otieno third.",
        "She ranks «fifth» in the hierarchy, two places behind Grace Otieno.",
    )


def test_an_ordinal_is_the_rank_of_the_nearest_person() -> None:
    assert_verdicts(
        "supported",
        "Grace Otieno comes «third» in the state.",
        "The «number three» in the cabinet, Grace Otieno, spoke.",
    )
    assert_verdicts("rank-differs", "In the hierarchy Grace Otieno is only «fifth».")
    assert_verdicts("unconfirmed", "Grace Otieno was «fifth» in the state to speak.")


def test_a_rank_in_brackets_is_that_of_the_name_before() -> None:
    assert_verdicts("unconfirmed", "Astrid Lunde (parliament; hierarchy «No. 2»), Ingrid Solheim (speaker).")


def test_a_rank_is_of_the_name_before_and_not_of_the_next_in_the_row() -> None:
    text = "Joseph Mwangi was listed «fifth» and Ingrid Solheim second in the order of protocol."
    assert_verdicts("rank-differs", text)


def test_an_ordinal_at_the_end_of_an_entry_is_a_rank_where_the_list_is_one_of_ranks() -> None:
    assert_verdicts("supported", "In the order of protocol:\n- Grace Otieno, Kenya: «3rd»")
    assert_verdicts("rank-differs", "In the order of protocol:\n- Grace Otieno, Kenya: «2nd»")
    assert_verdicts("unconfirmed", "Winners of the race:\n- Grace Otieno, Kenya: «2nd»")


def test_a_rank_after_a_meeting_s_name_is_not_that_of_the_next_person() -> None:
    text = "Lee's meeting with Zhao Leji, the No. 3 leader, and the one with Li Qiang were in China."

    assert "No. 3" not in codes(text)


def test_the_number_of_a_bus_is_no_rank() -> None:
    assert_verdicts("unconfirmed", "Grace Otieno came by bus «No. 4410».")


def test_an_order_of_the_state_or_its_cabinet_is_one_of_ranks() -> None:
    assert_verdicts(
        "rank-differs",
        "Grace Otieno, Minister of Trade and much else besides, «No. 7» in the Kenyan order, met Lunde.",
        "Ingrid Solheim is «fifth» in the cabinet.",
    )


def test_a_semicolon_parts_a_rank_from_the_next_name() -> None:
    assert_verdicts(
        "unconfirmed", "The rector, who is «number two» in the hierarchy; Ingrid Solheim, the host."
    )
