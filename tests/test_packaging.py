"""What is built and installed: the contents of sdist and wheel, and the command away from the checkout."""

from __future__ import annotations

import compileall
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from collections.abc import Iterator
from email.parser import BytesParser
from pathlib import Path

import pytest

import summitcli
from summitcli import dataset
from tests.conftest import Run, clean_environment
from tests.samples import LYON

ROOT = Path(__file__).parents[1]
NAME = f"summitcli-{summitcli.__version__}"
SCRIPTS = "Scripts" if sys.platform == "win32" else "bin"

# Without what leads to the checkout.
_ALONE = clean_environment({"PYTHONPATH": ""})


def python(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *arguments], check=False, capture_output=True, cwd=cwd, env=clean_environment()
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sdist from the checkout, and the wheel from the sdist; nothing is downloaded."""
    target = tmp_path_factory.mktemp("dist")
    process = python("-m", "build", "--no-isolation", "--outdir", str(target), str(ROOT), cwd=target)
    assert process.returncode == 0, process.stdout + process.stderr
    return target


@pytest.fixture(scope="module")
def wheel(built: Path) -> Iterator[zipfile.ZipFile]:
    with zipfile.ZipFile(built / f"{NAME}-py3-none-any.whl") as archive:
        yield archive


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into a fresh environment that finds its dependencies where the tests find theirs."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, symlinks=sys.platform != "win32")
    interpreter = home / SCRIPTS / "python"
    [packages] = home.rglob("site-packages")
    wheel = str(next(built.glob("*.whl")))
    options = ("--python", str(interpreter), "install", "--no-deps", "--no-index", "--quiet", wheel)
    process = python("-m", "pip", *options, cwd=home)
    assert process.returncode == 0, process.stderr
    paths = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (packages / "dependencies.pth").write_text("".join(f"{path}\n" for path in paths), encoding="utf-8")
    return home


def sources() -> set[str]:
    """Return the files of the package in the checkout."""
    package = ROOT / "src" / "summitcli"
    found = {path for path in package.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    return {path.relative_to(package.parent).as_posix() for path in found}


# What is built


def test_the_wheel_holds_the_package_its_dataset_its_manual_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    about = ("METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE")
    assert set(wheel.namelist()) == {
        *sources(),
        "summitcli/data/summits.toml",
        f"{NAME}.data/data/share/man/man1/summit.1",
        *(f"{NAME}.dist-info/{name}" for name in about),
    }


def test_the_wheels_dataset_is_that_of_the_checkout(wheel: zipfile.ZipFile) -> None:
    assert wheel.read("summitcli/data/summits.toml") == (ROOT / "data" / "summits.toml").read_bytes()


def test_the_metadata_says_what_the_package_needs(wheel: zipfile.ZipFile) -> None:
    metadata = BytesParser().parsebytes(wheel.read(f"{NAME}.dist-info/METADATA"))
    assert (metadata["Name"], metadata["Version"]) == ("summitcli", summitcli.__version__)
    assert (metadata["Requires-Python"], metadata["License-Expression"]) == (">=3.11", "MIT")
    needed = [line.split(";")[0] for line in metadata.get_all("Requires-Dist", []) if "extra ==" not in line]
    assert sorted(name.split(">")[0].split("<")[0] for name in needed) == [
        *("jinja2", "msgspec", "rich", "tomli", "tree-sitter", "tree-sitter-toml", "typer", "wcwidth"),
        "xlsxwriter",
    ]


def test_the_command_is_declared(wheel: zipfile.ZipFile) -> None:
    entry_points = wheel.read(f"{NAME}.dist-info/entry_points.txt").decode()
    assert entry_points == "[console_scripts]\nsummit = summitcli.__main__:main\n"


def test_the_sdist_holds_what_is_needed_to_build_and_test(built: Path) -> None:
    with tarfile.open(built / f"{NAME}.tar.gz") as archive:
        names = {name.removeprefix(f"{NAME}/") for name in archive.getnames()}
    assert {f"src/{name}" for name in sources()} <= names
    assert {"pyproject.toml", "README.md", "LICENSE", "PKG-INFO", "data/summits.toml"} <= names
    assert {"tests/conftest.py", "tests/test_packaging.py", "tests/golden/mous.json"} <= names
    assert not [name for name in names if "__pycache__" in name or ".git/" in name or "_cache" in name]


def test_a_missing_dataset_fails_the_build(tmp_path: Path) -> None:
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tmp_path)
    for name in ("src", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    process = python("-m", "build", "--no-isolation", "--wheel", str(tmp_path), cwd=tmp_path)
    assert process.returncode != 0
    assert b"summits.toml" in process.stdout + process.stderr
    assert not list(tmp_path.rglob("*.whl"))


# What is installed


def test_the_installed_command_answers_away_from_the_checkout(
    installed: Path, run: Run, tmp_path: Path
) -> None:
    summit = subprocess.run(
        [installed / SCRIPTS / "summit", "mous", "--json"],
        check=False,
        capture_output=True,
        cwd=tmp_path,
        env=_ALONE,
    )
    assert (summit.returncode, summit.stderr) == (0, b"")
    assert summit.stdout == run("mous", "--json").stdout


def test_the_installed_package_reads_its_own_dataset(installed: Path, tmp_path: Path) -> None:
    script = "import summitcli.dataset as d; print(d.bundled_path(), len(d.load().mous))"
    process = subprocess.run(
        [installed / SCRIPTS / "python", "-c", script],
        check=True,
        capture_output=True,
        cwd=tmp_path,
        env=_ALONE,
    )
    path, count = process.stdout.decode().split()
    assert Path(path).is_relative_to(installed)
    assert count == "9"


# Other ways to ship it


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package as it is installed, its dataset in it."""
    folder = tmp_path_factory.mktemp("whole")
    package = shutil.copytree(
        Path(summitcli.__file__).parent, folder / "summitcli", ignore=shutil.ignore_patterns("__pycache__")
    )
    (package / "data").mkdir(exist_ok=True)
    shutil.copy(ROOT / "data" / "summits.toml", package / "data")
    return folder


def shipped(place: Path, cwd: Path, *arguments: str) -> tuple[int, bytes, bytes]:
    """Run the package that is in a place."""
    env = clean_environment({"PYTHONPATH": str(place)})
    command = [sys.executable, "-m", "summitcli", *arguments]
    ended = subprocess.run(command, check=False, capture_output=True, cwd=cwd, env=env)
    return ended.returncode, ended.stdout, ended.stderr


ALL = """
from summitcli.cli import run
for words in ("mous --json", "schema", "mous --help", "init -", "export datapackage tables"):
    print(words, run(words.split()), flush=True)
"""


def everything(place: Path, cwd: Path, optimize: str = "") -> list[object]:
    """Return what a package answers, and the tables that it exports."""
    env = clean_environment({"PYTHONPATH": str(place), "PYTHONOPTIMIZE": optimize})
    ended = subprocess.run([sys.executable, "-c", ALL], check=True, capture_output=True, cwd=cwd, env=env)
    tables = {path.name: path.read_bytes() for path in (cwd / "tables").iterdir()}
    return [ended.stdout, ended.stderr, tables]


@pytest.fixture(scope="module")
def expected(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> list[object]:
    return everything(whole, tmp_path_factory.mktemp("expected"))


def test_an_archive_answers_as_the_installed_package_does(
    whole: Path, expected: list[object], tmp_path: Path
) -> None:
    archive = shutil.make_archive(str(tmp_path / "summit"), "zip", whole, "summitcli")
    assert everything(Path(archive), tmp_path) == expected


def test_it_is_the_same_where_python_leaves_docstrings_out(
    whole: Path, expected: list[object], tmp_path: Path
) -> None:
    assert everything(whole, tmp_path, optimize="2") == expected


def test_without_its_source_it_answers_and_says_what_it_cannot_do(whole: Path, tmp_path: Path) -> None:
    bare = shutil.copytree(whole, tmp_path / "bare")
    assert compileall.compile_dir(bare, quiet=2, legacy=True)
    for module in bare.rglob("*.py"):
        module.unlink()
    assert shipped(bare, tmp_path, "mous", "--json") == shipped(whole, tmp_path, "mous", "--json")
    message = b"cannot read the source of summitcli.model, which says what the fields mean"
    for arguments in (["schema"], ["export", "datapackage", "tables"]):
        code, out, err = shipped(bare, tmp_path, *arguments)
        assert (code, out) == (3, b"")
        assert message in err


# Where the dataset is looked for


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the package believe that it is in a checkout of its own."""
    package = tmp_path / "src" / "summitcli"
    package.mkdir(parents=True)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "summits.toml").write_bytes(LYON.encode())
    monkeypatch.setattr(dataset, "__file__", str(package / "dataset.py"))
    return tmp_path


def test_a_checkout_reads_the_dataset_at_its_root_and_sees_edits_at_once(checkout: Path) -> None:
    path = checkout / "data" / "summits.toml"
    assert dataset.bundled_path() == path
    assert len(dataset.load().mous) == 5
    path.write_bytes(LYON.replace("Green Energy", "Wind").encode())
    assert dataset.load().mous[0].category == "Wind"


def test_a_dataset_beside_the_package_goes_first(checkout: Path) -> None:
    beside = checkout / "src" / "summitcli" / "data" / "summits.toml"
    beside.parent.mkdir()
    beside.write_bytes(LYON.encode())
    assert dataset.bundled_path() == beside
