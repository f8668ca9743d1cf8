from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import summitcli
from summitcli.errors import UsageError
from summitcli.export.datapackage import require_free_package, write_datapackage
from summitcli.export.tables import tables
from summitcli.model import Dataset
from tests.conftest import DatasetOf
from tests.samples import CITED, HEAD

NASTY = Path(__file__).parents[1] / "data" / "nasty.toml"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory, lyon: Dataset) -> Path:
    path = tmp_path_factory.mktemp("package") / "lyon"
    write_datapackage(lyon, path)
    return path


def descriptor(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((path / "datapackage.json").read_bytes())
    return read


def schema(path: Path, table: str) -> dict[str, Any]:
    [found] = [each["schema"] for each in descriptor(path)["resources"] if each["name"] == table]
    return dict(found)


def test_a_table_is_a_csv_file(package: Path) -> None:
    assert (package / "meeting_participant.csv").read_bytes().decode() == (
        "meeting,position,participant\n"
        "lyon-summit,1,anna-moreau\n"
        "lyon-summit,2,kim-minjun\n"
        "closing-dinner,1,anna-moreau\n"
        "closing-dinner,2,ito-ren\n"
        "industry-forum,1,kim-seoyeon\n"
    )
    assert (package / "figure.csv").read_bytes().decode() == (
        "id,title,meeting,subject,label,value,unit,approximate,country,compares_with,note\n"
        "forum-attendance,attendance,industry-forum,,attendance,120,people,true,,roundtable-attendance,\n"
        "forum-firms,firms,industry-forum,,firms,30,companies,false,KR,,\n"
        "forum-days,length,industry-forum,,length,2,days,false,,,\n"
        "roundtable-attendance,attendance,old-roundtable,,attendance,60,people,false,,,\n"
        "rail-share,share,,Rail freight,share,2.5,%,false,,,In 2023.\n"
    )


def test_every_table_has_a_file_and_every_file_is_described(package: Path, lyon: Dataset) -> None:
    resources = descriptor(package)["resources"]
    assert [resource["name"] for resource in resources] == [table.name for table in tables(lyon)]
    described = {"datapackage.json", *(resource["path"] for resource in resources)}
    assert {file.name for file in package.iterdir()} == described


def test_sizes_and_hashes_are_those_of_the_files(package: Path) -> None:
    for resource in descriptor(package)["resources"]:
        data = (package / resource["path"]).read_bytes()
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"


def test_headers_are_the_fields_of_the_schema(package: Path) -> None:
    for resource in descriptor(package)["resources"]:
        with (package / resource["path"]).open(encoding="utf-8", newline="") as stream:
            header = next(csv.reader(stream))
        assert header == [field["name"] for field in resource["schema"]["fields"]]


def test_fields_have_types_meanings_units_and_constraints(package: Path) -> None:
    fields = {field["name"]: field for field in schema(package, "figure")["fields"]}
    assert fields["value"] == {
        "name": "value",
        "type": "number",
        "description": "The number, in `unit`.",
        "constraints": {"required": True},
    }
    assert fields["approximate"]["type"] == "boolean"
    people = {field["name"]: field for field in schema(package, "person")["fields"]}
    assert people["kind"]["constraints"] == {"required": True, "enum": ["executive", "official"]}
    assert people["rank"]["type"] == "integer"
    assert people["rank"]["constraints"] == {"minimum": 1}
    assert people["country"]["constraints"] == {"required": True, "pattern": "^[A-Z]{2}$"}


def test_keys_say_what_refers_to_what(package: Path) -> None:
    assert schema(package, "mou_party")["primaryKey"] == ["mou", "position"]
    assert schema(package, "mou_party")["foreignKeys"] == [
        {"fields": "mou", "reference": {"resource": "mou", "fields": "id"}},
        {"fields": "country", "reference": {"resource": "country", "fields": "code"}},
    ]
    itself = {"fields": "compares_with", "reference": {"resource": "", "fields": "id"}}
    assert itself in schema(package, "figure")["foreignKeys"]


def test_documents_are_the_sources_and_no_licence_is_invented(package: Path) -> None:
    read = descriptor(package)
    assert read["sources"] == [
        {"title": "Communiqué of Lyon"},
        {"title": "Press note", "path": "https://example.org/note"},
    ]
    assert "licenses" not in read


def test_an_address_that_is_none_of_the_web_is_no_path_of_a_source(
    dataset_of: DatasetOf, tmp_path: Path
) -> None:
    text = 'format = 1\n[[documents]]\nid = "d"\ntitle = "D"\nurl = "../d"\n'
    write_datapackage(dataset_of(text), tmp_path / "new")
    assert descriptor(tmp_path / "new")["sources"] == [{"title": "D"}]


def test_the_same_dataset_gives_the_same_bytes(package: Path, lyon: Dataset, tmp_path: Path) -> None:
    write_datapackage(lyon, tmp_path / "again")
    for file in package.iterdir():
        assert (tmp_path / "again" / file.name).read_bytes() == file.read_bytes()


def test_a_failed_write_leaves_the_old_directory_whole(package: Path, lyon: Dataset, tmp_path: Path) -> None:
    path = tmp_path / "old"
    write_datapackage(lyon, path)
    (path / "mou.csv").write_bytes(b"old")

    def failing(name: str, records: Any) -> Any:
        if name == "statement":
            raise RuntimeError
        return records

    with pytest.raises(RuntimeError):
        write_datapackage(lyon, path, failing)
    assert (path / "mou.csv").read_bytes() == b"old"
    assert {file.name for file in path.iterdir()} == {file.name for file in package.iterdir()}
    assert list(tmp_path.iterdir()) == [path]


def test_an_older_package_is_replaced_as_a_whole(lyon: Dataset, tmp_path: Path) -> None:
    path = tmp_path / "old"
    write_datapackage(lyon, path)
    require_free_package(path, force=True)
    write_datapackage(Dataset(), path)
    assert (path / "mou.csv").read_text() == "id,title,agreement,category,cooperation,note\n"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("descriptor", ["{", "[]", '{"resources": 1}', '{"resources": [1]}'])
def test_a_directory_of_other_files_is_never_replaced(descriptor: str, tmp_path: Path) -> None:
    (tmp_path / "thesis.odt").touch()
    (tmp_path / "datapackage.json").write_text(descriptor)
    with pytest.raises(UsageError, match=r"thesis\.odt"):
        require_free_package(tmp_path, force=True)


# Readers that are too heavy for every run have a session of their own.


@pytest.fixture(params=["bundled", "nasty", "small", "empty"])
def any_package(request: pytest.FixtureRequest, tmp_path: Path, dataset_of: DatasetOf) -> Path:
    person = '[[people]]\nid = "a"\nname = "A"\nkind = "official"\noffice = "o"\ncountry = "FR"\n'
    datasets: dict[str, Callable[[], Dataset]] = {
        "bundled": summitcli.load,
        "nasty": lambda: summitcli.load(NASTY),
        "small": lambda: dataset_of(HEAD + person + CITED),
        "empty": Dataset,
    }
    write_datapackage(datasets[request.param](), tmp_path / "package")
    return tmp_path / "package"


@pytest.mark.filterwarnings("default")
def test_frictionless_finds_nothing_amiss(any_package: Path) -> None:
    frictionless = pytest.importorskip("frictionless", reason="frictionless is only in its own session")
    report = frictionless.validate(str(any_package / "datapackage.json"))
    assert report.valid, report.to_summary()
    assert len(report.tasks) == len(descriptor(any_package)["resources"])


@pytest.mark.filterwarnings("default")
def test_frictionless_notices_a_reference_that_leads_nowhere(package: Path, tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless", reason="frictionless is only in its own session")
    for file in package.iterdir():
        (tmp_path / file.name).write_bytes(
            file.read_bytes().replace(b"closing-dinner,2,ito-ren", b"x,2,ito-ren")
        )
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert "foreign-key" in {error[-1] for error in report.flatten(["type"])}


def test_duckdb_reads_and_joins_it(package: Path) -> None:
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is only in its own session")
    query = (
        f"SELECT c.name, count(*) FROM '{package}/mou_party.csv' AS p"
        f" JOIN '{package}/country.csv' AS c ON c.code = p.country GROUP BY ALL ORDER BY ALL"
    )
    assert duckdb.sql(query).fetchall() == [("France", 2), ("Japan", 1), ("South Korea", 3)]


def test_pandas_reads_it_with_the_types_of_the_schema(package: Path) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is only in its own session")
    figures = pandas.read_csv(package / "figure.csv").set_index("id")
    assert figures.loc["forum-attendance", "value"] == 120
    assert figures["approximate"].tolist() == [True, False, False, False, False]
    assert figures["country"].isna().sum() == 4
