from __future__ import annotations

import io
import sys
from collections.abc import Callable
from typing import Any

import pytest

from summitcli.cli import output
from summitcli.errors import NotFoundError, OutputError
from tests.render.answers import FISH, empty, fish
from tests.running import MACHINE_FORMATS, Stream

Streams = Callable[..., tuple[Stream, Stream]]


@pytest.fixture
def streams(monkeypatch: pytest.MonkeyPatch) -> Streams:
    """Put streams of one's own in the place of the standard ones, in a clean environment."""

    def put(encoding: str = "utf-8", *, terminal: bool = False, **environment: str) -> tuple[Stream, Stream]:
        for name in ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "TERM"):
            monkeypatch.delenv(name, raising=False)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        out, err = Stream(encoding, terminal=terminal), Stream(encoding)
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        return out, err

    return put


def written(streams: tuple[Stream, Stream], format: str | None = None, color: output.Color = "auto") -> bytes:
    output.write_answer(fish(), format, color)
    return streams[0].bytes.getvalue()


# The format and the screen


def test_a_terminal_gets_a_table_and_a_pipe_plain_text(streams: Streams) -> None:
    assert written(streams(terminal=True, COLUMNS="80", NO_COLOR="1")).startswith(b"Name  ")
    assert written(streams()) == written(streams(), "plain")


def test_a_table_off_a_terminal_takes_its_natural_width_unless_told(streams: Streams) -> None:
    narrow, wide = (written(streams(COLUMNS=width), "table").decode() for width in ("60", "300"))
    assert written(streams(), "table").decode() == wide
    assert max(map(len, narrow.splitlines())) <= 60 < max(map(len, wide.splitlines()))


def test_a_width_that_is_none_is_passed_over(streams: Streams) -> None:
    for columns in ["", "0", "x", "-5"]:
        assert written(streams(COLUMNS=columns), "table") == written(streams(), "table")


def test_tables_are_coloured_where_that_is_wanted(streams: Streams) -> None:
    cases: list[tuple[dict[str, str], bool, output.Color, bool]] = [
        ({}, True, "auto", True),
        ({}, False, "auto", False),
        ({"NO_COLOR": "1"}, True, "auto", False),
        ({"TERM": "dumb"}, True, "auto", False),
        ({"NO_COLOR": ""}, True, "auto", True),
        ({"FORCE_COLOR": "1"}, False, "auto", True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, "auto", False),
        ({"NO_COLOR": "1"}, False, "always", True),
        ({"FORCE_COLOR": "1"}, True, "never", False),
    ]
    for environment, terminal, color, coloured in cases:
        text = written(streams(terminal=terminal, COLUMNS="80", **environment), "table", color)
        assert (b"\x1b[" in text) is coloured


def test_machines_get_the_same_bytes_anywhere(streams: Streams) -> None:
    for format in MACHINE_FORMATS:
        expected = written(streams(), format)
        assert written(streams("ascii", terminal=True, COLUMNS="20"), format, "always") == expected
        assert written(streams("utf-16", FORCE_COLOR="1"), format) == expected
        assert "삼진어묵".encode() in expected, format


# What an encoding has no characters for


def test_people_get_what_comes_near_in_a_poorer_encoding(streams: Streams) -> None:
    text = written(streams("ascii"), "plain").decode("ascii")
    assert "\\uc0bc\\uc9c4\\uc5b4\\ubb35 [bold]fish[/]" in text
    assert "paper, Annex para. 2" in text


def test_typographic_characters_have_plainer_ones(streams: Streams) -> None:
    out, _ = streams("latin-1")
    output.write(["“it’s” – or — not… ¶"], "latin-1")
    assert out.bytes.getvalue() == '"it\'s" - or - not... ¶'.encode("latin-1")


# Empty answers, messages, and what goes wrong


def test_an_empty_answer_is_noted_on_standard_error(streams: Streams) -> None:
    out, err = streams()
    output.write_answer(empty(), "json", "auto")
    assert out.bytes.getvalue() == b"[]\n"
    assert err.bytes.getvalue().startswith(b"summit: no records match")


def test_an_answer_is_not_noted(streams: Streams) -> None:
    both = streams()
    assert len(FISH) == written(both, "jsonl").count(b"\n")
    assert both[1].bytes.getvalue() == b""


def test_a_message_says_what_is_wrong_and_what_to_do(streams: Streams) -> None:
    _, err = streams()
    output.complain(NotFoundError("no party “x”", "there are none"))
    output.complain(NotFoundError("nothing"))
    assert err.bytes.getvalue().decode() == (
        "summit: error: no party “x”\n  there are none\nsummit: error: nothing\n"
    )


@pytest.mark.parametrize("code", [28, 5])
def test_an_answer_that_is_not_taken_is_an_error(streams: Streams, code: int) -> None:
    class Full(io.BytesIO):
        def write(self, _data: Any) -> int:
            raise OSError(code, "not taken")

    out, _ = streams()
    out.bytes = Full()
    sys.stdout = io.TextIOWrapper(out.bytes)
    with pytest.raises(OutputError, match="cannot write the answer: not taken"):
        output.write(["text"])


def test_a_reader_that_goes_away_ends_it_quietly(streams: Streams) -> None:
    class Gone(io.BytesIO):
        def write(self, _data: Any) -> int:
            raise BrokenPipeError

    streams()
    sys.stdout = io.TextIOWrapper(Gone())
    output.write(["text"])


def test_standard_output_that_is_cut_short_at_each_write_gets_it_all(streams: Streams) -> None:
    taken = bytearray()

    class Slow(io.RawIOBase):
        def writable(self) -> bool:
            return True

        def write(self, data: Any) -> int:
            taken.extend(bytes(data[:3]))
            return min(3, len(data))

    streams()
    sys.stdout = io.TextIOWrapper(Slow(), write_through=True)
    output.write(["longer than three bytes", ", 삼진어묵"])
    assert taken.decode() == "longer than three bytes, 삼진어묵"
