"""What capital letters say of names: where one begins, goes on and ends."""

from __future__ import annotations

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.lexicon import Lexicon
from summitcli.checking.fact_check.misspelling import bare
from summitcli.checking.fact_check.passages import Passage
from summitcli.checking.fact_check.stems import country_at
from summitcli.reading import Word
from summitcli.reading.words import indexes_of


def is_name_part(passage: Passage, at: int) -> bool:
    """Tell whether the word at an index looks like a part of somebody's name."""
    word = passage.words[at]
    if not word.text[0].isupper() or (word.text.isupper() and len(word.text) > 1 and not passage.title_case):
        return False
    if (
        word.key in english.NAMES_OF_DAYS
        or word.key in english.NAMES_OF_MONTHS
        or word.key in english.STOP_WORDS
    ):
        return False
    office = (word.key,) in _OFFICE_FORMS or word.key in english.OFFICE_WORDS
    if office or word.key in english.TITLES or word.key in english.PLURAL_OFFICES:
        return False
    return country_at(passage.words, at) is None


_OFFICE_FORMS = frozenset(english.offices())


def goes_on_as_name(passage: Passage, after: int) -> bool:
    """Tell whether a name goes on: "Lee Kang-in", "Xi Mingze", "Brandt Henriksen"."""
    words = passage.words
    if after >= len(words):
        return False
    if words[after].glued and words[after].key.isalpha() and words[after].start > words[after - 1].end:
        return True  # a hyphen
    initial = words[after].text
    if len(initial) == 1 and initial.isupper() and passage.keys[after + 1 : after + 2] == ["."]:
        return True  # John F. Kennedy
    if not is_name_part(passage, after) or words[after].start != words[after - 1].end + 1:
        return False
    return not passage.title_case or passage.block.kind == "row"


def given_name_before(passage: Passage, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a word before a family name is a given name: "Georgi Georgieva"."""
    if not at or not is_name_part(passage, at - 1):
        return False
    before = passage.words[at - 1]
    if any(office.after == at for office in passage.offices[-1:]):
        return False  # Secretary of State Shultz
    if before.end + 1 != passage.words[at].start and not passage.words[at].glued:
        return False
    if at - 1 in _mentioned(passage):
        return False
    first_of_sentence = at == 1 or passage.keys[at - 2] in {".", ":", "“", '"'}
    opens = first_of_sentence and (before.key in english.OPENERS or before.key.endswith(("ly", "ing", "ed")))
    known = lexicon.begins(before.key)
    return not opens and not known and not (passage.title_case and passage.block.kind != "row")


def _mentioned(passage: Passage) -> set[int]:
    return indexes_of(passage.mentions[-2:])


def length_of_name(words: list[Word], first: int, most: int) -> int:
    """Return how many words from an index can be one name: capitalised or after a hyphen, none between."""
    at = first
    while at < len(words) and at - first < most:
        word = words[at]
        gap = word.start - words[at - 1].end if at > first else 0
        particle = at > first and word.key in english.NAME_PARTICLES
        named = word.text[0].isupper() or (at > first and word.glued) or particle
        if gap > 1 or not named or not bare(word.key).isalpha():
            break
        at += 1
    return at - first
