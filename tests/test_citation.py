from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import jsonschema
from citeproc import Citation as Cited  # type: ignore[import-untyped]
from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string  # type: ignore[import-untyped]
from pybtex.richtext import Text  # type: ignore[import-untyped]

from summitcli.citation import STYLES, Citation, citations
from summitcli.model import Dataset, Document, Record, Source
from summitcli.names import Names

# The schema of CSL-JSON, as published under the MIT licence at https://citationstyles.org.
CSL_SCHEMA = Path(__file__).parent / "data" / "csl-data.json"

BRIEF = Document(id="brief", title="A brief")
FULL = Document(
    id="full",
    title="Trade & aid, 100% {explained}",
    publisher="Foreign office",
    date="2024-05-02",
    url="https://example.org/a_b?c={d}",
)


def cite(style: str, *cited: Citation) -> str:
    return "".join(STYLES[style](cited))


def at(document: Document, **place: Any) -> Citation:
    return Citation(document, Source(document=document.id, **place))


def records(dataset: Dataset, *ids: str) -> list[Record]:
    return [record for id in ids for record in dataset.records() if record.id == id]


def test_each_place_that_the_records_rest_on_is_cited_once(lyon: Dataset) -> None:
    cited = citations(Names(lyon), records(lyon, "film-fund", "battery-recycling", "shared-outlook"))
    assert [(each.document.id, each.place and each.place.section) for each in cited] == [
        ("communique", "Annex"),
        ("press-note", None),
    ]


def test_a_document_is_cited_itself(lyon: Dataset) -> None:
    [cited] = citations(Names(lyon), records(lyon, "press-note"))
    assert cited.document.id == "press-note"
    assert cited.place is None


def test_text_tells_document_date_and_place_and_leaves_out_what_is_unknown() -> None:
    for cited, line in [
        (Citation(BRIEF), "“A brief,” n.d."),
        (at(BRIEF, section="Introduction", paragraph=1), "“A brief,” n.d., sec. “Introduction,” para. 1."),
        (at(BRIEF, section="Introduction"), "“A brief,” n.d., sec. “Introduction.”"),
        (at(BRIEF, paragraph=3), "“A brief,” n.d., para. 3."),
        (at(BRIEF, note="margin title"), "“A brief,” n.d. (margin title)."),
        (at(BRIEF, section="At a glance", note="diagram"), "“A brief,” n.d., sec. “At a glance” (diagram)."),
        (
            at(FULL, section='The "new" start'),
            (
                "“Trade & aid, 100% {explained},” Foreign office, 2 May 2024, "
                "sec. “The ‘new’ start,” https://example.org/a_b?c={d}."
            ),
        ),
        (Citation(Document(id="d", title="One\n  two", date="2024")), "“One two,” 2024."),
        (at(BRIEF, section="Who pays?"), "“A brief,” n.d., sec. “Who pays?”"),
        (at(BRIEF, section="Acme Inc."), "“A brief,” n.d., sec. “Acme Inc.”"),
        (at(BRIEF, section="He said “no.”"), "“A brief,” n.d., sec. “He said ‘no.’”"),
        (at(BRIEF, section="Er sagte „nein.“"), "“A brief,” n.d., sec. “Er sagte „nein.“”"),
        (at(BRIEF, section="«Qui paie ?»"), "“A brief,” n.d., sec. “«Qui paie ?»”"),
        (at(BRIEF, section="「誰が払うのか？」"), "“A brief,” n.d., sec. “「誰が払うのか？」”"),
        (at(BRIEF, section="결과。"), "“A brief,” n.d., sec. “결과。”"),
        (at(BRIEF, note="see p. 3."), "“A brief,” n.d. (see p. 3.)."),
        (at(BRIEF, paragraph=1, page="12–14"), "“A brief,” n.d., para. 1, pp. 12–14."),
        (
            Citation(
                Document(id="d", title="Who pays?", publisher="The “Times”, Tokyo", url="https://a.org/")
            ),
            "“Who pays?,” The “Times”, Tokyo, n.d., https://a.org/.",
        ),
    ]:
        assert cite("text", cited) == f"{line}\n"


def test_bibtex_has_an_entry_a_document_with_all_its_places_in_the_note() -> None:
    cited = [at(FULL, section="Intro", paragraph=2), at(BRIEF), at(FULL, section="#1", note="a_b")]
    assert cite("bibtex", *cited) == (
        "@misc{full,\n"
        "  title = {{Trade \\& aid, 100\\% \\{explained\\}}},\n"
        "  howpublished = {Foreign office},\n"
        "  year = 2024,\n"
        "  month = may,\n"
        "  day = 2,\n"
        "  url = {https://example.org/a_b?c=%7Bd%7D},\n"
        "  note = {sec. “Intro,” para. 2; sec. “\\#1” (a\\_b)},\n"
        "}\n"
        "\n"
        "@misc{brief,\n"
        "  title = {{A brief}},\n"
        "}\n"
    )


def test_bibtex_of_the_bundled_dataset_is_read_by_pybtex(bundled: Dataset) -> None:
    everything = bundled.records()
    entries = parse_string("".join(STYLES["bibtex"](citations(Names(bundled), everything))), "bibtex").entries
    assert set(entries) == {document.id for document in bundled.documents}
    for document in bundled.documents:
        assert read(entries[document.id].fields["title"]) == document.title


WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1)


@given(st.one_of(WORDS, st.text("{}\\~^_#$%&\"'`-<>| a가", min_size=1)).filter(str.strip))
def test_pybtex_reads_back_whatever_a_title_holds(title: str) -> None:
    written = cite("bibtex", Citation(Document(id="d", title=title, publisher=title)))
    [(key, entry)] = parse_string(written, "bibtex").entries.items()
    assert key == "d"
    assert read(entry.fields["title"]) == " ".join(title.split())
    assert read(entry.fields["howpublished"]) == " ".join(title.split())


COMMANDS = {
    "textbackslash": "\\",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textless": "<",
    "textgreater": ">",
    "textbar": "|",
    "textbraceleft": "{",
    "textbraceright": "}",
}


def read(value: str) -> str:
    """Return what LaTeX would print."""

    def printed(match: re.Match[str]) -> str:
        command, character = match.groups()
        return COMMANDS[command] if command else character or ""

    return re.sub(r"\\([a-z]+)\{\}|\\(.)|\{\}|[{}]", printed, value)


def test_pybtex_decodes_what_is_common_in_titles() -> None:
    title = "Trade & aid: 100% of #1, a_b – é 한글 中文"
    entry = parse_string(cite("bibtex", Citation(Document(id="d", title=title))), "bibtex").entries["d"]
    assert str(Text.from_latex(entry.fields["title"])) == title


def test_csl_json_has_an_item_a_document_and_leaves_out_what_is_unknown() -> None:
    cited = [at(FULL, section="Intro", paragraph=2), at(BRIEF), at(FULL, section="End")]
    assert cite("csl-json", *cited) == (
        "[\n"
        "  {\n"
        '    "id": "full",\n'
        '    "type": "document",\n'
        '    "title": "Trade & aid, 100% {explained}",\n'
        '    "publisher": "Foreign office",\n'
        '    "issued": {\n'
        '      "date-parts": [\n'
        "        [\n"
        "          2024,\n"
        "          5,\n"
        "          2\n"
        "        ]\n"
        "      ]\n"
        "    },\n"
        '    "URL": "https://example.org/a_b?c={d}",\n'
        '    "note": "sec. “Intro,” para. 2; sec. “End”"\n'
        "  },\n"
        "  {\n"
        '    "id": "brief",\n'
        '    "type": "document",\n'
        '    "title": "A brief"\n'
        "  }\n"
        "]\n"
    )


def test_csl_json_is_valid_against_its_published_schema(bundled: Dataset, lyon: Dataset) -> None:
    schema = json.loads(CSL_SCHEMA.read_bytes())
    for dataset in (bundled, lyon):
        everything = dataset.records()
        items = json.loads("".join(STYLES["csl-json"](citations(Names(dataset), everything))))
        assert len(items) == len(dataset.documents)
        jsonschema.validate(items, schema)


def test_citeproc_renders_csl_json(bundled: Dataset) -> None:
    items = json.loads("".join(STYLES["csl-json"](citations(Names(bundled), bundled.documents))))
    rendered = list(_bibliography(items))
    assert len(rendered) == len(bundled.documents)
    for document in bundled.documents:
        assert any(f"“{document.title}” (no date)" in line for line in rendered)
        assert document.url is None or any(document.url in line for line in rendered)


def _bibliography(items: list[dict[str, Any]]) -> Iterable[str]:
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for item in items:
        bibliography.register(Cited([CitationItem(item["id"])]))
    return map(str, bibliography.bibliography())
