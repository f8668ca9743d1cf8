"""What the tests of reliability share: large datasets, and one with nothing in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reliability.tool import many_mous


@pytest.fixture(scope="session")
def sizeable(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset of 5,000 memoranda, whose answers fill any pipe."""
    return many_mous(tmp_path_factory.mktemp("sizeable") / "sizeable.toml", 5_000)


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset with no record at all."""
    path = tmp_path_factory.mktemp("empty") / "empty.toml"
    path.write_text("format = 1\n")
    return path
