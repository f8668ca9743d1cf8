"""The commands that list, as processes: their output in full (`pytest --refresh-golden` writes it anew)."""

from __future__ import annotations

import json

import pytest

from tests.conftest import DatasetFile, Golden, Run
from tests.samples import LYON

COMMANDS = {
    "mous": "mous",
    "mous-digital": "mous --category digital",
    "agreements": "agreements",
    "officials": "officials --sort name",
    "people": "people --kind executive",
    "participants": "participants nara",
    "meetings": "meetings",
    "forum": "forum",
    "figures": "figures",
    "statements": "statements --kind outcome",
    "timeline": "timeline",
    "search": "search economic security",
    "show": "show li-qiang swm-lenovo",
    "documents": "documents",
}
FORMATS = {
    "table.txt": "--format table",
    "colour.txt": "--format table --color always",
    "plain.txt": "--format plain",
    "md": "--format markdown",
    "csv": "--format csv",
    "json": "--json",
}


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", COMMANDS)
def test_the_answer_in_full(run: Run, golden: Golden, name: str, format: str) -> None:
    process = run(*f"{COMMANDS[name]} {FORMATS[format]}".split(), env={"COLUMNS": "80"})
    assert (process.returncode, process.stderr) == (0, b"")
    golden(f"{name}.{format}", process.stdout.decode())


def lyon_ids(run: Run, path: object, command: str) -> list[str]:
    process = run(*command.split(), "--json", "--data", str(path))
    assert (process.returncode, process.stderr) == (0, b""), process.stderr
    return [row.get("id") or row["person"] for row in json.loads(process.stdout)]


@pytest.mark.parametrize(
    ("command", "ids"),
    [
        ("mous --category GREEN --kind Commercial", "battery-recycling"),
        ("mous --party pixel", "film-fund"),
        ("agreements --kind bilateral", "state-mous"),
        ("officials", "anna-moreau kim-minjun ito-ren"),
        ("officials --country jp", "ito-ren"),
        ("officials --meeting lyon-summit", "anna-moreau kim-minjun"),
        ("people --kind executive", "kim-seoyeon"),
        ("participants dinner", "anna-moreau ito-ren"),
        ("meetings --kind forum --country korea", "industry-forum"),
        ("forum old", "roundtable-attendance"),
        ("figures --subject rail", "rail-share"),
        ("statements --topic outlook --kind assessment", "shared-outlook"),
        ("statements --speaker anna --meeting lyon-summit", "moreau-on-rail"),
        (
            "timeline --since 2024-05-03 --until 2024-05-03",
            "industry-forum preparatory-talks lyon-summit closing-dinner rail-opening",
        ),
        ("search rail --in EVENTS", "rail-opening"),
        ("search rail freight", "rail-share"),
        ("show treaty rail-opening", "treaty rail-opening"),
        ("documents", "communique press-note"),
    ],
)
def test_options_and_arguments_reach_the_question(
    run: Run, dataset_file: DatasetFile, command: str, ids: str
) -> None:
    assert lyon_ids(run, dataset_file(LYON), command) == ids.split()


@pytest.mark.parametrize("date", ["2026-13", "yesterday", "", "20260105"])
@pytest.mark.parametrize("option", ["--since", "--until"])
def test_a_date_that_is_none_is_a_usage_error(run: Run, option: str, date: str) -> None:
    process = run("timeline", option, date)
    assert (process.returncode, process.stdout) == (2, b"")
    assert process.stderr.decode() == (
        f'summit: error: "{date}" is not a date\n  write 2026-01-05, 2026-01 or 2026\n'
    )


def test_an_answer_of_no_records_is_empty_with_a_note(run: Run) -> None:
    process = run("mous", "--kind", "bilateral", "--json")
    assert (process.returncode, process.stdout) == (0, b"[]\n")
    assert process.stderr.startswith(b"summit: no records match")
    header = run("mous", "--kind", "bilateral", "--format", "csv")
    assert header.stdout.count(b"\n") == 1
    assert header.stdout.startswith(b"id,agreement,kind,")


def test_a_filter_nothing_matches_ends_with_1_and_a_value_that_is_no_choice_with_2(run: Run) -> None:
    unmatched = run("mous", "--category", "digitl")
    assert (unmatched.returncode, unmatched.stdout) == (1, b"")
    assert unmatched.stderr.decode() == (
        'summit: error: no category matches "digitl"\n'
        '  did you mean "Digital Content"? there are Consumer Goods, Digital Content, Supply Chain\n'
    )
    no_choice = run("mous", "--kind", "digital")
    assert (no_choice.returncode, no_choice.stdout) == (2, b"")
    assert b"'bilateral', 'commercial', 'donation'" in no_choice.stderr


def test_words_that_fit_several_records_end_with_2(run: Run) -> None:
    process = run("participants", "lee")
    assert (process.returncode, process.stdout) == (2, b"")
    assert process.stderr.decode().startswith('summit: error: "lee" fits 3 records: zhao-leji-meeting')


@pytest.mark.parametrize("command", ["search", "show"])
def test_a_missing_argument_ends_with_2(run: Run, command: str) -> None:
    process = run(command)
    assert (process.returncode, process.stdout) == (2, b"")
    assert b"Missing argument" in process.stderr
    assert f"`summit {command} --help` shows what it takes".encode() in process.stderr
