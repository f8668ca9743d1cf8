from __future__ import annotations

import pytest

from summitcli.cli import typed
from summitcli.cli.typed import Typed


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("summit ", Typed([], "")),
        ("summit mo", Typed([], "mo")),
        (r"summit mous --category Digital\ ", Typed(["mous", "--category"], "Digital ")),
        ('summit mous --category "Digital C', Typed(["mous", "--category"], "Digital C", quote='"')),
        (r'summit mous --category "US\$', Typed(["mous", "--category"], "US$", quote='"')),
        ("summit mous --category 'it", Typed(["mous", "--category"], "it", quote="'")),
        ("summit mous --category=", Typed(["mous"], "", "--category=")),
        ("summit mous --category=a=b", Typed(["mous"], "a=b", "--category=")),
        ('summit mous --data "my data" --sort ', Typed(["mous", "--data", "my data", "--sort"], "")),
        ("summit show a=b", Typed(["show"], "a=b")),
    ],
)
def test_a_line_is_read_up_to_the_cursor(monkeypatch: pytest.MonkeyPatch, line: str, expected: Typed) -> None:
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", line)
    assert typed.in_line() == expected


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (["summit", ""], Typed([], "")),
        (["summit", "mous", "--category", "=", "dig"], Typed(["mous"], "dig", "--category=", kept=11)),
        (["summit", "mous", "--category", "="], Typed(["mous"], "", "--category=", kept=11)),
        (["summit", "mous", "--category", "=", ""], Typed(["mous", "--category="], "")),
        (["summit", "mous", "--topic", "a", ":", "b"], Typed(["mous", "--topic"], "a:b", kept=2)),
        (["summit", "mous", "--topic", "a", "::", "b"], Typed(["mous", "--topic"], "a::b", kept=3)),
        (["summit", "mous", "--data", "@", "b"], Typed(["mous", "--data"], "@b")),
        (["summit", "mous", "--data", "@"], Typed(["mous", "--data"], "@")),
        (["summit", "mous", "--data", "=@", "b"], Typed(["mous"], "@b", "--data=", kept=7)),
    ],
)
def test_what_bash_takes_apart_is_put_together(
    monkeypatch: pytest.MonkeyPatch, pieces: list[str], expected: Typed
) -> None:
    monkeypatch.setenv("COMP_WORDS", "\n".join(pieces))
    monkeypatch.setenv("COMP_CWORD", str(len(pieces) - 1))
    assert typed.in_bash() == expected


@pytest.mark.parametrize(
    ("line", "started", "expected"),
    [
        ("summit mous --category", "", Typed(["mous", "--category"], "")),
        ("summit mous --category dig", "dig", Typed(["mous", "--category"], "dig")),
        (
            r"summit mous --data C:\a\b.toml --sort",
            "",
            Typed(["mous", "--data", r"C:\a\b.toml", "--sort"], ""),
        ),
    ],
)
def test_powershell_gives_no_space_at_the_end_and_has_backslashes_in_names(
    monkeypatch: pytest.MonkeyPatch, line: str, started: str, expected: Typed
) -> None:
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", line)
    monkeypatch.setenv("_TYPER_COMPLETE_WORD_TO_COMPLETE", started)
    assert typed.in_powershell() == expected
