"""Parses a TOML file, and does nothing with it."""

import sys

import tomli


def main() -> None:
    """Parse the file that the command line names."""
    with open(sys.argv[1], "rb") as file:  # noqa: PTH123 - pathlib would be one more import
        tomli.load(file)
