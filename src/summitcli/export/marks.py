"""The kinds of files that summit writes, and the marks by which it knows its own among those of others."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

GENERATOR = "summit"
"""What wrote a file, as the marks in it say."""

APPLICATION_ID = 0x73756D74
"""The mark of a database ("sumt"), which SQLite keeps for this in every file."""

DESCRIPTOR = "datapackage.json"
"""The file of a Data Package that describes the others; its `generator` is the mark."""

_SQLITE_START = b"SQLite format 3\0"
_APPLICATION_ID_AT = slice(68, 72)

# Within the head, where nothing but tags and the title comes before it: a page may quote such a line, too.
_PAGE_MARK = (
    rb"""(?i)\s*<!doctype html>\s*(?:(?:<(?:html|head|meta|link)\b[^>]*>|<title>[^<]*</title>)\s*)*?"""
    rb"""<meta\s+name=["']?generator["']?\s+content=["']?(?-i:summit)(?: \d[^"'>]*)?["'>]"""
)
_PAGE_START = 8192
"""How far into a page the mark is looked for."""

_WORKBOOK_PROPERTIES = "docProps/custom.xml"
_WORKBOOK_MARK = rb'(?s)\bname="Generator"[^>]*>\s*<vt:lpwstr>summit<'
_MOST_PROPERTIES = 65536


class Kind(Struct, frozen=True):
    """A kind of file: how summit's own are known, and what is said of those that are not."""

    wrote: Callable[[Path], bool]
    """Tells whether summit wrote the regular file at a path, and so may overwrite it."""
    refusal: str
    """What is said of one that may not be overwritten, after its name."""
    advice: str = "name another file"
    is_database: bool = False
    """Whether SQLite keeps other files beside it that belong to it."""


_Shape = TypeVar("_Shape", bound=Struct)


class _Resource(Struct):
    path: str
    hash: str = ""


class _Descriptor(Struct):
    generator: str
    resources: list[_Resource]


class _Schema(Struct):
    title: str


def package_files(folder: Path) -> set[str]:
    """Return the names of the files that an export wrote in a directory, by the descriptor in it.

    Of a package without summit's mark, and where there is none, nothing is. What somebody has added to the
    descriptor by hand is theirs: summit gives each of its files a hash.
    """
    descriptor = folder / DESCRIPTOR
    if descriptor.is_symlink() or not descriptor.is_file():
        return set()
    found = _decoded(descriptor, _Descriptor)
    if found is None or found.generator != GENERATOR:
        return set()
    return {DESCRIPTOR, *(each.path for each in found.resources if each.hash.startswith("sha256:"))}


def _wrote_database(path: Path) -> bool:
    start = _start(path, 100)
    return start.startswith(_SQLITE_START) and start[_APPLICATION_ID_AT] == APPLICATION_ID.to_bytes(4, "big")


def _wrote_page(path: Path) -> bool:
    return re.match(_PAGE_MARK, _start(path, _PAGE_START)) is not None


def _wrote_workbook(path: Path) -> bool:
    import zipfile
    import zlib

    try:
        with zipfile.ZipFile(path) as archive, archive.open(_WORKBOOK_PROPERTIES) as properties:
            return re.search(_WORKBOOK_MARK, properties.read(_MOST_PROPERTIES)) is not None
    # No archive, a damaged one, one without these properties, or with a password
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        KeyError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ):
        return False


def _wrote_schema(path: Path) -> bool:
    from summitcli.schema import TITLE

    found = _decoded(path, _Schema)
    return found is not None and found.title == TITLE


def _start(path: Path, length: int) -> bytes:
    with path.open("rb") as stream:
        return stream.read(length)


def _decoded(path: Path, shape: type[_Shape]) -> _Shape | None:
    """Return what a JSON file says, or nothing where it does not have that shape."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=shape)
    except (msgspec.DecodeError, RecursionError):
        return None


DATABASE = Kind(_wrote_database, "exists and is not a database that summit exported", is_database=True)
WORKBOOK = Kind(_wrote_workbook, "exists and is not a workbook that summit exported")
PAGE = Kind(_wrote_page, "exists and is not a page that summit exported")
SCHEMA = Kind(
    _wrote_schema,
    "exists and is not a schema that summit wrote",
    "move it away, or name a file in another directory",
)
DATASET = Kind(lambda _: False, "exists", "init overwrites nothing: name another file, or move this one away")
