"""Ready citations: a fact's sources, each a document and the place in it, in the styles that others read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from summitcli.latex import bibtex_address, latex
from summitcli.model import Document, Record, Source
from summitcli.names import Names
from summitcli.wording import spelled_date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class Citation(Struct, frozen=True):
    """A document that is cited, and the place in it; `None` is the document as a whole."""

    document: Document
    place: Source | None = None


def citations(names: Names, records: Iterable[Record]) -> list[Citation]:
    """Return what the records rest on, each place once; a document is cited itself."""
    documents = names.table("documents")
    cited = (
        citation
        for record in records
        for citation in (
            [Citation(record)]
            if isinstance(record, Document)
            else [Citation(documents[source.document], source) for source in getattr(record, "sources", ())]
        )
    )
    return list(dict.fromkeys(cited))


def text(cited: Sequence[Citation]) -> Iterator[str]:
    """Yield a citation a line, much as the notes of the Chicago Manual of Style have it.

    An unknown author or publisher is left out, an unknown date is said to be none: `n.d.`
    """
    for citation in cited:
        document = citation.document
        parts = [
            _quoted(document.title),
            _plain(document.publisher or ""),
            spelled_date(document.date) if document.date else "n.d.",
        ]
        said = _joined([*parts, *_place(citation.place)]) + _remark(citation.place)
        if document.url:
            said = _joined([said, _plain(document.url)])
        # A full stop stands within closing quotation marks, and is not doubled.
        yield f"{said[:-1]}.”\n" if said.endswith("”") else f"{said.removesuffix('.')}.\n"


def bibtex(cited: Sequence[Citation]) -> Iterator[str]:
    """Yield a BibTeX entry a document.

    A bibliography names a work once however many of its places are cited, and the document's id, which is
    permanent, is its key; the places are told in its note. What is unknown is left out: styles have their
    own words for it.
    """
    separator = ""
    for document, places in _by_document(cited):
        year, month, day = (*(document.date or "").split("-"), "", "")[:3]
        fields = {
            "title": f"{{{{{latex(document.title)}}}}}",  # braced twice: its capitals are to stay
            "howpublished": _braced(document.publisher),
            "year": year.lstrip("0"),
            "month": _MONTHS[int(month) - 1] if month else "",
            "day": day.lstrip("0"),
            "url": document.url and f"{{{bibtex_address(document.url)}}}",
            "note": _braced(places),
        }
        lines = "".join(f"  {name} = {value},\n" for name, value in fields.items() if value)
        yield f"{separator}@misc{{{document.id},\n{lines}}}\n"
        separator = "\n"


def csl_json(cited: Sequence[Citation]) -> Iterator[str]:
    """Yield an array of CSL-JSON items, one a document.

    A locator is no part of an item but of the sentence that cites it, and an item's own `section` knows no
    paragraphs and is lost on a `document` in Zotero. So the places are told in `note`, which pandoc keeps as
    it is and Zotero shows under Extra.
    """
    items = [_csl_item(document, places) for document, places in _by_document(cited)]
    yield msgspec.json.format(msgspec.json.encode(items), indent=2).decode() + "\n"


STYLES: dict[str, Callable[[Sequence[Citation]], Iterator[str]]] = {
    "text": text,
    "bibtex": bibtex,
    "csl-json": csl_json,
}
"""The styles a citation can be written in."""


def _by_document(cited: Iterable[Citation]) -> Iterator[tuple[Document, str]]:
    """Yield each document with all its cited places in one line."""
    places: dict[Document, list[Source]] = {}
    for citation in cited:
        places.setdefault(citation.document, []).extend([citation.place] if citation.place else [])
    for document, found in places.items():
        said = (_joined(_place(place)) + _remark(place) for place in found)
        yield document, "; ".join(part.strip() for part in said if part)


def _csl_item(document: Document, places: str) -> dict[str, Any]:
    date = document.date and {"date-parts": [[int(part) for part in document.date.split("-")]]}
    item = {
        "id": document.id,
        "type": "document",
        "title": _plain(document.title),
        "publisher": document.publisher and _plain(document.publisher),
        "issued": date,
        "URL": document.url,
        "note": places,
    }
    return {name: value for name, value in item.items() if value}


def _place(place: Source | None) -> list[str]:
    if place is None:
        return []
    section = f"sec. {_quoted(place.section)}" if place.section else ""
    return [section, f"para. {place.paragraph}" if place.paragraph else ""]


def _remark(place: Source | None) -> str:
    return f" ({_plain(place.note)})" if place and place.note else ""


def _joined(parts: Iterable[str]) -> str:
    """Join with commas, which stand within closing quotation marks."""
    return ", ".join(part for part in parts if part).replace("”, ", ",” ")


def _quoted(words: str) -> str:
    """Put quotation marks around the words, and make those within them single."""
    inner = re.sub(r'["“]([^"“”]*)["”]', r"‘\1’", _plain(words))
    return f"“{inner}”"


def _plain(words: str) -> str:
    return " ".join(words.split())


def _braced(words: str | None) -> str:
    return f"{{{latex(words)}}}" if words else ""
