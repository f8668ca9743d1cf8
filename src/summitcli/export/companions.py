"""The files that SQLite keeps beside a database: what others wrote may still be in them, and not in it.

A new database beside the old one's log is a malformed one. So they go with the old one; and while another
program has that open, and goes on writing them, nothing may be put in its place.
"""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
import sys
import time
from contextlib import closing
from pathlib import Path

from summitcli.errors import UsageError
from summitcli.messages import escape

# The first bytes of SQLite's files: of a log, and of a journal, which may be zeros once it is done with.
_LOG = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")
_JOURNAL = (b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", bytes(8))
_INDEX_BLOCK = 32768
"""Bytes: the index of a log is so many long, or a multiple."""
_LOOKS = 20
"""How often it is looked whether a database is open: others, such as an indexer, may only read a little."""
_PAUSE = 0.05
_SUFFIXES = ("-journal", "-wal", "-shm")


def companions(database: Path) -> list[Path]:
    """Return the files there are beside a database that SQLite would take for parts of it.

    Raises:
        UsageError: one is not SQLite's, or belongs to a database that is not there.
    """
    places = (database.with_name(database.name + suffix) for suffix in _SUFFIXES)
    found = [place for place in places if os.path.lexists(place)]
    for place in found:
        if not database.exists() or not _is_of_sqlite(place):
            what = f"{escape(str(place))} is in the way: SQLite would take it for a part of the database"
            raise UsageError(what, "name another file, or move that one away")
    return found


def _is_of_sqlite(place: Path) -> bool:
    status = place.lstat()
    if not stat.S_ISREG(status.st_mode):
        return False
    if place.name.endswith("-shm"):
        return status.st_size % _INDEX_BLOCK == 0
    with place.open("rb") as stream:
        start = stream.read(8)
    return not start or start.startswith(_LOG if place.name.endswith("-wal") else _JOURNAL)


def require_closed(database: Path) -> None:
    """Make sure that no other program has the database open, as far as the system tells.

    Raises:
        UsageError: one has.
    """
    for _ in range(_LOOKS):
        if not _is_open_elsewhere(database):
            return
        time.sleep(_PAUSE)
    raise _open_elsewhere(database)


def settle(database: Path) -> None:
    """Have SQLite finish what another program began, so that the database is whole without its companions.

    One that is damaged stays as it is.

    Raises:
        UsageError: another program is at work on it.
    """
    address = f"{database.as_uri()}?mode=rw"
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=0, isolation_level=None)) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
            connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise _open_elsewhere(database) from error


def _open_elsewhere(database: Path) -> UsageError:
    what = f"another program has {escape(str(database))} open"
    return UsageError(what, "close it there, or name another file")


def _is_open_elsewhere(path: Path) -> bool:
    """Tell whether anybody else has a file open: Linux leases a file only to who alone has it."""
    if sys.platform != "linux":
        return False
    import fcntl
    import signal

    with path.open("rb") as stream:
        try:
            # Who opens the file meanwhile has the system send a signal here: one that does nothing.
            fcntl.fcntl(stream, fcntl.F_SETSIG, signal.SIGURG)
            fcntl.fcntl(stream, fcntl.F_SETLEASE, fcntl.F_WRLCK)
        except OSError as error:  # a file of another user's, or a file system without leases, can't be asked
            return error.errno == errno.EAGAIN
        fcntl.fcntl(stream, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    return False
