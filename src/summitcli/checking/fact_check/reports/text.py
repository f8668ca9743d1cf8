"""Findings for people: what differs with its line, then what nobody can tell, a line each."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check.checker import Checked
from summitcli.checking.fact_check.drafts import Draft, Finding
from summitcli.checking.fact_check.verdicts import DIFFERS, SUPPORTED, UNCONFIRMED
from summitcli.messages import escape
from summitcli.widths import one_line, width
from summitcli.wording import citation

_CONTEXT = 40  # characters of the line shown before and after the words
_MOST_SOURCES = 3


def report(checked: list[Checked], all_: bool) -> Iterator[str]:
    """Yield the findings of each draft: what differs, what is unconfirmed, if wanted what is supported."""
    for one in checked:
        for verdict in (DIFFERS, UNCONFIRMED, *([SUPPORTED] if all_ else [])):
            for finding in one.findings:
                if finding.verdict == verdict:
                    yield from _lines(one.draft, finding)


def _lines(draft: Draft, finding: Finding) -> Iterator[str]:
    where = f"{escape(finding.file)}:{finding.line}:{finding.column}"
    yield f"{where}: {finding.code}: {escape(one_line(finding.message))}\n"
    if finding.verdict == DIFFERS:
        yield from _excerpt(draft, finding)
    if finding.id and finding.verdict != UNCONFIRMED:
        yield f"    {_record(finding)}\n"


def _excerpt(draft: Draft, finding: Finding) -> Iterator[str]:
    """Yield the words in their line, with a mark under them."""
    line = draft.line(finding.line)
    first = finding.column - 1
    last = finding.end_column - 1 if finding.end_line == finding.line else len(line)
    start = max(0, first - _CONTEXT)
    if start:
        start = line.rfind(" ", 0, start) + 1
    end = min(len(line), last + _CONTEXT)
    if end < len(line):
        end = line.find(" ", end) if line.find(" ", end) >= 0 else len(line)
    before, words, after = (
        escape(one_line(part)) for part in (line[start:first], line[first:last], line[last:end])
    )
    yield f"    {before}{words}{after}".rstrip() + "\n"
    yield f"    {' ' * width(before)}{'^' * max(1, width(words))}\n"


def _record(finding: Finding) -> str:
    sources = [citation(source) for source in finding.sources[:_MOST_SOURCES]]
    more = len(finding.sources) - _MOST_SOURCES
    cited = "; ".join(sources) + (f"; and {more} more" if more > 0 else "")
    return escape(f"{finding.id}: {cited}" if cited else str(finding.id))
