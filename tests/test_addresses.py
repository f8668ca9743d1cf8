"""Where the addresses of the web in a text begin and end."""

from __future__ import annotations

import pytest

from summitcli.addresses import addresses, is_address


@pytest.mark.parametrize(
    "address",
    [
        "https://en.wikipedia.org/wiki/Xi_Jinping_(leader)",
        "https://en.wikipedia.org/wiki/Acme_Inc.",
        "https://en.wikipedia.org/wiki/Yahoo!",
        "https://example.org/a_*~|`[x]",
        "HTTP://[::1]/(",
    ],
)
def test_a_text_that_is_nothing_but_an_address_is_one_to_its_end(address: str) -> None:
    assert list(addresses(address)) == [(0, len(address))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://a.org/x_(y).", ["https://a.org/x_(y)"]),
        ("(See https://a.org/x_(y).)", ["https://a.org/x_(y)"]),
        ("[1: https://a.org/b], “https://c.org/d”: <https://e.org/f>", ["b", "d", "f"]),
        ("Is it https://a.org/b?q=1&r=(2)?!", ["https://a.org/b?q=1&r=(2)"]),
        ("the https:// scheme, and http://...", []),
        ("javascript://a ftp://b www.a.org", []),
    ],
)
def test_an_address_in_a_sentence_ends_before_what_is_the_sentences(text: str, found: list[str]) -> None:
    places = [text[start:end] for start, end in addresses(text)]
    assert len(places) == len(found)
    assert all(place.endswith(end) for place, end in zip(places, found, strict=True))


def test_an_address_is_told_from_a_text_that_has_more_to_say() -> None:
    for text, is_one in [
        ("https://example.org/a", True),
        ("HTTP://EXAMPLE.ORG", True),
        ("see https://example.org", False),
        ("https://example.org/a b", False),
        ("javascript:alert(1)", False),
        ("", False),
    ]:
        assert is_address(text) is is_one
