"""How the passages of a draft are read one after the other."""

from __future__ import annotations

import gc
import weakref

import pytest

from summitcli.checking.fact_check import engine
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.facts import facts_of
from summitcli.checking.fact_check.reader import passages
from tests.checking.fact_check.sentences import names


def test_what_one_passage_bears_out_counts_for_the_next_however_a_draft_is_parted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    draft = "Three energy memoranda were signed. The talks took 79 minutes."
    case = Case(facts_of(names()))
    found = engine.verdicts(draft, case)
    assert [draft[one.start : one.end] for one in found] == ["Three energy memoranda", "79 minutes"]
    monkeypatch.setattr(engine, "passages", lambda text: list(passages(text)))
    assert engine.verdicts(draft, case) == found


def test_nothing_of_a_draft_and_its_dataset_is_kept_once_it_is_checked() -> None:
    case = Case(facts_of(names()))
    assert engine.verdicts("Lunde met Mwangi in Bergen; 161 companies came to the forum.", case)
    still_there = weakref.ref(case)
    del case
    gc.collect()
    assert still_there() is None


def test_a_long_draft_that_names_nothing_of_the_dataset_is_about_something_else() -> None:
    claim = "The forum had 616 companies, and 11 education memoranda were signed."
    filler = "It rained, and people went home without a word. " * 11

    case = Case(facts_of(names()))
    assert engine.verdicts(claim, case)
    assert not engine.verdicts(filler + claim, case)
    assert engine.verdicts(filler + "Astrid Lunde left. " + claim, case)
