from __future__ import annotations

import html
import re

import cmarkgfm
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from summitcli.views.answer import Column
from tests.conftest import Golden
from tests.render.answers import answer_of, fish, fish_whole, grid_answer, grids, rendered, texts

_UNESCAPED_PIPE = re.compile(r"(?<!\\)(?:\\\\)*\|")


def parsed(text: str) -> list[list[str]]:
    """Return the cells of a table as a reader of Markdown sees them: text alone, or it fails."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    assert [token.type for token in tokens][:: len(tokens) - 1] == ["table_open", "table_close"]
    rows: list[list[str]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(_text(token.children or []))
    return rows


def _text(tokens: list[Token]) -> str:
    assert {token.type for token in tokens} <= {"text"}
    return "".join(token.content for token in tokens)


def seen(text: str) -> str:
    """Return a cell's text as a page shows it: in one line, without space around it."""
    return re.sub("[\n\t\u2028\u2029]", " ", text).strip()


def test_an_answer_as_markdown(golden: Golden) -> None:
    golden("render/markdown.md", rendered("markdown", fish()))


def test_records_whole_as_markdown(golden: Golden) -> None:
    golden("render/markdown-whole.md", rendered("markdown", fish_whole()))


ADDRESSES = [
    "https://en.wikipedia.org/wiki/Xi_Jinping_(leader)?a=1&b=2",
    "https://example.org/?a=1&copy;=2",
    "http://example.org/a_b*c~d",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_is_a_link_to_itself(address: str) -> None:
    drawn = rendered("markdown", grid_answer([[address], [f"see ({address}), there"]]))
    shown = html.escape(address, quote=False)
    link = f'<a href="{shown}">{shown}</a>'
    read = [
        cmarkgfm.github_flavored_markdown_to_html(drawn),
        MarkdownIt("commonmark").enable("table").render(drawn),
    ]
    for page in read:
        assert f"<td>{link}</td>" in page
        assert f"<td>see ({link}), there</td>" in page


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://en.wikipedia.org/wiki/Acme_Inc.", "https://en.wikipedia.org/wiki/Acme_Inc."),
        ("https://en.wikipedia.org/wiki/Yahoo!", "https://en.wikipedia.org/wiki/Yahoo!"),
        ("https://example.org/a_*~", "https://example.org/a_*~"),
        ("https://example.org/a|b`c\\d", "https://example.org/a%7Cb%60c%5Cd"),
    ],
)
def test_the_address_of_a_record_is_a_link_to_its_end(address: str, target: str) -> None:
    remark = Column("Address", lambda _row: address, "note")
    answer = answer_of(["c0"], [{"c0": "x"}], [Column("c0", lambda row: row["c0"], "key"), remark])
    drawn = rendered("markdown", answer)
    for page in (
        cmarkgfm.github_flavored_markdown_to_html(drawn),
        MarkdownIt("commonmark").enable("table").render(drawn),
    ):
        assert f'<td>Address: <a href="{target}">{address}</a></td>' in page


@pytest.mark.parametrize(
    "text", ["www.example.org/a_b", "ftp://example.org/a_b", "1. one", "# one", "- one", "HTTPS:"]
)
def test_what_is_only_like_an_address_or_a_block_is_text(text: str) -> None:
    answer = answer_of(["c0"], [{"c0": "x"}], [Column("c0", lambda _row: text)], captions=[text])
    page = cmarkgfm.github_flavored_markdown_to_html(rendered("markdown", answer))
    assert f"<td>{text}</td>" in page
    assert f"<p>{text}</p>" in page


@given(grids)
def test_every_line_has_the_same_number_of_unescaped_pipes(cells: list[list[str]]) -> None:
    lines = rendered("markdown", grid_answer(cells)).split("\n")[:-1]
    assert len({len(_UNESCAPED_PIPE.findall(line)) for line in lines}) == 1
    assert len(lines) == 2 + len(cells)


@given(st.lists(st.tuples(texts.map(lambda text: f"x{text}"), texts), min_size=1))
def test_a_reader_of_markdown_sees_the_text_and_no_markup(cells: list[tuple[str, str]]) -> None:
    shown = [list(row) for row in cells if any(other for _, other in cells)] or [
        [first] for first, _ in cells
    ]
    _, *rows = parsed(rendered("markdown", grid_answer(cells)))
    assert rows == [[seen(cell) for cell in row] for row in shown]


def test_columns_that_are_empty_throughout_are_left_out_unless_all_are() -> None:
    assert rendered("markdown", grid_answer([["", "a"]])) == "| c1  |\n| --- |\n| a   |\n"
    assert rendered("markdown", grid_answer([["", ""]])) == ("| c0  | c1  |\n| --- | --- |\n|     |     |\n")


def test_an_answer_without_rows_is_a_table_without_rows() -> None:
    assert rendered("markdown", answer_of(["id"], [], fish().columns[1:4])) == (
        "| Name | Count |\n| ---- | ----: |\n"
    )
