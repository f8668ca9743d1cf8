"""The examples of `docs/faults.md`: what is marked as wrong has the fault it stands under, the rest has not.

An example shows a few fields: they are put into the first record of their table, in a dataset without faults.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import tomli
import tomli_w

from summitcli.dataset import examine
from summitcli.model import TABLES
from summitcli.validation.faults import CODES

PAGE = (Path(__file__).parents[2] / "docs" / "faults.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"(?ms)^### `([a-z-]+)`\n\n(.+?)(?=\n##|\Z)", PAGE))
CITED = 'sources = [{ document = "communique" }]\n'
BASE = f"""\
format = 1
documents = [{{ id = "communique", title = "Communiqué" }}]
[[people]]
id = "ito-ren"
name = "伊藤蓮"
kind = "official"
office = "Ambassador"
country = "JP"
{CITED}[[agreements]]
id = "company-mous"
name = "Company memoranda"
kind = "commercial"
count = 2
{CITED}[[figures]]
id = "visitors"
meeting = "business-forum"
label = "visitors"
value = 120
unit = "people"
{CITED}[[events]]
id = "opening"
name = "Opening"
date = "2030"
{CITED}"""
MEETINGS = "".join(
    f'[[meetings]]\nid = "{id}"\nname = "{id}"\nkind = "forum"\n{CITED}'
    for id in ("lyon-summit", "business-forum", "dinner", "talks")
)
ORGANISATIONS = "".join(
    f'[[organisations]]\nid = "{id}"\nname = "{name}"\n{CITED}'
    for id, name in (("ox-motor", "OX Motor"), ("ox-bank", "Lyon Bank"))
)
MOUS = "".join(
    f'[[mous]]\nid = "{id}"\nagreement = "company-mous"\ncategory = "Clean Energy"\n'
    f'parties = {{ FR = ["Hub de Lyon"] }}\ncooperation = "A hub"\n{CITED}'
    for id in ("hub", "port")
)
DATASET = tomli.loads(BASE + MEETINGS + ORGANISATIONS + MOUS)


def examples(section: str) -> Iterator[tuple[str, str]]:
    """Yield the two sides of each example: the lines that are wrong, and those that are right."""
    for block in re.findall(r"(?s)```diff\n(.*?)```", section):
        for part in re.findall(r"(?m)((?:^ .*\n|^\n)*(?:^-.*\n)*(?:^\+.*\n)*)", block):
            if re.search(r"(?m)^[-+]", part):
                yield side(part, "-"), side(part, "+")


def side(part: str, sign: str) -> str:
    lines = [line[2:] for line in part.splitlines() if line[:1] in (sign, " ", "")]
    return "\n".join(lines).replace("[" * 6, "[" * 2_000).replace("]" * 6, "]" * 2_000)  # "and so on"


def put(shown: str, other: str) -> str:
    """Return the dataset with what one side shows, and without what only the other does."""
    try:
        content = tomli.loads(shown)
    except (tomli.TOMLDecodeError, RecursionError):
        return shown
    if not re.search(r"(?m)^(\[|format)", shown):
        content = of_table(content, names(shown) | names(other))
    dataset = deepcopy(DATASET)
    for table, value in content.items():
        if table not in TABLES or not isinstance(value, list):
            dataset[table] = value
            continue
        for fields in value:
            record = found(dataset[table], fields)
            record.update(fields)
            for field in names(other) - names(shown):
                record.pop(field, None)
    return tomli_w.dumps(dataset)


def names(shown: str) -> set[str]:
    return set(re.findall(r"(?m)^([a-z_]+) =", shown))


def of_table(fields: dict[str, Any], all_names: set[str]) -> dict[str, Any]:
    """Return fields that stand alone as a record of the table that has most of them."""
    if all_names == {"paragraph"}:
        return {"mous": [{"sources": [{"document": "communique", **fields}]}]}
    table = max(TABLES, key=lambda table: len(all_names & set(TABLES[table].__struct_fields__)))
    return {table: [fields]}


def found(records: list[dict[str, Any]], fields: dict[str, Any]) -> dict[str, Any]:
    return next((record for record in records if record["id"] == fields.get("id")), records[0])


def codes(text: str, path: Path) -> set[str]:
    path.write_text(text, "utf-8")
    return {fault.code for fault in examine([str(path)], warn=True).faults}


def test_the_dataset_of_the_examples_has_no_faults(tmp_path: Path) -> None:
    assert codes(tomli_w.dumps(DATASET), tmp_path / "sound.toml") == set()


def test_what_is_marked_as_wrong_has_the_fault_and_what_is_right_has_not(tmp_path: Path) -> None:
    for code in [code for code in CODES if code != "encoding"]:
        shown = list(examples(SECTIONS[code]))
        assert shown, code
        for wrong, right in shown:
            assert code in codes(put(wrong, right), tmp_path / "wrong.toml"), wrong
            assert code not in codes(put(right, wrong), tmp_path / "right.toml"), right
