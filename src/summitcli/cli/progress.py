"""Progress on a terminal, shown only once something takes longer than a person likes to wait unknowing."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

_PATIENCE = 1.0
"""Seconds before anything is shown."""
_STEP = 500
"""Records between two looks at the clock."""


class Progress:
    """Goes through records and shows how far it has come, on standard error if that is a terminal."""

    def __init__(self) -> None:
        self._since = monotonic()
        self._bar: Bar | None = None
        self._wanted = _can_be_shown()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, name: str, records: Sequence[Any]) -> Iterator[Any]:
        """Yield the records of a table."""
        for done, record in enumerate(records):
            if self._wanted and done % _STEP == 0:
                self._show(name, done, len(records))
            yield record

    def _show(self, name: str, done: int, total: int) -> None:
        if self._bar is None:
            if monotonic() - self._since < _PATIENCE:
                return
            self._bar = _bar()
        self._bar.update(self._bar.task_ids[0], description=name, completed=done, total=total)


def _can_be_shown() -> bool:
    """Tell whether standard error is a terminal that takes the escapes that a bar is redrawn with."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stderr is not None and sys.stderr.isatty() and not plain


def _bar() -> Bar:
    from rich.console import Console
    from rich.progress import Progress as Bar

    class Steady(Console):
        """Never hides the cursor: who stops or kills the program would be left without one."""

        def show_cursor(self, show: bool = True) -> bool:  # noqa: ARG002 - as Rich has it
            return False

    bar = Bar(console=Steady(stderr=True), transient=True)
    bar.add_task("")
    bar.start()
    return bar
