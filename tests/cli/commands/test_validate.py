"""`summit validate`."""

from __future__ import annotations

import json
from pathlib import Path

from tests.conftest import DatasetFile
from tests.running import Result, summit
from tests.samples import CITED, HEAD, LYON


def event(id: str, date: str = "2024") -> str:
    return f'[[events]]\nid = "{id}"\nname = "X"\ndate = "{date}"\n{CITED}'


def mou(id: str, category: str) -> str:
    return (
        f'[[mous]]\nid = "{id}"\ncategory = "{category}"\nparties = {{ FR = ["A"] }}\n'
        f'cooperation = "Rail"\n{CITED}'
    )


FAULTY = HEAD + event("late", "2024-13") + event("Bad") + mou("one", "Rail") + mou("two", "rail")
PLACES = [
    (10, "error", "bad-date", "events", "late", "date"),
    (13, "error", "bad-id", "events", "Bad", "id"),
    (25, "warning", "similar-value", "mous", "two", "category"),
]


def validate(*arguments: str, input: bytes = b"") -> Result:  # noqa: A002
    return summit("validate", *arguments, input=input)


def test_every_fault_has_its_line_and_then_they_are_counted(dataset_file: DatasetFile) -> None:
    path = dataset_file(FAULTY)
    told = validate(str(path))
    assert (told.code, told.err) == (1, "")
    *lines, count = told.out.splitlines()
    assert [line.split(": ")[0].rpartition(":")[0] for line in lines] == [
        f"{path}:{line}" for line, *_ in PLACES
    ]
    assert lines[0] == (
        f'{path}:10:1: events[late].date: is "2024-13", which is not a date; '
        'it takes "2026-01-05", "2026-01" or "2026" [bad-date]'
    )
    assert lines[2].startswith(f"{path}:25:1: warning: mous[two].category: ")
    assert count == f"{path}: 2 faults, 1 warning"


def test_json_is_an_array_of_every_fault(dataset_file: DatasetFile) -> None:
    path = dataset_file(FAULTY)
    told = validate("--json", str(path))
    faults = json.loads(told.out)
    assert (told.code, told.err, len(faults)) == (1, "", len(PLACES))
    for fault, place in zip(faults, PLACES, strict=True):
        assert list(fault) == [
            *("file", "line", "column", "severity", "code", "table", "id", "field", "message")
        ]
        assert (fault["file"], fault["column"]) == (str(path), 1)
        found = tuple(fault[name] for name in ("line", "severity", "code", "table", "id", "field"))
        assert found == place


def test_a_dataset_without_faults_is_said_to_have_none(dataset_file: DatasetFile) -> None:
    path = str(dataset_file(HEAD + event("fine")))
    assert validate(path) == Result(0, f"{path}: no faults in 2 records\n".encode(), b"")
    assert validate(path, "--json") == Result(0, b"[]\n", b"")
    assert validate() == validate("@bundled")
    assert validate().out.startswith("@bundled: no faults in ")


def test_what_summit_data_names_is_checked_where_nothing_else_is(dataset_file: DatasetFile) -> None:
    path = str(dataset_file("format = 1\nmuos = []\n"))
    told = summit("validate", env={"SUMMIT_DATA": path})
    assert told.code == 1
    assert told.out.startswith(f"{path}:2:1: muos: ")


def test_warnings_alone_end_with_0_and_are_said_by_no_other_command(dataset_file: DatasetFile) -> None:
    path = str(dataset_file(HEAD + mou("one", "Rail") + mou("two", "rail")))
    told = validate(path)
    assert told.code == 0
    assert told.out.endswith(f"[similar-value]\n{path}: 0 faults, 1 warning in 3 records\n")
    assert summit("mous", "--data", path).err == ""


def test_several_files_and_folders_are_checked_as_one_dataset(tmp_path: Path) -> None:
    (tmp_path / "whole.toml").write_text(LYON, encoding="utf-8")
    (tmp_path / "parts").mkdir()
    part = tmp_path / "parts" / "part.toml"
    part.write_text("format = 1\n" + event("treaty") + event("new"))
    told = summit("validate", "whole.toml", "parts", cwd=tmp_path)
    line = LYON[: LYON.index('id = "treaty"')].count("\n")
    assert told.out == (
        'parts/part.toml:3:1: events[treaty].id: is "treaty", which is also the id of the record at'
        f" whole.toml:{line}; every id is used once [duplicate-id]\n"
        "whole.toml parts: 1 fault\n"
    )
    assert validate(str(part)).code == 1  # by itself its sources lead nowhere


def test_beside_a_file_that_is_no_toml_unknown_ids_are_not_reported(dataset_file: DatasetFile) -> None:
    lost = dataset_file("format = 1\n" + event("lost"))  # cites what may be in the other
    broken = dataset_file("[[")
    told = validate(str(lost), str(broken))
    assert told.code == 1
    assert told.out.splitlines()[1:] == [f"{lost} {broken}: 1 fault"]
    assert told.err == (
        "summit: ids that no record has are not reported: a file that could not be parsed may have them\n"
    )


def test_standard_input_and_the_bundled_dataset_are_checked_together() -> None:
    added = b'format = 1\n[[events]]\nid = "x"\nname = "X"\ndate = "2026"\n'
    added += b'sources = [{ document = "briefing" }]\n'
    assert validate("@bundled", "-", input=added).out.startswith("@bundled -: no faults in ")
    told = validate("-", input=added)
    assert told.code == 1
    assert told.out.startswith("<stdin>:6:14: events[x].sources[0].document: ")
    assert told.out.endswith("[unknown-reference]\n-: 1 fault\n")


def test_what_is_not_toml_is_a_fault_and_no_accident() -> None:
    told = validate("-", input=b"format = 1\nnot toml\n")
    assert (told.code, told.err) == (1, "")
    assert told.out == (
        "<stdin>:2:5: expected '=' after a key in a key/value pair; it takes key = value [syntax]\n"
        "-: 1 fault\n"
    )


def test_a_value_of_any_other_type_is_a_fault_in_every_table() -> None:
    for wrong in ["5", "true", "1.5", "2026-01-01", '"a"', "[1]", "{ a = 1 }"]:
        for table in ["people", "documents", "format", "title"]:
            head = "" if table == "format" else "format = 1\n"
            told = validate("-", input=f"{head}{table} = {wrong}\n".encode())
            assert told.err == "", (wrong, table)
            assert told.code == (0 if (table, wrong) == ("title", '"a"') else 1)
            newer = summit("mous", "--data", "-", input=f"format = 2\n{table}x = {wrong}\n".encode())
            assert newer.code == 3, (wrong, table)
            assert "upgrade" in newer.err, (wrong, table)


def test_a_file_that_cannot_be_read_ends_with_3(dataset_file: DatasetFile) -> None:
    for options in ([], ["--json"]):
        told = validate(str(dataset_file(FAULTY)), "nowhere.toml", *options)
        assert (told.code, told.out) == (3, "")
        assert told.err == (
            "summit: error: cannot read nowhere.toml: No such file or directory\n"
            "  check the name; `summit init FILE` writes a dataset to start from\n"
        )


def test_of_very_many_faults_the_first_are_printed_and_all_are_counted(dataset_file: DatasetFile) -> None:
    path = str(dataset_file(HEAD + "".join(event(f"e{number}", "soon") for number in range(1234))))
    told = validate(path)
    *faults, more, count = told.out.splitlines()
    assert told.code == 1
    assert [line.split(": ")[1] for line in faults] == [f"events[e{number}].date" for number in range(1000)]
    assert more == "… and 234 more; --json lists them all"
    assert count == f"{path}: 1,234 faults"
    assert len(json.loads(validate(path, "--json").out)) == 1234


def test_text_is_written_in_the_encoding_asked_for_and_json_in_utf_8(dataset_file: DatasetFile) -> None:
    path = str(dataset_file(HEAD + event("é")))
    latin = {"PYTHONIOENCODING": "latin-1"}
    assert "events[é].id: ".encode("latin-1") in summit("validate", path, env=latin).stdout
    assert json.loads(summit("validate", path, "--json", env=latin).out)[0]["id"] == "é"
