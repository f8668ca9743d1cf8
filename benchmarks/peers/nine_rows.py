"""A Typer program that prints the nine memoranda of the bundled dataset with Rich."""

import typer
from rich.console import Console
from rich.table import Table

app = typer.Typer()

MEMORANDA = [
    (
        "Consumer Goods",
        "Shinsegae Group",
        "Alibaba International",
        "Expanding K-products via global e-platforms",
    ),
    ("Consumer Goods", "Samjin Food", "Samjin Amook", "Localizing retail & marketing for Samjin Amook"),
    ("Consumer Goods", "Farmstaff", "Zhonghuan Yida", "Establishing smart farms for K-Strawberry"),
    ("Consumer Goods", "PharmaResearch", "Guangdong Biol", "Global supply of Micro-needle Therapy Systems"),
    ("Digital Content", "Seobuk", "Beijing Idou Culture", "Developing content based on K-pop artist IPs"),
    ("Digital Content", "Helloworks", "Creon", "Co-producing short-form dramas & films"),
    ("Digital Content", "Root 3", "Boundary Singularity", "Partnering for game licensing & localization"),
    ("Supply Chain", "SWM", "Lenovo", "Developing L4 autonomous driving platforms"),
    ("Supply Chain", "Geoseong", "BF Nano Tech", "Building eco-friendly nano-material factories"),
]


@app.command()
def main() -> None:
    """List the memoranda of understanding."""
    table = Table("Category", "South Korea", "China", "Cooperation")
    for memorandum in MEMORANDA:
        table.add_row(*memorandum)
    Console().print(table)
