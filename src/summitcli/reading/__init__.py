"""Running text, read: words, numbers, dates and sentences as people write them.

    text = mask(draft)                       the draft with code, comments and link targets blank, places kept
    for block, parts in sentences(text):     its paragraphs, headings, items and rows, each with its sentences
        dates, counts = dates_and_numbers(parts[0].words)
    words(text)                              any text as words, each with its place and folded `key`

A date is as precise as it is written, a number an interval: `includes` compares it with a value. Everything
is read in one pass over the words, so that no text takes more than linear time.
"""

from summitcli.reading.dates import DateSpan, Day, dates, month_of
from summitcli.reading.numbers import (
    SCALES,
    Number,
    currency_of,
    fraction_at,
    includes,
    number_of,
    number_word,
    numbers,
    ordinal_at,
    ordinal_words,
)
from summitcli.reading.quantities import dates_and_numbers
from summitcli.reading.sentences import Block, Sentence, mask, sentences
from summitcli.reading.words import Word, words

__all__ = [
    "SCALES",
    "Block",
    "DateSpan",
    "Day",
    "Number",
    "Sentence",
    "Word",
    "currency_of",
    "dates",
    "dates_and_numbers",
    "fraction_at",
    "includes",
    "mask",
    "month_of",
    "number_of",
    "number_word",
    "numbers",
    "ordinal_at",
    "ordinal_words",
    "sentences",
    "words",
]
