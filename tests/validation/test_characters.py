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
    for character in re.findall(UNSAFE, "".join(map(chr, range(sys.maxunicode + 1))))
    if character not in "\n\t" and not "\ud800" <= character <= "\udfff"
]
MOU = '[[mous]]\nid = "hub"\ncategory = "Energy"\ncooperation = "A hub"\n' + CITED


def told(fields: str) -> list[tuple[str | None, str]]:
    text = HEAD + MOU + fields
    _, faults = check([File("a.toml", text.encode(), tomli.loads(text))])
    return [(fault.field, fault.message) for fault in faults if fault.code == "control-character"]


def escaped(character: str) -> str:
    return f"\\u{ord(character):04x}"


def test_each_forbidden_character_is_found() -> None:
    assert len(FORBIDDEN) > 50
    texts = ", ".join(f'"a{escaped(character)}b"' for character in FORBIDDEN)
    found = told(f"parties = {{ FR = [{texts}] }}")
    for number, (character, (field, message)) in enumerate(zip(FORBIDDEN, found, strict=True)):
        assert field == f"parties.FR[{number}]"
        assert message.startswith(f"holds the character U+{ord(character):04X} (")


def test_a_character_that_is_not_escaped_makes_a_file_worth_a_look() -> None:
    for character in ("\x85", "\u202e", "\u2066"):
        text = f'note = "{character}"'
        assert tomli.loads(text) == {"note": character}  # which the parser lets pass
        assert may_hold_forbidden(text.encode()), ascii(character)


def test_it_is_found_in_lists_in_tables_in_their_keys_and_in_sources() -> None:
    assert told('parties = { FR = ["A", "B\\u0000"], "K\\u0001" = ["C"] }') == [
        ("parties.FR[1]", "holds the character U+0000 (a control character); remove it"),
        (r"parties.K\x01", "holds the character U+0001 (a control character); remove it"),
    ]


def test_a_character_with_a_name_is_told_by_it() -> None:
    [(_, message)] = told('note = "\\u202e"\nparties = { FR = ["A"] }')
    assert message == "holds the character U+202E (right-to-left override); remove it"


def test_newlines_tabs_and_any_script_are_plain_text() -> None:
    texts = ("\\n", "\\t", "한국어", "العربية", "e\u0301", "👩‍👩‍👧", "\u200e", "\xa0", "\\\\")
    listed = ", ".join(f'"a{text}b"' for text in texts)
    assert told(f"parties = {{ FR = [{listed}] }}") == []


def test_a_file_without_such_bytes_is_not_searched() -> None:
    assert not may_hold_forbidden('note = "한국어 – é, “quoted”, C:\\\\temp"'.encode())


BLANK = (
    *('" "', "' '", '"\\n"', '"\\t \\n"', '" \\n"', "'\t'", '"""\n\n"""', '"""\n  \\n"""', "'''\n\t\n'''"),
    *('"""\\\n \\n"""', '"\\u200b"', '"\\U000E0020"', '"\u200b"', '"\ufe0e"', '"\u115f"'),
)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_blank_text_is_found_however_it_is_written(newline: str) -> None:
    for value in BLANK:
        text = (HEAD + f'[[events]]\nid = "e"\nname = {value}\ndate = "2024"\n{CITED}').replace("\n", newline)
        _, faults = check([File("a.toml", text.encode(), tomli.loads(text))])
        assert [(fault.code, fault.field) for fault in faults] == [("empty-value", "name")], ascii(value)
