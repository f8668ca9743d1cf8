"""Example files, at least one faulty and one sound for each code, with the lines that `validate` prints."""

from __future__ import annotations

from pathlib import Path

import pytest

from summitcli.dataset import examine
from summitcli.validation.faults import CODES

EXAMPLES = Path(__file__).parents[1] / "examples"
VALID = sorted(EXAMPLES.glob("valid/*.toml"))
INVALID = sorted(EXAMPLES.glob("invalid/*.toml"))

# What cannot be wrong without something else being wrong too.
ALONG = {"unknown-field": {"missing-field"}}


def expected(path: Path) -> list[str]:
    """Return the lines that a faulty file says at its end it should be told, without its name."""
    lines = path.read_text("utf-8", errors="replace").splitlines()
    return [line.removeprefix("#> ") for line in lines if line.startswith("#> ")]


def test_there_are_examples_of_each_code() -> None:
    assert {path.stem for path in VALID} >= set(CODES)
    assert {path.stem for path in INVALID} == set(CODES)


def test_a_faulty_file_is_told_every_fault_in_its_order(monkeypatch: pytest.MonkeyPatch) -> None:
    for path in INVALID:
        monkeypatch.chdir(path.parent)
        faults = examine([path.name], warn=True).faults
        told = [str(fault).removeprefix(f"{path.name}:").lstrip() for fault in faults]
        assert told == expected(path)
        codes = {fault.code for fault in faults}
        assert path.stem in codes
        assert codes <= {path.stem} | ALONG.get(path.stem, set())


def test_a_sound_file_has_neither_faults_nor_warnings() -> None:
    for path in VALID:
        assert list(map(str, examine([str(path)], warn=True).faults)) == []
