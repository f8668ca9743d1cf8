from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from msgspec.structs import replace

from summitcli.dataset import load
from summitcli.errors import UsageError
from summitcli.export.html.drawing import Happening, drawings, percent
from summitcli.export.html.items import period_words
from summitcli.export.html.page import MOST_RECORDS, page, write_page
from summitcli.export.marks import PAGE
from summitcli.export.targets import FileTarget
from summitcli.model import Dataset, Document, Mou, Source
from summitcli.names import Names
from tests.conftest import DatasetOf, Run
from tests.samples import CITED, HEAD, LYON

HOSTILE = "</script><img src=x onerror=alert(1)><!-- {{ 7 * 7 }} \\\" ' &amp; `"


class Reader(HTMLParser):
    """What a browser makes of a page: its elements, ids, links and texts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def values(self, attribute: str) -> list[str]:
        return [value for _, attrs in self.elements if (value := attrs.get(attribute)) is not None]


@pytest.fixture(scope="module")
def bundled() -> str:
    return page(Names(load()))


def lyon_with(dataset_of: DatasetOf, text: str = "") -> Reader:
    return Reader(page(Names(dataset_of(LYON + text))))


def mous(count: int) -> Dataset:
    sources = (Source(document="paper"),)
    made = [
        Mou(id=f"mou-{number}", category="Trade", cooperation="Goods", sources=sources)
        for number in range(count)
    ]
    return Dataset(documents=(Document(id="paper", title="Paper"),), mous=tuple(made))


def test_every_record_is_there_once_under_its_own_id(bundled: str) -> None:
    ids = Counter(Reader(bundled).values("id"))
    own = {record.id for record in load().records()}
    assert own <= ids.keys()
    assert set(ids.values()) == {1}
    assert all(id.startswith("_") for id in ids.keys() - own)


def test_every_link_leads_to_a_place_on_the_page(bundled: str) -> None:
    read = Reader(bundled)
    inner = {href[1:] for href in read.values("href") if href.startswith("#")}
    assert inner <= set(read.values("id"))


def test_sections_stand_in_their_order_and_empty_ones_are_left_out(dataset_of: DatasetOf) -> None:
    sections = [attrs["id"] for tag, attrs in lyon_with(dataset_of).elements if tag == "section"]
    order = ["_signed", "_people", "_organisations", "_timeline"]
    order += ["_figures", "_statements", "_sources"]
    assert sections == order
    small = Reader(page(Names(mous(1))))
    assert [attrs["id"] for tag, attrs in small.elements if tag == "section"] == ["_signed", "_sources"]
    assert "#_people" not in small.values("href")


def test_hostile_text_is_text(dataset_of: DatasetOf) -> None:
    quoted = HOSTILE.replace("\\", "\\\\").replace('"', '\\"')
    statement = f'[[statements]]\nid = "hostile"\nkind = "{quoted}"\ntopic = "{quoted}"\ntext = "{quoted}"\n'
    read = lyon_with(dataset_of, statement + CITED)
    assert not [tag for tag, _ in read.elements if tag == "img"]
    assert sum(tag == "script" for tag, _ in read.elements) == 2
    assert any(HOSTILE in text for text in read.texts)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "HTTPS://example.org/a b"])
def test_only_addresses_of_the_web_are_links(dataset_of: DatasetOf, address: str) -> None:
    mou = f'[[mous]]\nid = "m"\ncategory = "C"\ncooperation = "D"\nurl = "{address}"\n'
    read = lyon_with(dataset_of, mou + CITED)
    assert address not in read.values("href")
    assert any(address in text for text in read.texts)


def test_the_policy_allows_this_style_and_these_scripts_alone(bundled: str) -> None:
    [policy] = [
        attrs["content"]
        for tag, attrs in Reader(bundled).elements
        if attrs.get("http-equiv") == "Content-Security-Policy"
    ]
    contents = re.findall(r"<(style|script)>(.*?)</\1>", bundled, re.DOTALL)
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    for kind, content in contents:
        digest = b64encode(sha256(content.encode()).digest()).decode()
        [allowed] = [part for part in policy.split("; ") if part.startswith(f"{kind}-src")]
        assert f"'sha256-{digest}'" in allowed
    assert not re.search(r"\s(style|on\w+)=", bundled.partition("</style>")[2].rpartition("<script>")[0])


def test_nothing_is_loaded_from_outside(bundled: str) -> None:
    read = Reader(bundled)
    assert not read.values("src")
    assert [attrs["href"] for tag, attrs in read.elements if tag == "link"] == ["data:,"]


def test_bars_are_drawn_on_one_scale_a_unit_and_per_cent_on_a_hundred(bundled: str) -> None:
    def bar(id: str) -> str:
        row = bundled.split(f'id="{id}"', 1)[1].split("</li>", 1)[0]
        return row.split('class="bar"', 1)[1]

    assert 'class="value" width="14.5%"' in bar("cptpp-gdp-share")
    assert 'class="value" width="69.33%"' in bar("forum-korean-representatives")
    assert 'class="compared" y="12" width="8.33%"' in bar("forum-participants")


def test_beyond_a_hundred_rows_of_a_group_the_rest_is_marked() -> None:
    text = page(Names(mous(150)))
    assert text.count('class="r rest"') == 50
    assert "Show all 150" in text


def test_beyond_twelve_meetings_who_met_whom_is_a_list(dataset_of: DatasetOf) -> None:
    person = '[[people]]\nid = "ann"\nname = "Ann"\nkind = "other"\noffice = "Guest"\n' + CITED
    meeting = '[[meetings]]\nid = "m-{0}"\nname = "M {0}"\nkind = "call"\nparticipants = ["ann"]\n' + CITED
    for count, is_matrix in ((12, True), (13, False)):
        text = HEAD + person + "".join(meeting.replace("{0}", str(number)) for number in range(count))
        assert ("<table" in page(Names(dataset_of(text)))) is is_matrix


def test_the_page_is_the_same_for_the_same_dataset(run: Run, tmp_path: Path) -> None:
    for seed in ("1", "2"):
        file = f"{seed}.html"
        assert run("export", "html", file, cwd=tmp_path, env={"PYTHONHASHSEED": seed}).returncode == 0
    assert (tmp_path / "1.html").read_bytes() == (tmp_path / "2.html").read_bytes()


def test_the_page_knows_itself_again_and_overwrites_nothing_else(run: Run, tmp_path: Path) -> None:
    own, other = tmp_path / "own.html", tmp_path / "other.html"
    other.write_text("<!doctype html><title>Mine</title>")
    assert run("export", "html", str(own)).returncode == 0
    assert run("export", "html", str(own)).returncode == 2
    assert run("export", "html", str(own), "--force").returncode == 0
    assert run("export", "html", str(other), "--force").returncode == 2


def test_a_dataset_too_large_for_a_page_is_refused_with_the_way_out(tmp_path: Path) -> None:
    dataset = mous(1)
    large = replace(dataset, mous=dataset.mous * (MOST_RECORDS + 1))
    with pytest.raises(UsageError) as caught:
        write_page(Names(large), FileTarget(tmp_path / "page.html", PAGE))
    assert "sqlite" in caught.value.hint
    assert not list(tmp_path.iterdir())


def test_the_bundled_page_is_small(bundled: str) -> None:
    assert len(bundled.encode()) <= 120_000


def test_a_time_is_worded_as_people_say_it() -> None:
    for period, words in [
        (("2026-01-13", "2026-01-14"), "13–14 January 2026"),
        (("2026-01-30", "2026-02-02"), "30 January – 2 February 2026"),
        (("2025-08", "2025-09"), "August–September 2025"),
        (("2025-12-31", "2026-01-01"), "31 December 2025 – 1 January 2026"),
        (("2016", "2016"), "2016"),
        (("2016", "2018"), "2016–2018"),
    ]:
        assert period_words(period) == words


def test_every_date_on_the_page_is_in_words(dataset_of: DatasetOf) -> None:
    read = lyon_with(dataset_of)
    assert not [text for text in read.texts if re.fullmatch(r".*\b\d{4}-\d\d.*\n?", text)]
    text = page(Names(dataset_of(LYON)))
    for said in (
        '<span class="label">Date</span> <time datetime="2019-11">November 2019</time></p>',
        '<span class="label">Status</span> in force (<time datetime="2024-07-01">1 July 2024</time>)</p>',
        '<span class="label">Due</span> <time datetime="2025-12">December 2025</time></p>',
    ):
        assert said in text


def test_what_is_told_as_a_year_is_drawn_a_year_wide_and_a_day_as_a_dot() -> None:
    year = Happening("a", "events", "A", ("2000", "2000"))
    day = Happening("b", "events", "B", ("2009-07-01", "2009-07-01"))
    [whole] = drawings([year, day])
    [a], [b] = (line.marks for line in whole.lines)
    assert (a.x, a.width, a.is_dot) == ("0%", "10.02%", False)
    assert b.is_dot


def test_the_ends_of_the_calendar_can_be_drawn() -> None:
    first, last = (Happening(year, "events", year, (year, year)) for year in ("0001", "9999"))
    [whole] = drawings([first, last])
    assert [tick.label for tick in whole.ticks] == ["2000", "4000", "6000", "8000"]


def test_a_share_is_never_more_than_all() -> None:
    assert [percent(part, 8) for part in (-1, 0, 2, 9)] == ["0%", "0%", "25%", "100%"]
