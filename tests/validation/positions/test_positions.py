"""Every value is found on its line, in whatever layout a file has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import tomli
from hypothesis import given
from hypothesis import strategies as st

from summitcli.validation.faults import Path
from summitcli.validation.positions.positions import Positions

# In each, `@` stands for the number of the line that it is on.
LAYOUTS = {
    "plain headers": """\
# [[mous]]
format = "@"
[[mous]]
id = "@"
parties = { KR = ["@", "@"] }
  [[mous.sources]] # of the first
  document = "@"
[[people]]
id = "@"
[mous.late]
key = "@"
""",
    "no line before the first header": '[[mous]]\nid = "@"\n[[mous]]\n[[mous]]\nid = "@"',
    "empty lines": '\n\n\n[[mous]]\nid = "@"\n\n\n[[mous]]\n\n\nid="@"\n\n',
    "no headers": 'mous = [ { id = "@" },\n {id = "@", s = [ { d = "@" },\n{ d = "@" }] } ]\n',
    "lists whose lines start with a bracket": 'x = [\n["@"],\n[ "@" ],\n[],\n["@"]]\n[[mous]]\nid = "@"\n',
    "texts that look like headers": '''\
multi = """
[[mous]]
id = "no"
""" # [[mous]]
[[mous]]
id = "@"
literal = \'\'\'
[[mous]] no \'\'\'
one-line = "[[mous]]"
after = "@"
''',
    "keys of every kind": """\
a.b.c = "@"
"quoted é.k" = { x = "@", 'y z' = ["@", { q = "@" }] }
'it''s' = "@"
"\\u00e9\\t" = "@"
[ "mous" . 'sub' ] # comment
q."a b".c = "@"
q . d = "@"
1234 = "@"
[[ mous.'items' ]]
key = "@"
[[ "mous".items ]]
key = "@"
""".replace("'it''s'", '"it\'s"'),
    "tables out of order": """\
[a.b.c]
key = "@"
[[a.list]]
key = "@"
[a]
key = "@"
[a.b]
key = "@"
[[a.list]]
key = "@"
[a.list.sub.sub]
key = "@"
[[a.list.sub.subs]]
key = "@"
""",
    "comments in lists": """\
x = [ # [[mous]]
  # "no", {
  "@", # one

  { k = "@" }, # ]
  # last
]
y = "@"
""",
    "what came with TOML 1.1": """\
[[mous]]
parties = {
  KR = ["@"],
  JP = { # comment
    sub = "@",
  },
}
escape = "\\e[0m \\x41 @"
path = "C:\\\\e @"
sources = [
  { d = "@",
    s = "@" },
  { d = "@" }, { d = "@"},
]
literal = 'C:\\e @'
[[mous]]
key = "@"
""",
}


def numbered(text: str) -> str:
    return "\n".join(line.replace("@", f"@{number}") for number, line in enumerate(text.split("\n"), 1))


def values(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield each value that is neither table nor list, with the path to it."""
    if isinstance(value, dict | list):
        for step, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from values(part, (*path, step))
    else:
        yield path, value


def marked_lines(text: str) -> dict[Path, int]:
    marked = ((path, re.search(r"@(\d+)", str(value))) for path, value in values(tomli.loads(text)))
    return {path: int(mark[1]) for path, mark in marked if mark}


def test_every_value_is_found_on_its_line() -> None:
    for newline in ["\n", "\r\n"]:
        for layout, rows in LAYOUTS.items():
            text = numbered(rows)
            expected = marked_lines(text)
            assert len(expected) == text.count("@"), (newline, layout)
            places = Positions(text.replace("\n", newline).encode())
            assert {path: places.find(path)[0] for path in expected} == expected, (newline, layout)


NAMES = st.sampled_from(["a", "b-1", '"é"', "'q.q'"])
SCALARS = st.sampled_from(['"@"', "'@'", '"""\\\n@"""'])
VALUES = st.recursive(
    SCALARS,
    lambda parts: st.one_of(
        st.lists(parts, min_size=1, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.lists(parts, min_size=1, max_size=3).map(lambda items: "[\n" + ",\n".join(items) + ",\n]"),
        st.dictionaries(NAMES, parts, min_size=1, max_size=3).map(
            lambda pairs: "{ " + ", ".join(f"{name} = {part}" for name, part in pairs.items()) + " }"
        ),
    ),
    max_leaves=6,
)
TABLES = st.lists(
    st.tuples(st.sampled_from(["[[mous]]", " [[people]] # x"]), st.dictionaries(NAMES, VALUES, max_size=3))
)


@given(TABLES)
def test_every_value_is_found_on_its_line_in_any_file(tables: list[tuple[str, dict[str, str]]]) -> None:
    body = "\n".join(
        f"{header}\n" + "\n".join(f"{name} = {value}" for name, value in pairs.items())
        for header, pairs in tables
    )
    text = numbered(body)
    content = tomli.loads(text)
    places = Positions(text.encode())
    for path, value in values(content):
        # A text of several lines is found where it starts, a line above the mark.
        assert int(value.removeprefix("@")) - places.find(path)[0] in (0, 1), path


def test_columns_count_characters() -> None:
    text = '공동 = { 성명 = "x", b = ["김", "지", "우"] }'.replace("공동", '"공동"').replace("성명", '"성명"')
    places = Positions(text.encode())
    assert places.find(("공동", "b")) == (1, text.index("b =") + 1)
    assert places.find(("공동", "b", 2)) == (1, text.index('"우"') + 1)


def test_what_is_not_there_is_placed_at_the_nearest_thing_around_it() -> None:
    text = 'x = 1\n[[mous]]\nparties.KR = ["a"]\n  [[mous.sources]]\n  document = "b"\n[notes.more]\n'
    places = Positions(text.encode())
    assert places.find(("format",)) == (1, 1)
    assert places.find(("mous", 0, "id")) == (2, 1)
    assert places.find(("mous", 0, "parties")) == (3, 1)
    assert places.find(("mous", 0, "parties", "JP")) == (2, 1)
    assert places.find(("mous", 0, "sources")) == (4, 3)
    assert places.find(("mous", 0, "sources", 0, "section")) == (4, 3)
    assert places.find(("mous",)) == (2, 1)
    assert places.find(("notes",)) == (6, 1)


def test_an_empty_file_has_a_first_line() -> None:
    assert Positions(b"").find(("format",)) == (1, 1)


def test_parts_are_in_the_order_of_the_file() -> None:
    places = Positions(b'x = 1\n[[mous]]\nid = "a"\n[[people]]\n[[mous]]\n')
    parts = [places.part(path) for path in (("x",), ("mous", 0, "id"), ("people", 0), ("mous", 1))]
    assert parts == sorted(set(parts))
