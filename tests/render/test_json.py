from __future__ import annotations

import json
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from summitcli.views.answer import Answer
from tests.render.answers import answer_of, fish, rendered, texts

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=5,
)


def answer(rows: list[dict[str, Any]]) -> Answer:
    return answer_of(["c0"], rows, [])


def test_an_answer_as_json() -> None:
    assert (
        rendered("json", fish())
        == """\
[
  {
    "id": "fish-cake",
    "kind": "Food",
    "name": "삼진어묵 [bold]fish[/]",
    "count": 5,
    "share": null,
    "sources": [
      {
        "document": "paper",
        "section": "Annex",
        "paragraph": 2,
        "page": null,
        "quote": null,
        "note": null
      },
      {
        "document": "paper",
        "section": "Annex",
        "paragraph": null,
        "page": null,
        "quote": null,
        "note": "diagram"
      }
    ],
    "note": "A remark | of *two*\\nlines."
  },
  {
    "id": "robot",
    "kind": "Machines",
    "name": "Ro_bot <b> & co",
    "count": 1200,
    "share": null,
    "sources": [
      {
        "document": "paper",
        "section": "Annex",
        "paragraph": 2,
        "page": null,
        "quote": null,
        "note": null
      }
    ],
    "note": null
  },
  {
    "id": "tea",
    "kind": "Food",
    "name": "Tea, \\"green\\"; 茶",
    "count": 60,
    "share": null,
    "sources": [
      {
        "document": "paper",
        "section": "Annex",
        "paragraph": null,
        "page": null,
        "quote": null,
        "note": "diagram"
      }
    ],
    "note": null
  }
]
"""
    )


def test_an_answer_as_json_lines() -> None:
    paper = '{"document":"paper","section":"Annex","paragraph":2,"page":null,"quote":null,"note":null}'
    diagram = (
        '{"document":"paper","section":"Annex","paragraph":null,"page":null,"quote":null,"note":"diagram"}'
    )
    assert rendered("jsonl", fish()) == (
        '{"id":"fish-cake","kind":"Food","name":"삼진어묵 [bold]fish[/]","count":5,"share":null,'
        f'"sources":[{paper},{diagram}],"note":"A remark | of *two*\\nlines."}}\n'
        '{"id":"robot","kind":"Machines","name":"Ro_bot <b> & co","count":1200,"share":null,'
        f'"sources":[{paper}],"note":null}}\n'
        '{"id":"tea","kind":"Food","name":"Tea, \\"green\\"; 茶","count":60,"share":null,'
        f'"sources":[{diagram}],"note":null}}\n'
    )


@given(st.lists(st.fixed_dictionaries({"c0": values}), max_size=4))
def test_json_reads_back_as_the_same_rows(rows: list[dict[str, Any]]) -> None:
    assert json.loads(rendered("json", answer(rows))) == rows
    lines = rendered("jsonl", answer(rows)).splitlines(keepends=True)
    assert [json.loads(line) for line in "".join(lines).split("\n")[:-1]] == rows


def test_fields_keep_their_order_and_sources_all_their_parts() -> None:
    read = json.loads(rendered("json", fish()))
    assert list(read[0]) == ["id", "kind", "name", "count", "share", "sources", "note"]
    assert read == msgspec.to_builtins(fish().rows)


def test_long_answers_are_one_array() -> None:
    for count in [0, 1, 999, 1000, 1001, 2000, 2500]:
        rows = [{"c0": number} for number in range(count)]
        text = rendered("json", answer(rows))
        assert json.loads(text) == rows, count
        assert text == (json.dumps(rows, indent=2) if rows else "[]") + "\n", count
        assert rendered("jsonl", answer(rows)) == "".join(f'{{"c0":{number}}}\n' for number in range(count))
