"""Measures whole processes in pairs.

pyperf and hyperfine run all of one program before all of the next, and what else the machine is busy with at
the time is then read as a difference between the two. Here they take turns, and only what ran in the same
round is compared.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

_HEAD = 1 << 16


@dataclass(frozen=True)
class Sample:
    """One run of a process: its seconds from start to end and on the processor, and how its answer began.

    The peak is in the system's unit (kilobytes on Linux). It is never less than this program's own peak at
    the time, from which the process was forked, so that this one has to stay small.
    """

    seconds: float
    processor: float
    peak: int
    exit_code: int
    head: str


@dataclass(frozen=True)
class Ratio:
    """The median of the ratios of pairs, and the bounds within which it is with 95% confidence."""

    median: float
    low: float
    high: float

    @property
    def shown(self) -> str:
        """The ratio with its bounds."""
        return f"{self.median:.2f} ({self.low:.2f}–{self.high:.2f})"

    def meets(self, bound: float) -> bool:
        """Tell whether it keeps to a bound: what is shown as 1.00 meets 1.00, the third decimal is noise."""
        return round(self.median, 2) <= bound


@dataclass(frozen=True)
class Program:
    """A command line, and the environment it is run in."""

    arguments: list[str]
    environment: Mapping[str, str]

    def run(self) -> Sample:
        """Run it with its output in a pipe, which is read to its end."""
        reader, writer = os.pipe()
        streams = [
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_DUP2, writer, 1),
            (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
        ]
        start = time.perf_counter()
        process = os.posix_spawn(self.arguments[0], self.arguments, self.environment, file_actions=streams)
        os.close(writer)
        head = b""
        while part := os.read(reader, _HEAD):
            if len(head) < _HEAD:
                head += part
        _, status, usage = os.wait4(process, 0)
        seconds = time.perf_counter() - start
        os.close(reader)
        return Sample(
            seconds=seconds,
            processor=usage.ru_utime + usage.ru_stime,
            peak=usage.ru_maxrss,
            exit_code=os.waitstatus_to_exitcode(status),
            head=head.decode("utf-8", "replace"),
        )


def rounds(programs: Sequence[Program], count: int) -> list[list[Sample]]:
    """Run the programs in turn, `count` times: every other round backwards, so that none is always first."""
    taken = []
    for number in range(count):
        step = 1 if number % 2 == 0 else -1
        taken.append([program.run() for program in programs[::step]][::step])
    return taken


def ratio(taken: Sequence[Sequence[Sample]], of: int, to: int, value: Callable[[Sample], float]) -> Ratio:
    """Return the ratio of one program's values to another's, pair by pair."""
    ratios = sorted(value(samples[of]) / value(samples[to]) for samples in taken)
    # The ranks between which a median lies with 95% confidence, whatever the distribution.
    reach = 0.98 * len(ratios) ** 0.5
    low = max(0, int(len(ratios) / 2 - reach))
    return Ratio(statistics.median(ratios), ratios[low], ratios[-1 - low])


def seconds(sample: Sample) -> float:
    """Return how long it took."""
    return sample.seconds


def processor(sample: Sample) -> float:
    """Return how long it was on the processor, which other programs disturb less."""
    return sample.processor


def peak(sample: Sample) -> float:
    """Return how much memory it held at most."""
    return sample.peak
