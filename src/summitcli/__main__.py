"""The entry point of the `summit` command, and of `python -m summitcli`."""

import gc
import os
import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    # The process is short-lived: collecting garbage in it, or tearing the interpreter down, frees nothing
    # that the system does not free a moment later.
    gc.disable()
    try:
        from summitcli.cli import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    os._exit(code)


if __name__ == "__main__":
    main()
