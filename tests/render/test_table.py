from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcli.render import FORMATS
from summitcli.render.screen import Screen
from summitcli.views.answer import Answer, Column, Measure, Role
from summitcli.widths import width
from tests.conftest import Golden
from tests.render.answers import PAPER, answer_of, fish, fish_whole, grid_answer, letters, rendered, texts

ROLES: tuple[Role, ...] = ("group", "id", "key", "text", "number", "note")
GROUPED: tuple[Role, ...] = ("group", "key", "text", "note")
NUMBERED: tuple[Role, ...] = ("group", "key", "number", "note")
_STYLE = re.compile(r"\x1b\[[0-9;]*m")

words = st.lists(letters, max_size=6).map(" ".join)
grouped = st.lists(st.tuples(words, words, words, words).map(list), max_size=4)


@pytest.mark.parametrize("screen", [24, 60, 80, None])
def test_an_answer_as_a_table(golden: Golden, screen: int | None) -> None:
    golden(f"render/table-{screen or 'natural'}.txt", rendered("table", fish(), screen))


def test_an_answer_as_a_coloured_table(golden: Golden) -> None:
    golden("render/table-80-colour.txt", rendered("table", fish(), 80, color=True))


@pytest.mark.parametrize("screen", [30, 80])
def test_records_whole_as_a_table(golden: Golden, screen: int) -> None:
    golden(f"render/table-whole-{screen}.txt", rendered("table", fish_whole(), screen))


def test_groups_are_bold_captions_italic_and_only_what_can_be_missed_is_dim() -> None:
    lines = rendered("table", fish(), 80, color=True).splitlines()
    assert "\x1b[1mFood\x1b[0m" in lines
    assert "\x1b[3mA caption [1].\x1b[0m" in lines
    dim = [line for line in lines if "\x1b[2m" in line]
    assert len(dim) == 2
    assert "─" in dim[0]
    assert "summit show fish-cake" in dim[1]


@pytest.mark.parametrize("answer", [fish(), fish_whole()])
def test_colour_changes_no_text(answer: Answer) -> None:
    coloured = _STYLE.sub("", rendered("table", answer, 80, color=True))
    assert [line.rstrip() for line in coloured.splitlines()] == rendered("table", answer, 80).splitlines()


@given(grouped)
def test_without_colour_there_is_no_escape(cells: list[list[str]]) -> None:
    assert "\x1b" not in rendered("table", grid_answer(cells, GROUPED if cells else ()), 80)


@given(grouped, st.integers(1, 120), st.sampled_from([GROUPED, NUMBERED]))
def test_no_line_is_wider_than_the_screen(
    cells: list[list[str]], screen: int, roles: tuple[Role, ...]
) -> None:
    # Two columns are the least that a wide character takes; nine those that a field's name does.
    text = rendered("table", grid_answer(cells, roles if cells else ()), screen)
    assert max(map(width, text.splitlines()), default=0) <= max(screen, 9)


@given(grouped, st.integers(10, 120), st.sampled_from([GROUPED, NUMBERED]))
def test_everything_is_shown_wrapped_as_may_be(
    cells: list[list[str]], screen: int, roles: tuple[Role, ...]
) -> None:
    text = rendered("table", grid_answer(cells, roles if cells else ()), screen)
    told = {row[0] for row in cells} | {
        f"{place} {cell}" for place, row in enumerate(cells) for cell in row[1:]
    }
    wanted = Counter(char for cell in told for char in cell if not char.isdecimal() and not char.isspace())
    assert wanted <= Counter(text)


@given(st.lists(st.lists(texts, min_size=6, max_size=6), min_size=1, max_size=4))
def test_any_text_can_be_drawn(cells: list[list[str]]) -> None:
    assert rendered("table", grid_answer(cells, ROLES), 80)


def test_text_like_the_tables_own_marks_is_a_cell_like_any_other() -> None:
    for mark in ["\ue000", "\ufdd0", "\uffff", "─", "━"]:
        lines = rendered("table", grid_answer([[mark], [mark * 2], ["x"]], ["key"]), 80).splitlines()
        assert lines[0] == "c0", mark
        assert len(lines) == 5, mark  # the heading, its rule, three rows
        assert lines[4] == "x", mark


def test_columns_that_are_empty_throughout_are_left_out_unless_all_are() -> None:
    assert rendered("table", grid_answer([["", "a"]]), 80) == "c1\n───\na\n"
    assert rendered("table", grid_answer([["", ""]]), 80) == "c0  c1\n───────\n\n"


def test_rows_of_a_group_come_together_in_the_order_of_the_groups() -> None:
    cells = [["B", "1"], ["A", "2"], ["B", "3"]]
    assert rendered("table", grid_answer(cells, ["group", "key"]), 80) == "c1\n───\nB\n1\n3\n\nA\n2\n"


def test_markup_in_a_header_is_shown() -> None:
    column = Column("[bold]c0[/]", lambda row: row["c0"], "key")
    drawn = rendered("table", answer_of(["c0"], [{"c0": ":tea: [red]"}], [column]), 80)
    assert drawn.splitlines()[::2] == ["[bold]c0[/]", ":tea: [red]"]


def test_remarks_other_than_notes_are_named() -> None:
    assert "\n  c1: why\n" in rendered("table", grid_answer([["a", "why"]], ["key", "note"]), 80)


def test_without_a_width_nothing_is_wrapped() -> None:
    text = "word " * 100 + "end"
    assert text in rendered("table", grid_answer([[text]]))


def test_where_the_encoding_has_no_lines_they_are_drawn_with_hyphens() -> None:
    drawn = "".join(FORMATS["table"].renderer()(fish(), Screen(80, encoding="ascii")))
    assert drawn.splitlines()[1] == "-" * 65
    assert not {"─", "━"} & set(drawn)


def test_an_answer_without_rows_is_no_table() -> None:
    assert rendered("table", answer_of(["id"], [], fish().columns, captions=["caption"]), 80) == ""


def linked(text: str) -> str:
    screen = Screen(80, color=True, links=True)
    return "".join(FORMATS["table"].renderer()(grid_answer([[text]], ["key"]), screen))


def test_addresses_are_links_on_terminals() -> None:
    assert re.search(r"\x1b\]8;id=\d+;https://a\.org/b_\(c\x1b\\", linked("see https://a.org/b_(c, there"))
    assert ";https://a.org/%C3%A9\x1b\\" in linked("https://a.org/é")
    for address in ("https://a.org/wiki/Xi_(leader)", "https://a.org/wiki/Acme_Inc."):
        assert f";{address}\x1b\\" in linked(address)
    assert ";https://a.org/wiki/Xi_(leader)\x1b\\" in linked("(see https://a.org/wiki/Xi_(leader).)")


def test_nothing_else_is_a_link() -> None:
    for text in ["javascript:alert(1)", "file:///etc/passwd", "ftp://a.org", "a.org"]:
        assert "\x1b]8" not in linked(text)


def test_of_per_cent_a_hundred_fills_a_bar_and_what_is_compared_is_right_below() -> None:
    share = Column("", lambda _row: "50", "bar", lambda _row: Measure(50, "%"))
    other = Column("vs", lambda _row: "25%", "compared", lambda _row: Measure(25, "%", "theirs", "25%"))
    columns = [Column("What", lambda _row: "ours", "key"), share, other]
    lines = rendered("table", answer_of(["id"], [{"id": "a"}], columns), 80).splitlines()
    assert [line.count("█") for line in lines[2:4]] == [12, 6]
    assert "vs. theirs" in lines[3]


def test_a_unit_of_a_single_value_has_no_bar() -> None:
    values = {"a": Measure(50, "people"), "b": Measure(25, "people"), "c": Measure(8, "years")}
    bar = Column("", lambda row: row["id"], "bar", lambda row: values[row["id"]])
    columns = [Column("What", lambda row: row["id"], "key"), bar]
    lines = rendered("table", answer_of(["id"], [{"id": id} for id in values], columns), 80).splitlines()
    assert [line.count("█") for line in lines[2:5]] == [24, 12, 0]


def test_a_long_number_breaks_no_word_and_is_never_cut() -> None:
    unit = "1.5 million tonnes of carbon dioxide equivalent a year by 2040"
    columns = [Column("What", lambda _row: "emissions", "key"), Column("Value", lambda _row: unit, "number")]
    for screen in range(50, 90):
        shown = rendered("table", answer_of(["id"], [{"id": "a"}], columns), screen)
        assert "emissions" in shown
        assert " ".join(shown.split()).count(unit) == 1


def test_a_bar_is_left_out_where_it_leaves_no_room_for_words() -> None:
    values = {"representatives": Measure(50, "people"), "companies": Measure(25, "people")}
    columns = [
        Column("What", lambda row: row["id"], "key"),
        Column("Value", lambda row: f"about {values[row['id']].value} people", "number"),
        Column("", lambda row: row["id"], "bar", lambda row: values[row["id"]]),
    ]
    answer = answer_of(["id"], [{"id": id} for id in values], columns)
    narrow, wide = (rendered("table", answer, screen) for screen in (50, 80))
    assert ("representatives" in narrow, "█" in narrow) == (True, False)
    assert ("representatives" in wide, "█" in wide) == (True, True)


def test_an_id_is_not_broken_where_other_columns_can_be() -> None:
    id = "korea-us-business-roundtable"
    columns = [
        Column("ID", lambda row: row["id"]),
        Column("Title", lambda _row: "a title of words " * 9, "key"),
    ]
    lines = rendered("table", answer_of(["id"], [{"id": id}], columns), 80).splitlines()
    assert lines[2].startswith(f"{id}  a title of words")


def test_one_source_for_all_is_said_once() -> None:
    columns = [Column("Name", lambda row: row["id"], "key"), Column("Sources", lambda _row: "x", "source")]
    rows = [{"id": "a", "sources": [PAPER]}, {"id": "b", "sources": [PAPER]}]
    drawn = rendered("table", answer_of(["id", "sources"], rows, columns), 80)
    assert drawn == "Name\n─────\na\nb\n\nSource: paper, Annex ¶2\n"
