"""Files that are broken, or merely unusual: each works, or gets one clear message."""

from __future__ import annotations

from pathlib import Path

from tests.reliability.tool import DOCUMENT, Result, summit, unsafe_characters

FIGURE = (
    DOCUMENT
    + '[[figures]]\nid = "f"\nsubject = "s"\nlabel = "l"\nunit = "u"\n'
    + 'sources = [{ document = "d" }]\nvalue = '
)


def read(content: bytes | str, directory: Path) -> Result:
    path = directory / "bad.toml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return summit("documents", "--data", str(path))


BROKEN: dict[str, tuple[bytes | str, str]] = {
    "empty": ("", "bad.toml:1:1: format: is missing; begin the file with format = 1 [missing-field]"),
    "a table that is a number": ("format = 1\nmous = 3\n", "bad.toml:2:1: mous: is not a list of records"),
    "not UTF-8": (b'format = 1\n\ntitle = "\xe9t\xe9"\n', "bad.toml:3: is not UTF-8 (byte 0xe9)"),
    "UTF-16": ("\ufeffformat = 1\n".encode("utf-16-le"), "bad.toml:1: is UTF-16; save the file as UTF-8"),
    "UTF-16, big-endian": ("\ufeffformat = 1\n".encode("utf-16-be"), "bad.toml:1: is UTF-16; save"),
    "a NUL": (b"format = 1\n\x00\n", "bad.toml:2:"),
    "only NULs": (b"\x00" * 100, "bad.toml:1:"),
    "random bytes": (bytes(range(256)), "bad.toml:"),
    "an archive": (b"PK\x03\x04\x14\x00\x00\x00\x08\x00\xff\xfe", "bad.toml:1:"),
    "JSON": ('{"format": 1}', "bad.toml:1:"),
    "half a file": ('format = 1\n[[documents]]\nid = "d"\ntitle = "un', "bad.toml:4:"),
    "half a character": (b'format = 1\nx = "\xed\x95', "bad.toml:2: is not UTF-8 (byte 0xed)"),
    "half a table": ('format = 1\n[[documents]]\nid = "d"\n', "documents[d].title: is missing"),
    "a key written twice": (DOCUMENT + 'title = "E"\n', "bad.toml:5:"),
    "a table written twice": ("format = 1\n[a]\n[a]\n", "bad.toml:3:"),
    "10,000 nested arrays": ("format = 1\nmous = " + "[" * 10_000 + "]" * 10_000, "[too-deep]"),
    "10,000 opened arrays": ("format = 1\nmous = " + "[" * 10_000, "[too-deep]"),
    "10,000 nested tables": ("format = 1\nmous = " + "{a=" * 10_000 + "1" + "}" * 10_000, "[too-deep]"),
    # Some releases of tomli read these two, and then they are no field and no table.
    "a key of 10,000 parts": ("format = 1\n" + ".".join("a" * 10_000) + " = 1", "bad.toml:"),
    "a header of 10,000 parts": ("format = 1\n[" + ".".join("a" * 10_000) + "]", "bad.toml:"),
    "arrays nested 100 deep": ("format = 1\nmous = " + "[" * 100 + "]" * 100, "mous[#1]: "),
    "a key of 90 parts": (f"{DOCUMENT}{'.'.join('a' * 90)} = 1\n", "[unknown-field]"),
    "2**63": (FIGURE + str(2**63), "figures[f].value: is a number beyond 64 bits"),
    "-2**63 - 1": (FIGURE + str(-(2**63) - 1), "figures[f].value: is a number beyond 64 bits"),
    "2**64": (FIGURE + str(2**64), "figures[f].value: is a number beyond 64 bits"),
    "thousands of digits": (FIGURE + "1" * 5_000, "[number-out-of-range]"),
    "thousands of hexadecimal digits": (FIGURE + "0x" + "f" * 10_000, "value: is a number beyond 64 bits"),
    "a format of thousands of digits": (
        f"format = 0x{'f' * 10_000}",
        "format: is not a version of the format",
    ),
    "a format of the future": ("format = 2\n", "this release of summit reads up to 1: upgrade it"),
    "a format that is a truth": ("format = true\n", "format: is not a version of the format"),
    "not a number": (FIGURE + "nan", "figures[f].value: is nan; it takes a finite number"),
    "infinity": (FIGURE + "-inf", "figures[f].value: is -inf; it takes a finite number"),
    "a float beyond a double": (FIGURE + "1e999", "figures[f].value: is inf; it takes a finite number"),
    "a date where text belongs": (DOCUMENT + "date = 2026-01-05\n", "bad.toml:5:1: documents[d].date: "),
    "a lone surrogate": (DOCUMENT + 'note = "\\ud800"\n', "bad.toml:5:"),
    "only carriage returns": (DOCUMENT.replace("\n", "\r"), "bad.toml:1:"),
}


def test_a_broken_file_gets_one_clear_message(tmp_path: Path) -> None:
    for name, (content, message) in BROKEN.items():
        result = read(content, tmp_path)
        assert (result.code, result.out) == (3, ""), name
        assert result.err.startswith("summit: error: the dataset has "), name
        assert message in result.err, name
        assert len(result.err) < 2_000, name
        assert not unsafe_characters(result.err), name


def test_nesting_of_any_depth_is_a_fault_and_no_accident(tmp_path: Path) -> None:
    for depth in [80, 98, 99, 100, 101, 102, 126, 127, 128, 200, 400, 1_000]:
        for content in (
            "mous = " + "[" * depth + "]" * depth,
            "mous = [" + "{a=" * depth + "1" + "}" * depth + "]",
            "[[mous]]\n" + ".".join("a" * depth) + " = 1",
            "[" + ".".join("a" * depth) + "]",
            "[[mous]]\n[mous.parties." + ".".join("a" * depth) + "]",
        ):
            assert read("format = 1\n" + content, tmp_path).code == 3, depth


SOUND = {
    "a byte order mark": b"\xef\xbb\xbf" + DOCUMENT.encode(),
    "carriage returns before newlines": DOCUMENT.replace("\n", "\r\n").encode(),
    "both": b"\xef\xbb\xbf" + DOCUMENT.replace("\n", "\r\n").encode(),
    "no newline at the end": DOCUMENT.rstrip("\n").encode(),
    "comments and blank lines": b"# a comment\n\n" + DOCUMENT.encode() + b"\n\n# another",
    "the largest and smallest integers": (FIGURE + str(2**63 - 1)).encode(),
    "a list with a table in each line": b'format = 1\ndocuments = [\n{ id = "d", title = "D" },\n]\n',
}


def test_a_file_that_is_merely_unusual_works(tmp_path: Path) -> None:
    for name, content in SOUND.items():
        result = read(content, tmp_path)
        assert (result.code, result.err) == (0, ""), name
        assert "D" in result.out, name


def test_carriage_returns_within_a_text_are_newlines_of_the_file(tmp_path: Path) -> None:
    content = DOCUMENT + 'note = """one\ntwo"""\n'
    result = read(content.replace("\n", "\r\n"), tmp_path)
    assert (result.code, result.err) == (0, "")
    assert "\r" not in result.out
