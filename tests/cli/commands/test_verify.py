"""`summit verify` as a process: texts named and found, those that cannot be read, output and exit status."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from tests.conftest import Run

DATASET = """\
format = 1
[[documents]]
id = "d"
title = "D"
file = "FILE"
[[events]]
id = "e"
name = "E"
date = "2024"
sources = [{ document = "d" }]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "set.toml").write_text(DATASET.replace("FILE", "text.md"))
    return tmp_path


def test_a_file_is_found_beside_the_dataset_that_says_it(run: Run, folder: Path) -> None:
    (folder / "in" / "text.md").write_bytes(b"\xef\xbb\xbfIn 2024.")
    held = run("verify", "in/set.toml", cwd=folder)
    assert (held.returncode, held.stdout) == (0, b"in/set.toml: no findings\n")
    assert held.stderr == b"summit: 1 of 1 record checked\n"


def test_a_finding_has_the_place_of_the_field_and_exit_1(run: Run, folder: Path) -> None:
    answer = run("verify", "in/set.toml", "--text", "d=-", "--json", cwd=folder, input=b"In 2023.")
    assert answer.returncode == 1
    [finding] = json.loads(answer.stdout)
    assert [finding[name] for name in ("file", "line", "code", "field")] == [
        "in/set.toml",
        9,
        "date-not-found",
        "date",
    ]


def test_what_is_no_text_is_told_and_nothing_else(run: Run, folder: Path) -> None:
    for data, said in [
        (b"", "is empty"),
        (b"caf\xe9", "is not UTF-8"),
        ("In 2024.".encode("utf-16"), "iconv -f UTF-16 -t UTF-8"),
        ("In 2024.".encode("utf-32-be"), "iconv -f UTF-32BE -t UTF-8"),
        (b"%PDF-1.7", "pdftotext"),
        (b"a\0b", "is not text"),
        (None, "No such file"),
    ]:
        (folder / "in" / "text.md").unlink(missing_ok=True)
        if data is not None:
            (folder / "in" / "text.md").write_bytes(data)
        answer = run("verify", "in/set.toml", cwd=folder)
        assert (answer.returncode, answer.stdout) == (3, b""), data
        assert said in answer.stderr.decode()
        assert "text.md" in answer.stderr.decode(), data


@pytest.mark.parametrize("file", ["../out.txt", "/etc/hostname"])
def test_a_file_may_not_lead_out_of_the_folder(run: Run, folder: Path, file: str) -> None:
    (folder / "out.txt").write_text("In 2024.")
    (folder / "in" / "set.toml").write_text(DATASET.replace("FILE", file))
    answer = run("verify", "in/set.toml", cwd=folder)
    assert answer.returncode == 3
    assert "leads out of the folder" in answer.stderr.decode()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_that_a_dataset_names_is_refused_and_not_waited_for(run: Run, folder: Path) -> None:
    os.mkfifo(folder / "in" / "text.md")
    answer = run("verify", "in/set.toml", cwd=folder)
    assert (answer.returncode, answer.stdout) == (3, b"")
    assert answer.stderr.startswith(b'summit: error: documents[d].file: "text.md" is not a file')


def test_a_text_that_no_record_cites_is_told(run: Run, folder: Path) -> None:
    (folder / "in" / "text.md").write_text("In 2024.")
    other = DATASET.replace("[[events]]", '[[documents]]\nid = "x"\ntitle = "X"\n[[events]]')
    (folder / "in" / "set.toml").write_text(other.replace("FILE", "text.md"))
    answer = run("verify", "in/set.toml", "--text", "x=in/text.md", cwd=folder)
    assert answer.returncode == 0
    assert answer.stderr.startswith(b'summit: no record cites "x"')


def test_a_document_without_a_text_is_told_where_others_have_one(run: Run, folder: Path) -> None:
    (folder / "in" / "text.md").write_text("In 2024.")
    more = '[[documents]]\nid = "x"\ntitle = "X"\n[[events]]\nid = "f"\nname = "F"\ndate = "2024"\n'
    both = f'{DATASET}{more}sources = [{{ document = "x" }}]\n'
    (folder / "in" / "set.toml").write_text(both.replace("FILE", "text.md"))
    said = b"summit: 1 of 2 records checked: no text for x (1 record); name one with --text ID=FILE\n"
    assert run("verify", "in/set.toml", cwd=folder).stderr == said


def test_without_a_text_nothing_is_held_and_one_line_says_how_to_give_one(run: Run) -> None:
    answer = run("verify")
    assert answer.returncode == 0
    said = r"summit: 0 of \d+ records checked: no document has a text; give one, as in --text briefing=\S+\n"
    assert re.fullmatch(said, answer.stderr.decode())
    assert run("verify", "--text", "x=y").returncode == 2
