from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

import summitcli
from summitcli import model
from tests.conftest import DatasetFile
from tests.samples import CITED, HEAD, LYON

RECORDS = (
    "Agreement",
    "Document",
    "Event",
    "Figure",
    "Meeting",
    "Mou",
    "Organisation",
    "Person",
    "Statement",
)
NAMES = (
    "__version__",
    "load",
    "DatasetError",
    "SummitError",
    "Dataset",
    "Participation",
    "Record",
    "Source",
    *RECORDS,
)


def test_the_public_names_are_these() -> None:
    assert sorted(summitcli.__all__) == sorted(NAMES)


def test_each_public_name_is_there_and_documented() -> None:
    for name in NAMES:
        found = getattr(summitcli, name)
        if name != "__version__":
            assert inspect.getdoc(found), name
            assert found.__name__ == name


def test_a_name_that_is_not_public_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'summitcli' has no attribute 'lod'"):
        summitcli.lod  # noqa: B018


def test_the_version_is_a_release_number() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", summitcli.__version__)


def test_all_record_types_are_public() -> None:
    assert {record_type.__name__ for record_type in model.TABLES.values()} == set(RECORDS)


def test_without_a_path_the_bundled_dataset_is_loaded(bundled: summitcli.Dataset) -> None:
    assert isinstance(bundled, summitcli.Dataset)
    assert bundled.mous[0].title == "Shinsegae Group – Alibaba International"
    assert bundled.mous[0].sources[0].section == "Korea-China MOUs at a glance"
    assert summitcli.load("@bundled") == bundled


@pytest.mark.parametrize("kind", [str, Path])
def test_a_path_may_be_text_or_a_path(dataset_file: DatasetFile, kind: type) -> None:
    dataset = summitcli.load(kind(dataset_file(LYON)))
    assert [person.id for person in dataset.people] == [
        *("anna-moreau", "kim-minjun", "kim-seoyeon", "ito-ren", "maria-costa", "jean-petit")
    ]


def test_files_are_merged_and_may_refer_to_one_another(dataset_file: DatasetFile) -> None:
    extra = f'format = 1\n[[events]]\nid = "extra"\nname = "Extra"\ndate = "2025"\n{CITED}'
    dataset = summitcli.load(dataset_file(extra), dataset_file(LYON))
    assert [event.id for event in dataset.events] == ["extra", "treaty", "rail-opening", "line-opening"]
    assert len(summitcli.load("@bundled", dataset_file(LYON)).mous) == 9 + 5


def test_a_faulty_dataset_is_an_error_that_names_its_faults(dataset_file: DatasetFile) -> None:
    path = dataset_file(HEAD + '[[events]]\nid = "x"\nname = "X"\ndate = "2025-13"\n' + CITED)
    with pytest.raises(summitcli.DatasetError) as caught:
        summitcli.load(path)
    assert isinstance(caught.value, summitcli.SummitError)
    assert f"{path}:10:1: events[x].date" in str(caught.value)
    assert 'is "2025-13", which is not a date' in str(caught.value)


def test_a_file_there_is_not_is_a_dataset_error(tmp_path: Path) -> None:
    with pytest.raises(summitcli.DatasetError, match=r"cannot read .*none\.toml"):
        summitcli.load(tmp_path / "none.toml")


def test_records_cannot_be_changed(bundled: summitcli.Dataset) -> None:
    with pytest.raises(AttributeError):
        bundled.mous[0].category = "other"  # type: ignore[misc]


def test_the_package_is_typed() -> None:
    assert (Path(summitcli.__file__).parent / "py.typed").exists()
