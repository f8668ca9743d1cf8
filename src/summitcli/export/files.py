"""Files and directories that appear whole or not at all: written beside their place, then moved there."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from summitcli.errors import OutputError, UsageError
from summitcli.text import escape, listed

_OVERWRITE = "--force overwrites it"


def require_free_file(path: Path, *, force: bool) -> None:
    """Make sure that a file may be written there.

    Raises:
        UsageError: there is one and `force` is not given, or there is something that is no file.
    """
    if str(path) == "-":
        raise UsageError("a database cannot be written to standard output", "name a file to write")
    if path.exists() and not path.is_file():
        raise UsageError(f"{escape(str(path))} is there and is not a file", "name a file to write")
    if path.exists() and not force:
        raise UsageError(f"{escape(str(path))} exists", _OVERWRITE)


def require_free_directory(path: Path, *, force: bool, own: Callable[[Path], bool]) -> None:
    """Make sure that a directory may be written there; an empty one may be.

    Raises:
        UsageError: there is a full one and `force` is not given, or it holds what is not `own` and would be
            lost, or there is something that is no directory.
    """
    name = escape(str(path))
    if path.exists() and not path.is_dir():
        raise UsageError(f"{name} is there and is not a directory", "name a directory to write")
    held = sorted(path.iterdir()) if path.exists() else []
    if held and not force:
        raise UsageError(f"{name} exists and is not empty", _OVERWRITE)
    foreign = [each.name for each in held if not own(each)]
    if foreign:
        what = f"{name} holds what no export wrote and overwriting would lose: {listed(foreign, 5)}"
        raise UsageError(what, "name another directory")


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Yield a path to write a file or a directory to: it takes the place of `target` when all went well.

    A link is followed. Whatever happens, `target` is the old one or the new one; of a directory, in the
    instant between two moves, it can be missing.

    Raises:
        OutputError: it could not be written whole; `target` is as it was.
    """
    try:
        place = target.resolve()
        with TemporaryDirectory(prefix=".summit-export-", dir=place.parent) as room:
            new = Path(room, "new")
            yield new
            for path in (*new.rglob("*"), new) if new.is_dir() else (new,):
                _flush(path)
            _move(new, place, Path(room, "old"))
        _flush(place.parent)
    except OSError as error:
        name = escape(str(target))
        raise OutputError(f"cannot write {name}: {error.strerror or error}") from error


def _move(new: Path, place: Path, old: Path) -> None:
    if not place.is_dir():
        new.replace(place)
        return
    place.rename(old)
    try:
        new.rename(place)
    except BaseException:
        old.rename(place)
        raise


def _flush(path: Path) -> None:
    """Have the system write to the disk what it holds of a file, or a directory's list of files."""
    if path.is_dir() and os.name == "nt":  # which has no such thing
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
