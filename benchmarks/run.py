"""Measures `summit` against programs that do the least of the same: `python benchmarks/run.py`.

It installs summit and its peers in a fresh environment, runs them in turn on one processor, and prints how
many times as long (or as large) summit was. `docs/performance.md` says how to read the table, and has the
latest: the one that was made with `--write`.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import environment
import pages
from measure import Program, Sample, peak, processor, ratio, rounds, seconds
from work import DATASETS, GROWTH, INSTEAD, PEERS, ROWS, Row, growing

# A large dataset takes a hundred times as long as the bundled one, and its ratios spread less.
_FEWER, _FEWEST = 6, 30
PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
_HEADER = ["work", "against", "ratio", "at most", "met", "on the processor", "against the floor"]
_INSTEAD_HEADER = ["in place of `summit`", "version", "times as long"]
_GROWTH_HEADER = [
    "MOUs",
    "time to `tomli.load`",
    "a MOU to a tenth",
    "memory to `tomli.load`",
    "a MOU to a tenth",
]


@dataclass(frozen=True)
class Bench:
    """The folder of the programs to measure, and how often to run them."""

    folder: Path
    runs: int

    def compare(self, row: Row) -> list[list[str]]:
        """Return the cells of a piece of work: a line for its time, and one where its memory is bounded."""
        programs = self._programs(row)
        peer = PEERS[row.peer]
        problem = _warm(programs, row)
        if problem:
            return [[row.work, peer, problem, f"{row.at_most:.2f}", "no", "", ""]]
        taken = rounds(programs, max(1, self.runs // (_FEWER if row.datasets else 1)))
        bounded = [(row.work, seconds, row.at_most)]
        if row.memory_at_most:
            bounded.append(("the same, peak memory", peak, row.memory_at_most))
        on_processor = ratio(taken, 0, 1, processor).shown
        return [
            [
                work,
                peer,
                (compared := ratio(taken, 0, 1, value)).shown,
                f"{at_most:.2f}",
                "yes" if compared.meets(at_most) else "no",
                on_processor if value is seconds else "",
                ratio(taken, 0, 2, value).shown,
            ]
            for work, value, at_most in bounded
        ]

    def grow(self) -> list[list[str]]:
        """Return the cells of each size of dataset."""
        programs = [program for name in GROWTH for program in self._programs(growing(name))[:2]]
        taken = rounds(programs, max(1, self.runs // _FEWEST))
        return [_growth(taken, step) for step in range(len(GROWTH))]

    def instead(self) -> list[list[str]]:
        """Return the cells of what a user may take in place of the command, each with its version."""
        row = ROWS["json"]
        tools = environment.install_instead(Path("instead").absolute())
        environment.write_for_instead(self.folder, Path())
        path = os.pathsep.join([str(tools), str(self.folder), os.defpath])
        variables = environment.clean() | {"PATH": path}
        programs = self._programs(row)[:1]
        for each in INSTEAD:
            found = shutil.which(each.command[0], path=path) or each.command[0]
            programs.append(Program([found, *each.command[1:]], variables))
        for each, sample in zip(INSTEAD, [program.run() for program in programs[1:]], strict=True):
            if row.shows not in sample.head:
                raise SystemExit(f"{each.name} does not answer")
        taken = rounds(programs, max(1, self.runs // _FEWER))
        cells = []
        for number, each in enumerate(INSTEAD, 1):
            package = each.package.partition("[")[0]
            version = environment.versions(tools, [package])[0] if package else platform.python_version()
            cells.append([each.name, version, ratio(taken, number, 0, seconds).shown])
        return cells

    def _programs(self, row: Row) -> list[Program]:
        """Return the command, its peer, and the peer with its garbage collector off."""
        environments = (row.environment, row.peer_environment, row.peer_environment)
        lines = (f"summit {row.command}", row.peer, row.floor)
        commands = [line.split() for line in lines]
        return [
            Program([str(self.folder / name), *rest], environment.clean() | variables)
            for (name, *rest), variables in zip(commands, environments, strict=True)
        ]


def _warm(programs: Sequence[Program], row: Row) -> str | None:
    """Run all once, uncounted, so that files are cached and compiled; tell what is wrong with an answer."""
    answer, *others = [program.run() for program in programs]
    if any(sample.exit_code for sample in others):
        return "the peer failed"
    if answer.exit_code != row.exit_code:
        return f"not there: exit {answer.exit_code}"
    return None if row.shows in answer.head else "not there: another answer"


def _growth(taken: Sequence[Sequence[Sample]], step: int) -> list[str]:
    cells = [f"{DATASETS[GROWTH[step]][0]:,}"]
    for value in (seconds, peak):
        cells.append(ratio(taken, 2 * step, 2 * step + 1, value).shown)
        cells.append(f"{ratio(taken, 2 * step, 2 * step - 2, value).median / 10:.2f}" if step else "")
    return cells


def _measured(folder: Path, runs: int, names: Sequence[str]) -> str:
    programs = environment.install(folder / "environment")
    rows = [ROWS[name] for name in names if name in ROWS]
    wanted = {name for row in rows for name in row.datasets}.union(GROWTH if "growth" in names else ())
    environment.write_datasets(sorted(wanted), folder)
    os.chdir(folder)
    environment.pin()
    bench = Bench(programs, runs)
    compared = []
    for row in rows:
        compared += bench.compare(row)
        print(" | ".join(compared[-1]), file=sys.stderr)
    parts = [environment.measured(programs) + f"; {runs} rounds\n", pages.table(_HEADER, compared)]
    if "instead" in names:
        parts.append(pages.table(_INSTEAD_HEADER, bench.instead()))
    if "growth" in names:
        parts.append(pages.table(_GROWTH_HEADER, bench.grow()))
    return "\n".join(parts)


def main() -> None:
    """Measure what is asked for, print it, and write it to the page."""
    parser = argparse.ArgumentParser(
        description="Measure summit against programs that do the least of the same."
    )
    parser.add_argument("--runs", type=int, default=90, metavar="N", help="rounds; of large datasets fewer")
    names = [*ROWS, "instead", "growth"]
    parser.add_argument(
        "--rows", nargs="+", default=names, choices=names, metavar="NAME", help=", ".join(names)
    )
    parser.add_argument("--write", action="store_true", help="put the table in docs/performance.md")
    arguments = parser.parse_args()
    if arguments.write and arguments.rows != names:
        parser.error("--write takes all rows")
    with tempfile.TemporaryDirectory() as folder:
        text = _measured(Path(folder), arguments.runs, arguments.rows)
    print(text)
    if arguments.write:
        pages.put(PAGE, "benchmarks/run.py --write", text)


if __name__ == "__main__":
    main()
