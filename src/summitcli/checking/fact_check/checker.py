"""Drafts held against a dataset, with what is ignored left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.drafts import Draft, Finding
from summitcli.checking.fact_check.engine import verdicts
from summitcli.checking.fact_check.facts import facts_of
from summitcli.checking.fact_check.ignores import Ignore, matches, without_ignored
from summitcli.checking.fact_check.verdicts import DIFFERS, SUPPORTED, UNCONFIRMED
from summitcli.names import Names


class Checked(Struct, frozen=True):
    """A draft with its findings."""

    draft: Draft
    findings: list[Finding]
    unused: list[Ignore]
    """The comments in it that ignore nothing."""


def check(
    drafts: Iterable[Draft], names: Names, *, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()
) -> Iterator[Checked]:
    """Yield each draft with its findings: those of the selected codes that are not ignored."""
    case = Case(facts_of(names))
    for draft in drafts:
        every = [draft.finding(verdict) for verdict in verdicts(draft.text, case)]
        kept, unused = without_ignored(draft, every)  # a comment is in use whatever codes are selected
        findings = [
            finding
            for finding in kept
            if matches(finding.code, select) and not (ignore and matches(finding.code, ignore))
        ]
        yield Checked(draft, findings, unused)


def counts(checked: Iterable[Checked]) -> dict[str, int]:
    """Return how many findings there are of each verdict."""
    found = dict.fromkeys((SUPPORTED, DIFFERS, UNCONFIRMED), 0)
    for one in checked:
        for finding in one.findings:
            found[finding.verdict] += 1
    return found
