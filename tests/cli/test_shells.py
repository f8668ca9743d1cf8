from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.terminals import BASH_COMPLETION, SHELLS, Terminal
from tests.conftest import Run

# What is typed, and the category that it singles out.
TYPED = [
    ("dig", "Digital Content"),
    ('"dig', "Digital Content"),
    ("'dig", "Digital Content"),
    ("cont", "Digital Content"),
    ("wom", "Women's health"),
    ("'wom", "Women's health"),
    ("the", 'The "Big" deal'),
    ('"the', 'The "Big" deal'),
    ("Bei", "Beijing: trade"),
    ("Beijing:", "Beijing: trade"),
    (r"Beijing\:\ t", "Beijing: trade"),
    ("food,", "Food, drink"),
    ("디", "디지털 콘텐츠"),
    ("us", "US$ swap $(touch run)"),
    ('"us', "US$ swap $(touch run)"),
    (r"US\$", "US$ swap $(touch run)"),
    ("back", r"back\slash `touch run`"),
    ("k", r"k\$(touch run)"),
    ("what", "What? [all] *"),
    ("a", "a=b & c; d | e"),
    (r"\~", "~home"),
    (r"\#", "#1 of all"),
    ("dou", "Double  space"),
    ("wow", "wow! yes"),
    ('"wow', "wow! yes"),
    (r"\{", "{a,b}"),
    (r"\<", "<x>"),
    ("100", "100% sure"),
    ("@", "@at"),
]


def _dataset() -> str:
    mous = (
        f'[[mous]]\nid = "m{number}"\ncategory = {json.dumps(category)}\n'
        'parties = { KR = ["A"] }\ncooperation = "c"\nsources = [{ document = "d" }]\n'
        for number, category in enumerate(sorted({category for _, category in TYPED}))
    )
    return "\n".join(['format = 1\n[[documents]]\nid = "d"\ntitle = "T"\n', *mous])


@pytest.fixture(scope="module", params=SHELLS)
def terminal(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    """Each shell, in a directory with a dataset whose categories hold all that it could take for its own."""
    shell, _, loading = request.param.partition(" with ")
    if sys.platform == "win32":
        pytest.skip("Windows has no terminals of this kind")
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    if loading and not BASH_COMPLETION.exists():
        pytest.skip(f"{loading} is not installed")
    home = tmp_path_factory.mktemp(shell)
    (home / "data.toml").write_text(_dataset(), encoding="utf-8")
    terminal = Terminal(shell, home, [f". {BASH_COMPLETION}"] if loading else [])
    yield terminal
    terminal.close()


@pytest.mark.parametrize(("typed", "category"), TYPED)
@pytest.mark.parametrize("option", ["--category ", "--category="])
def test_a_completed_value_gives_a_line_that_runs(
    terminal: Terminal, option: str, typed: str, category: str
) -> None:
    line = f"summit mous --data data.toml --json --fields category {option}{typed}\t"
    assert terminal.run(line) == [{"category": category}]
    assert not (terminal.home / "run").exists()  # what a value says in `$( )` is not carried out


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("summit mo\t --json --limit 1", "summit mous --json --limit 1"),
        ("summit mous --lim\t 1 --json", "summit mous --limit 1 --json"),
        ("summit mous --format jsonl\b\t --limit 0", "summit mous --format json --limit 0"),
        ("summit mous --kin\tcom\t --json", "summit mous --kind commercial --json"),
        ("summit mous --json --fields id,ca\t", "summit mous --json --fields id,category"),
        ("summit mous --json --sort coop\t", "summit mous --json --sort cooperation"),
        ("summit officials --json --country chi\t", "summit officials --json --country China"),
        ("summit statements --json --speaker sa\t", "summit statements --json --speaker sanae-takaichi"),
        ("summit participants nar\t --json", "summit participants nara-summit --json"),
        ("summit show --json shinse\t", "summit show --json shinsegae-alibaba"),
        ("summit mous --json --data @b\t", "summit mous --json --data @bundled"),
        ("summit mous --json --data=@b\t", "summit mous --json --data @bundled"),
        ("summit mous --json --data dat\t", "summit mous --json --data data.toml"),
        ("summit mous --json --data=dat\t", "summit mous --json --data data.toml"),
    ],
)
def test_a_completed_line_is_the_one_meant(terminal: Terminal, run: Run, line: str, whole: str) -> None:
    expected = run(*whole.split()[1:], cwd=terminal.home)
    assert terminal.run(line) == json.loads(expected.stdout)


def test_a_missing_dataset_leaves_the_line_as_it_is(terminal: Terminal) -> None:
    terminal.type("summit mous --data missing.toml --category zz\t")
    assert terminal.fails() == 3
    assert "missing.toml" in terminal.complaint()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_installed_where_the_shell_looks_for_it(run: Run, tmp_path: Path, shell: str) -> None:
    done = run("--install-completion", shell, env=NO_DETECTION | {"HOME": str(tmp_path)})
    assert done.returncode == 0
    shown = run("--show-completion", shell, env=NO_DETECTION).stdout.decode()
    places = {
        "bash": ".bash_completions/summit.sh",
        "zsh": ".zfunc/_summit",
        "fish": ".config/fish/completions/summit.fish",
    }
    assert (tmp_path / places[shell]).read_text().strip() == shown.strip()


NO_DETECTION = {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}


def test_powershell_is_given_values_as_it_quotes_them(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data.toml").write_text(_dataset(), encoding="utf-8")
    asked = {"_SUMMIT_COMPLETE": "complete_powershell", "_TYPER_COMPLETE_WORD_TO_COMPLETE": "w"}
    line = "summit mous --data data.toml --category w"
    done = run(env=asked | {"_TYPER_COMPLETE_ARGS": line}, cwd=tmp_path)
    found = done.stdout.decode().split("\n")
    assert found == ["'What? [all] *'::: ", "'Women''s health'::: ", "'wow! yes'::: "]
