"""A record type with a field of every type there is goes through everything, by its declaration alone."""

from __future__ import annotations

import csv
import json
import shutil
import sqlite3
from pathlib import Path

import pytest

import summitcli
from summitcli.render import FORMATS
from tests.running import lines_of_a_copy

Told = dict[str, tuple[int, str, str]]

DECLARED = '''
class Visit(Record, frozen=True, kw_only=True):
    """A visit."""

    table: ClassVar[str] = "visits"
    titled_by: ClassVar[str] = "name"

    name: Text
    """Its name."""
    aliases: Names | None = None
    """Other names."""
    must_be_true: bool
    """A boolean."""
    may_be_true: bool | None = None
    """A boolean that may be absent."""
    is_usual: bool = False
    """A boolean with a default."""
    count: Count
    """A whole number."""
    rank: Ordinal | None = None
    """A whole number that may be absent."""
    share: Annotated[Integer | float | None, Meta()] = None
    """A number that may be absent."""
    size: Integer | float
    """A number."""
    role: Role | None = None
    """A choice."""
    part: Role
    """A choice that must be made."""
    mood: StatementKind | None = None
    """Any word, of which some are preferred."""
    day: Date
    """A date."""
    days: tuple[Date, ...] | None = None
    """Dates."""
    country: Country | None = None
    """A country."""
    countries: tuple[Country, ...] | None = None
    """Countries."""
    sides: Parties | None = None
    """By country."""
    counts: tuple[Integer, ...] | None = None
    """Whole numbers."""
    shares: tuple[Integer | float, ...] | None = None
    """Numbers."""
    answers: tuple[bool, ...] | None = None
    """Booleans."""
    roles: tuple[Role, ...] | None = None
    """Choices."""
    words: tuple[Text, ...] | None = None
    """Texts."""
    meeting: MeetingId
    """A record of one table."""
    speaker: SpeakerId | None = None
    """A record of several tables."""
    speakers: tuple[SpeakerId, ...] | None = None
    """Records of several tables."""
    mous: tuple[MouId, ...] | None = None
    """Records of one table."""
    participants: tuple[Participation, ...] | None = None
    """What has fields of its own."""
    note: Text | None = None
    """A note."""
    sources: Sources
    """Where it is told."""


'''
RECORDS = """
[[visits]]
id = "full"
name = "Full visit"
aliases = ["Vollbesuch", "완전 방문"]
must_be_true = true
may_be_true = false
is_usual = true
count = 0
rank = 3
share = 0.5
size = 1200
role = "host"
part = "guest"
mood = "sunny"
day = "2026-01"
days = ["2026", "2026-01-05"]
country = "KR"
countries = ["KR", "EU"]
sides = { KR = ["A", "B"], JP = [] }
counts = [1, -2]
shares = [1, 2.5]
answers = [true, false]
roles = ["host", "chair"]
words = ["one", "two; three"]
meeting = "beijing-summit"
speaker = "li-qiang"
speakers = ["li-qiang", "lee-jae-myung"]
mous = ["swm-lenovo"]
participants = ["li-qiang", { person = "lee-jae-myung", office = "Guest of honour", role = "guest" }]
note = "Noted."
sources = [{ document = "briefing", page = "7", quote = "Q", note = "N" }]

[[visits]]
id = "bare"
name = "Bare visit"
must_be_true = false
count = 9223372036854775807
size = 0.1
part = "chair"
day = "2026"
meeting = "nara-summit"
sources = [{ document = "briefing" }]
"""

SHOWN = {f"show full bare --format {name}": ("Full visit",) for name in FORMATS}
FOUND = {f"search visit --in visits --format {name}": ("full", "bare") for name in FORMATS}
ASKED: dict[str, tuple[str, ...]] = {
    **SHOWN,
    **FOUND,
    "validate mine.toml": ("no faults",),
    "validate faulty.toml": ("visits[bare].must_be_true", "visits[bare].countries[0]", "[unknown-reference]"),
    "search vollbesuch 완전 honour": ("full",),
    "search 2.5 sunny": ("full",),
    "search January 2026 noted": ("full",),
    "show lee-jae-myung": ("Full visit",),
    "cite full": ("p. 7",),
    "documents --json": ("briefing",),
}
CELLS = {
    "show full bare --format csv": ("A; B", "", ""),
    "show full bare --format csv --fields id,sides": ("A; B", "", ""),
    "show full bare --format csv --fields sides.JP,sides.KR,sides.US": ("A; B", "", ""),
    "show bare full --format csv --sort sides.KR": ("A; B", "", ""),  # what is unknown comes last
}
EXPORTS = {
    "export sqlite out.db": "out.db",
    "export datapackage out": "out/datapackage.json",
    "export xlsx out.xlsx": "out.xlsx",
    "export html out.html": "out.html",
}


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package with one record type more, and a dataset with records of it."""
    tree = tmp_path_factory.mktemp("tree")
    package = tree / "summitcli"
    shutil.copytree(Path(summitcli.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    model = (package / "model.py").read_text("utf-8")
    for old, new in {
        "class Dataset(": f"{DECLARED}class Dataset(",
        "    events: tuple[Event, ...] = ()\n": (
            "    events: tuple[Event, ...] = ()\n    visits: tuple[Visit, ...] = ()\n"
        ),
        "Statement, Event)": "Statement, Event, Visit)",
    }.items():
        assert model.count(old) == 1
        model = model.replace(old, new)
    (package / "model.py").write_text(model, encoding="utf-8")
    bundled = (Path(__file__).parents[1] / "data" / "summits.toml").read_text("utf-8")
    faulty = RECORDS.replace(
        "must_be_true = false", 'must_be_true = "no"\ncountries = ["ZZ"]\nmous = ["nobody"]'
    )
    (tree / "mine.toml").write_text(bundled + RECORDS, encoding="utf-8")
    (tree / "faulty.toml").write_text(bundled + faulty, encoding="utf-8")
    return tree


@pytest.fixture(scope="module")
def told(tree: Path) -> Told:
    """What each command answers."""
    lines = [*ASKED, *CELLS, *EXPORTS, "show full --json", "schema"]
    return lines_of_a_copy(tree, *lines, cwd=tree, SUMMIT_DATA="mine.toml")


def test_it_is_validated_searched_shown_and_cited_in_every_format(told: Told) -> None:
    for line, wanted in ASKED.items():
        code, out, err = told[line]
        assert code == (1 if "faulty" in line else 0), (line, err)
        assert [words for words in wanted if words not in out + err] == []


def test_json_keeps_every_value_as_it_is(told: Told) -> None:
    [row] = json.loads(told["show full --json"][1])
    assert row["participants"][1] == {"person": "lee-jae-myung", "office": "Guest of honour", "role": "guest"}
    assert (row["may_be_true"], row["share"], row["shares"], row["answers"]) == (
        *(False, 0.5),
        *([1, 2.5], [True, False]),
    )
    assert row["sides"] == {"KR": ["A", "B"], "JP": []}


@pytest.mark.parametrize("line", CELLS)
def test_what_is_told_by_country_is_a_field_a_country_in_a_flat_format(told: Told, line: str) -> None:
    code, out, err = told[line]
    assert code == 0, err
    first, second = csv.DictReader(out.splitlines())
    assert (first["sides.KR"], first["sides.JP"], second["sides.KR"]) == CELLS[line]
    assert "sides" not in first


@pytest.mark.parametrize("line", EXPORTS)
def test_it_is_in_every_export(told: Told, tree: Path, line: str) -> None:
    code, _, err = told[line]
    assert code == 0, err
    assert (tree / EXPORTS[line]).stat().st_size


def test_a_database_has_its_columns_and_lists_with_their_types(told: Told, tree: Path) -> None:
    assert told["export sqlite out.db"][0] == 0
    with sqlite3.connect(tree / "out.db") as database:
        rows = database.execute(
            "SELECT id, must_be_true, may_be_true, count, rank, share, size FROM visit ORDER BY id"
        ).fetchall()
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        [broken] = database.execute("SELECT count(*) FROM pragma_foreign_key_check").fetchone()
    assert rows == [("bare", 0, None, 2**63 - 1, None, None, 0.1), ("full", 1, 0, 0, 3, 0.5, 1200)]
    assert {"visit_alias", "visit_country", "visit_share", "visit_side", "visit_participant"} <= tables
    assert not broken


def test_a_data_package_has_its_columns(told: Told, tree: Path) -> None:
    assert told["export datapackage out"][0] == 0
    text = (tree / "out" / "visit.csv").read_text("utf-8")
    [row, _] = csv.DictReader(text.splitlines())
    assert (row["must_be_true"], row["may_be_true"], row["share"]) == ("true", "false", "0.5")


@pytest.mark.parametrize(
    ("line", "completed"),
    [("summit show --data mine.toml ful", "full"), ("summit show full --fields sid", "sides")],
)
def test_its_ids_and_fields_are_completed(tree: Path, line: str, completed: str) -> None:
    words = {"COMP_WORDS": line.replace(" ", "\n"), "COMP_CWORD": "4", "_SUMMIT_COMPLETE": "complete_bash"}
    [(_, out, _)] = lines_of_a_copy(tree, "", cwd=tree, **words).values()
    assert out.split() == [completed]
