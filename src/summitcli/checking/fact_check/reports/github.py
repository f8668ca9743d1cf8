"""Findings as annotations of GitHub Actions: lines that it shows beside the draft."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check.checker import Checked
from summitcli.checking.fact_check.drafts import Finding
from summitcli.checking.fact_check.verdicts import DIFFERS, SUPPORTED


def report(checked: list[Checked], all_: bool) -> Iterator[str]:
    """Yield an error for what differs, and a notice for the rest."""
    for one in checked:
        for finding in one.findings:
            if all_ or finding.verdict != SUPPORTED:
                yield _line(finding)


def _line(finding: Finding) -> str:
    level = "error" if finding.verdict == DIFFERS else "notice"
    place = {
        "file": finding.file,
        "line": finding.line,
        "col": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
        "title": f"summit ({finding.code})",
    }
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in place.items())
    return f"::{level} {properties}::{_data(finding.message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
