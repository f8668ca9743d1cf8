from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from summitcli.widths import one_line, width, widths

words = st.text(st.characters(categories=("Lu", "Ll"), max_codepoint=0x17F), min_size=1)
unspaced = st.text(st.sampled_from("서울정상회담東京会議カタひら"), min_size=1)


def test_width_counts_terminal_columns() -> None:
    for text, columns in [
        ("", 0),
        ("Lenovo", 6),
        ("삼진", 4),
        ("東京", 4),
        ("カタ", 4),
        ("\uff76\uff80", 2),  # half-width katakana
        ("\uff21\uff22", 4),  # full-width Latin
        ("é", 1),
        ("e\u0301", 1),
        ("한", 2),
        (unicodedata.normalize("NFD", "한"), 2),
        ("👩\u200d🚀", 2),
        ("👍🏽", 2),
        ("🇰🇷", 2),
        ("–", 1),
    ]:
        assert width(text) == columns


@given(unspaced, words)
def test_width_adds_up(wide: str, narrow: str) -> None:
    assert width(wide + narrow) == 2 * len(wide) + len(narrow)


def test_what_is_told_without_wcwidth_is_what_it_tells() -> None:
    for code in [*range(0x20, 0x7F), *range(0x80, 0x400), *range(0x2000, 0x2100)]:
        assert width(chr(code)) == max(wcswidth(chr(code)), 0)


def test_many_texts_are_as_wide_as_each() -> None:
    for texts in [[], ["", "a"], ["삼진", "a", "삼진", "👩\u200d🚀"]]:
        assert widths(texts) == [width(text) for text in texts]


def test_one_line_makes_breaks_and_tabs_spaces() -> None:
    assert one_line("a\nb\tc\u2028d\u2029e") == "a b c d e"


def test_one_line_leaves_other_text_as_it_is() -> None:
    assert one_line("삼진 – “fish cake”") == "삼진 – “fish cake”"
