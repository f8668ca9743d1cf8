"""Text of any script lines up by the columns it takes, and is found however it is composed."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from wcwidth import wcswidth

from tests.reliability.tool import summit

NAMES = {
    "latin": "Lee Jae-myung",
    "hangul": "이재명",
    "jamo": unicodedata.normalize("NFD", "이재명"),
    "han": "高市早苗",
    "kana": "たかいちサナエ",
    "half-width": "ﾊﾝｶｸ",
    "full-width": "Ｃｏｎｔｅｎｔ",
    "accents": unicodedata.normalize("NFD", "Ångström é ñ"),
    "thai": "ที่ปรึกษา",
    "arabic": "محمد بن سلمان",
    "hebrew": "ראש הממשלה",
    "emoji": "🤝 😀",
    "zero-width": "a\u200bb",
}
SEQUENCES = {"family": "👩‍👩‍👧‍👦", "flag": "🇰🇷", "skin": "👍🏽", "heart": "❤️", "pirate": "🏴‍☠️"}


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset of people whose names are of every script and who hold the same office."""
    path = tmp_path_factory.mktemp("people") / "people.toml"
    path.write_text(_people({**NAMES, **SEQUENCES}), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def simple_people(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same people but for those whose names are sequences that terminals differ on."""
    path = tmp_path_factory.mktemp("people") / "people.toml"
    path.write_text(_people(NAMES), encoding="utf-8")
    return path


def _people(names: dict[str, str]) -> str:
    return 'format = 1\n[[documents]]\nid = "d"\ntitle = "D"\n' + "".join(
        f'[[people]]\nid = "{id}"\nname = "{name}"\nkind = "official"\noffice = "OFFICE"\n'
        f'country = "KR"\nsources = [{{ document = "d" }}]\n'
        for id, name in names.items()
    )


def offsets(text: str) -> set[int]:
    """Return the display columns at which the office stands."""
    return {wcswidth(line[: line.index("OFFICE")]) for line in text.splitlines() if "OFFICE" in line}


@pytest.mark.parametrize("format", ["plain", "markdown"])
def test_columns_line_up_for_every_script(format: str, people: Path) -> None:
    out = summit("people", "--data", str(people), "--format", format).out
    assert out.count("OFFICE") == len(NAMES) + len(SEQUENCES)
    assert len(offsets(out)) == 1


def test_columns_of_a_table_line_up_for_every_script(simple_people: Path) -> None:
    out = summit("people", "--data", str(simple_people), "--format", "table").out
    assert out.count("OFFICE") == len(NAMES)
    assert len(offsets(out)) == 1


def test_lines_of_markdown_are_equally_wide(people: Path) -> None:
    out = summit("people", "--data", str(people), "--format", "markdown").out
    lines = [line for line in out.splitlines() if line.startswith("|")]
    assert len({wcswidth(line) for line in lines}) == 1


def test_search_finds_a_word_however_it_is_composed(people: Path) -> None:
    for word, id in [
        ("이재명", "hangul"),
        (unicodedata.normalize("NFD", "이재명"), "hangul"),
        ("이재명", "jamo"),
        ("재명", "jamo"),
        ("市早", "han"),
        ("サナ", "kana"),
        ("ハンカク", "half-width"),
        ("content", "full-width"),
        ("CONTENT", "full-width"),
        ("Ｌｅｅ", "latin"),
        ("ångström", "accents"),
        (unicodedata.normalize("NFD", "ÅNGSTRÖM"), "accents"),
        ("ÅNGSTRÖM", "accents"),
        ("سلمان", "arabic"),
        ("הממשלה", "hebrew"),
        ("😀", "emoji"),
    ]:
        found = summit("search", word, "--data", str(people), "--fields", "id", "--format", "csv")
        assert found.code == 0, word
        assert id in found.out.splitlines()


def test_show_and_filters_match_as_search_does(people: Path) -> None:
    for word in ["市早", "サナ", "content", "ångström", "סלמאן", "재명"]:
        # "재명" fits two people, "סלמאן" none: both are told, neither is a failure.
        expected = {"재명": 2, "סלמאן": 1}.get(word, 0)
        assert summit("show", word, "--data", str(people)).code == expected


def test_a_filter_matches_full_width_with_half_width() -> None:
    for wanted in [
        "digital content",
        "ＤＩＧＩＴＡＬ",
        "Ｄｉｇｉｔａｌ　Ｃｏｎｔｅｎｔ",
        "DIGITAL CONTENT",
        "digit",
    ]:
        nasty = str(Path(__file__).parents[1] / "data" / "nasty.toml")
        found = summit("mous", "--category", wanted, "--data", nasty, "--fields", "id", "--format", "csv")
        assert (found.code, found.out) == (0, "id\nm-2\n"), wanted


def test_search_folds_case_as_the_script_has_it() -> None:
    for word in ["strasse", "STRASSE", "straße", "finance", "istanbul"]:
        nasty = str(Path(__file__).parents[1] / "data" / "nasty.toml")
        found = summit("search", word, "--data", nasty, "--fields", "id", "--format", "csv").out
        assert "m-2" in found, word
