"""What the shell may complete, asked as fish does: it is given all there is, with what it stands for."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from summitcli.views import VIEWS
from tests.conftest import DatasetFile
from tests.running import COMMANDS, asked, process, summit
from tests.samples import LYON

Completed = dict[str, str]


@pytest.fixture(scope="module")
def sample(dataset_file: DatasetFile) -> str:
    return str(dataset_file(LYON))


def ask(line: str, **env: str) -> Completed:
    """Return what may come next, each with what it stands for."""
    done = summit(env={"_SUMMIT_COMPLETE": "complete_fish", "_TYPER_COMPLETE_ARGS": f"summit {line}"} | env)
    assert done.err == ""
    found = [text.partition("\t") for text in done.out.split("\n") if text]
    return {value: meaning for value, _, meaning in found}


def test_commands_are_completed_with_what_they_do() -> None:
    found = ask("")
    assert list(found) == list(COMMANDS)
    assert found["mous"] == "List the memoranda of understanding, one per row"
    assert all(found.values())
    assert ask("export ").keys() >= {"sqlite", "datapackage"}


def test_options_are_completed() -> None:
    assert {"--category", "--party", "--since", "--format", "--json", "--data"} <= ask("mous --").keys()


def test_the_version_is_not_printed_into_a_line_that_is_being_typed() -> None:
    assert "mous" in ask("--version ")


def test_codes_of_findings_are_completed_one_after_the_other() -> None:
    found = ask("fact-check --select date-differs,p")
    assert found["date-differs,place-differs"] == "A city or venue other than that on record."
    assert not any(value.endswith(",date-differs") for value in found)
    assert ask("fact-check draft") == {}  # which leaves it to the shell to complete a file's name


def test_values_are_completed_in_their_order() -> None:
    for line, expected in [
        ("mous -f ", "table plain json jsonl csv tsv markdown"),
        ("mous --color ", "auto always never"),
        ("cite --style ", "text bibtex csl-json"),
        ("search x --in ", "documents people organisations meetings"),
        ("documents --fields title,id,", "title,id,publisher title,id,date"),
        ("show --sort ", "table id"),
        ("timeline --since ", ""),
        ("statements --due-by ", ""),
        ("mous --limit ", ""),
    ]:
        assert list(ask(line))[: len(expected.split())] == expected.split()


def test_values_are_completed_with_what_they_stand_for(sample: str) -> None:
    for line, value, meaning in [
        ("mous --category ", "Green Energy", ""),
        ("mous --party ", "Hanbit Battery", ""),
        ("people --kind ", "executive", ""),
        ("people --country ", "FR", "France"),
        ("people --country f", "FR", "France"),
        ("people --country fra", "France", "FR"),
        ("people --meeting ", "lyon-summit", "Lyon summit"),
        ("people --country kr --meeting ", "lyon-summit", "Lyon summit"),
        ("statements --speaker ", "anna-moreau", "Anna Moreau"),
        ("participants ", "lyon-summit", "Lyon summit"),
        ("forum ", "industry-forum", "Industry forum"),
        ("brief ", "lyon-summit", "Lyon summit"),
        ("show anna-moreau ", "film-fund", "Moonlight Studio, Seoul Pixel – 東京フィルム"),
        ("cite ", "treaty", "Treaty of friendship"),
    ]:
        assert ask(line, SUMMIT_DATA=sample)[value] == meaning


@pytest.mark.parametrize("line", ["mous --data @", "validate @"])
def test_the_bundled_dataset_is_completed_among_the_files(line: str) -> None:
    assert ask(line) == {"@bundled": "the dataset that comes with summit"}


def test_whatever_a_filter_completes_has_an_answer(sample: str) -> None:
    for command in VIEWS:
        for by in VIEWS[command]().filters:
            option = [] if by.positional else [f"--{by.name}"]
            for value in list(ask(" ".join([*asked(command, "lyon"), *option, ""]), SUMMIT_DATA=sample))[:3]:
                done = summit(*asked(command, "lyon"), *option, value, "--data", sample, "--json")
                assert done.code == 0, (value, done.err)


def test_the_fields_completed_are_those_of_the_answer(sample: str) -> None:
    for command in VIEWS:
        words = ["anna-moreau"] if command == "show" else ["lyon"] if VIEWS[command]().argument else []
        fields = list(ask(f"{command} --sort "))
        if command == "show":  # of every table's records
            [row] = json.loads(summit(command, *words, "--json", "--data", sample).out)
            assert set(fields) > set(row), command
        elif command != "brief":  # which is no table
            header = summit(command, *words, "-f", "csv", "--data", sample).out.partition("\n")[0].split(",")
            assert fields == list(dict.fromkeys(name.partition(".")[0] for name in header)), command


@pytest.mark.parametrize("how", ["--data FILE", "--data=FILE", "--data @bundled --data FILE", "$SUMMIT_DATA"])
def test_values_are_those_of_the_dataset_that_is_named(how: str, tmp_path: Path) -> None:
    path = tmp_path / "my data.toml"
    path.write_text(LYON, encoding="utf-8")
    if how == "$SUMMIT_DATA":
        found = ask("mous --category ", SUMMIT_DATA=str(path))
    else:
        found = ask(f"mous {how.replace('FILE', repr(str(path)))} --category ")
    assert "Green Energy" in found
    assert ("Supply Chain" in found) is ("@bundled" in how)


def test_a_folder_and_a_home_directory_are_found(tmp_path: Path) -> None:
    (tmp_path / "data.toml").write_text(LYON, encoding="utf-8")
    for name in ("~/data.toml", "$HOME/data.toml", "~"):
        assert "Green Energy" in ask(f"mous --data {name} --category ", HOME=str(tmp_path))


def test_a_dataset_with_faults_completes_nothing(tmp_path: Path) -> None:
    for content in [b"", b"format = ", b"\xff\xfe", b"format = 1\n[[mous]]\nid = 7\n"]:
        path = tmp_path / "broken.toml"
        path.write_bytes(content)
        for option in ("mous --category", "officials --country", "statements --speaker", "show"):
            assert ask(f"{option} ", SUMMIT_DATA=str(path)) == {}, content


def test_what_is_no_file_completes_nothing_and_is_not_waited_for() -> None:
    for name in ["missing.toml", "/", "-", "/dev/stdin"]:
        assert ask(f"mous --data {name} --category ") == {}


def test_a_command_is_completed_without_a_dataset_being_read() -> None:
    program = (
        "import sys; from summitcli.cli import run; run([]);"
        "print(*(name for name in sys.modules if name in {'tomli', 'rich', 'summitcli.dataset'}))"
    )
    typed = {"_SUMMIT_COMPLETE": "complete_bash", "COMP_WORDS": "summit\nmo", "COMP_CWORD": "1"}
    done = process(program=[sys.executable, "-c", program], env=typed)
    assert (done.out.split(), done.err) == (["mous"], "")
