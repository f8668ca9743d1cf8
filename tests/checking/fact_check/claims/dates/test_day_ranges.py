"""Days from one to another."""

from __future__ import annotations

from summitcli.checking.fact_check.checker import check
from summitcli.checking.fact_check.drafts import Draft
from summitcli.names import Names
from tests.checking.fact_check.sentences import assert_verdicts
from tests.conftest import DatasetOf
from tests.samples import HEAD

TWO_DAYS = """
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
[[meetings]]
id = "voss-summit"
name = "Voss Summit"
kind = "summit"
start = "2031-05-13"
end = "2031-05-14"
city = "Voss"
participants = ["lunde"]
sources = [{ document = "communique" }]
"""


def test_the_days_of_a_meeting_are_borne_out_by_its_place() -> None:
    assert_verdicts("supported", "Astrid Lunde was in Bergen on «8–9 April 2031».")
    assert_verdicts("unconfirmed", "It rained on «8–9 April 2031».")


def test_as_many_days_as_a_meeting_took_but_not_its_own_differ(dataset_of: DatasetOf) -> None:
    names = Names(dataset_of(HEAD + TWO_DAYS))
    for text, code in [
        ("On 12–13 May Astrid Lunde was in Voss.", "date-differs"),
        ("On 13–14 May Astrid Lunde was in Voss.", "supported"),
        ("The Bergen Summit was in April, Voss on 12–13 May.", "date-differs"),
        ("On 12–13 May it rained in Voss.", "unconfirmed"),
        ("Before the summit, on 12–13 May, Astrid Lunde was in Voss.", "unconfirmed"),
        ("On 12–15 May Astrid Lunde was in Voss.", "unconfirmed"),
    ]:
        [checked] = check([Draft("draft.md", text)], names)
        found = {each.code for each in checked.findings if "–" in each.text}
        assert (text, found) == (text, {code})
