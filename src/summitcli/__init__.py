"""Look up the facts of a diplomatic summit, each with its source.

The Python API is small: `load` reads datasets, the record types say what is in them.

    import summitcli
    dataset = summitcli.load()  # the bundled one; or summitcli.load("mine.toml", "@bundled")
    for mou in dataset.mous:
        print(mou.title, mou.sources[0].section)
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summitcli._version import __version__ as __version__
    from summitcli.dataset import load as load
    from summitcli.errors import DatasetError as DatasetError
    from summitcli.errors import SummitError as SummitError
    from summitcli.model import Agreement as Agreement
    from summitcli.model import Dataset as Dataset
    from summitcli.model import Document as Document
    from summitcli.model import Event as Event
    from summitcli.model import Figure as Figure
    from summitcli.model import Meeting as Meeting
    from summitcli.model import Mou as Mou
    from summitcli.model import Organisation as Organisation
    from summitcli.model import Participation as Participation
    from summitcli.model import Person as Person
    from summitcli.model import Record as Record
    from summitcli.model import Source as Source
    from summitcli.model import Statement as Statement

_HOMES = {
    "_version": ("__version__",),
    "dataset": ("load",),
    "errors": ("DatasetError", "SummitError"),
    "model": (
        *("Agreement", "Dataset", "Document", "Event", "Figure", "Meeting", "Mou", "Organisation"),
        *("Participation", "Person", "Record", "Source", "Statement"),
    ),
}
__all__ = [name for names in _HOMES.values() for name in names]


def __getattr__(name: str) -> Any:
    # The command line imports this package first, and should not wait for what it may not need.
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"summitcli.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
