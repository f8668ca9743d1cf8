from __future__ import annotations

import sys
from pathlib import Path

import pexpect
import pytest

from tests.conftest import clean_environment

LONG = ["statements", "--data", "@bundled"]


def shown(tmp_path: Path, *words: str, **environment: str) -> tuple[str, int | None, Path]:
    """Run `summit` on a terminal of its own, with a pager that keeps what it is given."""
    kept = tmp_path / "paged"
    pager = tmp_path / "pager"
    pager.write_text(f'#!/bin/sh\ncat > "{kept}"\necho LESS=$LESS\n')
    pager.chmod(0o755)
    own = {"TERM": "xterm", "SUMMIT_PAGER": str(pager)} | environment
    env = {
        name: value for name, value in clean_environment(own).items() if name not in ("CI", "LESS", "PAGER")
    }
    env |= environment
    child = pexpect.spawn(
        sys.executable,
        ["-m", "summitcli", *words],
        env=env,
        encoding="utf-8",
        dimensions=(10, 80),
        timeout=20,
    )
    text = child.read()
    child.close()
    return text, child.exitstatus, kept


def test_a_long_answer_is_paged_with_its_colours_and_without_links(tmp_path: Path) -> None:
    text, code, kept = shown(tmp_path, *LONG)
    assert (text.strip(), code) == ("LESS=FRX", 0)
    paged = kept.read_text(encoding="utf-8")
    assert "\x1b[1m" in paged
    assert "\x1b]8" not in paged


@pytest.mark.parametrize(
    ("words", "environment"),
    [
        ([*LONG, "--no-pager"], {}),
        ([*LONG, "--json"], {}),
        (["mous", "--help"], {}),
        (["show", "li-qiang", "--fields", "id"], {}),
        (LONG, {"CI": "true"}),
        (LONG, {"TERM": "dumb"}),
        (LONG, {"TERM": ""}),
        (LONG, {"SUMMIT_PAGER": ""}),
        (LONG, {"SUMMIT_PAGER": "cat"}),
        (LONG, {"SUMMIT_PAGER": "no-such-pager"}),
        (LONG, {"SUMMIT_PAGER": "'"}),
    ],
)
def test_what_is_not_paged(tmp_path: Path, words: list[str], environment: dict[str, str]) -> None:
    text, code, kept = shown(tmp_path, *words, **environment)
    assert text
    assert code == 0
    assert not kept.exists()


def test_leaving_the_pager_is_no_error(tmp_path: Path) -> None:
    assert shown(tmp_path, *LONG, SUMMIT_PAGER="true")[:2] == ("", 0)
