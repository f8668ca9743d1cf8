from __future__ import annotations

import csv
import os
import shutil
import subprocess
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

import summitcli
from summitcli.errors import UsageError
from summitcli.export import xlsx
from summitcli.export.marks import WORKBOOK
from summitcli.export.targets import FileTarget
from summitcli.export.view_tables import listings
from summitcli.names import Names

HOSTILE = ("=1+1", "+1", "-1", "@x", "{=1}", "http://example.org", "<r>a</r>", "1e5", " x ")
TOML = """
format = 1
title = "Talks"
note = "Made up."
[[documents]]
id = "d"
title = "D"
[[meetings]]
id = "talks"
name = "Talks"
kind = "summit"
start = "2026-01-05"
sources = [{ document = "d" }]
[[meetings]]
id = "month"
name = "Month"
kind = "summit"
start = "2025-08"
sources = [{ document = "d" }]
[[figures]]
id = "money"
meeting = "talks"
label = "pledge"
value = 70_000_000_000_000
upper = 1_234_567_890_123_456
unit = "KRW"
date = "1900-02-28"
sources = [{ document = "d" }]
"""


def names_of(folder: Path, more: str = "") -> Names:
    path = folder / "data.toml"
    path.write_text(TOML + more, encoding="utf-8")
    return Names(summitcli.load(path))


def written(names: Names, path: Path) -> Any:
    xlsx.write_xlsx(names, FileTarget(path, WORKBOOK))
    return load_workbook(path)


def event(index: int, name: str) -> str:
    return f"""
[[events]]
id = "event-{index}"
name = '{name}'
date = "2026"
sources = [{{ document = "d" }}]
"""


def test_a_sheet_is_a_listing_with_its_header_frozen_and_filtered(tmp_path: Path) -> None:
    names = names_of(tmp_path)
    book = written(names, tmp_path / "a.xlsx")
    found = list(listings(names))
    assert book.sheetnames == ["about", *(each.name for each in found)]
    for listing in found:
        sheet = book[listing.name]
        assert [cell.value for cell in sheet[1]] == list(listing.columns)
        assert all(cell.font.bold for cell in sheet[1])
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet.max_row == len(listing.rows) + 1
    assert [book["about"]["A1"].value, book["about"]["C3"].value] == ["Talks", "Made up."]
    assert WORKBOOK.wrote(tmp_path / "a.xlsx")


def test_numbers_and_dates_are_such_where_they_stay_exact(tmp_path: Path) -> None:
    book = written(names_of(tmp_path), tmp_path / "a.xlsx")
    row = dict(zip(*book["figures"].values, strict=True))
    assert row["value"] == 70_000_000_000_000
    assert row["upper"] == "1234567890123456"
    assert row["approximate"] is False
    assert row["date"] == "1900-02-28"
    [header, *meetings] = book["meetings"].values
    place = header.index("start")
    assert [row[place] for row in meetings] == [datetime(2026, 1, 5), "2025-08"]  # noqa: DTZ001
    assert book["meetings"].cell(2, place + 1).number_format == "yyyy-mm-dd"


def test_a_number_is_exact_up_to_fifteen_digits() -> None:
    for value, is_exact in [
        *[(0, True), (999_999_999_999_999, True), (-(10**15), False), (0.1, True), (14.5, True)],
        *[(0.1 + 0.2, False), (1e308, False), (5e-324, False), (float("inf"), False)],
    ]:
        assert xlsx._is_exact(value) == is_exact


def test_text_is_never_a_formula_or_a_link(tmp_path: Path) -> None:
    names = names_of(tmp_path, "".join(event(*each) for each in enumerate(HOSTILE)))
    sheet = written(names, tmp_path / "a.xlsx")["timeline"]
    cells = [row[4] for row in sheet.iter_rows(min_row=2) if str(row[3].value).startswith("event-")]
    assert sorted(str(cell.value) for cell in cells) == sorted(HOSTILE)
    assert all(cell.data_type in ("s", "inlineStr") and cell.hyperlink is None for cell in cells)


def test_the_same_dataset_gives_the_same_bytes(tmp_path: Path) -> None:
    names = names_of(tmp_path)
    for name in ("a.xlsx", "b.xlsx"):
        written(names, tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_text_too_long_for_a_cell_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    names = names_of(tmp_path, event(1, "😀" * 16_384))
    with pytest.raises(UsageError, match=r"the name of event-1 \(timeline\) has 32,768 characters"):
        written(names, tmp_path / "a.xlsx")
    assert [file.name for file in tmp_path.iterdir()] == ["data.toml"]


def test_more_rows_than_a_sheet_holds_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "_MOST_ROWS", 2)
    with pytest.raises(UsageError, match="meetings has 2 rows, and a sheet holds 1"):
        written(names_of(tmp_path), tmp_path / "a.xlsx")


def test_libreoffice_reads_the_same_values_without_a_warning(tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    if not soffice or not os.environ.get("SUMMIT_TEST_EXPORTS"):
        pytest.skip("LibreOffice is asked in the exports session only")
    names = names_of(tmp_path, "".join(event(*each) for each in enumerate(HOSTILE)))
    written(names, tmp_path / "a.xlsx")
    # separator, quotes, UTF-8; values without their format; every sheet a file
    options = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = [soffice, home, "--headless", "--convert-to", options, "--outdir", "out", "a.xlsx"]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=tmp_path)
    said = [line for line in done.stderr.splitlines() if "javaldx" not in line]  # it has no Java
    assert said == []
    for listing in listings(names):
        with (tmp_path / "out" / f"a-{listing.name}.csv").open(encoding="utf-8", newline="") as stream:
            [_, *rows] = csv.reader(stream)
        assert rows == [[spelled(value) for value in row] for row in listing.rows]


def spelled(value: Any) -> str:
    """Spell a value as LibreOffice does in CSV."""
    if isinstance(value, bool):
        return str(value).upper()
    return "" if value is None else str(value)
