"""The whole report of `summit validate` on a file with one of each fault."""

from __future__ import annotations

import json
from pathlib import Path

from tests.conftest import Golden, Run

EXAMPLES = Path(__file__).parents[1] / "examples"
EVERY = "every-fault.toml"


def test_each_fault_is_a_line_with_its_place_and_the_last_line_counts_them(run: Run, golden: Golden) -> None:
    process = run("validate", EVERY, cwd=EXAMPLES)
    assert (process.returncode, process.stderr) == (1, b"")
    golden("validate.every-fault.txt", process.stdout.decode())


def test_json_tells_the_same_faults_in_the_same_order(run: Run) -> None:
    lines = run("validate", EVERY, cwd=EXAMPLES).stdout.decode().splitlines()
    faults = json.loads(run("validate", EVERY, "--json", cwd=EXAMPLES).stdout)
    assert len(faults) == len(lines) - 1
    for line, fault in zip(lines, faults, strict=False):
        assert line.startswith(f"{fault['file']}:{fault['line']}:{fault['column']}: ")
        assert line.endswith(f"{fault['message']} [{fault['code']}]")
        assert fault["column"] >= 1


def test_from_standard_input_only_the_name_is_another(run: Run) -> None:
    named = run("validate", EVERY, cwd=EXAMPLES).stdout
    piped = run("validate", "-", input=(EXAMPLES / EVERY).read_bytes())
    assert piped.returncode == 1
    # The last line repeats what was asked for.
    assert piped.stdout.splitlines()[:-1] == named.replace(EVERY.encode(), b"<stdin>").splitlines()[:-1]
