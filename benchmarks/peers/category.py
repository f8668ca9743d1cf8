"""Prints the memoranda of one category as JSON with nothing but Python, and checks nothing."""

import json
import sys
import tomllib


def main() -> None:
    """Print those of the dataset that the command line names."""
    with open(sys.argv[1], "rb") as file:  # noqa: PTH123 - pathlib would be one more import
        dataset = tomllib.load(file)
    found = [mou for mou in dataset["mous"] if mou["category"] == "Digital Content"]
    print(json.dumps(found, ensure_ascii=False, indent=2))
