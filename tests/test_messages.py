from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from summitcli.messages import UNSAFE, counted, escape, listed, singular


def test_what_could_upset_a_terminal_is_escaped() -> None:
    for text, shown in [
        ("plain, 한국 é", "plain, 한국 é"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\nb\tc\r", "a\\x0ab\\x09c\\x0d"),
        ("\x7f\x9b", "\\x7f\\x9b"),
        ("\u202eevil\u2066", "\\u202eevil\\u2066"),
        ("\udcff", "\\xff"),  # a byte of an argument that is not UTF-8
        ("\ud800", "\\ud800"),
    ]:
        assert escape(text) == shown


@given(st.text(st.characters()))
def test_escaped_text_is_printable_and_encodable(text: str) -> None:
    shown = escape(text)
    assert not re.search(UNSAFE, shown)
    shown.encode()


def test_lists_are_cut_short_and_say_so() -> None:
    assert listed(["a", "b\x1b", "c"]) == "a, b\\x1b, c"
    assert listed(["a", "b", "c", "d"], limit=2) == "a, b and 2 more"
    assert listed(["a", "b"], limit=2) == "a, b"
    assert listed([]) == ""


def test_a_count_has_its_noun() -> None:
    assert [counted(number, "fault") for number in (0, 1, 2000)] == ["0 faults", "1 fault", "2,000 faults"]


def test_one_of_several_is_named_in_the_singular() -> None:
    for plural, one in [
        ("mous", "mou"),
        ("people", "person"),
        ("parties", "party"),
        ("witnesses", "witness"),
        ("aliases", "alias"),
        ("sources", "source"),
        ("same_as", "same_as"),
        ("conflicts_with", "conflicts_with"),
    ]:
        assert singular(plural) == one
