"""Drafts as blocks and sentences."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summitcli.reading import mask, sentences


def read(draft: str) -> list[tuple[str, str]]:
    text = mask(draft)
    return [
        (block.kind, text[part.words[0].start : part.words[-1].end])
        for block, parts in sentences(text)
        for part in parts
    ]


def test_abbreviations_and_line_breaks_end_no_sentence() -> None:
    assert [text for _, text in read("On Jan. 5 the U.S. envoy met\nMr. Lee, No. 2 of all. They left.")] == [
        "On Jan. 5 the U.S. envoy met\nMr. Lee, No. 2 of all.",
        "They left.",
    ]


def test_in_a_text_that_begins_without_a_capital_sentences_do_too() -> None:
    assert [text for _, text in read("so many came. the rest stayed. bye.")] == [
        "so many came.",
        "the rest stayed.",
        "bye.",
    ]


def test_rows_items_and_headings_are_blocks() -> None:
    draft = "# Week\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n- one\n- two\n\nText here.\n"

    assert [kind for kind, _ in read(draft)] == ["heading", "header", "row", "item", "item", "paragraph"]


def test_any_sign_marks_the_items_of_a_list_and_a_footnote_is_one() -> None:
    signs = ["-", "•", "✔", "◦", "—", "1.", "b)", "[^1]:"]

    for sign in signs:
        assert read(f"{sign} They met in Nara.\n{sign} It was cold.")[0][0] == "item"
    assert read("[^1]: They met in Nara.\n[1]: https://example.org") == [("item", "They met in Nara.")]


def test_a_paragraph_is_no_heading_wherever_its_words_end() -> None:
    for length in range(20):
        draft = "o" * length + " and they met in Nara where it was cold" * 6 + ".\n"
        assert [kind for kind, _ in read(draft)] == ["paragraph"]


def test_lines_with_the_capitals_of_headlines_are_headings_each() -> None:
    assert read("Takaichi Hosts Lee in Nara\nSeoul, Tokyo Agree on Ferry") == [
        ("heading", "Takaichi Hosts Lee in Nara"),
        ("heading", "Seoul, Tokyo Agree on Ferry"),
    ]


def test_a_line_that_is_bold_as_a_whole_is_a_heading() -> None:
    text = "They met in Nara, and it was cold.\n"
    assert [kind for kind, _ in read(f"**What it was about**\n{text}")] == ["heading", "paragraph"]
    assert [kind for kind, _ in read(f"**So** {text}")] == ["paragraph"]


def test_lines_that_are_entries_of_a_list_are_items_without_marks() -> None:
    people = ["Kim Ha-eun, Chair, Acme", "Ito Jun, President, Initech"]
    assert read("\n".join(["Who spoke", *people])) == [
        ("heading", "Who spoke"),
        *(("item", one) for one in people),
    ]
    facts = ["people: 40", "firms: 8", "flags: 2"]
    assert read("- In numbers:\n  " + "\n  ".join(facts))[1:] == [("item", one) for one in facts]
    days = ["7 Feb — Nara summit", "8-9 Feb — talks, Kyoto", "2034 – third summit", "10:30 lunch"]
    assert read("\n".join(["PROGRAMME", *days])) == [
        ("heading", "PROGRAMME"),
        *(("item", one) for one in days),
    ]
    prose = "They met, and it was cold.\nNobody, not even Lee, stayed.\nThe rest, they say, left."
    assert {kind for kind, _ in read(prose)} == {"paragraph"}


def test_a_date_that_begins_an_entry_of_a_chronology_is_of_its_first_sentence() -> None:
    assert read("17 March 2031. They met in Nara. It was cold.\n")[0][1].startswith("17 March 2031. They met")


def test_code_comments_addresses_and_tags_are_masked() -> None:
    for hidden in [
        "`14 MOUs`",
        "<!-- 14 MOUs -->",
        "https://example.org/14-mous",
        "<b id='14'>",
        "mail14@example.org",
        "[us](mailto:mail14@example.org)",
    ]:
        assert "14" not in mask(f"See {hidden} here.")


def test_fenced_code_and_link_targets_are_masked_and_words_of_links_stay() -> None:
    masked = mask("```\n14 MOUs\n```\n[the list](https://example.org/15) and **bold**\n")

    assert "14" not in masked
    assert "15" not in masked
    assert "the list" in masked
    assert " bold " in masked


@given(st.text(alphabet="ab .\n|-#*`<>![]()1é한", max_size=300))
def test_masking_keeps_every_place(draft: str) -> None:
    masked = mask(draft)

    assert len(masked) == len(draft)
    assert all(new in (old, " ") for old, new in zip(draft, masked, strict=True))
    starts = [part.words[0].start for _, parts in sentences(masked) for part in parts]
    assert starts == sorted(starts)
