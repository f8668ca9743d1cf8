"""Records held against the texts of the documents they cite: names, numbers, dates and quotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from msgspec import Struct

from summitcli.checking.verify.places import Places
from summitcli.checking.verify.text import Lines, Text, tokens
from summitcli.checking.verify.values import Values
from summitcli.fields import Field, fields_of
from summitcli.messages import counted, escape
from summitcli.model import Dataset, Record, Source, sources_of
from summitcli.names import Names
from summitcli.reading import SCALES
from summitcli.validation import Finding
from summitcli.wording import citation, number

CODES = {
    "no-section": "A section that the document's text does not have.",
    "no-paragraph": "A paragraph that the section does not have.",
    "name-not-found": "A name that is not in the places that the record cites.",
    "number-not-found": "A number that is not there, in digits or in words.",
    "date-not-found": "A date that is not there, in any style.",
    "quote-not-found": "Words that are not there as they are quoted.",
}
"""What `verify` finds, each code with what it stands for."""

_MEASURED = ("date", "integer", "number")
"""The kinds of fields that hold dates and numbers."""

_LEFT_OUT = r"\[[^\]]*\]|…|\.{3}"
"""What a quote marks as changed or left out."""


class Verified(Struct, frozen=True):
    """What came of holding records against texts."""

    findings: list[Finding]
    held: int
    of: int
    """How many records cite a source."""
    without_text: Mapping[str, int]
    """The documents without a text, each with how many records cite it."""
    uncited: Sequence[str]
    """The documents with a text that no record cites."""


def verify(dataset: Dataset, texts: Mapping[str, str]) -> Verified:
    """Hold the records of a dataset against the texts of documents, by the documents' ids."""
    records = [record for record in dataset.records() if sources_of(record)]
    cited: dict[str, dict[str | None, None]] = {document: {} for document in texts}
    for record in records:
        for source in sources_of(record):
            if source.document in cited:
                cited[source.document][source.section] = None
    check = _Check(Names(dataset), {id: _Document(texts[id], cited[id]) for id in texts})
    without_text: Counter[str] = Counter()
    held = 0
    for record in records:
        lacking = {source.document for source in sources_of(record) if source.document not in texts}
        for document in lacking:
            without_text[document] += 1
        places = check.places(record)
        if not lacking:
            held += 1
            check.values(record, places)
    uncited = [document for document in texts if not cited[document]]
    return Verified(check.findings, held, len(records), without_text, uncited)


class _Document:
    """A document's text, with the places that are cited of it."""

    def __init__(self, text: str, cited: Iterable[str | None]) -> None:
        self.text = Text(text)
        self.values = Values(self.text)
        self.places = Places(self.text, (section for section in cited if section is not None))
        self.cited = cache(self._cited)
        self.said: set[str | None] = set()
        """The sections of which it is said that they, or paragraphs of theirs, are not there."""

    def _cited(self, section: str | None, paragraph: int | None) -> tuple[tuple[Lines, ...], str | None]:
        """Return the places that are cited, and the field that cites what is not there: all of it is."""
        found, missing = self.places.section(section), None
        if not found:
            missing = "section"
        elif paragraph is not None:
            found = self.places.paragraph(section, paragraph)
            missing = None if found else "paragraph"
        return found or (self.text.whole,), missing


class _Check:
    def __init__(self, names: Names, documents: Mapping[str, _Document]) -> None:
        self._names = names
        self._documents = documents
        self._tokens = cache(tokens)  # the same parties sign again and again
        self.findings: list[Finding] = []

    def places(self, record: Record) -> list[_Cited]:
        """Return the places that a record cites; of each section that is not there it is told once."""
        cited: list[_Cited] = []
        for index, source in enumerate(sources_of(record)):
            document = self._documents.get(source.document)
            if document is None:
                continue
            lines, missing = document.cited(source.section, source.paragraph)
            cited.append(_Cited(document, lines, source))
            if missing and source.section not in document.said:
                document.said.add(source.section)
                code, message = _missing(document, source, missing)
                self._find(record, ("sources", index, missing), code, message)
        return cited

    def values(self, record: Record, cited: list[_Cited]) -> None:
        """Look for what a record says in the places that it cites."""
        for field in _looked_for(type(record)):
            told = getattr(record, field.name)
            for path, value in _values(field, told) if told is not None else ():
                code, holds = self._looks(record, field, value)
                if not any(holds(each.document, each.lines) for each in cited):
                    said = number(value) if code == "number-not-found" else escape(value)
                    quoted = said if field.kind in _MEASURED else f'"{said}"'
                    self._find(record, path, code, _not_there(quoted, cited, holds))
        for index, each in enumerate(cited):
            quote = each.source.quote
            if quote is not None:
                holds = _quote(quote)
                if not holds(each.document, each.lines):
                    message = _not_there(f'"{escape(quote)}"', [each], holds)
                    self._find(record, ("sources", index, "quote"), "quote-not-found", message)

    def _looks(self, record: Record, field: Field, value: Any) -> tuple[str, _Holds]:
        """Return the code of what is looked for, and how it is."""
        if field.printed == "name":
            return "name-not-found", self._name(record, value)
        if field.printed == "words":
            return "quote-not-found", _quote(value)
        if field.kind == "date":
            return "date-not-found", lambda document, lines: document.values.has_date(value, lines)
        ordinal = field.least == 1  # what counts from 1, as ranks do: "third" may stand for 3
        # A unit may begin with what the text says after the number: "million tonnes".
        scale = SCALES.get(getattr(record, "unit", "").partition(" ")[0])
        ways = (value, value * scale) if scale else (value,)
        return (
            "number-not-found",
            lambda document, lines: any(
                document.values.has_number(way, lines, ordinal=ordinal) for way in ways
            ),
        )

    def _name(self, record: Record, name: str) -> _Holds:
        aliases = getattr(record, "aliases", None) or ()
        spellings = (*self._names.spellings(name), *(aliases if aliases and name == record.title else ()))
        phrases = [self._tokens(spelling) for spelling in dict.fromkeys(spellings)]
        return lambda document, lines: any(document.text.holds(phrase, lines) for phrase in phrases)

    def _find(self, record: Record, path: tuple[str | int, ...], code: str, message: str) -> None:
        self.findings.append(Finding(record, path, code, message))


_Holds = Callable[[_Document, tuple[Lines, ...]], bool]
"""Tells whether places of a document hold what is looked for."""


class _Cited(NamedTuple):
    """A source with the places that it cites."""

    document: _Document
    lines: tuple[Lines, ...]
    source: Source


def _missing(document: _Document, source: Source, field: str) -> tuple[str, str]:
    """Return the code and the message of a section, or a paragraph, that is not there."""
    cited = escape(source.section or "")
    if field == "section":
        return "no-section", f'is "{cited}", but {escape(source.document)} has no such section'
    of = f'"{cited}"' if cited else escape(source.document)
    has = counted(document.places.count(source.section), "paragraph")
    return "no-paragraph", f"is {source.paragraph}, but {of} has {has}"


def _not_there(said: str, cited: list[_Cited], holds: _Holds) -> str:
    """Say that something is in no cited place, and whether it is elsewhere in the same text."""
    where = "; ".join(citation(each.source) for each in cited[:3]) + ("; …" if len(cited) > 3 else "")
    documents = dict.fromkeys(each.document for each in cited)
    is_elsewhere = any(holds(document, (document.text.whole,)) for document in documents)
    return f"is {said}, which is not in {escape(where)}" + (
        "; it is elsewhere in the text" if is_elsewhere else ""
    )


def _quote(quote: str) -> _Holds:
    parts = [part for piece in re.split(_LEFT_OUT, quote) if (part := tokens(piece))]
    return lambda document, lines: all(document.text.holds(part, lines) for part in parts)


@cache
def _looked_for(record_type: type[Record]) -> tuple[Field, ...]:
    """Return the fields whose values a source is to hold."""
    return tuple(field for field in fields_of(record_type) if field.printed or field.kind in _MEASURED)


def _values(field: Field, value: Any) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Yield the single values of a field, each with its path."""
    if field.shape == "by-country":
        for code, items in value.items():
            yield from (((field.name, code, index), item) for index, item in enumerate(items))
    elif field.shape == "list":
        yield from (((field.name, index), item) for index, item in enumerate(value))
    elif field.least != 0 or value != 1:  # a single declaration is not counted in words
        yield (field.name,), value
