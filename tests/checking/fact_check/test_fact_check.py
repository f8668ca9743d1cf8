"""What a draft's claims are found to be, by class."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import summitcli
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.drafts import LARGEST, read_draft
from summitcli.checking.fact_check.engine import verdicts
from summitcli.checking.fact_check.facts import facts_of
from summitcli.checking.fact_check.verdicts import DIFFERS, SUPPORTED
from summitcli.errors import DraftError
from summitcli.names import Names
from summitcli.reading.letters import listed


@cache
def case() -> Case:
    return Case(facts_of(Names(summitcli.load(Path(__file__).with_name("lake.toml")))))


def flags(draft: str) -> list[tuple[str, str]]:
    found = verdicts(draft, case())
    return [(one.code, draft[one.start : one.end]) for one in found if one.verdict == DIFFERS]


def ticks(draft: str) -> list[str]:
    return [draft[one.start : one.end] for one in verdicts(draft, case()) if one.verdict == SUPPORTED]


def test_what_a_record_denies_is_flagged() -> None:
    for draft, code, words in [
        ("The Japan-Indonesia summit in Bandung drew 1,420 delegates.", "figure-differs", "1,420 delegates"),
        (
            "Nine bilateral memoranda were signed at the Bandung summit.",
            "count-differs",
            "Nine bilateral memoranda",
        ),
        ("Ishida met Sartono in Bandung on 27 September 2027.", "date-differs", "27 September 2027"),
        ("Ishida met Sartono in Jakarta on 17 September 2027.", "place-differs", "Jakarta"),
        ("President Ishida Kenji spoke first.", "office-differs", "President"),
        (
            "Celebes Nickel Chief Executive Tomas Arroyo left.",
            "organisation-differs",
            "Celebes Nickel",
        ),
        ("Malaysian President Dewi Sartono spoke.", "country-differs", "Malaysian"),
        ("Ishida Kenji ranks third in the hierarchy.", "rank-differs", "third"),
        (
            "Sumida Metals and Celebes Nickel signed an MOU.",
            "party-differs",
            "Sumida Metals and Celebes Nickel",
        ),
        ("Sumida Metals and Nusantara Rail (category: Mining)", "category-differs", "Mining"),
        ("Prime Minister Ishida Kenjii spoke.", "misspelt-name", "Ishida Kenjii"),
        ("Celebes Nickel's Tomas Arroyo left.", "organisation-differs", "Celebes Nickel"),
        ("The Deputy Prime Minister, Ishida Kenji, spoke.", "office-differs", "Deputy Prime Minister"),
        ("| Name | Rank |\n|---|---|\n| Ishida Kenji | 3 |", "rank-differs", "3"),
        (
            "| Side | Side |\n|---|---|\n| Sumida Metals | Celebes Nickel |",
            "party-differs",
            "Sumida Metals | Celebes Nickel",
        ),
        ("Ishida Kenji of Vietnam spoke.", "country-differs", "Vietnam"),
        ("| Name | From |\n|---|---|\n| Ishida Kenji | Vietnam |", "country-differs", "Vietnam"),
        ("Ishida met Sartono in Rio de Janeiro on 17 September.", "place-differs", "Rio de Janeiro"),
        (
            "Tomas Arroyo, Chief Financial Officer of Nusantara Rail, left.",
            "office-differs",
            "Chief Financial Officer",
        ),
        (
            "Tomas Arroyo, chief executive of Harbour Lines, left.",
            "organisation-differs",
            "Harbour Lines",
        ),
        ("Tomas Arroyo, who runs Celebes Nickel, left.", "organisation-differs", "Celebes Nickel"),
        (
            "Kobayashi Works will build a smelter with Nusantara Rail under a memorandum.",
            "party-differs",
            "Nusantara Rail",
        ),
        ("Sartono held talks with Ishida on 16 September.", "date-differs", "16 September"),
        ("- Bandung summit, delegates: 1,420", "figure-differs", "1,420"),
        ("- Rank of Ishida Kenji: 3", "rank-differs", "3"),
    ]:
        assert flags(draft) == [(code, words)]


def test_what_a_record_bears_out_is_ticked() -> None:
    for draft, words in [
        ("The Japan-Indonesia summit in Bandung drew about 1,200 delegates.", "about 1,200 delegates"),
        ("Two bilateral memoranda were signed in Bandung.", "Two bilateral memoranda"),
        ("Ishida met Sartono in Bandung on 17 and 18 September.", "17 and 18 September"),
        ("Ishida met Sartono in Bandung on Sept. 17.", "Bandung"),
        ("Japanese Premier Kenji Ishida spoke.", "Japanese Premier Kenji Ishida"),
        ("Tomas Arroyo, CEO of Nusantara Rail, spoke.", "Tomas Arroyo, CEO of Nusantara Rail"),
        (
            "Sumida Metals signed an MOU with Nusantara Rail.",
            "Sumida Metals signed an MOU with Nusantara Rail",
        ),
        ("The Japan-Indonesia summit in Bandung opened on Friday.", "Friday"),
        ("Ishida Kenji of Japan spoke.", "Japan"),
        ("The President of Indonesia, Ms Dewi Sartono, spoke.", "President of Indonesia, Ms Dewi Sartono"),
        ("Sartono was in Bandung. It rained. Nobody slept. There were 1,240 delegates.", "1,240 delegates"),
        ("Tomas Arroyo, who runs Nusantara Rail, left.", "Nusantara Rail"),
    ]:
        assert words in ticks(draft)
        assert not flags(draft)


def test_what_is_said_of_something_else_is_not_flagged() -> None:
    for draft in [
        "The Bandung summit did not draw 1,420 delegates.",
        "Had 1,420 delegates come to the Bandung summit, they would have slept in tents.",
        "Did 1,420 delegates come to the Bandung summit?",
        "The Manila summit drew 1,420 delegates.",
        "Of the 1,240 delegates, 300 were Japanese.",
        "A day before the Bandung summit, on 12 September, Ishida met Sartono's ministers.",
        "Former President Ishida Haruto met Dewi Sartono in Bandung on 3 May 2019.",
        "Vice President Rahmat Hidayat met Prime Minister Anwar in Bandung on 20 September 2027.",
        "Ishida Kenta, a singer, and Kenji Ishii have nothing to do with this.",
        "The nickel price rose 1,420 dollars; see page 14, Level 4, tel. +62 21 555 0416.",
        "`The Bandung summit drew 1,420 delegates.`",
        "She may go; the Bandung summit in 2019 had 90 delegates.",
        "Last month we reported 1,420 delegates for the Bandung summit; they were 1,240.",
        '"President Ishida Kenji", as our website called him, is of course the Prime Minister.',
        "Tomas Arroyo, chairman of the Harbour Chamber, left.",
        "The Malaysia-Indonesia summit in Medan drew 1,420 delegates.",
        "Anwar's summit with Macron drew 1,420 delegates.",
        "John Ishida, a dentist, is President.",
    ]:
        assert flags(draft) == []


def test_a_wrong_number_is_never_ticked() -> None:
    for value in (1204, 1420, 240, 2240, 124):
        assert f"{value:,} delegates" not in ticks(f"The Bandung summit drew {value:,} delegates.")


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        ("President Tomas Arroyo spoke.", "President"),
        ("Sumida Metals' Dewi Sartono spoke.", "Dewi Sartono"),
        ("The Japan-Indonesia summit in Bandung drew up to 1,299 delegates.", "up to 1,299 delegates"),
        ("The Japan-Indonesia summit in Bandung opened on Monday.", "Monday"),
        (
            "The Prime Minister of Nusantara, Ishida Kenji, spoke.",
            "Prime Minister of Nusantara, Ishida Kenji",
        ),
    ],
)
def test_nothing_is_ticked_unless_all_that_is_said_of_it_fits(draft: str, words: str) -> None:
    assert not any(words in tick for tick in ticks(draft))


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab .,|-#*`<>![]()1é한\n", max_size=200))
def test_any_draft_gets_verdicts_in_order_and_in_place(noise: str) -> None:
    draft = f"{noise} Ishida Kenji met Sartono in Bandung, 17 Sept. 2027 {noise}"
    found = verdicts(draft, case())

    assert [one.start for one in found] == sorted(one.start for one in found)
    assert all(0 <= one.start < one.end <= len(draft) for one in found)


PROSE = listed(
    "48 two thousand a quarter of them ones and from to between . , ? : ( ) | - the its he is who Japanese "
    "Indonesian Korea companies memoranda participants percent dollars minutes in on at by with for after "
    "President Prime Minister of vice Chief Executive Ishida Kenji Sartono Tomás Arroyo 石田健司 Bandung "
    "17 September 2027 the forum summit met signed No. rank second not more than Nusantara Rail Transport"
)


@settings(deadline=None)
@given(st.lists(st.sampled_from(PROSE), min_size=1, max_size=60))
def test_any_order_of_the_words_of_a_summit_gets_verdicts(words: list[str]) -> None:
    """Claims that lean on each other, such as "48 Japanese and 36 of them ones", must not go in circles."""
    draft = " ".join(words)

    assert all(0 <= one.start < one.end <= len(draft) for one in verdicts(draft, case()))


BROKEN_OFF = (
    "After the summit Ishida flew to Osaka for the talks with Dewi Sartono in Bandung on 17 September 2027.",
    "How many days did the Bandung summit last? Two of the three days, at 18:20, of talks.",
    "Caption: President Dewi Sartono of Indonesia, the ambassador to Japan, and Ishida Kenji (left), No. 2.",
    "- Sumida Metals and Celebes Nickel (category: Mining): 14 of them, 30 more than a year ago, $1.8 bn",
)


def test_a_draft_may_break_off_after_any_word() -> None:
    for text in BROKEN_OFF:
        words = text.split()
        drafts = [" ".join(words[:count]) for count in range(1, len(words) + 1)]
        for draft in drafts:
            assert all(one.end <= len(draft) for one in verdicts(draft, case()))
        assert verdicts("\n\n".join(drafts), case())


def test_numbers_that_share_a_noun_do_not_ask_each_other_in_circles() -> None:
    draft = "Ishida met Sartono. There were 48 Japanese, 36 Indonesian and 12 of them Korean ones."

    assert not flags(draft)


def test_a_draft_without_end_is_refused(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    with draft.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(DraftError, match="is larger than 64 MB"):
        read_draft(str(draft))
