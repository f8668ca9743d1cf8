"""The entry point of the `summit` command, and of `python -m summitcli`."""

import gc
import os
import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    # The process is short-lived: collecting garbage in it frees nothing that the system does not free a
    # moment later.
    gc.disable()
    try:
        from summitcli.cli import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    if _is_watched():
        _give_up_what_is_not_taken()
        sys.exit(code)
    # Taking the interpreter apart costs 4 ms of 60, and frees nothing either.
    os._exit(code)


def _is_watched() -> bool:
    """Tell whether a tracer, profiler or coverage is on, which has something to do at the end."""
    monitoring = getattr(sys, "monitoring", None)  # from Python 3.12 on
    tools = monitoring is not None and any(monitoring.get_tool(number) for number in range(6))
    return tools or sys.gettrace() is not None or sys.getprofile() is not None or "coverage" in sys.modules


def _give_up_what_is_not_taken() -> None:
    """Drop what a stream could not write, or Python would try again at the end, and tell of it."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, ValueError):  # it is closed
            pass
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


if __name__ == "__main__":
    main()
