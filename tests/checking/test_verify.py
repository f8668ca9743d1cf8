"""Records against texts: what is found, what is not there, and where it is looked for."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summitcli.checking.verify import verify
from summitcli.checking.verify.places import Places
from summitcli.checking.verify.text import Text, tokens
from summitcli.checking.verify.values import Values, read_line
from tests.conftest import DatasetOf

HEAD = 'format = 1\n[[documents]]\nid = "d"\ntitle = "D"\n'
TEXT = """\
The Lyon communiqué

President Anna Moreau opened the talks of 2031 on 3, 4 and 5 June.

# Trade

About 1,700 dele-
gates and forty-one companies came; Hanbit Battery
signed with Keiko Tanaka's “Nara Works”.

The forum drew 4.6 million
visitors on 12 June. “We will not wait”, she
said.

2. Energy

Kim Min-
jun, who ranks third, spoke on the 7th of June. 김민준은 말했다.
"""


def found(dataset_of: DatasetOf, record: str, place: str, text: str = TEXT) -> list[tuple[str, str]]:
    source = f'sources = [{{ document = "d"{place} }}]\n'
    verified = verify(dataset_of(HEAD + record + source), {"d": text})
    return [(finding.code, ".".join(map(str, finding.path))) for finding in verified.findings]


def person(name: str) -> str:
    return f'[[people]]\nid = "p"\nname = "{name}"\nkind = "other"\noffice = "O"\n'


def figure(value: str) -> str:
    return f'[[figures]]\nid = "f"\nsubject = "S"\nlabel = "L"\nunit = "U"\nvalue = {value}\n'


def event(date: str) -> str:
    return f'[[events]]\nid = "e"\nname = "A name of our own"\ndate = "{date}"\n'


def statement(quote: str) -> str:
    return f'[[statements]]\nid = "s"\nkind = "position"\ntopic = "T"\ntext = "X"\nquote = "{quote}"\n'


INTRODUCTION = ', section = "Introduction"'
TRADE_1 = ', section = "Trade", paragraph = 1'
TRADE_2 = ', section = "Trade", paragraph = 2'
ENERGY = ', section = "Energy", paragraph = 1'


def test_what_stands_where_it_is_cited_is_no_finding(dataset_of: DatasetOf) -> None:
    for record, place in [
        (person("Anna Moreau"), INTRODUCTION),
        (person("Keiko Tanaka"), TRADE_1),
        (person("Kim Min-jun"), ENERGY),
        (person("김민준"), ENERGY),
        (person("Somebody") + 'aliases = ["Anna Moreau"]\n', INTRODUCTION),
        (person("Kim Minjun") + "rank = 3\n", ENERGY),
        (figure("1700"), TRADE_1),
        (figure("41"), TRADE_1),
        (figure("4_600_000"), TRADE_2),
        (event("2031-06-04"), INTRODUCTION),
        (event("2031-06-12"), TRADE_2),
        (event("2031-06"), ENERGY),
        (statement("We will not wait, she said"), TRADE_2),
        (statement("About … delegates"), TRADE_1),
    ]:
        assert found(dataset_of, record, place) == []


def test_what_does_not_stand_there_is_found_at_its_field(dataset_of: DatasetOf) -> None:
    for record, place, finding in [
        (person("Anna Moreaux"), INTRODUCTION, ("name-not-found", "name")),
        (person("Anna Moreau"), TRADE_1, ("name-not-found", "name")),
        (figure("1701"), TRADE_1, ("number-not-found", "value")),
        (figure("12"), TRADE_2, ("number-not-found", "value")),
        (event("2031-06-06"), INTRODUCTION, ("date-not-found", "date")),
        (event("2030-06-12"), TRADE_2, ("date-not-found", "date")),
        (statement("We will wait"), TRADE_2, ("quote-not-found", "quote")),
        (person("Anna Moreau"), ', section = "Fisheries"', ("no-section", "sources.0.section")),
        (
            person("Keiko Tanaka"),
            ', section = "Trade", paragraph = 9',
            ("no-paragraph", "sources.0.paragraph"),
        ),
        (person("Anna Moreau"), ', quote = "opened the forum"', ("quote-not-found", "sources.0.quote")),
    ]:
        assert found(dataset_of, record, place) == [finding]


def test_a_value_is_found_however_it_is_written(dataset_of: DatasetOf) -> None:
    for record, text in [
        (event("2033-11-18"), "It met on 17 and 18 No-\nvember 2033."),
        (event("2034-04-01"), "It starts on the first of April. It was 2034."),
        (figure("94"), "Guests of ninety-\nfour countries came."),
        (figure("4_100_000_000"), "They pledged US$4.1 billion."),
        (figure("7.3").replace('"U"', '"million CHF"'), "It costs 7.3 million francs."),
        (figure("33.3").replace('"U"', '"%"'), "A third of it went to towns."),
    ]:
        assert found(dataset_of, record, "", text) == []


def test_a_number_is_not_found_in_a_million_times_it(dataset_of: DatasetOf) -> None:
    for text in ["The fund is 70 billion won.", "The fund is 70 thousand won.", "The fund has $70m."]:
        assert found(dataset_of, figure("70"), "", text) == [("number-not-found", "value")]
    for text in ["The fund has 70 won of 70 billion.", "It is 70 m long.", "Of 70, millions were left."]:
        assert found(dataset_of, figure("70"), "", text) == []
    billions = figure("70").replace('"U"', '"billion won"')
    assert found(dataset_of, billions, "", "The fund is 70 billion won.") == []


def test_the_number_of_a_paragraph_is_none_of_its_own(dataset_of: DatasetOf) -> None:
    text = "3. It runs for a year.\n\n4. It runs for 5 years."
    assert found(dataset_of, figure("4"), "", text) == [("number-not-found", "value")]


def test_a_line_of_place_and_date_is_a_paragraph_of_its_own() -> None:
    places = Places(Text("Geneva, 14 March 2032\n\nThe talks began.\n"), [])
    assert places.paragraph(None, 2) == ((2, 3),)


def test_a_section_that_is_not_there_is_said_once(dataset_of: DatasetOf) -> None:
    source = 'sources = [{ document = "d", section = "Fisheries" }]\n'
    two = event("2031-06-12") + source + event("2031-06-07").replace('"e"', '"f"') + source
    verified = verify(dataset_of(HEAD + two), {"d": TEXT})
    assert [finding.code for finding in verified.findings] == ["no-section"]


@pytest.mark.parametrize(
    ("place", "message"),
    [
        (', section = "Fisheries"', 'is "Fisheries", but d has no such section'),
        (', section = "Trade", paragraph = 9', 'is 9, but "Trade" has 2 paragraphs'),
        (', section = "Energy", paragraph = 2', 'is 2, but "Energy" has 1 paragraph'),
        (", paragraph = 9", "is 9, but d has 4 paragraphs"),
    ],
)
def test_what_the_text_has_instead_is_said(dataset_of: DatasetOf, place: str, message: str) -> None:
    record = event("2031-06-12") + f'sources = [{{ document = "d"{place} }}]\n'
    text = "We met.\n\n# Trade\n\nOn 12 June 2031 we sang.\n\nThen we left.\n\n# Energy\n\nNone.\n"
    [finding] = verify(dataset_of(HEAD + record), {"d": text}).findings
    assert finding.message == message


def test_records_without_a_text_are_counted_and_not_held(dataset_of: DatasetOf) -> None:
    dataset = dataset_of(HEAD + event("2024") + 'sources = [{ document = "d" }]\n')
    verified = verify(dataset, {})
    assert (verified.findings, verified.held, verified.of, verified.without_text) == ([], 0, 1, {"d": 1})


def test_a_block_that_ends_inside_a_sentence_goes_on_in_the_next() -> None:
    places = Places(Text("One goes\n\non here.\n\nTwo.\n"), [])
    assert places.paragraph(None, 1) == ((0, 3),)
    assert places.count(None) == 2


def test_numbered_paragraphs_go_by_the_numbers_they_print() -> None:
    places = Places(Text("Annex\n\n7. Seven.\n8. Eight\nof it.\n9. Nine."), ["Annex"])
    assert places.paragraph("Annex", 8) == ((3, 5),)
    assert places.paragraph("Annex", 1) == ((2, 3),)


def test_a_heading_is_found_by_its_line() -> None:
    for line in ["Closing words", "## 3. Closing Words ##", "IV. Closing words", "Aside Closing words"]:
        assert Places(Text(f"Before.\n{line}\nAfter."), ["Closing words"]).section("Closing words") == (
            (1, 3),
        )


@given(st.text(), st.integers(0, 20), st.integers(1, 5))
def test_any_words_of_a_text_are_found_in_it(text: str, first: int, count: int) -> None:
    phrase = [word for line in Text(text).lines for word in tokens(line)][first : first + count]
    if phrase:
        indexed = Text(text)
        assert indexed.holds(phrase, [indexed.whole])


WORDS = (
    *(
        "4",
        "12",
        "05",
        "31",
        "1,700",
        "4.6",
        "1.700",
        "14,5",
        "2031",
        "1999",
        "one",
        "twenty",
        "five",
        "a",
        "an",
    ),
    *(
        "hundred",
        "million",
        "billion",
        "dozen",
        "half",
        "third",
        "fifth",
        "thirds",
        "May",
        "may",
        "March",
        "June",
    ),
    *(
        "Sept",
        "Jan.",
        "and",
        "to",
        "of",
        "or",
        "until",
        "th",
        "st",
        "k",
        "m",
        "bn",
        "G",
        "L",
        "+",
        "-",
        "–",
        "/",
    ),
    *("%", "$", ".", ",", "(", ")", "tonnes", "came", "In", "the", "people", "月", "日", "\n", "\n\n"),
)


@given(
    st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from([" ", " ", " ", "", ", "])), max_size=12).map(
        lambda parts: "".join(word + after for word, after in parts)
    )
)
@example("On 4 May 2031 some 12 came, and 1,700 tonnes.")
@example("It was 12. June 4 came.")
@example("1.7004 tonnes")
@example("1.700203120312031 tonnes")
@example("4 1,700")
@example("05 1,700")
@example("one1,700")
def test_numbers_and_dates_are_looked_for_as_lines_are_read(text: str) -> None:
    indexed = Text(text)
    values = Values(indexed)
    for line in range(len(indexed.lines)):
        numbers, dates = read_line(indexed, line)
        place = [(line, line + 1)]
        assert [number for number in numbers if not values.has_number(number, place)] == []
        assert [day for day in dates if day[0] and not values.has_date(iso(*day), place)] == []
        assert {number for number in (*range(32), 1700) if values.has_number(number, place)} == numbers & {
            *range(32),
            1700,
        }
        assert values.has_date("2031-05-12", place) == any(
            (year, 5, 12) in dates for year in (2031, 0 if "2031" in indexed.ids else 2031)
        )


def iso(year: int, month: int, day: int) -> str:
    return f"{year:04}-{month:02}-{day:02}".removesuffix("-00")
