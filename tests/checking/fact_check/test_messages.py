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


def test_a_tick_on_a_number_says_of_what_it_is() -> None:
    assert messages("The Rift Valley Fund has $250 million.") == [
        '"$250 million": Rift Valley Fund: capital: ~250–300 million USD; the source says about'
    ]
