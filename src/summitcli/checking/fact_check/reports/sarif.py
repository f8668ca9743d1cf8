"""Findings as SARIF 2.1.0, which code hosts and editors show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from summitcli._version import __version__
from summitcli.checking.fact_check.checker import Checked
from summitcli.checking.fact_check.drafts import Finding
from summitcli.checking.fact_check.verdicts import CODES, DIFFERS, SUPPORTED
from summitcli.json_text import json_text
from summitcli.wording import citation

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def report(checked: list[Checked], all_: bool) -> Iterator[str]:
    """Yield one run with a result for each finding."""
    results = [
        _result(finding)
        for one in checked
        for finding in one.findings
        if all_ or finding.verdict != SUPPORTED
    ]
    driver = {
        "name": "summit fact-check",
        "version": __version__,
        "rules": [{"id": code, "shortDescription": {"text": what}} for code, what in CODES.items()],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    yield json_text(log)


def _result(finding: Finding) -> dict[str, Any]:
    region = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
    }
    place = {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(finding.file.replace("\\", "/"), safe="/")},
            "region": region,
        }
    }
    cited = "; ".join(citation(source) for source in finding.sources)
    told = f"{finding.message} ({finding.id}: {cited})" if finding.id and cited else finding.message
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": list(CODES).index(finding.code),
        "message": {"text": told},
        "locations": [place],
    }
    if finding.verdict == SUPPORTED:
        return result | {"kind": "pass", "level": "none"}
    return result | {"level": "error" if finding.verdict == DIFFERS else "note"}
