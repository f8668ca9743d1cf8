"""Dates beside the titles of documents."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_the_date_after_the_title_of_a_document_is_that_of_the_document() -> None:
    about = "Lunde met Mwangi.[^1]\n\n[^1]: "
    assert_verdicts("supported", f"{about}*The Gazette of the Valley*, «20 April 2031», p. 3.")
    assert_verdicts("date-differs", f"{about}*The Gazette of the Valley* («20 May 2031»).")


def test_the_year_of_a_document_is_a_date_as_far_as_it_goes() -> None:
    assert_verdicts("supported", "Lunde met Mwangi (The Gazette of the Valley, «2031»).")


def test_a_date_elsewhere_in_a_sentence_is_not_that_of_a_document() -> None:
    assert_verdicts("supported", "The Gazette of the Valley says that Lunde met Mwangi on «8 April 2031».")
