"""What a misspelt name was meant to be, at a bounded cost however many there are of it and to choose from."""

from __future__ import annotations

from collections.abc import Iterable

from summitcli.matching import nearest

_AT_ONCE = 2_000
_IN_ALL = 20_000  # comparisons: about half a second
_LONGEST = 100


class Guesses:
    """Guesses which of the known names is meant, until enough has been guessed."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = [name for name in known if len(name) <= _LONGEST]
        self._made: dict[str, str | None] = {}
        self._left = _IN_ALL

    def nearest(self, wrong: str) -> str | None:
        """Return the known name that is spelled most like `wrong`, if there is one."""
        if wrong not in self._made:
            candidates = self._candidates(wrong)
            self._left -= len(candidates)
            self._made[wrong] = nearest(wrong, candidates)
        return self._made[wrong]

    def _candidates(self, wrong: str) -> list[str]:
        if self._left <= 0 or len(wrong) > _LONGEST:
            return []
        if len(self._known) <= _AT_ONCE:
            return self._known
        return [name for name in self._known if name[:3] == wrong[:3]][:_AT_ONCE]
