"""Numbers of memoranda in a category, on the bundled dataset."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts, codes


def test_a_number_of_memoranda_in_a_category_is_counted() -> None:
    assert codes("Four of the nine commercial memoranda concern consumer goods.")["Four"] == "supported"
    assert codes("Of the commercial memoranda, 3 come under Digital Content.")["3"] == "supported"


def test_another_number_in_a_category_differs() -> None:
    assert codes("Five of the nine commercial memoranda concern consumer goods.")["Five"] == "count-differs"
    found = codes("There are nine commercial memoranda. In digital content there are four memoranda.")
    assert found["four"] == "count-differs"
    assert codes("Nine memoranda were commercial; in supply chain there are 4.")["4"] == "count-differs"


def test_a_number_of_something_else_is_no_number_of_memoranda() -> None:
    for text in (
        "One of the commercial memoranda is listed under Supply Chain.",
        "Two of the memoranda in Digital Content: Helloworks with Creon, Seobuk with Beijing Idou Culture.",
        "The memoranda bring 30 percent of consumer goods to shops.",
        "Do five of the nine commercial memoranda concern consumer goods?",
    ):
        assert "count-differs" not in codes(text).values()


def test_a_list_of_categories_counts_each_of_them() -> None:
    found = codes("MOUs by heading\nConsumer Goods: 4\nDigital Content: 3\nSupply Chain: 5\n")
    assert found == {
        "Consumer Goods": "supported",
        "4": "supported",
        "Digital Content": "supported",
        "3": "supported",
        "5": "count-differs",
    }


def test_a_number_after_its_category_is_no_number_of_all_memoranda() -> None:
    asked = "How many of the commercial memoranda are about digital content? Three."
    assert codes(f"{asked} Supply chain has two.")["two"] == "supported"


def test_a_table_has_the_number_of_a_category_beside_it() -> None:
    table = "Memoranda by heading:\n\n| Heading | Memoranda |\n|---|---|\n"
    assert_verdicts("count-differs", f"{table}| Cold Storage | «2» |")


def test_words_that_lead_to_a_number_stand_between_it_and_its_category() -> None:
    for text in (
        "Digital Content leads with 3 memoranda.",
        "- Digital Content – 3",
        "Digital Content (3): dramas",
    ):
        assert codes(f"The memoranda fall under three headings.\n\n{text}\n")["3"] == "supported", text
