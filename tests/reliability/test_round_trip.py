"""Any valid dataset survives the way from TOML through the tool to JSON; CSV and TSV tell it flattened."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from hypothesis import HealthCheck, Phase, given, settings

from summitcli.fields import fields_of
from summitcli.model import TABLES
from tests.reliability.strategies import Data, datasets
from tests.reliability.tool import summit

COMMAND_OF = {table: table for table in TABLES if table != "events"}
DERIVED = {"mous": {"kind"}, "agreements": {"itemised"}, "people": {"meetings"}, "documents": {"records"}}
slow = settings(
    deadline=None,
    max_examples=5,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that each example is written to."""
    return tmp_path_factory.mktemp("round-trip") / "dataset.toml"


def written(dataset: Data, path: Path) -> str:
    path.write_text(tomli_w.dumps({"format": 1, **dataset}), encoding="utf-8", newline="")
    return str(path)


def rows(command: str, path: str, *arguments: str) -> list[Data]:
    result = summit(command, *arguments, "--data", path, "--json")
    assert result.code == 0, result.err
    found: list[Data] = json.loads(result.out)
    return found


def as_told(table: str, record: Data, row: Data) -> Data:
    """Return what a row is to say of a record: its own fields, with nothing where it has none."""
    own = {name: value for name, value in row.items() if name not in DERIVED.get(table, ())}
    told = {name: record.get(name, False if name in ("approximate", "planned") else None) for name in own}
    if table == "figures":
        # Its meeting's name, and what other figures say of it too.
        told |= {name: row[name] for name in ("subject", "conflicts_with", "same_as")}
    for field in fields_of(TABLES[table]):
        if field.kind == "struct" and told.get(field.name) is not None:
            names = [part.name for part in fields_of(field.struct)]
            told[field.name] = [{name: part.get(name) for name in names} for part in record[field.name]]
    return told


@slow
@given(datasets())
def test_json_tells_every_record_whole(path: Path, dataset: Data) -> None:
    file = written(dataset, path)
    for table, command in COMMAND_OF.items():
        found = rows(command, file)
        assert len(found) == len(dataset[table])
        for record, row in zip(dataset[table], found, strict=True):
            assert set(record) <= set(row)
            own = {name: value for name, value in row.items() if name not in DERIVED.get(table, ())}
            # Compared as text too: 1 is not 1.0, nor 0.0 the same as -0.0, nor one order of parties another.
            told = as_told(table, record, row)
            assert own == told
            assert json.dumps(own) == json.dumps(told)


@slow
@given(datasets())
def test_show_tells_every_record_of_every_table_whole(path: Path, dataset: Data) -> None:
    file = written(dataset, path)
    wanted = [record["id"] for table in TABLES for record in dataset[table]]
    found = {row["id"]: row for row in rows("show", file, *wanted)}
    for table in TABLES:
        for record in dataset[table]:
            row = {
                name: value
                for name, value in found[record["id"]].items()
                if name not in ("table", "referenced_by")
            }
            own = {name: value for name, value in row.items() if name not in DERIVED.get(table, ())}
            assert own == as_told(table, record, row)


def flattened(value: Any) -> str:
    """Return a value as the documentation says that CSV has it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(map(flattened, value))
    if isinstance(value, dict) and "person" in value:
        return str(value["person"])
    if isinstance(value, dict):
        section = f", {value['section']}" if value["section"] else ""
        paragraph = f" ¶{value['paragraph']}" if value["paragraph"] else ""
        several = value["page"] and any(mark in value["page"] for mark in "–-,&")
        page = f", {'pp.' if several else 'p.'} {value['page']}" if value["page"] else ""
        return f"{value['document']}{section}{paragraph}{page}"
    return str(value)


@slow
@given(datasets())
@pytest.mark.parametrize(("format", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_csv_and_tsv_tell_the_same_flattened(format: str, delimiter: str, path: Path, dataset: Data) -> None:
    file = written(dataset, path)
    for command in COMMAND_OF.values():
        expected = rows(command, file)
        out = summit(command, "--data", file, "--format", format).out
        found = list(csv.DictReader(io.StringIO(out, newline=""), delimiter=delimiter, strict=True))
        assert len(found) == len(expected)
        for cells, row in zip(found, expected, strict=True):
            for field, value in row.items():
                if field == "parties":
                    parties = {f"parties.{code}": flattened(names) for code, names in (value or {}).items()}
                    shown = {name: cell for name, cell in cells.items() if name.startswith("parties.")}
                    assert {name: cell for name, cell in shown.items() if cell} == {
                        name: cell for name, cell in parties.items() if cell
                    }
                elif isinstance(value, float):
                    assert repr(float(cells[field])) == repr(value)
                else:
                    assert cells[field] == flattened(value)


@settings(slow, max_examples=2)
@given(datasets())
def test_every_command_and_format_answers_from_any_dataset(path: Path, dataset: Data) -> None:
    file = written(dataset, path)
    for command in (*COMMAND_OF.values(), "timeline", "forum", "participants", "officials"):
        for format in ("table", "plain", "markdown"):
            result = summit(command, "--data", file, "--format", format)
            assert result.code == 0, result.err
