"""What tests share: the bundled dataset, small hand-made ones, and the command as a real process."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import settings

import summitcli
from summitcli.model import Dataset
from tests.samples import LYON

# What may be set where the tests run, and would change what the command writes.
_LEAKS = (
    *("COLUMNS", "LINES", "TERM", "COLORTERM", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE"),
    *("TTY_COMPATIBLE", "TTY_INTERACTIVE", "PYTHONIOENCODING", "PYTHONUTF8", "PYTHONUNBUFFERED"),
    *("PYTHONWARNINGS", "PYTHONDEVMODE", "SUMMIT_DATA", "_SUMMIT_COMPLETE"),
    "PYTHONDONTWRITEBYTECODE",  # each of the many processes would compile the package anew
)

# Under nohup, or in the background of a script, some signals are passed over; who is tested would inherit it.
signal.signal(signal.SIGINT, signal.default_int_handler)
if hasattr(signal, "SIGHUP"):
    signal.signal(signal.SIGHUP, signal.SIG_DFL)

_GOLDEN = Path(__file__).with_name("golden")

DatasetOf = Callable[[str], Dataset]
DatasetFile = Callable[[str], Path]
Golden = Callable[[str, str], None]


class Run(Protocol):
    """Runs `summit` with arguments."""

    def __call__(
        self,
        *args: str,
        env: Mapping[str, str] | None = None,
        input: bytes | None = None,  # noqa: A002
        cwd: Path | None = None,
    ) -> subprocess.CompletedProcess[bytes]: ...


# How long an example takes is a matter of the machine, and no fault.
settings.register_profile("summit", deadline=None, max_examples=50)
settings.load_profile("summit")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that writes the golden files anew: read what it changed before committing it."""
    parser.addoption("--refresh-golden", action="store_true", help="write tests/golden/ from what is output")


def clean_environment(env: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment of a process without what would change its output, and with `env`."""
    kept = {name: value for name, value in os.environ.items() if name not in _LEAKS}
    return kept | {"PYTHONIOENCODING": "utf-8"} | dict(env or {})


@pytest.fixture(scope="session")
def run() -> Run:
    """Run `summit` in this process, as if its streams were pipes; a given environment adds to a clean one."""
    from tests import running

    def summit(
        *args: str,
        env: Mapping[str, str] | None = None,
        input: bytes | None = None,  # noqa: A002
        cwd: Path | None = None,
    ) -> subprocess.CompletedProcess[bytes]:
        done = running.summit(*args, env=env, input=input or b"", cwd=cwd)
        return subprocess.CompletedProcess(args, done.code, done.stdout, done.stderr)

    return summit


@pytest.fixture(scope="session")
def bundled() -> Dataset:
    """The dataset that `summit` ships."""
    return summitcli.load()


@pytest.fixture(scope="session")
def dataset_file(tmp_path_factory: pytest.TempPathFactory) -> DatasetFile:
    """Write TOML text to a file of its own."""

    def write(text: str) -> Path:
        path = tmp_path_factory.mktemp("dataset") / "dataset.toml"
        path.write_bytes(text.encode())
        return path

    return write


@pytest.fixture(scope="session")
def dataset_of(dataset_file: DatasetFile) -> DatasetOf:
    """Build a dataset from TOML text, as the command does."""
    return lambda text: summitcli.load(dataset_file(text))


@pytest.fixture(scope="session")
def lyon(dataset_of: DatasetOf) -> Dataset:
    """A small invented dataset, with records in every table."""
    return dataset_of(LYON)


@pytest.fixture(scope="session")
def golden(pytestconfig: pytest.Config) -> Golden:
    """Compare text with a file of `tests/golden`, which `pytest --refresh-golden` writes."""

    def compare(name: str, text: str) -> None:
        path = _GOLDEN / name
        if pytestconfig.getoption("--refresh-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert text == path.read_bytes().decode()

    return compare
