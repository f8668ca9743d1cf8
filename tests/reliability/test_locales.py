"""Locales and encodings: data is UTF-8 in all of them, and what people read degrades and never fails."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.reliability.tool import MACHINE_FORMATS, NASTY, PEOPLE_FORMATS, process, summit

ASCII = {
    "plain C": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""},
    "ascii asked for": {"PYTHONIOENCODING": "ascii"},
    "ascii, strictly": {"PYTHONIOENCODING": "ascii:strict"},
}
OTHERS = {
    "latin-1": {"PYTHONIOENCODING": "latin-1"},
    "Korean": {"PYTHONIOENCODING": "euc-kr"},
    "Windows": {"PYTHONIOENCODING": "cp1252"},
    "with a byte order mark": {"PYTHONIOENCODING": "utf-16"},
}
ENCODINGS = {**ASCII, **OTHERS}


def answer(*arguments: str, env: dict[str, str]) -> tuple[int, bytes, bytes]:
    """Run the command: in a process of its own where its locale is another, which is set when it starts."""
    if set(env) == {"PYTHONIOENCODING"}:
        done = summit(*arguments, env=env)
        return done.code, done.stdout, done.stderr
    started = process(*arguments, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = started.communicate()
    return started.returncode, out, err


def test_data_is_utf_8_in_any_encoding(run: Run) -> None:
    for name, format in [
        ("plain C", "json"),
        *((name, format) for name in OTHERS for format in MACHINE_FORMATS),
    ]:
        arguments = ["people", "--data", str(NASTY), "--format", format]
        assert answer(*arguments, env=ENCODINGS[name]) == (0, run(*arguments).stdout, b"")


def test_what_ascii_cannot_show_is_written_as_an_escape() -> None:
    for format in PEOPLE_FORMATS:
        for name, env in ASCII.items():
            code, out, err = answer("people", "--data", str(NASTY), "--format", format, env=env)
            assert (code, err) == (0, b""), (format, name)
            assert out.isascii(), (format, name)


def test_boxes_bars_and_signs_have_their_likes_in_ascii() -> None:
    _, out, _ = answer("forum", "--format", "table", env=ASCII["plain C"])
    assert "-" * 20 in out.decode("ascii")
    assert "para. 3" in out.decode("ascii")
    assert "\\u" not in out.decode("ascii")


def test_a_character_that_ascii_lacks_is_shown_by_its_number() -> None:
    _, out, _ = answer("show", "hangul", "--data", str(NASTY), env=ASCII["plain C"])
    assert "\\uc774\\uc7ac\\uba85\n" in out.decode("ascii")


def test_tables_are_written_in_the_encoding_asked_for() -> None:
    for format in PEOPLE_FORMATS:
        for name, env in OTHERS.items():
            code, out, err = answer("people", "--data", str(NASTY), "--format", format, env=env)
            assert (code, err) == (0, b""), (format, name)
            assert "Donaudampfschiff" in out.decode(env["PYTHONIOENCODING"])


def test_latin_1_keeps_its_own_letters() -> None:
    _, out, _ = answer("people", "--data", str(NASTY), env=OTHERS["latin-1"])
    assert "präsident" in out.decode("latin-1")
    assert "\\u9ad8" in out.decode("latin-1")


def test_a_latin_1_locale_is_served(tmp_path: Path) -> None:
    env = {
        "LOCPATH": str(_latin_1_locale(tmp_path)),
        "LC_ALL": "en_US.ISO-8859-1",
        "PYTHONIOENCODING": "",
        "PYTHONUTF8": "0",
    }
    for format, encoding in {"table": "latin-1", "plain": "latin-1", "csv": "utf-8"}.items():
        code, out, err = answer("people", "--data", str(NASTY), "--format", format, env=env)
        assert (code, err) == (0, b"")
        assert "präsident" in out.decode(encoding)


def _latin_1_locale(directory: Path) -> Path:
    if shutil.which("localedef") is None:
        pytest.skip("this system has no localedef to make a Latin-1 locale with")
    command = ["localedef", "-c", "-i", "en_US", "-f", "ISO-8859-1", str(directory / "en_US.ISO-8859-1")]
    made = subprocess.run(command, check=False, capture_output=True)
    if not (directory / "en_US.ISO-8859-1").exists():
        pytest.skip(
            f"this system can't make a Latin-1 locale: {made.stderr.decode(errors='replace').strip()}"
        )
    return directory


def test_messages_are_written_in_any_encoding() -> None:
    for name, env in ENCODINGS.items():
        for arguments in [["show", "이재명∅"], ["mous", "--category", "é"], ["mous", "--форма"]]:
            code, out, err = answer(*arguments, env=env)
            assert (code, out) == (2 if "--форма" in arguments else 1, b"")
            assert b"Traceback" not in err, (name, arguments)
            assert "summit: error" in err.decode(env["PYTHONIOENCODING"].split(":")[0] or "ascii")


@pytest.mark.parametrize("name", ASCII)
def test_help_is_written_in_any_encoding(name: str) -> None:
    code, out, err = answer("--help", env=ASCII[name])
    assert (code, err) == (0, b"")
    assert out.isascii()


def test_the_c_locale_alone_still_writes_utf_8(run: Run) -> None:
    env = {"LC_ALL": "", "LANG": "C", "PYTHONIOENCODING": ""}
    code, out, _ = answer("people", "--data", str(NASTY), env=env)
    assert (code, out) == (0, run("people", "--data", str(NASTY)).stdout)
