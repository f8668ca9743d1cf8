from __future__ import annotations

from summitcli.model import Dataset
from summitcli.names import Names
from summitcli.views import VIEWS
from summitcli.views.view import Asked
from tests.render.answers import rendered


def shown(dataset: Dataset, id: str, width: int = 100) -> str:
    return rendered("table", VIEWS["show"]().answer(Names(dataset), Asked(argument=[id])), width)


def test_a_record_begins_with_its_title_and_ends_with_what_is_not_told(bundled: Dataset) -> None:
    lines = shown(bundled, "li-qiang").splitlines()
    assert lines[0] == "Li Qiang"
    assert lines[1].split() == ["id", "li-qiang", "(person)"]
    assert lines[-1].startswith("Not told: ")
    assert "China (CN)" in "\n".join(lines)


def test_what_refers_to_a_record_is_told_by_table_with_title_and_id(bundled: Dataset) -> None:
    _, _, referring = shown(bundled, "li-qiang").partition("\nReferred to by\n")
    assert "meetings    Lee's meeting with Li Qiang (li-qiang-meeting)" in referring
    assert "statements  priority of relations (li-on-priority-of-relations)" in referring


def test_a_quantity_is_told_as_one(bundled: Dataset) -> None:
    card = shown(bundled, "forum-participants")
    assert "~600 people" in card
    assert "approximate" not in card


def test_chosen_fields_are_told_as_they_are(bundled: Dataset) -> None:
    answer = (
        VIEWS["show"]()
        .answer(Names(bundled), Asked(argument=["li-qiang"]))
        .select(["id", "country", "aliases"])
    )
    assert rendered("table", answer, 80) == "id       li-qiang\ncountry  CN\naliases\n"
