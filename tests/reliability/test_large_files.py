"""Large datasets: memory in proportion, an error where there is not enough, and no depth that is too much."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.reliability.tool import COMMAND, DOCUMENT, environment, many_mous, shell, summit


def test_a_long_chain_of_meetings_has_an_order(tmp_path: Path) -> None:
    meetings = (
        f'[[meetings]]\nid = "m{number}"\nname = "M"\nkind = "meeting"\nsources = [{{ document = "d" }}]\n'
        + (f'after = "m{number - 1}"\n' if number else "")
        for number in range(2_000)
    )
    (tmp_path / "chain.toml").write_text(DOCUMENT + "".join(meetings))
    result = summit("timeline", "--data", str(tmp_path / "chain.toml"), "--fields", "id", "--format", "csv")
    assert result.out.splitlines() == ["id", *(f"m{number}" for number in range(2_000))]


@pytest.mark.skipif(
    sys.platform != "linux", reason="the peak of a process's memory is measured as Linux tells it"
)
def test_memory_grows_in_proportion_to_the_dataset(tmp_path: Path) -> None:
    none, some, more = (_peak(many_mous(tmp_path / f"{count}.toml", count)) for count in (1, 5_000, 15_000))
    assert some > none
    assert more - none < 3.6 * (some - none)


# A process's peak starts from that of the process it is a copy of: it is started from a small one.
_LAUNCHER = """\
import os, sys
process = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(process, 0)
print(usage.ru_maxrss, file=sys.stderr)
sys.exit(status != 0)
"""


def _peak(path: Path) -> int:
    """Return how many KiB of memory an answer took at most."""
    command = [sys.executable, "-S", "-c", _LAUNCHER, *COMMAND, "mous", "--json", "--data", str(path)]
    ended = subprocess.run(
        command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment()
    )
    return int(ended.stderr)


@pytest.mark.skipif(sys.platform != "linux", reason="a process's memory is limited as Linux does it")
def test_a_dataset_too_large_for_the_memory_is_an_error(tmp_path: Path) -> None:
    # So large that there is no room for its text: what is short of memory later on, the parser may abort.
    path = many_mous(tmp_path / "large.toml", 400_000)
    ended = shell('ulimit -v 150000; "$@"', "mous", "--json", "--data", path)
    assert (ended.returncode, ended.stdout) == (3, b"")
    assert ended.stderr.startswith(b"summit: error: there is not enough memory for the dataset\n")
