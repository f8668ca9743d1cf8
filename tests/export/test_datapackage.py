from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import summitcli
from summitcli.export.datapackage import write_datapackage
from summitcli.export.tables import Watch, tables, unwatched
from summitcli.export.targets import PackageTarget
from summitcli.model import Dataset
from summitcli.names import Names
from tests.conftest import DatasetOf
from tests.samples import CITED, HEAD

NASTY = Path(__file__).parents[1] / "data" / "nasty.toml"


def write(dataset: Dataset, path: Path, watch: Watch = unwatched) -> None:
    write_datapackage(Names(dataset), PackageTarget(path, force=True), watch)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory, lyon: Dataset) -> Path:
    path = tmp_path_factory.mktemp("package") / "lyon"
    write(lyon, path)
    return path


def descriptor(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((path / "datapackage.json").read_bytes())
    return read


def schema(path: Path, table: str) -> dict[str, Any]:
    [found] = [each["schema"] for each in descriptor(path)["resources"] if each["name"] == table]
    return dict(found)


def test_a_table_is_a_csv_file(package: Path) -> None:
    assert (package / "meeting_participant.csv").read_bytes().decode().splitlines()[:4] == [
        "meeting,position,person,office,role",
        "lyon-summit,1,anna-moreau,,host",
        "lyon-summit,2,kim-minjun,Vice minister,guest",
        "lyon-summit,3,maria-costa,,",
    ]
    figures = (package / "figure.csv").read_bytes().decode().splitlines()
    assert figures[0] == (
        "id,title,meeting,about,subject,label,value,upper,bound,unit,approximate,date,country,compares_with,"
        "part_of,conflicts_with_listed,same_as_listed,note"
    )
    assert "rail-share,share,,,Rail freight,share,2.5,,,%,false,,,,,,,In 2023." in figures


def test_every_table_has_a_file_and_every_file_is_described(package: Path, lyon: Dataset) -> None:
    resources = descriptor(package)["resources"]
    assert [resource["name"] for resource in resources] == [table.name for table in tables(Names(lyon))]
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
        "description": "The number, in `unit`: the lower end of a range.",
        "constraints": {"required": True},
    }
    assert fields["approximate"]["type"] == "boolean"
    people = {field["name"]: field for field in schema(package, "person")["fields"]}
    assert people["kind"]["constraints"] == {"required": True, "enum": ["official", "executive", "other"]}
    assert people["rank"]["type"] == "integer"
    assert people["rank"]["constraints"] == {"minimum": 1}
    assert people["country"]["constraints"] == {"pattern": "^[A-Z]{2}$"}


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
        {"title": "List of pledges"},
        {"title": "Press note", "path": "https://example.org/note"},
    ]
    assert "licenses" not in read


def test_an_address_that_is_none_of_the_web_is_no_path_of_a_source(
    dataset_of: DatasetOf, tmp_path: Path
) -> None:
    text = 'format = 1\n[[documents]]\nid = "d"\ntitle = "D"\nurl = "../d"\n'
    write(dataset_of(text), tmp_path / "new")
    assert descriptor(tmp_path / "new")["sources"] == [{"title": "D"}]


def test_the_same_dataset_gives_the_same_bytes(package: Path, lyon: Dataset, tmp_path: Path) -> None:
    write(lyon, tmp_path / "again")
    for file in package.iterdir():
        assert (tmp_path / "again" / file.name).read_bytes() == file.read_bytes()


def test_a_failed_write_leaves_the_old_directory_whole(package: Path, lyon: Dataset, tmp_path: Path) -> None:
    path = tmp_path / "old"
    write(lyon, path)
    (path / "mou.csv").write_bytes(b"old")

    def failing(name: str, records: Any) -> Any:
        if name == "statement":
            raise RuntimeError
        return records

    with pytest.raises(RuntimeError):
        write(lyon, path, failing)
    assert (path / "mou.csv").read_bytes() == b"old"
    assert {file.name for file in path.iterdir()} == {file.name for file in package.iterdir()}
    assert list(tmp_path.iterdir()) == [path]


def test_an_older_package_is_replaced_as_a_whole(lyon: Dataset, tmp_path: Path) -> None:
    path = tmp_path / "old"
    write(lyon, path)
    write(Dataset(), path)
    assert len((path / "mou.csv").read_text().splitlines()) == 1
    assert list(tmp_path.iterdir()) == [path]


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
    write(datasets[request.param](), tmp_path / "package")
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
    assert figures["approximate"].tolist().count(True) == 2
    assert figures["upper"].dropna().tolist() == [100, 45_000_000]
