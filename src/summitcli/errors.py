"""The errors a user can meet, each with the exit code of its kind.

They are raised anywhere and caught once, where the program is entered.
"""

from __future__ import annotations


class SummitError(Exception):
    """An error a user can mend: what is wrong and where, and a hint at what to do about it."""

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class NotFoundError(SummitError):
    """A record, or a filter's value, that the dataset does not have."""

    exit_code = 1


class UsageError(SummitError):
    """A command line that cannot be carried out as written."""

    exit_code = 2


class DatasetError(SummitError):
    """A dataset that cannot be read, or has faults."""

    exit_code = 3


class DraftError(SummitError):
    """A draft that cannot be read."""

    exit_code = 3


class OutputError(SummitError):
    """An answer that could not be written whole."""

    exit_code = 4


class Stopped(SystemExit):
    """The end of the process that a signal asked for, after all is cleaned up: no error of the user's."""

    def __init__(self, number: int) -> None:
        super().__init__(128 + number)  # as shells have it
        self.number = number

    def end(self) -> int:
        """End the process as the signal does by itself; where it does not, return the exit code."""
        import signal

        signal.signal(self.number, signal.SIG_DFL)
        signal.raise_signal(self.number)
        return 128 + self.number
