"""Who was the host, a guest or the chair of a meeting."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_a_part_is_borne_out_by_the_record_or_by_the_country_of_the_host() -> None:
    assert_verdicts(
        "supported",
        "The chair of the Geothermal business forum was «Amina Yusuf».",
        "The Geothermal business forum was chaired by «Amina Yusuf».",
        "«Amina Yusuf» chaired the Geothermal business forum.",
        "Who chaired the Geothermal business forum? «Amina Yusuf».",
        "The Norway-Kenya summit in Bergen was hosted by «Astrid Lunde».",
        "The guest at the Norway-Kenya summit in Bergen was «Joseph Mwangi».",
    )


def test_somebody_else_in_a_part_that_is_on_record_differs() -> None:
    assert_verdicts(
        "participant-differs",
        "The chair of the Geothermal business forum was «Lars Brekke».",
        "«Lars Brekke» chaired the Geothermal business forum.",
    )


def test_a_part_that_is_not_on_record_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "The Norway-Kenya summit in Bergen was chaired by «Astrid Lunde».",
        "The Norway-Kenya summit in Bergen was hosted by «Joseph Mwangi».",
        "The Geothermal business forum was not chaired by «Lars Brekke».",
        "Was the Geothermal business forum chaired by «Lars Brekke»?",
    )
