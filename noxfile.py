"""The project's chores, the same ones that `.ci/run` runs: `nox -l` lists them, `nox -s lint` runs one."""

import re
import sys

import nox

PROJECT = nox.project.load_toml("pyproject.toml")
PYTHONS = nox.project.python_versions(PROJECT)

nox.options.sessions = ["lint", "types", "docs", "tests"]
nox.options.error_on_missing_interpreters = False


def _install(session: nox.Session, extra: str, *more: str) -> None:
    session.install("-e", f".[{extra}]", *more)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and formatting, and the files that other services read."""
    _install(session, "lint")
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("check-jsonschema", "--builtin-schema", "vendor.github-workflows", ".github/workflows/ci.yml")
    session.run("check-jsonschema", "--builtin-schema", "vendor.citation-file-format", "CITATION.cff")


@nox.session
def types(session: nox.Session) -> None:
    """Check the types."""
    _install(session, "types")
    session.run("mypy")


@nox.session
def docs(session: nox.Session) -> None:
    """Run the examples, and build the documentation and the page of the dataset into site/, strictly."""
    _install(session, "docs")
    if sys.platform != "win32":  # the examples are written for a POSIX shell
        session.run("python", "scripts/examples.py")
    session.run("summit", "export", "html", "docs/summits.html", "--force")
    session.run("zensical", "build", "--clean", "--strict", *session.posargs)


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Run the tests, on each Python there is."""
    _install(session, "test")
    session.run("pytest", *session.posargs)


@nox.session
def coverage(session: nox.Session) -> None:
    """Run the tests, and show which lines and branches of the source none of them reaches, processes too."""
    _install(session, "test")
    session.run("coverage", "erase")
    session.run("coverage", "run", "-m", "pytest", *session.posargs)
    session.run("coverage", "combine", "--quiet")
    session.run("coverage", "report")


@nox.session
def lowest(session: nox.Session) -> None:
    """Run the tests with the lowest supported version of each dependency."""
    lowest_versions = (
        re.sub(r"^([\w-]+)>=([\d.]+).*", r"\1==\2", wanted) for wanted in PROJECT["project"]["dependencies"]
    )
    _install(session, "test", *lowest_versions)
    session.run("pytest", *session.posargs)


@nox.session(name="newest-typer")
def newest_typer(session: nox.Session) -> None:
    """Run the tests with the newest Typer, beyond what the project allows."""
    _install(session, "test")
    session.install("--upgrade", "typer")
    session.run("pytest", *session.posargs)


@nox.session
def exports(session: nox.Session) -> None:
    """Have the programs that exports are made for read them: too large to ask of everybody who tests."""
    _install(session, "test", "datasette", "duckdb", "frictionless", "pandas", "pyspark")
    session.run("pytest", "tests/export", *session.posargs, env={"SUMMIT_TEST_EXPORTS": "1"})


@nox.session
def browser(session: nox.Session) -> None:
    """Open the page in a real browser: the system's Chromium, which Playwright drives."""
    _install(session, "browser")
    session.run("pytest", "tests/browser", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure the speed against programs that do the least of the same."""
    session.run("python", "benchmarks/run.py", *session.posargs)
