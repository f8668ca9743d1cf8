"""Dates held against the meeting that a clause tells of."""

from __future__ import annotations

from summitcli.checking.fact_check.checker import check
from summitcli.checking.fact_check.drafts import Draft
from summitcli.names import Names
from tests.checking.fact_check.sentences import assert_verdicts
from tests.conftest import DatasetOf
from tests.samples import HEAD


def test_a_date_is_borne_out_beside_a_word_that_only_its_meeting_has() -> None:
    assert_verdicts(
        "supported",
        "They used the Grieg Centre on «9 April 2031».",
        "On «2 November 2030» the State House was full.",
    )
    assert_verdicts("unconfirmed", "On «2 November 2030» Haakon Hall was full.")


def test_a_date_before_the_noun_is_that_of_the_meeting() -> None:
    assert_verdicts("supported", "The «8 April» summit in Bergen was short.")


def test_a_date_is_not_that_of_a_meeting_of_other_people_or_of_the_next_one() -> None:
    assert_verdicts(
        "unconfirmed",
        "Astrid Lunde and Pablo Rivas met on «8 April 2031».",
        "Lunde met Rivas in Bergen on «8 April 2031».",
        "The Bergen energy week before this was in the autumn of «2027».",
        "| Next meetings | Date |\n|---|---|\n| Norway-Kenya summit | «May 2033» |",
        "Lunde met Mwangi in Bergen on «3 April», and on the 8th in the Grieg Centre.",
        "At the Norway-Kenya summit, Lunde and Rivas met on «8 April 2031».",
        "Fjord Power was there. The next summit, planned for «8 April», is in Lima.",
    )


ADOPTED = """
[[people]]
id = "lunde"
name = "Astrid Lunde"
kind = "official"
office = "Prime Minister"
country = "NO"
sources = [{ document = "communique" }]
[[meetings]]
id = "bergen-summit"
name = "Bergen Summit"
kind = "summit"
start = "2031-04-08"
end = "2031-04-09"
city = "Bergen"
participants = ["lunde"]
sources = [{ document = "communique" }]
[[agreements]]
id = "declaration"
name = "Ports Declaration"
kind = "declaration"
count = 1
date = "2031-04-09"
meeting = "bergen-summit"
sources = [{ document = "communique" }]
"""


BY_NAME = (
    ADOPTED
    + """
[[people]]
id = "mwangi"
name = "Joseph Mwangi"
kind = "official"
office = "President"
country = "KE"
sources = [{ document = "communique" }]
[[meetings]]
id = "talks"
name = "Norway-Kenya talks"
kind = "meeting"
start = "2031-04-10"
city = "Voss"
participants = ["lunde", "mwangi"]
sources = [{ document = "communique" }]
[[events]]
id = "office"
name = "Joseph Mwangi takes office as President"
date = "2030-05-20"
sources = [{ document = "communique" }]
[[events]]
id = "visit"
name = "President Mwangi's state visit to Norway"
date = "2031-04"
sources = [{ document = "communique" }]
"""
)


def test_what_somebody_s_name_has_in_common_with_an_event_is_nothing_against_a_meeting(
    dataset_of: DatasetOf,
) -> None:
    names = Names(dataset_of(HEAD + BY_NAME))
    for text in (
        "Astrid Lunde met Joseph Mwangi on 10 April.",
        "President Joseph Mwangi met Prime Minister Astrid Lunde of Norway on 10 April in Voss.",
    ):
        [checked] = check([Draft("draft.md", text)], names)
        assert {each.text: each.code for each in checked.findings}["10 April"] == "supported"


def test_yesterday_before_its_date_makes_no_other_time() -> None:
    assert_verdicts("date-differs", "The Norway-Kenya summit in Bergen began yesterday, «7 April».")


def test_the_days_of_a_meeting_are_borne_out_by_its_place() -> None:
    assert_verdicts(
        "supported",
        "Astrid Lunde was in Bergen on «8–9 April 2031».",
        "On «13–14 July» Grace Otieno was in Voss.",
    )
    assert_verdicts("unconfirmed", "It rained on «8–9 April 2031».")


def test_other_days_than_its_own_are_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "On «12–13 July» it rained in Voss.",
        "Before the workshop, on «12–13 July», Grace Otieno was in Voss.",
        "On «12–16 July» Grace Otieno was in Voss.",
        "On «12–13 July» Astrid Lunde was in Voss.",
    )
