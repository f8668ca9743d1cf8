"""Suggestions of what was meant, whose cost has a bound."""

from __future__ import annotations

import pytest

from summitcli.validation import guesses
from summitcli.validation.guesses import Guesses


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count how many names each guess compares with."""
    counts: list[int] = []

    def nearest(wrong: str, known: list[str]) -> str | None:
        counts.append(len(known))
        return next((name for name in known if name[:-1] == wrong), None)

    monkeypatch.setattr(guesses, "nearest", nearest)
    return counts


def test_the_nearest_name_is_guessed_or_none() -> None:
    known = Guesses(["beijing-summit", "nara-summit"])
    assert known.nearest("beijng-summit") == "beijing-summit"
    assert known.nearest("Nara-Summit") == "nara-summit"
    assert known.nearest("qqqq") is None


def test_the_same_mistake_is_only_guessed_at_once(compared: list[int]) -> None:
    known = Guesses(["abcd", "efgh"])
    assert [known.nearest("abc") for _ in range(100)] == ["abcd"] * 100
    assert compared == [2]


def test_of_very_many_names_those_that_start_alike_are_compared(compared: list[int]) -> None:
    known = Guesses([f"{start}-{number}" for start in ("mou", "person") for number in range(3_000)])
    known.nearest("mou-x")
    known.nearest("per")
    known.nearest("zzz")
    assert compared == [2_000, 2_000, 0]


def test_guessing_ends_when_enough_has_been_guessed(compared: list[int]) -> None:
    known = Guesses([f"name-{number}" for number in range(1_000)])
    for number in range(10_000):
        known.nearest(f"wrong-{number}")
    assert sum(compared) <= 21_000


def test_very_long_names_are_not_compared(compared: list[int]) -> None:
    known = Guesses(["a" * 5_000, "b"])
    known.nearest("a" * 5_000)
    known.nearest("b")
    assert compared == [0, 1]
