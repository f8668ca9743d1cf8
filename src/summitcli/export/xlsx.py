"""The dataset as a workbook: a sheet that says what it holds, then a sheet for each listing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from msgspec import Struct
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from summitcli.citation import Citation, text
from summitcli.errors import UsageError
from summitcli.export.marks import GENERATOR
from summitcli.export.tables import Watch, unwatched
from summitcli.export.targets import FileTarget
from summitcli.export.view_tables import Listing, listings
from summitcli.messages import escape
from summitcli.names import Names
from summitcli.views.answer import flat
from summitcli.widths import width

_MOST_ROWS = 1_048_576
_MOST_UNITS = 32_767
"""How long a cell's text may be, in the units of UTF-16."""
_MOST_DIGITS = 15
"""How many digits of a number spreadsheet programs keep."""
_SMALLEST, _LARGEST = 1e-307, 9.99e307
"""Between them are the numbers that spreadsheet programs have, but for 0."""
_GROUPED_FROM = 10_000
"""From here on digits are shown in groups: a number below may be a year."""
_FIRST_DATE = "1900-03-01"
"""Programs differ on the days before, as the first ones took 1900 for a leap year."""
_WIDEST = 60
"""The width of a column whose texts are broken into lines."""
_ROWS_FOR_WIDTHS = 1000
"""How many of the first rows tell how wide a column is to be."""
_FILTER_BUTTON = 3
_CREATED = datetime(1980, 1, 1)  # noqa: DTZ001 - the format has no time zones
"""The same in every workbook, as the entries of the file have it: the same dataset gives the same bytes."""
_WAY_OUT = "export the dataset with `summit export sqlite` instead"

_READING = (
    "An empty cell is what the sources do not tell.",
    "A date of which only the month or the year is known is text, and so is a number of more than 15 digits.",
)


class _Styles(Struct, frozen=True):
    """How cells look."""

    title: Format
    header: Format
    text: Format
    kept: Format
    """Of text that a program would take for something else as soon as it is edited."""
    number: Format
    grouped: Format
    day: Format


def write_xlsx(names: Names, target: FileTarget, watch: Watch = unwatched) -> None:
    """Write the dataset to a new workbook, which takes the place of any that the target may overwrite.

    Raises:
        UsageError: the target may not be written, or a workbook can't hold the dataset.
        OutputError: it could not be written whole.
    """
    found = list(listings(names))
    for listing in found:
        _check(listing)
    with target.replaced() as new:
        try:
            _write(names, found, new, watch)
        except FileCreateError as error:
            # The library's own error hides what the system said.
            raise error.__context__ or error from None


def _check(listing: Listing) -> None:
    """Make sure that a sheet can hold a listing.

    Raises:
        UsageError: there are too many rows, or a text is too long.
    """
    if len(listing.rows) >= _MOST_ROWS:
        what = f"{listing.name} has {len(listing.rows):,} rows, and a sheet holds {_MOST_ROWS - 1:,}"
        raise UsageError(what, _WAY_OUT)
    for row in listing.rows:
        for column, value in zip(listing.columns, row, strict=True):
            if isinstance(value, str) and _units(value) > _MOST_UNITS:
                place = listing.columns.index("id") if "id" in listing.columns else 0
                what = f"the {column} of {escape(str(row[place]))} ({listing.name}) has {_units(value):,}"
                raise UsageError(f"{what} characters, and a cell holds {_MOST_UNITS:,}", _WAY_OUT)


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _write(names: Names, found: Sequence[Listing], file: Path, watch: Watch) -> None:
    options = {
        "constant_memory": True,  # rows are on disk as soon as they are written
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
        "tmpdir": str(file.parent),
    }
    workbook = xlsxwriter.Workbook(str(file), options)
    workbook.set_properties({"title": names.dataset.title or "", "created": _CREATED})
    workbook.set_custom_property("Generator", GENERATOR)
    styles = _styles(workbook)
    _add_about(workbook.add_worksheet("about"), styles, names, found)
    for listing in found:
        _add_listing(workbook.add_worksheet(listing.name), styles, listing, watch)
    workbook.close()


def _styles(workbook: xlsxwriter.Workbook) -> _Styles:
    def style(**properties: Any) -> Format:
        return workbook.add_format({"valign": "top", **properties})

    return _Styles(
        title=style(bold=True, font_size=14),
        header=style(bold=True, bottom=1),
        text=style(text_wrap=True),
        kept=style(text_wrap=True, quote_prefix=True),
        number=style(),
        grouped=style(num_format="#,##0"),
        day=style(num_format="yyyy-mm-dd", align="left"),
    )


def _add_about(sheet: Worksheet, styles: _Styles, names: Names, found: Sequence[Listing]) -> None:
    """Write what the workbook is about, what its sheets and their columns mean, and the sources."""
    dataset = names.dataset
    sheet.set_column(0, 1, 18)
    sheet.set_column(2, 2, 100)
    _write_text(sheet, 0, 0, dataset.title or "summit", styles.title)
    row = 2
    for remark in (*([dataset.note] if dataset.note else ()), *_READING):
        _write_cell(sheet, row, 2, remark, styles)
        row += 1
    sheets = [(each.name, len(each.rows), each.view.help.partition("\n")[0]) for each in found]
    columns = [(each.name, *meaning) for each in found for meaning in each.meanings().items()]
    citations = ((document.id, next(text([Citation(document)])).strip()) for document in dataset.documents)
    sources = [(id, None, citation) for id, citation in citations]
    parts: Sequence[tuple[Sequence[str], Sequence[Sequence[Any]]]] = (
        (("Sheet", "Rows", "What it holds"), sheets),
        (("Document", "", "What the facts are taken from"), sources),
        (("Sheet", "Column", "What it means"), columns),
    )
    for headers, rows in parts:
        row += 1
        for place, header in enumerate(headers):
            sheet.write_string(row, place, header, styles.header)
        for cells in rows:
            row += 1
            for place, value in enumerate(cells):
                _write_cell(sheet, row, place, value, styles)
        row += 1


def _add_listing(sheet: Worksheet, styles: _Styles, listing: Listing, watch: Watch) -> None:
    """Write a listing with its header, to be filtered by each column."""
    for place, column in enumerate(listing.columns):
        first = listing.rows[:_ROWS_FOR_WIDTHS]
        sheet.set_column(place, place, _column_width(column, (row[place] for row in first)))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(listing.rows), len(listing.columns) - 1)
    for place, column in enumerate(listing.columns):
        sheet.write_string(0, place, column, styles.header)
    dates = listing.dates()
    are_dates = [column in dates for column in listing.columns]
    for number, row in enumerate(watch(listing.name, listing.rows), 1):
        for place, value in enumerate(row):
            _write_cell(sheet, number, place, value, styles, is_date=are_dates[place])


def _column_width(header: str, values: Iterable[Any]) -> int:
    widest = max((width(flat(value)) + 2 for value in values), default=0)
    return min(max(widest, len(header) + _FILTER_BUTTON), _WIDEST)


def _write_cell(
    sheet: Worksheet, row: int, place: int, value: Any, styles: _Styles, *, is_date: bool = False
) -> None:
    """Write a value: a number or a day as such where it stays exact, all else as text."""
    if value is None or value == "":
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, place, value, styles.number)
    elif isinstance(value, int | float) and _is_exact(value):
        is_grouped = value == int(value) and abs(value) >= _GROUPED_FROM
        sheet.write_number(row, place, value, styles.grouped if is_grouped else styles.number)
    elif is_date and len(value) == len(_FIRST_DATE) and value >= _FIRST_DATE:
        sheet.write_datetime(row, place, date.fromisoformat(value), styles.day)
    else:
        said = value if isinstance(value, str) else flat(value)
        _write_text(sheet, row, place, said, styles.text if said[0].isalpha() else styles.kept)


def _is_exact(value: float) -> bool:
    """Tell whether spreadsheet programs keep a number as it is."""
    if value == 0:
        return True
    digits = f"{value:.{_MOST_DIGITS}g}" if isinstance(value, float) else str(value)
    kept = float(digits) == value if isinstance(value, float) else len(digits.lstrip("-")) <= _MOST_DIGITS
    return kept and _SMALLEST < abs(value) < _LARGEST


def _write_text(sheet: Worksheet, row: int, place: int, said: str, style: Format) -> None:
    if said.startswith("<r>") and said.endswith("</r>"):
        # The library takes such a text for its own markup, unless it is given in pieces.
        sheet.write_rich_string(row, place, *said[:2], said[2:], style)
    else:
        sheet.write_string(row, place, said, style)
