"""Addresses of the web as they stand in text: where they begin, and where they end."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Patterns are left for `re` to compile when first used: few answers have an address.
_WHOLE = r"https?://\S+"
_WITHIN = r"https?://[^\s<>\"“”]+"
_AFTER = ".,;:!?…'’*_~"
"""What the sentence around an address, or its emphasis, may put after it."""
_BRACKETS = {")": "(", "]": "["}


def is_address(text: str) -> bool:
    """Tell whether a text is an address of the web, and nothing else."""
    return re.fullmatch(_WHOLE, text, re.IGNORECASE) is not None


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of the addresses in a text, in order.

    A text that is nothing else is an address to its end. Within a sentence, punctuation at the end is the
    sentence's, and so is a closing bracket that the address does not open.
    """
    if "://" not in text:
        return
    if is_address(text):
        yield 0, len(text)
        return
    for match in re.finditer(_WITHIN, text, re.IGNORECASE):
        address = _without_what_follows(match[0])
        if not address.endswith("/") or address.count("/") > 2:  # more than the scheme
            yield match.start(), match.start() + len(address)


def _without_what_follows(address: str) -> str:
    while True:
        shorter = address.rstrip(_AFTER)
        opening = _BRACKETS.get(shorter[-1:])
        if opening and shorter.count(shorter[-1]) > shorter.count(opening):
            shorter = shorter[:-1]
        if shorter == address:
            return address
        address = shorter
