"""What is said of the words of a draft, in sentences that people read."""

from __future__ import annotations

from summitcli.checking.fact_check.checker import check
from summitcli.checking.fact_check.drafts import Draft
from tests.checking.fact_check.sentences import names


def messages(text: str) -> list[str]:
    """Return the messages on a text held against the small dataset."""
    [checked] = check([Draft("draft.md", text)], names())
    return [finding.message for finding in checked.findings]


def test_a_message_says_when_a_meeting_was_as_precisely_as_the_record() -> None:
    for text, said in [
        (
            "The Norway-Kenya summit in Nairobi was on 3 November 2030.",
            '"3 November 2030": Norway-Kenya summit in Nairobi was on 2030-11-02',
        ),
        (
            "The Norway-Kenya summit in Nairobi was on 2 November 2030.",
            '"2 November 2030": Norway-Kenya summit in Nairobi was on 2030-11-02',
        ),
        (
            "The Norway-Kenya summit in Bergen was on 3 April 2031.",
            '"3 April 2031": Norway-Kenya summit in Bergen was from 2031-04-08 to 2031-04-09',
        ),
        (
            "The Norway-Chile summit in Santiago was in June 2031.",
            '"June 2031": Norway-Chile summit in Santiago was in 2031-06',
        ),
    ]:
        assert said in messages(text)


def test_a_message_names_a_country_and_gives_no_code() -> None:
    for text, said in [
        ("Joseph Mwangi of Uganda spoke.", '"Uganda": Joseph Mwangi is President (Kenya)'),
        ("Ugandan President Joseph Mwangi spoke.", '"Ugandan": Joseph Mwangi is President (Kenya)'),
        ("Is Lars Brekke of Chile here?", '"Chile": Lars Brekke is on record with the country Norway'),
        (
            "Savanna Grid of Norway signed a memorandum.",
            '"Norway": Savanna Grid is on record with the country Kenya',
        ),
    ]:
        assert said in messages(text)


def test_a_message_on_what_differs_says_what_the_record_says() -> None:
    for text, said in [
        ("Astrid Lunda spoke.", '"Astrid Lunda": on record as Astrid Lunde'),
        (
            "The chair of the Geothermal business forum was Lars Brekke.",
            '"Lars Brekke": Geothermal business forum: the chair was Amina Yusuf',
        ),
        (
            "Fjord Power and Savanna Grid signed a memorandum.",
            (
                '"Fjord Power and Savanna Grid": on record: Fjord Power with Rift Geothermal '
                "and Savanna Grid with Nordlys Cable"
            ),
        ),
    ]:
        assert said in messages(text)


def test_a_tick_on_a_number_says_of_what_it_is() -> None:
    text = "$250 million to $300 million"
    told = "Rift Valley Fund: capital: ~250–300 million USD; the source says about"
    assert messages(f"The Rift Valley Fund has {text}.") == [f'"{text}": {told}']


def test_a_message_on_what_is_listed_says_what_is_open_about_it() -> None:
    for text, said in [
        ("Is it Astrid Lunda?", '"Astrid Lunda": is it Astrid Lunde?'),
        ("The Prime Minister spoke to Joseph Mwangi.", '"Prime Minister": unclear who this is'),
        (
            "Nobody asked Prime Minister Astrid Lunde.",
            '"Prime Minister": no record bears this office out',
        ),
        (
            "In Norway's hierarchy the minister, second, spoke to Grace Otieno.",
            '"second": unclear whose rank this is',
        ),
        (
            "The photo has Astrid Lunde, Joseph Mwangi and Lars Brekke.",
            '"Lars Brekke": no record says that Lars Brekke was there',
        ),
        (
            "At the Norway-Kenya summit in Bergen, Pablo Rivas spoke.",
            '"Pablo Rivas": no record says that Pablo Rivas took part in Norway-Kenya summit in Bergen',
        ),
        (
            "The guest in Haakon Hall was Pablo Rivas.",
            '"Pablo Rivas": no record says that this person was there',
        ),
        (
            "Lars Brekke and Joseph Mwangi met in Bergen.",
            '"Joseph Mwangi": no record says that these people met there',
        ),
        (
            "Grace Otieno was there. The memorandum is in the category Cold Storage.",
            '"Cold Storage": unclear which memorandum this is',
        ),
        (
            "Fjord Power and Rift Geothermal signed it. It is listed under power grids.",
            '"power grids": no memorandum named here is listed under this category',
        ),
    ]:
        assert said in messages(text)
