"""What agrees with the meeting that denies what stands beside it."""

from __future__ import annotations

from summitcli.checking.fact_check.checker import check
from summitcli.checking.fact_check.drafts import Draft
from tests.checking.fact_check.sentences import names


def test_the_rest_of_a_clause_is_held_against_the_record_of_its_flag() -> None:
    text = "The Norway-Kenya summit in Bergen opened in Oslo on 8 April 2031."
    assert _verdicts(text) == {"Oslo": "place-differs", "8 April 2031": "supported"}
    text = "Astrid Lunde met Joseph Mwangi at Haakon Hall in Bergen on 19 April 2031."
    denied = {"19 April 2031": "date-differs"}
    assert _verdicts(text) == {**denied, "Bergen": "supported", "Haakon Hall": "supported"}


def test_people_beside_a_wrong_day_of_their_meeting_are_borne_out_by_it() -> None:
    [checked] = check([Draft("draft.md", "19 April: summit of Lunde and Mwangi in Bergen.")], names())
    codes = {each.text: each.code for each in checked.findings}
    assert codes == {"19 April": "date-differs", **dict.fromkeys(("Lunde", "Mwangi", "Bergen"), "supported")}


def _verdicts(text: str) -> dict[str, str]:
    [checked] = check([Draft("draft.md", text)], names())
    fields = {"city", "venue", "start"}
    return {each.text: each.code for each in checked.findings if each.field in fields}
