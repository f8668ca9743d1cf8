from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pexpect

from summitcli.cli import run
from tests.conftest import DatasetFile, clean_environment
from tests.running import Stream
from tests.samples import LYON

LONG = ["statements", "--data", "@bundled"]


def with_pager(kept: Path, given: dict[str, str]) -> dict[str, str]:
    """Return an environment with a pager that keeps what it is given, and with what is given."""
    pager = kept.with_name("pager")
    pager.write_text(f'#!/bin/sh\ncat > "{kept}"\necho LESS=$LESS\n')
    pager.chmod(0o755)
    env = clean_environment({"TERM": "xterm", "SUMMIT_PAGER": str(pager)})
    return {name: value for name, value in env.items() if name not in ("CI", "LESS", "PAGER")} | given


def shown(tmp_path: Path, *words: str, **environment: str) -> tuple[str, int | None, Path]:
    """Run `summit` on a terminal of its own, with a pager that keeps what it is given."""
    kept = tmp_path / "paged"
    child = pexpect.spawn(
        sys.executable,
        ["-m", "summitcli", *words],
        env=with_pager(kept, environment),
        encoding="utf-8",
        dimensions=(10, 80),
        timeout=20,
    )
    text = child.read()
    child.close()
    return text, child.exitstatus, kept


def test_a_long_answer_is_paged_with_its_colours_and_without_links(
    tmp_path: Path, dataset_file: DatasetFile
) -> None:
    words = ["mous", "--data", str(dataset_file(LYON))]
    whole, _, _ = shown(tmp_path, *words, "--no-pager")
    text, code, kept = shown(tmp_path, *words)
    assert (text.strip(), code) == ("LESS=FRX", 0)
    paged = kept.read_text(encoding="utf-8")
    assert "\x1b[1m" in paged
    assert "https://" in paged
    assert ("\x1b]8" in whole, "\x1b]8" in paged) == (True, False)


def is_paged(kept: Path, words: list[str], given: dict[str, str]) -> bool:
    """Tell whether an answer is paged: in this process, its streams a terminal of ten lines."""
    streams: dict[str, Any] = {name: Stream(terminal=True) for name in ("stdin", "stdout", "stderr")}
    environ = with_pager(kept, {"COLUMNS": "80", "LINES": "10"} | given)
    with patch.multiple(sys, **streams), patch.dict(os.environ, environ, clear=True):
        assert run(words) == 0
    streams["stdout"].flush()
    assert bool(streams["stdout"].bytes.getvalue()) is not kept.exists()
    return kept.exists()


def test_what_is_not_paged(tmp_path: Path) -> None:
    whole: dict[str, str] = {}
    for words, given in [
        ([*LONG, "--no-pager"], whole),
        ([*LONG, "--json"], whole),
        (["mous", "--help"], whole),
        (["show", "li-qiang", "--fields", "id"], whole),
        (LONG, {"CI": "true"}),
        (LONG, {"TERM": "dumb"}),
        (LONG, {"TERM": ""}),
        (LONG, {"SUMMIT_PAGER": ""}),
        (LONG, {"SUMMIT_PAGER": "cat"}),
        (LONG, {"SUMMIT_PAGER": "no-such-pager"}),
        (LONG, {"SUMMIT_PAGER": "'"}),
    ]:
        assert not is_paged(tmp_path / "paged", words, given), (words, given)
    assert is_paged(tmp_path / "paged", LONG, {})


def test_leaving_the_pager_is_no_error(tmp_path: Path) -> None:
    assert shown(tmp_path, *LONG, SUMMIT_PAGER="true")[:2] == ("", 0)
