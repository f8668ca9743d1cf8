from __future__ import annotations

import pytest

from summitcli.wide_encodings import wide_encoding


@pytest.mark.parametrize("name", ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"])
def test_a_mark_tells_the_encoding_and_else_the_zeros_of_its_first_letters(name: str) -> None:
    assert wide_encoding("format = 1".encode(name)) == name
    # A mark holds the order of the bytes, so that the name need not.
    for text in ("format = 1", "형식", ""):
        assert wide_encoding(f"\ufeff{text}".encode(name)) == name[:6]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"a",
        b"format = 1",
        b"a\0",
        b"a\0bc",
        b"\0\0\0\0",
        "형식".encode("utf-16-le"),
        "é".encode("latin-1"),
    ],
)
def test_what_may_be_anything_else_is_not_guessed(data: bytes) -> None:
    assert wide_encoding(data) is None
