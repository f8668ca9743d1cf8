"""What is measured is what a user installs: summit and its peers, from wheels, in a fresh environment."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from work import DATASETS, DRAFTS, INSTEAD, INSTEAD_READ

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


def install_instead(home: Path) -> Path:
    """Make an environment for what may be taken in place of summit, which shares none of its packages."""
    subprocess.run([sys.executable, "-m", "venv", home], check=True)
    packages = [each.package for each in INSTEAD if each.package]
    subprocess.run([home / "bin" / "python", "-m", "pip", "install", "--quiet", *packages], check=True)
    return home / "bin"


def write_for_instead(programs: Path, folder: Path) -> None:
    """Write the files that those read."""
    bundled = ROOT / "data" / "summits.toml"
    (folder / bundled.name).write_bytes(bundled.read_bytes())
    for name, command in INSTEAD_READ.items():
        made = subprocess.check_output([programs / "summit", *command.split()], cwd=folder, env=clean())
        if made:
            (folder / name).write_bytes(made)


def write_datasets(names: Iterable[str], folder: Path) -> None:
    """Write the datasets and texts of the names, and the drafts."""
    for name in names:
        count, option = DATASETS[name]
        _write(folder / name, "make_dataset.py", [str(count), *option.split()])
    for name, options in DRAFTS.items():
        _write(folder / name, "make_draft.py", options.split())


def _write(path: Path, script: str, options: Sequence[str]) -> None:
    """Write what a script prints to a file, in a process of its own: this one has to stay small."""
    with path.open("wb") as file:
        subprocess.run([sys.executable, Path(__file__).with_name(script), *options], check=True, stdout=file)


def clean() -> dict[str, str]:
    """Return an environment that holds nothing which a program may take notice of."""
    return {"PATH": os.defpath, "HOME": os.devnull, "LANG": "C.UTF-8", "TERM": "xterm"}


def versions(programs: Path, packages: Sequence[str]) -> list[str]:
    """Return the versions of packages in an environment."""
    script = (
        "import sys, json, importlib.metadata as m; print(json.dumps([m.version(p) for p in sys.argv[1:]]))"
    )
    found: list[str] = json.loads(subprocess.check_output([programs / "python", "-c", script, *packages]))
    return found


def measured(programs: Path) -> str:
    """Return the versions of what was measured, and the machine's kind, in one line."""
    named = (
        f"{package} {version}"
        for package, version in zip(PACKAGES, versions(programs, PACKAGES), strict=True)
    )
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors"
    return ", ".join([f"Python {platform.python_version()}", *named, machine])


def pin() -> None:
    """Keep to one processor, where the system lets us: moving between them costs, now one and now another."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
