"""How findings are written: a module a format, each a function from the checked drafts to text.

All formats but JSON leave out what is supported, unless all is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the help and completion ask for the formats' names alone
    from summitcli.checking.fact_check.checker import Checked

Report = Callable[["list[Checked]", bool], Iterable[str]]


def _text(checked: list[Checked], all_: bool) -> Iterable[str]:
    from summitcli.checking.fact_check.reports.text import report

    return report(checked, all_)


def _json(checked: list[Checked], _all: bool) -> Iterable[str]:
    from summitcli.checking.fact_check.reports.json import report

    return report(checked)


def _github(checked: list[Checked], all_: bool) -> Iterable[str]:
    from summitcli.checking.fact_check.reports.github import report

    return report(checked, all_)


def _sarif(checked: list[Checked], all_: bool) -> Iterable[str]:
    from summitcli.checking.fact_check.reports.sarif import report

    return report(checked, all_)


REPORTS: dict[str, Report] = {"text": _text, "json": _json, "github": _github, "sarif": _sarif}
"""The formats by name; each imports its module when it is used."""
