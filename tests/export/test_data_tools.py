"""What the page on data tools has data-frame tools do, run as it stands there."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = (Path(__file__).parents[2] / "docs" / "how-to" / "data-tools.md").read_text("utf-8")
[WITH_PANDAS, WITH_SPARK] = re.findall(r"(?ms)^```python\n(.+?)```", PAGE)


def python(code: str, folder: Path) -> str:
    process = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, cwd=folder, encoding="utf-8"
    )
    return process.stdout


def test_namibia_is_a_country_in_pandas(tmp_path: Path) -> None:
    pytest.importorskip("pandas")
    (tmp_path / "people.csv").write_text("name,country\nNdapewa Example,NA\nHan Seo-yun,\n", "utf-8")
    assert python(f"{WITH_PANDAS}print(people['country'].tolist())", tmp_path) == "['NA', nan]\n"


def test_spark_reads_what_duckdb_has_partitioned_by_dataset(tmp_path: Path) -> None:
    pytest.importorskip("pyspark")
    duckdb = pytest.importorskip("duckdb")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java")
    (tmp_path / "lake").mkdir()
    duckdb.sql(
        "COPY (FROM (VALUES ('windhoek', 'NA'), ('windhoek', NULL), ('nara', 'JP')) AS t(dataset, country))"
        f" TO '{tmp_path / 'lake' / 'person'}' (FORMAT parquet, PARTITION_BY (dataset))"
    )
    shown = python(WITH_SPARK, tmp_path)
    rows = [re.findall(r"[\w]+", line) for line in shown.splitlines() if line.startswith("|")]
    assert rows[1:] == [["nara", "JP", "1"], ["windhoek", "NULL", "1"], ["windhoek", "NA", "1"]]
