"""What is measured is what a user installs: summit and its peers, from wheels, in a fresh environment."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from work import DATASETS

ROOT = Path(__file__).parents[1]
PACKAGES = ("summitcli", "typer", "rich", "tomli", "msgspec")


def install(home: Path) -> Path:
    """Make the environment, and return the folder of its programs."""
    subprocess.run([sys.executable, "-m", "venv", home], check=True)
    programs = home / "bin"
    # pip builds a wheel of each, installs it and compiles it.
    peers = ROOT / "benchmarks" / "peers"
    subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", ROOT, peers], check=True)
    return programs


def write_datasets(names: Iterable[str], folder: Path) -> None:
    """Write the datasets and texts of the names, in a process of their own: this one has to stay small."""
    for name in names:
        count, option = DATASETS[name]
        script = Path(__file__).with_name("make_dataset.py")
        with (folder / name).open("wb") as file:
            subprocess.run([sys.executable, script, str(count), *option.split()], check=True, stdout=file)


def clean() -> dict[str, str]:
    """Return an environment that holds nothing which a program may take notice of."""
    return {"PATH": os.defpath, "HOME": os.devnull, "LANG": "C.UTF-8", "TERM": "xterm"}


def versions(programs: Path) -> str:
    """Return the versions of what was measured, and the machine's kind, in one line."""
    script = (
        "import sys, json, importlib.metadata as m; print(json.dumps([m.version(p) for p in sys.argv[1:]]))"
    )
    output = subprocess.check_output([programs / "python", "-c", script, *PACKAGES])
    named = (f"{package} {version}" for package, version in zip(PACKAGES, json.loads(output), strict=True))
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors"
    return ", ".join([f"Python {platform.python_version()}", *named, machine])


def pin() -> None:
    """Keep to one processor, where the system lets us: moving between them costs, now one and now another."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
