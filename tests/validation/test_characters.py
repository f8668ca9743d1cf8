"""Control characters and bidirectional overrides are found wherever a text may hold them."""

from __future__ import annotations

import re
import sys

import pytest
import tomli

from summitcli.messages import UNSAFE
from summitcli.validation import File, check
from summitcli.validation.characters import may_hold_forbidden
from tests.samples import CITED, HEAD

FORBIDDEN = [
    character
    for character in map(chr, range(sys.maxunicode + 1))
    if re.match(UNSAFE, character) and character not in "\n\t" and not "\ud800" <= character <= "\udfff"
]
MOU = '[[mous]]\nid = "hub"\ncategory = "Energy"\ncooperation = "A hub"\n' + CITED


def told(fields: str) -> list[tuple[str | None, str]]:
    text = HEAD + MOU + fields
    _, faults = check([File("a.toml", text.encode(), tomli.loads(text))])
    return [(fault.field, fault.message) for fault in faults if fault.code == "control-character"]


def escaped(character: str) -> str:
    return f"\\u{ord(character):04x}"


@pytest.mark.parametrize("character", FORBIDDEN, ids=ascii)
def test_each_forbidden_character_is_found(character: str) -> None:
    [(field, message)] = told(f'note = "a{escaped(character)}b"\nparties = {{ FR = ["A"] }}')
    assert field == "note"
    assert message.startswith(f"holds the character U+{ord(character):04X} (")


@pytest.mark.parametrize("character", ["\x7f", "\x85", "\u202e", "\u2066"], ids=ascii)
def test_a_character_that_is_not_escaped_makes_a_file_worth_a_look(character: str) -> None:
    data = f'note = "{character}"'.encode()
    try:
        tomli.loads(data.decode())
    except tomli.TOMLDecodeError:
        return  # the parser refuses it
    assert may_hold_forbidden(data)


def test_it_is_found_in_lists_in_tables_in_their_keys_and_in_sources() -> None:
    assert told('parties = { FR = ["A", "B\\u0000"], "K\\u0001" = ["C"] }') == [
        ("parties.FR[1]", "holds the character U+0000 (a control character); remove it"),
        (r"parties.K\x01", "holds the character U+0001 (a control character); remove it"),
    ]


def test_a_character_with_a_name_is_told_by_it() -> None:
    [(_, message)] = told('note = "\\u202e"\nparties = { FR = ["A"] }')
    assert message == "holds the character U+202E (right-to-left override); remove it"


@pytest.mark.parametrize(
    "text", ["\\n", "\\t", "한국어", "العربية", "e\u0301", "👩‍👩‍👧", "\u200e", "\xa0", "\\\\"]
)
def test_newlines_tabs_and_any_script_are_plain_text(text: str) -> None:
    assert told(f'note = "a{text}b"\nparties = {{ FR = ["A"] }}') == []


def test_a_file_without_such_bytes_is_not_searched() -> None:
    assert not may_hold_forbidden('note = "한국어 – é, “quoted”, C:\\\\temp"'.encode())


@pytest.mark.parametrize(
    "value",
    [
        *(
            '" "',
            "' '",
            '"\\n"',
            '"\\t \\n"',
            '" \\n"',
            "'\t'",
            '"""\n\n"""',
            '"""\n  \\n"""',
            "'''\n\t\n'''",
        ),
        *('"""\\\n \\n"""', '"\\u200b"', '"\\U000E0020"', '"\u200b"', '"\ufe0e"', '"\u115f"'),
    ],
    ids=ascii,
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_blank_text_is_found_however_it_is_written(value: str, newline: str) -> None:
    text = (HEAD + f'[[events]]\nid = "e"\nname = {value}\ndate = "2024"\n{CITED}').replace("\n", newline)
    _, faults = check([File("a.toml", text.encode(), tomli.loads(text))])
    assert [(fault.code, fault.field) for fault in faults] == [("empty-value", "name")]
