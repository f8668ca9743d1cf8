"""The same programs with the garbage collector off from the first line: the floor of what is measured."""

import gc

gc.disable()


def echo() -> None:
    """Run the program that echoes a line."""
    from peers.echo import app

    app()


def table() -> None:
    """Run the program that prints nine rows."""
    from peers.nine_rows import app

    app()


def tomli_load() -> None:
    """Run the program that parses a file."""
    from peers.tomli_load import main

    main()
