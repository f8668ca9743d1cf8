"""Sentences held against a small dataset, the words that get a verdict marked in it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import summitcli
from summitcli.checking.fact_check.checker import check
from summitcli.checking.fact_check.drafts import Draft
from summitcli.checking.fact_check.verdicts import DIFFERS, SUPPORTED, UNCONFIRMED
from summitcli.names import Names


@cache
def names() -> Names:
    return Names(summitcli.load(Path(__file__).with_name("valley.toml")))


def codes(text: str) -> dict[str, str]:
    """Return the codes of the findings in a text held against the bundled dataset, by their words."""
    [checked] = check([Draft("draft.md", text)], Names(summitcli.load()))
    return {each.text: each.code for each in checked.findings}


def assert_verdicts(code: str, *sentences: str) -> None:
    """Assert that what stands in « » in each sentence has a verdict of this code, and nothing else is denied.

    What is `unconfirmed` is what no record bears out or denies, whether that is told or not.
    """
    drafts = [Draft("draft.md", re.sub("[«»]", "", sentence)) for sentence in sentences]
    for sentence, checked in zip(sentences, check(drafts, names()), strict=True):
        [words] = re.findall("«(.+)»", sentence)
        denied = [(each.text, each.code) for each in checked.findings if each.verdict == DIFFERS]
        start, end = _place(sentence, "«"), _place(sentence.replace("«", ""), "»")
        ticks = [each for each in checked.findings if each.verdict == SUPPORTED]
        borne_out = {each.text for each in ticks}
        beside = [
            one for one in ticks if (one.line, one.column) < end and start < (one.end_line, one.end_column)
        ]
        assert code == SUPPORTED or not beside, (sentence, [one.text for one in beside])
        assert denied == ([] if code in (SUPPORTED, "unconfirmed") else [(words, code)]), sentence
        assert (words in borne_out) is (code == SUPPORTED), sentence


def _place(text: str, sign: str) -> tuple[int, int]:
    """Return the line and the column at which a sign stands."""
    before = text[: text.index(sign)].split("\n")
    return len(before), len(before[-1]) + 1


def listed(text: str) -> dict[str, str]:
    """Return what is left to the editor in a text, with the reason, by its words."""
    [checked] = check([Draft("draft.md", text)], names())
    return {each.text: each.message for each in checked.findings if each.verdict == UNCONFIRMED}
