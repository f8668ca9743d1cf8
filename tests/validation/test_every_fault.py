"""A file with one of each fault: inline tables, dotted keys, sub-tables and long texts included."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path

import pytest

from summitcli.dataset import examine
from summitcli.validation.faults import CODES

EXAMPLES = Path(__file__).parents[1] / "examples"
TEXT = (EXAMPLES / "every-fault.toml").read_text("utf-8")

# They keep all else in the file from being read.
OF_WHOLE_FILES = {"encoding", "syntax", "too-deep", "newer-format"}
# They are shown in files of their own, tests/examples.
BETWEEN_RECORDS = {
    "circular-order",
    "circular-reference",
    "no-party",
    "range-and-bound",
    "shared-name",
    "upper-below-value",
}


def announced(text: str) -> list[tuple[int, str]]:
    """Return the line and the code of each fault that the file says it has; it is that of the next line."""
    lines = [line.strip() for line in text.splitlines()]
    found = []
    for number, line in enumerate(lines, 1):
        if line.startswith("#! "):
            more = sum(1 for _ in takewhile(lambda below: below.startswith("#! "), lines[number:]))
            found.append((number + more + 1, line.removeprefix("#! ")))
    # What the file itself lacks is told on its first line.
    return [(1 if number == 2 else number, code) for number, code in found]


def told(path: Path) -> list[tuple[int | None, str]]:
    return [(fault.line, fault.code) for fault in examine([str(path)], warn=True).faults]


def test_the_file_has_one_of_each() -> None:
    assert {code for _, code in announced(TEXT)} == set(CODES) - OF_WHOLE_FILES - BETWEEN_RECORDS


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_each_is_told_once_on_its_line_in_the_order_of_the_file(
    tmp_path: Path, newline: str, encoding: str
) -> None:
    path = tmp_path / "every.toml"
    path.write_text(TEXT, encoding, newline=newline)
    assert told(path) == announced(TEXT)


def test_each_is_told_where_all_records_have_plain_headers(tmp_path: Path) -> None:
    """Without texts of several lines, headers are found in another way."""
    path = tmp_path / "plain.toml"
    plain = TEXT[: TEXT.index("#! unknown-table")] + TEXT[TEXT.index("[[agreements]]") :]
    start, end = plain.index('cooperation = """'), plain.index('lines"""') + len('lines"""')
    plain = plain[:start] + 'cooperation = "Two lines"' + plain[end:]
    assert '"""' not in plain
    path.write_text(plain, "utf-8")
    assert told(path) == announced(plain)
