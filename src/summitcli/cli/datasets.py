"""The dataset that a command line means: the files it names, or those that SUMMIT_DATA names."""

from __future__ import annotations

import os

from summitcli.cli.output import note
from summitcli.dataset import BUNDLED, examine, sound
from summitcli.model import Dataset


def data_files(named: list[str] | None) -> list[str]:
    """Return the dataset's files: those named, or else those that SUMMIT_DATA names, or none."""
    return named or [name for name in os.environ.get("SUMMIT_DATA", "").split(os.pathsep) if name]


def open_dataset(named: list[str] | None) -> Dataset:
    """Read the dataset of a command line, and tell what there is to know of how it was read.

    Raises:
        DatasetError: a file cannot be read, or the dataset has faults.
        UsageError: a file is named twice.
    """
    names = data_files(named) or [BUNDLED]
    examined = examine(names)
    for said in examined.notes:
        note(said)
    return sound(names, examined)
