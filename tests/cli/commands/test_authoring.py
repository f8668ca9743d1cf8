"""`summit validate`, `schema` and `init` as processes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import summitcli
from tests.conftest import DatasetFile, Run, clean_environment
from tests.reliability.tool import listing_commands
from tests.samples import CITED, HEAD, LYON

STARTER = Path(summitcli.__file__).with_name("starter.toml").read_bytes()

# The listings that have to be asked for something.
ASKED = {"search": "search hydrogen", "show": "show company-mous"}


def event(id: str, date: str = "2024") -> str:
    return f'[[events]]\nid = "{id}"\nname = "X"\ndate = "{date}"\n{CITED}'


def mou(id: str, category: str) -> str:
    return (
        f'[[mous]]\nid = "{id}"\ncategory = "{category}"\nparties = {{ FR = ["A"] }}\n'
        f'cooperation = "Rail"\n{CITED}'
    )


FAULTY = HEAD + event("late", "2024-13") + event("Bad") + mou("one", "Rail") + mou("two", "rail")
BAD_DATE = 'is "2024-13", which is not a date; it takes "2026-01-05", "2026-01" or "2026"'
BAD_ID = 'is "Bad"; it takes lower-case letters, digits and single hyphens: beijing-summit'
SIMILAR = 'is "rail", elsewhere "Rail"; write it one way'


# validate


def test_every_fault_has_its_line_and_then_they_are_counted(run: Run, dataset_file: DatasetFile) -> None:
    path = dataset_file(FAULTY)
    process = run("validate", str(path))
    assert (process.returncode, process.stderr) == (1, b"")
    assert process.stdout.decode() == (
        f"{path}:10: events[late].date: {BAD_DATE} [bad-date]\n"
        f"{path}:13: events[Bad].id: {BAD_ID} [bad-id]\n"
        f"{path}:25: warning: mous[two].category: {SIMILAR} [similar-category]\n"
        f"{path}: 2 faults, 1 warning\n"
    )


def test_json_is_an_array_of_every_fault(run: Run, dataset_file: DatasetFile) -> None:
    path = dataset_file(FAULTY)
    process = run("validate", "--json", str(path))
    assert (process.returncode, process.stderr) == (1, b"")
    faults = json.loads(process.stdout)
    assert [list(fault) for fault in faults] == [
        ["file", "line", "column", "severity", "code", "table", "id", "field", "message"]
    ] * 3
    assert [list(fault.values()) for fault in faults] == [
        [str(path), 10, 1, "error", "bad-date", "events", "late", "date", BAD_DATE],
        [str(path), 13, 1, "error", "bad-id", "events", "Bad", "id", BAD_ID],
        [str(path), 25, 1, "warning", "similar-category", "mous", "two", "category", SIMILAR],
    ]


def test_a_dataset_without_faults_is_said_to_have_none(run: Run, dataset_file: DatasetFile) -> None:
    path = str(dataset_file(HEAD + event("fine")))
    process = run("validate", path)
    assert (process.returncode, process.stderr) == (0, b"")
    assert process.stdout.decode() == f"{path}: no faults in 2 records\n"
    process = run("validate", path, "--json")
    assert (process.returncode, process.stdout, process.stderr) == (0, b"[]\n", b"")


def test_with_no_file_named_the_bundled_dataset_is_checked(run: Run) -> None:
    expected = b"@bundled: no faults in 100 records\n"
    for process in (run("validate"), run("validate", "@bundled")):
        assert (process.returncode, process.stdout, process.stderr) == (0, expected, b"")


def test_with_no_file_named_what_summit_data_names_is_checked(run: Run, dataset_file: DatasetFile) -> None:
    path = str(dataset_file("format = 1\nmuos = []\n"))
    process = run("validate", env={"SUMMIT_DATA": path})
    assert process.returncode == 1
    assert process.stdout.decode().startswith(f"{path}:2: muos: ")


def test_warnings_alone_end_with_0(run: Run, dataset_file: DatasetFile) -> None:
    path = str(dataset_file(HEAD + mou("one", "Rail") + mou("two", "rail")))
    process = run("validate", path)
    assert process.returncode == 0
    assert process.stdout.decode() == (
        f"{path}:15: warning: mous[two].category: {SIMILAR} [similar-category]\n"
        f"{path}: 0 faults, 1 warning in 3 records\n"
    )
    process = run("validate", path, "--json")
    assert (process.returncode, len(json.loads(process.stdout))) == (0, 1)


def test_one_fault_is_counted_as_one(run: Run, dataset_file: DatasetFile) -> None:
    path = str(dataset_file(HEAD + event("late", "2024-13")))
    assert run("validate", path).stdout.decode().splitlines()[1:] == [f"{path}: 1 fault"]


def test_several_files_are_checked_as_one_dataset(run: Run, dataset_file: DatasetFile) -> None:
    whole, part = str(dataset_file(LYON)), str(dataset_file("format = 1\n" + event("treaty") + event("new")))
    process = run("validate", whole, part)
    assert process.returncode == 1
    line = LYON[: LYON.index('id = "treaty"')].count("\n")
    assert process.stdout.decode() == (
        f'{part}:3: events[treaty].id: is "treaty", as is the record at {whole}:{line};'
        " every id is used once [duplicate-id]\n"
        f"{whole} {part}: 1 fault\n"
    )
    other = str(dataset_file("format = 1\n" + event("new")))
    assert run("validate", other, whole).returncode == 0
    assert run("validate", other).returncode == 1


def test_standard_input_and_the_bundled_dataset_are_checked_together(run: Run) -> None:
    added = (
        'format = 1\n[[events]]\nid = "x"\nname = "X"\ndate = "2026"\nsources = [{ document = "briefing" }]\n'
    )
    process = run("validate", "@bundled", "-", input=added.encode())
    assert (process.returncode, process.stdout) == (0, b"@bundled -: no faults in 101 records\n")
    process = run("validate", "-", input=added.encode())
    assert process.returncode == 1
    assert process.stdout.decode() == (
        '<stdin>:6: events[x].sources[0].document: names "briefing", which is the id of nothing;'
        " it takes the id of one of the documents [unknown-reference]\n"
        "-: 1 fault\n"
    )


def test_what_is_not_toml_is_a_fault_and_no_accident(run: Run) -> None:
    process = run("validate", "-", input=b"format = 1\nnot toml\n")
    assert (process.returncode, process.stderr) == (1, b"")
    assert process.stdout.decode() == (
        "<stdin>:2: expected '=' after a key in a key/value pair; it takes key = value [syntax]\n-: 1 fault\n"
    )


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_a_file_that_cannot_be_read_ends_with_3(
    run: Run, options: list[str], dataset_file: DatasetFile
) -> None:
    process = run("validate", str(dataset_file(FAULTY)), "nowhere.toml", *options)
    assert (process.returncode, process.stdout) == (3, b"")
    assert process.stderr.decode() == (
        "summit: error: cannot read nowhere.toml: No such file or directory\n"
        "  check the name; `summit init FILE` writes a dataset to start from\n"
    )


def test_a_file_named_twice_ends_with_2(run: Run) -> None:
    process = run("validate", "@bundled", "@bundled")
    assert (process.returncode, process.stdout) == (2, b"")
    assert process.stderr.startswith(b"summit: error: @bundled is named twice\n")


def test_of_very_many_faults_the_first_are_printed_and_all_are_counted(
    run: Run, dataset_file: DatasetFile
) -> None:
    path = str(dataset_file(HEAD + "".join(event(f"e{number}", "soon") for number in range(1234))))
    process = run("validate", path)
    *faults, more, count = process.stdout.decode().splitlines()
    assert process.returncode == 1
    assert [line.split(": ")[1] for line in faults] == [f"events[e{number}].date" for number in range(1000)]
    assert more == "… and 234 more; --json lists them all"
    assert count == f"{path}: 1,234 faults"
    assert len(json.loads(run("validate", path, "--json").stdout)) == 1234


def test_the_text_is_written_in_the_encoding_asked_for_and_json_in_utf_8(
    run: Run, dataset_file: DatasetFile
) -> None:
    path = str(dataset_file(HEAD + event("é")))
    latin = {"PYTHONIOENCODING": "latin-1"}
    assert "events[é].id: ".encode("latin-1") in run("validate", path, env=latin).stdout
    assert json.loads(run("validate", path, "--json", env=latin).stdout.decode())[0]["id"] == "é"


def test_a_reader_that_goes_away_ends_it_quietly(dataset_file: DatasetFile) -> None:
    path = str(dataset_file(HEAD + "".join(event(f"e{number}", "soon") for number in range(3000))))
    command = [sys.executable, "-m", "summitcli", "validate", path, "--json"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, env=clean_environment()) as process:
        assert process.stdout
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr
        assert process.stderr.read() == b""


def test_the_bundled_dataset_is_completed_among_the_files(run: Run) -> None:
    typed = {"_SUMMIT_COMPLETE": "complete_fish", "_TYPER_COMPLETE_ARGS": "summit validate @"}
    assert run(env=typed).stdout.startswith(b"@bundled\t")


# schema


def test_schema_prints_the_json_schema_of_the_format(run: Run) -> None:
    process = run("schema", env={"PYTHONIOENCODING": "ascii"})
    assert (process.returncode, process.stderr) == (0, b"")
    schema = json.loads(process.stdout)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert list(schema["properties"])[:3] == ["format", "documents", "people"]
    assert process.stdout.endswith(b"}\n")


# init


def test_init_writes_a_starter_and_the_schema_that_it_names(run: Run, tmp_path: Path) -> None:
    process = run("init", cwd=tmp_path)
    assert (process.returncode, process.stdout) == (0, b"")
    assert process.stderr.decode() == (
        "summit: wrote summits.toml and summits.schema.json; edit it, then: summit validate summits.toml\n"
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["summits.schema.json", "summits.toml"]
    starter = (tmp_path / "summits.toml").read_bytes()
    assert starter == STARTER
    assert starter.startswith(b"#:schema ./summits.schema.json\n")
    assert (tmp_path / "summits.schema.json").read_bytes() == run("schema").stdout


def test_init_writes_beside_one_another_where_it_is_told_to(run: Run, tmp_path: Path) -> None:
    process = run("init", "my summit.toml", cwd=tmp_path)
    assert process.stderr.decode().endswith("then: summit validate 'my summit.toml'\n")
    (tmp_path / "data").mkdir()
    assert run("init", "data/own.toml", cwd=tmp_path).returncode == 0
    assert sorted(path.name for path in (tmp_path / "data").iterdir()) == ["own.toml", "summits.schema.json"]


def test_init_prints_the_starter_and_writes_nothing_for_a_hyphen(run: Run, tmp_path: Path) -> None:
    process = run("init", "-", cwd=tmp_path, env={"PYTHONIOENCODING": "ascii"})
    assert (process.returncode, process.stdout, process.stderr) == (0, STARTER, b"")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("existing", ["summits.toml", "summits.schema.json"])
def test_init_overwrites_neither_file(run: Run, tmp_path: Path, existing: str) -> None:
    (tmp_path / existing).write_text("mine\n")
    process = run("init", cwd=tmp_path)
    assert (process.returncode, process.stdout) == (2, b"")
    assert process.stderr.decode() == (
        f"summit: error: {existing} exists\n"
        "  init overwrites nothing: name another file, or move this one away\n"
    )
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [(existing, "mine\n")]


def test_an_edited_dataset_stays_as_it_is(run: Run, tmp_path: Path) -> None:
    run("init", cwd=tmp_path)
    edited = (tmp_path / "summits.toml").read_bytes().replace(b"Lyon", b"Lille")
    (tmp_path / "summits.toml").write_bytes(edited)
    assert run("init", cwd=tmp_path).returncode == 2
    assert (tmp_path / "summits.toml").read_bytes() == edited


def test_an_identical_schema_is_no_obstacle(run: Run, tmp_path: Path) -> None:
    assert run("init", "first.toml", cwd=tmp_path).returncode == 0
    assert run("init", "second.toml", cwd=tmp_path).returncode == 0
    names = ["first.toml", "second.toml", "summits.schema.json"]
    assert sorted(path.name for path in tmp_path.iterdir()) == names


@pytest.mark.parametrize("name", ["", "/", "summits.schema.json", "data/summits.schema.json"])
def test_a_name_that_no_dataset_can_have_ends_with_2(run: Run, tmp_path: Path, name: str) -> None:
    process = run("init", name, cwd=tmp_path)
    assert (process.returncode, process.stdout) == (2, b"")
    assert process.stderr.decode().startswith(f'summit: error: "{name}" cannot be the name of a dataset\n')
    assert list(tmp_path.iterdir()) == []


def test_a_directory_in_the_files_place_ends_with_2(run: Run, tmp_path: Path) -> None:
    (tmp_path / "summits.toml").mkdir()
    assert run("init", cwd=tmp_path).returncode == 2
    assert [path.name for path in tmp_path.iterdir()] == ["summits.toml"]


@pytest.mark.parametrize("name", ["no/place.toml", "a" * 300])
def test_a_place_that_is_not_there_ends_with_4(run: Run, tmp_path: Path, name: str) -> None:
    process = run("init", name, cwd=tmp_path)
    assert process.returncode == 4
    assert process.stderr.decode().startswith(f"summit: error: cannot write {name}: ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_an_unwritable_directory_ends_with_4(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    command = [*without_privileges(), sys.executable, "-m", "summitcli", "init"]
    process = subprocess.run(command, check=False, capture_output=True, cwd=tmp_path, env=clean_environment())
    tmp_path.chmod(0o700)
    assert (process.returncode, process.stdout) == (4, b"")
    assert process.stderr.decode() == "summit: error: cannot write summits.toml: Permission denied\n"
    assert list(tmp_path.iterdir()) == []


def without_privileges() -> list[str]:
    """Return a command that takes from the next what lets root write anywhere."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("root may write anywhere, and there is no setpriv to take that away")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--"]


# The starter


@pytest.fixture(scope="module")
def starter(run: Run, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Write a starter as `summit init` does."""
    path = tmp_path_factory.mktemp("starter") / "summits.toml"
    assert run("init", str(path)).returncode == 0
    return str(path)


def test_the_starter_has_neither_faults_nor_warnings(run: Run, starter: str) -> None:
    process = run("validate", starter)
    assert (process.returncode, process.stdout.decode()) == (0, f"{starter}: no faults in 13 records\n")


@pytest.mark.parametrize("command", listing_commands())
def test_every_listing_answers_from_the_starter(run: Run, starter: str, command: str) -> None:
    process = run(*ASKED.get(command, command).split(), "--json", "--data", starter)
    assert (process.returncode, process.stderr) == (0, b"")
    assert json.loads(process.stdout)


def test_a_fact_of_the_starter_can_be_cited(run: Run, starter: str) -> None:
    process = run("cite", "hydrogen-position", "--data", starter)
    assert (process.returncode, process.stderr) == (0, b"")
    assert "Communiqué of the Example Summit" in process.stdout.decode()
