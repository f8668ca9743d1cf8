"""The headers of a file: found by a scan where nothing else can look like one, else by the parser."""

from __future__ import annotations

from summitcli.validation.positions.headers import headers, key, tree


def names(text: str) -> list[tuple[tuple[str | int, ...], bool]]:
    return [(path, is_element) for _, path, is_element in headers(text.encode())]


def test_headers_come_in_order_with_their_places_and_whether_they_begin_an_element() -> None:
    text = "format = 1\n[[mous]]\nid = 1\n  [mous.parties] # by country\r\n\t[[mous.sources]]\n"
    found = headers(text.encode())
    assert [(path, is_element) for _, path, is_element in found] == [
        (("mous",), True),
        (("mous", "parties"), False),
        (("mous", "sources"), True),
    ]
    assert [text[place:].lstrip()[:6] for place, _, _ in found] == ["[[mous", "[mous.", "[[mous"]


def test_what_merely_looks_like_a_header_is_none() -> None:
    for text in [
        'note = """\n[[people]]\n"""\n[[mous]]\n',
        "note = '''\n[[people]]\n'''\n[[mous]]\n",
        'list = [\n["people"],\n[[]],\n]\n[[mous]]\n',
        "list = [\n[true]\n]\n[[mous]]\n",
        "# [[people]]\n[[mous]]\n",
        'note = "[[people]]"\n[[mous]]\n',
    ]:
        assert names(text) == [(("mous",), True)]


def test_a_header_may_have_any_name_that_toml_allows() -> None:
    for header, path in [
        ('[ "mous" . parties ]', ("mous", "parties")),
        ("['mous']", ("mous",)),
        (r'["m\u006fus"]', ("mous",)),
        (r'["\U0001F600"]', ("😀",)),
        (r'["a \"b\" \\ c"]', (r'a "b" \ c',)),
        ("['C:\\new']", ("C:\\new",)),
        ('["it\'s"]', ("it's",)),
        ('["양해.각서"]', ("양해.각서",)),
        ('[""]', ("",)),
        ("[2031]", ("2031",)),
    ]:
        assert names(f"{header}\n") == [(path, False)]


def test_a_dotted_key_has_its_names_in_order_however_many() -> None:
    def path(text: str) -> tuple[str | int, ...]:
        return key(tree(text.encode()).named_children[0].named_children[0])

    assert path("id = 1") == ("id",)
    assert path("parties . \"KR\" . 'a b' = 1") == ("parties", "KR", "a b")
    assert path(".".join("a" * 3_000) + " = 1") == ("a",) * 3_000


def test_a_file_without_headers_has_none() -> None:
    assert headers(b"") == headers(b"format = 1\n") == []
