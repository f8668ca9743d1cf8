"""The command that holds drafts against the dataset."""

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from summitcli.checking.fact_check.reports import REPORTS
from summitcli.checking.fact_check.verdicts import CODES, DIFFERS, SUPPORTED, UNCONFIRMED
from summitcli.cli import options
from summitcli.cli.commands import Command
from summitcli.cli.datasets import open_dataset
from summitcli.cli.listing import one_format
from summitcli.cli.output import note, write
from summitcli.dataset import require_each_once
from summitcli.errors import UsageError
from summitcli.messages import escape
from summitcli.names import Names

if TYPE_CHECKING:
    from summitcli.checking.fact_check.checker import Checked

FormatName: Any = Literal[tuple(REPORTS)]


def _complete_codes(ctx: typer.Context) -> options.Values:
    from summitcli.cli.completion import field_list

    return [(value, CODES.get(value.rpartition(",")[2], "")) for value, _ in field_list(ctx.obj, list(CODES))]


Drafts = Annotated[
    list[str], typer.Argument(metavar="DRAFT", help="Plain text or Markdown; - is standard input.")
]
All = Annotated[bool, typer.Option("--all", help="Also show what is supported.")]
Format = Annotated[
    FormatName, typer.Option("--format", help="How findings are written.", case_sensitive=False)
]
Json = Annotated[bool, typer.Option("--json", help="Short for --format json: an array of all verdicts.")]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CODE,...",
        help="Only codes that begin with one of these.",
        autocompletion=_complete_codes,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="CODE,...",
        help="No codes that begin with one of these.",
        autocompletion=_complete_codes,
    ),
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit 0 even if something differs.")]


def _fact_check(
    drafts: Drafts,
    all: All = False,  # noqa: A002 - the option's name
    format: Format = "text",
    json: Json = False,
    select: Select = None,
    ignore: Ignore = None,
    exit_zero: ExitZero = False,
    data: options.Data = None,
) -> None:
    from summitcli.checking.fact_check.checker import check, counts
    from summitcli.checking.fact_check.drafts import read_draft

    require_each_once(drafts, "name each draft once")
    # Text is what it is where nothing is asked for.
    chosen = one_format(None if format == "text" else format, json) or "text"
    selected, ignored = _codes("--select", select), _codes("--ignore", ignore)
    read = [read_draft(name) for name in drafts]
    checked = list(check(read, Names(open_dataset(data)), select=selected, ignore=ignored))
    encoding = sys.stdout.encoding if chosen == "text" else "utf-8"
    write(REPORTS[chosen](checked, all), encoding)
    found = counts(checked)
    _tell(checked, found)
    if found[DIFFERS] and not exit_zero:
        raise typer.Exit(1)


def _codes(option: str, given: list[str] | None) -> tuple[str, ...]:
    """Return the codes, or beginnings of codes, that an option names.

    Raises:
        UsageError: no code begins so.
    """
    named = [code.strip() for value in given or () for code in value.split(",")]
    for code in named:
        if not code or not any(known.startswith(code) for known in CODES):
            raise UsageError(
                f'no code begins with "{escape(code)}" ({option})', f"there are {', '.join(CODES)}"
            )
    return tuple(named)


def _tell(checked: "list[Checked]", found: Mapping[str, int]) -> None:
    """Tell how many findings there are, and which comments ignore nothing."""
    for one in checked:
        for unused in one.unused:
            note(f"{escape(one.draft.name)}:{unused.line}: this summit-ignore ignores nothing")
    differ = "differs" if found[DIFFERS] == 1 else "differ"
    note(f"{found[SUPPORTED]:,} supported, {found[DIFFERS]:,} {differ}, {found[UNCONFIRMED]:,} unconfirmed")


FACT_CHECK = Command(
    help="""Check a draft against the dataset: what it bears out, denies, or cannot tell.

    What differs is shown with the record and its source, then what no record bears out or denies: that is for
    you to check. A comment before a line leaves out its findings: <!-- summit-ignore date-differs -->.

    Example: summit fact-check draft.md
    """,
    function=_fact_check,
)
