"""A signal ends the work in an orderly way, once, and never in the middle of what must be done whole."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

from summitcli.errors import Stopped
from summitcli.export.stopping import Stopping

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals are sent as POSIX has them")


@pytest.fixture(autouse=True)
def handlers() -> Iterator[None]:
    """See to it that every handler is the one it was, after as before."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    yield
    assert {number: signal.getsignal(number) for number in before} == before


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_is_an_exception_and_a_second_one_is_passed_over(number: signal.Signals) -> None:
    cleaned = False
    with pytest.raises(Stopped) as stopped, Stopping():  # noqa: PT012 - the order is what is tested
        try:
            signal.raise_signal(number)
        finally:
            signal.raise_signal(signal.SIGINT)
            cleaned = True
    assert cleaned
    assert stopped.value.code == 128 + number


def test_an_interrupt_stays_one() -> None:
    with pytest.raises(KeyboardInterrupt), Stopping():
        signal.raise_signal(signal.SIGINT)


def test_what_is_held_is_done_first() -> None:
    done = []
    with pytest.raises(Stopped), Stopping() as stopping:  # noqa: PT012 - the order is what is tested
        with stopping.held():
            signal.raise_signal(signal.SIGTERM)
            done.append("held")
        done.append("after")
    assert done == ["held"]


def test_what_is_cleaned_up_is_cleaned_up_whole_whenever_the_signal_comes() -> None:
    done = []
    with pytest.raises(Stopped), Stopping() as stopping:  # noqa: PT012 - the order is what is tested
        try:
            signal.raise_signal(signal.SIGTERM)
        finally:
            with stopping.cleaning():
                done.append("after a signal")
    with pytest.raises(Stopped), Stopping() as stopping, stopping.cleaning():  # noqa: PT012 - the same
        signal.raise_signal(signal.SIGTERM)
        done.append("before it ends the process")
    assert done == ["after a signal", "before it ends the process"]


def test_what_was_asked_for_is_not_forgotten_where_the_exception_was() -> None:
    with pytest.raises(Stopped), Stopping() as stopping:  # noqa: PT012 - the order is what is tested
        with suppress(Stopped):  # as where Python can only ignore it
            signal.raise_signal(signal.SIGTERM)
        with stopping.held():
            pytest.fail("the work went on")


def test_a_signal_that_is_ignored_stays_so() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with Stopping():
            signal.raise_signal(signal.SIGHUP)
    finally:
        signal.signal(signal.SIGHUP, before)


def test_other_threads_have_no_signals() -> None:
    def work() -> str:
        with Stopping() as stopping, stopping.held():
            return "done"

    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(work).result() == "done"
