"""Findings for scripts: an array of all verdicts."""

from __future__ import annotations

from collections.abc import Iterator

from summitcli.checking.fact_check.checker import Checked
from summitcli.json_text import json_text


def report(checked: list[Checked]) -> Iterator[str]:
    """Yield all findings as one JSON array."""
    findings = [finding for one in checked for finding in one.findings]
    yield json_text(findings)
