"""Datasets as files: find, parse, merge and build them, or tell every fault they have."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

import tomli
from msgspec import Struct

from summitcli.errors import DatasetError, UsageError
from summitcli.messages import counted, escape
from summitcli.model import Dataset
from summitcli.validation import Faults, File, Finding, check
from summitcli.validation.faults import Place

BUNDLED = "@bundled"
"""Stands for the bundled dataset wherever a file may be named."""

STDIN = "-"
"""Stands for standard input wherever a file may be named."""

STDIN_NAME = "<stdin>"
"""What standard input is called in messages."""
_STDIN_NAMES = (STDIN, STDIN_NAME)

_SHOWN = 5
_BOM = b"\xef\xbb\xbf"

# What would be right, by the start of what the parser says.
_MEND = "mend the TOML here"
_ADVICE = {
    "Invalid value": 'a value is a number, true or false, or text or a date in quotes: "…"',
    "Invalid statement": "it takes key = value, or a header: [[mous]]",
    "Illegal character '\\n'": 'close the quotes, or write text of several lines in """ … """',
    "Expected newline": "it takes one key = value per line, text and dates in quotes",
    "Expected '='": "it takes key = value",
    "Unterminated string": "close its quotes",
    "Cannot overwrite": "each key is written once, and every record begins with its own [[name]]",
    "Cannot declare": "begin each record with its own [[name]], in two brackets",
    "Cannot mutate": "each key is written once",
    "Duplicate inline table key": "each key is written once",
    "Unescaped '\\'": "write \\\\ for a backslash",
    "Invalid date": 'write dates in quotes: "2026-01-05"',
}


class Examined(Struct, frozen=True):
    """A dataset with all that there is to say of it: with a fault that is an error it is not to be used."""

    dataset: Dataset
    faults: Faults
    files: Sequence[File]
    notes: Sequence[str]
    """What a user should know of how it was read."""


def load(*paths: str | os.PathLike[str]) -> Dataset:
    """Read the files as one dataset; with none named, the bundled one.

    A folder stands for its own TOML files, `@bundled` for the bundled dataset and `-` for standard input.
    Files may refer to one another's records.

    Raises:
        DatasetError: a file cannot be read, or the dataset has faults.
        UsageError: a file is named twice.
    """
    names = [os.fspath(path) for path in paths] or [BUNDLED]
    return sound(names, examine(names))


def sound(names: Sequence[str], examined: Examined) -> Dataset:
    """Return the dataset of these names, which is to have no faults.

    Raises:
        DatasetError: it has.
    """
    if examined.faults.errors:
        raise _faulty(names, examined.faults)
    return examined.dataset


def examine(names: Sequence[str], *, warn: bool = False, in_part: bool = False) -> Examined:
    """Read the files as one dataset, and return it with all its faults in the order of the files.

    Where a file is not TOML, its records are missing, and the others' references are not checked. With
    `warn`, what looks amiss is told among the faults. With `in_part` the files are a part of a dataset: they
    may refer to records of others, and be empty.

    Raises:
        DatasetError: a file cannot be read.
        UsageError: a file is named twice.
    """
    notes: list[str] = []
    files = [file for name in names for file in _files(name, notes)]
    require_each_once([file.name for file in files], "name each file of the dataset once")
    content, faults = check(files, warn=warn, in_part=in_part)
    return Examined(Dataset(**content), faults, files, notes)


def bundled_path() -> Path:
    """Return where the bundled dataset is: beside the package, or in the checkout it is run from."""
    installed = Path(__file__).with_name("data") / "summits.toml"
    checkout = Path(__file__).parents[2] / "data" / "summits.toml"
    return checkout if not installed.exists() and checkout.exists() else installed


def starter() -> str:
    """Return the text of a commented dataset to start from.

    Raises:
        DatasetError: the package lacks it.
    """
    return _packaged("starter.toml").decode()


def _packaged(name: str) -> bytes:
    """Return a file that comes with the package, which may be in an archive."""
    from importlib import resources

    try:
        return resources.files("summitcli").joinpath(name).read_bytes()
    except OSError as error:
        raise DatasetError(f"cannot read summit's own {name}", "reinstall summit") from error


def _files(name: str, notes: list[str]) -> list[File]:
    """Return the files that a name stands for, read: one, or those of a folder."""
    if not name:  # a variable of a shell that is not set; as a path it would be the folder one is in
        raise DatasetError("cannot read a dataset: its name is empty", "name a file, a folder, - or @bundled")
    if name in (BUNDLED, STDIN) or not _is_folder(name):
        return [_parse(*_read(name))]
    files = [_parse(*_read(str(path))) for path in _datasets_in(name)]
    passed_over = [file for file in files if not file.broken and "format" not in file.content]
    notes += (
        f"{escape(file.name)} is passed over: it has no format, so it is not a dataset"
        for file in passed_over
    )
    kept = [file for file in files if file not in passed_over]
    if not kept:
        hint = "name a file, or a folder with datasets: .toml files that begin with format = 1"
        raise DatasetError(f"{escape(name)} holds no dataset", hint)
    return kept


def _is_folder(name: str) -> bool:
    try:
        return os.path.isdir(name)  # noqa: PTH112 - a name with a NUL is told when it is read
    except ValueError:
        return False


def _datasets_in(folder: str) -> list[Path]:
    try:
        paths = sorted(Path(folder).iterdir(), key=lambda path: path.name)
    except OSError as error:
        raise DatasetError(f"cannot read {escape(folder)}: {error.strerror or error}") from error
    named = [path for path in paths if path.suffix == ".toml" and path.name[0] != "."]
    return [path for path in named if not path.is_dir() and not path.is_fifo()]  # a pipe may never end


def require_each_once(names: Iterable[str], hint: str) -> None:
    """Make sure that no file is named twice, however it is spelled or linked.

    Raises:
        UsageError: one is.
    """
    seen: dict[object, str] = {}
    for name in names:
        identity = _identity(name)
        if identity in seen:
            also = "" if seen[identity] == name else f" (it is {_called(seen[identity])})"
            raise UsageError(f"{_called(name)}{also} is named twice", hint)
        seen[identity] = name


def _called(name: str) -> str:
    return "standard input" if name in _STDIN_NAMES else escape(name)


def _identity(name: str) -> object:
    """Return what tells a file from others, however it is spelled; its name where it can't be read."""
    try:
        found = os.fstat(sys.stdin.fileno()) if name in _STDIN_NAMES else Path(name).stat()
    except (OSError, ValueError):
        return name
    return (found.st_dev, found.st_ino) if found.st_ino else name


def _read(name: str) -> tuple[str, bytes]:
    """Return a file's name as messages have it, and its bytes."""
    try:
        if name == STDIN:
            if sys.stdin is None:
                raise DatasetError("cannot read the dataset from standard input: it is closed")
            return STDIN_NAME, sys.stdin.buffer.read()
        path = bundled_path() if name == BUNDLED else Path(name)
        if name == BUNDLED and not path.exists():  # the package may be in an archive
            return name, _packaged("data/summits.toml")
        return str(path), path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise DatasetError(f"cannot read {escape(name)}: {reason}", _reading_hint(error)) from error
    except ValueError as error:  # a NUL in the name
        raise DatasetError(f"cannot read {escape(name)}: {error}") from error


def _reading_hint(error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "check the name; `summit init FILE` writes a dataset to start from"
    return ""


def _parse(name: str, data: bytes) -> File:
    """Return what a file says, or what keeps it from being TOML."""
    data = data.removeprefix(_BOM)
    try:
        return File(name, data, tomli.loads(data.decode()))
    except RecursionError:
        return _broken(name, data, "too-deep", "nests lists or tables too deep; flatten them", (None, None))
    except ValueError as error:
        return _broken(name, data, *_unread(data, error))


def _unread(data: bytes, error: ValueError) -> tuple[str, str, Place]:
    """Return the code, the message and the place of what keeps a file from being read."""
    from summitcli.wide_encodings import wide_encoding  # most files are UTF-8

    if encoding := wide_encoding(data):
        return "encoding", f"is {encoding}; save the file as UTF-8", (1, None)
    match error:
        case UnicodeDecodeError():
            message = f"is not UTF-8 (byte {data[error.start]:#04x}); save the file as UTF-8"
            return "encoding", message, (data.count(b"\n", 0, error.start) + 1, None)
        case tomli.TOMLDecodeError():
            return "syntax", _explained(error), (error.lineno, error.colno)
    number = re.search(rb"[0-9_]{4301}", data)  # Python refuses to read an integer of more digits
    line = data.count(b"\n", 0, number.start()) + 1 if number else 1
    message = "holds a number of thousands of digits; it takes one of at most 64 bits"
    return "number-out-of-range", message, (line, None)


def _broken(name: str, data: bytes, code: str, message: str, place: Place) -> File:
    file = File(name, data, {})
    file.broken = Finding(file.content, (), code, message, place=place)
    return file


def _explained(error: tomli.TOMLDecodeError) -> str:
    """Say in the parser's words what is wrong, and what would be right."""
    advice = next((advice for start, advice in _ADVICE.items() if error.msg.startswith(start)), _MEND)
    at_end = " at the end of the file" if error.pos >= len(error.doc) else ""
    return f"{escape(error.msg[:1].lower() + error.msg[1:])}{at_end}; {advice}"


def _faulty(names: Sequence[str], faults: Faults) -> DatasetError:
    import shlex

    errors = (fault for fault in faults if fault.severity == "error")
    shown = [f"  {fault}" for fault in islice(errors, _SHOWN)]
    if faults.errors > _SHOWN:
        shown.append(f"  … and {faults.errors - _SHOWN:,} more")
    count = counted(faults.errors, "fault")
    command = "summit validate " + " ".join(shlex.quote(name) for name in names)
    advice = "lists them all" if faults.errors > _SHOWN else "checks it again"
    return DatasetError("\n".join([f"the dataset has {count}", *shown]), f"`{escape(command)}` {advice}")
