from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summitcli.widths import width
from tests.render.answers import answer_of, fish, fish_whole, grid_answer, grids, letters, rendered

emoji = st.sampled_from(["👩\u200d🚀", "👍🏽", "🇰🇷", "❤️"])
words = letters | emoji


def test_an_answer_as_plain_text() -> None:
    assert rendered("plain", fish()) == (
        "fish-cake  Food      삼진어묵 [bold]fish[/]     5  "
        "paper, Annex ¶2; paper, Annex  A remark | of *two* lines.\n"
        "robot      Machines  Ro_bot <b> & co         1200  paper, Annex ¶2\n"
        'tea        Food      Tea, "green"; 茶          60  paper, Annex\n'
    )


def test_records_whole_as_plain_text() -> None:
    assert (
        rendered("plain", fish_whole())
        == """\
id        fish-cake
kind      Food
name      삼진어묵 [bold]fish[/]
count     5
sources   paper, Annex ¶2; paper, Annex
note      A remark | of *two* lines.
not told  share

id        tea
name      Tea, "green"; 茶
kind      Food
count     60
sources   paper, Annex
not told  share
"""
    )


@given(st.lists(st.tuples(words, words, words), min_size=1))
def test_columns_start_and_numbers_end_at_the_same_display_column(rows: list[tuple[str, ...]]) -> None:
    lines = rendered("plain", grid_answer(rows, ["text", "number", "text"])).split("\n")[:-1]
    starts, ends = set(), set()
    for line, (first, second, third) in zip(lines, rows, strict=True):
        assert line.startswith(first)
        end = line.index(second, len(first)) + len(second)
        start = line.index(third, end)
        ends.add(width(line[:end]))
        starts.add(width(line[:start]))
    assert len(starts) == len(ends) == 1
    assert starts == {2 + ends.pop()}


@given(grids)
def test_a_record_is_one_line_without_spaces_at_its_end(cells: list[list[str]]) -> None:
    text = rendered("plain", grid_answer(cells))
    assert text.count("\n") == len(cells)
    assert " \n" not in text


def test_a_number_stands_to_the_right_of_wide_text() -> None:
    rows = [["삼", "7"], ["abc", "4000"]]
    assert rendered("plain", grid_answer(rows, ["text", "number"])) == "삼      7\nabc  4000\n"


def test_columns_that_are_empty_throughout_are_left_out() -> None:
    assert rendered("plain", grid_answer([["a", "", "b"], ["c", "", ""]])) == "a  b\nc\n"


def test_an_answer_without_rows_is_no_text() -> None:
    assert rendered("plain", answer_of(["id"], [], fish().columns)) == ""
