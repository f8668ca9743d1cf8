"""Scores `summit fact-check` on labelled texts: `python benchmarks/score.py round-3.json`.

A round is an array of texts, each with its dataset and the claims in it: `wrong` is a planted error, `true` a
claim that a record bears out, `trap` what must be left alone. A verdict is on a claim where they share a
character. What `differs` where nothing is wrong is a false alarm; what is `supported` where something is
wrong is a wrong tick.

Only the first run of a round counts, before anybody has read it: `--first-run` adds it to `first-runs.csv`.
`--write` puts those, by six rounds, and the classes of the rounds named in `docs/fact-check.md`.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pages

import summitcli
from summitcli.checking.fact_check.case import Case
from summitcli.checking.fact_check.engine import verdicts
from summitcli.checking.fact_check.facts import facts_of
from summitcli.checking.fact_check.verdicts import DIFFERS, SUPPORTED, UNCONFIRMED, Verdict
from summitcli.names import Names

HERE = Path(__file__).parent / "fact_check"
PAGE = Path(__file__).parents[1] / "docs" / "fact-check.md"
FIRST_RUNS = HERE / "first-runs.csv"
_HEADER = ("class", "planted errors", "flagged", "flagged or listed", "wrongly ticked")
_RUNS_HEADER = (
    "rounds",
    "of the flags, right",
    "errors ticked",
    "flagged",
    "flagged or listed",
    "true claims ticked",
)
_TOGETHER = 6  # rounds in a line


@dataclass(frozen=True)
class Claim:
    """A labelled claim with the verdicts on it."""

    is_: str
    class_: str
    plain: bool
    """Whether all else that an error is about stands beside it in the record's words."""
    on: tuple[Verdict, ...]
    records: tuple[str, ...]

    def has(self, *kinds: str) -> bool:
        """Tell whether a verdict of one of these kinds is on it."""
        return any(verdict.verdict in kinds for verdict in self.on)

    @property
    def ticked(self) -> bool:
        """Whether it is ticked, by one of its records where they are told."""
        return any(
            verdict.verdict == SUPPORTED
            and (not self.records or (verdict.origin is not None and verdict.origin.id in self.records))
            for verdict in self.on
        )


@dataclass(frozen=True)
class Score:
    """The claims of texts, and how many of the flags on them are right."""

    claims: list[Claim]
    flags: int
    right_flags: int

    @property
    def planted(self) -> list[Claim]:
        """The planted errors."""
        return [claim for claim in self.claims if claim.is_ == "wrong"]

    @property
    def true(self) -> list[Claim]:
        """The true claims."""
        return [claim for claim in self.claims if claim.is_ == "true"]


@cache
def _case(dataset: str) -> Case:
    data = summitcli.load() if dataset == "bundled" else summitcli.load(HERE / "datasets" / f"{dataset}.toml")
    return Case(facts_of(Names(data)))


def score(texts: Iterable[dict[str, Any]]) -> Score:
    """Return the score of texts."""
    claims: list[Claim] = []
    flags = right = 0
    for text in texts:
        found = verdicts(text["text"], _case(text["dataset"]))
        labelled = [_claim(label, found) for label in text["claims"]]
        wrong = [verdict for claim in labelled if claim.is_ == "wrong" for verdict in claim.on]
        flagged = [verdict for verdict in found if verdict.verdict == DIFFERS]
        flags += len(flagged)
        right += sum(verdict in wrong for verdict in flagged)
        claims += labelled
    return Score(claims, flags, right)


def _claim(label: dict[str, Any], found: list[Verdict]) -> Claim:
    start, end = label["at"], label["at"] + len(label["text"])
    on = tuple(verdict for verdict in found if verdict.start < end and start < verdict.end)
    plain = label.get("difficulty") == "plain"
    return Claim(label["is"], label.get("class", ""), plain, on, tuple(label.get("records", ())))


def lines(scored: Score) -> Iterator[str]:
    """Yield the score as Markdown: what counts most, then each class of planted errors."""
    planted, true = scored.planted, scored.true
    yield f"- Of what was flagged as `differs`, right: {_share(scored.right_flags, scored.flags)}\n"
    yield f"- Planted errors that were ticked as true: {_counted(planted, SUPPORTED)}\n"
    yield f"- Planted errors that were flagged: {_counted(planted, DIFFERS)}\n"
    yield f"- Of the plain ones: {_counted([claim for claim in planted if claim.plain], DIFFERS)}\n"
    yield f"- Planted errors that were flagged or listed: {_counted(planted, DIFFERS, UNCONFIRMED)}\n"
    ticked = sum(claim.ticked for claim in true)
    yield f"- True claims ticked with the right record: {_share(ticked, len(true))}\n\n"
    yield pages.table(_HEADER, [_row(class_, some) for class_, some in _by_class(planted)])


def _by_class(planted: list[Claim]) -> Iterator[tuple[str, list[Claim]]]:
    for class_ in sorted({claim.class_ for claim in planted}):
        yield class_, [claim for claim in planted if claim.class_ == class_]


def _row(class_: str, some: list[Claim]) -> list[str]:
    counts = (_count(some, DIFFERS), _count(some, DIFFERS, UNCONFIRMED), _count(some, SUPPORTED))
    return [class_, *map(str, (len(some), *counts))]


def _count(claims: list[Claim], *kinds: str) -> int:
    return sum(claim.has(*kinds) for claim in claims)


def _counted(claims: list[Claim], *kinds: str) -> str:
    return _share(_count(claims, *kinds), len(claims))


def _share(some: int, of: int) -> str:
    return f"{some} of {of} ({some / of:.0%})" if of else "none"


def first_run(round_: int, scored: Score) -> dict[str, int]:
    """Return what the first run of a round counted, by the columns of the table."""
    planted, true = scored.planted, scored.true
    return {
        "round": round_,
        "flags": scored.flags,
        "right": scored.right_flags,
        "errors": len(planted),
        "ticked": _count(planted, SUPPORTED),
        "flagged": _count(planted, DIFFERS),
        "told": _count(planted, DIFFERS, UNCONFIRMED),
        "true": len(true),
        "borne_out": sum(claim.ticked for claim in true),
    }


def add_first_run(row: dict[str, int]) -> None:
    """Add the first run of a round to the table, which has one of each."""
    rows = first_runs()
    if row["round"] in {known["round"] for known in rows}:
        raise SystemExit(f"round {row['round']} has had its first run")
    with FIRST_RUNS.open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, list(row), lineterminator="\n").writerow(row)


def first_runs() -> list[dict[str, int]]:
    """Return the first runs of all rounds."""
    with FIRST_RUNS.open(encoding="utf-8", newline="") as file:
        return [{name: int(value) for name, value in row.items()} for row in csv.DictReader(file)]


def runs_table(rows: list[dict[str, int]]) -> str:
    """Return the first runs as a Markdown table, six rounds in a line."""
    lines_ = []
    for at in range(0, len(rows), _TOGETHER):
        some = rows[at : at + _TOGETHER]
        summed = {name: sum(row[name] for row in some) for name in rows[0]}
        shares = (("right", "flags"), *((name, "errors") for name in ("ticked", "flagged", "told")))
        told = [f"{summed[part] / summed[of]:.1%}" for part, of in (*shares, ("borne_out", "true"))]
        lines_.append([f"{some[0]['round']}–{some[-1]['round']}", *told])
    return pages.table(_RUNS_HEADER, lines_)


def main() -> None:
    """Score the rounds that are named, each by itself; without a name, all."""
    parser = argparse.ArgumentParser(description="Score summit fact-check on labelled texts.")
    parser.add_argument("rounds", nargs="*", help="round-1.json and so on; all of them by default")
    parser.add_argument("--first-run", action="store_true", help="add the rounds to first-runs.csv")
    parser.add_argument("--write", action="store_true", help="put the score in docs/fact-check.md")
    arguments = parser.parse_args()
    every: list[dict[str, Any]] = []
    for name in arguments.rounds or sorted(path.name for path in HERE.glob("round-*.json")):
        texts = json.loads((HERE / name).read_text(encoding="utf-8"))
        scored = score(texts)
        print(f"{name}, {len(texts)} texts\n\n{''.join(lines(scored))}")
        if arguments.first_run:
            add_first_run(first_run(int(re.sub(r"\D", "", name)), scored))
        every += texts
    if arguments.write:
        pages.put(PAGE, "benchmarks/fact_check/first-runs.csv", runs_table(first_runs()))
        pages.put(PAGE, "benchmarks/score.py --write", "".join(lines(score(every))))


if __name__ == "__main__":
    main()
