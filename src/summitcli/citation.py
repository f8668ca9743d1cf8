"""Ready citations: a fact's sources, each a document and the place in it, in the styles that others read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from summitcli.json_text import json_text
from summitcli.latex import bibtex_address, latex
from summitcli.model import Document, Record, Source, sources_of
from summitcli.names import Names
from summitcli.wording import pages, spelled_date

_CLOSING = "’”\"'»›“‘」』"
"""Quotation marks that words may end in, in any language."""
_FULL_STOPS = tuple("?!…‽。．？！؟۔।")
"""What ends a sentence as a full stop does, in any script."""
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
            else [Citation(documents[source.document], source) for source in sources_of(record)]
        )
    )
    return list(dict.fromkeys(cited))


def text(cited: Sequence[Citation]) -> Iterator[str]:
    """Yield a citation a line, much as the notes of the Chicago Manual of Style have it.

    An unknown author or publisher is left out, an unknown date is said to be none: `n.d.`
    """
    for citation in cited:
        document = citation.document
        date = spelled_date(document.date) if document.date else "n.d."
        parts = [_Part(document.title, quoted=True), _Part(document.publisher or ""), _Part(date)]
        yield f"{_joined([*parts, *_place(citation.place), _Part(document.url or '')], '.')}\n"


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
    yield json_text(items)


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
        said = (_joined(_place(place)) for place in found)
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


class _Part(Struct, frozen=True):
    """A part of a citation, as it is written: what is quoted has its own marks, what is remarked brackets."""

    words: str
    before: str = ""
    quoted: bool = False
    remark: str = ""

    def ended(self, mark: str) -> str:
        """Return it with a mark after it: within its quotation marks, and not doubled."""
        words = _plain(self.words)
        if self.remark:
            quoted = f"“{_inner(words)}”" if self.quoted else words
            return f"{self.before}{quoted} ({_plain(self.remark)}){mark}".lstrip()
        if self.quoted:
            words = _inner(words)
            return f"{self.before}“{words}{_needed(words, mark)}”"
        return f"{self.before}{words}{_needed(words, mark)}"


def _place(place: Source | None) -> list[_Part]:
    """Return the parts that tell a place in a document; its note goes with the last of them."""
    if place is None:
        return []
    parts = [
        _Part(place.section or "", before="sec. ", quoted=True),
        _Part(str(place.paragraph or ""), before="para. "),
        _Part(pages(place.page) if place.page else ""),
    ]
    told = [part for part in parts if part.words]
    if not place.note:
        return told
    last = told.pop() if told else _Part("")
    return [*told, replace(last, remark=place.note)]


def _joined(parts: Iterable[_Part], end: str = "") -> str:
    """Join with commas, and a mark at the end."""
    said = ""
    told = [part for part in parts if part.words or part.remark]
    for number, part in enumerate(told, 1):
        follows = told[number] if number < len(told) else None
        # What only remarks on the part before it follows without a comma.
        mark = end if follows is None else "," if follows.words else ""
        said += f"{' ' if said else ''}{part.ended(mark)}"
    return said


def _needed(words: str, mark: str) -> str:
    """Return the mark where words do not end in it, nor in one that ends a sentence as a full stop does."""
    last = words.rstrip(_CLOSING)[-1:]
    return "" if last == mark or (mark == "." and last in _FULL_STOPS) else mark


def _inner(words: str) -> str:
    """Make quotation marks single, for words that stand within others."""
    return re.sub(r'["“]([^"“”]*)["”]', r"‘\1’", words)


def _plain(words: str) -> str:
    return " ".join(words.split())


def _braced(words: str | None) -> str:
    return f"{{{latex(words)}}}" if words else ""
