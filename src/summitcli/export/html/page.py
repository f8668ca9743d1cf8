"""Writing the page: one file with its style and script in it, and a policy that lets nothing else in."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib import resources

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from summitcli._version import __version__
from summitcli.errors import UsageError
from summitcli.export.html.items import SHOWN_AT_FIRST, SHOWN_OF_HITS
from summitcli.export.html.sections import key_numbers, sections
from summitcli.export.marks import GENERATOR
from summitcli.export.targets import FileTarget
from summitcli.messages import counted
from summitcli.model import Dataset, sources_of
from summitcli.names import Names

MOST_RECORDS = 50_000
"""Above it, a browser takes longer than people wait."""

_EARLY = "early.js"
"""What has to be known before anything is drawn: that scripts run, and the theme."""


def write_page(names: Names, target: FileTarget) -> None:
    """Write the dataset as a page, which takes the place of any that the target may overwrite.

    Raises:
        UsageError: the dataset is too large for a page, or the target may not be written.
        OutputError: it could not be written whole.
    """
    count = len(names.dataset.records())
    if count > MOST_RECORDS:
        what = f"a page holds {MOST_RECORDS:,} records at most, and the dataset has {count:,}"
        raise UsageError(what, "export a database instead: summit export sqlite FILE")
    text = page(names)
    with target.replaced() as new:
        new.write_text(text, encoding="utf-8", newline="\n")


def page(names: Names) -> str:
    """Return the page of a dataset; the same one for the same dataset."""
    dataset = names.dataset
    style, early, script = _file("page.css"), _file(_EARLY), _file("page.js")
    policy = [
        "default-src 'none'",
        f"style-src {_hash(style)}",
        f"script-src {_hash(early)} {_hash(script)}",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    facts = len(dataset.records()) - len(dataset.documents)
    return (
        _environment()
        .from_string(_file("page.html.j2"))
        .render(
            generator=f"{GENERATOR} {__version__}",
            policy="; ".join(policy),
            style=Markup(style),  # noqa: S704 - a file of the package
            early=Markup(early),  # noqa: S704
            script=Markup(script),  # noqa: S704
            title=_title(dataset),
            note=dataset.note,
            counts=(counted(facts, "fact"), counted(len(dataset.documents), "document")),
            numbers=key_numbers(names),
            sections=sections(names),
            shown_at_first=SHOWN_AT_FIRST,
            shown_of_hits=SHOWN_OF_HITS,
        )
    )


def _title(dataset: Dataset) -> str:
    """Return what the page is called: the dataset's title, else that of the only document it cites."""
    cited = {source.document for record in dataset.records() for source in sources_of(record)}
    only = [document.title for document in dataset.documents if cited == {document.id}]
    return dataset.title or (only[0] if only else "Summits")


def _environment() -> Environment:
    return Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _file(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
