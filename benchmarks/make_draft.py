"""Writes a draft of so many words: `python benchmarks/make_draft.py 2000 > draft.md`.

It takes the longer texts of `benchmarks/fact_check` on the bundled dataset; with `--half`, every other
paragraph is from one on another summit. With `--meetings N` it takes the text on N made-up meetings.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from make_dataset import meetings_text

_LONG = 90  # words of a text that is a draft of its own, and no sentence


def paragraphs(*, bundled: bool) -> Iterator[str]:
    """Yield the paragraphs of the longer texts on the bundled dataset, or of those on all others."""
    for path in sorted((Path(__file__).parent / "fact_check").glob("round-*.json")):
        for text in json.loads(path.read_text(encoding="utf-8")):
            if (text["dataset"] == "bundled") == bundled and len(text["text"].split()) > _LONG:
                yield from text["text"].strip().split("\n\n")


def draft(words: int, sources: Sequence[Iterator[str]]) -> str:
    """Return the paragraphs, from each source in turn, that make so many words."""
    found: list[str] = []
    while sum(len(paragraph.split()) for paragraph in found) < words:
        found += [next(source) for source in sources]
    return "\n\n".join(found) + "\n"


def main() -> None:
    """Print the draft."""
    parser = argparse.ArgumentParser(description="Write a draft of so many words.")
    parser.add_argument("words", type=int)
    parser.add_argument("--half", action="store_true", help="every other paragraph is on another summit")
    parser.add_argument("--meetings", type=int, metavar="N", help="take the text on N made-up meetings")
    arguments = parser.parse_args()
    sources = [paragraphs(bundled=True), *([paragraphs(bundled=False)] if arguments.half else [])]
    if arguments.meetings:
        sources = [map(str.strip, meetings_text(arguments.meetings))]
    print(draft(arguments.words, sources), end="")


if __name__ == "__main__":
    main()
