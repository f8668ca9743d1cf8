"""JSON and JSON Lines: the rows as they are."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from summitcli.render.screen import Screen
from summitcli.views.answer import Answer, Row

_CHUNK = 1000  # rows encoded at once, so that a long answer is never in memory twice


def render_json(answer: Answer, _screen: Screen) -> Iterator[str]:
    """Yield an array of objects, indented."""
    opening = "[\n"
    for chunk in _chunks(answer):
        array = msgspec.json.format(msgspec.json.encode(chunk), indent=2).decode()
        yield opening + array.removeprefix("[\n").removesuffix("\n]")
        opening = ",\n"
    yield "\n]\n" if answer.rows else "[]\n"


def render_jsonl(answer: Answer, _screen: Screen) -> Iterator[str]:
    """Yield an object a line."""
    encoder = msgspec.json.Encoder()
    for chunk in _chunks(answer):
        yield encoder.encode_lines(chunk).decode()


def _chunks(answer: Answer) -> Iterator[list[Row]]:
    for start in range(0, len(answer.rows), _CHUNK):
        yield list(answer.rows[start : start + _CHUNK])
