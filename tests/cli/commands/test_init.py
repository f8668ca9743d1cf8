"""`summit init`, and the starter that it gives."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

import summitcli
from summitcli.views import VIEWS
from tests.running import COMMAND, asked, environment, summit, without_privileges

STARTER = Path(summitcli.__file__).with_name("starter.toml").read_bytes()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_init_writes_a_starter_and_the_schema_that_it_names(tmp_path: Path) -> None:
    made = summit("init", cwd=tmp_path)
    assert (made.code, made.out) == (0, "")
    assert made.err == (
        "summit: wrote summits.toml and summits.schema.json; edit it, then: summit validate summits.toml\n"
    )
    assert names(tmp_path) == ["summits.schema.json", "summits.toml"]
    assert (tmp_path / "summits.toml").read_bytes() == STARTER
    assert STARTER.startswith(b"#:schema ./summits.schema.json\n")
    assert (tmp_path / "summits.schema.json").read_bytes() == summit("schema").stdout


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("my summit.toml", "'my summit.toml'"),
        ("data/own.toml", "data/own.toml"),
        ("-own.toml", "./-own.toml"),
        ("@bundled", "./@bundled"),
    ],
)
def test_the_starter_names_itself_as_a_shell_needs_it(name: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    made = summit("init", "--", name, cwd=tmp_path)
    assert made.err.endswith(f"then: summit validate {told}\n")
    written = (tmp_path / name).read_text(encoding="utf-8")
    assert f"summit validate {told.rpartition('/')[2] if name.startswith('data') else told}" in written
    assert (tmp_path / name).with_name("summits.schema.json").exists()


def test_init_prints_the_starter_and_writes_nothing_for_a_hyphen(tmp_path: Path) -> None:
    printed = summit("init", "-", cwd=tmp_path, env={"PYTHONIOENCODING": "ascii"})
    assert (printed.code, printed.stdout, printed.err) == (0, STARTER, "")
    assert names(tmp_path) == []


def test_a_dataset_that_is_there_is_kept(tmp_path: Path) -> None:
    summit("init", cwd=tmp_path)
    edited = (tmp_path / "summits.toml").read_bytes().replace(b"Lyon", b"Lille")
    (tmp_path / "summits.toml").write_bytes(edited)
    refused = summit("init", cwd=tmp_path)
    assert (refused.code, refused.out) == (2, "")
    assert "summits.toml exists" in refused.err
    assert (tmp_path / "summits.toml").read_bytes() == edited


def test_a_schema_of_another_release_is_replaced_and_a_users_own_file_kept(tmp_path: Path) -> None:
    assert summit("init", "first.toml", cwd=tmp_path).code == 0
    schema = tmp_path / "summits.schema.json"
    current = schema.read_bytes()
    schema.write_bytes(current.replace(b"What happened.", b"What came about."))
    assert summit("init", "second.toml", cwd=tmp_path).code == 0
    assert schema.read_bytes() == current
    schema.write_text("mine\n")
    assert summit("init", "third.toml", cwd=tmp_path).code == 2
    assert (names(tmp_path), schema.read_text()) == (
        ["first.toml", "second.toml", "summits.schema.json"],
        "mine\n",
    )


def test_a_name_that_no_dataset_can_have_ends_with_2(tmp_path: Path) -> None:
    for name in ["", "/", "newdir/", "summits.schema.json", "data/summits.schema.json"]:
        refused = summit("init", name, cwd=tmp_path)
        assert (refused.code, refused.out) == (2, ""), name
        assert refused.err.startswith("summit: error: "), name
        assert names(tmp_path) == [], name


@pytest.mark.parametrize("name", ["no/place.toml", "a" * 300])
def test_a_place_that_is_not_there_ends_with_4(name: str, tmp_path: Path) -> None:
    refused = summit("init", name, cwd=tmp_path)
    assert refused.code == 4
    assert refused.err.startswith(f"summit: error: cannot write {name}: ")
    assert names(tmp_path) == []


def test_a_directory_one_may_not_write_ends_with_4(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    command = [*without_privileges(), *COMMAND, "init"]
    ended = subprocess.run(command, check=False, capture_output=True, cwd=tmp_path, env=environment())
    tmp_path.chmod(0o700)
    assert (ended.returncode, ended.stdout) == (4, b"")
    assert b"summit: error: cannot write summits.toml: Permission denied" in ended.stderr
    assert names(tmp_path) == []


# The starter


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A starter as `summit init` writes it."""
    path = tmp_path_factory.mktemp("starter") / "summits.toml"
    path.write_bytes(STARTER)
    return str(path)


def test_the_starter_has_neither_faults_nor_warnings(starter: str) -> None:
    told = summit("validate", starter)
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith(f"{starter}: no faults in ")


def test_every_listing_answers_from_the_starter_and_its_facts_can_be_cited(starter: str) -> None:
    [document, *_] = json.loads(summit("documents", "--json", "--data", starter).out)
    [meeting, *_] = json.loads(summit("meetings", "--json", "--data", starter).out)
    words = {"search": "hydrogen", "show": meeting["id"], "brief": meeting["id"]}
    for command in VIEWS:
        answered = summit(*asked(command, words.get(command, "")), "--json", "--data", starter)
        assert answered.code == 0, (command, answered.err)
        assert json.loads(answered.out), command
    assert document["title"] in summit("cite", meeting["id"], "--data", starter).out
