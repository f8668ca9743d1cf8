"""The texts of the documents a dataset cites: found, read and decoded, or why not."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from summitcli.dataset import BUNDLED, STDIN, STDIN_NAME, bundled_path
from summitcli.errors import DatasetError, UsageError
from summitcli.matching import nearest
from summitcli.messages import escape
from summitcli.model import Dataset
from summitcli.validation import File
from summitcli.wide_encodings import wide_encoding

LARGEST = 64 * 2**20
"""Bytes a text may have: a book has one million."""

_FORMATS = {
    b"%PDF-": "a PDF; `pdftotext FILE` makes a text of it",
    b"PK\x03\x04": "an archive or office document",
}


def texts_of(dataset: Dataset, files: Sequence[File], named: Mapping[str, str]) -> dict[str, str]:
    """Return the texts of documents by their ids: of those named, else of the file a document says.

    Raises:
        UsageError: a text is named for what is no document.
        DatasetError: a text cannot be read, or is none.
    """
    known = [document.id for document in dataset.documents]
    for id in named:
        if id not in known:
            guess = nearest(id, known)
            hint = f'did you mean "{escape(guess)}"?' if guess else "`summit documents` lists them"
            raise UsageError(f'--text names "{escape(id)}", which is not a document of the dataset', hint)
    found = {id: read_text(path) for id, path in _paths(files, named)}
    return found | {id: read_text(path) for id, path in named.items()}


def _paths(files: Sequence[File], named: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the documents that say a file, each with its path: from the dataset's file that says it."""
    for file in files:
        for document in file.content.get("documents", ()):
            if document.file is not None and document.id not in named:
                yield document.id, _beside(file.name, document.id, document.file)


def _beside(dataset: str, id: str, path: str) -> str:
    home = bundled_path() if dataset == BUNDLED else Path(dataset)
    folder = Path() if dataset == STDIN_NAME else home.parent
    field = f"documents[{escape(id)}].file"
    hint = f"keep the text beside the dataset, or name it: --text {escape(id)}=FILE"
    try:
        found = (folder / path).resolve()
        inside = found.is_relative_to(folder.resolve())
        special = inside and found.exists() and not (found.is_file() or found.is_dir())
    except (OSError, ValueError, RuntimeError) as error:
        raise DatasetError(f'{field}: cannot read "{escape(path)}": {escape(str(error))}') from error
    if special:
        raise DatasetError(f'{field}: "{escape(path)}" is not a file but a pipe or a device', hint)
    if not inside:
        raise DatasetError(f'{field}: "{escape(path)}" leads out of the folder of {escape(dataset)}', hint)
    return str(folder / path)


def read_text(path: str) -> str:
    """Return the text of a file.

    Raises:
        DatasetError: it cannot be read, or is no text.
    """
    data = _bytes(path)
    if len(data) > LARGEST:
        raise _no_text(path, f"is larger than {LARGEST >> 20} MB", "give the part of it that is cited")
    if encoding := wide_encoding(data):
        raise _no_text(path, f"is {encoding}, not UTF-8", f"save it as UTF-8: iconv -f {encoding} -t UTF-8")
    for start, what in _FORMATS.items():
        if data.startswith(start):
            raise _no_text(path, f"is not text but {what}", "give a plain text or Markdown file")
    if b"\0" in data:
        raise _no_text(path, "is not text: it holds NUL bytes", "give a plain text or Markdown file")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        said = f"is not UTF-8 (line {line}, byte {data[error.start]:#04x})"
        raise _no_text(path, said, "save it as UTF-8; of Latin-1: iconv -f LATIN1 -t UTF-8") from error
    if not text.strip():
        raise _no_text(path, "is empty", "give the text of the document")
    return text


def _bytes(path: str) -> bytes:
    try:
        if path == STDIN:
            return sys.stdin.buffer.read(LARGEST + 1) if sys.stdin else b""
        with Path(path).open("rb") as stream:
            return stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise DatasetError(f"cannot read the text {escape(path)}: {escape(reason)}") from error


def _no_text(path: str, said: str, hint: str) -> DatasetError:
    return DatasetError(f"the text {escape(path)} {said}", hint)
