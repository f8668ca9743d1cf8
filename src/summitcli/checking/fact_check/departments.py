"""Offices of departments that no list has: "Minister of Trade, Industry and Resources"."""

from __future__ import annotations

from summitcli.checking.fact_check import english
from summitcli.checking.fact_check.stems import stem


def portfolio(office: str) -> frozenset[str]:
    """Return the stems of what a minister's or secretary's office is of; none of any other office."""
    words = office.replace(",", "").split("-")
    if office in english.NO_PORTFOLIOS or not {"minister", "secretary"} & set(words):
        return frozenset()
    return frozenset(stem(word) for word in words if word and word not in english.NO_FIELDS)
