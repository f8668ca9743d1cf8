"""Findings for scripts: an array of all verdicts."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from summitcli.checking.fact_check.checker import Checked


def report(checked: list[Checked]) -> Iterator[str]:
    """Yield all findings as one JSON array."""
    findings = [finding for one in checked for finding in one.findings]
    yield msgspec.json.format(msgspec.json.encode(findings), indent=2).decode()
    yield "\n"
