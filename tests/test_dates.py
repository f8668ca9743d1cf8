from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from summitcli.dates import first_day, is_date, last_day

YEAR, MONTH, DAY = (len(text) for text in ("2016", "2025-08", "2026-01-05"))

days = st.dates().map(date.isoformat)
precisions = st.sampled_from([YEAR, MONTH, DAY])


@given(days, precisions)
def test_every_day_is_a_date_and_so_are_its_month_and_year(day: str, precision: int) -> None:
    assert is_date(day[:precision])


@given(days, precisions)
def test_a_period_lies_between_its_first_and_its_last_day(day: str, precision: int) -> None:
    period = day[:precision]
    assert first_day(period) <= day <= last_day(period)
    assert is_date(first_day(period))


@given(days, days, precisions)
def test_days_of_another_period_lie_outside(one: str, other: str, precision: int) -> None:
    period = one[:precision]
    within = first_day(period) <= other <= last_day(period)
    assert within == (other[:precision] == period)


@given(days, days, precisions)
def test_periods_follow_one_another_as_their_names_do(one: str, other: str, precision: int) -> None:
    earlier, later = sorted([one[:precision], other[:precision]])
    assert first_day(earlier) <= first_day(later)
    assert last_day(earlier) <= last_day(later)


def test_the_bounds_of_each_precision() -> None:
    assert (first_day("2016"), last_day("2016")) == ("2016-01-01", "2016-12-31")
    assert (first_day("2025-08"), last_day("2025-08")) == ("2025-08-01", "2025-08-31")
    assert (first_day("2026-01-05"), last_day("2026-01-05")) == ("2026-01-05", "2026-01-05")


def test_what_is_another_form_of_date_or_no_day_at_all_is_none() -> None:
    for text in [
        *("2026-02-29", "2026-04-31", "2026-13", "2026-00", "2026-01-00", "0000", "0000-01-01"),
        *("20260105", "202601", "2026-W02", "2026-W02-1", "2026W021", "2026-005", "2026-1-5", "26-01-05"),
        *("2026-01-05T00:00", "2026-01-05Z", "+2026-01-05", "-2026", "12026", "2026-", "2026-01-"),
        *("", "    ", "2026/01/05", "2026.01.05", "05-01-2026", "Jan 2026", "2026–01", " 2026", "2026\n"),
        *("２０２６", "٢٠٢٦", "2026-0１", "1e10"),
    ]:
        assert not is_date(text)


@given(st.text(st.sampled_from("0123456789-W/T "), max_size=11))
def test_any_text_is_a_date_or_not(text: str) -> None:
    if is_date(text):
        day = first_day(text)
        assert date.fromisoformat(day).isoformat() == day
        assert len(text) in (YEAR, MONTH, DAY)
        assert day.startswith(text)


@given(days.map(date.fromisoformat))
def test_other_iso_forms_of_a_day_are_none(day: date) -> None:
    year, week, weekday = day.isocalendar()
    assert not is_date(day.isoformat().replace("-", ""))
    assert not is_date(f"{year:04}-W{week:02}-{weekday}")
    assert not is_date(f"{year:04}W{week:02}{weekday}")
