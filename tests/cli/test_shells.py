"""Completion in the shells themselves: a line that is completed with the tab key is the one meant."""

from __future__ import annotations

import json
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.terminals import BASH_COMPLETION, SHELLS, Terminal
from tests.running import summit

# What is typed, and the category that it singles out: each holds something a shell takes for its own.
TYPED = {
    "dig": "Digital Content",
    '"cont': "Digital Content",
    "wom": "Women's health",
    "'wom": "Women's health",
    '"the': 'The "Big" deal',
    "Beijing:": "Beijing: trade",
    "디": "디지털 콘텐츠",
    '"us': "US$ swap $(touch run)",
    r"US\$": "US$ swap $(touch run)",
    "back": r"back\slash `touch run`",
    "what": "What? [all] *",
    "a": "a=b & c; d | e",
    r"\~": "~home",
    '"wow': "wow! yes",
    r"\{": "{a,b} <x> #1",
    "@": "@at",
}
NO_DETECTION = {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}


def _dataset() -> str:
    mous = (
        f'[[mous]]\nid = "m{number}"\ncategory = {json.dumps(category)}\n'
        'parties = { KR = ["A"] }\ncooperation = "c"\nsources = [{ document = "d" }]\n'
        for number, category in enumerate(sorted(set(TYPED.values())))
    )
    return "\n".join(['format = 1\n[[documents]]\nid = "d"\ntitle = "T"\n', *mous])


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with a dataset whose categories hold all that a shell could take for its own."""
    (tmp_path / "data.toml").write_text(_dataset(), encoding="utf-8")
    return tmp_path


@pytest.fixture(params=SHELLS)
def terminal(request: pytest.FixtureRequest, home: Path) -> Iterator[Terminal]:
    """Each shell, at home."""
    shell, _, loading = request.param.partition(" with ")
    if sys.platform == "win32":
        pytest.skip("Windows has no terminals of this kind")
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    if loading and not BASH_COMPLETION.exists():
        pytest.skip(f"{loading} is not installed")
    terminal = Terminal(shell, home, [f". {BASH_COMPLETION}"] if loading else [])
    yield terminal
    terminal.close()


def test_a_completed_line_is_the_one_meant(terminal: Terminal) -> None:
    of_mine = "summit mous --data data.toml --category"
    for typed in ("Beijing:", "디", '"us'):
        expected = ["mous", "--data", "data.toml", "--category", TYPED[typed]]
        assert terminal.run(f"{of_mine} {typed}\t") == expected
    assert terminal.run(f'{of_mine}="us\t')[-1] == "--category=US$ swap $(touch run)"
    for line, whole in {
        "summit mo\t --json": "mous --json",
        "summit mous --json --fields id,ca\t": "mous --json --fields id,category",
        "summit mous --data=@b\t": "mous --data=@bundled",
        "summit mous --data dat\t": "mous --data data.toml",
    }.items():
        assert terminal.run(line) == whole.split()
    assert not (terminal.home / "run").exists()  # what a value says in `$( )` is not carried out


def offered(home: Path, shell: str, **env: str) -> list[str]:
    """Return the lines that a shell's script is given for a memorandum's category."""
    done = summit(env={"_SUMMIT_COMPLETE": f"complete_{shell}"} | env, cwd=home)
    assert (done.code, done.err) == (0, "")
    return done.out.split("\n")


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_bash_reads_each_value_as_it_is(home: Path, quote: str) -> None:
    words = ["summit", "mous", "--data", "data.toml", "--category", quote]
    found = offered(home, "bash", COMP_WORDS="\n".join(words), COMP_CWORD="5")
    script = "".join(f"printf '%s\\n' {quote}{value}{quote}\n" for value in found)
    ended = subprocess.run(
        ["bash", "-c", script], check=True, capture_output=True, cwd=home, encoding="utf-8"
    )
    assert ended.stdout.splitlines() == sorted(set(TYPED.values()))
    assert not (home / "run").exists()


def test_zsh_is_given_values_that_it_cannot_run(home: Path) -> None:
    line = "summit mous --data data.toml --category u"
    [code] = offered(home, "zsh", _TYPER_COMPLETE_ARGS=line)
    assert shlex.split(code.replace("$'", "'"))[-2:] == ["-U", "found;"] or "\\x24\\x28" in code
    assert "$(" not in code


def test_powershell_is_given_values_as_it_quotes_them(home: Path) -> None:
    line = "summit mous --data data.toml --category w"
    asked = {"_TYPER_COMPLETE_WORD_TO_COMPLETE": "w", "_TYPER_COMPLETE_ARGS": line}
    expected = ["'What? [all] *'::: ", "'Women''s health'::: ", "'wow! yes'::: "]
    assert offered(home, "powershell", **asked) == offered(home, "pwsh", **asked) == expected


@pytest.mark.parametrize(
    ("shell", "place"),
    [
        ("bash", ".bash_completions/summit.sh"),
        ("zsh", ".zfunc/_summit"),
        ("fish", ".config/fish/completions/summit.fish"),
    ],
)
def test_completion_is_installed_where_the_shell_looks_for_it(shell: str, place: str, tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path)}
    assert summit("--install-completion", shell, env=NO_DETECTION | home).code == 0
    shown = summit("--show-completion", shell, env=NO_DETECTION).out
    assert (tmp_path / place).read_text().strip() == shown.strip()
