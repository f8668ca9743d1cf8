"""What is measured: each piece of work, the program it is measured against, and how much it may cost."""

from __future__ import annotations

from dataclasses import dataclass, field

DATASETS = {f"{count}.toml": (count, "") for count in (1_000, 10_000, 100_000, 1_000_000)} | {
    "faults.toml": (100_000, "--faults"),
    "findings.toml": (100_000, "--findings"),
    "100000.txt": (100_000, "--text"),
    "mixed.toml": (100_000, "--mixed"),
    "mixed.txt": (100_000, "--mixed --text"),
    "meetings.toml": (1_000, "--meetings"),
}
"""The datasets, and texts, by file name: how many records, and the options that they are made with."""

DRAFTS = {"draft.md": "2000", "half.md": "2000 --half", "meetings.md": "2000 --meetings 1000"}
"""The drafts, by file name, with the options that they are made with."""

GROWTH = ["1000.toml", "10000.toml", "100000.toml", "1000000.toml"]
MEDIUM = "10000.toml"
LARGE = "100000.toml"
FAULTY = "faults.toml"
TEXT = "100000.txt"
AMISS = "findings.toml"
MIXED, MIXED_TEXT = "mixed.toml", "mixed.txt"
MEETINGS = "meetings.toml"

PEERS = {
    "peer-echo": "the smallest Typer program",
    "peer-echo --help": "its `--help`",
    "peer-table": "Typer and Rich, the same 9 rows",
    f"peer-tomli-load {LARGE}": "`tomli.load` of the file",
    f"peer-tomli-load {FAULTY}": "`tomli.load` of the file",
    f"peer-tomli-load {AMISS}": "`tomli.load` of the file",
    f"peer-tomli-load {MIXED}": "`tomli.load` of the file",
    f"summit mous --json --data {MEDIUM}": "`summit mous --json` of the same",
    f"summit meetings --json --data {MEETINGS}": "`summit meetings --json` of the same",
    "summit mous": "`summit mous`",
}
"""What the peers are called in the table."""


@dataclass(frozen=True)
class Row:
    """One piece of work.

    `at_most` bounds the ratio of the times, `memory_at_most` that of the peak memory; `shows` is a text at
    the beginning of the answer, by which a right one is known; what goes to a file shows nothing.
    """

    work: str
    command: str
    peer: str
    at_most: float
    shows: str
    memory_at_most: float | None = None
    exit_code: int = 0
    environment: dict[str, str] = field(default_factory=dict)
    peer_environment: dict[str, str] = field(default_factory=dict)

    @property
    def floor(self) -> str:
        """Return the peer with its garbage collector off, as `summit` has it anyway."""
        program, *arguments = self.peer.split()
        return self.peer if program == "summit" else " ".join([f"{program}-floor", *arguments])

    @property
    def datasets(self) -> list[str]:
        """Return the datasets and texts that are read, but for the bundled one."""
        return [word for word in self.command.replace("=", " ").split() if word in DATASETS]


def _large(command: str, at_most: float, shows: str, memory_at_most: float | None = None) -> Row:
    peer = f"peer-tomli-load {LARGE}"
    work = f"`summit {command}`, 100,000 MOUs"
    return Row(work, f"{command} --data {LARGE}", peer, at_most, shows, memory_at_most)


def _export(kind: str, file: str, at_most: float) -> Row:
    work = f"`summit export {kind}`, 10,000 MOUs"
    command = f"export {kind} {file} --data {MEDIUM} --force"
    return Row(work, command, f"summit mous --json --data {MEDIUM}", at_most, "")


def _draft(work: str, file: str) -> Row:
    return Row(
        f"`summit fact-check`, 2,000 words, {work}",
        f"fact-check {file}",
        "summit mous",
        2.00,
        file,
        exit_code=1,
    )


def _tab(work: str, words: list[str], shows: str) -> Row:
    # What bash hands over when the tab key is pressed, by the script that Typer installs: a word a line.
    asked = {"COMP_WORDS": "\n".join(words), "COMP_CWORD": str(len(words) - 1)}
    peer = {"COMP_WORDS": "peer-echo\n--he", "COMP_CWORD": "1"}
    asked["_SUMMIT_COMPLETE"] = "complete_bash"
    peer |= dict.fromkeys(("_PEER_ECHO_COMPLETE", "_PEER_ECHO_FLOOR_COMPLETE"), "complete_bash")
    return Row(work, "", "peer-echo", 1.10, shows, environment=asked, peer_environment=peer)


_DIGITAL = "mous --category digital --json"
_SCREEN = {"FORCE_COLOR": "1", "COLUMNS": "100"}
ROWS = {
    "json": Row(f"`summit {_DIGITAL}`", _DIGITAL, "peer-echo", 1.10, "Seobuk"),
    "plain": Row("`summit mous` in a pipe", "mous", "peer-echo", 1.10, "Seobuk"),
    "help": Row("`summit --help`", "--help", "peer-echo --help", 1.00, "--version"),
    "version": Row("`summit --version`", "--version", "peer-echo --help", 1.00, "summit "),
    "table": Row(
        "`summit mous` as a table",
        *("mous --format table", "peer-table", 1.00, "Seobuk"),
        environment=_SCREEN,
        peer_environment=_SCREEN,
    ),
    "complete-command": _tab("tab completion of a command", ["summit", "mo"], "mous"),
    "complete-value": _tab(
        "tab completion of a `--category`", ["summit", "mous", "--category", "d"], "Digital"
    ),
    "load": _large(_DIGITAL, 1.00, "mou-1", memory_at_most=1.20),
    "all-plain": _large("mous --format plain", 1.50, "mou-1 "),
    "all-csv": _large("mous --format csv", 1.50, "mou-1,"),
    "all-jsonl": _large("mous --format jsonl", 1.50, '"mou-1"'),
    "search": _large("search battery", 1.25, "mou-6 "),
    "validate": Row(
        "`summit validate`, 100,000 MOUs, a fault in each",
        *(f"validate {FAULTY}", f"peer-tomli-load {FAULTY}", 4.00, "mou-0"),
        exit_code=1,
    ),
    "verify": Row(
        "`summit verify`, 100,000 MOUs",
        *(f"verify {LARGE} --text communique={TEXT}", f"peer-tomli-load {LARGE}", 4.00, "no findings"),
    ),
    "verify-findings": Row(
        "`summit verify`, 100,000 MOUs, 1,000 findings",
        *(f"verify {AMISS} --text communique={TEXT}", f"peer-tomli-load {AMISS}", 4.00, "mou-99"),
        exit_code=1,
    ),
    "verify-mixed": Row(
        "`summit verify`, 100,000 records of six kinds",
        *(f"verify {MIXED} --text report={MIXED_TEXT}", f"peer-tomli-load {MIXED}", 4.00, "no findings"),
    ),
    "fact-check": _draft("all on the dataset", "draft.md"),
    "fact-check-half": _draft("half on it", "half.md"),
    "fact-check-meetings": Row(
        "`summit fact-check`, 2,000 words, 1,000 meetings",
        f"fact-check meetings.md --data {MEETINGS}",
        *(f"summit meetings --json --data {MEETINGS}", 3.50, "meetings.md"),
    ),
    "html": _export("html", "page.html", 3.50),
    "xlsx": _export("xlsx", "workbook.xlsx", 4.50),
}
"""The work by the name it has on the command line."""


@dataclass(frozen=True)
class Instead:
    """What a user may take in place of `summit` for the question of the row `json`, and its package."""

    name: str
    package: str
    command: tuple[str, ...]


_IS_DIGITAL = "category = 'Digital Content'"
INSTEAD = (
    Instead("Python's tomllib, of the dataset", "", ("peer-tomllib", "summits.toml")),
    Instead(
        "DuckDB's command, of the CSV",
        "duckdb-cli",
        ("duckdb", "-json", "-c", f"SELECT * FROM 'mous.csv' WHERE {_IS_DIGITAL}"),
    ),
    Instead(
        "`sqlite-utils rows`, of the SQLite export",
        "sqlite-utils",
        ("sqlite-utils", "rows", "summits.db", "mous", "--where", _IS_DIGITAL),
    ),
    Instead(  # it hands over to sqlite3, which asks for the question
        "`frictionless query`, of the CSV",
        "frictionless[sql]",
        ("sh", "-c", f'echo "SELECT * FROM mous WHERE {_IS_DIGITAL};" | frictionless query mous.csv'),
    ),
)
INSTEAD_READ = {"mous.csv": "mous --format csv", "summits.db": "export sqlite summits.db"}
"""The files that those read, each with the command of `summit` that makes it."""


def growing(dataset: str) -> Row:
    """Return one question to a dataset of any size."""
    return Row("", f"{_DIGITAL} --data {dataset}", f"peer-tomli-load {dataset}", 1.00, "mou-1")
