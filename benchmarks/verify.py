"""How many planted mistakes `summit verify` finds, and how long 100,000 records take it.

    python benchmarks/verify.py

A dataset and its text are made up, each record with a paragraph of its own; then each value, and each
paragraph, is made wrong in turn.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import tomli

from summitcli.checking.verify import verify
from summitcli.dataset import load

SECTIONS = ("Opening of the talks", "Energy and trade", "Closing remarks")
FIRST = ("Maren", "Tobias", "Ngozi", "Keiko", "Rafael", "Ingrid", "Duc", "Amara", "Sven")
LAST = ("Holt", "Adeyemi", "Tanaka", "Silva", "Nguyen", "Berg", "Okafor", "Lindqvist", "Moreau")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September")
WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
OFF = {"a": "e", "e": "a", "i": "o", "o": "i", "u": "a"}


def made(count: int) -> tuple[list[dict[str, str]], str]:
    """Return so many records, as lines of TOML by what may be wrong in them, and the text they rest on."""
    records: list[dict[str, str]] = []
    paragraphs: dict[str, list[str]] = {section: [] for section in SECTIONS}
    for index in range(count):
        section = SECTIONS[index % 3]
        nth = len(paragraphs[section]) + 1
        record, told = _one(index)
        extra = record.pop("extra", "")
        place = f'document = "d", section = "{section}", paragraph = {nth}{extra}'
        record["place"] = f"sources = [{{ {place} }}]"
        record["paragraph"] = str(nth)
        records.append(record)
        paragraphs[section].append(told)
    text = "The communiqué of 2031\n\nThe year was 2031.\n\n"
    return records, text + "".join(
        f"{name}\n\n" + "\n\n".join(paragraphs[name]) + "\n\n" for name in SECTIONS
    )


def _one(index: int) -> tuple[dict[str, str], str]:
    kind, number = index % 6, index // 6
    name = f"{FIRST[number % 9]} {LAST[(number // 9 + number) % 9]}" + (f" {number}" if number > 80 else "")
    works = f"{LAST[(number + 4) % 9]} & {FIRST[(number + 2) % 9]}" + (f" {number}" if number > 80 else "")
    head = {"id": f'id = "r{index}"'}
    if kind == 0:
        head |= {"table": "people", "value": f'name = "{name}"', "rest": 'kind = "other"\noffice = "Envoy"'}
        return head, f"The floor was then given to {name.replace(' ', chr(10), 1)}, who thanked the hosts."
    if kind == 1:
        value = 137 * index + 411
        head |= {
            "table": "figures",
            "value": f"value = {value}",
            "rest": 'subject = "S"\nlabel = "L"\nunit = "tonnes"',
        }
        return head, f"Deliveries came to about {value:,} tonnes in that year, it was said."
    if kind == 2:
        day, month = index % 27 + 1, number % 9
        head |= {"table": "events", "value": f'date = "2031-{month + 1:02}-{day:02}"', "rest": 'name = "N"'}
        return head, f"A meeting of experts was called for {day} {MONTHS[month]}, in the old town hall."
    if kind == 3:
        head |= {
            "table": "mous",
            "value": f'parties = {{ FR = ["{works}"] }}',
            "rest": 'category = "C"\ncooperation = "X"',
        }
        return head, f"A memorandum on pumps was signed with {works}; it runs for some time."
    if kind == 4:
        word = WORDS[number % 9]
        head |= {
            "table": "agreements",
            "value": f"count = {number % 9 + 2}",
            "rest": 'name = "N"\nkind = "bilateral"',
        }
        return head, f"In that session {word} declarations were adopted and read out."
    said = f"we will keep the {name} channel open"
    head |= {
        "table": "statements",
        "value": f'quote = "{said}"',
        "rest": 'kind = "position"\ntopic = "T"\ntext = "X"',
    }
    return head, f"“We will keep the {name} chan-\nnel open,” the chair declared."


def toml(records: list[dict[str, str]]) -> str:
    """Return a dataset of the records."""
    document = 'format = 1\n[[documents]]\nid = "d"\ntitle = "D"\n'
    return document + "".join(
        f"[[{each['table']}]]\n{each['id']}\n{each['value']}\n{each['rest']}\n{each['place']}\n"
        for each in records
    )


def wrong(value: str) -> str:
    """Return a field with its last letter or digit made another."""
    for place in range(len(value) - 1, value.index("="), -1):
        sign = value[place]
        if sign.isdigit():
            return f"{value[:place]}{int(sign) % 9 + 1 if int(sign) != 1 else 3}{value[place + 1 :]}"
        if sign in OFF:
            return f"{value[:place]}{OFF[sign]}{value[place + 1 :]}"
    return value


def main() -> None:
    """Print what is found, and the time of 100,000 records."""
    folder = Path(tempfile.mkdtemp())
    records, text = made(54)
    path = folder / "small.toml"

    def findings(changed: list[dict[str, str]]) -> int:
        path.write_text(toml(changed), "utf-8")
        return len(verify(load(path), {"d": text}).findings)

    print("false findings:", findings(records))
    values = paragraphs = 0
    for index, record in enumerate(records):
        others = records[:index], records[index + 1 :]
        values += findings([*others[0], record | {"value": wrong(record["value"])}, *others[1]]) > 0
        nth = record["paragraph"]
        moved = record["place"].replace(f"paragraph = {nth}", f"paragraph = {int(nth) % 18 + 1}")
        paragraphs += findings([*others[0], record | {"place": moved}, *others[1]]) > 0
    print(f"wrong values found: {values} of {len(records)}; wrong paragraphs: {paragraphs} of {len(records)}")
    for count in (1_000, 10_000, 100_000):
        records, text = made(count)
        path.write_text(toml(records), "utf-8")
        began = time.perf_counter()
        with path.open("rb") as file:
            tomli.load(file)
        parsed = time.perf_counter() - began
        began = time.perf_counter()
        found = verify(load(path), {"d": text}).findings
        taken = time.perf_counter() - began
        print(f"{count:,} records: {taken / parsed:.2f} of tomli.load ({taken:.2f} s), {len(found)} findings")


if __name__ == "__main__":
    main()
