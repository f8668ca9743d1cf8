from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summitcli.matching import choose, fold, hits, nearest, word_matcher, words_matcher, words_of

PHRASES = ["Digital Content", "Café de Flore", "삼진어묵", "東京フィルム", "K-Strawberry", "Root 3", "Straße"]

phrases = st.text(
    st.characters(categories=("Lu", "Ll", "Nd", "Zs", "Pd"), max_codepoint=0x24F), min_size=1
).map(str.strip)
words = st.text(st.characters(categories=("Lu", "Ll"), max_codepoint=0x17F), min_size=1).filter(
    lambda word: fold(word).isalnum()  # some letters fold to more than letters
)
unspaced = st.text(st.sampled_from("서울정상회담東京会議カタひら"), min_size=1)


def test_case_composition_and_character_width_do_not_count() -> None:
    for one, other in [
        ("LENOVO", "lenovo"),
        ("Café", "CAFE\u0301"),
        ("Straße", "STRASSE"),
        ("ＳＷＭ", "swm"),
        ("ｶﾀ", "カタ"),
        ("한국", unicodedata.normalize("NFD", "한국")),
        ("Σίσυφος", "ΣΊΣΥΦΟΣ"),
    ]:
        assert fold(one) == fold(other)


def test_accents_typography_and_what_is_invisible_do_not_count() -> None:
    for one, other in [
        ("Osaka", "Ōsaka"),
        ("TÜRKİYE", "turkiye"),
        ("Łódź", "lodz"),
        ("Rhône–Alpes", "rhone-alpes"),
        ("Øresund æble", "oresund aeble"),
        ("Αθήνα", "αθηνα"),
        ("Орёл", "орел"),
        ("Lee’s “plan”", 'lee\'s "plan"'),
        ("10\u221212", "10-12"),
        ("Dig\u200bi\u00adtal\ufeff", "digital"),
        ("a\u00a0b", "a b"),
        ("20 m² of CO₂", "20 m2 of co2"),
        ("10⁻³", "10-3"),
        ("1⁄2", "1/2"),
    ]:
        assert fold(one) == fold(other)


def test_marks_of_other_scripts_are_letters() -> None:
    for one, other in [("が", "か"), ("ปี่", "ปี"), ("की", "कि"), ("ñu", "nv")]:
        assert fold(one) != fold(other)


@given(st.text())
@example("5‴ 10⁻³ ½")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


def test_a_word_is_found_at_the_start_of_words() -> None:
    for word, text, found in [
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
        ("cafe", "the café", True),
        ("เศรษฐ", "ความมั่นคงทางเศรษฐกิจ", True),
        ("भार", "आभारी", False),
        ("-", "a-b", True),
        ("¶", "see¶3", True),
    ]:
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


def test_quotation_marks_around_words_are_not_looked_for() -> None:
    assert words_of(['"economic security"', "“Lee’s”"]) == ["economic", "security", "lee's"]


def test_a_fraction_in_one_character_is_a_word_of_its_own() -> None:
    for word, text, found in [
        ("1/2", "½ a degree", True),
        ("1/2", "grew by 1½ points", True),
        ("½", "grew by 1 1/2 points", True),
        ("2/3", "two thirds, or ⅔", True),
        ("11/2", "grew by 1½ points", False),
    ]:
        assert words_matcher(words_of([word]))(fold(text)) is found
    assert hits("up 1½ points", ["1/2"]) == [(4, 5)]


def test_hits_are_places_in_the_text_as_it_is_written() -> None:
    text = "Straße in Ōsaka, osaka"
    assert [text[start:end] for start, end in hits(text, ["osaka", "strass"])] == ["Straß", "Ōsaka", "osaka"]


def test_a_value_is_chosen_in_any_composition_and_case() -> None:
    for phrase in PHRASES:
        for form in ["NFC", "NFD", "NFKC"]:
            for case in [str.upper, str.lower, str.title]:
                written = unicodedata.normalize(form, case(phrase))  # type: ignore[arg-type]
                assert choose(written, PHRASES) == [phrase]


@given(phrases.filter(bool), st.lists(phrases))
def test_a_value_always_matches_itself(value: str, others: list[str]) -> None:
    assert value in choose(value, [*others, value])


def test_full_width_text_chooses_half_width_values() -> None:
    assert choose("ｄｉｇｉｔａｌ", PHRASES) == ["Digital Content"]


def test_a_whole_value_goes_before_values_that_start_with_it() -> None:
    assert choose("SUPPLY", ["Supply Chain", "supply", "Supply"]) == ["supply", "Supply"]


def test_an_exact_value_goes_before_those_that_are_alike() -> None:
    assert choose("Supply", ["Supply Chain", "supply", "Supply"]) == ["Supply"]


def test_the_start_of_any_word_chooses_all_that_have_one() -> None:
    assert choose("con", ["Digital Content", "Consumer Goods", "Falcon"]) == [
        "Digital Content",
        "Consumer Goods",
    ]


@pytest.mark.parametrize("nothing", ["", "  ", "\t"])
def test_blank_text_chooses_nothing(nothing: str) -> None:
    assert choose(nothing, PHRASES) == []


def test_a_sign_chooses_values_with_a_word_that_starts_with_it() -> None:
    assert choose("€", ["€ billion", "billion €", "5€"]) == ["€ billion", "billion €"]
    assert choose("%", ["%", "% of GDP"]) == ["%"]
    for sign in (".", "-", "—", "'"):
        assert choose(sign, ["U.S.", "Sino-Japanese", "P.R.C.", "People's"]) == []


def test_spaces_around_a_value_do_not_count() -> None:
    assert choose(" root 3 ", PHRASES) == ["Root 3"]


def test_the_nearest_value_is_the_one_spelled_most_alike() -> None:
    assert nearest("lenvo", ["Alibaba", "Lenovo", "Creon"]) == "Lenovo"
    assert nearest("LENOVA", ["Alibaba", "Lenovo"]) == "Lenovo"


def test_nothing_is_near_what_is_like_none() -> None:
    assert nearest("zzz", ["Alibaba", "Lenovo"]) is None
    assert nearest("zzz", []) is None
