"""A verdict on a claim of a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from summitcli.checking.fact_check.facts import Origin

SUPPORTED = "supported"
DIFFERS = "differs"
UNCONFIRMED = "unconfirmed"

CODES = {
    "figure-differs": "A number that a figure on record denies.",
    "count-differs": "A number of instruments that the record of them denies.",
    "date-differs": "A date other than that on record.",
    "place-differs": "A city or venue other than that on record.",
    "office-differs": "An office that its holder does not have on record.",
    "organisation-differs": "An organisation other than the one on record.",
    "country-differs": "A country other than the one on record.",
    "rank-differs": "A rank other than the one on record.",
    "party-differs": "Parties that have no memorandum with each other on record.",
    "category-differs": "A category other than the one a memorandum is listed under.",
    "participant-differs": "Somebody at a meeting whose only other side is somebody else.",
    "misspelt-name": "A name that is nearly one on record.",
    "supported": "A record bears it out.",
    "unconfirmed": "No record bears it out or denies it.",
}
"""Every code with what it stands for."""


class Verdict(Struct, frozen=True):
    """What the records say about words of a draft."""

    start: int
    end: int
    verdict: str
    code: str
    message: str
    """What the records say; the words themselves are put before it where it is written."""
    expected: str | None = None
    field: str | None = None
    origin: Origin | None = None
    firm: bool = False
    """Whether what is unconfirmed is so in spite of a tick in another respect."""


def supported(start: int, end: int, origin: Origin, field: str, message: str = "") -> Verdict:
    """Return the verdict that a record bears a claim out."""
    return Verdict(
        start, end, SUPPORTED, SUPPORTED, message or f"borne out by {origin.title}", None, field, origin
    )


def differs(
    start: int, end: int, code: str, origin: Origin, field: str, message: str, expected: str
) -> Verdict:
    """Return the verdict that a record says otherwise."""
    return Verdict(start, end, DIFFERS, code, message, expected, field, origin)


def unconfirmed(start: int, end: int, message: str, *, firm: bool = False) -> Verdict:
    """Return the verdict that no record bears a claim out or denies it."""
    return Verdict(start, end, UNCONFIRMED, UNCONFIRMED, message, firm=firm)
