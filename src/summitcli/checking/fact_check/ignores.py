"""Comments in a draft that ignore verdicts: `<!-- summit-ignore date-differs -->` before a line."""

from __future__ import annotations

import re

from msgspec import Struct

from summitcli.checking.fact_check.drafts import Draft, Finding

_COMMENT = r"<!--\s*summit-ignore(-start|-end)?((?:[ \t,]+[a-z-]+)*)\s*-->"


class Ignore(Struct):
    """Lines of a draft, and the codes that are ignored in them."""

    line: int
    """That of the comment."""
    first: int
    last: int
    codes: tuple[str, ...]
    used: bool = False

    def covers(self, finding: Finding) -> bool:
        """Tell whether a finding is to be ignored."""
        return self.first <= finding.line <= self.last and matches(finding.code, self.codes)


def matches(code: str, chosen: tuple[str, ...]) -> bool:
    """Tell whether a code is one of those chosen, or begins with one; none chosen is all."""
    return not chosen or code.startswith(chosen)


def ignores(draft: Draft) -> list[Ignore]:
    """Return what the comments of a draft ignore."""
    if "summit-ignore" not in draft.text:
        return []
    found: list[Ignore] = []
    opened: list[Ignore] = []
    lines = len(draft.starts)
    for match in re.finditer(_COMMENT, draft.text):
        line = draft.place(match.start())[0]
        codes = tuple(re.split(r"[ \t,]+", match[2].strip(" \t,"))) if match[2].strip(" \t,") else ()
        if match[1] == "-end":
            if opened:
                opened.pop().last = line
            continue
        if match[1] == "-start":
            ignore = Ignore(line, line, lines, codes)
            opened.append(ignore)
        else:
            last = draft.place(match.end() - 1)[0]
            ignore = Ignore(line, last, _next_line(draft, last), codes)
        found.append(ignore)
    return found


def _next_line(draft: Draft, line: int) -> int:
    """Return the number of the next line that is not blank; the comment's own line may hold text too."""
    following = line + 1
    while following < len(draft.starts) and not draft.line(following).strip():
        following += 1
    return min(following, len(draft.starts))


def without_ignored(draft: Draft, findings: list[Finding]) -> tuple[list[Finding], list[Ignore]]:
    """Return the findings that no comment ignores, and the comments that ignore nothing."""
    every = ignores(draft)
    if not every:
        return findings, []
    kept: list[Finding] = []
    for finding in findings:
        covering = [ignore for ignore in every if ignore.covers(finding)]
        for ignore in covering:
            ignore.used = True
        if not covering:
            kept.append(finding)
    return kept, [ignore for ignore in every if not ignore.used]
