"""The dataset that a command line means: the files it names, or those that SUMMIT_DATA names."""

from __future__ import annotations

import os
from collections.abc import Sequence

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
    return read_dataset(data_files(named) or [BUNDLED])


def read_dataset(names: Sequence[str], *, in_part: bool = False) -> Dataset:
    """Read the files as one dataset, or as a part of one, and tell what there is to know of that.

    Raises:
        DatasetError: a file cannot be read, or the dataset has faults.
        UsageError: a file is named twice.
    """
    examined = examine(names, in_part=in_part)
    for said in examined.notes:
        note(said)
    return sound(names, examined)
