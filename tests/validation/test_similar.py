"""Values that look like one are told by `validate`: once a pair, at the rarer spelling."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
import tomli

from summitcli.validation import Fault, File, check, similar
from tests.samples import CITED, HEAD


def statement(id: str, topic: str, kind: str = "context") -> str:
    return f'[[statements]]\nid = "{id}"\nkind = "{kind}"\ntopic = "{topic}"\ntext = "T"\n{CITED}'


def warned(text: str) -> list[Fault]:
    text = HEAD + text
    _, faults = check([File("a.toml", text.encode(), tomli.loads(text))], warn=True)
    assert not faults.errors
    return [fault for fault in faults if fault.code == "similar-value"]


def of_topics(*topics: str) -> list[Fault]:
    return warned("".join(statement(f"s{number}", topic) for number, topic in enumerate(topics)))


def test_one_value_in_two_spellings_is_told_at_the_rarer() -> None:
    for usual, rare in [
        ("Hyundai Motor", "Hyundai motor"),
        ("Rail links", "Rail  links"),
        ("Rail links", "Rail\u00a0links"),
        ("Rail links", "Raillinks"),
        ("Korea–China trade", "Korea-China trade"),
        ("Korea-China trade", "Korea China trade"),
        ("Xi’s visit", "Xi's visit"),
        ("“Green” deal", '\\"Green\\" deal'),
        ("Digital", "Digital\u200b"),
        ("Digital", "Ｄｉｇｉｔａｌ"),
        ("Tōkyō", "Tokyo"),
        ("cafe\u0301 culture", "caf\u00e9 culture"),
        ("economic security", "economic securty"),  # a letter less
        ("economic security", "economicc security"),  # one more
        ("economic security", "economic secutity"),  # another
        ("economic security", "economic secuirty"),  # swapped
        ("conversation", "xonversation"),
        ("Phase 12 reform", "Phase 12 refrom"),
    ]:
        for topics in ([usual, usual, rare], [rare, usual, usual]):
            [fault] = of_topics(*topics)
            assert fault.severity == "warning", usual
            assert fault.id == f"s{topics.index(rare)}"
            assert fault.field == "topic", usual


def test_two_values_are_let_be() -> None:
    for one, other in [
        ("Rail", "Road"),
        ("tax", "tux"),
        ("Lee Jun", "Lee Jin"),  # words of fewer than five letters
        ("Phase 1", "Phase 2"),
        ("Article 12", "Article 1 2"),
        ("Company2025", "Company2026"),
        ("A4000 plane", "A4001 plane"),
        ("economic security", "security economic"),
        ("trade talks", "trade treaty"),
        ("internal", "external"),
    ]:
        assert of_topics(one, one, other) == []


def test_each_pair_is_told_once_and_against_the_usual_spelling() -> None:
    faults = of_topics("Rail", "RAIL", "Rail", "rail", "Rail")
    assert [(fault.id, '"Rail"' in fault.message) for fault in faults] == [("s1", True), ("s3", True)]


def test_a_difference_that_cannot_be_seen_is_named() -> None:
    [fault] = of_topics("Digital", "Digital", "Digital\u200b")
    assert "U+200B, zero width space" in fault.message
    [fault] = of_topics("Hyundai Motor", "Hyundai Motor", "Hyundai motor")
    assert (
        fault.message == 'is "Hyundai motor", but "Hyundai Motor" elsewhere; use one spelling for each topic'
    )


def test_preferred_words_and_codes_are_never_held_against_one_another() -> None:
    assert warned(statement("a", "X", "position") + statement("b", "Y", "outcome")) == []
    [fault] = warned(statement("a", "X", "posision") + statement("b", "Y", "position"))
    assert (fault.id, fault.field) == ("a", "kind")
    assert of_topics("CPTPP", "CPTPA") == []
    assert len(of_topics("CPTPP", "cptpp")) == 1


def test_units_are_one_in_any_order_and_in_their_short_forms() -> None:
    figure = '[[figures]]\nid = "{}"\nsubject = "S{}"\nlabel = "L"\nvalue = 1\nunit = "{}"\n{}'
    for one, other in (("billion USD", "USD bn"), ("million EUR", "EUR m"), ("people", "People")):
        [fault] = warned(
            figure.format("a", 1, one, CITED)
            + figure.format("b", 2, one, CITED)
            + figure.format("c", 3, other, CITED)
        )
        assert (fault.id, fault.field) == ("c", "unit")
    assert warned(figure.format("a", 1, "USD", CITED) + figure.format("b", 2, "AUD", CITED)) == []


def test_the_names_of_one_organisation_may_be_alike() -> None:
    text = f'[[organisations]]\nid = "o"\nname = "Hanbit Battery"\naliases = ["Hanbit-Battery"]\n{CITED}'
    mou = '[[mous]]\nid = "m"\ncategory = "C"\ncooperation = "X"\nparties = {{ KR = ["{}"] }}\n{}'
    assert warned(text + mou.format("Hanbit-Battery", CITED)) == []
    [fault] = warned(text + mou.format("Hanbit Batery", CITED))
    assert (fault.table, fault.field) == ("mous", "parties")


# At any number


def content(names: Sequence[str]) -> dict[str, Any]:
    cited = [{"document": "communique"}]
    rows = [
        {
            "id": f"m-{number}",
            "category": "C",
            "parties": {"KR": [name]},
            "cooperation": "X",
            "sources": cited,
        }
        for number, name in enumerate(names)
    ]
    return {"format": 1, "documents": [{"id": "communique", "title": "D"}], "mous": rows}


SHAPES = {
    "numbered": "Company {0}",
    "numbered in the word": "Company{0}",
    "a series of one letter": "Series{1}",
    "letters that run": "Company{2}",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_many_names_are_compared_in_proportion_to_their_number(
    shape: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def names(count: int) -> list[str]:
        return [
            SHAPES[shape].format(number, chr(0x4E00 + number), "".join(chr(97 + int(d)) for d in str(number)))
            for number in range(count)
        ]

    compared: list[tuple[str, str]] = []
    is_slip = similar._is_slip

    def counted(word: str, other: str) -> bool:
        compared.append((word, other))
        return is_slip(word, other)

    monkeypatch.setattr(similar, "_is_slip", counted)
    counts = []
    for count in (1_000, 8_000):
        compared.clear()
        list(similar.similar_pairs(names(count), similar._key))
        counts.append(len(compared))
    few, many = counts
    assert many <= 12 * max(few, 1_000)
