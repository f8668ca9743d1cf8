from __future__ import annotations

import io
import sys
from collections.abc import Callable

import pytest

from summitcli.cli import progress
from summitcli.cli.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


Shown = Callable[[io.StringIO], str]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Shown:
    """Go through 2,000 records with a stream for standard error, and return what was written to it."""
    monkeypatch.setattr(progress, "_PATIENCE", -1.0)
    monkeypatch.setenv("TERM", "xterm")
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)

    def go_through(stream: io.StringIO) -> str:
        # Put in place only now: pytest sets the streams anew before each test.
        monkeypatch.setattr(sys, "stderr", stream)
        with Progress() as watch:
            assert list(watch("mou_party", range(2000))) == list(range(2000))
        return stream.getvalue()

    return go_through


def test_a_slow_pass_shows_the_table_and_clears_the_line(shown: Shown) -> None:
    written = shown(Terminal())
    assert "mou_party" in written
    assert written.endswith("\x1b[2K")


def test_nothing_is_shown_before_patience_ends(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", 3600.0)
    assert shown(Terminal()) == ""


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_no_escape_reaches_a_terminal_that_wants_none(
    name: str, value: str, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    assert shown(Terminal()) == ""


def test_nothing_is_shown_where_there_is_no_terminal(shown: Shown) -> None:
    assert shown(io.StringIO()) == ""


def test_a_closed_standard_error_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    with Progress() as watch:
        assert list(watch("mou_party", range(3))) == [0, 1, 2]
