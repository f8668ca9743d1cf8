"""What a message repeats of an argument, a file or the environment can't upset a terminal."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.conftest import DatasetFile, Run
from tests.reliability.tool import process, summit, unsafe_characters


def test_a_dangerous_character_in_a_key_is_escaped_where_a_message_repeats_it(
    dataset_file: DatasetFile,
) -> None:
    for key in ["\\u001b[31m", "\\u202e", "a\\nb"]:
        for place in ['"{}" = 1\n', '[["{}"]]\n', '[[mous]]\nid = "m"\n"{}" = 1\n', '[[mous]]\nid = "{}"\n']:
            result = summit(
                "documents", "--data", str(dataset_file("format = 1\n" + place.replace("{}", key)))
            )
            assert result.code == 3, (key, place)
            assert not unsafe_characters(result.err), (key, place)


HOSTILE = "a\x1b[31mb\x07\x9b\u202ec\nd\te\x7f"


def test_an_argument_is_escaped_where_a_message_repeats_it(run: Run) -> None:
    for arguments in [
        ["show", HOSTILE],
        ["mous", "--category", HOSTILE],
        ["mous", "--party", HOSTILE],
        ["mous", "--kind", HOSTILE],
        ["mous", "--format", HOSTILE],
        ["mous", "--fields", HOSTILE],
        ["mous", "--sort", HOSTILE],
        ["mous", "--limit", HOSTILE],
        ["mous", "--color", HOSTILE],
        ["mous", "--data", HOSTILE],
        ["mous", HOSTILE],
        ["mous", f"--{HOSTILE}"],
        ["officials", "--country", HOSTILE],
        ["officials", "--meeting", HOSTILE],
        ["participants", HOSTILE],
        ["figures", "--subject", HOSTILE],
        ["statements", "--speaker", HOSTILE],
        ["statements", "--topic", HOSTILE],
        ["timeline", "--since", HOSTILE],
        ["search", "a", "--in", HOSTILE],
        [HOSTILE],
        [f"--{HOSTILE}"],
    ]:
        ended = run(*arguments)
        assert ended.returncode in (1, 2, 3), arguments
        assert ended.stdout == b"", arguments
        assert (b"\\x1b" in ended.stderr) == (b"[31m" in ended.stderr), arguments
        assert not unsafe_characters(ended.stderr.decode()), arguments


def test_the_environment_is_escaped_where_a_message_repeats_it(run: Run) -> None:
    ended = run("mous", env={"SUMMIT_DATA": "/nowhere/\x1b[31m"})
    assert ended.returncode == 3
    assert not unsafe_characters(ended.stderr.decode())


@pytest.mark.skipif(os.name != "posix", reason="arguments are bytes on POSIX alone")
def test_an_argument_that_is_not_utf_8_is_escaped() -> None:
    given: list[list[str | bytes]] = [
        ["show", b"\xff"],
        ["mous", "--data", b"\xc3("],
        [b"\xe9"],
        ["search", b"\xff"],
        ["mous", b"--\xff"],
    ]
    for arguments in given:
        started = process(*arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        message = started.communicate()[1].decode()
        assert started.returncode in (0, 1, 2, 3), arguments
        assert any(shown in message for shown in ("\\x", "\\udce9", "no records match")), arguments
        assert not unsafe_characters(message), arguments


@pytest.mark.skipif(os.name != "posix", reason="file names are bytes on POSIX alone")
@pytest.mark.parametrize("name", [b"\xff\x1b[31m.toml", "\u202e.toml".encode(), b"a\nb.toml"])
@pytest.mark.parametrize("content", [b"format = 3\n", b"format =\n", b"\xff"])
def test_a_file_name_is_escaped_where_a_message_repeats_it(
    name: bytes, content: bytes, tmp_path: Path
) -> None:
    path = os.fsencode(tmp_path) + b"/" + name
    try:
        Path(os.fsdecode(path)).write_bytes(content)
    except OSError as error:
        pytest.skip(f"this file system does not take the name: {error.strerror}")
    ended = summit("mous", "--data", os.fsdecode(path))
    assert ended.code == 3
    assert not unsafe_characters(ended.err)
