"""CSV and TSV: a column for each JSON field; what is nested is flattened as `columns` and `flat` say."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from itertools import islice

from summitcli.render import Screen
from summitcli.rows.answer import Answer, Row, flat

_CHUNK = 1000


def render_csv(answer: Answer, _screen: Screen) -> Iterator[str]:
    """Yield comma-separated values, as RFC 4180 has them but for the line ends, which are newlines."""
    return _delimited(answer, ",")


def render_tsv(answer: Answer, _screen: Screen) -> Iterator[str]:
    """Yield tab-separated values, quoted like CSV where a value holds a tab or a line break."""
    return _delimited(answer, "\t")


def _delimited(answer: Answer, delimiter: str) -> Iterator[str]:
    columns = _columns(answer)
    lines = iter([[name for name, _ in columns]])
    yield _written(lines, delimiter)
    lines = ([cell(row) for _, cell in columns] for row in answer.rows)
    while text := _written(islice(lines, _CHUNK), delimiter):
        yield text


def _written(lines: Iterator[list[str]], delimiter: str) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter, lineterminator="\n").writerows(lines)
    return buffer.getvalue()


def _columns(answer: Answer) -> list[tuple[str, Callable[[Row], str]]]:
    """Return each column's name and what it holds of a row; `parties` has one for each country."""
    columns: list[tuple[str, Callable[[Row], str]]] = []
    for field in answer.fields:
        if field == "parties":
            columns += [(f"parties.{code}", _party_cell(code)) for code in answer.dataset.countries()]
        else:
            columns.append((field, lambda row, field=field: flat(row.get(field))))  # type: ignore[misc]
    return columns


def _party_cell(code: str) -> Callable[[Row], str]:
    return lambda row: "; ".join((row.get("parties") or {}).get(code, ()))
