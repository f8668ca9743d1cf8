"""What the single rules find beyond the example files, and what they leave alone."""

from __future__ import annotations

import tomli

from summitcli.validation import Fault, File, check
from tests.samples import CITED, HEAD, LYON


def found(text: str) -> list[Fault]:
    text = HEAD + text
    return list(check([File("a.toml", text.encode(), tomli.loads(text))], warn=True)[1])


def person(country: str = "JP", note: str = "x") -> str:
    return (
        f'[[people]]\nid = "ito"\nname = "Ito"\nkind = "official"\noffice = "A"\ncountry = "{country}"\n'
        f'note = "{note}"\n{CITED}'
    )


def meeting(id: str, *fields: str) -> str:
    return f'[[meetings]]\nid = "{id}"\nname = "{id}"\nkind = "meeting"\n' + "\n".join(fields) + f"\n{CITED}"


def mou(id: str, category: str, parties: str = 'parties.FR = ["A"]') -> str:
    return f'[[mous]]\nid = "{id}"\ncategory = "{category}"\ncooperation = "Rail"\n{CITED}{parties}\n'


def test_a_country_by_another_name_is_told_its_code() -> None:
    for written, meant in [
        ("kr", "KR"),
        ("Kr", "KR"),
        ("ROK", "KR"),
        ("republic of korea", "KR"),
        ("UK", "GB"),
        ("中国", None),
    ]:
        [fault] = found(person(country=written).replace('"republic of korea"', '"Korea, Republic of"'))
        advice = f'did you mean "{meant}"?' if meant else "it takes two capital letters, such as KR"
        assert fault.code == "unknown-country", written
        assert fault.message.endswith(advice), written


def test_a_field_below_the_parties_is_told_where_it_belongs() -> None:
    text = '[[mous]]\nid = "a"\ncategory = "x"\ncooperation = "x"\n[mous.parties]\nFR = ["A"]\n' + CITED
    advice = {(fault.code, fault.field): fault.message for fault in found(text)}
    assert "write the record's sources above [mous.parties]" in advice["unknown-country", "parties.sources"]
    assert ("missing-field", "sources") in advice


def test_an_end_is_wrong_only_where_its_whole_period_is_before_the_start() -> None:
    for start, end, is_wrong in [
        ("2030-05-14", "2030-05-14", False),
        ("2030-05-14", "2030-05", False),
        ("2030-05-14", "2030", False),
        ("2030-05", "2030-05-01", False),
        ("2030", "2030-01", False),
        ("2030-05-14", "2030-05-13", True),
        ("2030-05-14", "2030-04", True),
        ("2030-05", "2029", True),
    ]:
        faults = found(meeting("talks", f'start = "{start}"', f'end = "{end}"'))
        assert [fault.code for fault in faults] == (["end-before-start"] if is_wrong else [])


def test_parties_of_one_country_are_named_twice_only_where_they_are_the_same_text() -> None:
    for names, repeated in [
        ("KR = ['A', 'B']", []),
        ("KR = ['A', 'a', 'A ', 'Á', 'Á']", []),
        ("KR = ['A'], FR = ['A']", []),
        ("KR = ['A', 'A']", ["KR[1]"]),
        ("KR = ['A', 'B', 'A', 'B', 'A']", ["KR[2]", "KR[3]", "KR[4]"]),
        ("KR = ['A', 'B', 'B'], FR = ['A', 'A']", ["KR[2]", "FR[1]"]),
    ]:
        faults = [
            fault for fault in found(mou("a", "x", f"parties = {{ {names} }}")) if fault.severity == "error"
        ]
        assert [(fault.code, fault.field) for fault in faults] == [
            ("duplicate-item", f"parties.{step}") for step in repeated
        ]


def test_items_that_are_wrong_are_not_held_to_be_the_same() -> None:
    faults = found(mou("a", "x", "parties = { FR = ['', '', 3, 3, 'A', 'A'] }"))
    assert [(fault.code, fault.field) for fault in faults] == [
        *(("empty-value", "parties.FR[0]"), ("empty-value", "parties.FR[1]")),
        *(("wrong-type", "parties.FR[2]"), ("wrong-type", "parties.FR[3]")),
        ("duplicate-item", "parties.FR[5]"),
    ]


def test_only_meetings_in_a_circle_are_blamed_for_it() -> None:
    circle = meeting("a", 'after = "b"') + meeting("b", 'after = "c"') + meeting("c", 'after = "a"')
    beside = meeting("d", 'before = "a"')
    assert [fault.id for fault in found(circle + beside)] == ["a", "b", "c"]
    dated = circle.replace('id = "b"', 'id = "b"\nstart = "2030"')
    assert [fault.id for fault in found(dated + beside)] == ["a", "b", "c"]


def test_a_circle_of_before_and_after_together_is_told_where_they_stand() -> None:
    dated = meeting("b", 'start = "2030"')
    faults = found(meeting("a", 'before = "b"\nafter = "b"') + dated)
    assert [(fault.id, fault.field) for fault in faults] == [("a", "before"), ("a", "after")]
    circle = meeting("a", 'before = "b"\nafter = "c"') + meeting("b", 'before = "c"') + meeting("c")
    faults = found(circle)
    assert [(fault.id, fault.field) for fault in faults] == [("a", "before"), ("a", "after"), ("b", "before")]
    assert {fault.code for fault in faults} == {"circular-order"}
    assert found(meeting("a", 'before = "b"\nafter = "c"') + dated + meeting("c")) == []


def test_memoranda_are_counted_over_all_files() -> None:
    parts = [
        LYON,
        "format = 1\n" + mou("more", "Rail").replace("category", 'agreement = "company-mous"\ncategory'),
    ]
    files = [File(f"{number}.toml", text.encode(), tomli.loads(text)) for number, text in enumerate(parts)]
    [fault] = check(files)[1]
    assert (fault.file, fault.code, fault.id) == ("0.toml", "too-many-itemised", "company-mous")


def test_categories_alike_are_warned_of_where_they_differ_from_the_first() -> None:
    rows = mou("a", "Rail") + mou("b", "Road") + mou("c", "RAIL") + mou("d", "Rail") + mou("e", "R ail")
    faults = found(rows)
    assert [(fault.id, fault.severity) for fault in faults] == [("c", "warning"), ("e", "warning")]


def test_characters_that_upset_a_terminal_are_told_by_name() -> None:
    for character in ["\\u0000", "\\u001B", "\\b", "\\r", "\\u007F", "\\u0085", "\u202e", "\u2066", "\x85"]:
        [fault] = found(person(note=f"a{character}b"))
        assert (fault.code, fault.field) == ("control-character", "note"), character
        code = ord(tomli.loads(f'x = "{character}"')["x"])
        assert f"the character U+{code:04X} (" in fault.message, character


def test_other_characters_are_left_alone() -> None:
    for text in ["\\n\\t", "한빛", "👩‍🔬", "é", "\\u00e9", "‘’–…", "\u200f"]:
        assert found(person(note=f"a{text}b")) == []


def test_control_characters_are_found_in_lists_and_names_of_countries() -> None:
    faults = found(mou("a", "x", 'parties = { "F\\u0007" = ["A", "B\\u202e"] }'))
    assert [(fault.code, fault.field) for fault in faults] == [
        ("unknown-country", "parties.F\\x07"),
        ("control-character", "parties.F\\x07"),
        ("control-character", "parties.F\\x07[1]"),
    ]
    assert all("\x07" not in str(fault) for fault in faults)
