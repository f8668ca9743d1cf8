"""What every listing takes: arranging, formats, times, datasets, and its own filters as options."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from summitcli.cli.datasets import data_files
from summitcli.cli.listing import command_of
from summitcli.model import Dataset
from summitcli.names import Names
from summitcli.views import VIEWS
from summitcli.views.view import Asked
from tests.conftest import DatasetFile
from tests.running import FORMATS, parameters, summit
from tests.samples import HEAD, LYON

SHARED = ["format", "json", "fields", "sort", "reverse", "limit", "data", "color", "no_pager"]


@pytest.fixture(scope="module")
def sample(dataset_file: DatasetFile) -> str:
    return str(dataset_file(LYON))


def rows(*arguments: str, **how: Any) -> list[dict[str, Any]]:
    answered = summit(*arguments, "--json", **how)
    assert answered.code == 0, answered.err
    read: list[dict[str, Any]] = json.loads(answered.out)
    return read


def refused(*arguments: str, code: int = 2) -> str:
    ended = summit(*arguments)
    assert (ended.code, ended.out) == (code, "")
    return ended.err


# Its parameters


def test_a_command_takes_what_its_view_has_and_what_all_take() -> None:
    for name in VIEWS:
        view = VIEWS[name]()
        filters = [f"of_{each.name.replace('-', '_')}" for each in view.filters]
        span = ["since", "until"] if view.within else []
        argument = [view.argument.name] if view.argument else []
        assert [each.name for each in parameters(name)] == [*argument, *filters, *span, *SHARED]


def test_a_command_is_made_from_its_view_alone() -> None:
    command = command_of(VIEWS["mous"]())
    assert command.help == VIEWS["mous"]().help
    found = {each.name: each.opts for each in parameters("mous")}
    assert (found["format"], found["limit"], found["of_kind"]) == (
        ["--format", "-f"],
        ["--limit", "-L"],
        ["--kind"],
    )


# Arranging


def test_rows_are_sorted_reversed_and_cut_in_this_order(sample: str) -> None:
    def ids(*arguments: str) -> list[str]:
        return [row["id"] for row in rows("people", *arguments, "--data", sample)]

    by_name = ids("--sort", "name")
    assert ids("--sort", "name", "-L", "2") == by_name[:2]
    assert ids("--sort", "name", "--reverse", "--limit", "2") == by_name[::-1][:2]
    assert ids("--reverse", "--limit", "1") == ids()[-1:]
    assert ids("--limit", "0") == []


def test_what_is_unknown_comes_last_either_way(sample: str) -> None:
    for direction in ([], ["--reverse"]):
        ranks = [row["rank"] for row in rows("people", "--sort", "rank", *direction, "--data", sample)]
        known = [rank for rank in ranks if rank is not None]
        assert ranks[: len(known)] == sorted(known, reverse=bool(direction))
        assert len(known) < len(ranks)


def test_units_are_never_compared(sample: str) -> None:
    figures = rows("figures", "--sort", "value", "--reverse", "--data", sample)
    units = [row["unit"] for row in figures]
    assert units == sorted(units, key=str.casefold)
    assert "Sorted within each unit." in summit("figures", "--sort", "value", "-f", "table").out


def test_a_limit_of_none_is_said_to_have_more() -> None:
    assert summit("mous", "-L", "0", "--json").err == ""
    assert summit("mous", "--status", "x", "--json").err.startswith("summit: error: no status")


def test_fields_are_chosen_in_the_order_asked_for_and_sorted_by_others(sample: str) -> None:
    asked = ("people", "--fields", "office, name", "--sort", "rank", "-L", "1", "--data", sample)
    [row] = rows(*asked)
    assert list(row) == ["office", "name"]
    assert summit(*asked, "-f", "csv").out.startswith("office,name\n")


def test_a_field_that_is_asked_for_is_there_though_it_is_empty(sample: str) -> None:
    for format in FORMATS:
        asked = (
            "people",
            "--country",
            "FR",
            "--fields",
            "id,rank,name",
            "--data",
            sample,
            "--format",
            format,
        )
        out = summit(*asked).out
        assert "anna-moreau" in out, format
        if format in ("table", "markdown"):
            assert "rank" in out.splitlines()[0], format


def test_the_parties_of_a_country_can_be_a_field_by_themselves() -> None:
    asked = ("mous", "--fields", "id,parties.KR", "-L", "1")
    assert summit(*asked, "-f", "csv").out == "id,parties.KR\nshinsegae-alibaba,Shinsegae Group\n"
    assert rows(*asked) == [{"id": "shinsegae-alibaba", "parties.KR": ["Shinsegae Group"]}]


def test_what_makes_no_sense_is_a_usage_error() -> None:
    for arguments, said in [
        (["--fields", "categry"], 'no field "categry"\n  did you mean "category"? the fields are id, '),
        (["--sort", "categry"], 'no field "categry"\n  did you mean "category"? the fields are id, '),
        (["--fields", ""], 'no field ""'),
        (["--fields", "id,name,id"], 'the field "id" is named twice'),
        (["--limit", "-1"], "Invalid value for '--limit'"),
        (["--limit", "x"], "Invalid value for '--limit'"),
        (["--json", "--format", "csv"], "--json and --format csv ask for two formats\n  give one of them\n"),
        (["--format", "xml"], "'markdown'"),
        (["--color", "blue"], "'never'"),
        (["--since", "2026-02", "--until", "2026-01"], "--until 2026-01 ends before --since 2026-02 begins"),
        (["--since", "2026", "--since", "2027"], "--since is given 2 times"),
        (["--fields", "id", "--fields", "name"], "--fields is given 2 times"),
        (["--sort", "name", "--sort", "id"], "--sort is given 2 times"),
        (["--since", "2026-13"], '"2026-13" is not a date\n  write 2026-01-05, 2026-01 or 2026\n'),
        (["--until", "20260105"], '"20260105" is not a date'),
        (["--until", ""], '"" is not a date'),
        (["--since", "٢٠٢٦"], '"٢٠٢٦" is not a date'),
    ]:
        assert said in refused("mous", *arguments)


# Formats


def test_json_is_short_for_its_format_and_choices_are_taken_in_any_case() -> None:
    assert (
        summit("mous", "--json") == summit("mous", "--format", "JSON") == summit("mous", "--json", "-fjson")
    )
    assert summit("search", "lee", "--in", "People", "-f", "CSV").code == 0
    assert summit("forum", "-f", "table", "--color", "NEVER").code == 0


def test_options_stand_before_and_after_arguments() -> None:
    before = summit("participants", "--format", "csv", "--limit", "1", "nara")
    assert before.code == 0
    assert before == summit("participants", "nara", "-f", "csv", "-L1")


@pytest.mark.parametrize("format", ["csv", "tsv"])
def test_a_brief_is_no_table(format: str) -> None:
    assert "use --format json" in refused("brief", "nara", "--format", format)


# Filters


def test_a_filter_given_twice_means_either(sample: str) -> None:
    def people(*countries: str) -> list[str]:
        chosen = [word for country in countries for word in ("--country", country)]
        return [row["id"] for row in rows("people", *chosen, "--data", sample)]

    assert set(people("kr", "jp")) == {*people("kr"), *people("jp")} > set(people("jp"))


def test_each_filter_of_a_view_reaches_it_as_an_option(sample: str, lyon: Dataset) -> None:
    for command in [name for name in VIEWS if VIEWS[name]().filters]:
        view, names = VIEWS[command](), Names(lyon)
        asked = Asked(argument=["lyon"] if view.argument else [])
        for by in view.filters:
            if by.by == "deadline":
                continue
            records = view.records(names, asked)
            values = list(dict.fromkeys(value for record in records for value in by.values(names, record)))
            for value in values[:2]:
                expected = view.answer(names, Asked(argument=asked.argument, filters={by.name: [value]}))
                words = [*asked.argument, *([value] if by.positional else [f"--{by.name}", value])]
                assert len(rows(command, *words, "--data", sample)) == len(expected.rows) > 0


def test_a_value_that_nothing_has_ends_with_1_and_a_guess() -> None:
    assert refused("mous", "--category", "digitl", code=1) == (
        'summit: error: no category matches "digitl"\n'
        '  did you mean "Digital Content"? there are Consumer Goods, Digital Content, Supply Chain\n'
    )


def test_words_that_fit_several_records_end_with_2_and_a_list() -> None:
    assert refused("participants", "lee").startswith('summit: error: "lee" fits 3 records: zhao-leji-meeting')


def test_an_empty_name_names_no_record() -> None:
    for arguments in [["show", ""], ["cite", ""], ["brief", ""], ["participants", ""]]:
        ended = summit(*arguments)
        assert ended.code in (1, 2), arguments
        assert ended.out == "", arguments


def test_an_empty_word_finds_nothing() -> None:
    ended = summit("search", "")
    assert ended.code in (0, 1, 2)
    assert ended.out == ""


def test_an_answer_of_no_records_is_empty_with_a_note(dataset_file: DatasetFile) -> None:
    empty = str(dataset_file(HEAD))
    for command in VIEWS:
        if not VIEWS[command]().argument and command != "documents":
            ended = summit(command, "--data", empty, "--json")
            assert (ended.code, ended.out) == (0, "[]\n")
            assert ended.err.startswith("summit: no records match")
    assert summit("mous", "--data", empty, "-f", "csv").out.startswith("id,agreement,kind,")


def test_records_without_a_date_are_left_out_of_a_time_and_counted(sample: str) -> None:
    ended = summit("statements", "--since", "1990", "--data", sample, "--json")
    assert (ended.code, len(json.loads(ended.out))) == (0, 2)
    assert ended.err == "summit: 1 record without a date left out\n"


# Datasets


def test_a_dataset_of_ones_own_takes_the_place_of_the_bundled_one(sample: str) -> None:
    own = rows("mous", "--data", sample)
    assert own == rows("mous", env={"SUMMIT_DATA": sample})
    assert own == rows("mous", "--data", "-", input=Path(sample).read_bytes())
    assert own == rows("mous", "--data", str(Path(sample).parent))
    assert own == rows("mous", "--data", sample, env={"SUMMIT_DATA": "nowhere.toml"})
    assert own != rows("mous")


def test_several_files_are_merged(sample: str) -> None:
    both = len(rows("mous", "--data", sample)) + len(rows("mous"))
    assert len(rows("mous", "--data", sample, "--data", "@bundled")) == both
    assert len(rows("mous", env={"SUMMIT_DATA": os.pathsep.join(["@bundled", sample])})) == both


def test_a_folder_passes_over_what_is_no_dataset_with_a_note(sample: str, tmp_path: Path) -> None:
    (tmp_path / "summit.toml").write_bytes(Path(sample).read_bytes())
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    ended = summit("mous", "--data", str(tmp_path), "--json")
    assert (ended.code, json.loads(ended.out)) == (0, rows("mous", "--data", sample))
    assert ended.err == (
        f"summit: {tmp_path / 'pyproject.toml'} is passed over: it has no format, so it is not a dataset\n"
    )


@pytest.mark.parametrize(
    ("names", "code", "said"),
    [
        (["nowhere.toml"], 3, "cannot read nowhere.toml: No such file"),
        (["a.toml", "./a.toml"], 2, "is named twice"),
        (["a.toml", "link.toml"], 2, "is named twice"),
        (["@bundled", "@bundled"], 2, "is named twice"),
        (["-", "-"], 2, "standard input is named twice"),
        (["folder", "folder/b.toml"], 2, "is named twice"),
        (["empty"], 3, "holds no dataset"),
        ([""], 3, "its name is empty"),  # a variable that is not set
    ],
)
def test_files_that_cannot_be_read_as_one_dataset(
    names: list[str], code: int, said: str, tmp_path: Path
) -> None:
    for folder in ("folder", "empty"):
        (tmp_path / folder).mkdir()
    for name in ("a.toml", "folder/b.toml"):
        (tmp_path / name).write_text(HEAD)
    (tmp_path / "link.toml").symlink_to("a.toml")
    named = [word for name in names for word in ("--data", name)]
    ended = summit("mous", *named, cwd=tmp_path, input=HEAD.encode())
    assert (ended.code, ended.out) == (code, "")
    assert said in ended.err


@pytest.mark.parametrize(
    ("named", "environment", "files"),
    [
        (None, "", []),
        ([], f"a{os.pathsep}{os.pathsep}b", ["a", "b"]),
        (["c", "@bundled"], "a", ["c", "@bundled"]),
    ],
)
def test_the_files_are_those_named_or_those_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, named: list[str] | None, environment: str, files: list[str]
) -> None:
    monkeypatch.setenv("SUMMIT_DATA", environment)
    assert data_files(named) == files
