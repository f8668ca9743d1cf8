"""Numbers of memoranda in a category, on the bundled dataset."""

from __future__ import annotations

import summitcli
from summitcli.checking.fact_check.checker import check
from summitcli.checking.fact_check.drafts import Draft
from summitcli.names import Names


def _found(text: str) -> dict[str, str]:
    [checked] = check([Draft("draft.md", text)], Names(summitcli.load()))
    return {each.text: each.code for each in checked.findings}


def test_a_number_of_memoranda_in_a_category_is_counted() -> None:
    assert _found("Four of the nine commercial memoranda concern consumer goods.")["Four"] == "supported"
    assert _found("Of the commercial memoranda, 3 come under Digital Content.")["3"] == "supported"


def test_another_number_in_a_category_differs() -> None:
    assert _found("Five of the nine commercial memoranda concern consumer goods.")["Five"] == "count-differs"
    found = _found("There are nine commercial memoranda. In digital content there are four memoranda.")
    assert "count-differs" not in found.values()  # it has a noun of its own
    assert _found("Nine memoranda were commercial; in supply chain there are 4.")["4"] == "count-differs"


def test_a_number_of_something_else_is_no_number_of_memoranda() -> None:
    for text in (
        "One of the commercial memoranda is listed under Supply Chain.",
        "Two of the memoranda in Digital Content: Helloworks with Creon, Seobuk with Beijing Idou Culture.",
        "The memoranda bring 30 percent of consumer goods to shops.",
        "Do five of the nine commercial memoranda concern consumer goods?",
    ):
        assert "count-differs" not in _found(text).values()
