"""Words by their stem, countries and their people as one."""

from __future__ import annotations

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.stems import content
from summitcli.reading import words


def test_a_people_is_its_country_in_the_plural_too() -> None:
    assert content(words("Zimbabweans, Koreans and a Guinea-Bissau firm")) == ["@ZW", "@KR", "@GW", "firm"]


def test_each_name_of_a_country_or_people_is_found_whole() -> None:
    for name, _ in english.countries():
        assert name == name.strip()
        title = name[0].upper() + name[1:]
        if title.lower() != "us":
            assert content(words(title))[:1][0][0] == "@", name
