"""Rows that are no records: all their faults are told, in the writer's words, and none that they have not."""

from __future__ import annotations

import tomli

from summitcli.validation import File, check
from summitcli.validation.hints import NEWER
from tests.samples import CITED, HEAD

MEETING = 'id = "talks"\nname = "Talks"\nkind = "meeting"\n' + CITED
PERSON = 'id = "ito"\nname = "I"\nkind = "official"\noffice = "A"\ncountry = "JP"\n' + CITED
MOU = 'id = "hub"\ncategory = "Energy"\nparties = { FR = ["A"] }\ncooperation = "A hub"\n'


def told(table: str, *fields: str) -> list[str]:
    """Return field, message and code of each fault of a record with these fields."""
    text = HEAD + f"[[{table}]]\n" + "\n".join(fields)
    faults = check([File("a.toml", text.encode(), tomli.loads(text))])[1]
    return [f"{fault.field}: {fault.message} [{fault.code}]" for fault in faults]


def test_a_value_is_named_with_what_would_be_right() -> None:
    for field, found, code in [
        ('rank = "2"', 'the text "2"', "wrong-type"),
        ("rank = 2.5", "the number 2.5", "wrong-type"),
        ("rank = true", "true", "wrong-type"),
        ("rank = inf", "the number inf", "wrong-type"),
        ("rank = -16", "the number -16", "negative-number"),
        ("rank = 0", "the number 0", "number-out-of-range"),
        ("note = 3", "the number 3", "wrong-type"),
        ("note = []", "a list", "wrong-type"),
        ("note = {}", "a table", "wrong-type"),
        ("note = 10:30:00", "a date or time without quotes", "wrong-type"),
    ]:
        name = field.split(maxsplit=1)[0]
        right = {"rank": "a whole number from 1, without quotes", "note": 'text in quotes: "…"'}[name]
        assert told("people", PERSON, field) == [f"{name}: is {found}; it takes {right} [{code}]"]


def test_a_number_beyond_64_bits_is_told_what_fits() -> None:
    assert told("people", PERSON, f"rank = {'9' * 30}") == [
        "rank: is a number beyond 64 bits; it takes one of at most 64 bits [number-out-of-range]"
    ]


def test_an_unknown_field_is_told_the_nearest_or_all_there_are() -> None:
    assert told("people", PERSON, "nota = 1") == [
        f'nota: is not a field of this table; did you mean "note"? {NEWER} [unknown-field]'
    ]
    fields = "id, name, aliases, kind, office, organisation, country, rank, note, sources"
    assert told("people", PERSON, "zzz = 1") == [
        f"zzz: is not a field of this table; the fields are {fields} {NEWER} [unknown-field]"
    ]


def test_sources_are_explained_by_their_form() -> None:
    for sources, field, expected in [
        ('"communique"', "sources", "is the text"),
        ('{ document = "communique" }', "sources", "is a table; it takes a list: [{ document = …, section ="),
        ('["communique"]', "sources[0]", "it takes a table: { document = …, section = … }"),
        ("[{}]", "sources[0].document", "is missing; it takes the id of one of the documents, in quotes"),
    ]:
        [line] = told("mous", MOU, f"sources = {sources}")
        assert line.startswith(f"{field}: ")
        assert expected in line


def test_what_a_faulty_row_says_well_is_checked_too() -> None:
    fields = 'note = 3\nagreement = "nothing"\nsources = [{ document = "nothing" }]'
    lines = told("mous", MOU.replace("FR", "XX"), fields)
    assert [line.split(":")[0] for line in lines] == [
        "parties.XX",
        "note",
        "agreement",
        "sources[0].document",
    ]


def test_what_does_not_fit_is_not_taken_for_absent() -> None:
    [line] = told("meetings", MEETING, 'start = 2030-05-14\nend = "2030"')
    assert line.endswith("[wrong-type]")
    [line] = told("figures", 'id = "a"\nlabel = "a"\nvalue = 1\nunit = "people"\nmeeting = 3\n' + CITED)
    assert line.endswith("[wrong-type]")


def test_an_unknown_field_may_be_any_that_is_absent() -> None:
    [line] = told("meetings", MEETING, 'strat = "2030"\nend = "2030"')
    assert line.startswith("strat: ")
    twice = 'sources = [{ document = "communique", page = 1 }, { document = "communique", page = 2 }]'
    assert [line.split(":")[0] for line in told("mous", MOU, twice)] == ["sources[0].page", "sources[1].page"]


def test_items_after_a_wrong_one_are_checked() -> None:
    lines = told("meetings", MEETING, 'participants = [3, "nobody", {}]')
    assert [line.split(":")[0] for line in lines] == [
        "participants[0]",
        "participants[1]",
        "participants[2].person",
    ]


def test_a_list_with_no_record_in_it_is_told_how_one_begins() -> None:
    for value in ["3", '"x"', "{}", "true", "2030-05-14"]:
        text = f"format = 1\nmous = [{value}, {value}]"
        faults = list(check([File("a.toml", text.encode(), tomli.loads(text))])[1])
        if value == "{}":
            assert {fault.code for fault in faults} == {"missing-field"}, value
        else:
            assert [(fault.table, fault.id, fault.code) for fault in faults] == [
                ("mous", "#1", "wrong-type"),
                ("mous", "#2", "wrong-type"),
            ], value
            assert all(
                fault.message.endswith("it takes a record: begin it with [[mous]]") for fault in faults
            ), value


def test_a_long_text_is_cut_and_a_harmful_one_escaped() -> None:
    [line] = told("meetings", MEETING, f'start = ["{"a" * 100}"]\nend = "2030"')
    assert "is a list" in line
    [line] = told("people", PERSON.replace('"official"', '"\\u001b[31m' + "a" * 100 + '"'))[:1]
    assert line.startswith(f'kind: is "\\x1b[31m{"a" * 54}…"; it takes one of "official"')
