"""Writes a dataset of N memoranda, the same at every run: `python benchmarks/make_dataset.py N [--faults]`.

With `--faults` each memorandum has one fault, of seven kinds in turn; with `--text` it writes the text of the
communiqué that the memoranda cite. The lengths of the lists share no
factor, so that their combinations do not repeat early.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

CATEGORIES = (
    *("Consumer Goods", "Digital Content", "Supply Chain", "Energy", "Health Care", "Finance"),
    *("Tourism", "Logistics", "Education", "Agriculture", "Artificial Intelligence"),
)
KOREAN = (
    *("Hanbit Foods", "한빛전자", "Seorae Logistics", "두레바이오 주식회사", "Gaon Interactive"),
    *("Mirae Precision Instruments", "누리소프트"),
)
CHINESE = (
    *("Beijing Yunhe Culture", "华云科技有限公司", "Lanhai Shipping", "Guangdong Xinhe Biotechnology"),
    *("深圳新能源集团", "Shanghai Qiming Retail", "Tianjin Heping Steel", "长江物流"),
)
VERBS = (
    "Developing",
    "Localizing",
    "Co-producing",
    "Supplying",
    "Researching",
    "Licensing",
    "Building jointly",
)
GOODS = (
    *("cold-chain logistics", "short-form dramas", "K-뷰티 cosmetics", "charging stations for electric cars"),
    *(
        "cell therapies",
        "smart farms",
        "battery materials of a high nickel content",
        "game engines",
        "训练数据",
    ),
)
WAYS = (
    *(
        "",
        " through a joint platform",
        " for the markets of South-East Asia and the Gulf",
        " over five years",
    ),
    " with a shared laboratory in Incheon, where both sides train their staff",
)
PARAGRAPHS = 40
NOTE = '\nnote = "The memorandum’s amount is not named – a working group is to meet twice a year."'

HEAD = """\
format = 1

[[documents]]
id = "communique"
title = "Joint communiqué on economic cooperation"

[[agreements]]
id = "commercial-mous"
name = "Commercial memoranda of understanding"
kind = "commercial"
count = {count}
sources = [{{ document = "communique", section = "Annex" }}]
"""
MOU = """
[[mous]]
id = "mou-{number}"
agreement = "commercial-mous"
category = "{category}"
parties = {{ KR = ["{korean}"], CN = ["{chinese}"] }}
cooperation = "{cooperation}"{note}
sources = [{{ document = "communique", section = "Annex", paragraph = {paragraph} }}]
"""
FAULTS = (
    ('document = "communique"', 'document = "comunique"'),  # refers to nothing
    ("{ KR = ", "{ XX = "),  # no country
    ("paragraph = ", "paragraph = -"),  # below 1
    ("cooperation = ", "colour = 1\ncooperation = "),  # no such field
    ('id = "mou-', 'id = "Mou '),  # no kebab-case
    ('agreement = "commercial-mous"', "agreement = 7"),  # no text
    ("section = ", 'section = "", note = '),  # empty
)


def dataset(count: int, faults: bool = False) -> Iterator[str]:
    """Yield the text of a dataset, a record at a time."""
    yield HEAD.format(count=count)
    for number in range(count):
        mou = _mou(number)
        yield mou.replace(*FAULTS[number % len(FAULTS)]) if faults else mou


def text(count: int) -> Iterator[str]:
    """Yield the text that the memoranda cite, a line at a time."""
    yield f"Joint communiqué on economic cooperation\n\nAnnex\n\nThe {count:,} memoranda are these.\n"
    for paragraph in range(PARAGRAPHS):
        for number in range(paragraph, count, PARAGRAPHS):
            korean, chinese = _parties(number)
            yield f"{korean} and {chinese} agreed on {_cooperation(number)}.\n"
        yield "\n"


def _mou(number: int) -> str:
    korean, chinese = _parties(number)
    return MOU.format(
        number=number,
        category=CATEGORIES[number % len(CATEGORIES)],
        korean=korean,
        chinese=chinese,
        cooperation=_cooperation(number),
        note=NOTE if number % 13 == 0 else "",
        paragraph=number % PARAGRAPHS + 1,
    )


def _parties(number: int) -> tuple[str, str]:
    return f"{KOREAN[number % len(KOREAN)]} {number}", f"{CHINESE[number % len(CHINESE)]} {number % 977}"


def _cooperation(number: int) -> str:
    return f"{VERBS[number % len(VERBS)]} {GOODS[number % len(GOODS)]}{WAYS[number % len(WAYS)]}"


def main() -> None:
    """Write the dataset, or its text, to standard output."""
    parser = argparse.ArgumentParser(description="Write a dataset of N memoranda.")
    parser.add_argument("count", type=int, metavar="N")
    parser.add_argument("--faults", action="store_true", help="give each memorandum one fault")
    parser.add_argument("--text", action="store_true", help="write the text that the memoranda cite")
    arguments = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    lines = text(arguments.count) if arguments.text else dataset(arguments.count, arguments.faults)
    sys.stdout.writelines(lines)


if __name__ == "__main__":
    main()
