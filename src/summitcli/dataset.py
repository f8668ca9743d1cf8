"""Datasets as files: find, parse, merge and build them, or tell every fault they have."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import tomli

from summitcli.errors import DatasetError
from summitcli.model import Dataset
from summitcli.text import escape
from summitcli.validation import Fault, File, check

BUNDLED = "@bundled"
"""Stands for the bundled dataset wherever a file may be named."""

STDIN = "-"
"""Stands for standard input wherever a file may be named."""

_SHOWN = 5
_BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def load(*paths: str | os.PathLike[str]) -> Dataset:
    """Read the files as one dataset; with none named, the bundled one.

    `@bundled` stands for the bundled dataset and `-` for standard input. Files may refer to one another's
    records.

    Raises:
        DatasetError: a file cannot be read, or the dataset has faults.
    """
    names = [os.fspath(path) for path in paths] or [BUNDLED]
    dataset, faults = examine(names)
    errors = [fault for fault in faults if fault.severity == "error"]
    if errors:
        raise _faulty(names, errors)
    return dataset


def examine(names: Iterable[str]) -> tuple[Dataset, list[Fault]]:
    """Read the files as one dataset, and return it with all its faults in the order of the files.

    With a fault of severity `error` the dataset is not to be used.

    Raises:
        DatasetError: a file cannot be read.
    """
    files, unparsed = [], []
    for name in names:
        shown, data = _read(name)
        parsed = _parse(shown, data)
        if isinstance(parsed, Fault):
            unparsed.append(parsed)
        else:
            files.append(parsed)
    if unparsed:
        # What the others refer to may stand in the file that could not be parsed.
        return Dataset(), unparsed
    tables, faults = check(files)
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
        raise DatasetError(f"cannot read {escape(name)}: {reason}", _reading_hint(name)) from error
    except ValueError as error:  # a NUL in the name
        raise DatasetError(f"cannot read {escape(name)}: {error}") from error


def _reading_hint(name: str) -> str:
    if Path(name).is_dir():
        return "name the dataset's file in it"
    return "" if Path(name).exists() else "check the name; `summit init FILE` writes a dataset to start from"


def _parse(name: str, data: bytes) -> File | Fault:
    """Return what the file says, or the fault that keeps it from being TOML."""
    data = data.removeprefix(_BOM)
    try:
        content = tomli.loads(data.decode())
    except UnicodeDecodeError as error:
        what = "is UTF-16" if data.startswith(_UTF16) else f"is not UTF-8 (byte {data[error.start]:#04x})"
        line: int | None = data.count(b"\n", 0, error.start) + 1
        return _syntax_fault(name, line, None, "encoding", f"{what}; save the file as UTF-8")
    except tomli.TOMLDecodeError as error:
        advice = f"{error.msg[:1].lower()}{error.msg[1:]}; mend the TOML here"
        return _syntax_fault(name, error.lineno, error.colno, "syntax", escape(advice))
    except RecursionError:
        return _syntax_fault(
            name, None, None, "too-deep", "lists or tables are nested too deep; flatten them"
        )
    except ValueError:  # Python refuses to read an integer of more than 4,300 digits
        long_number = re.search(rb"[0-9_]{4301}", data)
        line = data.count(b"\n", 0, long_number.start()) + 1 if long_number else None
        return _syntax_fault(
            name, line, None, "number-out-of-range", "a number has thousands of digits; mend it"
        )
    return File(name, data, content)


def _syntax_fault(name: str, line: int | None, column: int | None, code: str, message: str) -> Fault:
    return Fault(file=escape(name), line=line, column=column, code=code, message=message)


def _faulty(names: Sequence[str], faults: Sequence[Fault]) -> DatasetError:
    count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
    shown = [f"  {fault}" for fault in faults[:_SHOWN]]
    if len(faults) > _SHOWN:
        shown.append(f"  … and {len(faults) - _SHOWN} more")
    files = " ".join(escape(name) for name in names)
    return DatasetError(
        "\n".join([f"the dataset has {count}", *shown]), f"`summit validate {files}` lists them all"
    )
