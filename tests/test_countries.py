from __future__ import annotations

import pycountry
import pytest

from summitcli.countries import CODES, names


def test_the_codes_are_those_of_iso_3166_1() -> None:
    others = {"EU", "UN", "XK"}  # no countries, and part of summits all the same
    assert {country.alpha_2 for country in pycountry.countries} | others == CODES


def test_every_code_has_a_name_and_its_iso_name_and_three_letter_code() -> None:
    for country in pycountry.countries:
        known = names(country.alpha_2)
        assert all(name.strip() == name != "" for name in known)
        assert {country.name, country.alpha_3} <= set(known)


def test_no_two_countries_share_a_name() -> None:
    every = [name.casefold() for code in CODES for name in {*names(code), code}]
    assert len(every) == len(set(every))


def test_the_everyday_name_comes_first() -> None:
    for code, first in [
        ("KR", "South Korea"),
        ("KP", "North Korea"),
        ("CN", "China"),
        ("US", "United States"),
        ("ZW", "Zimbabwe"),
    ]:
        assert names(code)[0] == first


def test_a_code_of_no_country_has_no_names() -> None:
    with pytest.raises(KeyError):
        names("XX")
