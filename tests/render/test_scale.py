from __future__ import annotations

from summitcli.render.scale import scale_of


def test_years_without_dates_are_left_out_and_each_date_stands_in_its_year() -> None:
    scale = scale_of([("1987", "1987"), ("2026-01-05", "2026-01-05")], 0, ascii_only=False)
    assert scale.years == (1987, 2026)
    assert scale.header.split() == ["1987", "2026"]
    assert scale.drawn(("1987", "1987")) == "━" * 15
    assert scale.drawn(("2026-01-05", "2026-01-05")) == " " * 15 + "●"


def test_many_years_are_drawn_without_a_gap() -> None:
    spans = [(str(year), str(year)) for year in range(1980, 2020, 2)]
    assert len(scale_of(spans, 0, ascii_only=True).years) == 39


def test_what_has_no_date_has_no_mark() -> None:
    assert scale_of([], 0, ascii_only=False).drawn(None) == ""
