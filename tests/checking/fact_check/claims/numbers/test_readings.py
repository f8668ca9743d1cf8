"""Numbers that say what they count in other words, or leave it to the number before."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts

_FORUM = "at the Geothermal business forum"


def test_a_number_without_a_noun_counts_what_the_one_before_it_counts() -> None:
    assert_verdicts(
        "supported",
        f"There were not 261 companies {_FORUM} but «161».",
        f"We wrote that 261 companies were {_FORUM}. It was «161».",
        "The two sides signed Energy memoranda, not 14 education memoranda but «eleven».",
    )


def test_a_number_of_something_else_does_not_count_what_the_one_before_it_counts() -> None:
    assert_verdicts(
        "unconfirmed",
        f"There were 161 companies {_FORUM}, and «161» more stayed away.",
        f"Would 300 companies {_FORUM} be better than «161»?",
        f"There were 161 companies {_FORUM}. Take bus «161».",
    )


def test_a_number_without_a_noun_may_count_those_who_came() -> None:
    assert_verdicts("supported", f"«Some 400» {_FORUM} heard Yusuf.")
