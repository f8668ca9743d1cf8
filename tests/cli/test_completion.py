from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from summitcli.model import Dataset
from tests.conftest import Run, clean_environment

Ask = Callable[..., list[tuple[str, str]]]

FORUM = ("korea-china-business-forum", "Korea-China Business Forum")
LISTINGS = [
    *("mous", "agreements", "officials", "people", "participants", "meetings", "forum", "figures"),
    *("statements", "timeline", "search a", "documents"),
]


@pytest.fixture
def ask(run: Run) -> Ask:
    """Ask as fish does, which is given all there is, for what may come next and what it stands for."""

    def completions(line: str, **env: str) -> list[tuple[str, str]]:
        asked = {"_SUMMIT_COMPLETE": "complete_fish", "_TYPER_COMPLETE_ARGS": line}
        done = run(env=asked | env)
        assert done.stderr == b""
        found = [text.partition("\t") for text in done.stdout.decode().split("\n") if text]
        return [(value, meaning) for value, _, meaning in found]

    return completions


def test_commands_are_completed_with_what_they_do(ask: Ask) -> None:
    assert ("mous", "List the memoranda of understanding, one a row.") in ask("summit ")


def test_options_are_completed(ask: Ask) -> None:
    found = {option for option, _ in ask("summit mous --")}
    assert {"--category", "--party", "--kind", "--format", "--json", "--data"} <= found


def test_the_version_is_not_printed_into_a_line_that_is_being_typed(ask: Ask) -> None:
    assert "mous" in dict(ask("summit --version "))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("mous --kind ", ["bilateral", "commercial", "donation"]),
        ("people --kind ", ["official", "executive"]),
        ("mous -f ", ["table", "plain", "json", "jsonl", "csv", "tsv", "markdown"]),
        ("mous --color ", ["auto", "always", "never"]),
        ("mous --category ", ["Consumer Goods", "Digital Content", "Supply Chain"]),
        ("figures --subject ", ["CPTPP", FORUM[1], "Korea-U.S. Business Roundtable", "Shanghai"]),
        ("search x --in ", ["documents", "people", "meetings", "agreements", "mous", "figures"]),
    ],
)
def test_values_are_completed(ask: Ask, line: str, expected: list[str]) -> None:
    assert [value for value, _ in ask(f"summit {line}")][: len(expected)] == expected


@pytest.mark.parametrize(
    ("line", "one"),
    [
        ("mous --party ", ("Lenovo", "China")),
        ("officials --country ", ("CN", "China")),
        ("officials --country c", ("CN", "China")),
        ("officials --country chi", ("China", "CN")),
        ("officials --meeting ", ("nara-summit", "Korea-Japan summit in Nara")),
        ("statements --meeting ", ("nara-summit", "Korea-Japan summit in Nara")),
        ("statements --speaker ", ("sanae-takaichi", "Sanae Takaichi")),
        ("participants ", FORUM),
        ("forum ", FORUM),
        ("show ", ("li-qiang", "Li Qiang")),
        ("show li-qiang ", FORUM),
        ("cite ", ("shinsegae-alibaba", "Shinsegae Group – Alibaba International")),
        ("mous --data @", ("@bundled", "the dataset that comes with summit")),
    ],
)
def test_values_are_completed_with_what_they_stand_for(ask: Ask, line: str, one: tuple[str, str]) -> None:
    assert one in ask(f"summit {line}")


def test_only_what_has_an_answer_is_offered(ask: Ask, bundled: Dataset) -> None:
    silent = next(person.id for person in bundled.people if person.id == "koo-kwang-mo")
    assert silent not in dict(ask("summit statements --speaker "))
    assert [id for id, _ in ask("summit forum ")] == [FORUM[0], "korea-us-business-roundtable"]
    assert "KR" not in dict(ask("summit meetings --country "))


@pytest.mark.parametrize("listing", LISTINGS)
def test_the_fields_completed_are_those_of_the_answer(ask: Ask, run: Run, listing: str) -> None:
    [row, *_] = json.loads(run(*listing.split(), "--json", "--limit", "1").stdout)
    assert [field for field, _ in ask(f"summit {listing} --sort ")] == list(row)


def test_the_fields_of_a_shown_record_are_all_completed(ask: Ask, run: Run, bundled: Dataset) -> None:
    ids = [records[0].id for _, records in bundled.tables() if records]
    shown = {field for row in json.loads(run("show", *ids, "--json").stdout) for field in row}
    assert {field for field, _ in ask("summit show --sort ")} >= shown


def test_fields_are_completed_after_a_comma_but_for_those_listed_already(ask: Ask) -> None:
    found = [fields for fields, _ in ask("summit documents --fields title,id,")]
    assert found == [f"title,id,{field}" for field in ("publisher", "date", "url", "note", "records")]


@pytest.mark.parametrize("how", ["--data FILE", "--data=FILE", "--data @bundled --data FILE", "$SUMMIT_DATA"])
def test_values_are_those_of_the_dataset_that_is_named(ask: Ask, tmp_path: Path, how: str) -> None:
    path = tmp_path / "my data.toml"
    path.write_text(MINE, encoding="utf-8")
    if how == "$SUMMIT_DATA":
        found = ask("summit mous --category ", SUMMIT_DATA=str(path))
    else:
        found = ask(f"summit mous {how.replace('FILE', repr(str(path)))} --category ")
    assert ("Mine", "") in found


def test_a_home_directory_in_a_files_name_is_found(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "data.toml").write_text(MINE, encoding="utf-8")
    assert ask("summit mous --data ~/data.toml --category ", HOME=str(tmp_path)) == [("Mine", "")]
    assert ask("summit mous --data $HOME/data.toml --category ", HOME=str(tmp_path)) == [("Mine", "")]


@pytest.mark.parametrize("content", [b"", b"format = ", b"\xff\xfe", b"format = 1\n[[mous]]\nid = 7\n"])
def test_a_dataset_with_faults_completes_nothing(ask: Ask, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.toml"
    path.write_bytes(content)
    for option in ("mous --category", "officials --country", "statements --speaker", "show"):
        assert ask(f"summit {option} ", SUMMIT_DATA=str(path)) == []


@pytest.mark.parametrize("name", ["missing.toml", ".", "-", "/dev/stdin"])
def test_what_is_no_file_completes_nothing_and_is_not_waited_for(ask: Ask, name: str) -> None:
    assert ask(f"summit mous --data {name} --category ") == []


def test_a_command_is_completed_without_a_dataset_being_read() -> None:
    program = (
        "import sys; from summitcli.cli import run; run([]);"
        "print(*(name for name in sys.modules if name in {'summitcli.dataset', 'tomli', 'rich'}))"
    )
    asked = {"_SUMMIT_COMPLETE": "complete_bash", "COMP_WORDS": "summit\nmo", "COMP_CWORD": "1"}
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, env=clean_environment(asked)
    )
    assert (done.stdout.split(), done.stderr) == ([b"mous"], b"")


MINE = """\
format = 1

[[documents]]
id = "d"
title = "D"

[[mous]]
id = "m"
category = "Mine"
parties = { KR = ["A"] }
cooperation = "c"
sources = [{ document = "d" }]
"""
