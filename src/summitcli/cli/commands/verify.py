"""The command that holds records against the texts they cite."""

import sys
from collections.abc import Mapping
from typing import Annotated

import typer

from summitcli.cli import options
from summitcli.cli.commands import Command
from summitcli.cli.datasets import data_files
from summitcli.cli.output import note, screen_of_checks, write
from summitcli.dataset import BUNDLED, examine, sound
from summitcli.errors import UsageError
from summitcli.json_text import json_text
from summitcli.messages import counted, escape, listed
from summitcli.render.findings import drawn
from summitcli.validation import Faults

Texts = Annotated[
    list[str] | None,
    typer.Option(
        "--text",
        metavar="ID=FILE",
        help="The text of a document, in place of the file it names; - is standard input.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="An array of all findings.")]


def _verify(files: options.Files = None, text: Texts = None, json: Json = False) -> None:
    from summitcli.checking.verify import Verified, verify
    from summitcli.checking.verify.sources import texts_of

    names = data_files(files) or [BUNDLED]
    named = _named(text or [])
    examined = examine(names)
    for said in examined.notes:
        note(said)
    dataset = sound(names, examined)
    texts = texts_of(dataset, examined.files, named)
    verified: Verified = verify(dataset, texts)
    for id in verified.uncited:
        note(f'no record cites "{escape(id)}", whose text is given')
    faults = Faults(examined.files, verified.findings)
    if json:
        lines = [json_text(list(faults))]
    else:
        found = counted(len(faults), "finding") if len(faults) else "no findings"
        screen = screen_of_checks()
        lines = [drawn(fault.place, fault.said, fault.code, screen) for fault in faults]
        lines.append(f"{' '.join(map(escape, names))}: {found}\n")
    write(lines, "utf-8" if json else sys.stdout.encoding)
    note(_held(verified.held, verified.of, verified.without_text, has_texts=bool(texts)))
    if len(faults):
        raise typer.Exit(1)


def _named(texts: list[str]) -> dict[str, str]:
    """Return the files that are named as texts, by the ids of their documents."""
    named: dict[str, str] = {}
    for text in texts:
        id, equals, file = text.partition("=")
        if not (id and equals and file):
            raise UsageError(f'--text "{escape(text)}" is not ID=FILE', "write --text briefing=briefing.txt")
        if id in named:
            raise UsageError(f'--text names "{escape(id)}" twice', "give one text for each document")
        named[id] = file
    return named


def _held(held: int, of: int, without_text: Mapping[str, int], *, has_texts: bool) -> str:
    """Say how many records were checked against a text, and why not the others."""
    said = f"{held:,} of {counted(of, 'record')} checked"
    if without_text and not has_texts:  # as of the bundled dataset, which comes without its documents
        example = escape(next(iter(without_text)))
        return f"{said}: no document has a text; give one, as in --text {example}={example}.txt"
    lacking = [f"{id} ({counted(count, 'record')})" for id, count in without_text.items()]
    return said + (f": no text for {listed(lacking)}; name one with --text ID=FILE" if lacking else "")


VERIFY = Command(
    help="""Check each record against the texts of the documents it cites.

    It looks for names, numbers, dates and quotes in the cited sections and paragraphs. A document's text is
    the file it names, or the one that --text gives: plain text or Markdown.

    Example: summit verify --text briefing=briefing.txt
    """,
    function=_verify,
)
