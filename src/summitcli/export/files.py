"""Files written whole or not at all: made in a room of their own beside their place, then moved there."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path

from summitcli.errors import OutputError
from summitcli.messages import escape

Cleaning = Callable[[], AbstractContextManager[None]]
"""Makes a block of work in which things are cleaned up."""

_ROOM = ".summit-export-"
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)
"""The system says so of a directory, or of an entry in it, that may not be changed."""
_IMMOVABLE = (*_REFUSED, errno.EBUSY, errno.EXDEV)
"""... and of a file that cannot be replaced, such as one that is mounted, or elsewhere than its new text."""
_NO_FLUSH = (errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS)
"""... and where a file system writes in its own time only."""
_PATIENCE = 1.0
"""Seconds to wait for another export into the same directory, which moves its files in much less."""


@contextmanager
def told_of(name: str) -> Iterator[None]:
    """Tell what the system refuses as an error that names the file or directory to be written."""
    try:
        yield
    except OSError as error:
        raise OutputError(f"cannot write {escape(name)}: {error.strerror or error}") from error


@contextmanager
def room_in(folder: Path, cleaning: Cleaning = nullcontext) -> Iterator[Path]:
    """Yield a new directory in a directory, to make files in.

    It is removed with all that is left in it, while `cleaning` sees to it that no signal cuts that short.
    """
    room = folder / f"{_ROOM}{os.urandom(8).hex()}"
    try:
        room.mkdir(0o700)
        yield room
    finally:
        with cleaning():
            shutil.rmtree(room, ignore_errors=True)


@contextmanager
def room_for(file: Path, cleaning: Cleaning = nullcontext) -> Iterator[Path]:
    """Yield a room beside a file; or elsewhere, where only the file itself may be written."""
    folder = file.parent
    try:
        with room_in(folder, cleaning):
            pass
    except OSError as error:
        if error.errno not in _REFUSED or not file.exists():
            raise
        with file.open("r+b"):  # raises an error of its own where the file may not be written either
            folder = Path(tempfile.gettempdir())
    with room_in(folder, cleaning) as room:
        yield room


def is_room(path: Path) -> bool:
    """Tell whether a directory is where another export makes its files, or did when it was killed."""
    return path.name.startswith(_ROOM) and not path.is_file()


def put(new: Path, place: Path) -> None:
    """Put a new file in the place of any old one, whose mode and owner it takes on.

    Where a file may not be replaced, but be written, its contents are.

    Raises:
        OSError: it could not be done; the old file is as it was.
    """
    _keep_attributes(place, new)
    try:
        new.replace(place)
    except OSError as error:
        if error.errno not in _IMMOVABLE or not place.is_file() or place.stat().st_nlink > 1:
            raise
        _write_over(new, place)


def put_all(new: Path, folder: Path, *, last: str, stale: set[str]) -> None:
    """Move the files of one directory into another, one by one, and remove from there those that are stale.

    `new` is in a room, where the old files are kept till all is done.

    Raises:
        OSError: it could not be done; the files are as they were.
    """
    names = sorted((file.name for file in new.iterdir()), key=lambda name: (name == last, name))
    old = new.with_name("old")
    old.mkdir()
    order = [*names[:-1], *sorted(stale), *names[-1:]]
    before = {name for name in order if os.path.lexists(folder / name)}
    try:
        for name in order:
            if name in before:
                _keep_attributes(folder / name, new / name)
                _set_aside(folder / name, old / name)
            if name in stale:
                (folder / name).unlink(missing_ok=True)
            else:
                (new / name).replace(folder / name)
    except BaseException:
        for name in order:
            if os.path.lexists(old / name):
                (old / name).replace(folder / name)
            elif name not in before:
                (folder / name).unlink(missing_ok=True)
        raise


def flush(file: Path) -> None:
    """Have the system write to the disk what it holds of a file."""
    with file.open("r+b") as stream:
        _flush(stream.fileno())


def flush_folder(folder: Path) -> None:
    """Have the system write a directory's list of files to the disk, if it can: they are there already."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Let one export at a time move its files into a directory, where the system can see to that."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:  # it may be written but not read
        yield
        return
    try:
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except OSError as error:
                if error.errno != errno.EWOULDBLOCK:  # a file system without locks
                    break
                time.sleep(0.01)
        yield
    finally:
        os.close(descriptor)


def _flush(descriptor: int) -> None:
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_FLUSH:
            raise


def _keep_attributes(old: Path, new: Path) -> None:
    """Give a new file the mode of the old one, and its owner and access lists as far as that is allowed."""
    if not (old.is_file() and new.is_file()):
        return
    status = old.stat()
    if sys.platform != "win32":
        for owner in ((status.st_uid, -1), (-1, status.st_gid)):
            with suppress(OSError):
                os.chown(new, *owner)
    with suppress(OSError):  # a file system without modes
        new.chmod(status.st_mode & 0o7777)
    if sys.platform == "linux":
        with suppress(OSError):
            for name in os.listxattr(old):
                with suppress(OSError):
                    os.setxattr(new, name, os.getxattr(old, name))


def _set_aside(file: Path, kept: Path) -> None:
    """Keep a file under a second name, or under that alone where a file can't have two."""
    try:
        kept.hardlink_to(file)
    except OSError:
        file.rename(kept)


def _write_over(new: Path, place: Path) -> None:
    """Write one file's contents into another, which gets its own back if that fails."""
    kept = new.with_name("old")
    shutil.copyfile(place, kept)
    try:
        _pour(new, place)
    except BaseException:
        _pour(kept, place)
        raise


def _pour(source: Path, place: Path) -> None:
    # Nothing is cut off first: on a full disk, the old contents would not fit any more.
    with source.open("rb") as contents, place.open("r+b") as stream:
        shutil.copyfileobj(contents, stream)
        stream.truncate()
        stream.flush()
        _flush(stream.fileno())
