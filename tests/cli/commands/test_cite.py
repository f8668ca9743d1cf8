"""`summit cite`."""

from __future__ import annotations

import json

import pytest

from tests.conftest import DatasetFile
from tests.running import Result, summit
from tests.samples import LYON


@pytest.fixture(scope="module")
def sample(dataset_file: DatasetFile) -> str:
    return str(dataset_file(LYON))


def test_records_are_cited_a_line_a_source(sample: str) -> None:
    cited = summit("cite", "film fund", "anna", "press-note", "--data", sample)
    assert cited == Result(
        0,
        (
            "“Communiqué of Lyon,” May 2024, sec. “Annex,” para. 2.\n"
            "“Press note,” Foreign office, n.d., https://example.org/note.\n"
            "“Communiqué of Lyon,” May 2024, sec. “Opening,” para. 1.\n"
            "“Press note,” Foreign office, n.d., https://example.org/note.\n"
        ).encode(),
        b"",
    )


def test_the_line_is_plainer_where_the_encoding_has_no_curly_quotes(sample: str) -> None:
    cited = summit("cite", "anna", "--data", sample, env={"PYTHONIOENCODING": "ascii"})
    assert cited.stdout == b'"Communiqu\\xe9 of Lyon," May 2024, sec. "Opening," para. 1.\n'


@pytest.mark.parametrize("encoding", ["ascii", "utf-8"])
def test_what_others_import_is_utf_8_anywhere(encoding: str, sample: str) -> None:
    env = {"PYTHONIOENCODING": encoding}
    assert summit("cite", "lyon-summit", "--style", "bibtex", "--data", sample, env=env).out == (
        "@misc{communique,\n"
        "  title = {{Communiqué of Lyon}},\n"
        "  year = 2024,\n"
        "  month = may,\n"
        "  note = {sec. “Opening,” para. 1},\n"
        "}\n"
    )
    [item] = json.loads(summit("cite", "lyon-summit", "--style", "CSL-JSON", "--data", sample, env=env).out)
    assert item["title"] == "Communiqué of Lyon"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["film-fnud"], 1, 'did you mean "film-fund"?'),
        (["kim"], 2, "kim-minjun (김민준 Kim Minjun), kim-seoyeon"),
        (["film-fund", "--style", "mla"], 2, "'text', 'bibtex', 'csl-json'"),
    ],
)
def test_what_cannot_be_cited(arguments: list[str], code: int, said: str, sample: str) -> None:
    refused = summit("cite", *arguments, "--data", sample)
    assert (refused.code, refused.out) == (code, "")
    assert said in refused.err
