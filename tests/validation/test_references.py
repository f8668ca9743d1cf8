"""Ids are told apart, spelled right, and lead to a record of the right table."""

from __future__ import annotations

import tomli

from summitcli.validation import File, check
from tests.samples import CITED, HEAD


def person(id: str, sources: str = CITED) -> str:
    fields = f'id = "{id}"\nname = "Ito"\nkind = "official"\noffice = "Chair"\ncountry = "JP"\n'
    return f"[[people]]\n{fields}{sources}"


def talks(fields: str) -> str:
    return f'[[meetings]]\nid = "talks"\nname = "Talks"\nkind = "meeting"\n{fields}\n{CITED}'


def told(*texts: str) -> list[tuple[str, str | None, str]]:
    """Return what is told of files named a.toml, b.toml, …: the code, the field and the message."""
    files = [
        File(f"{name}.toml", text.encode(), tomli.loads(text))
        for name, text in zip("abc", texts, strict=False)
    ]
    return [(fault.code, fault.field, fault.message) for fault in check(files)[1]]


def test_lower_case_letters_digits_and_single_hyphens_make_an_id() -> None:
    for id in ["a", "2", "a1", "ito-ren", "1-2-3", "2nd-summit"]:
        assert told(HEAD + person(id)) == []


def test_anything_else_makes_none() -> None:
    for id in ["Ito", "ito ren", "ito_ren", "-ito", "ito-", "ito--ren", "伊藤", "é", "a.b", "²"]:
        message = f'is "{id}"; it takes lower-case letters, digits and single hyphens: beijing-summit'
        assert told(HEAD + person("ren") + person(id)) == [("bad-id", "id", message)]


def test_an_id_used_again_names_the_place_it_was_used_at_first_in_whatever_file() -> None:
    again = "format = 1\n\n" + person("communique") + person("ren")
    assert told(HEAD + person("ren"), again) == [
        (
            "duplicate-id",
            "id",
            'is "communique", which is also the id of the record at a.toml:3; every id is used once',
        ),
        (
            "duplicate-id",
            "id",
            'is "ren", which is also the id of the record at a.toml:7; every id is used once',
        ),
    ]


def test_a_reference_may_lead_to_another_file() -> None:
    assert told("format = 1\n" + talks('participants = ["ren"]'), HEAD + person("ren")) == []


def test_a_reference_to_nothing_suggests_the_nearest_id_of_the_right_table() -> None:
    dataset = HEAD + person("ito-ren") + talks('participants = ["ito-ren", "ito-rem", "comunique"]')
    assert told(dataset) == [
        (
            "unknown-reference",
            "participants[1]",
            'names "ito-rem", but no record has that id; did you mean "ito-ren"?',
        ),
        (
            "unknown-reference",
            "participants[2]",
            'names "comunique", but no record has that id; it takes the id of one of the people',
        ),
    ]


def test_a_reference_to_another_table_says_which() -> None:
    assert told(HEAD + talks('after = "communique"\nparticipants = ["communique"]')) == [
        (
            "wrong-reference",
            "after",
            'names "communique", one of the documents; it takes the id of one of the meetings',
        ),
        (
            "wrong-reference",
            "participants[0]",
            'names "communique", one of the documents; it takes the id of one of the people',
        ),
    ]


def test_the_documents_of_sources_are_references_too() -> None:
    sources = 'sources = [{ document = "communique" }, { document = "comunique" }, { document = "ren" }]\n'
    assert told(HEAD + person("ren", sources)) == [
        (
            "unknown-reference",
            "sources[1].document",
            'names "comunique", but no record has that id; did you mean "communique"?',
        ),
        (
            "wrong-reference",
            "sources[2].document",
            'names "ren", one of the people; it takes the id of one of the documents',
        ),
    ]


def test_a_reference_to_a_faulty_record_is_right_as_long_as_its_id_is() -> None:
    faulty = person("ren").replace('office = "Chair"\n', "")
    assert [code for code, *_ in told(HEAD + faulty + talks('participants = ["ren"]'))] == ["missing-field"]
