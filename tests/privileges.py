"""A command as an ordinary user runs it: root may write anywhere, whatever the modes say."""

from __future__ import annotations

import os
import shutil

import pytest


def without_privileges() -> list[str]:
    """Return a command that takes from the next what lets root write anywhere."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("root may write anywhere, and there is no setpriv to take that away")
    return ["setpriv", "--bounding-set=-all", "--"]
