"""What an export is written to, checked before anything is read: no file of the user's is ever harmed.

`--force` overwrites what an export of the same kind wrote, and nothing else.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, nullcontext
from pathlib import Path

from summitcli.dataset import BUNDLED, STDIN
from summitcli.errors import UsageError
from summitcli.export.companions import companions, require_closed, settle
from summitcli.export.files import (
    flush,
    flush_folder,
    is_room,
    locked,
    put,
    put_all,
    room_for,
    room_in,
    told_of,
)
from summitcli.export.marks import DESCRIPTOR, Kind, package_files
from summitcli.export.stopping import Stopping
from summitcli.messages import escape, listed

_FOLDERS = ("", ".", "..")
"""What the names of directories end in, and of nothing else."""
_OVERWRITE = "--force overwrites it"
_NAME_FILE = "name a file to write"
_NAME_FOLDER = "name a directory to write"
_OTHER_FOLDER = "name another directory"


class FileTarget:
    """A file to be written, of a kind; it takes the place of one of its kind if that is wanted by force.

    `protected` are files that are read: none of them is overwritten, by whatever name.
    """

    def __init__(
        self, name: str | Path, kind: Kind, *, force: bool = False, protected: Iterable[str] = ()
    ) -> None:
        self.name = os.fspath(name)
        self.kind = kind
        self.force = force
        self.protected = tuple(protected)

    def check(self) -> None:
        """Make sure that the file may be written.

        Raises:
            UsageError: it may not, or that cannot be the name of a file.
            OutputError: it cannot, as far as can be seen now.
        """
        _require_name(self.name, _NAME_FILE)
        if os.path.basename(self.name) in _FOLDERS:  # noqa: PTH119 - a Path would lose a slash at the end
            raise UsageError(f"{escape(self.name)} is the name of a directory", _NAME_FILE)
        with told_of(self.name):
            status = _status(self.name)
            if status is not None:
                self._check_old(status)
            elif self.kind.is_database:
                companions(self.place)

    @property
    def place(self) -> Path:
        """Where the file is, or will be: links are followed."""
        return _place(self.name)

    def holds(self, text: str) -> bool:
        """Tell whether the file is there and says just this."""
        with told_of(self.name):
            status = None if "\0" in self.name else _status(self.name)
            regular = status is not None and stat.S_ISREG(status.st_mode)
            return regular and self.place.read_bytes() == text.encode()

    def _check_old(self, status: os.stat_result) -> None:
        name = escape(self.name)
        if not stat.S_ISREG(status.st_mode):
            raise UsageError(f"{name} exists and is not a file", _NAME_FILE)
        if _is_any_of(self.place, self.protected):
            raise UsageError(f"{name} is a file of the dataset", self.kind.advice)
        if not self.kind.wrote(self.place):
            raise UsageError(f"{name} {self.kind.refusal}", self.kind.advice)
        if not self.force:
            raise UsageError(f"{name} exists", _OVERWRITE)
        if self.kind.is_database:
            companions(self.place)

    @contextmanager
    def replaced(self) -> Iterator[Path]:
        """Yield a path to write the file to: when all went well, it takes the place of any old one.

        Raises:
            UsageError: it may not be written.
            OutputError: it could not be written whole; an old file is as it was.
        """
        self.check()
        with told_of(self.name), Stopping() as stopping:
            place = self.place
            with room_for(place, stopping.cleaning) as room:
                new = room / "new"
                yield new
                flush(new)
                with stopping.held(), locked(place.parent):
                    self.check()
                    self._put(new, place)
            flush_folder(place.parent)

    def _put(self, new: Path, place: Path) -> None:
        if self.kind.is_database and place.exists():
            require_closed(place)  # only now: before, another export may have it open for a look
        if not (self.kind.is_database and companions(place)):
            put(new, place)
            return
        settle(place)
        aside = [(file, new.with_name(file.name)) for file in companions(place)]
        try:
            for file, kept in aside:
                file.rename(kept)
            put(new, place)
        except BaseException:
            for file, kept in aside:
                if kept.exists():
                    kept.rename(file)
            raise


class PackageTarget:
    """A directory for a Data Package: it is filled, and may hold another one if that is wanted by force.

    `protected` are files that are read: none of them is overwritten, by whatever name.
    """

    def __init__(self, name: str | Path, *, force: bool = False, protected: Iterable[str] = ()) -> None:
        self.name = os.fspath(name)
        self.force = force
        self.protected = tuple(protected)

    def check(self) -> None:
        """Make sure that the directory may be written, at the expense of another export's files at most.

        Raises:
            UsageError: it may not, or that cannot be the name of a directory.
            OutputError: it cannot, as far as can be seen now.
        """
        _require_name(self.name, _NAME_FOLDER)
        with told_of(self.name):
            status = _status(self.name)
            if status is None:
                return
            if not stat.S_ISDIR(status.st_mode):
                raise UsageError(f"{escape(self.name)} exists and is not a directory", _NAME_FOLDER)
            with locked(_place(self.name)):
                self._check_held()

    def _check_held(self) -> None:
        name, place = escape(self.name), _place(self.name)
        held = _held(place)
        own = package_files(place) if held else set()
        foreign = [path.name for path in held if path.name not in own or not _is_regular(path)]
        if foreign:
            what = f"{name} is not empty, and holds files that no export wrote: {listed(foreign, 5)}"
            raise UsageError(what, _OTHER_FOLDER)
        if held and not self.force:
            raise UsageError(f"{name} exists and is not empty", _OVERWRITE)
        read = [path.name for path in held if _is_any_of(path, self.protected)]
        if read:
            raise UsageError(f"{name} holds files of the dataset: {listed(read, 5)}", _OTHER_FOLDER)

    @contextmanager
    def filled(self) -> Iterator[Path]:
        """Yield a directory to write the files to: when all went well they are moved to their place.

        Raises:
            UsageError: they may not be written.
            OutputError: they could not be written whole; what was there is as it was.
        """
        self.check()
        with told_of(self.name), Stopping() as stopping:
            place = _place(self.name)
            folder = place if place.is_dir() else place.parent
            with room_in(folder, stopping.cleaning) as room:
                new = room / "new"
                new.mkdir()
                yield new
                for file in new.iterdir():
                    flush(file)
                with stopping.held(), locked(folder):
                    self._put(new, place, folder)
            flush_folder(place)
            flush_folder(folder)

    def _put(self, new: Path, place: Path, folder: Path) -> None:
        if not place.exists():
            new.rename(place)
            return
        # Another export may have made it since, and a third one be filling it.
        with nullcontext() if folder == place else locked(place):
            self._check_held()
            stale = {path.name for path in _held(place)} - {file.name for file in new.iterdir()}
            put_all(new, place, last=DESCRIPTOR, stale=stale)


def _require_name(name: str, hint: str) -> None:
    if name == STDIN:
        raise UsageError("an export cannot be written to standard output", hint)
    if not name or "\0" in name:
        raise UsageError(f'"{escape(name)}" cannot be the name of an export', hint)


def _status(name: str) -> os.stat_result | None:
    """Return what the system says of a file or directory, or nothing where it is yet to be made.

    Raises:
        OSError: it cannot be, as there is no directory for it, or none can tell.
    """
    try:
        return os.stat(name)  # noqa: PTH116 - a Path would lose a slash at the end
    except FileNotFoundError:
        place = _place(name)
        if not os.path.lexists(place):
            place.parent.stat()
            return None
    # Another export has just made it, or it is `missing/../file`: the system finds no such file, but its name
    # without the dots is that of one.
    return os.stat(name)  # noqa: PTH116


def _place(name: str) -> Path:
    return Path(os.path.realpath(name))


def _held(folder: Path) -> list[Path]:
    """Return what there is in a directory, but for what other exports are making there."""
    return [path for path in sorted(folder.iterdir()) if not is_room(path)]


def _is_regular(path: Path) -> bool:
    return stat.S_ISREG(path.lstat().st_mode)


def _is_any_of(path: Path, names: Iterable[str]) -> bool:
    """Tell whether a file is one of those named, or in a directory named, by whatever spelling or link."""
    # A name that stands for nothing is for who reads it to tell.
    there = [Path(name) for name in names if name not in (BUNDLED, STDIN) and os.path.exists(name)]  # noqa: PTH110
    inside = [file for folder in there if folder.is_dir() for file in folder.glob("*.toml") if file.exists()]
    return any(path.samefile(each) for each in (*there, *inside))


def write_texts(texts: Mapping[FileTarget, str]) -> None:
    """Write texts to files, all or none; one that says the same already stays as it is.

    Raises:
        UsageError: one of the files may not be written.
        OutputError: one could not be written whole.
    """
    wanted = {target: text for target, text in texts.items() if not target.holds(text)}
    for target in wanted:
        target.check()
    with ExitStack() as stack:
        for target, text in wanted.items():
            stack.enter_context(target.replaced()).write_text(text, encoding="utf-8", newline="\n")
