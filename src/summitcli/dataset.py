"""Datasets as files: find, parse, merge and build them, or tell every fault they have."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import tomli

from summitcli.errors import DatasetError, UsageError
from summitcli.model import Dataset
from summitcli.text import escape
from summitcli.validation import Faults, File, Finding, check
from summitcli.validation.faults import Place

BUNDLED = "@bundled"
"""Stands for the bundled dataset wherever a file may be named."""

STDIN = "-"
"""Stands for standard input wherever a file may be named."""

_SHOWN = 5
_BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")

# What would be right, by the start of what the parser says.
_MEND = "mend the TOML here"
_ADVICE = {
    "Invalid value": 'a value is a number, true or false, or text or a date in quotes: "…"',
    "Invalid statement": "it takes key = value, or a header: [[mous]]",
    "Illegal character '\\n'": 'close the quotes, or write text of several lines in """ … """',
    "Expected newline": "it takes one key = value a line, text and dates in quotes",
    "Expected '='": "it takes key = value",
    "Unterminated string": "close its quotes",
    "Cannot overwrite": "each key is written once, and every record begins with its own [[name]]",
    "Cannot declare": "begin each record with its own [[name]], in two brackets",
    "Cannot mutate": "each key is written once",
    "Duplicate inline table key": "each key is written once",
    "Unescaped '\\'": "write \\\\ for a backslash",
    "Invalid date": 'write dates in quotes: "2026-01-05"',
}


def load(*paths: str | os.PathLike[str]) -> Dataset:
    """Read the files as one dataset; with none named, the bundled one.

    `@bundled` stands for the bundled dataset and `-` for standard input. Files may refer to one another's
    records.

    Raises:
        DatasetError: a file cannot be read, or the dataset has faults.
        UsageError: a file is named twice.
    """
    names = [os.fspath(path) for path in paths] or [BUNDLED]
    dataset, faults = examine(names)
    if faults.errors:
        raise _faulty(names, faults)
    return dataset


def examine(names: Sequence[str]) -> tuple[Dataset, Faults]:
    """Read the files as one dataset, and return it with all its faults in the order of the files.

    With a fault of severity `error` the dataset is not to be used. Where a file is not TOML, its records are
    missing, and the others' references are not checked.

    Raises:
        DatasetError: a file cannot be read.
        UsageError: a file is named twice.
    """
    for name in names:
        if names.count(name) > 1:
            raise UsageError(f"{escape(name)} is named twice", "name each file of the dataset once")
    tables, faults = check([_parse(*_read(name)) for name in names])
    return Dataset(format=1, **tables), faults


def bundled_path() -> Path:
    """Return where the bundled dataset is: beside the package, or in the checkout it is run from."""
    installed = Path(__file__).with_name("data") / "summits.toml"
    return installed if installed.exists() else Path(__file__).parents[2] / "data" / "summits.toml"


def _read(name: str) -> tuple[str, bytes]:
    """Return a file's name as messages have it, and its bytes."""
    try:
        if name == STDIN:
            if sys.stdin is None:
                raise DatasetError("cannot read the dataset from standard input: it is closed")
            return "<stdin>", sys.stdin.buffer.read()
        path = bundled_path() if name == BUNDLED else Path(name)
        return str(path), path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise DatasetError(f"cannot read {escape(name)}: {reason}", _reading_hint(error)) from error
    except ValueError as error:  # a NUL in the name
        raise DatasetError(f"cannot read {escape(name)}: {error}") from error


def _reading_hint(error: OSError) -> str:
    if isinstance(error, IsADirectoryError):
        return "name the dataset's file in it"
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "check the name; `summit init FILE` writes a dataset to start from"
    return ""


def _parse(name: str, data: bytes) -> File:
    """Return what a file says, or what keeps it from being TOML."""
    data = data.removeprefix(_BOM)
    try:
        return File(name, data, tomli.loads(data.decode()))
    except UnicodeDecodeError as error:
        what = "is UTF-16" if data.startswith(_UTF16) else f"is not UTF-8 (byte {data[error.start]:#04x})"
        line = data.count(b"\n", 0, error.start) + 1
        return _broken(name, data, "encoding", f"{what}; save the file as UTF-8", (line, None))
    except tomli.TOMLDecodeError as error:
        return _broken(name, data, "syntax", _explained(error), (error.lineno, error.colno))
    except RecursionError:
        return _broken(name, data, "too-deep", "nests lists or tables too deep; flatten them", (None, None))
    except ValueError:  # Python refuses to read an integer of more than 4,300 digits
        number = re.search(rb"[0-9_]{4301}", data)
        line = data.count(b"\n", 0, number.start()) + 1 if number else 1
        message = "holds a number of thousands of digits; it takes one of at most 64 bits"
        return _broken(name, data, "number-out-of-range", message, (line, None))


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
    count = "1 fault" if faults.errors == 1 else f"{faults.errors:,} faults"
    command = "summit validate " + " ".join(shlex.quote(name) for name in names)
    advice = "lists them all" if faults.errors > _SHOWN else "checks it again"
    return DatasetError("\n".join([f"the dataset has {count}", *shown]), f"`{escape(command)}` {advice}")
