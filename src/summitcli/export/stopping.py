"""Work that cleans up after itself where a signal ends it, and is not cut in two where that would do harm."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import Any, Self

from summitcli.errors import Stopped

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
_DEFAULTS = (signal.SIG_DFL, signal.default_int_handler)


class Stopping:
    """Makes an exception of the first signal that asks the process to end.

    What comes after the first is passed over, as by then the work is cleaning up. A signal that is ignored
    stays so, as under `nohup`, and one that somebody else handles stays theirs.
    """

    def __init__(self) -> None:
        self._asked: int | None = None
        self._held = False
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Self:
        for name in _NAMES:
            number = getattr(signal, name, None)
            if number is None or signal.getsignal(number) not in _DEFAULTS:
                continue
            try:
                self._before[number] = signal.signal(number, self._handle)
            except ValueError:  # only the main thread has signals
                break
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let a block of work, which must be short, run to its end before a signal ends the process."""
        self._end_if_asked()
        with self.cleaning():
            yield

    @contextmanager
    def cleaning(self) -> Iterator[None]:
        """Let a block of work run to its end, also where a signal has come that ends the process."""
        before = self._asked
        self._held = True
        try:
            yield
        finally:
            self._held = False
        if self._asked != before:
            self._end_if_asked()

    def _handle(self, number: int, _frame: FrameType | None) -> None:
        if self._asked is None:
            self._asked = number
            if not self._held:
                self._end_if_asked()

    def _end_if_asked(self) -> None:
        if self._asked == signal.SIGINT:
            raise KeyboardInterrupt
        if self._asked is not None:
            raise Stopped(self._asked)
