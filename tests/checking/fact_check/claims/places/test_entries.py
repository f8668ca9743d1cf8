"""Places in entries of lists and tables that name a meeting with its date."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts

TABLE = "| Meeting | Date | City | Venue |\n|---|---|---|---|\n"


def test_another_place_beside_the_date_of_the_meeting_that_an_entry_names_differs() -> None:
    assert_verdicts(
        "place-differs",
        "- Geothermal business forum: 9 April 2031, «Stavanger»",
        "- Geothermal business forum, 9 April 2031, «Aker House», Bergen",
        "- 9 April 2031 – Geothermal business forum, «Nairobi»",
        f"{TABLE}| Geothermal business forum | 9 April 2031 | Bergen | «State House» |",
    )


def test_what_may_be_a_name_or_a_label_and_an_entry_of_another_day_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "- Geothermal business forum: 9 April 2031, «Anne Berg»",
        "- «Read»: the Geothermal business forum of 9 April 2031",
        "- Geothermal business forum, «Stavanger»",
        "- Not the Geothermal business forum: 9 April 2031, «Stavanger»",
    )
