"""Cities and venues of meetings, and of events by their names."""

from __future__ import annotations

from tests.checking.fact_check.sentences import assert_verdicts


def test_a_place_is_held_against_the_meeting_it_is_said_of() -> None:
    assert_verdicts(
        "supported",
        "Lunde and Mwangi met at «Haakon Hall» in Bergen on 8 April 2031.",
        "Norway and Kenya met in «Bergen» on 8 April 2031.",
        "On 2 November 2030 in «Nairobi» it rained.",
        "| Meeting | Date | City |\n|---|---|---|\n| Lunde and Mwangi | 2 November 2030 | «Nairobi» |",
    )


def test_another_city_or_building_differs() -> None:
    assert_verdicts(
        "place-differs",
        "Lunde and Mwangi met at Haakon Hall in «Oslo» on 8 April 2031.",
        "Lunde and Mwangi met in «Nairobi» on 8 April 2031.",
        "Lunde and Mwangi met in «Tromsø» on 8 April 2031.",
        "The summit was held in «Nairobi» on 8 April 2031 between Lunde and Mwangi.",
        "The Geothermal business forum opened in «Oslo».",
        "The Geothermal business forum in «Oslo» was short.",
        "On 9 April 2031 the Geothermal business forum met in «Oslo».",
    )


def test_where_somebody_went_to_meet_another_differs() -> None:
    assert_verdicts(
        "place-differs",
        "On 8 April 2031 Lunde welcomed Mwangi to «Oslo».",
        "Mwangi travelled to «Oslo» on 8 April 2031 to meet Astrid Lunde.",
    )
    assert_verdicts("unconfirmed", "Mwangi travelled to «Oslo» on 18 May 2031.")


def test_a_place_that_is_denied_asked_or_of_something_else_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "Lunde and Mwangi did not meet in «Nairobi» on 8 April 2031.",
        "Will Lunde and Mwangi meet in «Nairobi» on 8 April 2031?",
        "Lunde and Mwangi met in «Nairobi» Province on 8 April 2031.",
        "Lunde and Mwangi met in «Nairobi» on 8 April 2031, then flew to Bergen.",
        "The Geothermal business forum in «Oslo» on 9 April 2030 was the first.",
        "The Geothermal business forum is in «English».",
        "The Geothermal business forum opened in «Grieg Hall».",
        "Lunde, Rivas meet in «Nairobi».",
    )


def test_the_place_right_after_a_meeting_s_name_is_that_one_s() -> None:
    assert_verdicts(
        "unconfirmed",
        "The Norway-Kenya summit in Nairobi of 2 November 2030 had 80 guests, Oslo Energy Week in «Oslo» 90.",
    )


def test_a_city_in_the_name_of_a_building_is_no_city() -> None:
    assert_verdicts("unconfirmed", "The Norway-Kenya summit of 8 April 2031 was in «Bergen» Town Hall.")


def test_a_city_in_a_sentence_that_is_about_no_meeting_is_left_open() -> None:
    assert_verdicts(
        "unconfirmed",
        "Lunde and Mwangi met at Haakon Hall on 8 April 2031. It rained for hours in «Bergen».",
    )


def test_the_place_of_a_meeting_beside_another_is_not_that_one_s() -> None:
    assert_verdicts(
        "unconfirmed",
        "The meeting in «Stavanger» was the successor of the Norway-Kenya summit of 2 November 2030.",
        "The Nairobi summit of November 2030 followed a first meeting of the two, held in «Stavanger».",
    )


def test_a_place_is_not_ticked_for_people_who_were_not_there() -> None:
    assert_verdicts(
        "unconfirmed",
        "The summit in «Bergen» with Rivas went well.",
    )


def test_a_venue_says_which_meeting_is_meant_where_nothing_tells_of_another() -> None:
    assert_verdicts(
        "supported",
        "Joseph Mwangi smiled when he sat down in «Haakon Hall».",
        "On 2 November 2030 the «State House» was full.",
    )
    assert_verdicts(
        "unconfirmed",
        "Lars Brekke spoke in «Haakon Hall».",
        "Astrid Lunde met Pablo Rivas in «Haakon Hall».",
        "Was it in «Haakon Hall» that Joseph Mwangi smiled?",
    )


def test_a_language_or_the_site_of_something_is_no_place_of_a_meeting() -> None:
    assert_verdicts(
        "unconfirmed",
        "Joseph Mwangi opened the Norway-Kenya summit in Bergen in «Swahili».",
        "Lunde met Mwangi on 8 April 2031 for a plant in «Malindi».",
    )


def test_another_place_of_the_two_who_met_that_day_differs() -> None:
    assert_verdicts("place-differs", "Lunde and Mwangi had talks in «Oslo» on 2 November 2030.")
    assert_verdicts("unconfirmed", "Grace Otieno had talks in «Oslo» on 2 November 2030.")


def test_an_office_before_a_name_makes_nobody_a_stranger() -> None:
    text = "Joseph Mwangi was in «Oslo» for his summit with Prime Minister Astrid Lunde on 2 November 2030."
    assert_verdicts("place-differs", text)


def test_where_a_report_was_written_is_no_place_of_what_it_tells() -> None:
    told = "Joseph Mwangi met Norway's Prime Minister Astrid Lunde at Haakon Hall on 8 April 2031."
    for place in ("«NAIROBI» —", "«Nairobi» (KNA) –", "«NAIROBI», 9 April (Own report) -"):
        assert_verdicts("unconfirmed", f"{place} {told}")
    assert_verdicts("place-differs", "OSLO — Lunde and Mwangi met in «Nairobi» on 8 April 2031.")


def test_where_the_one_meeting_of_a_day_and_kind_was_differs_whatever_else_was_that_day() -> None:
    assert_verdicts(
        "place-differs",
        "Lunde and Mwangi spoke. The forum was held in «Stavanger» on 9 April 2031.",
        "At the summit with Pablo Rivas in «Valparaiso», Lunde spoke.",
    )


def test_a_city_before_the_hall_of_another_one_differs() -> None:
    assert_verdicts("place-differs", "The talks were held in «Stavanger», at the Haakon Hall.")


def test_a_place_in_an_event_s_name_is_borne_out_by_what_else_is_told_of_it() -> None:
    assert_verdicts("supported", "The next Norway-Kenya summit will be held in «Mombasa».")
    assert_verdicts(
        "unconfirmed",
        "The next Norway-Kenya summit will be held in «Kisumu».",
        "Lunde met Mwangi in Bergen. The fish comes from «Eldoret».",
    )
