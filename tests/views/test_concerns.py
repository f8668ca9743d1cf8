"""The time of a record: its own, else that of its meetings, else that of its agreement."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcli.dates import first_day, last_day
from summitcli.model import Dataset
from summitcli.names import Names
from summitcli.views import LOOK_UP, VIEWS
from summitcli.views.concerns import countries_of, is_within, kind_of, meetings_of, periods_of
from summitcli.views.view import Asked

DATED = {entry.__name__ for entry in LOOK_UP if entry().within}


@pytest.fixture(scope="module")
def names(lyon: Dataset) -> Names:
    return Names(lyon)


def test_these_listings_can_be_asked_of_a_time() -> None:
    assert {
        *("mous", "agreements", "meetings", "participants", "figures", "statements", "timeline"),
        "documents",
    } == DATED


def test_a_record_has_a_time_of_its_own_or_of_what_it_belongs_to(names: Names) -> None:
    for id, periods in [
        ("port-safety", [("2024-05-02", "2024-05-02")]),  # its own, not its meeting's
        ("lyon-summit", [("2024-05-02", "2024-05-03")]),
        ("state-mous", [("2024-05-02", "2024-05-03")]),  # its meeting's
        ("fund-size", []),
        ("pledged-by-japan", [("2024-05-06", "2024-05-06")]),
        ("battery-share", [("2023", "2023")]),
        ("costa-on-ports", [("2024-05-03", "2024-05-03")]),
        ("moreau-on-rail", [("2024-05-02", "2024-05-03")]),
        ("battery-recycling", []),
        ("anna-moreau", [("2024-05-02", "2024-05-03")]),
    ]:
        assert periods_of(names, names.record(id)) == periods


def test_what_overlaps_the_time_asked_for_answers_and_what_has_none_is_counted(names: Names) -> None:
    for view, span, ids, undated in [
        ("mous", ("2024", None), ["port-safety"], 3),
        ("mous", (None, "2019"), ["harbour-watch"], 3),
        ("agreements", ("2024-05-04", None), ["donors-pledges"], 1),
        ("meetings", ("2024-05-03", "2024-05-03"), ["lyon-summit", "industry-forum"], 3),
        ("statements", ("2024-05-03", None), ["moreau-on-rail", "costa-on-ports"], 1),
        ("documents", (None, "2024-05-05"), ["communique"], 1),
    ]:
        answer = VIEWS[view]().answer(names, Asked(span=span))
        assert [row["id"] for row in answer.rows] == ids
        assert answer.notes == [f"{undated} record{'s' if undated > 1 else ''} without a date left out"]


DATES = st.dates().map(str).flatmap(lambda day: st.sampled_from([day, day[:7], day[:4]]))


@given(DATES, st.one_of(st.none(), DATES), st.one_of(st.none(), DATES))
def test_a_period_is_within_a_span_if_they_share_a_day(
    date: str, since: str | None, until: str | None
) -> None:
    latest_start = max(first_day(date), first_day(since or "0000"))
    earliest_end = min(last_day(date), last_day(until or "9999"))
    shares = latest_start <= earliest_end
    if since is None or until is None or first_day(since) <= last_day(until):
        assert is_within((date, date), (since, until)) == shares


def test_a_record_is_of_the_countries_meetings_and_kind_that_it_or_its_group_has(names: Names) -> None:
    def countries(id: str) -> list[str]:
        return sorted(set(countries_of(names, names.record(id))))

    assert countries("film-fund") == ["JP", "KR"]
    assert countries("port-safety") == []
    assert countries("lyon-summit") == ["EU", "FR", "KR"]
    assert countries("moreau-on-rail") == ["FR"]
    assert countries("maria-costa") == []
    assert meetings_of(names, names.record("port-safety")) == ("lyon-summit",)
    assert meetings_of(names, names.record("hydrogen-hub")) == ()
    assert kind_of(names, names.record("film-fund")) == "commercial"
    assert kind_of(names, names.record("port-safety")) is None
