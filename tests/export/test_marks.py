"""Summit knows its own files, and no others, by a mark in them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import msgspec
import pytest

from summitcli.export.marks import DATABASE, DATASET, PAGE, SCHEMA, WORKBOOK, package_files
from summitcli.export.sqlite import write_sqlite
from summitcli.export.targets import FileTarget
from summitcli.model import Dataset
from summitcli.names import Names
from summitcli.schema import json_schema

KINDS = {"database": DATABASE, "workbook": WORKBOOK, "page": PAGE, "schema": SCHEMA, "dataset": DATASET}

PROPERTIES = (
    '<Properties><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Generator">'
    "<vt:lpwstr>summit</vt:lpwstr></property></Properties>"
)


def workbook(path: Path, entries: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in entries.items():
            archive.writestr(name, text)
    return path


@pytest.fixture
def ours(lyon: Dataset, tmp_path: Path) -> dict[str, Path]:
    """A file of each kind that summit overwrites."""
    write_sqlite(Names(lyon), FileTarget(tmp_path / "database", DATABASE))
    (tmp_path / "page").write_text(
        '<!DOCTYPE html>\n<html><meta charset="utf-8">\n<meta name="generator" content="summit 1.0">'
    )
    (tmp_path / "schema").write_bytes(msgspec.json.encode(json_schema()))
    workbook(tmp_path / "workbook", {"docProps/custom.xml": PROPERTIES})
    return {name: tmp_path / name for name in KINDS if name != "dataset"}


def test_each_kind_is_known_and_taken_for_no_other(ours: dict[str, Path]) -> None:
    for kind, own in KINDS.items():
        assert [name for name, path in ours.items() if own.wrote(path)] == [kind] * (kind in ours)


def test_what_others_wrote_is_not_summits(tmp_path: Path) -> None:
    for kind in KINDS.values():
        for data in [
            b"",
            b"format = 1\n",
            b'# <!doctype html><meta name="generator" content="summit">\nformat = 1\n',
            b'<!doctype html><meta name="generator" content="summits">',
            b'<!doctype html><meta name="generator" content="summit-press 2">',
            b'<!doctype html><meta name="generator" content="Summit Theme">',
            b'<!doctype html><title>Mine</title><!-- <meta name="generator" content="summit"> -->',
            b'<!doctype html><p>I mean <meta name="generator" content="summit">',
            b"SQLite format 3\0" + bytes(84),
            b"PK\3\4 and no more",
            b'{"title": "Mine"}',
            b"[" * 100_000,
            b"\xff\xfe\0",
        ]:
            (tmp_path / "file").write_bytes(data)
            assert not kind.wrote(tmp_path / "file")


@pytest.mark.parametrize(
    "entries",
    [
        {"xl/workbook.xml": ""},
        {"docProps/custom.xml": PROPERTIES.replace("summit", "another")},
        {"docProps/custom.xml": PROPERTIES.replace("Generator", "Author")},
    ],
)
def test_a_workbook_of_others_is_not_summits(entries: dict[str, str], tmp_path: Path) -> None:
    assert not WORKBOOK.wrote(workbook(tmp_path / "theirs.xlsx", entries))


def test_a_package_is_known_by_its_descriptor(tmp_path: Path) -> None:
    assert package_files(tmp_path) == set()
    (tmp_path / "datapackage.json").write_text(
        '{"generator": "summit", "resources": [{"path": "a.csv", "hash": "sha256:0"}]}'
    )
    assert package_files(tmp_path) == {"a.csv", "datapackage.json"}
