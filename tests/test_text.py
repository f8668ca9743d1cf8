from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summitcli.text import UNSAFE, choose, escape, fold, listed, nearest, one_line, width, word_matcher

PHRASES = ["Digital Content", "Café de Flore", "삼진어묵", "東京フィルム", "K-Strawberry", "Root 3", "Straße"]

phrases = st.text(
    st.characters(categories=("Lu", "Ll", "Nd", "Zs", "Pd"), max_codepoint=0x24F), min_size=1
).map(str.strip)
words = st.text(st.characters(categories=("Lu", "Ll"), max_codepoint=0x17F), min_size=1).filter(
    lambda word: fold(word).isalnum()  # some letters fold to more than letters
)
unspaced = st.text(st.sampled_from("서울정상회담東京会議カタひら"), min_size=1)


# Width


@pytest.mark.parametrize(
    ("text", "columns"),
    [
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
    ],
)
def test_width_counts_terminal_columns(text: str, columns: int) -> None:
    assert width(text) == columns


@given(unspaced, words)
def test_width_adds_up(wide: str, narrow: str) -> None:
    assert width(wide + narrow) == 2 * len(wide) + len(narrow)


# One line


def test_one_line_makes_breaks_and_tabs_spaces() -> None:
    assert one_line("a\nb\tc\u2028d\u2029e") == "a b c d e"


def test_one_line_leaves_other_text_as_it_is() -> None:
    assert one_line("삼진 – “fish cake”") == "삼진 – “fish cake”"


# Folding


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("LENOVO", "lenovo"),
        ("Café", "CAFE\u0301"),
        ("Straße", "STRASSE"),
        ("ＳＷＭ", "swm"),
        ("ｶﾀ", "カタ"),
        ("한국", unicodedata.normalize("NFD", "한국")),
        ("Σίσυφος", "ΣΊΣΥΦΟΣ"),
    ],
)
def test_case_composition_and_character_width_do_not_count(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_accents_count() -> None:
    assert fold("Café") != fold("Cafe")


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


# Words


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("ai", "artificial intelligence (AI)", True),
        ("ai", "he said so", False),
        ("straw", "K-Strawberry", True),
        ("berry", "K-Strawberry", False),
        ("content", "digital content", True),
        ("3", "root 3", True),
        ("3", "root3", False),
        ("nd", "and, ndrangheta", True),
        ("진어", "삼진어묵", True),
        ("京", "東京フィルム", True),
        ("ィル", "東京フィルム", True),
        ("lenovo", "레노버lenovo", True),
        ("cafe", "the café", False),
        ("-", "a-b", True),
        ("¶", "see¶3", True),
    ],
)
def test_a_word_is_found_at_the_start_of_words(word: str, text: str, found: bool) -> None:
    assert word_matcher(word)(fold(text)) is found


@given(words, st.integers(min_value=1), st.sampled_from(["", "the ", "x-", "(", "한국"]))
def test_any_beginning_of_a_word_is_found(word: str, cut: int, before: str) -> None:
    folded = fold(word)
    assert word_matcher(folded[: 1 + cut % len(folded)])(fold(before + word))


@given(words, words)
@example("s", "aid")
def test_the_inside_of_a_word_is_not_found(start: str, rest: str) -> None:
    text = fold("\u017c" + start + rest)
    looked_for = fold(rest)
    # The same letters may happen to begin the word.
    assert word_matcher(looked_for)(text) is text.startswith(looked_for)


@given(unspaced, unspaced, unspaced)
def test_unspaced_scripts_are_found_anywhere(before: str, word: str, after: str) -> None:
    assert word_matcher(word)(fold(before + word + after))


# Choosing


@pytest.mark.parametrize("phrase", PHRASES)
@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC"])
@pytest.mark.parametrize("case", [str.upper, str.lower, str.title])
def test_a_value_is_chosen_in_any_composition_and_case(phrase: str, form: str, case: object) -> None:
    written = unicodedata.normalize(form, case(phrase))  # type: ignore[arg-type,operator]
    assert choose(written, PHRASES) == [phrase]


@given(phrases.filter(bool), st.lists(phrases))
def test_a_value_always_matches_itself(value: str, others: list[str]) -> None:
    assert value in choose(value, [*others, value])


def test_full_width_text_chooses_half_width_values() -> None:
    assert choose("ｄｉｇｉｔａｌ", PHRASES) == ["Digital Content"]


def test_a_whole_value_goes_before_values_that_start_with_it() -> None:
    assert choose("supply", ["Supply Chain", "supply", "Supply"]) == ["supply", "Supply"]


def test_the_start_of_any_word_chooses_all_that_have_one() -> None:
    assert choose("con", ["Digital Content", "Consumer Goods", "Falcon"]) == [
        "Digital Content",
        "Consumer Goods",
    ]


@pytest.mark.parametrize("nothing", ["", "  ", "\t"])
def test_blank_text_chooses_nothing(nothing: str) -> None:
    assert choose(nothing, PHRASES) == []


def test_spaces_around_a_value_do_not_count() -> None:
    assert choose(" root 3 ", PHRASES) == ["Root 3"]


# Guesses


def test_the_nearest_value_is_the_one_spelled_most_alike() -> None:
    assert nearest("lenvo", ["Alibaba", "Lenovo", "Creon"]) == "Lenovo"
    assert nearest("LENOVA", ["Alibaba", "Lenovo"]) == "Lenovo"


def test_nothing_is_near_what_is_like_none() -> None:
    assert nearest("zzz", ["Alibaba", "Lenovo"]) is None
    assert nearest("zzz", []) is None


# Escaping


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, 한국 é", "plain, 한국 é"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\nb\tc\r", "a\\x0ab\\x09c\\x0d"),
        ("\x7f\x9b", "\\x7f\\x9b"),
        ("\u202eevil\u2066", "\\u202eevil\\u2066"),
        ("\udcff", "\\xff"),  # a byte of an argument that is not UTF-8
        ("\ud800", "\\ud800"),
    ],
)
def test_what_could_upset_a_terminal_is_escaped(text: str, shown: str) -> None:
    assert escape(text) == shown


@given(st.text(st.characters()))
def test_escaped_text_is_printable_and_encodable(text: str) -> None:
    import re

    shown = escape(text)
    assert not re.search(UNSAFE, shown)
    shown.encode()


def test_lists_are_cut_short_and_say_so() -> None:
    assert listed(["a", "b\x1b", "c"]) == "a, b\\x1b, c"
    assert listed(["a", "b", "c", "d"], limit=2) == "a, b and 2 more"
    assert listed(["a", "b"], limit=2) == "a, b"
    assert listed([]) == ""
