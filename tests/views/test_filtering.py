"""What each listing can be narrowed by, and what is said where nothing fits."""

from __future__ import annotations

import pytest

from summitcli.errors import NotFoundError, UsageError
from summitcli.model import Dataset
from summitcli.names import Names
from summitcli.views import LOOK_UP, VIEWS
from summitcli.views.view import Asked
from tests.conftest import DatasetOf
from tests.samples import HEAD


def found(dataset: Dataset, view: str, **filters: str | list[str]) -> list[str]:
    """Return the ids that a listing answers, filtered; a list of values means either."""
    asked = {
        name.replace("_", "-"): [value] if isinstance(value, str) else value
        for name, value in filters.items()
    }
    return [row["id"] for row in VIEWS[view]().answer(Names(dataset), Asked(filters=asked)).rows]


# Listing, filter, value, and the records of the sample that answer.
ANSWERS = [
    ("mous", "category", "GREEN", "battery-recycling hydrogen-hub"),
    ("mous", "party", "フィルム", "film-fund"),
    ("mous", "party", "rho\u0302ne", "battery-recycling"),
    ("mous", "party", "한빛", "battery-recycling"),  # an alias of the organisation
    ("mous", "kind", "commercial", "battery-recycling film-fund"),  # their agreement's
    ("mous", "country", "france", "battery-recycling hydrogen-hub"),
    ("mous", "meeting", "lyon", "port-safety"),
    ("mous", "status", "in force", "port-safety"),
    ("agreements", "kind", "declaration", "rail-declaration"),
    ("agreements", "country", "EU", "rail-declaration donors-pledges"),
    ("agreements", "meeting", "donors", "donors-pledges"),
    ("agreements", "status", "force", "rail-declaration"),
    ("officials", "meeting", "donors", "ito-ren maria-costa"),
    ("people", "kind", "other", "jean-petit"),
    ("people", "meeting", "dinner", "anna-moreau ito-ren"),
    ("people", "country", "Republic of Korea", "kim-minjun kim-seoyeon"),
    ("organisations", "kind", "international", "european-commission"),
    ("organisations", "country", "kr", "foreign-ministry hanbit-battery"),
    ("meetings", "kind", "donor", "donor-conference"),
    ("meetings", "country", "korea", "lyon-summit industry-forum"),  # hosted, met, or took part
    ("meetings", "country", "jp", "closing-dinner donor-conference"),
    ("meetings", "held-in", "lyon", "lyon-summit closing-dinner"),
    ("meetings", "held-in", "france", "lyon-summit"),
    ("forum", "meeting", "old", "roundtable-attendance"),
    ("figures", "subject", "hanbit", "battery-share"),
    ("figures", "subject", "Industry forum", "forum-attendance forum-firms forum-days attendance-by-police"),
    ("figures", "country", "jp", "pledged-by-japan pledged-by-japan-in-dollars"),
    ("figures", "meeting", "old", "roundtable-attendance"),
    ("figures", "unit", "eur", "pledged-total"),
    ("statements", "speaker", "maria-costa", "costa-on-ports"),
    ("statements", "speaker", "EC", "costa-on-ports"),
    ("statements", "meeting", "donors", "costa-on-ports"),
    ("statements", "kind", "assess", "shared-outlook"),
    ("statements", "topic", "rail", "moreau-on-rail"),
    ("statements", "country", "FR", "moreau-on-rail"),
    ("statements", "status", "planned", "costa-on-ports"),
    ("statements", "due-by", "2025", "costa-on-ports"),
    ("statements", "due-by", "2025-11-30", ""),
    ("timeline", "kind", "declaration", "rail-declaration"),
    ("timeline", "in", "mous", "harbour-watch port-safety"),
    ("timeline", "country", "EU", "lyon-summit rail-declaration donor-conference"),
]


def test_a_listing_is_narrowed_by_what_its_records_have(lyon: Dataset) -> None:
    for view, name, value, ids in ANSWERS:
        assert found(lyon, view, **{name: value}) == ids.split()


def test_every_filter_of_every_listing_is_tried() -> None:
    declared = {(view.name, each.name) for view in (entry() for entry in LOOK_UP) for each in view.filters}
    elsewhere = {("participants", "meeting"), ("participants", "country"), ("officials", "country")}
    assert declared - elsewhere == {(view, name) for view, name, *_ in ANSWERS}


def test_filters_narrow_one_another_and_one_given_twice_means_either(lyon: Dataset) -> None:
    assert found(lyon, "mous", category="green", kind="commercial") == ["battery-recycling"]
    assert found(lyon, "mous", category="digital", party="hanbit") == []
    assert found(lyon, "officials", country=["kr", "jp"]) == ["kim-minjun", "ito-ren"]
    assert found(lyon, "statements", due_by=["2024", "2026"]) == ["costa-on-ports"]


def test_a_country_goes_by_its_code_or_any_of_its_names(lyon: Dataset) -> None:
    for country, is_known in [
        ("KR", True),
        ("kr", True),
        ("south", True),
        ("ROK", True),
        ("k", True),
        ("orea", False),
        ("DPRK", False),
    ]:
        if is_known:
            assert "kim-minjun" in found(lyon, "people", country=country)
        else:
            with pytest.raises(NotFoundError):
                found(lyon, "people", country=country)


def test_everyday_and_former_names_are_understood_and_none_stands_for_another(dataset_of: DatasetOf) -> None:
    for wanted, code in [
        *(("dr congo", "CD"), ("Congo", "CG"), ("Turkey", "TR"), ("türkiye", "TR"), ("TURKIYE", "TR")),
        *(("Ivory Coast", "CI"), ("cote d’ivoire", "CI"), ("Swaziland", "SZ"), ("U.S.", "US"), ("EU", "EU")),
        *(("Niger", "NE"), ("Guinea", "GN"), ("Kosovo", "XK"), ("United Nations", "UN"), ("Burma", "MM")),
        *(("the United States", "US"), ("The UN", "UN"), ("Korea, South", "KR"), ("N. Korea", "KP")),
        *(("Congo (Kinshasa)", "CD"), ("the Congo", "CG"), ("Democratic Republic of Congo", "CD")),
        *(("Guinea Bissau", "GW"), ("St Kitts & Nevis", "KN"), ("republic of china", "TW"), ("FYROM", "MK")),
    ]:
        codes = ["CD", "CG", "TR", "CI", "SZ", "US", "EU", "NE", "NG", "GN", "GW", "GQ", "XK", "UN", "MM"]
        codes += ["VI", "KR", "KP", "KN", "TW", "CN", "MK"]
        events = "".join(
            f'[[events]]\nid = "{each.lower()}"\nname = "E"\ndate = "2024"\ncountries = ["{each}"]\n'
            'sources = [{ document = "communique" }]\n'
            for each in codes
        )
        assert found(dataset_of(HEAD + events), "timeline", country=wanted) == [code.lower()]


def test_what_is_due_in_a_month_is_due_by_its_last_day(dataset_of: DatasetOf) -> None:
    for due, by, is_due in [
        ("2026-02", "2026-02-28", True),
        ("2024-02", "2024-02-28", False),
        ("2024-02", "2024-02-29", True),
        ("2026-04", "2026-04-30", True),
        ("2026-04", "2026-04-29", False),
        ("2026-04", "2026-04", True),
        ("2026", "2026-12-31", True),
        ("2026", "2026-12", True),
        ("9999-12-31", "9999-12-31", True),
    ]:
        statement = (
            '[[statements]]\nid = "s"\nkind = "commitment"\ntopic = "T"\ntext = "X"\n'
            f'due = "{due}"\nsources = [{{ document = "communique" }}]\n'
        )
        assert found(dataset_of(HEAD + statement), "statements", due_by=by) == ["s"] * is_due


def test_what_nothing_has_is_an_error_that_tells_what_there_is(lyon: Dataset, dataset_of: DatasetOf) -> None:
    with pytest.raises(NotFoundError, match='no category matches "zzz"') as caught:
        found(lyon, "mous", category="zzz")
    assert caught.value.hint == "there are Green Energy, Digital Content, Green Hydrogen, Transport"
    with pytest.raises(NotFoundError) as caught:
        found(lyon, "mous", party="Hanbitt Batery")
    assert caught.value.hint.startswith('did you mean "Hanbit Battery"?')
    with pytest.raises(NotFoundError, match="no country matches") as caught:
        found(lyon, "people", country="peru")
    assert caught.value.hint == "there are FR (France), KR (South Korea), JP (Japan)"
    with pytest.raises(NotFoundError) as caught:
        found(dataset_of(HEAD), "mous", category="digital")
    assert caught.value.hint == "the dataset has none"


def test_no_filter_answers_emptily_for_what_there_is_not(lyon: Dataset) -> None:
    for view, name in dict.fromkeys((view, name) for view, name, *_ in ANSWERS):
        with pytest.raises((NotFoundError, UsageError), match=r"\\x1b\[2J"):
            found(lyon, view, **{name: "\x1b[2Jzzz"})
        with pytest.raises((NotFoundError, UsageError)):
            found(lyon, view, **{name: " "})


def test_a_name_that_fits_several_records_is_a_usage_error(lyon: Dataset) -> None:
    with pytest.raises(UsageError, match="fits 2 records"):
        found(lyon, "statements", speaker="kim")
    with pytest.raises(UsageError, match='"soon" is not a date'):
        found(lyon, "statements", due_by="soon")
