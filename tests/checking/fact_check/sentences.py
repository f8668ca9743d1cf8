"""Sentences held against a small dataset, the words that get a verdict marked in it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import summitcli
from summitcli.checking.fact_check.checker import check
from summitcli.checking.fact_check.drafts import Draft
from summitcli.checking.fact_check.verdicts import DIFFERS, SUPPORTED
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
        borne_out = {each.text for each in checked.findings if each.verdict == SUPPORTED}
        assert denied == ([] if code in (SUPPORTED, "unconfirmed") else [(words, code)]), sentence
        assert (words in borne_out) is (code == SUPPORTED), sentence
