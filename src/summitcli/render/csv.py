"""CSV and TSV: a column for each JSON field; what is nested is flattened as `flat_columns` and `flat` say."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from summitcli.errors import UsageError
from summitcli.render.screen import Screen
from summitcli.views.answer import Answer, flat_each

_CHUNK = 1000


def render_csv(answer: Answer, _screen: Screen) -> Iterator[str]:
    """Yield comma-separated values, as RFC 4180 has them but for the line ends, which are newlines."""
    return _delimited(answer, ",")


def render_tsv(answer: Answer, _screen: Screen) -> Iterator[str]:
    """Yield tab-separated values, quoted like CSV where a value holds a tab or a line break."""
    return _delimited(answer, "\t")


def _delimited(answer: Answer, delimiter: str) -> Iterator[str]:
    if answer.layout == "brief" and not answer.is_chosen:
        raise UsageError(
            "a brief does not fit a table of cells", "use --format json, markdown, plain or table"
        )
    columns = answer.flat_columns()
    yield _written([[name for name, _ in columns]], delimiter)
    for start in range(0, len(answer.rows), _CHUNK):
        rows = answer.rows[start : start + _CHUNK]
        cells = [flat_each(map(find, rows)) for _, find in columns]
        yield _written(zip(*cells, strict=True), delimiter)


def _written(lines: Iterable[Sequence[str]], delimiter: str) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter, lineterminator="\n").writerows(lines)
    return buffer.getvalue()
