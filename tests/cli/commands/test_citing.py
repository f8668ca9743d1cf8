from __future__ import annotations

import json

import pytest

from tests.conftest import DatasetFile, Run
from tests.samples import LYON


def test_a_fact_is_cited_with_its_place_though_author_publisher_and_date_are_unknown(run: Run) -> None:
    result = run("cite", "lee-jae-myung")
    assert result.stdout.decode() == (
        "“Korea Navigates Regional Volatility: The Beijing & Nara Summits,” n.d., "
        "sec. “Introduction,” para. 1.\n"
    )
    assert (result.returncode, result.stderr) == (0, b"")


def test_several_records_are_cited_a_line_a_source(run: Run, dataset_file: DatasetFile) -> None:
    data = str(dataset_file(LYON))
    result = run("cite", "film fund", "anna", "press-note", "--data", data)
    assert result.stdout.decode() == (
        "“Communiqué of Lyon,” May 2024, sec. “Annex,” para. 2.\n"
        "“Press note,” Foreign office, n.d., https://example.org/note.\n"
        "“Communiqué of Lyon,” May 2024, sec. “Opening,” para. 1.\n"
        "“Press note,” Foreign office, n.d., https://example.org/note.\n"
    )


def test_the_line_is_plainer_where_the_encoding_has_no_curly_quotes(run: Run) -> None:
    result = run("cite", "swm-lenovo", env={"PYTHONIOENCODING": "ascii"})
    assert result.stdout == (
        b'"Korea Navigates Regional Volatility: The Beijing & Nara Summits," n.d., '
        b'sec. "Korea-China MOUs at a glance" (diagram).\n'
    )


@pytest.mark.parametrize("encoding", ["ascii", "utf-8"])
def test_what_others_import_is_utf_8_anywhere(encoding: str, run: Run, dataset_file: DatasetFile) -> None:
    data = str(dataset_file(LYON))
    env = {"PYTHONIOENCODING": encoding}
    bibtex = run("cite", "lyon-summit", "--style", "bibtex", "--data", data, env=env).stdout.decode()
    assert bibtex == (
        "@misc{communique,\n"
        "  title = {{Communiqué of Lyon}},\n"
        "  year = 2024,\n"
        "  month = may,\n"
        "  note = {sec. “Opening,” para. 1},\n"
        "}\n"
    )
    [item] = json.loads(run("cite", "lyon-summit", "--style", "csl-json", "--data", data, env=env).stdout)
    assert item["title"] == "Communiqué of Lyon"


def test_an_unknown_id_is_not_found_and_the_nearest_is_named(run: Run) -> None:
    result = run("cite", "swm-lenova")
    assert (result.returncode, result.stdout) == (1, b"")
    assert 'did you mean "swm-lenovo"?' in result.stderr.decode()


def test_words_that_fit_several_records_are_a_usage_error_that_lists_them(run: Run) -> None:
    result = run("cite", "summit")
    assert (result.returncode, result.stdout) == (2, b"")
    assert "beijing-summit" in result.stderr.decode()
    assert "nara-summit" in result.stderr.decode()


def test_a_style_that_there_is_not_is_a_usage_error_that_lists_those_there_are(run: Run) -> None:
    result = run("cite", "swm-lenovo", "--style", "mla")
    assert result.returncode == 2
    assert all(style in result.stderr.decode() for style in ("text", "bibtex", "csl-json"))
