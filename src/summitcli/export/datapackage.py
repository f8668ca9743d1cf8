"""The dataset as a Data Package: a CSV file a table, and a descriptor of their columns, keys and sources."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path
from typing import Any

from summitcli.addresses import is_address
from summitcli.export.marks import DESCRIPTOR, GENERATOR
from summitcli.export.table_types import Column, Table
from summitcli.export.tables import Watch, tables, unwatched
from summitcli.export.targets import PackageTarget
from summitcli.json_text import json_text
from summitcli.model import Document
from summitcli.names import Names

_TRUTH = {True: "true", False: "false", None: None}


def write_datapackage(names: Names, target: PackageTarget, watch: Watch = unwatched) -> None:
    """Write the dataset to a directory, in which it takes the place of any that the target may overwrite.

    Raises:
        UsageError: the target may not be written.
        OutputError: it could not be written whole.
    """
    found = tables(names)
    with target.filled() as new:
        resources = []
        for table in found:
            file = new / f"{table.name}.csv"
            _write_csv(table, file, watch)
            resources.append(_resource(table, file))
        descriptor = {
            "profile": "tabular-data-package",
            "name": "summits",
            **({"title": names.dataset.title} if names.dataset.title else {}),
            "generator": GENERATOR,
            "resources": resources,
        }
        if names.dataset.documents:
            descriptor["sources"] = [_source(document) for document in names.dataset.documents]
        (new / DESCRIPTOR).write_bytes(json_text(descriptor).encode())


def _write_csv(table: Table, file: Path, watch: Watch) -> None:
    booleans = [index for index, column in enumerate(table.columns) if column.type == "boolean"]
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow([column.name for column in table.columns])
        for record in watch(table.name, table.records):
            writer.writerows(_spelled(row, booleans) for row in table.rows(record))


def _spelled(row: tuple[Any, ...], booleans: list[int]) -> tuple[Any, ...] | list[Any]:
    """Return a row with `true` and `false` as JSON and every other format of ours spells them."""
    if not booleans:
        return row
    cells = list(row)
    for index in booleans:
        cells[index] = _TRUTH[cells[index]]
    return cells


def _resource(table: Table, file: Path) -> dict[str, Any]:
    with file.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return {
        "name": table.name,
        "path": file.name,
        "profile": "tabular-data-resource",
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.stat().st_size,
        "hash": f"sha256:{digest}",
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    foreign = [_foreign_key(table, column) for column in table.columns if column.refers_to]
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "primaryKey": list(table.key),
        "missingValues": [""],
    }
    return schema | ({"foreignKeys": foreign} if foreign else {})


def _field(column: Column) -> dict[str, Any]:
    constraints = {
        "required": column.required,
        "enum": list(column.choices),
        "minimum": column.minimum,
        "pattern": column.pattern,
    }
    kept = {name: value for name, value in constraints.items() if value not in (False, None, [])}
    field: dict[str, Any] = {"name": column.name, "type": column.type, "description": column.description}
    return field | ({"constraints": kept} if kept else {})


def _foreign_key(table: Table, column: Column) -> dict[str, Any]:
    resource = "" if column.refers_to == table.name else column.refers_to  # as itself is named
    return {"fields": column.name, "reference": {"resource": resource, "fields": column.key_referred_to}}


def _source(document: Document) -> dict[str, str]:
    """Return a document that the dataset rests on, with its address if it has one on the web."""
    address = document.url or ""
    return {"title": document.title} | ({"path": address} if is_address(address) else {})
